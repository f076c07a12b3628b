import Records

/// What is worth a remark in a diagnosis; the limits are bantin's own, and told in `docs/methods.md`.
public enum MethodRemark: Sendable {
    /// The indicator falls where the rest of the index rises.
    case against(indicator: Int, correlation: Double)
    /// It hangs more on another component than on the rest of its own.
    case elsewhere(indicator: Int, own: Int, correlation: Double, other: Int, otherCorrelation: Double)
    /// Two indicators say nearly the same.
    case alike(indicator: Int, other: Int, correlation: Double)
    /// The values use little of the goalposts.
    case saturated(indicator: Int, share: Double)
    /// Many units lie at the ends of the scale.
    case ends(indicator: Int, count: Int, total: Int)
    /// Without it the units would move far.
    case leverage(indicator: Int, mean: Double, most: Double)
    /// Without it no unit would move.
    case idle(indicator: Int)
    /// Two components run against each other.
    case components(Int, Int, correlation: Double)

    /// Correlation from which two indicators say nearly the same.
    public static let alikeFrom = 0.92
    /// Correlation at which an indicator works against the rest.
    public static let againstTo = -0.1
    /// Lead over its own component from which an indicator belongs elsewhere.
    public static let elsewhereBy = 0.2
    /// Share of the goalposts below which they are hardly used.
    public static let saturatedBelow = 0.2
    /// Share of the units at the ends from which the scale is too short.
    public static let endsFrom = 0.25
    /// Mean move, as a share of the ranked units, from which an indicator decides much.
    public static let leverageFrom = 0.1

    /// The remarks on a diagnosis, in the order of its indicators.
    public static func all(in diagnosis: MethodDiagnosis, of year: AssessedYear) -> [MethodRemark] {
        let ranked = Double(year.indices[diagnosis.index].rankedCount)
        guard ranked >= Double(MethodDiagnosis.leastUnits) else { return [] }
        var remarks: [MethodRemark] = []
        var told: Set<[Int]> = []
        for row in diagnosis.indicators {
            if let r = row.withRest, r <= againstTo {
                remarks.append(.against(indicator: row.indicator, correlation: r))
            }
            if let component = row.component, let own = row.withSiblings {
                let others = row.withComponents.enumerated().filter { $0.offset != component }
                if let (place, best) = others.compactMap({ pair in pair.element.map { (pair.offset, $0) } })
                    .max(by: { $0.1 < $1.1 }), best >= own + elsewhereBy
                {
                    remarks.append(
                        .elsewhere(
                            indicator: row.indicator, own: diagnosis.components[component], correlation: own,
                            other: diagnosis.components[place], otherCorrelation: best))
                }
            }
            if let closest = row.closest, closest.correlation >= alikeFrom,
                told.insert([row.indicator, closest.indicator].sorted()).inserted
            {
                remarks.append(
                    .alike(
                        indicator: row.indicator, other: closest.indicator, correlation: closest.correlation))
            }
            if let share = row.scaleShare, share < saturatedBelow {
                remarks.append(.saturated(indicator: row.indicator, share: share))
            }
            if row.count > 0, Double(row.atEnds) >= endsFrom * Double(row.count),
                year.bundle.indicators[row.indicator].normalisation != .minMax
            {
                remarks.append(.ends(indicator: row.indicator, count: row.atEnds, total: row.count))
            }
            if let mean = row.meanShift, let most = row.largestShift {
                if mean >= leverageFrom * ranked {
                    remarks.append(.leverage(indicator: row.indicator, mean: mean, most: most))
                } else if most == 0 {
                    remarks.append(.idle(indicator: row.indicator))
                }
            }
        }
        for (row, line) in diagnosis.componentCorrelations.enumerated() {
            for (column, r) in line.enumerated() where column > row {
                if let r, r <= againstTo {
                    remarks.append(
                        .components(
                            diagnosis.components[row], diagnosis.components[column], correlation: r))
                }
            }
        }
        return remarks
    }
}
