/// A figure of a unit that is another one than in what was sent before.
public struct FigureDifference: Sendable, Hashable {
    /// What kind of row it stands in: "Chỉ số", "Chỉ tiêu", "Số liệu gốc".
    public let kind: String
    /// Code.
    public let code: String
    /// Name.
    public let name: String
    /// The column: "Giá trị", "Điểm", "Hạng".
    public let column: String
    /// As it was; empty where there was none.
    public let before: String
    /// As it is now; empty where there is none.
    public let after: String
    /// Whether it is the unit's own; a mean of all units is not.
    public let isOwn: Bool

    /// Makes a difference.
    public init(
        kind: String, code: String, name: String, column: String, before: String, after: String,
        isOwn: Bool = true
    ) {
        self.kind = kind
        self.code = code
        self.name = name
        self.column = column
        self.before = before
        self.after = after
        self.isOwn = isOwn
    }
}
