import Assessment
import Bundle
import Records

/// The bundles of a run by programme, and everything found in them.
public struct LoadedProgrammes: Sendable {
    /// The bundles by programme, programmes in order of their names, years ascending.
    public let programmes: [[YearBundle]]
    /// The same, assessed; empty where errors stand in the way.
    public let assessed: [[AssessedYear]]
    /// What was found.
    public let findings: [Finding]
    /// How many bundles were read.
    public let bundleCount: Int

    /// Whether nothing may be produced.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Reads and checks bundles: the first half of every command.
public enum ProgrammeLoader {
    /// Reads all bundles below paths.
    ///
    /// - Parameters:
    ///   - paths: Folders of bundles, of programmes, or one bundle; a bundle may be zipped.
    ///   - jobs: How many bundles are read and checked at the same time, at least 1; it makes no difference to the result.
    /// - Returns: The bundles and the findings; it never fails.
    public static func load(_ paths: [String], jobs: Int = 1) -> LoadedProgrammes {
        var finder = InputFinder()
        let places = finder.bundles(in: paths)
        var findings = finder.findings
        var bundles: [YearBundle] = []
        var count = 0
        for outcome in ConcurrentMap.map(places, jobs: jobs, work: read) {
            switch outcome {
            case .success(let result):
                count += 1
                findings += result.findings
                if let bundle = result.bundle { bundles.append(bundle) }
            case .failure(let finding): findings.append(finding.finding)
            }
        }
        if count == 0, !findings.contains(where: { $0.severity == .error }) {
            findings.append(nothing(in: paths))
        }
        bundles.sort { ($0.programme, $0.year, $0.path) < ($1.programme, $1.year, $1.path) }
        findings += twins(among: bundles)
        var programmes: [[YearBundle]] = []
        for bundle in bundles {
            if programmes.last?.last?.programme == bundle.programme {
                programmes[programmes.count - 1].append(bundle)
            } else {
                programmes.append([bundle])
            }
        }
        // Rules and assessment see the same values, which are arranged once.
        let arranged = programmes.map { years in
            ConcurrentMap.map(years, jobs: jobs) { Arranged(bundle: $0, values: YearValues($0)) }
        }
        for years in arranged {
            findings += ConcurrentMap.map(Array(years.indices), jobs: jobs) { breaches(in: years, $0) }
                .flatMap { $0 }
            findings += TargetYears.findings(in: years.map(\.bundle))
        }
        // What data do to a method shows when it is applied, and only to data that are sound themselves.
        var assessed: [[AssessedYear]] = []
        if !findings.contains(where: { $0.severity == .error }) {
            assessed = ConcurrentMap.map(arranged, jobs: jobs) { assess($0) }
            findings += assessed.flatMap { AssessmentFindings.findings(in: $0) }
        }
        return LoadedProgrammes(
            programmes: programmes, assessed: assessed, findings: findings, bundleCount: count)
    }

    /// A bundle with its observations by item and unit.
    private struct Arranged: Sendable {
        let bundle: YearBundle
        let values: YearValues
    }

    /// What the rules find in one of a programme's years.
    private static func breaches(in years: [Arranged], _ position: Int) -> [Finding] {
        let own = years[position]
        let last = position > 0 ? years[position - 1] : nil
        let before = last?.bundle.year == own.bundle.year - 1 ? last : nil
        return BundleRules.findings(
            in: own.bundle, own.values, previous: before?.bundle, before: before?.values)
    }

    private static func assess(_ years: [Arranged]) -> [AssessedYear] {
        Assessor.assess(years.map(\.bundle), values: years.map(\.values))
    }

    /// Why a file could not be opened as a bundle.
    private struct Unopened: Error {
        let finding: Finding
    }

    private static func read(_ place: InputFinder.Place) -> Result<BundleReader.Result, Unopened> {
        do throws(BundleArchiveError) {
            return .success(BundleReader.read(try place.open()))
        } catch {
            return .failure(Unopened(finding: error.finding(at: place.path, isNamed: place.isNamed)))
        }
    }

    /// Zips that are no bundles are warnings, but where there is nothing else the run has no input.
    private static func nothing(in paths: [String]) -> Finding {
        Finding(
            .error, "bundle.no-descriptor", at: FindingPlace(file: paths.joined(separator: ", ")),
            summary: Message(vi: "Không tìm thấy gói số liệu nào", en: "There is no bundle"),
            expected: Message(
                vi: "thư mục hoặc tệp zip có \(BundleReader.descriptorName)",
                en: "a folder or a zip with \(BundleReader.descriptorName)"))
    }

    private static func twins(among bundles: [YearBundle]) -> [Finding] {
        zip(bundles, bundles.dropFirst()).compactMap { first, second in
            guard first.programme == second.programme, first.year == second.year else { return nil }
            return Finding(
                .error, "programme.year-twice", at: FindingPlace(file: "\(second.path)/settings.csv"),
                read: "\(second.programme) \(second.year)",
                summary: Message(
                    vi: "Hai gói số liệu cùng chương trình và cùng năm: \(first.path) và \(second.path)",
                    en: "Two bundles of one programme and year: \(first.path) and \(second.path)"),
                expected: Message(
                    vi: "mỗi chương trình, mỗi năm một gói", en: "one bundle for each programme and year"))
        }
    }
}
