import Records
import VietnameseText

extension BundleReader {
    /// How many years the declared day may lie behind the bundle's year; before it, one.
    private static let latestAsOf = 5

    /// The setting `as_of`.
    func judgementDay(_ row: RowReader?, of year: Int) -> CalendarDate? {
        guard let row, let date = row.date("value") else { return nil }
        guard (year - 1...year + Self.latestAsOf).contains(date.year) else {
            row.report(
                "settings.as-of", "value", read: date.iso,
                summary: Message(
                    vi: "Ngày đánh giá không hợp với năm \(year) của gói số liệu",
                    en: "The day of judgement does not fit the bundle's year \(year)"),
                expected: Message(
                    vi: "một ngày trong các năm \(year - 1)–\(year + Self.latestAsOf)",
                    en: "a day in the years \(year - 1)–\(year + Self.latestAsOf)"))
            return nil
        }
        return date
    }

    /// `plans`: plans of work.
    func plans() -> [WorkPlan] {
        var seen: [String: Int] = [:]
        return rows(of: .plans).compactMap { row in
            let code = row.plainCode("code")
            let name = row.requiredText("name")
            let from = row.requiredYear("from")
            let to = row.requiredYear("to")
            if let from, let to, to < from {
                row.report(
                    "plans.period", "to", read: "\(to)",
                    summary: Message(
                        vi: "Năm kết thúc trước năm bắt đầu", en: "The last year is before the first"),
                    expected: Message(vi: "từ \(from) trở đi", en: "\(from) or later"))
                return nil
            }
            guard let code, let name, let from, let to, isFirst(code, row, &seen) else { return nil }
            return WorkPlan(
                code: code, number: row.optionalText("number"), name: name,
                nameEN: row.optionalText("name_en"), shortName: row.optionalText("short_name"),
                shortNameEN: row.optionalText("short_name_en"), agency: row.optionalText("agency"),
                firstYear: from, lastYear: to, basis: row.optionalText("basis"),
                note: row.optionalText("note"), noteEN: row.optionalText("note_en"), cell: row.rowCell)
        }
    }

    /// `tasks`: the tasks of the plans.
    func tasks() -> [PlanTask] {
        var codes: [String: Int] = [:]
        var numbers: [[String]: Int] = [:]
        return rows(of: .tasks).compactMap { row in
            let plan = row.requiredText("plan")
            let code = row.plainCode("code")
            let number = row.requiredText("number")
            let content = row.requiredText("content")
            let leads = row.requiredText("lead").map { Issuance.entries(of: $0) }
            let status = row.word("status", as: PlanTask.Status.self)
            let cells = TaskCells(row)
            let start = row.plannedTime("start")
            let due = row.plannedTime("due")
            let doneOn = row.date("done_on")
            let progress = cells.progress()
            guard let plan, let code, let number, let content, let leads, let status,
                isFirst(code, row, &codes), isFirst([plan, number], "number", row, &numbers)
            else { return nil }
            let task = PlanTask(
                plan: plan, code: code, number: number, group: row.optionalText("group"),
                groupEN: row.optionalText("group_en"), content: content,
                contentEN: row.optionalText("content_en"), leads: leads,
                partners: Issuance.entries(of: row.text("partners")), start: start, due: due,
                product: row.optionalText("product"), productEN: row.optionalText("product_en"),
                status: status, doneOn: doneOn, evidence: row.optionalText("evidence"), progress: progress,
                note: row.optionalText("note"), noteEN: row.optionalText("note_en"), cell: row.rowCell)
            cells.check(task)
            return task
        }
    }

    /// `report_duties`: reports that are owed, and what came.
    func reportDuties() -> [ReportDuty] {
        var seen: [[String]: Int] = [:]
        return rows(of: .reportDuties).compactMap { row in
            let code = row.plainCode("code")
            let debtor = row.requiredText("debtor")
            let period = row.plannedTime("period")
            let due = row.plannedTime("due")
            let received = row.date("received_on")
            let isTold = !row.text("completeness").isEmpty
            let completeness =
                isTold ? row.word("completeness", as: ReportDuty.Completeness.self) : nil
            if isTold != !row.text("received_on").isEmpty {
                row.report(
                    "report_duties.receipt", isTold ? "received_on" : "completeness", read: "",
                    summary: Message(
                        vi: "Ngày nhận và mức độ đầy đủ phải đi với nhau",
                        en: "The day of receipt and the completeness come together"),
                    expected: Message(
                        vi: "đủ hai ô received_on và completeness, hoặc để trống cả hai",
                        en: "both received_on and completeness, or none"))
            }
            guard let code, let debtor, isFirst([code, debtor], "debtor", row, &seen) else { return nil }
            return ReportDuty(
                code: code, debtor: debtor, name: row.optionalText("name"),
                nameEN: row.optionalText("name_en"), period: period, due: due, receivedOn: received,
                completeness: completeness, note: row.optionalText("note"),
                noteEN: row.optionalText("note_en"), cell: row.rowCell)
        }
    }

    /// `events`: named ranges of days.
    func events() -> [CalendarEvent] {
        var seen: [String: Int] = [:]
        return rows(of: .events).compactMap { row in
            let code = row.plainCode("code")
            let name = row.requiredText("name")
            let from = row.requiredText("from") == nil ? nil : row.date("from")
            let to = row.requiredText("to") == nil ? nil : row.date("to")
            if let from, let to, to < from {
                row.report(
                    "events.period", "to", read: to.iso,
                    summary: Message(
                        vi: "Sự kiện kết thúc trước khi bắt đầu", en: "The event ends before it begins"),
                    expected: Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
                return nil
            }
            guard let code, let name, let from, let to, isFirst(code, row, &seen) else { return nil }
            return CalendarEvent(
                code: code, name: name, nameEN: row.optionalText("name_en"), firstDay: from, lastDay: to,
                agency: row.optionalText("agency"), basis: row.optionalText("basis"),
                note: row.optionalText("note"), noteEN: row.optionalText("note_en"), cell: row.rowCell)
        }
    }
}

extension RowReader {
    /// A day, month, quarter or year; `nil` when the cell is empty or does not fit (then it is reported).
    func plannedTime(_ column: String) -> PlannedTime? {
        guard let value = optionalText(column) else { return nil }
        guard let time = PlannedTime(value) else {
            report(
                "cell.not-a-time", column, read: value,
                summary: Message(vi: "Thời gian không đọc được", en: "The time cannot be read"),
                expected: Message(
                    vi: "ngày 2024-06-30, tháng 2024-06, quý Q2/2024, năm 2024, hoặc để trống",
                    en: "a day 2024-06-30, a month 2024-06, a quarter Q2/2024, a year 2024, or nothing"))
            return nil
        }
        return time
    }

    /// A warning about a cell.
    func warn(
        _ code: String, _ column: String, read: String, summary: Message, expected: Message? = nil,
        advice: Message? = nil
    ) {
        collector.add(
            Finding(
                .warning, code, at: FindingPlace(cell(column)), read: read, summary: summary,
                expected: expected, advice: advice))
    }
}
