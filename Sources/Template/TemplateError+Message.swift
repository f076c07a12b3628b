extension TemplateError: CustomStringConvertible {
    /// The place and the mistake in English, as `file:line:column: message`.
    public var description: String {
        "\(template):\(line):\(column): \(englishMessage) (\(excerpt))"
    }

    /// The mistake and what to do about it, in Vietnamese, without the place.
    public var vietnameseMessage: String {
        switch reason {
        case .unclosedTag:
            "Thẻ mở mà không đóng: thiếu dấu }} (hoặc }}} nếu mở bằng {{{)."
        case .unclosedSection(let name):
            "Khối {{#\(name)}} chưa được đóng: thiếu {{/\(name)}} trước khi hết tệp."
        case .unexpectedClose(let found, let open?):
            "Thẻ {{/\(found)}} đóng sai chỗ: khối đang mở là “\(open)”. Hãy đóng {{/\(open)}} trước."
        case .unexpectedClose(let found, nil):
            "Thẻ {{/\(found)}} thừa: không có khối nào đang mở."
        case .unknownName(let name, let known):
            "Không có trường “\(name)” ở đây."
                + hint(name, known, "Có phải “", "”?", "Các trường dùng được: ", "Không có trường nào.")
        case .wrongKind(let name, let kind, let use):
            "Trường “\(name)” \(Self.vietnameseKind(kind)), không dùng như \(Self.vietnameseUse(use)) được."
                + " Hãy viết \(Self.rightTag(name, kind))."
        case .unknownPartial(let name, let known):
            "Không có mẫu con “\(name)”."
                + hint(name, known, "Có phải “", "”?", "Các mẫu con: ", "Không có mẫu con nào.")
        case .partialCycle(let names):
            "Mẫu con gọi vòng tròn: \(names.joined(separator: " → "))."
        case .badTag(let problem):
            Self.vietnameseProblem(problem)
        case .invalidUTF8:
            "Tệp không phải UTF-8. Hãy lưu lại tệp với bảng mã UTF-8."
        }
    }

    /// The mistake and what to do about it, in English, without the place.
    public var englishMessage: String {
        switch reason {
        case .unclosedTag:
            "The tag is not closed: }} is missing (or }}} after {{{)."
        case .unclosedSection(let name):
            "The section {{#\(name)}} is not closed: {{/\(name)}} is missing before the end of the file."
        case .unexpectedClose(let found, let open?):
            "{{/\(found)}} is out of place: the open section is “\(open)”. Close {{/\(open)}} first."
        case .unexpectedClose(let found, nil):
            "{{/\(found)}} closes nothing: no section is open."
        case .unknownName(let name, let known):
            "There is no field “\(name)” here."
                + hint(name, known, "Is it “", "”?", "Fields to use here: ", "There are none.")
        case .wrongKind(let name, let kind, let use):
            "The field “\(name)” is a \(kind) and cannot be used as \(use)."
                + " Write \(Self.rightTag(name, kind))."
        case .unknownPartial(let name, let known):
            "There is no partial “\(name)”."
                + hint(name, known, "Is it “", "”?", "Partials: ", "There are none.")
        case .partialCycle(let names):
            "The partial includes itself: \(names.joined(separator: " → "))."
        case .badTag(let problem):
            Self.englishProblem(problem)
        case .invalidUTF8:
            "The file is not UTF-8. Save it again in UTF-8."
        }
    }

    private func hint(
        _ name: String, _ known: [String], _ before: String, _ after: String, _ list: String, _ none: String
    ) -> String {
        if known.isEmpty { return " " + none }
        if let near = NearestName.find(name, in: known) { return " " + before + near + after }
        let shown = known.prefix(20).joined(separator: ", ")
        return " " + list + shown + (known.count > 20 ? ", …" : ".")
    }

    /// The tag to write for a field of a kind.
    private static func rightTag(_ name: String, _ kind: String) -> String {
        switch kind {
        case "text": "{{\(name)}}"
        case "markup": "{{{\(name)}}}"
        default: "{{#\(name)}}…{{/\(name)}}"
        }
    }

    private static func vietnameseKind(_ kind: String) -> String {
        switch kind {
        case "text": "là chữ"
        case "markup": "là mã đánh dấu dựng sẵn"
        case "flag": "là giá trị có/không"
        case "list": "là danh sách"
        default: "là một nhóm trường"
        }
    }

    private static func vietnameseUse(_ use: String) -> String {
        switch use {
        case "text": "chữ"
        case "markup": "mã đánh dấu dựng sẵn"
        default: "nhóm trường"
        }
    }

    private static func vietnameseProblem(_ problem: String) -> String {
        switch BadTag(rawValue: problem) {
        case .setDelimiter: "Không được đổi dấu mở và đóng thẻ trong tệp này."
        case .badDelimiters: "Đổi dấu mở và đóng thẻ thì viết {{=<% %>=}}: hai dấu cách nhau, không có dấu =."
        case .noCurrentText: "{{.}} in chữ của khối đang mở, chỉ dùng trong khối của một trường chữ."
        case .emptyName: "Thẻ không có tên."
        case .badName: "Tên trong thẻ chỉ gồm chữ cái, chữ số, dấu _ và -, các bước cách nhau một dấu chấm."
        case .tooDeep: "Khối hoặc mẫu con lồng nhau quá \(Template.depthLimit) tầng."
        case .tooLarge: "Mẫu quá lớn sau khi ghép các mẫu con."
        case nil: "Thẻ không hợp lệ: \(problem)."
        }
    }

    private static func englishProblem(_ problem: String) -> String {
        switch BadTag(rawValue: problem) {
        case .setDelimiter: "The delimiters of tags cannot be changed in this file."
        case .badDelimiters: "A change of delimiters is written {{=<% %>=}}: two marks apart, without =."
        case .noCurrentText: "{{.}} prints the text of the section around it, which must be one of a text."
        case .emptyName: "The tag has no name."
        case .badName: "A name is letters, digits, _ and -, its steps separated by single full stops."
        case .tooDeep: "Sections or partials are nested more than \(Template.depthLimit) deep."
        case .tooLarge: "The template is too large with its partials put in."
        case nil: "The tag is not allowed: \(problem)."
        }
    }
}

extension TemplateErrors: CustomStringConvertible {
    /// The mistakes in English, one a line.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}
