import Records
import VietnameseText

extension BundleReader {
    /// How many years after that of the bundle a document may be dated; a decision follows within one or two.
    private static let latestIssue = 5

    /// `issuances`: who issues which kind of document.
    func issuances(year: Int?) -> [Issuance] {
        var seen: [DocumentKind: Int] = [:]
        return rows(of: .issuances).compactMap { row in
            let kind = row.word("document", as: DocumentKind.self)
            let number = row.integer("number", in: 1...99_999)
            let date = row.date("date")
            if let date, let year, !(year...year + Self.latestIssue).contains(date.year) {
                row.report(
                    "issuances.date", "date", read: row.text("date"),
                    summary: Message(
                        vi: "Ngày ban hành không hợp với năm \(year) của gói số liệu",
                        en: "The day of issue does not fit the bundle's year \(year)"),
                    expected: Message(
                        vi: "một ngày trong các năm \(year)–\(year + Self.latestIssue)",
                        en: "a day in the years \(year)–\(year + Self.latestIssue)"))
            }
            let texts = texts(row)
            guard let kind else { return nil }
            check(texts, of: kind, row)
            if let first = seen[kind] {
                row.report(
                    "table.duplicate-key", "document", read: kind.rawValue,
                    summary: Message(
                        vi: "Trùng loại văn bản: đã có ở dòng \(first)",
                        en: "Duplicate kind of document: it stands in row \(first) already"),
                    expected: Message(
                        vi: "mỗi loại văn bản một dòng", en: "one row for each kind of document"))
                return nil
            }
            seen[kind] = row.rowNumber
            return Issuance(kind: kind, texts: texts, number: number, date: date, cell: row.rowCell)
        }
    }

    private func texts(_ row: RowReader) -> [String: String] {
        var texts: [String: String] = [:]
        for column in Issuance.plainColumns + Issuance.translatedColumns {
            texts[column] = row.optionalText(column)
        }
        for column in Issuance.translatedColumns {
            guard let english = row.optionalText("\(column)_en") else { continue }
            texts["\(column)_en"] = english
            if texts[column] == nil {
                warn(
                    "issuances.translation-alone", "\(column)_en", english, row,
                    Message(
                        vi: "Có bản tiếng Anh nhưng ô \(column) để trống, nên không có tác dụng",
                        en: "There is an English text, but the cell \(column) is empty, so it has no effect"))
            }
        }
        return texts
    }

    private func check(_ texts: [String: String], of kind: DocumentKind, _ row: RowReader) {
        if let issuer = texts["issuer"], texts["symbol"] == nil {
            row.report(
                "issuances.no-symbol", "symbol", read: "",
                summary: Message(
                    vi: "Cơ quan ban hành khác thì phải có ký hiệu văn bản của cơ quan đó",
                    en: "Another issuing body needs the symbol of its documents"),
                expected: Message(
                    vi: "ký hiệu của \(issuer), ví dụ QĐ-UBND", en: "the symbol of \(issuer), such as QĐ-UBND"
                ))
        }
        if let symbol = texts["symbol"], symbol.contains("/") || symbol.contains(" ") {
            row.report(
                "issuances.symbol", "symbol", read: symbol,
                summary: Message(vi: "Ký hiệu không đúng dạng", en: "The symbol is malformed"),
                expected: Message(
                    vi: "phần sau dấu /, không có dấu cách, ví dụ BC-SYT",
                    en: "what stands behind the /, without blanks, such as BC-SYT"))
        }
        if texts["proposal"] != nil, texts["proposer"] == nil {
            row.report(
                "issuances.proposer", "proposer", read: "",
                summary: Message(
                    vi: "Có tờ trình nhưng không có người đề nghị",
                    en: "There is a proposal, but nobody who made it"),
                expected: Message(
                    vi: "ví dụ: Giám đốc Sở Y tế", en: "for example: Giám đốc Sở Y tế"))
        }
        if kind != .decision {
            for column in Issuance.decisionColumns where texts[column] != nil {
                row.report(
                    "issuances.decision-only", column, read: texts[column],
                    summary: Message(
                        vi: "Ô này chỉ dùng cho quyết định (decision)",
                        en: "Only a decision has a use for this cell"),
                    expected: Message(vi: "ô để trống", en: "an empty cell"))
            }
        }
        checkAddressee(texts, of: kind, row)
    }

    private func checkAddressee(_ texts: [String: String], of kind: DocumentKind, _ row: RowReader) {
        for column in ["addressee", "addressee_en"] {
            guard let addressee = texts[column] else { continue }
            if kind == .decision {
                row.report(
                    "issuances.decision-addressee", column, read: addressee,
                    summary: Message(
                        vi: "Quyết định không có dòng Kính gửi", en: "A decision is addressed to nobody"),
                    expected: Message(
                        vi: "ô để trống; ghi ở cột recipients", en: "an empty cell; use the column recipients"
                    ))
            }
            if kind == .letter, !addressee.contains(Issuance.unitMark) {
                row.report(
                    "issuances.letter-addressee", column, read: addressee,
                    summary: Message(
                        vi: "Mọi công văn sẽ gửi đến cùng một nơi",
                        en: "All letters would go to one and the same body"),
                    expected: Message(
                        vi: "có \(Issuance.unitMark) ở chỗ tên đơn vị, ví dụ: Ủy ban nhân dân {unit}",
                        en:
                            "\(Issuance.unitMark) where the unit's name stands, such as: Ủy ban nhân dân {unit}"
                    ))
            }
        }
    }

    // MARK: - Legal bases

    /// `legal_bases`, by kind of document and order.
    func legalBases() -> [LegalBasis] {
        struct Key: Hashable {
            let kind: DocumentKind
            let order: Int
        }
        var seen: [Key: Int] = [:]
        let bases = rows(of: .legalBases).compactMap { row -> LegalBasis? in
            let kind = row.word("document", as: DocumentKind.self)
            _ = row.requiredText("order")
            let order = row.integer("order", in: 1...99)
            let text = unmarked("text", row.requiredText("text"), row)
            let english = unmarked("text_en", row.optionalText("text_en"), row)
            guard let kind, let order, let text else { return nil }
            guard kind.hasLegalBases else {
                let known = DocumentKind.allCases.filter(\.hasLegalBases).map(\.rawValue)
                row.report(
                    "legal_bases.no-bases", "document", read: kind.rawValue,
                    summary: Message(
                        vi: "Loại văn bản này không có phần căn cứ ban hành",
                        en: "This kind of document names no legal bases"),
                    expected: Message(
                        vi: "một trong: \(known.joined(separator: ", "))",
                        en: "one of: \(known.joined(separator: ", "))"))
                return nil
            }
            let key = Key(kind: kind, order: order)
            if let first = seen[key] {
                row.report(
                    "table.duplicate-key", "order", read: "\(kind.rawValue), \(order)",
                    summary: Message(
                        vi: "Trùng thứ tự: đã có ở dòng \(first)",
                        en: "Duplicate order: it stands in row \(first) already"),
                    expected: Message(
                        vi: "mỗi căn cứ một số thứ tự", en: "one place in the order for each basis"))
                return nil
            }
            seen[key] = row.rowNumber
            return LegalBasis(kind: kind, order: order, text: text, textEN: english, cell: row.rowCell)
        }
        return bases.sorted { left, right in
            left.kind != right.kind ? left.kind.rawValue < right.kind.rawValue : left.order < right.order
        }
    }

    /// A paragraph without a mark at its end: the document sets `;` and the last `.` itself.
    private func unmarked(_ column: String, _ text: String?, _ row: RowReader) -> String? {
        guard let text, let mark = text.last, [".", ";", ","].contains(mark) else { return text }
        warn(
            "legal_bases.mark", column, text, row,
            Message(
                vi: "Dấu “\(mark)” ở cuối được bỏ: văn bản tự đặt dấu sau mỗi căn cứ",
                en: "The “\(mark)” at the end is left out: the document sets the marks itself"))
        let rest = String(text.dropLast()).trimmedBlanks
        return rest.isEmpty ? nil : rest
    }

    private func warn(
        _ code: String, _ column: String, _ read: String, _ row: RowReader, _ summary: Message
    ) {
        collector.add(
            Finding(.warning, code, at: FindingPlace(row.cell(column)), read: read, summary: summary))
    }
}
