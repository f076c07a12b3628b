import Reporting

/// Many values on one scale: dots as long as they can be told apart, else how many lie where.
extension Charts {
    /// Most values drawn as dots.
    static let mostDots = 60
    /// Bars of a density.
    private static let bins = 48

    /// How many of the values lie in each of equal parts of the scale, as shares of the fullest.
    static func density(_ values: [Double], _ axis: Axis) -> [Double] {
        var counts = [Int](repeating: 0, count: bins)
        for value in values { counts[min(Int(axis.share(value) * Double(bins)), bins - 1)] += 1 }
        let most = Double(counts.max() ?? 0)
        return counts.map { most > 0 ? Double($0) / most : 0 }
    }

    /// The values along the middle of a table cell.
    static func spread(_ values: [Double], _ axis: Axis, into svg: inout SVG) {
        guard values.count > mostDots else {
            for value in values {
                svg.dot("dot-quiet", x: SVG.percent(axis.share(value)), y: "50%", radius: "3")
            }
            return
        }
        let width = 1 / Double(bins)
        for (bin, share) in density(values, axis).enumerated() where share > 0 {
            // Thin, but never so thin that a few units vanish beside many.
            let height = 0.12 + share * 0.68
            svg.bar(
                "bar-quiet", x: SVG.percent(Double(bin) * width), y: SVG.percent(0.5 - height / 2),
                width: SVG.percent(width * 0.8), height: SVG.percent(height))
        }
    }

    /// The values above a base line, as bars.
    static func hill(
        _ values: [Double], _ axis: Axis, base: Double, height: Double, margins: (low: Double, high: Double),
        into svg: inout SVG
    ) {
        let width = 1 / Double(bins)
        for (bin, share) in density(values, axis).enumerated() where share > 0 {
            let tall = max(share * height, 2)
            svg.bar(
                "bar-quiet",
                x: SVG.percent(Double(bin) * width, from: margins.low, to: margins.high),
                y: SVG.pixels(base - tall),
                width: SVG.percent(width * 0.8 * (margins.high - margins.low) / 100),
                height: SVG.pixels(tall))
        }
    }

    /// A group of units: its values, its mean as a tick, its median as a diamond; the mean of all units as a thin line.
    static func group(_ group: GroupReport, mean: Double?, _ axis: Axis) -> [UInt8] {
        SVG.decorative { svg in
            svg.line("grid", x1: "0", y1: "50%", x2: "100%", y2: "50%")
            if let mean {
                let x = SVG.percent(axis.share(mean))
                svg.line("edge", x1: x, y1: "0", x2: x, y2: "100%")
            }
            spread(group.scores, axis, into: &svg)
            if let own = group.mean.value {
                let x = SVG.percent(axis.share(own))
                svg.line("tick-mean", x1: x, y1: "12%", x2: x, y2: "88%")
            }
            if let median = group.median.value {
                svg.diamond("group-mark", x: SVG.percent(axis.share(median)), y: "50%")
            }
        }
    }
}
