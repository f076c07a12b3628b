import Assessment
import Bundle
import Foundation
import Records
import Testing

@Suite("Quảng Ngãi 2013–2016")
struct QuangNgaiTests {
    private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data/quang-ngai")

    private static func years() throws -> [AssessedYear] {
        Assessor.assess(
            try [2013, 2014, 2015, 2016].map {
                let folder = data.appendingPathComponent("\($0)").path
                return try #require(BundleReader.read(BundleFolder(folder)).bundle)
            })
    }

    @Test("An independent recomputation in exact fractions gives the same scores, ranks and coverage")
    func recomputed() throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", "-c", Self.script, Self.data.path]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let expected = try JSONDecoder().decode([String: [String: [String: [Double]]]].self, from: data)
        #expect(expected.keys.sorted() == ["2013", "2014", "2015", "2016"])
        var compared = 0
        for year in try Self.years() {
            let units = try #require(expected["\(year.year)"])
            #expect(Set(units.keys) == Set(year.units.map(\.code)))
            for (code, indices) in units {
                #expect(Set(indices.keys) == Set(year.bundle.indices.map(\.code)))
                for (index, numbers) in indices {
                    let result = try year.result(code, index)
                    #expect(
                        abs(try #require(result.score) - numbers[0]) < 1e-9, "\(year.year) \(code) \(index)")
                    #expect(result.standing.rank?.place == numbers[1], "\(year.year) \(code) \(index)")
                    #expect(result.standing.rank?.count == 14)
                    compared += 1
                }
            }
        }
        #expect(compared == 14 * (3 + 3 + 4 + 4))
    }

    /// Reads the tables with Python's csv and computes with fractions, so nothing is shared with bantin.
    private static let script = """
        import csv, json, os, sys
        from fractions import Fraction as F

        def table(year, name):
            with open(os.path.join(sys.argv[1], year, name + ".csv"), encoding="utf-8", newline="") as f:
                return list(csv.DictReader(f))

        def score(row, x):
            low, high = F(row["low"]), F(row["high"])
            if row["direction"] == "higher":
                s = (x - low) / (high - low)
            elif row["direction"] == "lower":
                s = (high - x) / (high - low)
            else:
                a, b = F(row["ideal_low"]), F(row["ideal_high"])
                s = 1 if a <= x <= b else (x - low) / (a - low) if x < a else (high - x) / (high - b)
            return 100 * max(F(0), min(F(1), F(s)))

        def year(name):
            values = {}
            for row in table(name, "observations"):
                values.setdefault(row["unit"], {})[row["item"]] = F(row["value"])
            units = [r["code"] for r in table(name, "units") if r["ranked"] == "true"]
            indicators, indices = table(name, "indicators"), table(name, "indices")
            def index_score(code, unit):
                parts = []
                for r in indicators:
                    if r["index"] == code:
                        if r["formula"]:
                            x = eval(r["formula"], {}, values[unit])
                        else:
                            x = values[unit][r["numerator"]] / values[unit][r["denominator"]] * F(r["scale"])
                        parts.append((F(r["weight"]), score(r, x)))
                for r in indices:
                    if r["parent"] == code:
                        parts.append((F(r["weight"]), index_score(r["code"], unit)))
                return sum(w * s for w, s in parts) / sum(w for w, s in parts)
            result = {u: {} for u in units}
            for r in indices:
                scores = {u: index_score(r["code"], u) for u in units}
                for u in units:
                    place = 1 + sum(1 for v in units if scores[v] > scores[u])
                    result[u][r["code"]] = [float(scores[u]), place]
            return result

        print(json.dumps({y: year(y) for y in ["2013", "2014", "2015", "2016"]}))
        """

    @Test("The worked example of docs/methods.md: Bình Sơn in 2016")
    func workedExample() throws {
        let year = try #require(try Self.years().last)
        let row = try #require(year.position(of: "524"))
        let indicators = year.results[row].indicators
        #expect(
            year.bundle.indicators.map(\.code) == [
                "CULTURE_PER_1000", "WOMEN_PER_100_MEN", "PRESCHOOL_PER_10000",
            ])
        #expect(indicators.map { Self.text($0.value) } == Self.worked.values)
        #expect(indicators.map { Self.text($0.score) } == Self.worked.scores)
        #expect(Self.text(try year.result("524", "TRIAL_INDEX").score) == Self.worked.score)
        #expect(
            try year.result("524", "TRIAL_INDEX").standing.rank
                == Rank(place: Self.worked.place, count: 14, sharers: 1))
        let page = try String(
            contentsOf: Self.data.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("docs/methods.md"), encoding: .utf8)
        for number in Self.worked.values + Self.worked.scores + [Self.worked.score] {
            #expect(page.contains(number), "\(number)")
        }
    }

    private static func text(_ value: Double?) -> String {
        String(format: "%.4f", value ?? .nan)
    }

    private static let worked = (
        values: ["257.1500", "103.6023", "13.8162"], scores: ["85.7167", "79.9718", "27.6325"],
        score: "64.4403", place: 7.0
    )

    @Test("2013 → 2014: the city, Sơn Tịnh and Tư Nghĩa cannot be compared, the other eleven can")
    func boundaryChange() throws {
        let year = try Self.years()[1]
        let changed = ["522", "527", "528"]
        for unit in year.units {
            for index in year.bundle.indices {
                let change = try year.result(unit.code, index.code).change
                switch change {
                case .notComparable(.unitChanged(since: 2013, let successions)):
                    #expect(changed.contains(unit.code))
                    #expect(successions.count == (unit.code == "522" ? 2 : 1))
                case .compared(let comparison):
                    #expect(!changed.contains(unit.code))
                    #expect(comparison.year == 2013 && comparison.fieldChanged)
                default: Issue.record("\(unit.code) \(index.code): \(change)")
                }
            }
        }
    }

    @Test("2014 → 2015: the composite index is compared without its new part, its old parts in full")
    func methodChange() throws {
        let years = try Self.years()
        let year = years[2]
        for unit in year.units {
            guard case .compared(let whole) = try year.result(unit.code, "TRIAL_INDEX").change,
                let set = whole.commonSet
            else {
                Issue.record("\(unit.code) is not compared on the common set")
                continue
            }
            #expect(set.indicators == ["CULTURE_PER_1000", "WOMEN_PER_100_MEN"] && set.count == 3)
            #expect(set.difference.added == ["PRESCHOOL", "PRESCHOOL_PER_10000"])
            #expect(set.difference.removed == [] && set.difference.altered == [])
            #expect(set.difference.reweighted == [])
            #expect(abs(set.difference.commonShare - 2.0 / 3) < 1e-12)
            // In 2014 the index had the two parts alone.
            let then = try years[1].result(unit.code, "TRIAL_INDEX")
            #expect(whole.previousScore == then.score && whole.previousRank == then.standing.rank)
            var sum = 0.0
            for index in ["CULTURE", "SEX_BALANCE"] {
                guard case .compared(let comparison) = try year.result(unit.code, index).change else {
                    Issue.record("\(unit.code) \(index) is not compared")
                    continue
                }
                #expect(comparison.basis == .full && !comparison.fieldChanged)
                sum += comparison.score
            }
            #expect(abs(whole.score - sum / 2) < 1e-9)
        }
    }

    @Test("2015 → 2016: every unit is compared, and gains and losses agree with the ranks of both years")
    func plainYears() throws {
        let years = try Self.years()
        for unit in years[3].units {
            let now = try years[3].result(unit.code, "TRIAL_INDEX")
            let then = try years[2].result(unit.code, "TRIAL_INDEX")
            guard case .compared(let comparison) = now.change else {
                Issue.record("\(unit.code) is not compared")
                continue
            }
            #expect(comparison.previousScore == then.score)
            #expect(comparison.previousRank == then.standing.rank)
            #expect(
                comparison.placesGained == (then.standing.rank?.place ?? 0) - (now.standing.rank?.place ?? 0))
        }
    }
}
