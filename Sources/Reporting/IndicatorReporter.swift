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

    func head() -> IndicatorHead {
        let component = year.tree.position(of: indicator.index).map { year.tree.indices[$0] }
        return IndicatorHead(
            code: indicator.code, printedName: words.name(indicator),
            printedComponent: component.map { words.name($0) } ?? PrintedText(""),
            componentCode: indicator.index)
    }

    func report() -> IndicatorReport {
        let head = head()
        let name = head.printedName
        let values = year.results.compactMap { $0.indicators[position].value }
        let method = MethodReporter(parent)
        return IndicatorReport(
            code: indicator.code, printedName: name,
            printedTitle: words.printed(
                .indicatorTitle, ["name": name], ["year": "\(year.year)"]),
            lede: lede(), printedComponent: head.printedComponent, componentCode: head.componentCode,
            method: method.describe(indicator, position), weight: method.weight(ofIndicator: position),
            printedOwner: owner(), printedNote: words.printed(ifAny: indicator.note, en: indicator.noteEN),
            rows: rows(),
            axis: reporter.axis(values) ?? Axis(low: 0, high: 100, ticks: []),
            mean: figure(year.indicators[position].mean), previousYear: parent.earlier?.year,
            hasPairs: indicator.women != nil && indicator.men != nil, years: years(), map: map(),
            quality: IndicatorQuality(parent, position).sentences(), trend: trend())
    }

    private func figure(_ value: Double?) -> Figure { reporter.figure(value, digits: indicator.digits) }

    private func lede() -> String {
        let summary = year.indicators[position]
        guard let low = summary.lowest, let high = summary.highest else { return words(.valueMissing) }
        let unit = indicator.unitOfMeasure(in: words.language)
        // A sign stands close to its figure, a word after a space.
        let joint = unit == "%" || unit == "‰" ? "" : " "
        return words(
            .indicatorLede,
            [
                "low": figure(low).text, "high": figure(high).text + joint + unit,
                "mean": figure(summary.mean).text,
            ])
    }

    private func owner() -> PrintedText? {
        guard let code = indicator.owner else { return nil }
        let agency = year.bundle.agencies.first { $0.code == code }
        return agency.map { words.printed($0.name, en: $0.nameEN) } ?? PrintedText(code)
    }

    private func rows() -> [IndicatorUnitRow] {
        let places = year.results.map { $0.indicators[position].rank?.place ?? .infinity }
        let order = year.results.indices.sorted { left, right in
            places[left] != places[right]
                ? places[left] < places[right] : parent.nameOrder[left] < parent.nameOrder[right]
        }
        return order.map { row in
            let result = year.results[row].indicators[position]
            return IndicatorUnitRow(
                unit: parent.names[row], rank: reporter.place(result.rank?.place),
                value: figure(result.value),
                previous: figure(parent.previousValue(of: position, row: row)),
                score: reporter.score(result, of: position, in: year), women: figure(result.women),
                men: figure(result.men))
        }
    }

    private func map() -> MapReport? {
        guard let layout = parent.layout else { return nil }
        let results = year.results.map { $0.indicators[position] }
        let order = results.indices.filter { results[$0].rank != nil }.sorted { left, right in
            let (a, b) = (results[left].rank?.place ?? 0, results[right].rank?.place ?? 0)
            return a != b ? a < b : parent.nameOrder[left] < parent.nameOrder[right]
        }
        let maker = MapMaker(parent, layout)
        return maker.map(
            name: words.name(indicator).text, steps: maker.fifths(order.count), order: order,
            shade: { row in
                results[row].rank.map { MapMaker.shade(ofPlace: $0.place, of: order.count) }
            },
            text: { figure(results[$0].value).text })
    }

    private func trend() -> IndicatorTrend? {
        let years = years()
        let known = years.filter { $0.mean.value != nil }
        guard known.count > 1,
            let axis = reporter.axis(
                known.flatMap { [$0.lowest.value, $0.highest.value, $0.whole.value] }.compactMap { $0 })
        else { return nil }
        let points = known.map { point in
            words(
                .indicatorTrendYear,
                [
                    "year": "\(point.year)", "low": point.lowest.text, "mean": point.mean.text,
                    "high": point.highest.text,
                ])
        }
        return IndicatorTrend(
            axis: axis,
            label: words(
                .indicatorTrendLabel,
                ["name": words.name(indicator).text, "points": points.joined(separator: "; ")]))
    }

    private func years() -> [IndicatorYear] {
        reporter.years.enumerated().compactMap { position, other in
            guard let place = other.bundle.indicators.firstIndex(where: { $0.code == indicator.code }) else {
                return nil
            }
            let summary = other.indicators[place]
            let before = position > 0 ? reporter.years[position - 1] : nil
            let then = before.flatMap { before in
                before.year == other.year - 1
                    ? before.bundle.indicators.first { $0.code == indicator.code } : nil
            }
            return IndicatorYear(
                year: other.year, isJoined: then?.isDefinedLike(other.bundle.indicators[place]) ?? false,
                lowest: figure(summary.lowest), mean: figure(summary.mean),
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
        guard let earlier, let place = previousPlaces[position], let before = previousRows[row] else {
            return nil
        }
        return earlier.results[before].indicators[place].value
    }

    /// For each indicator its position the year before, where it has the same definition.
    static func previousPlaces(_ year: AssessedYear, _ earlier: AssessedYear?) -> [Int?] {
        return year.bundle.indicators.map { indicator in
            guard let earlier,
                let place = earlier.bundle.indicators.firstIndex(where: { $0.code == indicator.code }),
                earlier.bundle.indicators[place].isDefinedLike(indicator)
            else { return nil }
            return place
        }
    }

    /// For each unit its position the year before, where it has the same area and people.
    static func previousRows(_ year: AssessedYear, _ earlier: AssessedYear?) -> [Int?] {
        var changed: Set<String> = []
        for succession in year.bundle.successions where !succession.kind.keepsTerritory {
            changed.insert(succession.predecessor)
            changed.insert(succession.successor)
        }
        let former = year.bundle.formerCodes()
        return year.units.map { unit in
            guard let earlier, !changed.contains(unit.code) else { return nil }
            return earlier.position(of: former[unit.code] ?? unit.code)
        }
    }

    /// For each unit its place in the Vietnamese order of names.
    static func nameOrder(_ units: [Unit]) -> [Int] {
        var places = [Int](repeating: 0, count: units.count)
        for (place, row) in VietnameseCollation.sorted(units.indices, by: { units[$0].name }).enumerated() {
            places[row] = place
        }
        return places
    }

    /// Whether a unit's area or people changed since the year before.
    func hasNewTerritory(_ unit: String) -> Bool { Self.hasNewTerritory(unit, in: year) }

    /// The same in another year.
    static func hasNewTerritory(_ unit: String, in year: AssessedYear) -> Bool {
        year.bundle.successions.contains {
            !$0.kind.keepsTerritory && ($0.predecessor == unit || $0.successor == unit)
        }
    }
}
