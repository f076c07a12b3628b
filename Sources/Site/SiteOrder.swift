import Reporting

// Which programme of a site comes first.
extension SiteRenderer {
    /// The programmes in the order of the first page.
    ///
    /// Programmes with a ranking come before registers of documents, titles or awards, the newer ones before the older; equal
    /// ones keep their order. The first one gives its name and issuer to the pages that belong to no programme.
    ///
    /// - Parameter programmes: The programmes, in the order of their folders.
    /// - Returns: The same programmes.
    static func ordered(_ programmes: [ProgrammeReport]) -> [ProgrammeReport] {
        programmes.enumerated().map { place, programme in
            (
                isRegister: !programme.years.contains(where: \.isRanked),
                age: -(programme.years.last?.year ?? 0), place: place, programme: programme
            )
        }
        .sorted {
            ($0.isRegister ? 1 : 0, $0.age, $0.place) < ($1.isRegister ? 1 : 0, $1.age, $1.place)
        }
        .map { $0.programme }
    }
}
