import Formula
import Records

/// Something that stood in the way of a score, or makes it say less than it seems to.
public struct AssessmentFault: Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// No ranked unit has a value of the indicator.
        case noValues
        /// All values are equal, so that a normalisation by the values of the year says nothing.
        case equalValues
        /// The normalisation is not defined for a unit's value.
        case notScored(unit: String, value: Double)
        /// The indicator or index is not there in the year that a scale or weights are frozen to.
        case frozenYear(Int)
        /// The aggregation is not defined for a unit's scores.
        case notAggregated(unit: String, child: String, score: Double)
        /// Scores are there, but the aggregation has no finite result for them: a penalised mean of 0, an overflow.
        case undefinedScore(unit: String)
        /// A score of 0 makes the whole 0, whatever the others are.
        case zeroScore(unit: String, child: String)
        /// All scores of a child are equal, so that its standard deviation gives it no weight.
        case noDeviation(child: String)
        /// The formula of an index has no value for a unit although its operands are there.
        case formula(unit: String, EvaluationError)
        /// The coverage leaves no unit with a rank.
        case nobodyRanked
    }

    /// What is wrong.
    public let reason: Reason
    /// Code of the indicator or index.
    public let code: String
    /// Its row.
    public let cell: CellReference

    /// Whether a result is missing that the method promised: then nothing is published.
    public var isError: Bool {
        switch reason {
        case .noValues, .equalValues, .zeroScore, .nobodyRanked: false
        case .notScored, .frozenYear, .notAggregated, .undefinedScore, .noDeviation, .formula: true
        }
    }
}
