import Assessment
import Records
import VietnameseText

/// Reports the strategies and programmes of one year.
struct TargetReporter: Sendable {
    let reporter: Reporter
    let words: Words
    let year: TargetYear
    /// The names of the areas, by position.
    let names: [AreaName]
    /// The programmes whatever the area, by position.
    let programmes: [TargetProgrammeName]
    /// ASCII names of the targets' pages: by position of the programme, then of the line.
    let slugs: [[String]]
    /// Where the targets of the pages stand.
    let pagePlaces: [(programme: Int, line: Int)]
    /// How values are judged, projected and counted: the same on every page of the year.
    let notes: [String]

    /// Prepares a reporter; fails when no programme with targets is under way in the year.
    ///
    /// - Parameters:
    ///   - reporter: The reporter of the year.
    ///   - number: The year.
    ///   - units: The names of the ranked units.
    init?(_ reporter: Reporter, year number: Int, units: [UnitName]) {
        guard let year = reporter.targets.first(where: { $0.year == number }),
            !year.programmes.isEmpty
        else { return nil }
        self.reporter = reporter
        words = reporter.words
        self.year = year
        notes = Self.notes(on: year, words: reporter.words)
        names = Self.names(of: year, units: units, reporter)
        programmes = year.programmes.map { Self.name(of: $0, reporter) }
        slugs = Self.slugs(of: year.programmes)
        pagePlaces = year.programmes.enumerated().flatMap { programme, standing in
            standing.lines.indices.map { (programme, $0) }
        }
    }
}
