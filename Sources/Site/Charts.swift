import Reporting

/// The pictures of the site, each from the reporting model alone.
enum Charts {
    // MARK: - One line of dots

    private static let stripMargins = (low: 4.0, high: 96.0)

    /// All scores on one scale, the unit's own large and named; near dots are stacked.
    static func strip(_ strip: DotStrip, name: String, score: String) -> [UInt8] {
        SVG.picture(height: 112, label: strip.label) { svg in
            let base = 84.0
            svg.line("zero", x1: "4%", y1: "\(Int(base))", x2: "96%", y2: "\(Int(base))")
            for tick in strip.axis.ticks {
                let x = place(tick.value ?? 0, strip.axis)
                svg.line("grid", x1: x, y1: SVG.pixels(base), x2: x, y2: SVG.pixels(base + 6))
                svg.label("axis mid", x: x, y: SVG.pixels(base + 22), tick.text)
            }
            if let mean = strip.mean {
                let x = place(mean, strip.axis)
                svg.line("tick-mean", x1: x, y1: "38", x2: x, y2: SVG.pixels(base))
            }
            if strip.others.count > mostDots {
                hill(strip.others, strip.axis, base: base, height: 46, margins: stripMargins, into: &svg)
            } else {
                for (value, level) in stacked(strip.others, strip.axis) {
                    svg.dot(
                        "dot-quiet", x: place(value, strip.axis),
                        y: SVG.pixels(base - 12 - Double(level) * 9), radius: "4")
                }
            }
            let own = place(strip.own, strip.axis)
            svg.dot("dot-main", x: own, y: SVG.pixels(base - 12), radius: "8")
            let share = strip.axis.share(strip.own)
            let anchor = share < 0.2 ? "lbl-main" : share > 0.8 ? "lbl-main end" : "lbl-main mid"
            let x = share < 0.2 ? "0%" : share > 0.8 ? "100%" : own
            svg.label(anchor, x: x, y: "20", "\(name) \(score)")
        }
    }

    private static func place(_ value: Double, _ axis: Axis) -> String {
        SVG.percent(axis.share(value), from: stripMargins.low, to: stripMargins.high)
    }

    /// Each value with the lowest level, 0…2, on which it does not touch its neighbour.
    private static func stacked(_ values: [Double], _ axis: Axis) -> [(Double, Int)] {
        var ends = [Double](repeating: -.infinity, count: 3)
        return values.map { value in
            let share = axis.share(value)
            let level = ends.firstIndex { share - $0 >= 0.022 } ?? 0
            ends[level] = share
            return (value, level)
        }
    }

    // MARK: - Cells of tables

    /// Labels of a scale over a column of pictures.
    static func axis(_ axis: Axis) -> [UInt8] {
        SVG.decorative { svg in
            let last = axis.ticks.count - 1
            for (index, tick) in axis.ticks.enumerated() {
                // On a phone only the ends of the scale have room.
                let anchor = index == 0 ? "axis mid" : index == last ? "axis mid" : "axis mid opt"
                svg.label(
                    anchor, x: SVG.percent(axis.share(tick.value ?? 0)), y: "100%", lift: -6, tick.text)
            }
        }
    }

    /// One unit's score and the mean, on the scale of the column.
    static func score(_ value: Double?, mean: Double?, _ axis: Axis) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            if let mean {
                let x = SVG.percent(axis.share(mean))
                svg.line("mean-line", x1: x, y1: "0", x2: x, y2: "100%")
            }
            if let value {
                svg.dot("dot-main", x: SVG.percent(axis.share(value)), y: "50%", radius: "6.5")
            }
        }
    }

    /// A component: other units small, the mean as a tick, the unit large.
    static func component(_ row: ComponentRow, _ axis: Axis) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            spread(row.others, axis, into: &svg)
            if let mean = row.mean.value {
                let x = SVG.percent(axis.share(mean))
                svg.line("tick-mean", x1: x, y1: "15%", x2: x, y2: "85%")
            }
            if let group = row.group.value {
                svg.diamond("group-mark", x: SVG.percent(axis.share(group)), y: "50%")
            }
            if let own = row.score.value {
                svg.dot("dot-main", x: SVG.percent(axis.share(own)), y: "50%", radius: "7")
            }
        }
    }

    /// Women filled, men open, joined by a line: the gap is its length.
    static func pair(_ row: PairRow, _ axis: Axis) -> [UInt8] {
        pair(women: row.women.value, men: row.men.value, axis)
    }

    /// Women and men by their values.
    static func pair(women: Double?, men: Double?, _ axis: Axis) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            guard let women, let men else { return }
            let (w, m) = (SVG.percent(axis.share(women)), SVG.percent(axis.share(men)))
            svg.line("pair", x1: w, y1: "50%", x2: m, y2: "50%")
            svg.dot("men", x: m, y: "50%", radius: "6")
            svg.dot("women", x: w, y: "50%", radius: "6")
        }
    }

    /// The share of a scale that a score covers; half of a scale without a width.
    private static func share(_ score: Double, _ scale: ClosedRange<Double>) -> Double {
        let width = scale.upperBound - scale.lowerBound
        return width > 0 ? min(max((score - scale.lowerBound) / width, 0), 1) : 0.5
    }

    /// The normalised score as a bar, the mean as a tick; a dashed track where there is no score.
    static func bar(_ row: IndicatorRow) -> [UInt8] {
        SVG.decorative { svg in
            svg.bar(
                row.score.value == nil ? "bar-missing" : "bar-track", x: "0", y: "11", width: "100%",
                height: "10")
            if let score = row.score.value {
                svg.bar("bar", x: "0", y: "11", width: SVG.percent(share(score, row.scale)), height: "10")
            }
            if let mean = row.meanScore.value {
                let x = SVG.percent(share(mean, row.scale))
                svg.line("tick-mean", x1: x, y1: "6", x2: x, y2: "26")
            }
        }
    }

    // MARK: - Over the years

    /// The rank over the years, 1 on top; a line joins only years that may be compared.
    static func rankTrend(_ trend: Trend) -> [UInt8] {
        SVG.picture(height: 190, label: trend.rankLabel) { svg in
            let (top, bottom) = (34.0, 148.0)
            let height: (Double) -> Double = { rank in
                let span = Double(max(trend.largestCount - 1, 1))
                return top + (rank - 1) / span * (bottom - top)
            }
            svg.label("axis", x: "0", y: SVG.pixels(top + 4), "1")
            svg.label("axis", x: "0", y: SVG.pixels(bottom + 4), "\(trend.largestCount)")
            svg.line("grid", x1: "5%", y1: SVG.pixels(top), x2: "100%", y2: SVG.pixels(top))
            svg.line("grid", x1: "5%", y1: SVG.pixels(bottom), x2: "100%", y2: SVG.pixels(bottom))
            draw(
                trend, into: &svg, yearsAt: 178, gaps: (top, bottom),
                value: { $0.rank.value.map { (height($0), $0) } }, mean: { _ in nil },
                text: { $0.rank.text })
        }
    }

    /// The score over the years with the mean of the units.
    static func scoreTrend(_ trend: Trend) -> [UInt8] {
        guard let axis = trend.scoreAxis else { return [] }
        return SVG.picture(height: 190, label: trend.scoreLabel) { svg in
            let (top, bottom) = (34.0, 148.0)
            let height: (Double) -> Double = { bottom - axis.share($0) * (bottom - top) }
            if let low = axis.ticks.first, let high = axis.ticks.last {
                svg.label("axis", x: "0", y: SVG.pixels(top + 4), high.text)
                svg.label("axis", x: "0", y: SVG.pixels(bottom + 4), low.text)
            }
            svg.line("grid", x1: "6%", y1: SVG.pixels(top), x2: "100%", y2: SVG.pixels(top))
            svg.line("grid", x1: "6%", y1: SVG.pixels(bottom), x2: "100%", y2: SVG.pixels(bottom))
            let count = trend.points.count
            for (index, point) in trend.points.enumerated() {
                guard let mean = point.mean.value else { continue }
                let center = share(index, of: count)
                svg.line(
                    "mean-mark", x1: SVG.percent(center - 0.035), y1: SVG.pixels(height(mean)),
                    x2: SVG.percent(center + 0.035), y2: SVG.pixels(height(mean)))
            }
            draw(
                trend, into: &svg, yearsAt: 178, gaps: (top, bottom),
                value: { $0.score.value.map { (height($0), $0) } },
                mean: { $0.mean.value.map(height) }, text: { $0.score.text })
        }
    }

    private static func share(_ index: Int, of count: Int) -> Double {
        count > 1 ? 0.13 + 0.79 * Double(index) / Double(count - 1) : 0.5
    }

    private static func draw(
        _ trend: Trend, into svg: inout SVG, yearsAt yearLine: Int, gaps: (Double, Double),
        value: (TrendPoint) -> (y: Double, value: Double)?, mean: (TrendPoint) -> Double?,
        text: (TrendPoint) -> String
    ) {
        let count = trend.points.count
        for (index, point) in trend.points.enumerated().dropFirst() {
            guard let now = value(point), let then = value(trend.points[index - 1]) else { continue }
            if point.isJoined {
                svg.line(
                    "line", x1: SVG.percent(share(index - 1, of: count)), y1: SVG.pixels(then.y),
                    x2: SVG.percent(share(index, of: count)), y2: SVG.pixels(now.y))
            } else {
                let middle = SVG.percent((share(index - 1, of: count) + share(index, of: count)) / 2)
                svg.line("edge", x1: middle, y1: SVG.pixels(gaps.0), x2: middle, y2: SVG.pixels(gaps.1))
            }
        }
        for (index, point) in trend.points.enumerated() {
            let x = SVG.percent(share(index, of: count))
            if let now = value(point) {
                svg.dot("dot-main", x: x, y: SVG.pixels(now.y), radius: "7")
                let line = labelHeight(now.y, mean: mean(point), gap: 13, lowest: gaps.1 + 14)
                svg.shaded("lbl-main mid", x: x, y: SVG.pixels(line), text(point))
            } else {
                svg.label("axis mid", x: x, y: SVG.pixels(gaps.1 + 4), text(point))
            }
            svg.label("axis mid", x: x, y: "\(yearLine)", "\(point.year)")
        }
    }
}
