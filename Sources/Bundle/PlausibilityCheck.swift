import Formula
import Records
import VietnameseText

/// What every bundle is asked, whatever its own rules: figures that are probably not meant.
struct PlausibilityCheck {
    private let bundle: YearBundle
    private let values: YearValues

    init(_ bundle: YearBundle, _ values: YearValues) {
        self.bundle = bundle
        self.values = values
    }

    func findings() -> [Finding] { counts() + gaps() }

    /// Counts are whole and not negative; 45.972 or 12.500 was probably typed with a point between
    /// thousands, as Vietnamese numbers are.
    private func counts() -> [Finding] {
        let counted = Dictionary(bundle.items.filter(\.isAdditive).map { ($0.code, $0) }) { first, _ in first
        }
        return bundle.observations.flatMap { observation -> [Finding] in
            guard let item = counted[observation.item] else { return [] }
            // Both are questioned: the reported value is printed beside the verified one.
            return [("value", observation.reported), ("verified", observation.verification?.value)]
                .compactMap { column, value in
                    value.flatMap { count($0, of: item, at: place(column, observation)) }
                }
        }
    }

    private func place(_ column: String, _ observation: Observation) -> FindingPlace {
        let table = observation.cell.table
        return FindingPlace(
            CellReference(
                table: table, row: observation.cell.row, column: table.headings.firstIndex(of: column)))
    }

    private func count(_ value: Double, of item: Item, at place: FindingPlace) -> Finding? {
        guard value < 0 || value != value.rounded() else { return nil }
        let shown = NumberStyle.english.compact(value, maximumDigits: 6).replacing(",", with: "")
        if value < 0 {
            return Finding(
                .warning, "observations.negative", at: place, read: shown,
                summary: Message(vi: "\(item.name): số đếm là số âm", en: "\(item.code): a count is negative")
            )
        }
        let thousand = value * 1000
        guard abs(thousand - thousand.rounded()) < 1e-6, value < 1000 else { return nil }
        let meant = NumberStyle.english.text(thousand.rounded(), digits: 0).replacing(",", with: "")
        return Finding(
            .warning, "observations.thousands", at: place, read: shown,
            summary: Message(
                vi: "\(item.name): số đếm không phải số nguyên, có thể dấu chấm là dấu phân cách hàng nghìn",
                en: "\(item.code): a count that is not whole; the point may separate thousands"),
            advice: Message(
                vi: "Nếu là \(meant) thì ghi \(meant).", en: "If \(meant) is meant, write \(meant)."))
    }

    /// Items that indicators need and ranked units do not have, one finding an item.
    private func gaps() -> [Finding] {
        var needed: [String] = []
        for use in bundle.indicators.flatMap({ $0.definition.formulas }).flatMap(\.value.uses)
        where use.scope == .thisYear && !needed.contains(use.code) {
            needed.append(use.code)
        }
        return needed.compactMap { code in
            guard let item = bundle.items.first(where: { $0.code == code }) else { return nil }
            let without = bundle.units.indices.filter {
                bundle.units[$0].isRanked && values.value(of: code, unit: $0) == nil
            }
            guard !without.isEmpty else { return nil }
            let named = without.prefix(5).map { "\(bundle.units[$0].name) (\(bundle.units[$0].code))" }
            let list = named.joined(separator: ", ") + (without.count > 5 ? ", …" : "")
            let file = bundle.observations.first?.cell.table.file ?? bundle.path
            return Finding(
                .warning, "observations.gap", at: FindingPlace(file: file, column: "value"), read: code,
                summary: Message(
                    vi: "\(item.name): \(without.count) đơn vị xếp hạng không có số liệu: \(list)",
                    en: "\(item.code): \(without.count) ranked units have no value: \(list)"),
                advice: Message(
                    vi: "Thiếu không bị coi là 0; đơn vị thiếu nhiều có thể không được xếp hạng.",
                    en: "Missing is not zero; a unit with many gaps may not be ranked."))
        }
    }
}
