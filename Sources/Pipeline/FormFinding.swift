import Records
import WordDocuments

extension Finding {
    /// A deviation in words: where in the document, what was found, the range, its basis, and how to change it.
    init(_ deviation: FormDeviation, at place: FindingPlace, table: String) {
        let rule = deviation.rule
        // What was read has no language: "12.5 pt", "Arial (ascii)".
        let found = deviation.found.map { rule.measure.isNumber ? "\($0) \(rule.measure.unit)" : $0 }
        let (what, whatEn) = Self.words(rule.measure)
        let (subject, subjectEn) = Self.words(deviation.subject)
        let missing = found == nil
        self.init(
            .warning, "templates.form", at: place, read: found,
            summary: missing
                ? Message(
                    vi: "\(subject): đầu trang không có số trang",
                    en: "\(subjectEn): the header has no page number")
                : rule.measure.isNumber
                    ? Message(
                        vi: "\(subject): \(what) ngoài khoảng quy định",
                        en: "\(subjectEn): \(whatEn) outside of the range")
                    : Message(
                        vi: "\(subject): \(what) khác quy định",
                        en: "\(subjectEn): \(whatEn) not as laid down"),
            expected: Message(
                vi: "\(Self.range(rule, .vi)) (\(rule.basis))", en: "\(Self.range(rule, .en)) (\(rule.basis))"
            ),
            advice: Message(
                vi:
                    "Sửa mẫu, hoặc sửa, bỏ dòng \(rule.row) của \(table) nếu cơ quan chủ ý trình bày như vậy.",
                en:
                    "Change the template, or change or remove row \(rule.row) of \(table) if this is intended."
            ))
    }

    private static func words(_ subject: FormDeviation.Subject) -> (String, String) {
        switch subject {
        case .style(let name): ("Kiểu “\(name)”", "Style “\(name)”")
        case .defaults: ("Mặc định của văn bản", "Defaults of the document")
        case .section(let number): ("Phần \(number) của văn bản (Section \(number))", "Section \(number)")
        }
    }

    private static func words(_ measure: FormRule.Measure) -> (String, String) {
        switch measure {
        case .pageWidth: ("chiều rộng khổ giấy", "the width of the paper is")
        case .pageHeight: ("chiều cao khổ giấy", "the height of the paper is")
        case .marginTop: ("lề trên", "the top margin is")
        case .marginBottom: ("lề dưới", "the bottom margin is")
        case .marginLeft: ("lề trái", "the left margin is")
        case .marginRight: ("lề phải", "the right margin is")
        case .font: ("phông chữ", "the font is")
        case .size: ("cỡ chữ", "the size of letters is")
        case .lineSpacing: ("khoảng cách dòng", "the line spacing is")
        case .firstLine: ("độ lùi dòng đầu", "the indent of the first line is")
        case .paragraphGap: ("khoảng cách giữa các đoạn", "the gap between paragraphs is")
        case .pageNumberSize: ("cỡ chữ của số trang", "the size of the page number is")
        case .pageNumberAlignment: ("vị trí của số trang ở đầu trang", "the place of the page number is")
        case .pageNumberFirst: ("việc hiện số trang ở trang thứ nhất", "the page number on page 1 is")
        }
    }

    /// A word of the table; the name of a font stays as it is.
    private static func words(_ text: String, _ measure: FormRule.Measure) -> Message {
        switch (measure, text) {
        case (.pageNumberAlignment, "left"): Message(vi: "số trang canh trái", en: "number at the left")
        case (.pageNumberAlignment, "center"): Message(vi: "số trang canh giữa", en: "number centred")
        case (.pageNumberAlignment, "right"): Message(vi: "số trang canh phải", en: "number at the right")
        case (.pageNumberFirst, "no"): Message(vi: "không hiện", en: "not shown")
        case (.pageNumberFirst, _): Message(vi: "có hiện", en: "shown")
        default: Message(vi: text, en: text)
        }
    }

    private static func range(_ rule: FormRule, _ language: Language) -> String {
        if let text = rule.text { return Self.words(text, rule.measure)[language] }
        let isVietnamese = language == .vi
        let printed = { (value: Double) in
            let text = FormNumber.text(value)
            return isVietnamese ? String(text.map { $0 == "." ? "," : $0 }) : text
        }
        let low = rule.low.map(printed)
        let high = rule.high.map(printed)
        let unit = rule.measure.unit == "line" ? (isVietnamese ? "dòng" : "lines") : rule.measure.unit
        switch (low, high) {
        case (let low?, let high?): return low == high ? "\(low) \(unit)" : "\(low)–\(high) \(unit)"
        case (let low?, nil): return isVietnamese ? "từ \(low) \(unit) trở lên" : "at least \(low) \(unit)"
        case (nil, let high?): return isVietnamese ? "không quá \(high) \(unit)" : "at most \(high) \(unit)"
        case (nil, nil): return ""
        }
    }
}

extension FormRule.Measure {
    fileprivate var isNumber: Bool { !unit.isEmpty }
}
