import Records
import Tables
import WordDocuments

/// The table `templates/word/decree30.csv`: the ranges that the form of documents is held against.
struct FormRules {
    /// The file as the user knows it.
    let file: String
    /// Its rows; none when there is no such file, and nothing is then checked.
    let rules: [FormRule]

    static let name = "decree30.csv"
    static let columns = ["what", "style", "low", "high", "unit", "basis"]
}

extension TemplateLoader {
    /// Warns of everything in a template's form that is outside of the table; the clerk has the last word.
    mutating func checkForm(of source: DocumentSource) {
        let rules = formRules ?? readFormRules()
        formRules = rules
        for deviation in FormCheck.deviations(of: source.parts, from: rules.rules) {
            let finding = Finding(deviation, at: source.place(deviation.part), table: rules.file)
            // Documents share their styles and headers; what is told of them is told once.
            if !warnings.contains(finding) { warnings.append(finding) }
        }
    }

    private mutating func readFormRules() -> FormRules {
        let file = "\(root)/word/\(FormRules.name)"
        guard FileStore.exists(file) else { return FormRules(file: file, rules: []) }
        guard let bytes = try? FileStore.read(file) else {
            add(
                "templates.form-table", FindingPlace(file: file),
                Message(vi: "Không đọc được bảng này", en: "This table cannot be read"))
            return FormRules(file: file, rules: [])
        }
        files.append((path: "templates/word/\(FormRules.name)", bytes: bytes))
        let result = CSVReader.read(bytes, file: file)
        findings += result.findings
        guard let table = result.table else { return FormRules(file: file, rules: []) }
        var reader = FormRuleReader(table: table, file: file)
        let rules = reader.rules()
        findings += reader.findings
        return FormRules(file: file, rules: rules)
    }
}

/// Reads rules from the rows of a table, collecting findings.
private struct FormRuleReader {
    let table: Table
    let file: String
    var findings: [Finding] = []

    init(table: Table, file: String) {
        self.table = table
        self.file = file
    }

    mutating func rules() -> [FormRule] {
        let missing = FormRules.columns.filter { table.column($0) == nil }
        guard missing.isEmpty else {
            let list = missing.joined(separator: ", ")
            refuse(
                FindingPlace(file: file, row: 1), read: table.source.headings.joined(separator: ","),
                Message(vi: "Thiếu cột \(list)", en: "The column \(list) is missing"))
            return []
        }
        return table.rows.compactMap { rule($0) }
    }

    private mutating func rule(_ row: TableRow) -> FormRule? {
        let count = findings.count
        guard let measure = FormRule.Measure(rawValue: text(row, "what")) else {
            let known = FormRule.Measure.allCases.map(\.rawValue).joined(separator: ", ")
            refuse(
                place(row, "what"), read: text(row, "what"),
                Message(vi: "Không có mục này", en: "There is no such item"), Message(vi: known, en: known))
            return nil
        }
        if text(row, "unit") != measure.unit {
            let unit =
                measure.unit.isEmpty
                ? Message(vi: "để trống", en: "empty") : Message(vi: measure.unit, en: measure.unit)
            refuse(
                place(row, "unit"), read: text(row, "unit"),
                Message(vi: "Đơn vị không đúng", en: "This is not the unit"), unit)
        }
        let styles = text(row, "style").split(separator: "|").map(String.init)
        if styles.isEmpty == measure.isOfStyle {
            refuse(
                place(row, "style"), read: text(row, "style"),
                measure.isOfStyle
                    ? Message(vi: "Thiếu tên kiểu (Styles)", en: "The style is missing")
                    : Message(vi: "Mục này không theo kiểu", en: "This item is not about a style"),
                measure.isOfStyle
                    ? Message(
                        vi: "tên kiểu như Word hiện, nhiều tên cách nhau bằng |",
                        en: "names as Word shows them, separated by |")
                    : Message(vi: "để trống", en: "empty"))
        }
        if text(row, "basis").isEmpty {
            refuse(place(row, "basis"), read: nil, Message(vi: "Thiếu căn cứ", en: "The basis is missing"))
        }
        let isText = measure.unit.isEmpty
        let low = isText ? nil : number(row, "low")
        let high = isText ? nil : number(row, "high")
        if isText {
            checkText(row, measure)
        } else if text(row, "low").isEmpty, text(row, "high").isEmpty {
            refuse(
                place(row, "low"), read: nil,
                Message(vi: "Thiếu cả hai đầu của khoảng", en: "Both ends of the range are missing"))
        } else if let low, let high, low > high {
            refuse(
                place(row, "high"), read: text(row, "high"),
                Message(vi: "Khoảng ngược", en: "The range is upside down"),
                Message(vi: "từ \(text(row, "low")) trở lên", en: "\(text(row, "low")) or more"))
        }
        guard findings.count == count else { return nil }
        return FormRule(
            measure: measure, styles: styles, low: low, high: high, text: isText ? text(row, "low") : nil,
            basis: text(row, "basis"), row: row.number)
    }

    /// A name or word stands in the column `low`.
    private mutating func checkText(_ row: TableRow, _ measure: FormRule.Measure) {
        let value = text(row, "low")
        let known =
            switch measure {
            case .pageNumberAlignment: ["left", "center", "right"]
            case .pageNumberFirst: ["no", "yes"]
            default: [String]()
            }
        if value.isEmpty || !(known.isEmpty || known.contains(value)) {
            let list = known.joined(separator: ", ")
            refuse(
                place(row, "low"), read: value,
                Message(vi: "Giá trị không dùng được", en: "This value cannot be used"),
                known.isEmpty
                    ? Message(vi: "tên phông chữ", en: "the name of a font") : Message(vi: list, en: list))
        }
        if !text(row, "high").isEmpty {
            refuse(
                place(row, "high"), read: text(row, "high"),
                Message(
                    vi: "Mục này chỉ có một giá trị, ở cột low",
                    en: "This item has one value, in the column low"),
                Message(vi: "để trống", en: "empty"))
        }
    }

    private mutating func number(_ row: TableRow, _ column: String) -> Double? {
        let written = text(row, column)
        guard !written.isEmpty else { return nil }
        // A spreadsheet in Vietnamese writes a comma.
        let plain = String(written.map { $0 == "," ? "." : $0 })
        if let value = Double(plain), value.isFinite, value >= 0, value <= 10_000,
            plain.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
        {
            return value
        }
        refuse(
            place(row, column), read: written, Message(vi: "Không phải số", en: "This is not a number"),
            Message(vi: "một số như 12.7, hoặc để trống", en: "a number such as 12.7, or nothing"))
        return nil
    }

    private func text(_ row: TableRow, _ column: String) -> String {
        guard let position = table.column(column), row.fields.indices.contains(position) else { return "" }
        return row.fields[position]
    }

    private func place(_ row: TableRow, _ column: String) -> FindingPlace {
        FindingPlace(file: file, row: row.number, column: column)
    }

    private mutating func refuse(
        _ place: FindingPlace, read: String?, _ summary: Message, _ expected: Message? = nil
    ) {
        findings.append(
            Finding(
                .error, "templates.form-table", at: place, read: read, summary: summary, expected: expected))
    }
}
