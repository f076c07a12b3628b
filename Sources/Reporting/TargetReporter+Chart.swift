import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// The years of a target in an area, with what it asks.
    func chart(
        _ standing: ProgrammeStanding, _ line: TargetLine, area: Int, projection: Projection?
    ) -> TargetChart {
        let programme = standing.programme
        let measure = measure(of: line)
        let digits = measure?.digits ?? 1
        let history = line.measure.map { year.histories[area][$0] } ?? []
        let shown = history.filter {
            programme.years.contains($0.year) || $0.year == programme.baselineYear
                || $0.year == programme.firstYear - 1
        }
        var points: [TargetChart.Point] = []
        for value in shown {
            points.append(
                TargetChart.Point(
                    year: value.year, value: reporter.figure(value.value, digits: digits),
                    isJoined: points.last.map { $0.year == value.year - 1 } ?? false))
        }
        let limits = limits(standing, line, area: area)
        let end = projection.map {
            TargetChart.Point(
                year: $0.dueYear, value: reporter.figure($0.value, digits: digits), isJoined: true)
        }
        return TargetChart(
            firstYear: min(programme.firstYear, points.first?.year ?? programme.firstYear),
            lastYear: programme.lastYear, points: points, limits: limits, projection: end,
            axis: axis(
                points.compactMap(\.value.value) + [end?.value.value].compactMap { $0 }, limits, measure),
            label: label(points, limits, measure))
    }

    func axis(_ values: [Double], _ limits: [TargetChart.Limit], _ measure: Measure?) -> Axis? {
        let all = values + limits.flatMap { [$0.low, $0.high] }
        let isShare = measure?.unitOfMeasure == "%" && all.allSatisfy { (0...100).contains($0) }
        return reporter.axis(all, within: isShare ? 0...100 : nil)
    }

    /// The targets of an area as lines: each from the year after the one before it to its own.
    private func limits(
        _ standing: ProgrammeStanding, _ line: TargetLine, area: Int
    ) -> [TargetChart.Limit] {
        let programme = standing.programme
        let measure = measure(of: line)
        var result: [TargetChart.Limit] = []
        for target in standing.milestones(of: line, in: year.areas[area]) {
            let before = result.last { $0.level == target.level }?.lastYear
            let isNext = target.year != nil && before != nil && before != programme.lastYear
            // A target is drawn from the year in which it was set.
            let set = max(programme.firstYear, target.basisDate?.year ?? programme.firstYear)
            let last = target.year ?? programme.lastYear
            result.append(
                TargetChart.Limit(
                    level: target.level,
                    firstYear: min(last, isNext ? max(set, (before ?? set) + 1) : set), lastYear: last,
                    low: target.value.low,
                    high: target.value.high, text: asked(target, measure),
                    levelText: levelText(target.level)))
        }
        return result
    }

    private func label(
        _ points: [TargetChart.Point], _ limits: [TargetChart.Limit], _ measure: Measure?
    ) -> String {
        let values = points.map {
            words(.targetChartPoint, ["year": "\($0.year)", "value": measured($0.value.text, measure)])
        }.joined(separator: "; ")
        return words(
            .targetChartLabel,
            [
                "values": values.isEmpty
                    ? words(.targetChartEmpty) : VietnameseCase.capitalizingFirst(values),
                "limits": label(limits),
            ])
    }

    func label(_ limits: [TargetChart.Limit]) -> String {
        limits.map { words(.targetChartLimit, ["level": $0.levelText, "limit": $0.text]) }
            .joined(separator: "; ")
    }
}
