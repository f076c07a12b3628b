import Delivery
import Records
import Reporting
import Testing

@Suite("Task files")
struct TaskFileTests {
    @Test("each task is a row with its state; what is missing is empty, a quarter without data too")
    func rows() throws {
        var bundle = try SampleYear([80, 60]).bundle
        let cell = CellReference(table: TableSource(file: "tasks.csv", headings: []), row: 2)
        bundle.plans = [WorkPlan(code: "KH", name: "Kế hoạch", firstYear: 2000, lastYear: 2100, cell: cell)]
        bundle.tasks = [
            PlanTask(
                plan: "KH", code: "T1", number: "1.1", content: "Việc, có dấu phẩy", leads: ["SYT", "*"],
                due: PlannedTime("Q2/2016"), status: .inProgress, progress: [nil, 12.5, nil, nil], cell: cell),
            PlanTask(
                plan: "KH", code: "T2", number: "1.2", content: "Việc hai", leads: ["*"], status: .inProgress,
                cell: cell),
        ]
        let text = String(decoding: TaskFile.bytes(TaskExport.rows(bundle)), as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.first == TaskExport.columns.joined(separator: ","))
        #expect(lines.count == 3)
        #expect(
            lines[1].hasPrefix(
                "\(bundle.year),KH,T1,1.1,,\"Việc, có dấu phẩy\",\"SYT;*\",,Q2/2016,2016-06-30,,in_progress,in_progress,,,,12.5,2,,"
            ))
        #expect(lines[2].contains(",regular,,,,,,,"))
    }
}
