import Bytes

/// Takes the charts out of a printed document.
struct ChartCut {
    /// A chart of a document.
    struct Chart {
        /// The chart's part, without an XML declaration.
        let chart: ArraySlice<UInt8>
        /// The sheet of its workbook.
        let sheet: ArraySlice<UInt8>
    }

    /// The document without its charts, each replaced by a reference.
    let document: [UInt8]
    /// The charts in the order in which they stand in the document.
    let charts: [Chart]

    private static let opening = Array("<bantin:chart ".utf8)
    private static let sheet = Array("<bantin:sheet/>".utf8)
    private static let closing = Array("</bantin:chart>".utf8)
    private static let height = Array("\"\(ChartBinding.height)".utf8)
    /// Between about 2.5 and 22 cm, in EMU: a page has no more room.
    private static let heights = 900_000...7_920_000

    /// The relationship of a chart, counted from 1.
    static func relation(_ number: Int) -> String { "rIdChart\(number)" }

    /// Cuts a printed document.
    init(_ printed: [UInt8]) {
        var writer = ByteWriter(capacity: printed.count)
        var charts: [Chart] = []
        var clean = 0
        var index = 0
        while index < printed.count {
            switch printed[index] {
            case UInt8(ascii: "<") where Self.matches(printed, Self.opening, at: index):
                guard let tagEnd = printed[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
                let start = tagEnd + 1
                guard let middle = Self.find(Self.sheet, in: printed, from: start),
                    let end = Self.find(Self.closing, in: printed, from: middle)
                else { break }
                writer.write(printed[clean..<index])
                charts.append(
                    Chart(
                        chart: printed[start..<middle], sheet: printed[(middle + Self.sheet.count)..<end]))
                writer.write(Self.reference(charts.count))
                index = end + Self.closing.count
                clean = index
                continue
            case UInt8(ascii: "\"") where Self.matches(printed, Self.height, at: index):
                let start = index + Self.height.count
                guard let end = printed[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
                writer.write(printed[clean..<index])
                writer.write("\"\(Self.height(printed[start..<end]))\"")
                index = end + 1
                clean = index
                continue
            default: break
            }
            index += 1
        }
        writer.write(printed[clean...])
        document = writer.bytes
        self.charts = charts
    }

    /// The height of a chart whose bars are as thick as the sample's; axis and legend count as two of them.
    private static func height(_ text: ArraySlice<UInt8>) -> Int {
        let parts = String(decoding: text, as: UTF8.self).split(separator: ":").map { Int($0) ?? 0 }
        guard parts.count == 3, (0...heights.upperBound).contains(parts[0]), (1...1000).contains(parts[1]),
            (0...1000).contains(parts[2])
        else { return parts.first ?? heights.lowerBound }
        let height = parts[0] * (parts[2] + 2) / (parts[1] + 2)
        return min(max(height, heights.lowerBound), heights.upperBound)
    }

    private static func reference(_ number: Int) -> String {
        "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " r:id=\"\(relation(number))\"/>"
    }

    private static func matches(_ bytes: [UInt8], _ pattern: [UInt8], at index: Int) -> Bool {
        guard index + pattern.count <= bytes.count else { return false }
        for offset in pattern.indices where bytes[index + offset] != pattern[offset] { return false }
        return true
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], matches(bytes, pattern, at: index) { return index }
            index += 1
        }
        return nil
    }
}
