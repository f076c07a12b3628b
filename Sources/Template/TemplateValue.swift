/// What one field of a record holds.
public enum TemplateValue: Sendable {
    /// Nothing: prints nothing and counts as false, whatever the field's kind.
    case missing
    /// Text, escaped when it is printed.
    case text(String)
    /// Finished markup in UTF-8, printed as it is.
    case markup([UInt8])
    /// A yes or no.
    case flag(Bool)
    /// Records of one shape, in the order in which they are shown.
    case list([TemplateRecord])
    /// One record.
    case record(TemplateRecord)

    /// Whether `{{#name}}` shows its content: present, and neither false nor empty.
    var holds: Bool {
        switch self {
        case .missing: false
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .list(let records): !records.isEmpty
        case .record: true
        }
    }

    /// The kind of field this value belongs in, in one English word.
    var kindName: String {
        switch self {
        case .missing: "missing"
        case .text: "text"
        case .markup: "markup"
        case .flag: "flag"
        case .list: "list"
        case .record: "record"
        }
    }
}
