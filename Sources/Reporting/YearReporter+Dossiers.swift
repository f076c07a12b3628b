import Records

/// What is told of the work behind the figures: plans, documents, budgets, duties, titles, awards.
extension YearReporter {
    /// The pages and documents of the year, in the order in which the year's page lists them.
    func dossiers() -> [Dossier] {
        WorkReporter(self).dossiers()
    }

    /// What the page and the report of a unit tell of it.
    ///
    /// - Parameter unit: The unit.
    /// - Returns: Sections that have something.
    func sections(of unit: Unit) -> [DossierSection] {
        WorkReporter(self).sections(of: unit.code).filter { !$0.isEmpty }
    }
}
