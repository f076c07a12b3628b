import Records
import VietnameseText

/// Questions counts that are probably not meant: they are whole and not negative; 45.972 or 12.500 was probably typed
/// with a point between thousands, as Vietnamese numbers are.
struct CountCheck {
    private let counted: [String: Item]

    /// The items whose values add up are counts.
    init(_ items: [Item]) {
        counted = Dictionary(items.filter(\.isAdditive).map { ($0.code, $0) }) { first, _ in first }
    }

    /// Questions the reported and the verified value of a row: the one is printed beside the other.
    func check(_ row: RowReader, item code: String, reported: Double?, verified: Double?) {
        // Nearly all values are counts without a question, for which nothing is looked up.
        for (column, value) in [("value", reported), ("verified", verified)] {
            guard let value, value < 0 || value != value.rounded(), let item = counted[code],
                let finding = finding(value, of: item, row, column)
            else { continue }
            row.collector.add(finding)
        }
    }

    private func finding(_ value: Double, of item: Item, _ row: RowReader, _ column: String) -> Finding? {
        let place = FindingPlace(row.cell(column))
        if value < 0 {
            return Finding(
                .warning, "observations.negative", at: place, read: row.text(column),
                summary: Message(vi: "\(item.name): số đếm là số âm", en: "\(item.code): a count is negative")
            )
        }
        let thousand = value * 1000
        guard abs(thousand - thousand.rounded()) < 1e-6, value < 1000 else { return nil }
        let meant = NumberStyle.english.text(thousand.rounded(), digits: 0).replacing(",", with: "")
        return Finding(
            .warning, "observations.thousands", at: place, read: row.text(column),
            summary: Message(
                vi: "\(item.name): số đếm không phải số nguyên, có thể dấu chấm là dấu phân cách hàng nghìn",
                en: "\(item.code): a count that is not whole; the point may separate thousands"),
            advice: Message(
                vi: "Nếu là \(meant) thì ghi \(meant).", en: "If \(meant) is meant, write \(meant)."))
    }
}
