import Reporting

/// Pictures over the years.
extension Charts {
    /// Pixels from one place to the next.
    private static let step = 24.0
    private static let top = 34.0

    // MARK: - Ranks of all units

    static func pathHeight(_ paths: RankPaths) -> Int { Int(top) + paths.height * Int(step) }

    private static func y(_ position: Int) -> Double { top + (Double(position) - 0.5) * step }

    private static func x(_ place: Int, of count: Int) -> String {
        SVG.percent(Double(place) / Double(max(count - 1, 1)), from: 3, to: 97)
    }

    /// Lines between the years: those picked out are drawn last, each with a colour and a dash of its own.
    static func paths(_ paths: RankPaths) -> [UInt8] {
        SVG.picture(height: pathHeight(paths), label: paths.label) { svg in
            let count = paths.years.count
            for (place, year) in paths.years.enumerated() {
                let anchor = place == 0 ? "axis" : place == count - 1 ? "axis end" : "axis mid"
                let x = place == 0 ? "0" : place == count - 1 ? "100%" : x(place, of: count)
                svg.label(anchor, x: x, y: "14", "\(year)")
                if place > 0, !paths.lines.contains(where: { $0.isJoined[place] }) {
                    let middle = SVG.percent(
                        (Double(place) - 0.5) / Double(max(count - 1, 1)), from: 3, to: 97)
                    svg.line(
                        "edge", x1: middle, y1: SVG.pixels(top), x2: middle,
                        y2: SVG.pixels(y(paths.height)))
                }
            }
            let quiet = paths.lines.filter { $0.mark == nil }
            let marked = paths.lines.filter { $0.mark != nil }.sorted { ($0.mark ?? 0) < ($1.mark ?? 0) }
            for line in quiet + marked { draw(line, count, into: &svg) }
        }
    }

    private static func draw(_ line: RankLine, _ count: Int, into svg: inout SVG) {
        let kind = line.mark.map { "path m\($0)" } ?? "path"
        for place in 1..<max(count, 1) {
            guard line.isJoined[place], let then = line.positions[place - 1], let now = line.positions[place]
            else { continue }
            svg.line(
                kind, x1: x(place - 1, of: count), y1: SVG.pixels(y(then)), x2: x(place, of: count),
                y2: SVG.pixels(y(now)))
        }
        for (place, position) in line.positions.enumerated() {
            guard let position else { continue }
            svg.dot(
                line.mark.map { "dot m\($0)" } ?? "dot-quiet", x: x(place, of: count),
                y: SVG.pixels(y(position)), radius: line.mark == nil ? "3" : "5.5")
        }
    }

    /// Ranks and names beside the lines, at the first year (`isFirst`) or at the last.
    static func pathNames(_ paths: RankPaths, isFirst: Bool) -> [UInt8] {
        SVG.decorative(height: pathHeight(paths)) { svg in
            let place = isFirst ? 0 : paths.years.count - 1
            for line in paths.lines {
                guard let position = line.positions[place] else { continue }
                let kind = "\(line.mark == nil ? "axis" : "lbl-main")\(isFirst ? " end" : "")"
                let rank = line.ranks[place].text
                svg.label(
                    kind, x: isFirst ? "100%" : "0", y: SVG.pixels(y(position) + 4),
                    isFirst ? "\(line.unit.short) \(rank)" : "\(rank) \(line.unit.short)")
            }
        }
    }

    /// The line and dot of a mark, for a legend.
    static func pathMark(_ mark: Int) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("path m\(mark)", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            svg.dot("dot m\(mark)", x: "50%", y: "50%", radius: "5")
        }
    }

    // MARK: - Labels

    /// The line on which the label of a dot stands: above the dot, or below it where the mark of the mean lies above.
    ///
    /// - Parameters:
    ///   - dot: Pixels from the top to the dot.
    ///   - mean: Pixels to the mark of the mean; `nil` without one.
    ///   - gap: Pixels from the dot up to the line of the label.
    ///   - lowest: The lowest line a label may stand on.
    /// - Returns: Pixels from the top.
    static func labelHeight(_ dot: Double, mean: Double?, gap: Double, lowest: Double) -> Double {
        let textHeight = 12.0
        let below = dot + gap + textHeight - 3
        guard let mean, mean > dot - gap - textHeight, mean < dot - gap + 4, below <= lowest else {
            return dot - gap
        }
        return below
    }

    // MARK: - Small multiples

    /// A component over the years: the unit as a line, the mean of the units as dashes, on the scale of all its components.
    static func history(_ history: ComponentHistory, _ axis: Axis) -> [UInt8] {
        SVG.picture(height: 120, label: history.label) { svg in
            let (top, bottom) = (24.0, 92.0)
            let height: (Double) -> Double = { bottom - axis.share($0) * (bottom - top) }
            svg.line("grid", x1: "0", y1: SVG.pixels(top), x2: "100%", y2: SVG.pixels(top))
            svg.line("zero", x1: "0", y1: SVG.pixels(bottom), x2: "100%", y2: SVG.pixels(bottom))
            let count = history.points.count
            let place: (Int) -> Double = { count > 1 ? 0.1 + 0.8 * Double($0) / Double(count - 1) : 0.5 }
            for (index, point) in history.points.enumerated() {
                guard let mean = point.mean.value else { continue }
                svg.line(
                    "mean-mark", x1: SVG.percent(place(index) - 0.045), y1: SVG.pixels(height(mean)),
                    x2: SVG.percent(place(index) + 0.045), y2: SVG.pixels(height(mean)))
            }
            for (index, point) in history.points.enumerated().dropFirst() where point.isJoined {
                guard let now = point.score.value, let then = history.points[index - 1].score.value else {
                    continue
                }
                svg.line(
                    "line", x1: SVG.percent(place(index - 1)), y1: SVG.pixels(height(then)),
                    x2: SVG.percent(place(index)), y2: SVG.pixels(height(now)))
            }
            for (index, point) in history.points.enumerated() {
                let x = SVG.percent(place(index))
                if let score = point.score.value {
                    let dot = height(score)
                    svg.dot("dot-main", x: x, y: SVG.pixels(dot), radius: "5")
                    svg.shaded(
                        "lbl-main mid", x: x,
                        y: SVG.pixels(
                            max(
                                labelHeight(dot, mean: point.mean.value.map(height), gap: 10, lowest: 104), 12
                            )),
                        point.score.text)
                } else {
                    svg.label("axis mid", x: x, y: SVG.pixels(bottom - 4), point.score.text)
                }
                svg.label("axis mid", x: x, y: "112", "\(point.year)")
            }
        }
    }

    // MARK: - An indicator

    /// From the lowest to the highest value as a bar, the mean as a dot, the province as a diamond.
    static func indicatorYears(_ trend: IndicatorTrend, _ years: [IndicatorYear]) -> [UInt8] {
        SVG.picture(height: 200, label: trend.label) { svg in
            let (top, bottom) = (24.0, 158.0)
            let height: (Double) -> Double = { bottom - trend.axis.share($0) * (bottom - top) }
            for tick in [trend.axis.ticks.first, trend.axis.ticks.last].compactMap({ $0 }) {
                let y = SVG.pixels(height(tick.value ?? 0))
                svg.line("grid", x1: "0", y1: y, x2: "100%", y2: y)
                svg.label("axis", x: "0", y: SVG.pixels(height(tick.value ?? 0) - 4), tick.text)
            }
            let count = years.count
            // Room for a label to the right of the last year.
            let place: (Int) -> Double = { count > 1 ? 0.14 + 0.7 * Double($0) / Double(count - 1) : 0.5 }
            for (index, year) in years.enumerated() {
                let x = SVG.percent(place(index))
                svg.label("axis mid", x: x, y: "186", "\(year.year)")
                guard let low = year.lowest.value, let high = year.highest.value else { continue }
                svg.line("range", x1: x, y1: SVG.pixels(height(low)), x2: x, y2: SVG.pixels(height(high)))
            }
            for (index, year) in years.enumerated().dropFirst() {
                guard let now = year.mean.value, let then = years[index - 1].mean.value else { continue }
                if year.isJoined {
                    svg.line(
                        "line", x1: SVG.percent(place(index - 1)), y1: SVG.pixels(height(then)),
                        x2: SVG.percent(place(index)), y2: SVG.pixels(height(now)))
                } else {
                    let middle = SVG.percent((place(index - 1) + place(index)) / 2)
                    svg.line("edge", x1: middle, y1: SVG.pixels(top), x2: middle, y2: SVG.pixels(bottom))
                }
            }
            for (index, year) in years.enumerated() {
                let x = SVG.percent(place(index))
                if let whole = year.whole.value {
                    // Beside the dot, which is often close to it.
                    svg.diamond(
                        "group-mark", x: SVG.percent(place(index) - 0.035), y: SVG.pixels(height(whole)))
                }
                guard let mean = year.mean.value else { continue }
                svg.dot("dot-main", x: x, y: SVG.pixels(height(mean)), radius: "6")
                // Beside the dot: above and below it lies the range.
                svg.shaded(
                    "lbl-main", x: SVG.percent(place(index) + 0.03), y: SVG.pixels(height(mean) - 8),
                    year.mean.text)
            }
        }
    }
}
