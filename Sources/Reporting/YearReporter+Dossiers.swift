import Assessment
import Records

/// What is told of the work behind the figures: plans, documents, budgets, duties, titles, awards.
extension YearReporter {
    /// The pages and documents of the year, in the order in which the year's page lists them.
    func dossiers() -> [Dossier] {
        titles.dossiers() + awards.dossiers() + communes.dossiers()
    }

    /// What the page and the report of a unit tell of it.
    ///
    /// - Parameter unit: The unit.
    /// - Returns: Sections that have something.
    func sections(of unit: Unit) -> [DossierSection] {
        (titles.sections(of: unit) + awards.sections(of: unit) + communes.sections(of: unit))
            .filter { !$0.isEmpty }
    }

    private var titles: TitleReporter { TitleReporter(bundle: year.bundle, words: words) }
    private var awards: AwardReporter { AwardReporter(bundle: year.bundle, words: words) }
    private var communes: CommuneReporter { CommuneReporter(year.bundle, reporter) }
}

extension CommuneReporter {
    /// Prepares a reporter with the names of the bundle's units.
    init(_ bundle: YearBundle, _ reporter: Reporter) {
        self.init(
            bundle: bundle, words: reporter.words,
            units: Dictionary(bundle.units.map { ($0.code, reporter.heading(of: $0)) }) { _, last in last })
    }
}
