import Records
import Reporting

/// Pictures of targets: statuses, years with the lines to reach, units against a line.
extension Charts {
    // MARK: - How many came to what

    /// Least share of the width on which a number has room.
    private static let leastLabelled = 0.03

    /// A bar of statuses: a stretch a status, its sign above it and its number inside it.
    ///
    /// - Parameters:
    ///   - tally: The counts.
    ///   - longest: The count that takes the whole width, so that bars under each other compare.
    /// - Returns: The picture, with the counting sentence as its text.
    static func tally(_ tally: TargetTallyReport, of longest: Int) -> [UInt8] {
        statuses(tally.counts, of: max(longest, tally.total), label: tally.levelSentence)
    }

    /// A bar of statuses.
    ///
    /// - Parameters:
    ///   - counts: How many came to what.
    ///   - longest: The count that takes the whole width.
    ///   - label: The picture in words.
    /// - Returns: The picture.
    static func statuses(_ counts: [TargetCount], of longest: Int, label: String) -> [UInt8] {
        SVG.picture(height: 46, label: label) { svg in
            let whole = Double(max(longest, 1))
            var start = 0.0
            for part in counts {
                let width = Double(part.count) / whole
                let kind = part.status.kind.rawValue
                svg.bar(
                    "st s-\(kind)", x: SVG.percent(start), y: "18", width: SVG.percent(width), height: "26")
                if width >= leastLabelled {
                    let middle = SVG.percent(start + width / 2)
                    svg.label("axis mid", x: middle, y: "12", part.status.symbol)
                    svg.label("t-\(kind) mid", x: middle, y: "36", "\(part.count)")
                }
                start += width
            }
        }
    }

    // MARK: - A value and its targets

    /// A row without anything to draw.
    static var nothing: [UInt8] {
        SVG.decorative { $0.line("edge", x1: "0", y1: "50%", x2: "100%", y2: "50%") }
    }

    /// The value as a dot on a scale of its own, the targets as lines across it.
    static func bullet(_ line: TargetLineReport) -> [UInt8] {
        guard let axis = line.chart.axis else { return nothing }
        return SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            for asked in line.asked {
                let limit = line.chart.limits.last {
                    $0.level == asked.level && $0.firstYear <= asked.dueYear && asked.dueYear <= $0.lastYear
                }
                guard let limit else { continue }
                across(limit, axis, into: &svg)
            }
            if let value = line.value.value {
                let kind = line.status.kind.isMet ? "dot-main" : "dot-open"
                svg.dot(kind, x: SVG.percent(axis.share(value)), y: "50%", radius: "6")
            }
        }
    }

    /// A limit as a line across a scale that runs from left to right; a band as a stretch of it.
    private static func across(_ limit: TargetChart.Limit, _ axis: Axis, into svg: inout SVG) {
        let (low, high) = (axis.share(limit.low), axis.share(limit.high))
        if high > low {
            svg.bar("lim-band", x: SVG.percent(low), y: "25%", width: SVG.percent(high - low), height: "50%")
        }
        for share in high > low ? [low, high] : [low] {
            let x = SVG.percent(share)
            svg.line("lim lim-\(limit.level.rawValue)", x1: x, y1: "10%", x2: x, y2: "90%")
        }
    }

    /// The value of a unit among all, with the limit that counts for it.
    static func unit(_ row: TargetAreaRow, _ strip: TargetStrip) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            for limit in strip.limits { across(limit, strip.axis, into: &svg) }
            if let value = row.value.value {
                let kind = row.status.kind.isMet ? "dot-main" : "dot-open"
                svg.dot(kind, x: SVG.percent(strip.axis.share(value)), y: "50%", radius: "6")
            }
        }
    }

    /// A part of the people against all.
    static func part(_ value: Double?, all: Double?, _ axis: Axis) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            if let all {
                let x = SVG.percent(axis.share(all))
                svg.line("tick-mean", x1: x, y1: "15%", x2: x, y2: "85%")
            }
            if let value { svg.dot("dot-main", x: SVG.percent(axis.share(value)), y: "50%", radius: "6") }
        }
    }

    // MARK: - All units

    /// Most dots drawn one by one.
    private static let mostUnits = 200

    /// All units on one scale with the targets in force: filled where met, open where not.
    static func units(_ strip: TargetStrip) -> [UInt8] {
        let labels = Double(strip.limits.count) * 15
        let base = labels + 88
        return SVG.picture(height: Int(base) + 28, label: strip.label) { svg in
            svg.line("zero", x1: "4%", y1: SVG.pixels(base), x2: "96%", y2: SVG.pixels(base))
            for tick in strip.axis.ticks {
                let x = across(strip.axis.share(tick.value ?? 0))
                svg.line("grid", x1: x, y1: SVG.pixels(base), x2: x, y2: SVG.pixels(base + 6))
                svg.label("axis mid", x: x, y: SVG.pixels(base + 22), tick.text)
            }
            for (place, limit) in strip.limits.enumerated() {
                let y = Double(place) * 15 + 12
                let (low, high) = (strip.axis.share(limit.low), strip.axis.share(limit.high))
                if high > low {
                    svg.bar(
                        "lim-band", x: across(low), y: SVG.pixels(y + 4),
                        width: SVG.percent((high - low) * 0.92), height: SVG.pixels(base - y - 4))
                }
                for share in high > low ? [low, high] : [low] {
                    let x = across(share)
                    svg.line(
                        "lim lim-\(limit.level.rawValue)", x1: x, y1: SVG.pixels(y + 4), x2: x,
                        y2: SVG.pixels(base))
                }
            }
            // Words come after all lines, so that none runs through them.
            for (place, limit) in strip.limits.enumerated() {
                let y = Double(place) * 15 + 12
                let middle = (strip.axis.share(limit.low) + strip.axis.share(limit.high)) / 2
                let side = middle < 0.34 ? "" : middle > 0.66 ? " end" : " mid"
                svg.shaded("lbl\(side)", x: across(middle), y: SVG.pixels(y), limit.text)
            }
            if let whole = strip.whole.value {
                let x = across(strip.axis.share(whole))
                svg.line("tick-mean", x1: x, y1: SVG.pixels(base - 62), x2: x, y2: SVG.pixels(base))
            }
            draw(strip, base: base, into: &svg)
        }
    }

    private static func across(_ share: Double) -> String { SVG.percent(share, from: 4, to: 96) }

    /// Whether the units of a picture are bars of many instead of dots.
    static func isOfMany(_ strip: TargetStrip) -> Bool { strip.dots.count > mostUnits }

    /// Parts of the scale, and the height of the fullest, where there are too many units for dots.
    private static let bins = 48
    private static let tallest = 60.0

    /// How many units lie in each part of the scale: those that met their target at the foot, the others on top.
    private static func drawMany(_ strip: TargetStrip, base: Double, into svg: inout SVG) {
        var counts = [(met: Int, unmet: Int)](repeating: (0, 0), count: bins)
        for dot in strip.dots {
            guard let value = dot.value.value else { continue }
            let bin = min(max(Int(strip.axis.share(value) * Double(bins)), 0), bins - 1)
            if dot.status.kind.isMet { counts[bin].met += 1 } else { counts[bin].unmet += 1 }
        }
        let most = Double(max(counts.map { $0.met + $0.unmet }.max() ?? 0, 1))
        for (bin, count) in counts.enumerated() {
            var foot = base
            for (kind, number) in [("bar", count.met), ("bar-quiet", count.unmet)] where number > 0 {
                // A few units stay visible beside many.
                let height = max(Double(number) / most * tallest, 2)
                svg.bar(
                    kind, x: across(Double(bin) / Double(bins)), y: SVG.pixels(foot - height),
                    width: SVG.percent(0.8 / Double(bins) * 0.92), height: SVG.pixels(height))
                foot -= height
            }
        }
    }

    private static func draw(_ strip: TargetStrip, base: Double, into svg: inout SVG) {
        guard !isOfMany(strip) else { return drawMany(strip, base: base, into: &svg) }
        var ends = [Double](repeating: -.infinity, count: 6)
        for dot in strip.dots {
            guard let value = dot.value.value else { continue }
            let share = strip.axis.share(value)
            let level = ends.firstIndex { share - $0 >= 0.024 } ?? 0
            ends[level] = share
            svg.dot(
                dot.status.kind.isMet ? "dot-main" : "dot-open", x: across(share),
                y: SVG.pixels(base - 9 - Double(level) * 11), radius: "4.5")
        }
    }

    // MARK: - Over the years

    /// The years of a target with its lines, and dashed where a straight line leads.
    static func years(_ chart: TargetChart) -> [UInt8] {
        guard let axis = chart.axis else { return [] }
        return SVG.picture(height: 280, label: chart.label) { svg in
            let (top, bottom) = (22.0, 244.0)
            let height: (Double) -> Double = { bottom - axis.share($0) * (bottom - top) }
            for tick in axis.ticks {
                let y = SVG.pixels(height(tick.value ?? 0))
                svg.line("grid", x1: "10%", y1: y, x2: "100%", y2: y)
                svg.label("axis", x: "0", y: SVG.pixels(height(tick.value ?? 0) + 4), tick.text)
            }
            for limit in chart.limits { draw(limit, chart, height, into: &svg) }
            for (index, point) in chart.points.enumerated().dropFirst() where point.isJoined {
                join(chart.points[index - 1], point, "line", chart, height, into: &svg)
            }
            if let last = chart.points.last, let end = chart.projection {
                join(last, end, "line-ahead", chart, height, into: &svg)
                mark(end, "dot-open", chart, height, into: &svg)
            }
            for point in chart.points { mark(point, "dot-main", chart, height, into: &svg) }
            for year in chart.firstYear...max(chart.firstYear, chart.lastYear) {
                // On a phone every other year has room.
                let isShown = (chart.lastYear - year) % 2 == 0
                svg.label(isShown ? "axis mid" : "axis mid opt", x: place(year, chart), y: "266", "\(year)")
            }
        }
    }

    /// The same without words, for a row of a table that says them.
    static func spark(_ chart: TargetChart) -> [UInt8] {
        guard let axis = chart.axis else { return nothing }
        return SVG.decorative { svg in
            let height: (Double) -> String = { SVG.percent(0.9 - axis.share($0) * 0.8) }
            let place: (Int) -> String = { year in
                SVG.percent(0.02 + 0.96 * share(of: year, chart))
            }
            svg.line("grid", x1: "0", y1: "100%", x2: "100%", y2: "100%")
            for limit in chart.limits {
                // A line of one year has the width of its dot at least.
                let half = limit.firstYear == limit.lastYear ? 0.04 : 0
                let start = SVG.percent(0.02 + 0.96 * share(of: limit.firstYear, chart) - half)
                let end = SVG.percent(0.02 + 0.96 * share(of: limit.lastYear, chart) + half)
                for value in limit.high > limit.low ? [limit.low, limit.high] : [limit.low] {
                    svg.line(
                        "lim lim-\(limit.level.rawValue)", x1: start, y1: height(value), x2: end,
                        y2: height(value))
                }
            }
            for (index, point) in chart.points.enumerated().dropFirst() where point.isJoined {
                let before = chart.points[index - 1]
                guard let then = before.value.value, let now = point.value.value else { continue }
                svg.line(
                    "line", x1: place(before.year), y1: height(then), x2: place(point.year), y2: height(now))
            }
            for (index, point) in chart.points.enumerated() {
                guard let value = point.value.value else { continue }
                let radius = index == chart.points.count - 1 ? "4.5" : "3"
                svg.dot("dot-main", x: place(point.year), y: height(value), radius: radius)
            }
        }
    }

    private static func draw(
        _ limit: TargetChart.Limit, _ chart: TargetChart, _ height: (Double) -> Double, into svg: inout SVG
    ) {
        let half = step(chart) / 2
        let start = center(limit.firstYear, chart) - half
        let end = center(limit.lastYear, chart) + half
        if limit.high > limit.low {
            svg.bar(
                "lim-band", x: SVG.percent(start), y: SVG.pixels(height(limit.high)),
                width: SVG.percent(end - start), height: SVG.pixels(height(limit.low) - height(limit.high)))
        }
        for value in limit.high > limit.low ? [limit.low, limit.high] : [limit.low] {
            let y = SVG.pixels(height(value))
            svg.line(
                "lim lim-\(limit.level.rawValue)", x1: SVG.percent(start), y1: y, x2: SVG.percent(end), y2: y)
        }
        // Lines of single years have no room for words; the list under the picture has them.
        if limit.lastYear - limit.firstYear >= 2 {
            let isNational = limit.level == .national
            let y = isNational ? height(limit.high) - 5 : height(limit.low) + 14
            svg.shaded("lbl", x: SVG.percent(start + 0.01), y: SVG.pixels(y), limit.text)
        }
    }

    private static func join(
        _ from: TargetChart.Point, _ to: TargetChart.Point, _ kind: String, _ chart: TargetChart,
        _ height: (Double) -> Double, into svg: inout SVG
    ) {
        guard let then = from.value.value, let now = to.value.value else { return }
        svg.line(
            kind, x1: place(from.year, chart), y1: SVG.pixels(height(then)), x2: place(to.year, chart),
            y2: SVG.pixels(height(now)))
    }

    private static func mark(
        _ point: TargetChart.Point, _ kind: String, _ chart: TargetChart, _ height: (Double) -> Double,
        into svg: inout SVG
    ) {
        guard let value = point.value.value else { return }
        let x = place(point.year, chart)
        svg.dot(kind, x: x, y: SVG.pixels(height(value)), radius: "6")
        svg.shaded("lbl-main mid", x: x, y: SVG.pixels(height(value) - 12), point.value.text)
    }

    private static func share(of year: Int, _ chart: TargetChart) -> Double {
        let span = chart.lastYear - chart.firstYear
        return span > 0 ? Double(year - chart.firstYear) / Double(span) : 0.5
    }

    private static func step(_ chart: TargetChart) -> Double {
        0.79 / Double(max(chart.lastYear - chart.firstYear, 1))
    }

    private static func center(_ year: Int, _ chart: TargetChart) -> Double {
        0.15 + 0.79 * share(of: year, chart)
    }

    private static func place(_ year: Int, _ chart: TargetChart) -> String {
        SVG.percent(center(year, chart))
    }
}
