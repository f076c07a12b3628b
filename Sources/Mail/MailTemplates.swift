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
    /// Name of the template of the page that tells what became of the messages.
    public static let reportFile = "report.html"
    /// All of them.
    public static let files = [subjectFile, plainFile, htmlFile, reportFile]

    private let subject: Template
    private let plain: Template
    private let html: Template
    private let report: Template

    /// Compiles.
    ///
    /// - Parameters:
    ///   - files: The bytes by name; an empty one for each that is missing.
    ///   - folder: Where they stand, for errors.
    /// - Throws: Everything wrong with them.
    public init(files: [String: [UInt8]], folder: String) throws(TemplateErrors) {
        var errors: [TemplateError] = []
        func compile(_ name: String, _ shape: TemplateShape, _ mode: Template.Mode) -> Template? {
            do throws(TemplateErrors) {
                return try Template(files[name] ?? [], name: "\(folder)/\(name)", shape: shape, mode: mode)
            } catch {
                errors += error.errors
                return nil
            }
        }
        let subject = compile(Self.subjectFile, MailShapes.message, .plain)
        let plain = compile(Self.plainFile, MailShapes.message, .plain)
        let html = compile(Self.htmlFile, MailShapes.message, .html)
        let report = compile(Self.reportFile, MailShapes.report, .html)
        guard let subject, let plain, let html, let report else { throw TemplateErrors(errors: errors) }
        self.subject = subject
        self.plain = plain
        self.html = html
        self.report = report
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
    public func report(_ record: TemplateRecord) -> [UInt8] { report.render(record) }
}
