import Template
import XML
import Zip

/// One thing wrong with a DOCX template, and where.
public struct WordTemplateError: Error, Sendable, Hashable {
    /// The part of the package, such as `word/document.xml`; empty where the file as a whole is at fault.
    public let part: String
    /// The line of the part, from 1; 0 where the part as a whole is at fault.
    public let line: Int
    /// What is wrong.
    public let reason: Reason
    /// What the author may have meant; only with mistakes in tags.
    public let hint: TagHint?

    /// What can be wrong with a DOCX template.
    public enum Reason: Sendable, Hashable {
        /// A part that every template needs is not there.
        case missingPart
        /// The part cannot be read as XML.
        case xml(XMLError)
        /// The path cannot stand in a package, or stands there twice.
        case path(ZipError)
        /// `[Content_Types].xml` does not say what the part is, so Word would not open the document.
        case noContentType
        /// A mistake in a tag, and the text of its paragraph.
        case tag(TemplateError, paragraph: String)
        /// A section begins in one paragraph, cell or attribute and ends in another.
        case crossingSection(String, paragraph: String)
        /// A section with nothing in it, which prints nothing whatever the field holds; the text of the paragraph.
        case emptySection(String, paragraph: String)
        /// Every row of a table stands in a section, so that none may be left; the text of the table.
        case tableWithoutRow(text: String)
        /// A chart whose alternative text does not name a field, so that it would keep its sample's figures; the text.
        case unboundChart(text: String)
        /// A kind of chart that has no categories with one value each; the name of its element.
        case chartKind(String)
        /// A chart without a series, so that there is no look to take.
        case chartWithoutSeries
        /// The `.docx` cannot be unpacked.
        case file(ZipReadError)
        /// The file is an old `.doc`, or a `.docx` under a password.
        case oldOrEncrypted
        /// The main part is not that of an ordinary document, but of a `.docm`, `.dotx` or something else; its type.
        case notDocument(type: String)
    }

    /// Describes a mistake.
    public init(part: String, line: Int, reason: Reason, hint: TagHint? = nil) {
        self.part = part
        self.line = line
        self.reason = reason
        self.hint = hint
    }
}

extension WordTemplateError: CustomStringConvertible {
    /// The place and the mistake in English, as `part:line: message`.
    public var description: String {
        line > 0 ? "\(part):\(line): \(englishMessage)" : "\(part): \(englishMessage)"
    }
}

/// Everything wrong with a DOCX template, in the order of its parts.
public struct WordTemplateErrors: Error, Sendable, Equatable {
    /// The mistakes; never empty when thrown.
    public let errors: [WordTemplateError]

    /// Gathers mistakes.
    public init(errors: [WordTemplateError]) {
        self.errors = errors
    }
}
