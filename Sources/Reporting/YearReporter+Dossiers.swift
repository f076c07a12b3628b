import Assessment
import Records

/// What is told of the work behind the figures: plans, documents, budgets, duties, titles, awards.
extension YearReporter {
    /// The pages and documents of the year, in the order in which the year's page lists them.
    func dossiers() -> [Dossier] {
        WorkReporter(self).dossiers() + PaperReporter(year.bundle, words).dossiers()
            + BudgetReporter(year.bundle, words, tasks: taskNames).dossiers()
            + titles.dossiers() + awards.dossiers() + communes.dossiers()
            + DiagnosisReporter(self).dossiers()
    }

    /// What the page and the report of a unit tell of it.
    ///
    /// - Parameter unit: The unit.
    /// - Returns: Sections that have something.
    func sections(of unit: Unit) -> [DossierSection] {
        (WorkReporter(self).sections(of: unit.code) + titles.sections(of: unit) + awards.sections(of: unit)
            + communes.sections(of: unit))
            .filter { !$0.isEmpty }
    }

    /// What tasks are, by their code: budgets name them.
    private var taskNames: [String: PrintedText] {
        Dictionary(year.bundle.tasks.map { ($0.code, words.printed($0.content, en: $0.contentEN)) }) {
            first, _ in
            first
        }
    }
}

extension Reporter {
    /// Names of a bundle's units at the start of a line, by code.
    func headings(_ bundle: YearBundle) -> [String: String] {
        Dictionary(bundle.units.map { ($0.code, heading(of: $0)) }) { _, last in last }
    }
}
