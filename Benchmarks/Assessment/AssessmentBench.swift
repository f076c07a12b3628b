import Assessment
import Bundle
import Foundation
import Records

/// What the assessment of a programme costs: from the checked bundles to scores, ranks and changes of all years.
///
/// Reading is outside the time, and so is arranging the figures by item and unit, which the checks need as well. `Benchmarks/run.py --assessment` calls it.
///
///     AssessmentBench WORKERS OUT YEAR_FOLDER…
///
/// WORKERS programmes are assessed at the same time, all the same one. The scores and ranks of the last year are written
/// to OUT. Prints one line of JSON.
@main enum AssessmentBench {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3, let workers = Int(arguments[0]), workers > 0 else {
            throw Failure(description: "usage: AssessmentBench WORKERS OUT YEAR_FOLDER…")
        }
        let bundles = try arguments.dropFirst(2).map { folder in
            guard let bundle = BundleReader.read(BundleFolder(folder)).bundle else {
                throw Failure(description: "no bundle in \(folder)")
            }
            return bundle
        }
        let values = bundles.map { YearValues($0) }
        let clock = ContinuousClock()
        let processor = processorSeconds()
        let start = clock.now
        let years = await withTaskGroup(of: [AssessedYear].self) { group in
            for _ in 0..<workers { group.addTask { Assessor.assess(bundles, values: values) } }
            var last: [AssessedYear] = []
            for await years in group { last = years }
            return last
        }
        let wall = start.duration(to: clock.now)
        let spent = processorSeconds() - processor
        guard let year = years.last, let root = year.tree.roots.first else {
            throw Failure(description: "no year")
        }
        var lines = ["unit,score,rank"]
        for (unit, result) in zip(year.units, year.results) {
            let own = result.indices[root]
            let score = own.score.map { "\($0)" } ?? ""
            let rank = own.standing.rank.map { "\(Int($0.place))" } ?? ""
            lines.append("\(unit.code),\(score),\(rank)")
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: arguments[1]))
        let seconds = Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18
        print("{\"wall_s\": \(seconds), \"cpu_s\": \(spent), \"units\": \(year.units.count)}")
    }

    /// User and system time of the process so far, in seconds.
    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
