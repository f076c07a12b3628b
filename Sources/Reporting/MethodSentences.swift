import Assessment
import Formula
import Records
import VietnameseText

/// What a bundle's method is called, in words that the method page, the traces and the documents share.
struct MethodSentences {
    let words: Words

    /// How the parts of an index are put together: "trung bình nhân".
    func rule(_ index: Index) -> String {
        switch index.aggregation {
        case .arithmetic: words(.ruleArithmetic)
        case .geometric: words(.ruleGeometric)
        case .harmonic: words(.ruleHarmonic)
        case .generalised: words(.ruleGeneralised, ["order": compact(index.rules.exponent ?? 1)])
        case .sum: words(.ruleSum)
        case .minimum: words(.ruleMinimum)
        case .maximum: words(.ruleMaximum)
        case .median: words(.ruleMedian)
        case .mazziottaPareto: words(.ruleMazziottaPareto)
        case .mazziottaParetoPlus: words(.ruleMazziottaParetoPlus)
        case .formula:
            index.rules.formula.map { "\(words(.ruleFormula)) \($0.value.text)" } ?? words(.ruleFormula)
        }
    }

    /// Everything about an index that is not as usual; empty for a weighted arithmetic mean in which more is better.
    func rules(_ index: Index) -> [String] {
        var sentences: [String] = []
        if index.aggregation != .arithmetic {
            sentences.append(words(.methodAggregation, ["rule": rule(index)]))
        }
        if index.rules.direction == .lower { sentences.append(words(.methodLowIsBest)) }
        if let floor = index.rules.floor { sentences.append(words(.methodFloor, ["floor": compact(floor)])) }
        switch (index.rules.weighting, index.rules.weightsYear) {
        case (.given, _): break
        case (.equal, _): sentences.append(words(.methodWeightsEqual))
        case (.inverseDeviation, let year?):
            sentences.append(words(.methodWeightsFrozen, ["year": "\(year)"]))
        case (.inverseDeviation, nil): sentences.append(words(.methodWeightsDeviation))
        }
        return sentences
    }

    /// The scale of an indicator and what is done to its values, parted by semicolons.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - summary: Its facts of the year.
    /// - Returns: The words.
    func scale(_ indicator: Indicator, _ summary: IndicatorSummary) -> String {
        var parts: [String] = []
        switch indicator.normalisation {
        case .goalposts: parts += ends(.methodGoalposts, summary)
        case .minMax: parts += ends(.methodObserved, summary)
        case .logGoalposts:
            if let posts = summary.goalposts {
                parts.append(
                    words(
                        .methodLogGoalposts,
                        ["low": compact(posts.lowerBound), "high": compact(posts.upperBound)]))
            }
        case .zScore:
            parts.append(
                words(
                    .methodZ,
                    ["centre": compact(indicator.scale.centre), "spread": compact(indicator.scale.spread)]))
        case .rank, .borda: parts.append(words(.methodPosition))
        case .percentile: parts.append(words(.methodPercentile))
        case .distanceToTarget:
            parts.append(words(.methodTarget, ["target": indicator.scale.target.map(compact) ?? "–"]))
        case .shareOfBest: parts.append(words(.methodBest))
        case .thresholds: parts.append(words(.methodThresholds, ["points": points(indicator)]))
        case .piecewise: parts.append(words(.methodPiecewise, ["points": points(indicator)]))
        case .none: parts.append(words(.methodNone))
        }
        let scale = indicator.scale
        if indicator.normalisation.usesScale, scale.low != 0 || scale.high != 100 {
            parts.append(
                words(.methodScoreScale, ["low": compact(scale.low), "high": compact(scale.high)]))
        }
        if let year = scale.year { parts.append(words(.methodScaleYear, ["year": "\(year)"])) }
        return (parts + treatment(indicator.treatment)).joined(separator: "; ")
    }

    private func ends(_ phrase: Phrase, _ summary: IndicatorSummary) -> [String] {
        guard let posts = summary.goalposts else { return [] }
        return [words(phrase, ["low": compact(posts.lowerBound), "high": compact(posts.upperBound)])]
    }

    private func treatment(_ treatment: Treatment) -> [String] {
        var parts: [String] = []
        if treatment.capLow != nil || treatment.capHigh != nil {
            parts.append(
                words(
                    .methodCaps,
                    [
                        "low": treatment.capLow.map(compact) ?? "–",
                        "high": treatment.capHigh.map(compact) ?? "–",
                    ]))
        }
        if let how = imputation(treatment.imputation) { parts.append(words(.methodImputation, ["how": how])) }
        if let limits = treatment.winsorisation {
            parts.append(
                words(
                    .methodWinsorise,
                    [
                        "skewness": compact(limits.skewness), "kurtosis": compact(limits.kurtosis),
                        "count": "\(limits.points)",
                    ]))
        }
        return parts
    }

    /// What stands in for missing values; `nil` for nothing.
    func imputation(_ imputation: Imputation) -> String? {
        switch imputation {
        case .none: nil
        case .mean: words(.imputedMean)
        case .median: words(.imputedMedian)
        case .groupMean: words(.imputedGroupMean)
        case .groupMedian: words(.imputedGroupMedian)
        }
    }

    /// Thresholds with their points: "50 → 1; 80 → 2,5".
    func points(_ indicator: Indicator) -> String {
        indicator.scale.points.map { point in
            "\(point.bound.map(compact) ?? "*") → \(compact(point.points))"
        }.joined(separator: "; ")
    }

    private func compact(_ value: Double) -> String { words.numbers.compact(value, maximumDigits: 6) }
}
