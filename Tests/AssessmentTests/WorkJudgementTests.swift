import Assessment
import Records
import Testing
import VietnameseText

@Suite("How tasks and reports stand on the declared day")
struct WorkJudgementTests {
    private static let cell = CellReference(table: TableSource(file: "t.csv", headings: []), row: 2)

    private static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static func judged(
        _ status: PlanTask.Status, due: String? = nil, done: String? = nil, asOf: String? = "2020-06-30",
        soon: Int = 30, progress: [Double?] = [nil, nil, nil, nil]
    ) throws -> JudgedTask {
        JudgedTask(
            PlanTask(
                plan: "P", code: "T", number: "1", content: "Việc", leads: ["SYT"],
                due: due.flatMap { PlannedTime($0) }, status: status, doneOn: try done.map { try day($0) },
                progress: progress, cell: cell),
            asOf: try asOf.map { try day($0) }, soonDays: soon)
    }

    @Test("due on the declared day is due soon with 0 days left; the day after it is overdue by 1")
    func border() throws {
        let today = try Self.judged(.inProgress, due: "2020-06-30")
        #expect(today.state == .dueSoon && today.days == 0)
        let late = try Self.judged(.inProgress, due: "2020-06-29")
        #expect(late.state == .overdue && late.days == 1)
        #expect(try Self.judged(.notStarted, due: "Q2/2020").state == .dueSoon)
        #expect(try Self.judged(.notStarted, due: "Q2/2020", asOf: "2020-07-01").state == .overdue)
        #expect(try Self.judged(.inProgress, due: "2020", asOf: "2020-12-31").state == .dueSoon)
        #expect(try Self.judged(.inProgress, due: "2020", asOf: "2021-01-01").state == .overdue)
    }

    @Test("due soon ends with the declared number of days")
    func soon() throws {
        #expect(try Self.judged(.inProgress, due: "2020-07-30").state == .dueSoon)
        #expect(try Self.judged(.inProgress, due: "2020-07-31").state == .inProgress)
        #expect(try Self.judged(.notStarted, due: "2020-07-31").state == .notStarted)
        #expect(try Self.judged(.inProgress, due: "2020-06-30", soon: 0).state == .dueSoon)
        #expect(try Self.judged(.inProgress, due: "2020-07-01", soon: 0).state == .inProgress)
    }

    @Test("without a declared day nothing is overdue or due soon, but what was done late was")
    func noDay() throws {
        #expect(try Self.judged(.inProgress, due: "2001-01-01", asOf: nil).state == .inProgress)
        #expect(try Self.judged(.notStarted, due: "2001-01-01", asOf: nil).state == .notStarted)
        let late = try Self.judged(.done, due: "2020-06-29", done: "2020-07-01", asOf: nil)
        #expect(late.state == .doneLate && late.days == 2)
    }

    @Test("done on the last day is in time; done without a day is not called late; given up is neither")
    func done() throws {
        #expect(try Self.judged(.done, due: "Q2/2020", done: "2020-06-30").state == .done)
        #expect(try Self.judged(.done, due: "Q2/2020", done: "2020-07-01").state == .doneLate)
        #expect(try Self.judged(.done, due: "2020-01-01").state == .done)
        #expect(try Self.judged(.cancelled, due: "2020-01-01").state == .cancelled)
    }

    @Test("a task without a time is regular while it goes on, and never overdue")
    func regular() throws {
        #expect(try Self.judged(.inProgress, asOf: "2030-01-01").state == .regular)
        #expect(try Self.judged(.notStarted).state == .notStarted)
        #expect(try Self.judged(.done, done: "2020-01-01").state == .done)
    }

    @Test("a quarter without data is not 0 per cent, and the last one told counts")
    func quarters() throws {
        let tasks = [
            try Self.judged(.inProgress, progress: [0, nil, 50, nil]),
            try Self.judged(.done, progress: [nil, 100, nil, nil]),
            try Self.judged(.cancelled, progress: [10, 10, 10, 10]),
        ]
        #expect(tasks[0].progress?.quarter == 3 && tasks[0].progress?.value == 50)
        let counts = QuarterCount.all(tasks, year: 2020, asOf: try Self.day("2020-06-30"))
        #expect(counts.map(\.quarter) == [1, 2, 3])
        #expect(counts.map(\.untouched) == [1, 0, 0] && counts.map(\.unknown) == [1, 1, 1])
        #expect(counts.map(\.complete) == [0, 1, 0] && counts.map(\.partly) == [0, 0, 1])
        // The second quarter is over on its last day and not before.
        let none = [try Self.judged(.inProgress)]
        #expect(QuarterCount.all(none, year: 2020, asOf: try Self.day("2020-06-29")).map(\.quarter) == [1])
        #expect(QuarterCount.all(none, year: 2020, asOf: nil).isEmpty)
    }

    @Test("counts add up, and tasks given up do not count for the share")
    func counts() throws {
        let count = TaskCount([
            try Self.judged(.done), try Self.judged(.done, due: "2020-01-01", done: "2020-02-01"),
            try Self.judged(.cancelled), try Self.judged(.inProgress, due: "2020-01-01"),
        ])
        #expect(count.total == 4 && count.done == 2 && count.counted == 3 && count[.overdue] == 1)
    }

    private static func duty(
        due: String, received: String? = nil, _ completeness: ReportDuty.Completeness? = nil,
        asOf: String? = "2020-12-31"
    ) throws -> JudgedDuty {
        let unit = Unit(code: "U1", name: "Một", kind: "huyện", cell: cell)
        let row = ReportDuty(
            code: "A", debtor: "U1", name: "Báo cáo", due: PlannedTime(due),
            receivedOn: try received.map { try day($0) }, completeness: completeness, cell: cell)
        let report = OwedReport.all([row], WorkParties(units: [unit], agencies: [])).first
        return JudgedDuty(try #require(report), asOf: try asOf.map { try day($0) })
    }

    @Test("a report is missing from the day after it was due on, pending until then")
    func missing() throws {
        #expect(try Self.duty(due: "2020-12-31").state == .pending)
        let missing = try Self.duty(due: "2020-12-30")
        #expect(missing.state == .missing && missing.daysLate == 1)
        #expect(try Self.duty(due: "2001-01-01", asOf: nil).state == .open)
    }

    @Test("a report in full is late from the day after; in part it stays in part, with its days")
    func received() throws {
        #expect(try Self.duty(due: "2020-12-15", received: "2020-12-15", .full).state == .full)
        let late = try Self.duty(due: "2020-12-15", received: "2020-12-16", .full)
        #expect(late.state == .late && late.daysLate == 1 && !late.state.needsReminder)
        let partial = try Self.duty(due: "2020-12-15", received: "2020-12-20", .partial)
        #expect(partial.state == .partial && partial.daysLate == 5 && partial.state.needsReminder)
        #expect(try Self.duty(due: "2020-12-15", received: "2020-12-01", .empty).state == .empty)
        #expect(try Self.duty(due: "2020-12-15", received: "2020-12-20", .full, asOf: nil).state == .late)
    }
}
