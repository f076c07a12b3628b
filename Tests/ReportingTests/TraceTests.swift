import Foundation
import Records
import Reporting
import Testing

@Suite("Traces and addresses")
struct TraceTests {
    @Test(
        "a reader who follows the trace of a real unit comes to its score", arguments: Real.allYears)
    func recompute(year: Int) throws {
        for unit in try Real.year(year).units {
            let index = try unit.main
            let indicators = index.groups.flatMap(\.rows).count
            var equations = 0
            for step in index.trace {
                var names: [String: Double] = [:]
                for cell in step.cells { names[cell.code] = PrintedNumber(cell.value)?.value }
                let parts = step.text.components(separatedBy: " = ")
                for (left, right) in zip(parts, parts.dropFirst()) {
                    guard let value = Arithmetic.value(left, names: names) else { continue }
                    let told = try #require(PrintedNumber.all(in: right).first?.value)
                    #expect(abs(value - told) < 0.001, "\(unit.title): \(step.text)")
                    equations += 1
                }
            }
            let inside = index.trace.filter { $0.text.contains("nằm trong khoảng tốt nhất") }.count
            #expect(equations == 1 + 2 * indicators - inside, "\(unit.title)")
            // The steps with cells are the indicators; their last number is the score.
            let scores = index.trace.filter { !$0.cells.isEmpty }.compactMap {
                PrintedNumber.all(in: $0.text).last?.value
            }
            #expect(scores.count == indicators)
            let mean = scores.reduce(0, +) / Double(scores.count)
            #expect(abs(mean - (index.score.value ?? 0)) < 0.001, "\(unit.title)")
        }
    }

    @Test("the cells of a step are the ones in the bundle's files")
    func cells() throws {
        let cells = try Real.unit("522", 2016).main.trace.flatMap(\.cells)
        #expect(cells.count == 6)
        let file = projectFolder.appending(path: "data/quang-ngai/2016/observations.csv")
        let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for cell in cells {
            let parts = cell.address.components(separatedBy: ", ")
            #expect(parts.first == "quang-ngai/2016/observations.csv")
            #expect(parts.last == "cột value")
            let row = try #require(PrintedNumber.all(in: parts[1]).first?.value)
            let fields = lines[Int(row) - 1].split(separator: ",", omittingEmptySubsequences: false)
            #expect(fields[0] == "522")
            #expect(fields[1] == cell.code)
            #expect(Double(fields[3]) == PrintedNumber(cell.value)?.value)
        }
    }

    @Test("the rank step counts the units above, and those that share the place")
    func rankStep() throws {
        let year = try SampleYear([90, 80, 80, 70]).report()
        #expect(
            try year.units.map { try $0.main.trace.first?.text } == [
                "Thứ hạng 1/4: không có đơn vị nào có điểm cao hơn 90,0000.",
                "Thứ hạng 2/4: có 1 đơn vị có điểm cao hơn 80,0000; 2 đơn vị đồng hạng này.",
                "Thứ hạng 2/4: có 1 đơn vị có điểm cao hơn 80,0000; 2 đơn vị đồng hạng này.",
                "Thứ hạng 4/4: có 3 đơn vị có điểm cao hơn 70,0000.",
            ])
    }

    @Test("units that share the first place are told that nobody scores more")
    func sharedFirst() throws {
        let year = try SampleYear([90, 90, 70]).report()
        #expect(
            try year.units.map { try $0.main.trace.first?.text } == [
                "Thứ hạng 1/3: không có đơn vị nào có điểm cao hơn 90,0000; 2 đơn vị đồng hạng này.",
                "Thứ hạng 1/3: không có đơn vị nào có điểm cao hơn 90,0000; 2 đơn vị đồng hạng này.",
                "Thứ hạng 3/3: có 2 đơn vị có điểm cao hơn 70,0000.",
            ])
    }

    @Test("weights stand in the mean, and a part without data stands out of it")
    func weights() throws {
        var sample = try SampleYear(parts: [(60, 30), (nil, 30)], coverage: 0.5)
        sample.bundle.indices[2].weight = 2
        let year = try sample.report()
        #expect(
            try year.unit("U1").main.trace[1].text
                == "Chỉ số chung = (60,0000 + 30,0000 × 2) : 3 = 40,0000.")
        let trace = try year.unit("U2").main.trace.map(\.text)
        #expect(trace[1] == "Chỉ số chung = (30,0000 × 2) : 2 = 30,0000.")
        #expect(trace.contains("Chỉ tiêu IND_A: không có số liệu, không tính vào điểm."))
    }

    struct Scale: Sendable, CustomTestStringConvertible {
        let value: Double
        let direction: Direction
        var normalisation = Normalisation.goalposts
        let sentence: String
        var testDescription: String { sentence }
    }

    @Test(
        "each way from a value to a score is told as it was computed",
        arguments: [
            Scale(
                value: 30, direction: .higher,
                sentence: "Điểm = (30,0000 − 20) : (60 − 20) × 100 = 25,0000."),
            Scale(
                value: 30, direction: .lower, sentence: "Điểm = (60 − 30,0000) : (60 − 20) × 100 = 75,0000."
            ),
            Scale(
                value: 25, direction: .toward,
                sentence: "Dưới khoảng tốt nhất: điểm = (25,0000 − 20) : (30 − 20) × 100 = 50,0000."),
            Scale(
                value: 30, direction: .toward,
                sentence: "30,0000 nằm trong khoảng tốt nhất 30–40 nên điểm là 100,0000."),
            Scale(
                value: 55, direction: .toward,
                sentence: "Trên khoảng tốt nhất: điểm = (60 − 55,0000) : (60 − 40) × 100 = 25,0000."),
            Scale(
                value: 70, direction: .higher,
                sentence: "70,0000 nằm ngoài hai mốc 20 và 60 nên điểm là 100,0000."),
            Scale(
                value: 70, direction: .lower,
                sentence: "70,0000 nằm ngoài hai mốc 20 và 60 nên điểm là 0,0000."),
            Scale(
                value: 50, direction: .higher, normalisation: .minMax,
                sentence: "Các đơn vị có cùng một giá trị nên điểm là 50,0000."),
        ])
    func scales(scale: Scale) throws {
        var sample = try SampleYear(parts: [(scale.value, 50), (scale.value, 40)])
        sample.bundle.indicators[0].direction = scale.direction
        sample.bundle.indicators[0].normalisation = scale.normalisation
        (sample.bundle.indicators[0].low, sample.bundle.indicators[0].high) = (20, 60)
        (sample.bundle.indicators[0].idealLow, sample.bundle.indicators[0].idealHigh) = (30, 40)
        let steps = try sample.report().unit("U1").main.trace.map(\.text)
        let step = try #require(steps.first { $0.hasPrefix("Chỉ tiêu IND_A = ") })
        #expect(step.hasSuffix(" \(scale.sentence)"), "\(step)")
    }

    @Test("an address names programme, year, file, row and column")
    func addresses() throws {
        let unit = try SampleYear([60, 50]).report().unit("U2")
        #expect(
            unit.data.map(\.address) == [
                "p/2016/observations.csv, dòng 4, cột value", "p/2016/observations.csv, dòng 5, cột value",
            ])
        #expect(unit.data.map(\.status) == [nil, nil])
    }

    @Test("a figure that is not there has a dash, its status and no address")
    func noAddress() throws {
        let row = try #require(try SampleYear([60, nil]).report().unit("U2").data.first)
        #expect(row.value.text == "–")
        #expect(row.address == "–")
        #expect(row.status == "không có số liệu")
    }

    @Test("nothing that is told holds the place of the data on this machine")
    func noLocalPath() throws {
        var sample = try SampleYear([60, 50, nil])
        sample.bundle.files = [
            InputFile(path: "\(SampleYear.path)/units.csv", sha256: "00", byteCount: 1)
        ]
        let year = try sample.report()
        #expect(year.method.files.map(\.path) == ["p/2016/units.csv"])
        let told =
            year.units.map { "\($0)" } + [
                "\(year.method)", "\(year.facts)", "\(year.rankings)", year.lede,
                "\(year.rankings.map { ($0.map, $0.paths, $0.groups, $0.tenths) })",
                "\(year.indicators.map { $0 })",
            ]
        for text in told { #expect(!text.contains("secret"), "\(text)") }
        for real in try Real.programme.get().years {
            for unit in real.units { #expect(!"\(unit)".contains(projectFolder.path)) }
            #expect(!"\(real.method)".contains(projectFolder.path))
        }
    }
}
