/// What a template may name at one level: an ordered list of fields.
///
/// A shape is the contract between the code that fills a record and the person who edits the template. Shapes are
/// compared by identity: make each one once (a `static let`) and use it for the template and for its records.
public final class TemplateShape: Sendable {
    /// One name that a template may use.
    public struct Field: Sendable {
        /// The name as it stands in a tag.
        ///
        /// Letters, digits, `_` and `-`; no full stop, which separates the steps of a path.
        public let name: String
        /// What the field holds.
        public let kind: Kind
        /// What the field means, for the list of fields shown to people who edit templates.
        public let summary: String
        /// A value as it might appear, for the same list.
        public let example: String

        /// Describes a field.
        public init(name: String, kind: Kind, summary: String = "", example: String = "") {
            self.name = name
            self.kind = kind
            self.summary = summary
            self.example = example
        }
    }

    /// What a field holds, which decides the tags it may be used in.
    public enum Kind: Sendable {
        /// Text, escaped when it is printed: `{{name}}`.
        case text
        /// Finished markup, printed as it is: `{{{name}}}`.
        case markup
        /// A yes or no, for `{{#name}}` and `{{^name}}`.
        case flag
        /// Records of one shape, repeated by `{{#name}}`.
        case list(TemplateShape)
        /// One record, entered by `{{#name}}` or a path: `{{name.field}}`.
        case record(TemplateShape)

        /// The kind in one English word: `text`, `markup`, `flag`, `list` or `record`.
        public var name: String {
            switch self {
            case .text: "text"
            case .markup: "markup"
            case .flag: "flag"
            case .list: "list"
            case .record: "record"
            }
        }
    }

    /// What the shape is called in messages to developers.
    public let name: String
    /// The fields; a field's index is its slot in every record of this shape.
    public let fields: [Field]
    private let slots: [String: Int]
    private let names: [String]
    /// Whether no name occurs twice.
    private let areNamesUnique: Bool

    /// Makes a shape; where two fields have one name, the first is meant.
    public init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
        names = fields.map(\.name)
        areNamesUnique = Set(fields.map(\.name)).count == fields.count
        self.slots = Dictionary(
            fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The slot of a field, or nil if the shape lacks it.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - guess: Where it probably is; comparing one name costs a fraction of looking it up.
    /// - Returns: The slot.
    func slot(of name: String, near guess: Int) -> Int? {
        if guess < names.count, names[guess] == name, areNamesUnique { return guess }
        return slots[name]
    }

    /// The slot of a field, or nil if the shape lacks it.
    public func slot(of name: String) -> Int? {
        slots[name]
    }
}

extension TemplateShape.Field {
    /// A field of text, escaped when it is printed.
    public static func text(_ name: String, _ summary: String = "", example: String = "") -> Self {
        Self(name: name, kind: .text, summary: summary, example: example)
    }

    /// A field of finished markup, printed as it is.
    public static func markup(_ name: String, _ summary: String = "", example: String = "") -> Self {
        Self(name: name, kind: .markup, summary: summary, example: example)
    }

    /// A field that is true or false.
    public static func flag(_ name: String, _ summary: String = "", example: String = "") -> Self {
        Self(name: name, kind: .flag, summary: summary, example: example)
    }

    /// A field of records that share a shape.
    public static func list(
        _ name: String, of shape: TemplateShape, _ summary: String = "", example: String = ""
    ) -> Self {
        Self(name: name, kind: .list(shape), summary: summary, example: example)
    }

    /// A field of one record.
    public static func record(
        _ name: String, of shape: TemplateShape, _ summary: String = "", example: String = ""
    ) -> Self {
        Self(name: name, kind: .record(shape), summary: summary, example: example)
    }
}
