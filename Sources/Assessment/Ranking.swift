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
        let order = scores.indices.filter { scores[$0] != nil }.sorted { left, right in
            let (a, b) = (scores[left] ?? 0, scores[right] ?? 0)
            guard a != b else { return left < right }
            return direction == .lower ? a < b : a > b
        }
        var result = [Rank?](repeating: nil, count: scores.count)
        var start = 0
        var groups = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
            groups += 1
            for (offset, position) in order[start..<end].enumerated() {
                let place: Double =
                    switch ties {
                    case .min: Double(start + 1)
                    case .dense: Double(groups)
                    case .average: Double(start + 1 + end) / 2
                    case .ordinal: Double(start + offset + 1)
                    }
                result[position] = Rank(
                    place: place, count: order.count, sharers: ties == .ordinal ? 1 : end - start)
            }
            start = end
        }
        return result
    }
}
