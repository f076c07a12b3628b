import Records
import VietnameseText

/// The cells of a task's row, read and held against each other.
struct TaskCells {
    private let row: RowReader

    init(_ row: RowReader) { self.row = row }

    static func column(_ quarter: Int) -> String { "progress_q\(quarter)" }

    /// Progress by quarter; `nil` where it was not told.
    func progress() -> [Double?] {
        (1...4).map { row.number(Self.column($0), in: 0...100) }
    }

    func check(_ task: PlanTask) {
        checkTimes(task)
        checkDone(task)
        checkProgress(task)
    }

    private func checkTimes(_ task: PlanTask) {
        guard let start = task.start?.firstDay else { return }
        if let due = task.due, let last = due.lastDay, last < start {
            row.report(
                "tasks.due-before-start", "due", read: due.code,
                summary: Message(
                    vi: "Hạn hoàn thành trước ngày bắt đầu (\(row.text("start")))",
                    en: "The task is due before it begins (\(row.text("start")))"),
                expected: Message(vi: "từ \(start.iso) trở đi", en: "\(start.iso) or later"))
        }
        if let done = task.doneOn, done < start {
            row.report(
                "tasks.done-before-start", "done_on", read: done.iso,
                summary: Message(
                    vi: "Hoàn thành trước ngày bắt đầu (\(row.text("start")))",
                    en: "The task was done before it began (\(row.text("start")))"),
                expected: Message(vi: "từ \(start.iso) trở đi", en: "\(start.iso) or later"))
        }
    }

    private func checkDone(_ task: PlanTask) {
        guard task.status == .done else {
            if let done = task.doneOn {
                row.report(
                    "tasks.done-on-not-done", "done_on", read: done.iso,
                    summary: Message(
                        vi: "Có ngày hoàn thành nhưng trạng thái là \(task.status.rawValue)",
                        en: "There is a day of completion, but the status is \(task.status.rawValue)"),
                    expected: Message(
                        vi: "status là done, hoặc để trống done_on", en: "the status done, or no done_on"))
            }
            return
        }
        if task.product != nil, task.evidence == nil {
            row.report(
                "tasks.done-without-product", "evidence", read: "",
                summary: Message(
                    vi: "Nhiệm vụ phải có sản phẩm, ghi là đã hoàn thành nhưng không có minh chứng",
                    en: "The task has a product to deliver and is called done without evidence of it"),
                expected: Message(
                    vi: "số, ký hiệu văn bản hoặc nơi lưu sản phẩm “\(task.product ?? "")”",
                    en: "the number of the document, or where the product “\(task.product ?? "")” is kept"),
                advice: Message(
                    vi: "Ghi minh chứng vào evidence, hoặc đổi status thành in_progress.",
                    en: "Give the evidence, or change the status to in_progress."))
        }
        if task.due != nil, row.text("done_on").isEmpty {
            row.warn(
                "tasks.done-without-day", "done_on", read: "",
                summary: Message(
                    vi: "Không có ngày hoàn thành, nên không biết có đúng hạn không",
                    en: "There is no day of completion, so nobody can tell whether it was in time"))
        }
    }

    private func checkProgress(_ task: PlanTask) {
        let told = task.progress.enumerated().compactMap { place, value in value.map { (place + 1, $0) } }
        for ((_, before), (quarter, now)) in zip(told, told.dropFirst()) where now < before {
            row.warn(
                "tasks.progress-falls", Self.column(quarter), read: row.text(Self.column(quarter)),
                summary: Message(
                    vi: "Tiến độ giảm so với quý trước đã có số liệu",
                    en: "Progress falls below that of the quarter told before"),
                expected: Message(
                    vi: "từ \(Self.shown(before)) trở lên", en: "\(Self.shown(before)) or more"),
                advice: Message(
                    vi: "Nếu đúng là phải làm lại, ghi lý do vào cột note.",
                    en: "If work had to be done again, say why in the column note."))
        }
    }

    private static func shown(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
