import Assessment
import Records
import VietnameseText

/// Tells how a unit's value of an indicator became its score.
struct ScoreTrace {
    let words: Words
    let year: AssessedYear
    /// Of the indicator.
    let position: Int
    /// Of the unit.
    let row: Int

    /// Digits of intermediate results: more than pages print, so that a reader can recompute.
    private static let digits = 4

    private var indicator: Indicator { year.bundle.indicators[position] }
    private var result: IndicatorResult { year.results[row].indicators[position] }
    private var summary: IndicatorSummary { year.indicators[position] }

    /// What was done to the value, and the arithmetic of the score; empty without a score.
    func sentences() -> String {
        guard let value = result.scoredValue, let score = result.score else { return "" }
        return (adjustment(value) + [normalisation(value, score)]).filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    private func adjustment(_ value: Double) -> [String] {
        var sentences = result.adjustments.map { adjustment in
            switch adjustment {
            case .imputed(let imputation, let stand):
                words(
                    .traceImputed,
                    [
                        "value": number(stand),
                        "how": MethodSentences(words: words).imputation(imputation) ?? "",
                    ])
            case .capped: words(.traceCapped, ["value": number(value)])
            case .winsorised: words(.traceWinsorised, ["value": number(value)])
            }
        }
        if let digits = indicator.treatment.digits, result.adjustments.isEmpty, result.value != value {
            sentences.append(words(.traceValueRounded, ["digits": "\(digits)", "value": number(value)]))
        }
        return sentences
    }

    private func normalisation(_ value: Double, _ score: Double) -> String {
        let scale = indicator.scale
        switch indicator.normalisation {
        case .goalposts, .minMax: return linear(value, score)
        case .logGoalposts:
            guard let posts = summary.goalposts else { return "" }
            if let beyond = beyond(value, score, posts) { return beyond }
            return words(
                indicator.direction == .lower ? .traceScoreLogLower : .traceScoreLogHigher,
                [
                    "base": base, "value": number(value), "low": compact(posts.lowerBound),
                    "high": compact(posts.upperBound), "width": width, "score": number(score),
                ])
        case .zScore:
            guard let mean = summary.scoredMean, let deviation = summary.scoredDeviation, deviation > 0,
                scale.year == nil
            else { return words(.traceScoreFlat, ["score": number(score)]) }
            return words(
                .traceScoreZ,
                [
                    "base": scale.centre == 0 ? "" : "\(compact(scale.centre)) + ",
                    "sign": indicator.direction == .lower ? "−" : "", "value": number(value),
                    "mean": number(mean), "deviation": number(deviation), "spread": compact(scale.spread),
                    "score": number(score),
                ])
        case .rank, .borda:
            let worse = indicator.normalisation == .rank ? score - 1 : score
            return words(.traceScoreWorse, ["worse": compact(worse), "score": compact(score)])
        case .percentile:
            let others = summary.scoredCount - 1
            guard others > 0, scale.high != scale.low else {
                return words(.traceScoreFlat, ["score": number(score)])
            }
            let worse = (score - scale.low) / (scale.high - scale.low) * Double(others)
            return words(
                .traceScorePercentile,
                [
                    "base": base, "worse": compact(worse.rounded()), "others": "\(others)", "width": width,
                    "score": number(score),
                ])
        case .distanceToTarget:
            return words(
                .traceScoreTarget,
                [
                    "target": scale.target.map(compact) ?? "–", "value": number(value),
                    "score": number(score),
                ])
        case .shareOfBest:
            let best =
                indicator.direction == .lower ? summary.goalposts?.lowerBound : summary.goalposts?.upperBound
            return words(
                .traceScoreBest,
                ["best": best.map(number) ?? "–", "value": number(value), "score": number(score)])
        case .thresholds, .piecewise:
            return words(
                .traceScorePoints,
                [
                    "points": MethodSentences(words: words).points(indicator), "value": number(value),
                    "score": number(score),
                ])
        case .none: return words(.traceScoreNone, ["score": number(score)])
        }
    }

    private func linear(_ value: Double, _ score: Double) -> String {
        guard let posts = summary.goalposts else { return "" }
        let (low, high) = (posts.lowerBound, posts.upperBound)
        guard low < high else { return words(.traceScoreFlat, ["score": number(score)]) }
        if let beyond = beyond(value, score, posts) { return beyond }
        switch indicator.direction {
        case .higher: return scale(.traceScoreHigher, value, low, high, score)
        case .lower: return scale(.traceScoreLower, value, low, high, score)
        case .toward:
            guard let idealLow = indicator.idealLow, let idealHigh = indicator.idealHigh else { return "" }
            if value < idealLow { return scale(.traceScoreBelow, value, low, idealLow, score) }
            if value > idealHigh { return scale(.traceScoreAbove, value, idealHigh, high, score) }
            return words(
                .traceScoreInside,
                [
                    "value": number(value), "low": compact(idealLow), "high": compact(idealHigh),
                    "score": number(score),
                ])
        }
    }

    /// A value outside the goalposts: the score stops at an end of the scale, or the scale goes on.
    private func beyond(_ value: Double, _ score: Double, _ posts: ClosedRange<Double>) -> String? {
        guard !posts.contains(value) else { return nil }
        let values: KeyValuePairs = [
            "value": number(value), "low": compact(posts.lowerBound), "high": compact(posts.upperBound),
            "score": number(score),
        ]
        let isStopped = score == indicator.scale.low || score == indicator.scale.high
        return isStopped ? words(.traceScoreClamped, values) : words(.traceScoreBeyond, values)
    }

    private func scale(
        _ phrase: Phrase, _ value: Double, _ low: Double, _ high: Double, _ score: Double
    ) -> String {
        words(
            phrase,
            [
                "base": base, "value": number(value), "low": compact(low), "high": compact(high),
                "width": width, "score": number(score),
            ])
    }

    /// What the scale begins with: nothing when it begins at 0.
    private var base: String {
        indicator.scale.low == 0 ? "" : "\(compact(indicator.scale.low)) + "
    }

    private var width: String { compact(indicator.scale.high - indicator.scale.low) }

    private func number(_ value: Double) -> String { words.numbers.text(value, digits: Self.digits) }
    private func compact(_ value: Double) -> String { words.numbers.compact(value, maximumDigits: 6) }
}
