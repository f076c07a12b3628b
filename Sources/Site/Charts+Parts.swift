import Bytes
import Reporting

extension Charts {
    /// How many parts have a look of their own; further ones begin anew.
    private static let looks = 5

    /// The number of a part's look, from 1.
    static func mark(of position: Int) -> Int { position % looks + 1 }

    /// Stacked bars with a line of words above each: category, and its figures within the bar where there is room.
    ///
    /// The words are text of the page, not of the picture: long ones break into lines on a phone. For those who listen,
    /// all of it is one picture, told by its label.
    static func parts(_ chart: DossierChart) -> [UInt8] {
        let sums = chart.categories.indices.map { row in
            chart.series.reduce(0) { $0 + max(0, $1.values[row] ?? 0) }
        }
        let whole = chart.whole ?? sums.max() ?? 0
        var writer = ByteWriter(capacity: 1024)
        writer.write("<div class=\"bars\" role=\"img\" aria-label=\"")
        writer.writeEscaped(chart.label)
        writer.write("\">")
        for (row, category) in chart.categories.enumerated() {
            writer.write("<p>")
            writer.writeEscaped(category)
            writer.write("</p>")
            writer.write(bar(row, of: chart, whole))
        }
        writer.write("</div>")
        return writer.bytes
    }

    private static func bar(_ row: Int, of chart: DossierChart, _ whole: Double) -> [UInt8] {
        SVG.decorative(height: 22) { svg in
            svg.line("grid", x1: "0", y1: "21", x2: "100%", y2: "21")
            guard whole > 0 else { return }
            var start = 0.0
            for (position, series) in chart.series.enumerated() {
                guard let value = series.values[row], value > 0 else { continue }
                let share = min(value / whole, 1 - start)
                svg.bar(
                    "pt p\(mark(of: position))", x: SVG.percent(start), y: "0", width: SVG.percent(share),
                    height: "20")
                // Two digits need about 20 of 288 pixels on a phone.
                let text = chart.texts[position][row]
                if share * 288 > Double(text.count) * 8 + 4 {
                    svg.label(
                        "in p\(mark(of: position))", x: SVG.percent(start + share / 2), y: "14", text)
                }
                start += share
            }
        }
    }
}
