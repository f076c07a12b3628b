import Assessment
import Records
import VietnameseText

/// Reports one year; holds what its parts share.
struct YearReporter: Sendable {
    let reporter: Reporter
    let words: Words
    let year: AssessedYear
    /// Position of the year in the programme.
    let position: Int
    /// The year directly before, when it is there.
    let earlier: AssessedYear?
    let names: [UnitName]
    /// Digits with which scores are printed, by position of the index.
    let digits: [Int]
    /// What every unit of a root needs, by position of the index.
    private let orders: [Int: [Int]]
    private let columnLists: [Int: [ComponentColumn]]
    /// The scores of all units, ascending: of each index, and of each of its children.
    private let scoreLists: [Int: (own: [Double], children: [[Double]])]
    /// The scores by which units are ranked, ascending, by position of the index.
    private let rankedScores: [Int: [Double]]
    /// Positions of observations by unit and item, in this year and the one before.
    let observations: ObservationPositions
    let earlierObservations: ObservationPositions
    /// For each unit its place in the Vietnamese order of names.
    let nameOrder: [Int]
    /// Positions in the year before, of indicators and of units, where they may be compared.
    let previousPlaces: [Int?]
    let previousRows: [Int?]
    /// The strategies and programmes of the year; `nil` when none is under way.
    let targets: TargetReporter?
    /// Plans, tasks and duties, judged once for all units.
    let work: WorkRegister
    /// What the registers tell of titles, awards and communes, sorted by unit once.
    let titles: TitleReporter
    let awards: AwardReporter
    let communes: CommuneReporter
    /// Names of the ranked units by code.
    let namesByCode: [String: UnitName]
    /// Names of all units at the start of a line, by code.
    let headings: [String: String]
    /// The units by group, and where they lie.
    let grouping: Grouping
    let layout: PlaceLayout?

    init(_ reporter: Reporter, _ position: Int) {
        self.reporter = reporter
        words = reporter.words
        let current = reporter.years[position]
        year = current
        self.position = position
        digits = reporter.digits[position]
        let before = position > 0 ? reporter.years[position - 1] : nil
        earlier = before.flatMap { $0.year == current.year - 1 ? $0 : nil }
        names = reporter.names(of: current)
        observations = ObservationPositions(current.bundle)
        earlierObservations = ObservationPositions(earlier?.bundle)
        nameOrder = Self.nameOrder(current.units)
        previousPlaces = Self.previousPlaces(current, earlier)
        previousRows = Self.previousRows(current, earlier)
        targets = TargetReporter(reporter, year: current.year, units: names)
        work = WorkRegister(current.bundle)
        namesByCode = Dictionary(names.map { ($0.code, $0) }) { first, _ in first }
        headings = reporter.headings(current.bundle)
        titles = TitleReporter(bundle: current.bundle, words: reporter.words)
        awards = AwardReporter(bundle: current.bundle, words: reporter.words, units: headings)
        communes = CommuneReporter(bundle: current.bundle, words: reporter.words, units: headings)
        grouping = Grouping(current, names)
        layout = PlaceLayout(current)
        var orders: [Int: [Int]] = [:]
        var columns: [Int: [ComponentColumn]] = [:]
        var scores: [Int: (own: [Double], children: [[Double]])] = [:]
        var ranked: [Int: [Double]] = [:]
        for root in current.tree.indices.indices {
            scores[root] = Self.scores(root, in: current)
            orders[root] = Self.rankOrder(root, in: current)
            ranked[root] = current.results.compactMap { $0.indices[root].rankedScore }.sorted()
            columns[root] = Self.columns(root, in: current, reporter)
        }
        self.orders = orders
        columnLists = columns
        scoreLists = scores
        rankedScores = ranked
    }

    /// The successions of the year by unit.
    var successions: SuccessionIndex { reporter.outlines[position].successions }

    /// Number of units with a score above the given one.
    func count(above score: Double, _ root: Int) -> Int {
        let scores = rankedScores[root] ?? []
        var (low, high) = (0, scores.count)
        while low < high {
            let middle = (low + high) / 2
            if scores[middle] > score { high = middle } else { low = middle + 1 }
        }
        return scores.count - low
    }

    /// Number of units with a score below the given one.
    func count(below score: Double, _ root: Int) -> Int {
        let scores = rankedScores[root] ?? []
        var (low, high) = (0, scores.count)
        while low < high {
            let middle = (low + high) / 2
            if scores[middle] < score { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func rankOrder(_ root: Int) -> [Int] { orders[root] ?? [] }
    func scores(_ root: Int) -> (own: [Double], children: [[Double]]) { scoreLists[root] ?? ([], []) }

    private static func scores(
        _ root: Int, in year: AssessedYear
    ) -> (own: [Double], children: [[Double]]) {
        let children = year.tree.children[root].map { child in
            year.results.compactMap { result -> Double? in
                switch child {
                case .index(let place): result.indices[place].score
                case .indicator(let place): result.indicators[place].score
                }
            }.sorted()
        }
        return (year.results.compactMap { $0.indices[root].score }.sorted(), children)
    }

    func columns(_ root: Int) -> [ComponentColumn] { columnLists[root] ?? [] }

    func report() -> YearReport {
        let rankings = year.tree.roots.map { ranking($0) }
        let order = rankings.first?.rows.map(\.unit.code) ?? []
        let settings = year.bundle.settings
        let dossiers = dossiers()
        let brief = rankings.isEmpty ? dossiers.first?.lede.map(\.text).joined(separator: " ") : nil
        return YearReport(
            year: year.year, programme: year.bundle.programme, settings: settings, language: words.language,
            flag: flag(),
            title: rankings.isEmpty
                ? words(.yearWithoutRanking, ["year": "\(year.year)"])
                : words(.yearTitle, ["year": "\(year.year)"]),
            homeLede: brief ?? homeLede(), lede: brief ?? lede(),
            facts: year.tree.roots.first.map { facts($0) } ?? [], rankings: rankings,
            units: UnitReports(parent: self, order: order.compactMap { year.position(of: $0) }),
            indicators: IndicatorReports(parent: self), components: components(), published: published(),
            corrections: corrections(),
            method: MethodReporter(self).report(), scoreScale: scoreScale(), printedNotes: notes(),
            issuances: year.bundle.issuances, legalBases: year.bundle.legalBases,
            citations: Citations(year.bundle, language: words.language), targets: targets?.report(),
            targetReporter: targets, dossiers: dossiers)
    }

    private func components() -> [RankingReport] {
        year.tree.roots.flatMap { year.tree.subtree(of: $0).dropFirst() }.map { ranking($0) }
    }

    private func flag() -> StatusFlag? {
        let title: String
        switch year.bundle.settings.status {
        case .official: return nil
        case .draft: title = words(.statusDraft)
        case .illustrative: title = words(.statusIllustrative)
        case .provisional: title = words(.statusProvisional)
        }
        return StatusFlag(
            title: title, printedNote: words.printed(setting: "status_note", of: year.bundle.settings))
    }

    private func notes() -> [PrintedText] {
        let settings = year.bundle.settings
        var notes = year.tree.roots.isEmpty ? [] : [configuration()]
        if let basis = words.printed(setting: "method_basis", of: settings) {
            notes.append(words.printed(.methodBasis, ["basis": basis]))
        }
        if let date = settings.dataCutoff {
            let shown = words.language == .vi ? date.vietnameseLong : date.english
            notes.append(PrintedText(words(.cutoff, ["date": shown])))
        } else if !year.tree.roots.isEmpty {
            notes.append(PrintedText(words(.cutoffUnknown)))
        }
        return notes
    }

    func configuration() -> PrintedText {
        let settings = year.bundle.settings
        return words.printed(
            .methodConfiguration,
            ["name": words.printed(setting: "method_name", of: settings) ?? PrintedText("")],
            ["version": settings["method_version"] ?? ""])
    }

    // MARK: - Sentences

    private func homeLede() -> String {
        guard let root = year.tree.roots.first else { return "" }
        let kinds = year.units.map { reporter.kind(of: $0) }.uniqued()
        return words(
            .homeLede,
            [
                "units": "\(year.units.count)", "kinds": kinds.joined(separator: ", "),
                "components": "\(year.tree.children[root].count)",
                "indicators": "\(indicatorPositions(below: root).count)",
                "index": year.tree.indices[root].name(in: words.language),
            ])
    }

    func indicatorPositions(below root: Int) -> [Int] {
        year.tree.subtree(of: root).flatMap { place in
            year.tree.children[place].compactMap { child in
                if case .indicator(let position) = child { return position }
                return nil
            }
        }
    }

    private func lede() -> String {
        guard let root = year.tree.roots.first else { return "" }
        let digits = self.digits[root]
        let summary = year.indices[root]
        var sentences: [String] = []
        let changes = comparisons(root)
        if !changes.isEmpty {
            sentences.append(
                words(
                    commonSet(root) == nil ? .yearLedeCompared : .yearLedeCommon,
                    [
                        "up": "\(changes.filter { $0.placesGained > 0 }.count)",
                        "down": "\(changes.filter { $0.placesGained < 0 }.count)",
                        "same": "\(changes.filter { $0.placesGained == 0 }.count)",
                        "year": "\(year.year - 1)",
                    ]))
        }
        if summary.rankedCount > 0 {
            sentences.append(
                words(
                    .yearLedeRange,
                    [
                        "low": reporter.figure(summary.lowest, digits: digits).text,
                        "high": reporter.figure(summary.highest, digits: digits).text,
                        "mean": reporter.figure(summary.mean, digits: digits).text,
                    ]))
        }
        return sentences.joined(separator: " ")
    }

    func comparisons(_ root: Int) -> [Comparison] {
        year.results.compactMap {
            if case .compared(let comparison) = $0.indices[root].change { return comparison }
            return nil
        }
    }

    // MARK: - Order and columns

    /// Rows with a rank, best first; equal ones in Vietnamese order of names.
    static func rankOrder(_ root: Int, in year: AssessedYear) -> [Int] {
        let keys = year.units.map { VietnameseCollation.key($0.name) + [0] + Array($0.code.utf8) }
        return year.results.indices
            .filter { year.results[$0].indices[root].standing.rank != nil }
            .sorted { left, right in
                let a = year.results[left].indices[root]
                let b = year.results[right].indices[root]
                let (x, y) = (a.standing.rank?.place ?? 0, b.standing.rank?.place ?? 0)
                return x != y ? x < y : keys[left].lexicographicallyPrecedes(keys[right])
            }
    }

    private static func columns(
        _ root: Int, in year: AssessedYear, _ reporter: Reporter
    ) -> [ComponentColumn] {
        year.tree.children[root].map { child in
            switch child {
            case .index(let place):
                ComponentColumn(
                    code: year.tree.indices[place].code,
                    printedName: reporter.words.name(year.tree.indices[place]),
                    printedShortName: reporter.words.shortName(year.tree.indices[place]),
                    mean: reporter.figure(
                        year.indices[place].mean, digits: Reporter.scoreDigits(year, child: child)),
                    scale: Reporter.scale(year, child: child))
            case .indicator(let place):
                ComponentColumn(
                    code: year.bundle.indicators[place].code,
                    printedName: reporter.words.name(year.bundle.indicators[place]),
                    printedShortName: reporter.words.shortName(year.bundle.indicators[place]),
                    mean: reporter.figure(
                        year.indicators[place].meanScore, digits: Reporter.scoreDigits(year, child: child)),
                    scale: Reporter.scale(year, child: child))
            }
        }
    }

    /// Score and rank of a child of an index for a unit.
    func childResult(_ child: IndexTree.Child, row: Int) -> (score: Double?, rank: Rank?) {
        switch child {
        case .index(let place):
            let result = year.results[row].indices[place]
            return (result.score, result.standing.rank)
        case .indicator(let place):
            let result = year.results[row].indicators[place]
            return (result.score, result.rank)
        }
    }
}
