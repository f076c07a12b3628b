import Assessment
import Records
import VietnameseText

/// A task for programs: codes instead of sentences.
public struct TaskExport: Sendable, Codable {
    /// Year of the bundle.
    public let year: Int
    /// Code of the plan.
    public let plan: String
    /// Code of the task.
    public let code: String
    /// Number in the plan.
    public let number: String
    /// Objective; absent without one.
    public let group: String?
    /// What is to be done.
    public let content: String
    /// Who leads, as the table says it: codes and words separated by `;`.
    public let lead: String
    /// Who works with them; absent without any.
    public let partners: String?
    /// When it is due, as the table says it; absent for a regular task.
    public let due: String?
    /// The last day on which it is due.
    public let dueDay: String?
    /// What comes out of it.
    public let product: String?
    /// The status that was reported.
    public let status: String
    /// How it stands: `overdue`, `due_soon`, `in_progress`, `not_started`, `regular`, `done`, `done_late`, `cancelled`.
    public let state: String
    /// Days overdue, left or late; absent elsewhere.
    public let days: Int?
    /// The day on which it was done.
    public let doneOn: String?
    /// What proves it.
    public let evidence: String?
    /// The last progress that was told, in per cent.
    public let progress: Double?
    /// The quarter of that progress, 1…4.
    public let progressQuarter: Int?
    /// The declared day; absent when there is none.
    public let asOf: String?
    /// How far the bundle has come: `draft`, `illustrative`, `provisional`, `official`.
    public let publication: String

    enum CodingKeys: String, CodingKey {
        case year, plan, code, number, group, content, lead, partners, due, product, status, state, days
        case evidence, progress, publication
        case dueDay = "due_day"
        case doneOn = "done_on"
        case progressQuarter = "progress_quarter"
        case asOf = "as_of"
    }

    /// Names of the columns, in their order.
    public static let columns = [
        "year", "plan", "code", "number", "group", "content", "lead", "partners", "due", "due_day", "product",
        "status", "state", "days", "done_on", "evidence", "progress", "progress_quarter", "as_of",
        "publication",
    ]

    /// The tasks of a year's plans, in the order of the table.
    ///
    /// - Parameters:
    ///   - bundle: The bundle.
    ///   - body: Code of an agency or unit that leads or takes part; `nil` for all tasks.
    ///   - isOverdue: Whether only overdue tasks are wanted.
    /// - Returns: The tasks.
    public static func rows(
        _ bundle: YearBundle, body: String? = nil, isOverdue: Bool = false
    ) -> [TaskExport] {
        let register = WorkRegister(bundle)
        let settings = bundle.settings
        return register.tasks.filter { task in
            (!isOverdue || task.state == .overdue)
                && (body.map { code in
                    (task.task.leads + task.task.partners).contains {
                        register.parties.agencies(of: $0).contains(code)
                            || register.parties.units(of: $0).contains(code)
                    }
                } ?? true)
        }.map { TaskExport($0, year: bundle.year, settings) }
    }

    private init(_ judged: JudgedTask, year: Int, _ settings: Settings) {
        let task = judged.task
        self.year = year
        plan = task.plan
        code = task.code
        number = task.number
        group = task.group
        content = task.content
        lead = task.leads.joined(separator: ";")
        partners = task.partners.isEmpty ? nil : task.partners.joined(separator: ";")
        due = task.due?.code
        dueDay = task.due?.lastDay?.iso
        product = task.product
        status = task.status.rawValue
        state = judged.state.rawValue
        days = judged.days
        doneOn = task.doneOn?.iso
        evidence = task.evidence
        progress = judged.progress?.value
        progressQuarter = judged.progress?.quarter
        asOf = settings.asOf?.iso
        publication = settings.status.rawValue
    }
}
