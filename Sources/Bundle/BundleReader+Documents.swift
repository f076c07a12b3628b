import Records
import VietnameseText

extension BundleReader {
    /// `documents`: the register of official documents.
    mutating func documents() -> [RegisteredDocument] {
        var seen: [String: Int] = [:]
        var found: [RegisteredDocument] = []
        for row in rows(of: .documents) {
            let code = row.formulaCode("code")
            let number = documentNumber(row)
            let date = documentDate(row)
            let attachment = attachment(row)
            let from = row.date("valid_from")
            let to = row.date("valid_to")
            if let from, let to, to < from {
                row.report(
                    "documents.validity", "valid_to", read: to.iso,
                    summary: Message(
                        vi: "Hết hiệu lực trước khi có hiệu lực", en: "The validity ends before it begins"),
                    expected: Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
            }
            let issuer = row.text("issuer").isEmpty ? nil : row.unitCode("issuer")
            let name = row.optionalText("issuer_name")
            checkIssuer(row)
            guard let code, let number, let date, isFirst(code, row, &seen) else { continue }
            let typeName = number.parsed?.typeName
            let type = row.optionalText("type")
            warnOfType(type, number.parsed, row)
            found.append(
                RegisteredDocument(
                    code: code, number: number.printed, parsedNumber: number.parsed, date: date,
                    type: type ?? typeName?.vi,
                    typeEN: row.optionalText("type_en")
                        ?? type.flatMap { DocumentTypeName.named($0)?.en } ?? typeName?.en,
                    issuer: issuer, issuerName: name, issuerNameEN: row.optionalText("issuer_name_en"),
                    title: row.optionalText("title"), titleEN: row.optionalText("title_en"),
                    basis: Issuance.entries(of: row.text("basis")), attachment: attachment,
                    validFrom: from, validTo: to, replaces: Issuance.entries(of: row.text("replaces")),
                    note: row.optionalText("note"), noteEN: row.optionalText("note_en"), cell: row.rowCell))
        }
        return found
    }

    /// The number as printed and what it says; its style need not be known.
    private func documentNumber(_ row: RowReader) -> (printed: String, parsed: DocumentNumber?)? {
        guard let printed = row.requiredText("number") else { return nil }
        let reading = DocumentNumber.read(printed)
        guard let number = reading.number else {
            row.collector.add(
                Finding(
                    .note, "documents.number-style", at: FindingPlace(row.cell("number")), read: printed,
                    summary: Message(
                        vi: "Không nhận ra kiểu số, ký hiệu này nên giữ nguyên như đã in",
                        en: "The style of this number is not known, so it is kept as printed"),
                    expected: Message(
                        vi: "ví dụ 1183/QĐ-TTg, 113/2017/NĐ-CP, 59/2020/QH14, 160-KH/TU",
                        en: "such as 1183/QĐ-TTg, 113/2017/NĐ-CP, 59/2020/QH14, 160-KH/TU")))
            return (printed, nil)
        }
        if !reading.stray.isEmpty {
            let stray = reading.stray.map { "“\($0)”" }.joined(separator: ", ")
            row.collector.add(
                Finding(
                    .warning, "documents.stray", at: FindingPlace(row.cell("number")), read: printed,
                    summary: Message(
                        vi: "Trong số, ký hiệu có phần không thuộc về nó: \(stray)",
                        en: "There is something in the number that does not belong to it: \(stray)"),
                    expected: Message(vi: number.text, en: number.text),
                    advice: Message(
                        vi: "Nếu là \(number.text) thì ghi \(number.text).",
                        en: "If \(number.text) is meant, write \(number.text).")))
        }
        return (printed, number)
    }

    private func documentDate(_ row: RowReader) -> PrintedDate? {
        guard let text = row.requiredText("date") else { return nil }
        if let date = PrintedDate(text) { return date }
        row.report(
            "documents.date", "date", read: text,
            summary: Message(vi: "Ngày không đọc được", en: "The date cannot be read"),
            expected: Message(
                vi:
                    "ngày/tháng/năm, ví dụ 28/6/2024, 28/06/2024 hoặc 2024-06-28; chỉ biết tháng, năm: 6/2024, 2024",
                en:
                    "day/month/year, such as 28/6/2024, 28/06/2024 or 2024-06-28; month or year alone: 6/2024, 2024"
            ),
            advice: PrintedDate.leading(text).map { date in
                Message(
                    vi: "Sau ngày có ký tự thừa: nếu là \(date.vietnamese) thì ghi \(date.vietnamese).",
                    en:
                        "Something stands behind the date: if \(date.vietnamese) is meant, write \(date.vietnamese)."
                )
            })
        return nil
    }

    private func checkIssuer(_ row: RowReader) {
        let isNamed = !row.text("issuer_name").isEmpty
        guard row.text("issuer").isEmpty == !isNamed else { return }
        row.report(
            "documents.issuer", isNamed ? "issuer_name" : "issuer", read: row.text("issuer_name"),
            summary: isNamed
                ? Message(
                    vi: "Cơ quan ban hành ghi cả bằng mã và bằng tên",
                    en: "The issuing body is given both by its code and by its name")
                : Message(
                    vi: "Thiếu cơ quan ban hành", en: "The issuing body is missing"),
            expected: Message(
                vi: "mã cơ quan ở cột issuer, hoặc tên ở cột issuer_name",
                en: "the code of an agency in issuer, or a name in issuer_name"))
    }

    /// The type in the row and the abbreviation in the number say the same, or one of them is wrong.
    private func warnOfType(_ type: String?, _ number: DocumentNumber?, _ row: RowReader) {
        guard let type, let expected = number?.typeName, type.lowercased() != expected.vi.lowercased() else {
            return
        }
        row.collector.add(
            Finding(
                .warning, "documents.type-differs", at: FindingPlace(row.cell("type")), read: type,
                summary: Message(
                    vi: "Loại văn bản khác với ký hiệu “\(number?.text ?? "")”",
                    en: "The type differs from what the symbol “\(number?.text ?? "")” says"),
                expected: Message(vi: expected.vi, en: expected.vi)))
    }

    private mutating func attachment(_ row: RowReader) -> RegisteredDocument.Attachment? {
        switch row.text("attachment") {
        case "": return nil
        case "cited": return .cited
        case "attached": return .attached
        case let path:
            if let error = attach(path) {
                row.report(
                    error == .outside ? "documents.path-outside" : "documents.no-file", "attachment",
                    read: path,
                    summary: error == .outside
                        ? Message(
                            vi: "Đường dẫn ra ngoài gói số liệu", en: "The path leads out of the bundle")
                        : Message(vi: "Không đọc được tệp đính kèm", en: "The attached file cannot be read"),
                    expected: Message(
                        vi: "cited, attached, hoặc tệp nằm trong gói (đường dẫn tương đối)",
                        en: "cited, attached, or a file inside the bundle (a relative path)"))
                return nil
            }
            return .file(path)
        }
    }
}
