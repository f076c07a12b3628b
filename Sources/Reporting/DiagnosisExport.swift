import Assessment
import Records

/// A row of the check of a method for programs: one indicator of one index.
public struct DiagnosisExport: Sendable, Codable {
    /// Year.
    public let year: Int
    /// Code of the index.
    public let index: String
    /// Code of the component that the indicator is part of; absent without components.
    public let component: String?
    /// Code of the indicator.
    public let indicator: String
    /// Units with a value.
    public let count: Int
    /// Ranked units.
    public let units: Int
    /// Share of the goalposts between the lowest and the highest value, 0…1; absent without fixed goalposts.
    public let scaleShare: Double?
    /// Units at an end of the scale of scores.
    public let atEnds: Int
    /// Skewness of the values.
    public let skewness: Double?
    /// Excess kurtosis of the values.
    public let kurtosis: Double?
    /// Correlation with the rest of the index just above.
    public let withSiblings: Double?
    /// Correlation with the rest of the whole index.
    public let withRest: Double?
    /// The indicator whose scores are most alike.
    public let closest: String?
    /// Correlation with it.
    public let closestCorrelation: Double?
    /// Places by which units move on average without the indicator.
    public let meanShift: Double?
    /// Places by which the unit moves that moves most.
    public let largestShift: Double?
    /// What is worth a remark, parted by blanks: `against`, `elsewhere`, `alike`, `saturated`, `ends`, `leverage`, `idle`.
    public let remarks: String

    enum CodingKeys: String, CodingKey {
        case year, index, component, indicator, count, units, skewness, kurtosis, closest, remarks
        case scaleShare = "scale_share"
        case atEnds = "at_ends"
        case withSiblings = "with_siblings"
        case withRest = "with_rest"
        case closestCorrelation = "closest_correlation"
        case meanShift = "mean_shift"
        case largestShift = "largest_shift"
    }

    /// Names of the columns, in their order.
    public static let columns = [
        "year", "index", "component", "indicator", "count", "units", "scale_share", "at_ends", "skewness",
        "kurtosis", "with_siblings", "with_rest", "closest", "closest_correlation", "mean_shift",
        "largest_shift", "remarks",
    ]

    /// The rows of a year.
    ///
    /// - Parameters:
    ///   - year: The assessed year.
    ///   - code: Code of any index of the tree; `nil` for all roots.
    /// - Returns: The rows; empty for an unknown code, and for indices with fewer than two indicators.
    public static func rows(_ year: AssessedYear, index code: String?) -> [DiagnosisExport] {
        let positions = code.map { year.tree.position(of: $0).map { [$0] } ?? [] } ?? year.tree.roots
        return positions.compactMap { year.diagnosis(of: $0) }.flatMap { diagnosis in
            let remarks = MethodRemark.all(in: diagnosis, of: year)
            return diagnosis.indicators.map { row(year, diagnosis, $0, remarks) }
        }
    }

    private static func row(
        _ year: AssessedYear, _ diagnosis: MethodDiagnosis, _ row: IndicatorDiagnosis,
        _ remarks: [MethodRemark]
    ) -> DiagnosisExport {
        DiagnosisExport(
            year: year.year, index: year.tree.indices[diagnosis.index].code,
            component: row.component.map { year.tree.indices[diagnosis.components[$0]].code },
            indicator: year.bundle.indicators[row.indicator].code, count: row.count, units: year.units.count,
            scaleShare: row.scaleShare, atEnds: row.atEnds, skewness: row.skewness, kurtosis: row.kurtosis,
            withSiblings: row.withSiblings, withRest: row.withRest,
            closest: row.closest.map { year.bundle.indicators[$0.indicator].code },
            closestCorrelation: row.closest?.correlation, meanShift: row.meanShift,
            largestShift: row.largestShift,
            remarks: remarks.compactMap { word($0, of: row.indicator) }.joined(separator: " "))
    }

    private static func word(_ remark: MethodRemark, of indicator: Int) -> String? {
        switch remark {
        case .against(indicator, _): "against"
        case .elsewhere(indicator, _, _, _, _): "elsewhere"
        case .alike(indicator, _, _), .alike(_, indicator, _): "alike"
        case .saturated(indicator, _): "saturated"
        case .ends(indicator, _, _): "ends"
        case .leverage(indicator, _, _): "leverage"
        case .idle(indicator): "idle"
        default: nil
        }
    }
}
