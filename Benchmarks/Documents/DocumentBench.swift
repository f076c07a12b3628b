import Assessment
import Bundle
import Foundation
import Records
import Reporting
import Tables
import WordDocuments

/// What a Word report of a unit costs.
///
/// The template is compiled once, then record and document of each unit are made, in processor time of this process.
/// `Benchmarks/run.py --documents` calls it.
///
///     DocumentBench TEMPLATES OUT YEAR_FOLDER…
///
/// The documents of the last year are written to OUT, outside the time. Prints one line of JSON.
@main enum DocumentBench {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3 else {
            throw Failure(description: "usage: DocumentBench TEMPLATES OUT YEAR_FOLDER…")
        }
        let (templates, out) = (arguments[0], arguments[1])
        let words = try words("\(templates)/vi.csv")
        let year = try year(arguments.dropFirst(2).map { $0 }, words)
        let template = try WordTemplate(
            name: "unit-report", parts: try parts("\(templates)/word"), shape: UnitReportDocument.shape)
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        var seconds = 0.0
        var bytes = 0
        for unit in year.units {
            // The report is made anew for each unit of a run, and other formats share it: it is not the document's cost.
            let start = processorSeconds()
            let record = UnitReportDocument.record(unit: unit, year: year, words: words)
            let document = try template.render(record)
            seconds += processorSeconds() - start
            bytes += document.count
            try Data(document).write(to: URL(filePath: "\(out)/\(unit.unit.slug).docx"))
        }
        print("{\"documents\": \(year.units.count), \"cpu_s\": \(seconds), \"bytes\": \(bytes)}")
    }

    /// User and system time of the process so far, in seconds.
    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func year(_ folders: [String], _ words: Words) throws -> YearReport {
        let bundles = try folders.map { folder in
            guard let bundle = BundleReader.read(BundleFolder(folder)).bundle else {
                throw Failure(description: "no bundle in \(folder)")
            }
            return bundle
        }
        let reporter = Reporter(
            Assessor.assess(bundles), targets: TargetAssessor.assess(bundles), words: words)
        guard let year = reporter.programme()?.years.last else { throw Failure(description: "no year") }
        return year
    }

    private static func words(_ file: String) throws -> Words {
        let table = CSVReader.read(Array(try Data(contentsOf: URL(filePath: file))), file: file).table
        guard let table, let key = table.column("key"), let text = table.column("text") else {
            throw Failure(description: "no words in \(file)")
        }
        let pairs = table.rows.map { ($0.fields[key], $0.fields[text]) }
        return try Words(language: .vi, texts: Dictionary(pairs) { first, _ in first })
    }

    /// The parts of the unit report: its own, then those that all documents have in common.
    private static func parts(_ root: String) throws -> [(path: String, bytes: [UInt8])] {
        var parts: [(path: String, bytes: [UInt8])] = []
        for folder in ["unit-report", "common"] {
            let base = "\(root)/\(folder)"
            for path in try FileManager.default.subpathsOfDirectory(atPath: base).sorted() {
                guard path.hasSuffix(".xml") || path.hasSuffix(".rels"),
                    !parts.contains(where: { $0.path == path })
                else { continue }
                parts.append((path, Array(try Data(contentsOf: URL(filePath: "\(base)/\(path)")))))
            }
        }
        return parts
    }
}
