import Records

/// Judges the targets of strategies and programmes, year by year.
///
/// Pure: no files, no clock.
public enum TargetAssessor {
    /// Judges the targets of all years.
    ///
    /// A programme, its objectives and its targets are those of the newest bundle that has it: the tables
    /// span years. Which amendment counts is decided by the day of its document and the year judged.
    ///
    /// - Parameter bundles: Checked bundles of one programme of bundles, each of another year, in any order.
    /// - Returns: The years in ascending order; empty when no bundle has a programme with targets.
    public static func assess(_ bundles: [YearBundle]) -> [TargetYear] {
        let ordered = bundles.sorted { $0.year < $1.year }
        // What is asked of a year comes from bundles of later years too; what was observed in these does not reach it.
        let plans = TargetPlan.plans(in: ordered.map(\.withoutObservations))
        guard !plans.isEmpty else { return [] }
        var chain = MeasureChain()
        return ordered.map { bundle in
            chain.append(bundle)
            let (values, histories) = chain.values()
            return year(
                bundle, table: chain.newest, places: chain.places, values: values, histories: histories,
                plans: plans)
        }
    }

    private static func year(
        _ bundle: YearBundle, table: MeasureTable, places: [Int: [Int?]], values: [[MeasureValue]],
        histories: [[[YearlyValue]]], plans: [TargetPlan]
    ) -> TargetYear {
        var areaPositions: [TargetArea.Key: Int] = [:]
        for (position, area) in table.areas.enumerated() { areaPositions[area.key] = position }
        var measurePositions: [String: Int] = [:]
        for (position, measure) in table.measures.enumerated() { measurePositions[measure.code] = position }
        let programmes = plans.filter { $0.programme.years.contains(bundle.year) }.map { plan in
            standing(
                of: plan, year: bundle.year, table: table, measurePositions: measurePositions,
                values: values, histories: histories)
        }
        return TargetYear(
            bundle: bundle, measures: table.measures, areas: table.areas, values: values,
            histories: histories, breakdowns: table.breakdowns, programmes: programmes,
            areaPosition: areaPositions, measurePosition: measurePositions, places: places)
    }

    private static func standing(
        of plan: TargetPlan, year: Int, table: MeasureTable, measurePositions: [String: Int],
        values: [[MeasureValue]], histories: [[[YearlyValue]]]
    ) -> ProgrammeStanding {
        let byCode = Dictionary(grouping: plan.inForce(year), by: \.row.code)
        // A target that was set later than the year is none of its targets.
        let lines = plan.codes.compactMap { code -> TargetLine? in
            guard let rows = byCode[code], let sample = next(rows, in: year) else { return nil }
            return TargetLine(
                code: code, objective: sample.objective, measure: measurePositions[sample.indicator],
                indicator: sample.indicator, levels: Array(Set(rows.map(\.row.level))).sorted())
        }
        let asked = lines.map { line in
            line.levels.map { level in
                TargetCandidates(level, (byCode[line.code] ?? []).filter { $0.row.level == level })
            }
        }
        let results = table.areas.indices.map { area in
            asked.map { levels in
                let results = levels.compactMap { candidates -> TargetResult? in
                    guard let row = candidates.row(for: table.areas[area], year: year) else { return nil }
                    guard let measure = measurePositions[row.row.indicator] else {
                        return unmeasured(row, year: year, area: table.areas[area], plan)
                    }
                    return judge(
                        row, year: year, area: table.areas[area], value: values[area][measure],
                        history: histories[area][measure], measure: table.measures[measure],
                        programme: plan.programme)
                }
                return TargetLineResult(results: results)
            }
        }
        return ProgrammeStanding(
            programme: plan.programme, objectives: plan.objectives, lines: lines, results: results,
            rows: plan.rows(year), asked: asked)
    }

    /// The row whose indicator a target is shown with: due next, the latest amendment of equals.
    private static func next(_ rows: [TargetPlan.Row], in year: Int) -> Target? {
        let ahead = rows.filter { $0.dueYear(in: year) >= year }
        let due =
            ahead.map { $0.dueYear(in: year) }.min() ?? rows.map { $0.dueYear(in: year) }.max()
        return rows.last { $0.dueYear(in: year) == due }?.row
    }

    /// A target whose indicator the year's bundle does not have.
    private static func unmeasured(
        _ row: TargetPlan.Row, year: Int, area: TargetArea, _ plan: TargetPlan
    ) -> TargetResult {
        let isOutOfScope = plan.scopes[row.row.indicator].map { $0 > area.scope } ?? false
        return TargetResult(
            row: row, dueYear: row.row.year ?? year,
            status: isOutOfScope ? .notApplicable : .noData,
            verdict: nil, distance: nil, trend: nil, projection: nil)
    }

    private static func judge(
        _ row: TargetPlan.Row, year: Int, area: TargetArea, value: MeasureValue, history: [YearlyValue],
        measure: Measure, programme: TargetProgramme
    ) -> TargetResult {
        let asked = row.row.value
        let dueYear = row.row.year ?? year
        let verdict = TargetJudge.verdict(value, asked, digits: measure.digits)
        let before = history.last { $0.year == year - 1 }
        var trend: TargetTrend?
        var projection: Projection?
        if let now = value.value, measure.nature.term == nil {
            trend = before.map {
                TargetJudge.trend(from: $0.value, to: now, asked, digits: measure.digits)
            }
            let first =
                history.first { $0.year == programme.baselineYear }
                ?? history.first { programme.years.contains($0.year) }
            projection = first.flatMap {
                TargetJudge.projection(
                    since: $0, now: YearlyValue(year: year, value: now), dueYear: dueYear, asked,
                    measure: measure)
            }
        }
        return TargetResult(
            row: row, dueYear: dueYear,
            status: status(value, verdict, isDue: dueYear <= year), verdict: verdict,
            distance: value.value.map { TargetJudge.distance($0, asked, digits: measure.digits) },
            trend: trend, projection: projection)
    }

    private static func status(
        _ value: MeasureValue, _ verdict: TargetVerdict?, isDue: Bool
    ) -> TargetStatus {
        switch (value.state, verdict) {
        case (.outOfScope, _): .notApplicable
        case (.noCases, _): .noCases
        case (.missing, _), (.value, nil): .noData
        case (.value, .exceeded?): isDue ? .exceeded : .metEarly
        case (.value, .reached?): isDue ? .reached : .metEarly
        case (.value, .notReached?): isDue ? .notReached : .notYetDue
        case (.value, .inconclusive?): isDue ? .inconclusive : .notYetDue
        }
    }
}
