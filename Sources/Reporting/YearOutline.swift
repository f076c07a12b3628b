import Assessment
import Records

/// What of a year may be told in the reports of other years: its register of units, and what became of them.
///
/// It has no figures, so that no report can depend on figures of a later year.
struct YearOutline: Sendable {
    /// The bundle without what was observed.
    let bundle: YearBundle
    /// The ranked units.
    let units: [Unit]
    /// The successions by unit.
    let successions: SuccessionIndex
    /// Whether a programme with targets is under way.
    let hasTargets: Bool
    private let positions: [String: Int]

    /// The year.
    var year: Int { bundle.year }

    init(_ year: AssessedYear, hasTargets: Bool) {
        bundle = year.bundle.withoutObservations
        units = year.units
        successions = SuccessionIndex(bundle)
        self.hasTargets = hasTargets
        positions = Dictionary(units.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    /// The ranked unit of a code; `nil` for other codes.
    func unit(_ code: String) -> Unit? { positions[code].map { units[$0] } }
}
