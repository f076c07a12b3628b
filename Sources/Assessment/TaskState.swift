import Records
import VietnameseText

/// How a task stands on the declared day.
public enum TaskState: String, Sendable, Hashable, CaseIterable {
    /// Not finished, and the last day on which it was due is over.
    case overdue
    /// Not finished, and due within the declared number of days; one due on the declared day is among them.
    case dueSoon = "due_soon"
    /// Under way.
    case inProgress = "in_progress"
    /// Nothing was done yet.
    case notStarted = "not_started"
    /// Under way without a day on which it is due.
    case regular
    /// Finished, in time as far as can be told.
    case done
    /// Finished after it was due.
    case doneLate = "done_late"
    /// Given up.
    case cancelled

    /// Whether the task is finished.
    public var isDone: Bool { self == .done || self == .doneLate }
    /// Whether work on it goes on or is to begin.
    public var isOpen: Bool {
        switch self {
        case .overdue, .dueSoon, .inProgress, .notStarted, .regular: true
        case .done, .doneLate, .cancelled: false
        }
    }
}

/// A task with its judgement.
public struct JudgedTask: Sendable {
    /// The task.
    public let task: PlanTask
    /// How it stands.
    public let state: TaskState
    /// Overdue: days since it was due; done late: days between; due soon: days left, 0 on the last one; else `nil`.
    public let days: Int?
    /// The last progress that was told, in per cent, and its quarter, 1…4; `nil` where none was.
    public let progress: (quarter: Int, value: Double)?

    /// Judges a task.
    ///
    /// - Parameters:
    ///   - task: The task.
    ///   - asOf: The declared day; without one nothing is overdue or due soon, but what was done after its day was
    ///     done late.
    ///   - soonDays: How many days before it is due a task counts as due soon.
    public init(_ task: PlanTask, asOf: CalendarDate?, soonDays: Int) {
        self.task = task
        let told = task.progress.enumerated().compactMap { place, value in value.map { (place + 1, $0) } }
        progress = told.last.map { (quarter: $0.0, value: $0.1) }
        let due = task.due?.lastDay
        switch task.status {
        case .cancelled: (state, days) = (.cancelled, nil)
        case .done:
            let late = due.flatMap { due in task.doneOn.map { due.days(to: $0) } } ?? 0
            (state, days) = late > 0 ? (.doneLate, late) : (.done, nil)
        case .notStarted, .inProgress:
            let left = due.flatMap { due in asOf.map { $0.days(to: due) } }
            if let left, left < 0 {
                (state, days) = (.overdue, -left)
            } else if let left, left <= soonDays {
                (state, days) = (.dueSoon, left)
            } else if task.status == .notStarted {
                (state, days) = (.notStarted, nil)
            } else {
                (state, days) = (due == nil ? .regular : .inProgress, nil)
            }
        }
    }
}

/// How many tasks stand how.
public struct TaskCount: Sendable, Hashable {
    private var counts: [TaskState: Int] = [:]

    /// Counts tasks.
    public init(_ tasks: [JudgedTask]) {
        for task in tasks { counts[task.state, default: 0] += 1 }
    }

    /// Tasks of a state.
    public subscript(state: TaskState) -> Int { counts[state] ?? 0 }
    /// All tasks.
    public var total: Int { counts.values.reduce(0, +) }
    /// Finished tasks, late or not.
    public var done: Int { self[.done] + self[.doneLate] }
    /// Tasks that count for the share of finished ones: all but those given up.
    public var counted: Int { total - self[.cancelled] }
}

/// How far the tasks had come at the end of a quarter.
public struct QuarterCount: Sendable, Hashable {
    /// The quarter, 1…4.
    public let quarter: Int
    /// Tasks at 100 per cent.
    public let complete: Int
    /// Tasks between 0 and 100 per cent.
    public let partly: Int
    /// Tasks at 0 per cent.
    public let untouched: Int
    /// Tasks of which nothing was told; no data is not 0 per cent.
    public let unknown: Int

    /// The quarters that were over on the declared day or of which something was told.
    ///
    /// - Parameters:
    ///   - tasks: The tasks; those given up are not counted.
    ///   - year: The year of the progress.
    ///   - asOf: The declared day.
    /// - Returns: The counts, by quarter.
    public static func all(_ tasks: [JudgedTask], year: Int, asOf: CalendarDate?) -> [QuarterCount] {
        let counted = tasks.filter { $0.state != .cancelled }
        return (1...4).compactMap { quarter in
            let values = counted.map { task in
                task.task.progress.indices.contains(quarter - 1) ? task.task.progress[quarter - 1] : nil
            }
            let told = values.compactMap { $0 }
            let end = PlannedTime.quarter(year: year, quarter: quarter).lastDay
            let isOver = asOf.flatMap { day in end.map { $0 <= day } } ?? false
            guard !told.isEmpty || isOver && !counted.isEmpty else { return nil }
            let complete = told.count { $0 >= 100 }
            let untouched = told.count { $0 <= 0 }
            return QuarterCount(
                quarter: quarter, complete: complete, partly: told.count - complete - untouched,
                untouched: untouched, unknown: values.count - told.count)
        }
    }
}
