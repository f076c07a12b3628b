import Formula
import Records
import VietnameseText

/// The measures of one year with the parts from which values are put together.
struct MeasureTable {
    /// The parts of one value in one year: what is added up over units and years.
    struct Parts {
        var numerator: Double?
        var denominator: Double?
        /// The value of a formula that is no ratio.
        var value: Double?
        var women: Double?
        var men: Double?
        /// People among whom cases were detected.
        var exposure: Double?
        var summedUnits: Int?
    }

    let bundle: YearBundle
    let measures: [Measure]
    let areas: [TargetArea]
    /// By area, then by measure.
    let parts: [[Parts]]
    /// The values of the bundle's breakdowns: by area, then by breakdown.
    let breakdowns: [[MeasureValue]]
    private let items: [String: Item]
    private let measurePositions: [String: Int]
    private let areaPositions: [TargetArea.Key: Int]

    init(_ bundle: YearBundle, previous: YearBundle?) {
        self.bundle = bundle
        let measures = bundle.indicators.map(\.measure) + bundle.measures
        let areas = Self.areas(of: bundle)
        self.measures = measures
        self.areas = areas
        let items = Dictionary(bundle.items.map { ($0.code, $0) }) { first, _ in first }
        self.items = items
        measurePositions = Dictionary(measures.enumerated().map { ($1.code, $0) }) { first, _ in first }
        areaPositions = Dictionary(areas.enumerated().map { ($1.key, $0) }) { first, _ in first }
        let values = YearValues(bundle)
        let before = previous.flatMap { $0.year == bundle.year - 1 ? YearValues($0) : nil }
        let broken = bundle.breakdowns.map { breakdown in
            Measure(
                code: breakdown.indicator, name: breakdown.name, definition: breakdown.definition,
                unitOfMeasure: "", direction: .higher, cell: breakdown.cell)
        }
        let evaluated = measures + broken
        let columns = UnitColumns(
            of: Array(bundle.units.indices), in: bundle, year: values, previous: before)
        let byMeasure = evaluated.map { Self.evaluate($0, columns) }
        var byUnit: [String: [Parts]] = [:]
        for (position, unit) in bundle.units.enumerated() where byUnit[unit.code] == nil {
            byUnit[unit.code] = byMeasure.map { $0[position] }
        }
        let additive = evaluated.map { Self.isAdditive($0, items: items) }
        let all: [[Parts]] = areas.map { area in
            let own = area.unit.flatMap { byUnit[$0.code] }
            if area.kind == .unit { return own ?? evaluated.map { _ in Parts() } }
            let members = area.members.compactMap { byUnit[$0] }
            return evaluated.indices.map { measure in
                if let own = own?[measure], own.hasValue || !additive[measure] { return own }
                guard additive[measure] else { return Parts() }
                return Self.sum(members.map { $0[measure] }, of: area.members.count)
            }
        }
        parts = all.map { Array($0[..<measures.count]) }
        breakdowns = all.map { row in
            zip(row[measures.count...], broken).map { parts, measure in Self.value(parts, of: measure) }
        }
    }

    /// The position of a measure; `nil` for an unknown code.
    func position(of code: String) -> Int? { measurePositions[code] }

    /// The position of an area; `nil` when there is none.
    func position(of key: TargetArea.Key) -> Int? { areaPositions[key] }

    /// The counts of women and men, when the measure is a share of one sex or a ratio of the two.
    func counts(_ measure: Measure, _ parts: Parts) -> SexComparison? {
        guard case .ratio(let numerator, let denominator, _)? = measure.definition,
            let top = parts.numerator, let bottom = parts.denominator
        else { return nil }
        let sexes = (items[numerator.value.text]?.sex, items[denominator.value.text]?.sex)
        guard items[numerator.value.text] != nil, items[denominator.value.text] != nil else { return nil }
        switch sexes {
        // More of one sex than of both is a fault of the figures.
        case (.female?, nil), (.male?, nil):
            guard top >= 0, top <= bottom else { return nil }
            return sexes.0 == .female
                ? SexComparison(kind: .counts, women: top, men: bottom - top)
                : SexComparison(kind: .counts, women: bottom - top, men: top)
        case (.male?, .female?): return SexComparison(kind: .counts, women: bottom, men: top)
        case (.female?, .male?): return SexComparison(kind: .counts, women: top, men: bottom)
        default: return nil
        }
    }

    private static func areas(of bundle: YearBundle) -> [TargetArea] {
        let ranked = bundle.units.filter(\.isRanked)
        let parents = Dictionary(bundle.units.map { ($0.code, $0.parent) }) { first, _ in first }
        func isBelow(_ code: String, _ ancestor: String) -> Bool {
            var current = parents[code] ?? nil
            for _ in 0...bundle.units.count {
                guard let place = current else { return false }
                if place == ancestor { return true }
                current = parents[place] ?? nil
            }
            return false
        }
        var result: [TargetArea] = []
        let aggregates = bundle.units.filter { !$0.isRanked }
        let province = aggregates.first { unit in
            unit.parent == nil
                && aggregates.allSatisfy { $0.code == unit.code || isBelow($0.code, unit.code) }
        }
        let all = ranked.map(\.code)
        if let province {
            let area = TargetArea(
                key: .unit(province.code), kind: .province, unit: province, members: all)
            result.append(area)
        } else {
            result.append(TargetArea(key: .whole, kind: .province, unit: nil, members: all))
        }
        for unit in aggregates where unit.code != province?.code {
            let members = all.filter { isBelow($0, unit.code) }
            result.append(TargetArea(key: .unit(unit.code), kind: .part, unit: unit, members: members))
        }
        var groups: [String] = []
        for unit in ranked {
            if let group = unit.group, !groups.contains(group) { groups.append(group) }
        }
        for group in groups {
            let members = ranked.filter { $0.group == group }.map(\.code)
            result.append(TargetArea(key: .group(group), kind: .group, unit: nil, members: members))
        }
        for unit in ranked {
            result.append(
                TargetArea(key: .unit(unit.code), kind: .unit, unit: unit, members: [unit.code]))
        }
        return result
    }

    /// The parts of a measure's values for all units of the register.
    private static func evaluate(_ measure: Measure, _ columns: UnitColumns) -> [Parts] {
        // Faults of evaluation were reported when the bundle was checked; here they are missing values.
        func column(_ formula: Sourced<Formula>?) -> NumberColumn {
            formula.map { NumberColumn($0.value.column(in: columns).values) } ?? .none
        }
        var (value, numerator, denominator) = (NumberColumn.none, NumberColumn.none, NumberColumn.none)
        switch measure.definition {
        case nil: break
        case .formula(let formula): value = column(formula)
        case .ratio(let top, let bottom, _): (numerator, denominator) = (column(top), column(bottom))
        }
        let (women, men) = (column(measure.women), column(measure.men))
        let exposure = column(measure.nature.detectedAmong)
        return (0..<columns.count).map { row in
            Parts(
                numerator: numerator[row], denominator: denominator[row], value: value[row],
                women: women[row], men: men[row], exposure: exposure[row])
        }
    }

    /// The value of one year's parts alone.
    private static func value(_ parts: Parts, of measure: Measure) -> MeasureValue {
        var result = MeasureValue(
            state: .missing, numerator: parts.numerator, denominator: parts.denominator)
        result.summedUnits = parts.summedUnits
        var number = parts.value
        if case .ratio(_, _, let scale)? = measure.definition, let top = parts.numerator,
            let bottom = parts.denominator
        {
            if bottom == 0, top == 0 { result.state = .noCases }
            number = bottom == 0 ? nil : top / bottom * scale
        }
        guard let number, number.isFinite else { return result }
        result.state = .value
        result.value = number
        return result
    }

    /// Whether the parts of an area are the sums of those of its units.
    private static func isAdditive(_ measure: Measure, items: [String: Item]) -> Bool {
        guard case .ratio(let top, let bottom, _)? = measure.definition else { return false }
        // A sum of products is not the product of sums, so only plain items add up.
        return [top, bottom].allSatisfy { items[$0.value.text]?.isAdditive == true }
    }

    private static func sum(_ members: [Parts], of count: Int) -> Parts {
        var total = Parts()
        guard !members.isEmpty, members.count == count else { return total }
        func sum(_ part: KeyPath<Parts, Double?>) -> Double? {
            let numbers = members.compactMap { $0[keyPath: part] }
            return numbers.count == count ? numbers.reduce(0, +) : nil
        }
        total.numerator = sum(\.numerator)
        total.denominator = sum(\.denominator)
        total.exposure = sum(\.exposure)
        if total.numerator != nil, total.denominator != nil { total.summedUnits = count }
        return total
    }
}

extension MeasureTable.Parts {
    /// Whether there is anything to make a value from.
    var hasValue: Bool { value != nil || numerator != nil && denominator != nil }
}

extension TargetArea {
    /// The smallest area whose figures this one may show.
    var scope: IndicatorScope { kind == .province ? .province : .unit }
}

extension Measure {
    /// What has to be the same in two years for their values to be comparable; `nil` without a definition.
    ///
    /// Blanks and the way of writing a ratio do not count.
    var comparableText: String? {
        guard let definition else { return nil }
        let formulas = definition.text { "\($0)" }.filter { $0 != " " }
        return "\(formulas)|\(nature.pooledYears)|\(unitOfMeasure)"
    }
}
