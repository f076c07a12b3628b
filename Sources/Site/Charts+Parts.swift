import Reporting

extension Charts {
    /// How many parts have a look of their own; further ones begin anew.
    private static let looks = 5

    /// The number of a part's look, from 1.
    static func mark(of position: Int) -> Int { position % looks + 1 }

    /// Stacked bars with a line of words above each: category, and its figures within the bar where there is room.
    static func parts(_ chart: DossierChart) -> [UInt8] {
        let sums = chart.categories.indices.map { row in
            chart.series.reduce(0) { $0 + max(0, $1.values[row] ?? 0) }
        }
        let whole = chart.whole ?? sums.max() ?? 0
        let step = 46.0
        return SVG.picture(height: Int(step) * chart.categories.count, label: chart.label) { svg in
            for (row, category) in chart.categories.enumerated() {
                let top = Double(row) * step
                svg.label("lbl", x: "0", y: SVG.pixels(top + 14), category)
                svg.line(
                    "grid", x1: "0", y1: SVG.pixels(top + 41), x2: "100%", y2: SVG.pixels(top + 41))
                guard whole > 0 else { continue }
                var start = 0.0
                for (position, series) in chart.series.enumerated() {
                    guard let value = series.values[row], value > 0 else { continue }
                    let share = min(value / whole, 1 - start)
                    svg.bar(
                        "pt p\(mark(of: position))", x: SVG.percent(start), y: SVG.pixels(top + 20),
                        width: SVG.percent(share), height: "20")
                    // Two digits need about 20 of 288 pixels on a phone.
                    let text = chart.texts[position][row]
                    if share * 288 > Double(text.count) * 8 + 4 {
                        svg.label(
                            "in p\(mark(of: position))", x: SVG.percent(start + share / 2),
                            y: SVG.pixels(top + 34), text)
                    }
                    start += share
                }
            }
        }
    }
}
