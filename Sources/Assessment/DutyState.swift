import Records
import VietnameseText

/// How an owed report stands on the declared day.
public enum DutyState: String, Sendable, Hashable, CaseIterable {
    /// Received in full, in time.
    case full
    /// Received in full, after it was due.
    case late
    /// Received in part, in time or not.
    case partial
    /// Received, but with nothing that could be used.
    case empty
    /// Not received, and the last day on which it was due is over.
    case missing
    /// Not received, and not due yet; on the last day too.
    case pending
    /// Not received, and no day is declared to judge by.
    case open

    /// Whether the debtor is to be reminded: nothing came in time, or nothing whole.
    public var needsReminder: Bool {
        switch self {
        case .partial, .empty, .missing: true
        case .full, .late, .pending, .open: false
        }
    }
}

/// An owed report with its judgement.
public struct JudgedDuty: Sendable {
    /// The report.
    public let report: OwedReport
    /// How it stands.
    public let state: DutyState
    /// Days between the last day on which it was due and receipt, or the declared day where it is missing; `nil` where
    /// it was in time.
    public let daysLate: Int?

    /// Judges a report that is owed.
    public init(_ report: OwedReport, asOf: CalendarDate?) {
        self.report = report
        let due = report.due?.lastDay
        let day = report.receivedOn ?? asOf
        let days = due.flatMap { due in day.map { due.days(to: $0) } } ?? 0
        if report.receivedOn == nil {
            state = asOf == nil ? .open : days > 0 ? .missing : .pending
        } else {
            switch report.completeness {
            case .partial: state = .partial
            case .empty: state = .empty
            case .full, nil: state = days > 0 ? .late : .full
            }
        }
        daysLate = days > 0 ? days : nil
    }
}

/// The work of a year's bundle: its tasks and duties, judged against the day that the bundle declares.
public struct WorkRegister: Sendable {
    /// The declared day.
    public let asOf: CalendarDate?
    /// The plans under way in the year.
    public let plans: [WorkPlan]
    /// Their tasks, in the order of the table.
    public let tasks: [JudgedTask]
    /// The reports that are owed.
    public let duties: [JudgedDuty]
    /// Who is meant by the names in them.
    public let parties: WorkParties
    private let dutiesByDebtor: [OwedReport.Debtor: [JudgedDuty]]

    /// Judges the work of a bundle.
    public init(_ bundle: YearBundle) {
        let settings = bundle.settings
        asOf = settings.asOf
        let running = bundle.plans.filter { $0.isUnderWay(in: bundle.year) }
        plans = running
        let codes = Set(running.map(\.code))
        tasks = bundle.tasks.filter { codes.contains($0.plan) }.map {
            JudgedTask($0, asOf: settings.asOf, soonDays: settings.dueSoonDays)
        }
        let register = WorkParties(bundle)
        parties = register
        duties = OwedReport.all(bundle.reportDuties, register).map { JudgedDuty($0, asOf: settings.asOf) }
        dutiesByDebtor = Dictionary(grouping: duties) { $0.report.debtor }
    }

    /// Whether the bundle has neither tasks nor duties.
    public var isEmpty: Bool { tasks.isEmpty && duties.isEmpty }

    /// The tasks of a plan.
    public func tasks(of plan: String) -> [JudgedTask] { tasks.filter { $0.task.plan == plan } }
    /// The tasks that a unit leads, alone or with others.
    public func tasks(ledByUnit code: String) -> [JudgedTask] {
        tasks.filter { $0.task.leads.contains { parties.includes(unit: code, in: $0) } }
    }
    /// The tasks that an agency leads, alone or with others.
    public func tasks(ledByAgency code: String) -> [JudgedTask] {
        tasks.filter { $0.task.leads.contains { parties.agencies(of: $0).contains(code) } }
    }
    /// The tasks in which an agency takes part without leading.
    public func tasks(joinedByAgency code: String) -> [JudgedTask] {
        tasks.filter { task in
            task.task.partners.contains { parties.agencies(of: $0).contains(code) }
                && !task.task.leads.contains { parties.agencies(of: $0).contains(code) }
        }
    }
    /// The reports that somebody owes.
    public func duties(of debtor: OwedReport.Debtor) -> [JudgedDuty] {
        dutiesByDebtor[debtor] ?? []
    }
}
