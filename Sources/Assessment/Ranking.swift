import Records
import VietnameseText

/// Ranks scores under a rounding and a tie rule.
public enum Ranking {
    /// Significant digits that count when scores are not rounded: equal by arithmetic is equal.
    public static let significantDigits = 12

    /// The value that ranks compare.
    ///
    /// - Parameters:
    ///   - score: The score at full precision.
    ///   - digits: Decimal digits of the index; `nil` for 12 significant digits.
    /// - Returns: The rounded score.
    public static func comparable(_ score: Double, digits: Int?) -> Double {
        guard let digits else {
            return DecimalRounding.rounded(score, significantDigits: significantDigits)
        }
        return DecimalRounding.rounded(score, digits: digits)
    }

    /// The values that ranks compare, of a column of scores.
    static func comparable(_ scores: NumberColumn, digits: Int?) -> NumberColumn {
        scores.mapped { comparable($0, digits: digits) }
    }

    /// The rank of each score; `nil` where there is no score.
    ///
    /// - Parameters:
    ///   - scores: Scores after ``comparable(_:digits:)``, in the order of the register.
    ///   - ties: What equal scores get.
    ///   - direction: `lower` where the lowest score is the best.
    /// - Returns: A rank for each score, in the same order.
    public static func ranks(
        of scores: [Double?], ties: TieRule, direction: Direction = .higher
    ) -> [Rank?] {
        let column = NumberColumn(scores.map { $0 ?? .nan })
        let ranks = RankColumn(column, ties: ties, direction: direction)
        return scores.indices.map { ranks[$0] }
    }
}
