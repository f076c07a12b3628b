/// One thing wrong with a template, and where.
public struct TemplateError: Error, Sendable, Hashable {
    /// The file: the template's name, or the name of the partial that holds the mistake.
    public let template: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, counted in Unicode scalars.
    public let column: Int
    /// The tag, or up to 60 characters from where the mistake begins; on one line.
    public let excerpt: String
    /// What is wrong.
    public let reason: Reason

    /// Describes a mistake.
    public init(template: String, line: Int, column: Int, excerpt: String, reason: Reason) {
        self.template = template
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.reason = reason
    }

    /// What can be wrong with a template.
    public enum Reason: Sendable, Hashable {
        /// A tag is not closed before the next one opens or the file ends.
        case unclosedTag
        /// A section is not closed before its file ends; its name.
        case unclosedSection(String)
        /// A closing tag does not close the innermost open section, if any is open.
        case unexpectedClose(found: String, open: String?)
        /// A name that cannot be reached from here; those that can, innermost first.
        case unknownName(String, known: [String])
        /// A field is used as something else.
        ///
        /// `is` is the field's kind (`text`, `markup`, `flag`, `list`, `record`). `use` is what the tag takes it
        /// for: `text` for `{{name}}`, `markup` for `{{{name}}}` and `{{&name}}`, `record` for `{{name.field}}`.
        case wrongKind(name: String, is: String, use: String)
        /// A partial that was not given; those that were, sorted.
        case unknownPartial(String, known: [String])
        /// A partial that includes itself, directly or through the others named.
        case partialCycle([String])
        /// A tag that is refused; the raw value of a ``TemplateError/BadTag``.
        case badTag(String)
        /// Bytes that are not UTF-8; only the first such place of a file is told.
        case invalidUTF8
    }

    /// Why a tag is refused; carried by its raw value in ``Reason/badTag(_:)``.
    public enum BadTag: String, Sendable, CaseIterable {
        /// The tag would change the delimiters where that is not allowed.
        case setDelimiter = "set-delimiter"
        /// The tag changes the delimiters, but not to two marks without `=`.
        case badDelimiters = "bad-delimiters"
        /// `{{.}}` outside every section of a text.
        case noCurrentText = "no-current-text"
        /// The tag names nothing.
        case emptyName = "empty-name"
        /// The name has characters other than letters, digits, `_`, `-` and single full stops between them.
        case badName = "bad-name"
        /// Sections or partials are nested more deeply than ``Template/depthLimit``.
        case tooDeep = "too-deep"
        /// With its partials the template is larger than ``Template/sizeLimit`` bytes or has too many parts.
        case tooLarge = "too-large"
    }
}

/// What can be wrong with a template.
public typealias Reason = TemplateError.Reason

/// Everything wrong with a template and the partials it uses.
///
/// Files come in the order in which they are first used, the template itself first; within a file the order is that
/// of the text.
public struct TemplateErrors: Error, Sendable, Equatable {
    /// The mistakes; never empty when thrown.
    public let errors: [TemplateError]

    /// Gathers mistakes.
    public init(errors: [TemplateError]) {
        self.errors = errors
    }
}
