import Records

/// Prints a list of fields: for a terminal, or as Markdown.
public struct FieldListText: Sendable {
    private let language: Language
    private static let width = 80

    /// Prepares a printer; the meanings of fields keep their own language.
    public init(language: Language) {
        self.language = language
    }

    private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    private func kind(_ entry: FieldList.Entry) -> String {
        switch entry.kind {
        case "text": word("văn bản", "text")
        case "markup": word("mã dựng sẵn", "markup")
        case "flag": word("có/không", "yes/no")
        case "list": word("danh sách", "list")
        default: word("nhóm", "group")
        }
    }

    /// The tags to write.
    private static func tag(_ entry: FieldList.Entry) -> String {
        switch entry.kind {
        case "text": "{{\(entry.name)}}"
        case "markup": "{{{\(entry.name)}}}"
        default: "{{#\(entry.name)}} … {{/\(entry.name)}}"
        }
    }

    private static func path(_ path: [String]) -> String {
        path.map { "{{#\($0)}}" }.joined(separator: " › ")
    }

    // MARK: - Text

    /// At most 80 columns wide; fields inside a field are indented.
    public func text(_ list: FieldList) -> String {
        var lines: [String] = []
        for part in list.parts {
            if !lines.isEmpty { lines.append("") }
            let title = part.title[language]
            lines.append(part.name.isEmpty || title.hasSuffix(part.name) ? title : "\(title) (\(part.name))")
            lines.append(
                String(repeating: "=", count: min(Self.width, lines[lines.count - 1].unicodeScalars.count)))
            lines += text(part.entries, indent: 0)
        }
        return lines.joined(separator: "\n")
    }

    private func text(_ entries: [FieldList.Entry], indent: Int) -> [String] {
        entries.flatMap { entry -> [String] in
            var lines = Self.wrapped("\(Self.tag(entry))  (\(kind(entry)))", indent: indent)
            lines += Self.wrapped(entry.summary, indent: indent + 4)
            if !entry.example.isEmpty {
                lines += Self.wrapped("\(word("Ví dụ", "Example")): \(entry.example)", indent: indent + 4)
            }
            if !entry.like.isEmpty {
                lines += Self.wrapped(
                    "\(word("Các trường bên trong: như", "Fields inside: as in")) \(Self.path(entry.like))",
                    indent: indent + 4)
            }
            return lines + text(entry.inner, indent: indent + 4)
        }
    }

    /// Breaks a text at spaces.
    private static func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let next = line.isEmpty ? String(word) : "\(line) \(word)"
            // Names and values are in composed letters: one scalar, one column.
            if indent + next.unicodeScalars.count > width, !line.isEmpty {
                lines.append(margin + line)
                line = String(word)
            } else {
                line = next
            }
        }
        if !line.isEmpty { lines.append(margin + line) }
        return lines
    }

    // MARK: - Markdown

    /// A table for each level of fields.
    public func markdown(_ list: FieldList) -> String {
        var lines: [String] = []
        for part in list.parts {
            if !lines.isEmpty { lines.append("") }
            let title = part.title[language]
            let isNamed = part.name.isEmpty || title.hasSuffix(part.name)
            lines.append("## \(isNamed ? title : "\(title) (`\(part.name)`)")")
            lines += markdown(part.entries, path: [])
        }
        return lines.joined(separator: "\n")
    }

    private func markdown(_ entries: [FieldList.Entry], path: [String]) -> [String] {
        guard !entries.isEmpty else { return [] }
        var lines = [""]
        if !path.isEmpty { lines += ["### `\(Self.path(path))`", ""] }
        lines.append(
            "| \(word("Thẻ", "Tag")) | \(word("Loại", "Kind")) | \(word("Ý nghĩa", "Meaning")) | \(word("Ví dụ", "Example")) |"
        )
        lines.append("| --- | --- | --- | --- |")
        for entry in entries {
            var meaning = Self.escaped(entry.summary)
            if !entry.like.isEmpty {
                meaning += "; \(word("bên trong như", "inside as in")) `\(Self.path(entry.like))`"
            }
            lines.append(
                "| `\(Self.tag(entry))` | \(kind(entry)) | \(meaning) | \(Self.escaped(entry.example)) |")
        }
        for entry in entries { lines += markdown(entry.inner, path: path + [entry.name]) }
        return lines
    }

    /// Text inside a cell of a table; `<` would begin a tag.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "<", "*", "_", "`", "[": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The whole of `docs/fields.md`.
    public static var document: String {
        """
        # Các trường dùng được trong mẫu

        Lập bằng `bantin fields --format markdown > docs/fields.md`; đừng sửa bằng tay. Cách dùng trong Word: chương “Sửa mẫu
        văn bản trong Word” của [hướng dẫn](huong-dan.md). Thẻ `{{ten}}` in một trường; `{{#ten}} … {{/ten}}` lặp danh sách, vào
        nhóm, hoặc chỉ hiện khi trường có; `{{^ten}} … {{/ten}}` hiện khi không có.

        _Made by the command above; do not edit. Meanings of the documents' fields are in Vietnamese, those of the site's pages in
        English: the languages of those who edit them. How to use them: “Edit a document's template in Word” in the
        [guide](user-guide.md)._

        \(FieldListText(language: .vi).markdown(.all))

        """
    }
}
