/// Who is sent the package of a unit; a row of `recipients`, a table that is never published and never packed.
public struct Recipient: Sendable, Hashable {
    /// Code of the unit whose package is sent.
    public var unit: String
    /// Name of the person or office.
    public var name: String
    /// Where to.
    public var address: MailAddress
    /// What the person is there.
    public var role: String?
    /// In which language the message is written.
    public var language: Language
    /// The row.
    public var cell: CellReference

    /// Makes a recipient.
    public init(
        unit: String, name: String, address: MailAddress, role: String? = nil, language: Language = .vi,
        cell: CellReference
    ) {
        self.unit = unit
        self.name = name
        self.address = address
        self.role = role
        self.language = language
        self.cell = cell
    }
}
