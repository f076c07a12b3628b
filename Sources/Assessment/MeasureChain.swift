import Records

/// The measures of the years so far, and how areas and definitions of one year go on in the next.
struct MeasureChain {
    private var tables: [MeasureTable] = []

    /// Two-sided 95 % of the normal distribution.
    private static let normal95 = 1.959963984540054

    /// The table of the newest year.
    var newest: MeasureTable { tables[tables.count - 1] }

    /// Adds the next year.
    mutating func append(_ bundle: YearBundle) {
        tables.append(MeasureTable(bundle, previous: tables.last?.bundle))
    }

    /// Values and histories of the newest year, by area, then by measure.
    func values() -> ([[MeasureValue]], [[[YearlyValue]]]) {
        var values: [[MeasureValue]] = []
        var histories: [[[YearlyValue]]] = []
        for area in newest.areas {
            let places = places(of: area)
            var row: [MeasureValue] = []
            var rowHistories: [[YearlyValue]] = []
            for measure in newest.measures.indices {
                let line = line(of: measure, places: places)
                let now = value(of: measure, area: area, line: line, year: line.count - 1)
                row.append(now)
                guard newest.measures[measure].nature.scope <= area.scope else {
                    rowHistories.append([])
                    continue
                }
                rowHistories.append(
                    line.indices.compactMap { position in
                        guard
                            let number = value(of: measure, area: area, line: line, year: position).value
                        else { return nil }
                        let link = line[position]
                        return YearlyValue(
                            year: link.year, value: number, term: link.measure.nature.term)
                    })
            }
            values.append(row)
            histories.append(rowHistories)
        }
        return (values, histories)
    }

    /// The parts of one year in a line of comparable years.
    private struct Link {
        let year: Int
        let parts: MeasureTable.Parts
        let measure: Measure
        let table: MeasureTable
    }

    /// A value with its year pooled into it, as far as the line goes back.
    private func value(of measure: Int, area: TargetArea, line: [Link], year position: Int) -> MeasureValue {
        guard line.indices.contains(position) else { return .missing }
        let link = line[position]
        let nature = link.measure.nature
        guard nature.scope <= area.scope else { return .outOfScope }
        if case .formula? = link.measure.definition {
            guard let number = link.parts.value else { return .missing }
            var result = MeasureValue(state: .value, value: number)
            result.sexes = Self.rates(link.parts)
            return result
        }
        guard case .ratio(_, _, let scale)? = link.measure.definition,
            var numerator = link.parts.numerator, var denominator = link.parts.denominator
        else { return .missing }
        var exposure = link.parts.exposure
        var since = link.year
        for earlier in line[..<position].reversed() {
            guard since - earlier.year == 1, link.year - earlier.year < nature.pooledYears,
                let more = earlier.parts.numerator, let below = earlier.parts.denominator
            else { break }
            numerator += more
            denominator += below
            exposure = exposure.flatMap { mine in earlier.parts.exposure.map { mine + $0 } }
            since = earlier.year
        }
        var result = MeasureValue(state: .missing, numerator: numerator, denominator: denominator)
        result.pooledSince = since == link.year ? nil : since
        result.summedUnits = link.parts.summedUnits
        if nature.detectedAmong != nil, let exposure, exposure > 0 {
            result.detectedPer10000 = denominator / exposure * 10_000
        }
        guard denominator != 0 else {
            if numerator == 0 { result.state = .noCases }
            return result
        }
        let number = numerator / denominator * scale
        guard number.isFinite else { return result }
        result.state = .value
        result.value = number
        result.sexes = Self.rates(link.parts)
        if result.sexes == nil {
            let pooled = MeasureTable.Parts(numerator: numerator, denominator: denominator)
            result.sexes = link.table.counts(link.measure, pooled)
        }
        if nature.isCountRatio, numerator > 0, denominator > 0 {
            let spread = Self.exponential(Self.normal95 * (1 / numerator + 1 / denominator).squareRoot())
            result.interval = (number / spread)...(number * spread)
        }
        return result
    }

    private static func rates(_ parts: MeasureTable.Parts) -> SexComparison? {
        guard let women = parts.women, let men = parts.men else { return nil }
        return SexComparison(kind: .rates, women: women, men: men)
    }

    /// Where an area stands in each year, the newest last, back to the first change of its extent.
    private func places(of area: TargetArea) -> [(table: MeasureTable, area: Int)] {
        guard let start = newest.position(of: area.key) else { return [] }
        var result: [(table: MeasureTable, area: Int)] = [(newest, start)]
        var current = area
        for (later, earlier) in zip(tables.reversed(), tables.reversed().dropFirst()) {
            guard let position = Self.position(of: current, of: later, in: earlier) else { break }
            result.append((earlier, position))
            current = earlier.areas[position]
        }
        return result.reversed()
    }

    /// An area of one year in the one before it; `nil` when its extent or people changed between.
    ///
    /// The province goes on whatever becomes of the units inside it.
    private static func position(
        of area: TargetArea, of later: MeasureTable, in earlier: MeasureTable
    ) -> Int? {
        let bundle = later.bundle
        let moved = bundle.successions.filter { !$0.kind.keepsTerritory }
        func isTouched(_ code: String) -> Bool {
            let former = bundle.formerCode(of: code)
            let codes = [code, former]
            return moved.contains { codes.contains($0.predecessor) || codes.contains($0.successor) }
        }
        if area.kind == .province {
            guard let place = earlier.areas.firstIndex(where: { $0.kind == .province }) else { return nil }
            if let unit = area.unit, isTouched(unit.code) { return nil }
            return place
        }
        let members = area.members.map { bundle.formerCode(of: $0) }
        guard !area.members.contains(where: isTouched) else { return nil }
        let key: TargetArea.Key
        switch area.key {
        case .unit(let code): key = .unit(bundle.formerCode(of: code))
        case .group, .whole: key = area.key
        }
        guard let place = earlier.position(of: key),
            Set(earlier.areas[place].members) == Set(members)
        else { return nil }
        return place
    }

    /// A measure in each year that its area goes back to, back to the first change of its definition.
    private func line(of measure: Int, places: [(table: MeasureTable, area: Int)]) -> [Link] {
        let wanted = newest.measures[measure]
        var result: [Link] = []
        for (table, area) in places.reversed() {
            guard let position = table.position(of: wanted.code) else { break }
            let found = table.measures[position]
            guard found.isDefined(as: wanted) else { break }
            result.append(
                Link(
                    year: table.bundle.year, parts: table.parts[area][position], measure: found,
                    table: table))
        }
        return result.reversed()
    }
}
