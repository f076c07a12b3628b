import Records

extension BundleReader {
    /// `budgets`: money by programme, year, agency, task and source, with declared totals.
    func budgets() -> [Budget] {
        var seen: [[String]: Int] = [:]
        return rows(of: .budgets).compactMap { row in
            let programme = row.unitCode("programme")
            let agency = row.text("agency").isEmpty ? nil : row.unitCode("agency")
            let task = row.text("task").isEmpty ? nil : row.unitCode("task")
            let content = row.optionalText("content")
            let isTotal = row.word("row", as: RowKind.self, default: .line) == .total
            _ = row.requiredText("year")
            let years = yearRange("year", row)
            let frame = row.text("frame").isEmpty ? nil : yearRange("frame", row)
            let source = row.text("source").isEmpty ? nil : row.word("source", as: Budget.Source.self)
            let unit = moneyUnit(row)
            let amounts = unit.flatMap { readAmounts(row, in: $0) }
            let isPlaced = checkYears(years, frame, isTotal: isTotal, row)
            let isComplete = isTotal || hasLineCells(row)
            guard let programme, let years, let unit, let amounts, isPlaced, isComplete,
                isFirst(
                    [
                        isTotal ? "total" : "line", programme, years.text, frame?.text ?? "", agency ?? "",
                        task ?? "", content ?? "", source?.rawValue ?? "", row.text("source_name"),
                    ].filter { !$0.isEmpty }, "programme", row, &seen)
            else { return nil }
            return Budget(
                programme: programme, agency: agency, task: task, content: content,
                contentEN: row.optionalText("content_en"), years: years, frame: frame, source: source,
                sourceName: row.optionalText("source_name"),
                sourceNameEN: row.optionalText("source_name_en"), amounts: amounts, unit: unit,
                isTotal: isTotal, note: row.optionalText("note"), noteEN: row.optionalText("note_en"),
                cell: row.rowCell)
        }
    }

    /// What a row of the table is.
    private enum RowKind: String, CaseIterable {
        case line, total
    }

    /// A line says who spends on what from where; a total leaves out what it adds up over.
    private func hasLineCells(_ row: RowReader) -> Bool {
        var isComplete = true
        for column in ["agency", "source"] where row.text(column).isEmpty {
            isComplete = false
            row.report(
                "budgets.incomplete", column, read: "",
                summary: Message(
                    vi: "Dòng kinh phí thiếu ô này (chỉ dòng tổng, row = total, mới được để trống)",
                    en: "A line needs this cell; only a total (row = total) may leave it empty"))
        }
        if row.text("task").isEmpty, row.text("content").isEmpty {
            isComplete = false
            row.report(
                "budgets.incomplete", "content", read: "",
                summary: Message(
                    vi: "Dòng kinh phí phải có nhiệm vụ (task) hoặc nội dung (content)",
                    en: "A line needs a task or a content"))
        }
        return isComplete
    }

    /// A year, or the first and last year of a frame.
    private func yearRange(_ column: String, _ row: RowReader) -> Budget.Years? {
        guard let text = row.optionalText(column) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Int? in
            guard part.utf8.count == 4, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return Int(part).flatMap { (1900...2200).contains($0) ? $0 : nil }
        }
        if numbers.count == parts.count, numbers.count == 1 {
            return Budget.Years(first: numbers[0], last: numbers[0])
        }
        if numbers.count == parts.count, numbers.count == 2, numbers[0] < numbers[1] {
            return Budget.Years(first: numbers[0], last: numbers[1])
        }
        row.report(
            "budgets.year", column, read: text,
            summary: Message(vi: "Năm không đọc được", en: "The year cannot be read"),
            expected: Message(
                vi: "một năm (2024) hoặc khung năm (2024-2026)", en: "a year (2024) or a frame (2024-2026)"))
        return nil
    }

    /// A frame is of three years, and a row's year is one of them; only a total may span them.
    private func checkYears(
        _ years: Budget.Years?, _ frame: Budget.Years?, isTotal: Bool, _ row: RowReader
    ) -> Bool {
        if let frame, frame.last - frame.first != 2 {
            row.report(
                "budgets.frame", "frame", read: frame.text,
                summary: Message(
                    vi: "Khung kinh phí phải gồm ba năm liền nhau", en: "A frame is three years in a row"),
                expected: Message(
                    vi: "ví dụ \(frame.first)-\(frame.first + 2)",
                    en: "such as \(frame.first)-\(frame.first + 2)"))
            return false
        }
        guard let years else { return false }
        if years.first != years.last, !isTotal || years != frame {
            row.report(
                "budgets.year", "year", read: years.text,
                summary: Message(
                    vi: "Chỉ dòng tổng của cả khung mới ghi nhiều năm",
                    en: "Only a total of the whole frame names several years"),
                expected: Message(
                    vi: "một năm; với tổng của khung thì ghi đúng như ô frame",
                    en: "one year; in a total of the frame the same as in frame"))
            return false
        }
        if let frame, !frame.contains(years) {
            row.report(
                "budgets.outside-frame", "year", read: years.text,
                summary: Message(
                    vi: "Năm không nằm trong khung \(frame.text)",
                    en: "The year is outside the frame \(frame.text)"))
            return false
        }
        return true
    }

    private func moneyUnit(_ row: RowReader) -> MoneyUnit? {
        guard let text = row.requiredText("currency_unit") else { return nil }
        // Both spellings are in use; documents are printed with one of them.
        if let unit = MoneyUnit(rawValue: text.lowercased().replacing("tỉ ", with: "tỷ ")) { return unit }
        let known = MoneyUnit.allCases.map(\.rawValue)
        row.report(
            "budgets.currency", "currency_unit", read: text,
            summary: Message(vi: "Đơn vị tiền không dùng được", en: "This unit of money cannot be used"),
            expected: Message(
                vi: "một trong: \(known.joined(separator: ", "))",
                en: "one of: \(known.joined(separator: ", "))"),
            advice: nearest(to: text, among: known)
                ?? Message(
                    vi: "Số tiền bằng tiền khác phải quy ra đồng trước khi ghi.",
                    en: "Amounts of another currency are converted into đồng before they are written."))
        return nil
    }

    private func readAmounts(_ row: RowReader, in unit: MoneyUnit) -> [Budget.Stage: Money]? {
        var amounts: [Budget.Stage: Money] = [:]
        var isWhole = true
        for stage in Budget.Stage.allCases {
            guard let text = row.optionalText(stage.rawValue) else { continue }
            do throws(Money.Fault) {
                let amount = try Money(text, in: unit)
                if amount < .zero {
                    isWhole = false
                    row.report(
                        "budgets.negative", stage.rawValue, read: text,
                        summary: Message(vi: "Số tiền là số âm", en: "The amount is negative"),
                        expected: Message(vi: "0 hoặc lớn hơn", en: "0 or more"))
                }
                amounts[stage] = amount
            } catch {
                isWhole = false
                report(error, text, stage, unit, row)
            }
        }
        guard isWhole else { return nil }
        guard !amounts.isEmpty else {
            row.report(
                "budgets.no-amount", "proposed", read: "",
                summary: Message(vi: "Dòng kinh phí không có số tiền nào", en: "The row has no amount"),
                expected: Message(
                    vi: "ít nhất một ô trong: proposed, appraised, allocated, spent",
                    en: "at least one of: proposed, appraised, allocated, spent"))
            return nil
        }
        return amounts
    }

    private func report(
        _ fault: Money.Fault, _ text: String, _ stage: Budget.Stage, _ unit: MoneyUnit, _ row: RowReader
    ) {
        switch fault {
        case .notANumber:
            // The reader of numbers knows what was probably meant.
            if row.number(stage.rawValue) != nil {
                row.report(
                    "budgets.amount", stage.rawValue, read: text,
                    summary: Message(vi: "Số tiền không đúng dạng", en: "The amount is malformed"),
                    expected: Message(
                        vi: "chữ số và nhiều nhất một dấu chấm thập phân, ví dụ 1250.5",
                        en: "digits and at most one decimal point, such as 1250.5"))
            }
        case .partOfDong:
            row.report(
                "budgets.part-of-dong", stage.rawValue, read: text,
                summary: Message(
                    vi: "Số tiền lẻ hơn một đồng (đơn vị: \(unit.rawValue))",
                    en: "The amount has parts of a đồng (unit: \(unit.rawValue))"),
                expected: Message(
                    vi: "nhiều nhất \(unit.scale) chữ số thập phân",
                    en: "at most \(EnglishCount.text(unit.scale, "decimal", "decimals"))"))
        case .tooLarge:
            row.report(
                "budgets.too-large", stage.rawValue, read: text,
                summary: Message(
                    vi: "Số tiền quá lớn (đơn vị: \(unit.rawValue))",
                    en: "The amount is too large (unit: \(unit.rawValue))"),
                expected: Message(
                    vi: "không quá 1.000.000 tỷ đồng", en: "at most 1,000,000 thousand million đồng"),
                advice: Message(
                    vi: "Xem lại đơn vị tiền của dòng.", en: "Check the unit of money of the row."))
        }
    }
}
