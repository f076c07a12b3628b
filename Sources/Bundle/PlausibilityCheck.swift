import Formula
import Records

/// What every bundle is asked, whatever its own rules: whether figures that are needed are there.
struct PlausibilityCheck {
    private let bundle: YearBundle
    private let values: YearValues

    init(_ bundle: YearBundle, _ values: YearValues) {
        self.bundle = bundle
        self.values = values
    }

    func findings() -> [Finding] { gaps() }

    /// Items that indicators need and ranked units do not have, one finding an item.
    private func gaps() -> [Finding] {
        var needed: [String] = []
        let definitions =
            bundle.indicators.map(\.definition)
            + bundle.measures.filter { $0.nature.scope == .unit }.compactMap(\.definition)
        for use in definitions.flatMap(\.formulas).flatMap(\.value.uses)
        where (use.scope == .thisYear || use.scope == .field) && !needed.contains(use.code) {
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
                    en:
                        "\(item.code): \(EnglishCount.text(without.count, "ranked unit has", "ranked units have")) no value: \(list)"
                ),
                advice: Message(
                    vi: "Thiếu không bị coi là 0; đơn vị thiếu nhiều có thể không được xếp hạng.",
                    en: "Missing is not zero; a unit with many gaps may not be ranked."))
        }
    }
}
