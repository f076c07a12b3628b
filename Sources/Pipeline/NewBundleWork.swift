import Records

extension NewBundleDecisions {
    /// Plans, tasks, duties and events are of one year; what goes on is to be entered anew.
    func work() -> Message? {
        let tables = ["plans", "tasks", "report_duties", "events"].filter { draft.leftOut.contains($0) }
        guard !tables.isEmpty else { return nil }
        let list = tables.joined(separator: ", ")
        return Message(
            vi:
                "Lập kế hoạch, nhiệm vụ, báo cáo phải gửi của năm \(draft.year) (gói mới chưa có: \(list)); nhiệm vụ năm \(draft.oldYear) còn làm tiếp thì chép sang; ghi ngày xác định tình trạng (as_of) trong settings.",
            en:
                "Enter plans, tasks and owed reports of \(draft.year) (the new bundle has none of: \(list)); copy the tasks of \(draft.oldYear) that go on; set the day of judgement (as_of) in settings."
        )
    }
}
