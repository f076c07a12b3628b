import Bytes
import VietnameseText

/// Writes small SVG pictures that stretch with their column.
///
/// There is no viewBox: x stands in percent, y in pixels or percent, so dots, strokes and text keep
/// their size from 320 px on. Colours come by class from the stylesheet.
struct SVG {
    private var writer = ByteWriter(capacity: 512)

    /// A picture that repeats what the table beside it says in words.
    static func decorative(_ draw: (inout SVG) -> Void) -> [UInt8] {
        var svg = SVG()
        svg.writer.write("<svg aria-hidden=\"true\" focusable=\"false\">")
        draw(&svg)
        svg.writer.write("</svg>")
        return svg.writer.bytes
    }

    /// A picture of so many pixels that repeats what the table beside it says in words.
    static func decorative(height: Int, _ draw: (inout SVG) -> Void) -> [UInt8] {
        var svg = SVG()
        svg.writer.write("<svg height=\"\(height)\" aria-hidden=\"true\" focusable=\"false\">")
        draw(&svg)
        svg.writer.write("</svg>")
        return svg.writer.bytes
    }

    /// A picture in coordinates of its own, which scales with its column, with a text alternative: for shapes.
    static func scaled(width: Int, height: Int, label: String, _ draw: (inout SVG) -> Void) -> [UInt8] {
        var svg = SVG()
        svg.writer.write(
            "<svg class=\"map\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"")
        svg.writer.writeEscaped(label)
        svg.writer.write("\">")
        draw(&svg)
        svg.writer.write("</svg>")
        return svg.writer.bytes
    }

    /// A picture with a text alternative.
    static func picture(height: Int, label: String, _ draw: (inout SVG) -> Void) -> [UInt8] {
        var svg = SVG()
        svg.writer.write("<svg height=\"\(height)\" role=\"img\" aria-label=\"")
        svg.writer.writeEscaped(label)
        svg.writer.write("\">")
        draw(&svg)
        svg.writer.write("</svg>")
        return svg.writer.bytes
    }

    mutating func line(_ kind: String, x1: String, y1: String, x2: String, y2: String) {
        write("<line class=\"", kind)
        write("\" x1=\"", x1)
        write("\" y1=\"", y1)
        write("\" x2=\"", x2)
        write("\" y2=\"", y2)
        writer.write("\"/>")
    }

    mutating func dot(_ kind: String, x: String, y: String, radius: String) {
        write("<circle class=\"", kind)
        write("\" cx=\"", x)
        write("\" cy=\"", y)
        write("\" r=\"", radius)
        writer.write("\"/>")
    }

    mutating func bar(_ kind: String, x: String, y: String, width: String, height: String) {
        write("<rect class=\"", kind)
        write("\" x=\"", x)
        write("\" y=\"", y)
        write("\" width=\"", width)
        write("\" height=\"", height)
        writer.write("\"/>")
    }

    mutating func path(_ kind: String, _ data: String) {
        // The line keeps its width however the drawing is scaled; as a property of CSS validators do not know this.
        write("<path vector-effect=\"non-scaling-stroke\" class=\"", kind)
        write("\" d=\"", data)
        writer.write("\"/>")
    }

    /// A diamond of 12 pixels around a place: a drawing of its own, since corners cannot stand in percent.
    mutating func diamond(_ kind: String, x: String, y: String) {
        write("<svg x=\"", x)
        write("\" y=\"", y)
        write("\"><path class=\"", kind)
        writer.write("\" d=\"M0-6 6 0 0 6-6 0z\"/></svg>")
    }

    /// Piece by piece: pages have hundreds of dots, and a `String` put together for each costs several times as much.
    private mutating func write(_ before: String, _ value: String) {
        writer.write(before)
        writer.write(value)
    }

    mutating func label(_ kind: String, x: String, y: String, lift: Int? = nil, _ text: String) {
        writer.write("<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\"")
        if let lift { writer.write(" dy=\"\(lift)\"") }
        writer.write(">")
        writer.writeEscaped(text)
        writer.write("</text>")
    }

    /// A label on a ground of paper, so that it can be read where lines run.
    mutating func shaded(_ kind: String, x: String, y: String, _ text: String) {
        label("\(kind) halo", x: x, y: y, text)
        label(kind, x: x, y: y, text)
    }

    /// A share 0…1 of the width between two margins, in percent with two digits at most.
    static func percent(_ share: Double, from low: Double = 0, to high: Double = 100) -> String {
        NumberStyle.english.compact(low + share * (high - low), maximumDigits: 2) + "%"
    }

    static func pixels(_ value: Double) -> String { NumberStyle.english.compact(value, maximumDigits: 1) }
}
