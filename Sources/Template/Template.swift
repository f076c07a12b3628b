import Bytes

/// A strict Mustache template, checked against a shape and compiled.
///
/// Every name is resolved when the template is compiled: a misspelt name is an error with its line and column, not a
/// blank in a thousand pages, and rendering neither looks names up nor fails. The language:
///
/// - `{{name}}` prints text, escaped; `{{{name}}}` and `{{&name}}` print markup as it is; nothing else may be printed.
/// - `{{a.b}}` goes through records; a name is looked for from the innermost open section outwards.
/// - `{{#name}}…{{/name}}` repeats for a list, enters a record, and shows its content for a flag that is true or a
///   text or markup that is not empty; `{{^name}}…{{/name}}` is shown where the former is not.
/// - `{{.}}` in the section of a text or markup prints it.
/// - `{{! comment}}`; `{{> partial}}`, put in as if it stood there; `{{=<% %>=}}` changes what tags of this file
///   begin and end with.
/// - A tag alone on its line that prints no value takes the whole line with it; a partial then has the white space
///   before its tag put before each of its lines.
///
/// What this language leaves out of Mustache, and why, stands in `docs/templates.md`.
public struct Template: Sendable {
    /// What is done to text when it is printed.
    public enum Mode: Sendable {
        /// Text is escaped for markup: HTML and XML (WordprocessingML, SVG, feeds) alike.
        case html
        /// Text is printed as it is, for messages and other plain text.
        case plain
    }

    /// How deeply sections, and partials, may be nested.
    public static let depthLimit = 64
    /// How many bytes of literal text a template may have before another partial is refused.
    public static let sizeLimit = 16 << 20

    /// The template's name, as it stands in errors.
    public let name: String
    /// The shape of the records that this template prints.
    public let shape: TemplateShape
    /// What is done to text when it is printed.
    public let mode: Mode
    let program: TemplateProgram

    /// Checks and compiles a template.
    ///
    /// - Parameters:
    ///   - source: the template in UTF-8; a byte order mark is passed over.
    ///   - name: the file's name, for errors.
    ///   - shape: what the template may name.
    ///   - partials: what `{{> name}}` may name, each checked with the shape at its place of use.
    ///   - mode: whether text is escaped.
    ///   - mayChangeDelimiters: whether `{{=<% %>=}}` is followed or a mistake.
    /// - Throws: everything wrong with the template and the partials it uses.
    public init(
        _ source: [UInt8], name: String, shape: TemplateShape, partials: [String: [UInt8]] = [:],
        mode: Mode = .html, mayChangeDelimiters: Bool = true
    ) throws(TemplateErrors) {
        var compiler = TemplateCompiler(
            shape: shape, partials: partials, mayChangeDelimiters: mayChangeDelimiters)
        compiler.compile(
            TemplateSource(name: name, bytes: source, mayChangeDelimiters: mayChangeDelimiters))
        let errors = compiler.errors
        guard errors.isEmpty else { throw TemplateErrors(errors: errors) }
        self.name = name
        self.shape = shape
        self.mode = mode
        program = compiler.program
    }

    /// Whether the template, or a partial in it, holds a text outside its tags; whether that is ever printed, only the
    /// record can say.
    public func holds(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        let literals = program.literals
        guard let first = wanted.first, literals.count >= wanted.count else { return false }
        return (0...(literals.count - wanted.count)).contains { start in
            literals[start] == first && literals[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    /// Prints a record.
    ///
    /// A record of another shape counts as one whose fields are all missing.
    public func render(_ record: TemplateRecord, into writer: inout ByteWriter) {
        let root = record.shape === shape ? record : TemplateRecord(shape)
        var renderer = TemplateRenderer(program, mode: mode, root: root)
        renderer.run(0..<program.code.count, into: &writer)
    }

    /// Prints a record and gives its bytes.
    public func render(_ record: TemplateRecord) -> [UInt8] {
        var writer = ByteWriter(capacity: 2 * program.literals.count + 256)
        render(record, into: &writer)
        return writer.bytes
    }
}
