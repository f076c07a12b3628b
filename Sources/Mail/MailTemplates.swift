import Records
import Template

/// The texts of messages in one language, compiled from `templates/mail/`.
public struct MailTemplates: Sendable {
    /// Name of the template of subjects.
    public static let subjectFile = "subject.txt"
    /// Name of the template of the plain text.
    public static let plainFile = "message.txt"
    /// Name of the template of the HTML text.
    public static let htmlFile = "message.html"
    /// Those that each language has of its own.
    public static let files = [subjectFile, plainFile, htmlFile]
    /// Name of the template of the page that tells what became of the messages, one for all languages.
    public static let reportFile = "report.html"

    private let subject: Template
    private let plain: Template
    private let html: Template
    private let report: Template
    private let shape: TemplateShape
    private let words: TemplateRecord

    /// Compiles.
    ///
    /// - Parameters:
    ///   - files: The bytes by name; an empty one for each that is missing.
    ///   - paths: Where each of them stands, for errors; its name where none is given.
    ///   - words: The words of the language by key, for the page.
    /// - Throws: Everything wrong with them.
    public init(
        files: [String: [UInt8]], paths: [String: String], words: [String: String]
    ) throws(TemplateErrors) {
        var errors: [TemplateError] = []
        func compile(_ name: String, _ shape: TemplateShape, _ mode: Template.Mode) -> Template? {
            do throws(TemplateErrors) {
                return try Template(files[name] ?? [], name: paths[name] ?? name, shape: shape, mode: mode)
            } catch {
                errors += error.errors
                return nil
            }
        }
        let wordShape = TemplateShape("words", words.keys.sorted().map { .text($0, "") })
        shape = MailShapes.report(words: wordShape)
        let subject = compile(Self.subjectFile, MailShapes.message, .plain)
        let plain = compile(Self.plainFile, MailShapes.message, .plain)
        let html = compile(Self.htmlFile, MailShapes.message, .html)
        let report = compile(Self.reportFile, shape, .html)
        guard let subject, let plain, let html, let report else { throw TemplateErrors(errors: errors) }
        self.subject = subject
        self.plain = plain
        self.html = html
        self.report = report
        var record = TemplateRecord(wordShape)
        for (key, text) in words { record.set(key, text) }
        self.words = record
    }

    /// The texts of a message.
    ///
    /// - Parameter facts: What they may name.
    /// - Returns: Subject in one line, plain text, HTML.
    public func texts(_ facts: TemplateRecord) -> (subject: String, plain: String, html: String) {
        let line = String(decoding: subject.render(facts), as: UTF8.self)
        // A line end in a subject would begin another header field.
        let words = line.unicodeScalars.split {
            $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x2028 || $0.value == 0x2029
        }
        return (
            words.map { String($0) }.joined(separator: " "),
            String(decoding: plain.render(facts), as: UTF8.self),
            String(decoding: html.render(facts), as: UTF8.self)
        )
    }

    /// The page that tells what became of the messages.
    ///
    /// - Parameter fill: Fills a record of the page; words are there already.
    /// - Returns: The page.
    public func report(_ fill: (inout TemplateRecord) -> Void) -> [UInt8] {
        var record = TemplateRecord(shape)
        record.set("words", words)
        fill(&record)
        return report.render(record)
    }
}
