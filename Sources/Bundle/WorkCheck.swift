import Records
import VietnameseText

/// Checks plans, tasks, duties and events against the registers, the year and the declared day.
struct WorkCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }
    private let parties: WorkParties
    private let agencies: [String: Agency]
    /// Whether both registers were read whole, so that one can say what does not exist.
    private let isKnown: Bool

    init(_ references: BundleReferences) {
        self.references = references
        let bundle = references.bundle
        parties = WorkParties(bundle)
        agencies = Dictionary(bundle.agencies.map { ($0.code, $0) }) { first, _ in first }
        let codes = references.declared["agencies"]
        isKnown =
            references.declared["units"] != nil && codes?.isEmpty == false
            && codes?.count == bundle.agencies.count && !references.broken.contains("units")
    }

    func check() {
        checkPlans()
        checkTasks()
        checkDuties()
        checkEvents()
    }

    // MARK: - Plans

    private func checkPlans() {
        for plan in bundle.plans {
            if let agency = plan.agency { checkAgency(agency, plan.cell, "agency") }
            guard bundle.year > 0, !references.broken.contains("tasks") else { continue }
            let count = bundle.tasks.filter { $0.plan == plan.code }.count
            if !plan.isUnderWay(in: bundle.year) {
                references.report(
                    "plans.not-under-way", plan.cell, "to", "\(plan.firstYear)–\(plan.lastYear)",
                    Message(
                        vi:
                            "Kế hoạch không thực hiện trong năm \(bundle.year), nên \(count) nhiệm vụ của kế hoạch không in ở đâu",
                        en:
                            "The plan does not run in \(bundle.year), so its \(EnglishCount.text(count, "task")) appear nowhere"
                    ),
                    expected: Message(
                        vi: "giai đoạn gồm năm \(bundle.year)", en: "a period with \(bundle.year)"),
                    severity: .warning)
            } else if count == 0 {
                references.report(
                    "plans.no-tasks", plan.cell, "code", plan.code,
                    Message(
                        vi: "Kế hoạch chưa có nhiệm vụ nào trong bảng tasks",
                        en: "The table tasks has no task of the plan"),
                    severity: .warning)
            }
        }
    }

    // MARK: - Tasks

    private func checkTasks() {
        let plans = Dictionary(bundle.plans.map { ($0.code, $0) }) { first, _ in first }
        let codes = references.declared["plans"] ?? []
        for task in bundle.tasks {
            if plans[task.plan] == nil, !codes.contains(task.plan), !references.broken.contains("plans") {
                references.unknown(
                    "tasks.unknown-plan", task.cell, "plan", task.plan, known: codes,
                    of: Message(vi: "mã kế hoạch", en: "plan"))
            }
            for lead in task.leads { checkParty(lead, "tasks.unknown-lead", task.cell, "lead") }
            for partner in task.partners where Self.isCode(partner) {
                checkParty(partner, "tasks.unknown-partner", task.cell, "partners")
            }
            if let plan = plans[task.plan] { checkPeriod(task, plan) }
            checkDay(task)
            checkStatus(task)
        }
    }

    private func checkPeriod(_ task: PlanTask, _ plan: WorkPlan) {
        guard let due = task.due, let year = due.lastDay?.year,
            !(plan.firstYear...max(plan.firstYear, plan.lastYear)).contains(year)
        else { return }
        references.report(
            "tasks.due-outside-plan", task.cell, "due", due.code,
            Message(
                vi:
                    "Hạn hoàn thành ngoài giai đoạn \(plan.firstYear)–\(plan.lastYear) của kế hoạch \(plan.code)",
                en:
                    "The task is due outside the period \(plan.firstYear)–\(plan.lastYear) of the plan \(plan.code)"
            ),
            severity: .warning)
    }

    /// Nothing happened after the day on which the figures were closed.
    private func checkDay(_ task: PlanTask) {
        guard let asOf = bundle.settings.asOf else { return }
        if let done = task.doneOn, done > asOf {
            references.report(
                "tasks.done-after-as-of", task.cell, "done_on", done.iso,
                Message(
                    vi: "Ngày hoàn thành sau ngày đánh giá \(asOf.iso) (as_of)",
                    en: "The task was done after the day of judgement \(asOf.iso) (as_of)"),
                expected: Message(vi: "đến \(asOf.iso)", en: "\(asOf.iso) or earlier"))
        }
        for (place, value) in task.progress.enumerated() where value != nil {
            guard let first = PlannedTime.quarter(year: bundle.year, quarter: place + 1).firstDay,
                first > asOf
            else { continue }
            let column = "progress_q\(place + 1)"
            references.report(
                "tasks.progress-after-as-of", task.cell, column, "",
                Message(
                    vi: "Có tiến độ của quý bắt đầu sau ngày đánh giá \(asOf.iso) (as_of)",
                    en:
                        "There is progress of a quarter that begins after the day of judgement \(asOf.iso) (as_of)"
                ),
                expected: Message(vi: "để trống", en: "nothing"))
        }
    }

    /// What the status says and the last progress that was told.
    private func checkStatus(_ task: PlanTask) {
        let told = task.progress.enumerated().compactMap { place, value in value.map { (place + 1, $0) } }
        guard let (quarter, last) = told.last,
            let end = PlannedTime.quarter(year: bundle.year, quarter: quarter).lastDay
        else { return }
        let summary: Message
        let expected: Message
        switch task.status {
        // What was done after the end of the quarter need not have been whole then.
        case .done where last < 100 && task.doneOn.map { $0 <= end } ?? true:
            summary = Message(
                vi: "Đã hoàn thành nhưng tiến độ của quý dưới 100%",
                en: "The task was done, but the progress of the quarter is below 100 %")
            expected = Message(vi: "100, hoặc để trống", en: "100, or nothing")
        case .notStarted where last > 0:
            summary = Message(
                vi: "Chưa triển khai nhưng đã có tiến độ", en: "The task has not begun but has progress")
            expected = Message(vi: "0, hoặc để trống", en: "0, or nothing")
        default: return
        }
        references.report(
            "tasks.status-against-progress", task.cell, "progress_q\(quarter)",
            last == last.rounded() ? "\(Int(last))" : "\(last)", summary, expected: expected,
            severity: .warning)
    }

    // MARK: - Duties

    private func checkDuties() {
        for duty in bundle.reportDuties {
            checkParty(duty.debtor, "report_duties.unknown-debtor", duty.cell, "debtor")
            if !OwedReport.isSingle(duty.debtor, parties), let received = duty.receivedOn {
                references.report(
                    "report_duties.received-of-many", duty.cell, "received_on", received.iso,
                    Message(
                        vi: "Dòng của nhiều cơ quan, đơn vị không ghi ngày nhận",
                        en: "A row of several bodies has no day of receipt"),
                    expected: Message(
                        vi: "mỗi đơn vị đã gửi một dòng, cùng mã \(duty.code)",
                        en: "a row for each body that sent it, with the same code \(duty.code)"))
            }
        }
        // One row may stand for many bodies.
        var seen: Set<CellReference> = []
        for report in OwedReport.all(bundle.reportDuties, parties) where seen.insert(report.cell).inserted {
            check(report)
        }
    }

    private func check(_ report: OwedReport) {
        for (column, isEmpty) in [("name", report.name == nil), ("due", report.due == nil)] where isEmpty {
            references.report(
                "report_duties.incomplete", report.cell, column, "",
                Message(
                    vi:
                        "Báo cáo \(report.code) không có \(column == "name" ? "tên" : "thời hạn") ở dòng này hay dòng chung",
                    en:
                        "The report \(report.code) has no \(column == "name" ? "name" : "time at which it is due") in this row or the common one"
                ))
        }
        let begins = report.period?.firstDay
        if let begins, let due = report.due, let last = due.lastDay, last < begins {
            references.report(
                "report_duties.due-before-period", report.cell, "due", due.code,
                Message(
                    vi: "Thời hạn gửi trước kỳ báo cáo (\(report.period?.code ?? ""))",
                    en: "The report is due before the period that it tells of (\(report.period?.code ?? ""))"),
                expected: Message(vi: "từ \(begins.iso) trở đi", en: "\(begins.iso) or later"))
        }
        guard let received = report.receivedOn else { return }
        if let begins, received < begins {
            references.report(
                "report_duties.received-before-period", report.cell, "received_on", received.iso,
                Message(
                    vi: "Ngày nhận trước kỳ báo cáo (\(report.period?.code ?? ""))",
                    en: "The report came before the period that it tells of (\(report.period?.code ?? ""))"),
                expected: Message(vi: "từ \(begins.iso) trở đi", en: "\(begins.iso) or later"))
        }
        if let asOf = bundle.settings.asOf, received > asOf {
            references.report(
                "report_duties.received-after-as-of", report.cell, "received_on", received.iso,
                Message(
                    vi: "Ngày nhận sau ngày đánh giá \(asOf.iso) (as_of)",
                    en: "The report came after the day of judgement \(asOf.iso) (as_of)"),
                expected: Message(vi: "đến \(asOf.iso)", en: "\(asOf.iso) or earlier"))
        }
    }

    // MARK: - Events

    private func checkEvents() {
        for event in bundle.events {
            if let agency = event.agency { checkAgency(agency, event.cell, "agency") }
            guard bundle.year > 0, event.lastDay.year < bundle.year || event.firstDay.year > bundle.year
            else { continue }
            references.report(
                "events.other-year", event.cell, "from", event.firstDay.iso,
                Message(
                    vi: "Sự kiện không có ngày nào trong năm \(bundle.year)",
                    en: "The event has no day in \(bundle.year)"),
                expected: Message(vi: "ngày của năm \(bundle.year)", en: "days of \(bundle.year)"),
                severity: .warning)
        }
    }

    // MARK: - Bodies

    static func isCode(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
            }
    }

    /// A name of the registers; an agency among them has to be valid in the year.
    private func checkParty(_ name: String, _ code: String, _ cell: CellReference, _ column: String) {
        guard isKnown else { return }
        switch parties.meaning(of: name) {
        case .agency: checkAgency(name, cell, column)
        case .other:
            let known = bundle.agencies.map(\.code) + parties.unitWords + bundle.units.map(\.code)
            references.report(
                code, cell, column, name,
                Message(
                    vi: "Không có cơ quan hay đơn vị “\(name)” trong gói số liệu",
                    en: "The bundle has no agency or unit “\(name)”"),
                expected: Message(
                    vi:
                        "mã của bảng agencies hoặc units; * là mọi đơn vị được xếp hạng, agencies là mọi cơ quan; hoặc loại, nhóm, khu vực của đơn vị",
                    en:
                        "a code of the tables agencies or units; * for all ranked units, agencies for all agencies; or a kind, group or area type of units"
                ),
                advice: nearest(to: name, among: known))
        case .unit, .allUnits, .units, .allAgencies: break
        }
    }

    private func checkAgency(_ code: String, _ cell: CellReference, _ column: String) {
        guard isKnown, let codes = references.declared["agencies"] else { return }
        references.checkAgency(
            code, agencies[code], cell, column, codes, Message(vi: "mã cơ quan", en: "agency"))
    }
}
