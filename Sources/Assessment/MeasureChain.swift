import Records

/// The measures of the years so far, and how areas and definitions of one year go on in the next.
struct MeasureChain {
    /// A measure in an earlier year.
    private struct Origin {
        let table: Int
        let measure: Int
    }

    /// A year, how it hangs on those before it, and what came of it.
    private struct Year {
        let table: MeasureTable
        /// By area: its position in the year before, unless its extent or people changed.
        let formerAreas: [Int?]
        /// By measure: where it was last defined, unless it was defined otherwise.
        let origins: [Origin?]
        var values: [[MeasureValue]] = []
        var histories: [[[YearlyValue]]] = []
    }

    /// How a measure was defined last.
    private struct Definition {
        let text: String
        let origin: Origin
    }

    private var years: [Year] = []
    private var definitions: [String: Definition] = [:]
    /// By earlier year: where the areas of the newest stood then.
    private(set) var places: [Int: [Int?]] = [:]

    /// Two-sided 95 % of the normal distribution.
    private static let normal95 = 1.959963984540054

    /// The table of the newest year.
    var newest: MeasureTable { years[years.count - 1].table }

    /// Adds the next year.
    mutating func append(_ bundle: YearBundle) {
        let last = years.last?.table
        let table = MeasureTable(bundle, previous: last?.bundle)
        let formerAreas = last.map { Self.formerAreas(of: table, in: $0) }
        if let last, let formerAreas {
            places = places.mapValues { earlier in formerAreas.map { $0.flatMap { earlier[$0] } } }
            places[last.bundle.year] = formerAreas
        }
        var origins: [Origin?] = []
        for (position, measure) in table.measures.enumerated() {
            let earlier = definitions[measure.code]
            guard let text = measure.comparableText else {
                // Where no figures were collected there is nothing that could differ.
                origins.append(earlier?.origin)
                continue
            }
            origins.append(earlier?.text == text ? earlier?.origin : nil)
            definitions[measure.code] = Definition(
                text: text, origin: Origin(table: years.count, measure: position))
        }
        years.append(
            Year(
                table: table,
                formerAreas: formerAreas ?? table.areas.map { _ in nil }, origins: origins))
        assess()
    }

    /// Values and histories of the newest year, by area, then by measure.
    func values() -> ([[MeasureValue]], [[[YearlyValue]]]) {
        (years[years.count - 1].values, years[years.count - 1].histories)
    }

    private mutating func assess() {
        let position = years.count - 1
        let table = years[position].table
        var values: [[MeasureValue]] = []
        var histories: [[[YearlyValue]]] = []
        for (place, area) in table.areas.enumerated() {
            var row: [MeasureValue] = []
            var rowHistories: [[YearlyValue]] = []
            for (number, measure) in table.measures.enumerated() {
                guard measure.nature.scope <= area.scope else {
                    row.append(.outOfScope)
                    rowHistories.append([])
                    continue
                }
                let link = Link(table: position, area: place, measure: number)
                let now = value(of: measure, at: link)
                row.append(now)
                var history = before(link).map { years[$0.table].histories[$0.area][$0.measure] } ?? []
                if let value = now.value {
                    history.append(
                        YearlyValue(year: table.bundle.year, value: value, term: measure.nature.term))
                }
                rowHistories.append(history)
            }
            values.append(row)
            histories.append(rowHistories)
        }
        years[position].values = values
        years[position].histories = histories
    }

    /// A measure in an area in a year.
    private struct Link {
        let table: Int
        let area: Int
        let measure: Int
    }

    /// The same measure of the same area in the last year before that defines it.
    private func before(_ link: Link) -> Link? {
        guard let origin = years[link.table].origins[link.measure] else { return nil }
        var area = link.area
        for table in (origin.table + 1...link.table).reversed() {
            guard let former = years[table].formerAreas[area] else { return nil }
            area = former
        }
        return Link(table: origin.table, area: area, measure: origin.measure)
    }

    /// A value with its year pooled into it, as far as comparable years go back.
    private func value(of measure: Measure, at link: Link) -> MeasureValue {
        let table = years[link.table].table
        let parts = table.parts[link.area][link.measure]
        let nature = measure.nature
        if case .formula? = measure.definition {
            guard let number = parts.value else { return .missing }
            var result = MeasureValue(state: .value, value: number)
            result.sexes = Self.rates(parts)
            return result
        }
        guard case .ratio(_, _, let scale)? = measure.definition,
            var numerator = parts.numerator, var denominator = parts.denominator
        else { return .missing }
        var exposure = parts.exposure
        let year = table.bundle.year
        var since = year
        var current = link
        while year - since + 1 < nature.pooledYears, let earlier = before(current) {
            let more = years[earlier.table].table.parts[earlier.area][earlier.measure]
            guard since - years[earlier.table].table.bundle.year == 1, let cases = more.numerator,
                let below = more.denominator
            else { break }
            numerator += cases
            denominator += below
            exposure = exposure.flatMap { mine in more.exposure.map { mine + $0 } }
            since -= 1
            current = earlier
        }
        var result = MeasureValue(state: .missing, numerator: numerator, denominator: denominator)
        result.pooledSince = since == year ? nil : since
        result.summedUnits = parts.summedUnits
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
        result.sexes = Self.rates(parts)
        if result.sexes == nil {
            let pooled = MeasureTable.Parts(numerator: numerator, denominator: denominator)
            result.sexes = table.counts(measure, pooled)
        }
        if nature.isCountRatio {
            result.interval = Self.interval(numerator, denominator, scale: scale)
        }
        return result
    }

    /// The 95 % interval of a ratio of two counts; `nil` where they are no counts.
    private static func interval(
        _ numerator: Double, _ denominator: Double, scale: Double
    ) -> ClosedRange<Double>? {
        guard numerator >= 0, denominator > 0, scale > 0 else { return nil }
        // No case at all is chance too: half a case is added, as is usual, to both counts.
        let half = numerator == 0 ? 0.5 : 0
        let (top, bottom) = (numerator + half, denominator + half)
        let spread = RealFunctions.exponential(normal95 * (1 / top + 1 / bottom).squareRoot())
        let ratio = top / bottom * scale
        let (low, high) = (half > 0 ? 0 : ratio / spread, ratio * spread)
        return low.isFinite && high.isFinite && low <= high ? low...high : nil
    }

    private static func rates(_ parts: MeasureTable.Parts) -> SexComparison? {
        guard let women = parts.women, let men = parts.men else { return nil }
        return SexComparison(kind: .rates, women: women, men: men)
    }

    /// By area of a year: its position in the year before; `nil` when its extent or people changed between.
    ///
    /// The province goes on whatever becomes of the units inside it.
    private static func formerAreas(of later: MeasureTable, in earlier: MeasureTable) -> [Int?] {
        var former: [String: String] = [:]
        var moved: Set<String> = []
        for row in later.bundle.successions {
            if !row.kind.keepsTerritory {
                moved.formUnion([row.predecessor, row.successor])
            } else if row.successor != row.predecessor, former[row.successor] == nil {
                former[row.successor] = row.predecessor
            }
        }
        func formerCode(_ code: String) -> String { former[code] ?? code }
        func isTouched(_ code: String) -> Bool { moved.contains(code) || moved.contains(formerCode(code)) }
        let province = earlier.areas.firstIndex { $0.kind == .province }
        return later.areas.map { area in
            if area.kind == .province {
                return area.unit.map { isTouched($0.code) } == true ? nil : province
            }
            guard !area.members.contains(where: isTouched) else { return nil }
            let key: TargetArea.Key
            switch area.key {
            case .unit(let code): key = .unit(formerCode(code))
            case .group, .whole: key = area.key
            }
            guard let place = earlier.position(of: key),
                Set(earlier.areas[place].members) == Set(area.members.map(formerCode))
            else { return nil }
            return place
        }
    }
}
