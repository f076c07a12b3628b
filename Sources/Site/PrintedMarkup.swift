import Bytes
import Records
import Reporting
import Template

extension TemplateRecord {
    /// Sets a field of markup to a text, in which whatever is in another language than the page says so.
    ///
    /// - Parameters:
    ///   - name: The field.
    ///   - text: The text; `nil` makes the field missing.
    mutating func set(_ name: String, printed text: PrintedText?) {
        guard let text else {
            self[name] = .missing
            return
        }
        var writer = ByteWriter(capacity: 64)
        for part in text.parts {
            if let language = part.language { writer.write("<span lang=\"\(language.rawValue)\">") }
            writer.writeEscaped(part.text)
            if part.language != nil { writer.write("</span>") }
        }
        set(name, markup: writer.bytes)
    }

    /// Sets a field of markup to a text that is in the language of the page.
    ///
    /// - Parameters:
    ///   - name: The field.
    ///   - text: The text; `nil` makes the field missing.
    mutating func set(_ name: String, plain text: String?) {
        set(name, printed: text.map { PrintedText($0) })
    }
}
