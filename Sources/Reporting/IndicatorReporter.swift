import Assessment
import Records
import VietnameseText

/// Reports one indicator of one year.
struct IndicatorReporter {
    private let parent: YearReporter
    private let position: Int

    private var words: Words { parent.words }
    private var reporter: Reporter { parent.reporter }
    private var year: AssessedYear { parent.year }
    private var indicator: Indicator { year.bundle.indicators[position] }

    init(_ parent: YearReporter, _ position: Int) {
        self.parent = parent
        self.position = position
    }

    func report() -> IndicatorReport {
        let name = indicator.name(in: words.language)
        let values = year.results.compactMap { $0.indicators[position].value }
        let component = year.tree.position(of: indicator.index).map { year.tree.indices[$0] }
        let method = MethodReporter(parent)
        return IndicatorReport(
            code: indicator.code, name: name,
            title: words(.indicatorTitle, ["name": name, "year": "\(year.year)"]), lede: lede(),
            component: component?.name(in: words.language) ?? "", componentCode: indicator.index,
            method: method.describe(indicator, position), weight: method.weight(ofIndicator: position),
            owner: owner(), note: indicator.note, rows: rows(),
            axis: reporter.axis(values) ?? Axis(low: 0, high: 100, ticks: []),
            mean: figure(year.indicators[position].mean), previousYear: parent.earlier?.year,
            hasPairs: indicator.women != nil && indicator.men != nil, years: years())
    }

    private func figure(_ value: Double?) -> Figure { reporter.figure(value, digits: indicator.digits) }

    private func lede() -> String {
        let summary = year.indicators[position]
        guard let low = summary.lowest, let high = summary.highest else { return words(.valueMissing) }
        return words(
            .indicatorLede,
            [
                "low": figure(low).text, "high": figure(high).text, "mean": figure(summary.mean).text,
                "unit": indicator.unitOfMeasure(in: words.language),
            ])
    }

    private func owner() -> String? {
        guard let code = indicator.owner else { return nil }
        return year.bundle.agencies.first { $0.code == code }?.name(in: words.language) ?? code
    }

    private func rows() -> [IndicatorUnitRow] {
        let order = year.results.indices.sorted { left, right in
            let a = year.results[left].indicators[position].rank?.place ?? .infinity
            let b = year.results[right].indicators[position].rank?.place ?? .infinity
            return a != b
                ? a < b : VietnameseCollation.precedes(year.units[left].name, year.units[right].name)
        }
        return order.map { row in
            let result = year.results[row].indicators[position]
            return IndicatorUnitRow(
                unit: parent.names[row], rank: reporter.place(result.rank?.place),
                value: figure(result.value),
                previous: figure(parent.previousValue(of: position, row: row)),
                score: reporter.figure(result.score, digits: 1), women: figure(result.women),
                men: figure(result.men))
        }
    }

    private func years() -> [IndicatorYear] {
        reporter.years.compactMap { other in
            guard let place = other.bundle.indicators.firstIndex(where: { $0.code == indicator.code }) else {
                return nil
            }
            let summary = other.indicators[place]
            return IndicatorYear(
                year: other.year, lowest: figure(summary.lowest), mean: figure(summary.mean),
                highest: figure(summary.highest), whole: figure(other.wholeValue(of: place)),
                coverage: words(
                    .rankOf, ["rank": "\(summary.count)", "count": "\(other.units.count)"]))
        }
    }
}

extension AssessedYear {
    /// The value of an indicator for the aggregate above all others, such as the province.
    func wholeValue(of position: Int) -> Double? {
        guard let whole = bundle.units.first(where: { !$0.isRanked && $0.parent == nil }) else { return nil }
        return aggregateValues[whole.code]?[position] ?? nil
    }
}

extension YearReporter {
    /// The value of the year before, unless the unit's area or the definition changed.
    func previousValue(of position: Int, row: Int) -> Double? {
        let unit = year.units[row].code
        guard let earlier, !hasNewTerritory(unit) else { return nil }
        let indicator = year.bundle.indicators[position]
        let print: (Double) -> String = { "\($0)" }
        guard let place = earlier.bundle.indicators.firstIndex(where: { $0.code == indicator.code }),
            earlier.bundle.indicators[place].definition.text(scale: print)
                == indicator.definition.text(scale: print),
            let before = earlier.position(of: year.bundle.formerCode(of: unit))
        else { return nil }
        return earlier.results[before].indicators[place].value
    }

    /// Whether a unit's area or people changed since the year before.
    func hasNewTerritory(_ unit: String) -> Bool {
        year.bundle.successions.contains {
            !$0.kind.keepsTerritory && ($0.predecessor == unit || $0.successor == unit)
        }
    }
}
