import Formula
import Records

extension BundleReader {
    // MARK: - Indices

    /// What an index is computed and ranked by, besides what every index has.
    func aggregationRules(_ row: RowReader, _ aggregation: Aggregation?) -> AggregationRules {
        var rules = AggregationRules()
        rules.direction = row.word("direction", as: Direction.self, default: .higher) ?? .higher
        if rules.direction == .toward {
            row.report(
                "indices.direction", "direction", read: row.text("direction"),
                summary: Message(
                    vi: "Điểm của chỉ số chỉ có thể càng cao hoặc càng thấp càng tốt",
                    en: "Of an index a high score is the best, or a low one"),
                expected: Message(vi: "higher hoặc lower", en: "higher or lower"))
        }
        rules.exponent = exponent(row, aggregation)
        rules.formula = indexFormula(row, aggregation)
        rules.floor = row.number("floor")
        if !row.text("floor").isEmpty, aggregation == .formula {
            unused(
                "floor", row, Message(vi: "aggregation khác formula", en: "an aggregation other than formula")
            )
        }
        rules.weighting = row.word("weights", as: Weighting.self, default: .given) ?? .given
        rules.weightsYear = row.integer("weights_year", in: 1900...2200)
        if rules.weightsYear != nil, rules.weighting != .inverseDeviation {
            unused(
                "weights_year", row,
                Message(vi: "weights = inverse_deviation", en: "weights = inverse_deviation"))
        }
        rules.deviation = row.word("deviation", as: Deviation.self, default: .population) ?? .population
        rules.scoreDigits = row.integer("round_score", in: 0...12)
        if aggregation == .sum, let coverage = row.number("coverage"), coverage < 1 {
            row.report(
                "indices.sum-coverage", "coverage", read: row.text("coverage"),
                summary: Message(
                    vi: "Tổng điểm thiếu một phần thì không so sánh được, nên không được thiếu phần nào",
                    en: "A sum with a part missing is another sum, so nothing may be missing"),
                expected: Message(vi: "1 hoặc để trống", en: "1 or an empty cell"),
                advice: Message(
                    vi: "Cần cho phép thiếu thì dùng aggregation = arithmetic.",
                    en: "Where parts may be missing, use aggregation = arithmetic."))
        }
        return rules
    }

    private func exponent(_ row: RowReader, _ aggregation: Aggregation?) -> Double? {
        let exponent = row.number("exponent", in: -100...100)
        guard aggregation == .generalised else {
            if !row.text("exponent").isEmpty {
                unused(
                    "exponent", row, Message(vi: "aggregation = generalised", en: "aggregation = generalised")
                )
            }
            return nil
        }
        if exponent == nil, row.text("exponent").isEmpty {
            needed("exponent", row, Message(vi: "aggregation = generalised", en: "aggregation = generalised"))
        } else if exponent == 0 {
            row.report(
                "indices.exponent", "exponent", read: row.text("exponent"),
                summary: Message(
                    vi: "Bậc của trung bình tổng quát phải khác 0",
                    en: "The order of a generalised mean is not 0"),
                expected: Message(
                    vi: "số khác 0; bậc 0 là aggregation = geometric",
                    en: "a number other than 0; order 0 is aggregation = geometric"))
        }
        return exponent
    }

    private func indexFormula(_ row: RowReader, _ aggregation: Aggregation?) -> Sourced<Formula>? {
        let formula = part("formula", row)
        if aggregation == .formula, row.text("formula").isEmpty {
            needed("formula", row, Message(vi: "aggregation = formula", en: "aggregation = formula"))
        } else if aggregation != .formula, aggregation != nil, !row.text("formula").isEmpty {
            unused("formula", row, Message(vi: "aggregation = formula", en: "aggregation = formula"))
        }
        return formula
    }

    // MARK: - Indicators

    /// What is done to values before they are scored.
    func treatment(_ row: RowReader, _ definition: IndicatorDefinition?) -> Treatment {
        var treatment = Treatment()
        treatment.zeroOfZero = zeroRule("zero_of_zero", row, definition)
        treatment.someOfZero = zeroRule("some_of_zero", row, definition)
        treatment.digits = row.integer("round_value", in: 0...12)
        treatment.capLow = row.number("cap_low")
        treatment.capHigh = row.number("cap_high")
        if let low = treatment.capLow, let high = treatment.capHigh, low > high {
            row.report(
                "indicators.caps", "cap_high", read: row.text("cap_high"),
                summary: Message(
                    vi: "Mức chặn trên nhỏ hơn mức chặn dưới", en: "The upper cap is below the lower one"),
                expected: Message(
                    vi: "ít nhất \(row.text("cap_low"))", en: "\(row.text("cap_low")) at the least"))
        }
        treatment.imputation = row.word("imputation", as: Imputation.self, default: Imputation.none) ?? .none
        treatment.winsorisation = winsorisation(row)
        return treatment
    }

    private enum Outliers: String, CaseIterable {
        case none, winsorise
    }

    private func winsorisation(_ row: RowReader) -> Winsorisation? {
        let skewness = row.number("winsorise_skewness", in: 0...1000)
        let kurtosis = row.number("winsorise_kurtosis", in: -2...1000)
        let points = row.integer("winsorise_points", in: 1...1_000_000)
        guard row.word("outliers", as: Outliers.self, default: Outliers.none) == .winsorise else {
            for column in ["winsorise_skewness", "winsorise_kurtosis", "winsorise_points"]
            where !row.text(column).isEmpty {
                unused(column, row, Message(vi: "outliers = winsorise", en: "outliers = winsorise"))
            }
            return nil
        }
        let customary = Winsorisation()
        return Winsorisation(
            skewness: skewness ?? customary.skewness, kurtosis: kurtosis ?? customary.kurtosis,
            points: points ?? customary.points)
    }

    private func zeroRule(
        _ column: String, _ row: RowReader, _ definition: IndicatorDefinition?
    ) -> ZeroRule {
        let text = row.text(column)
        if text.isEmpty { return .error }
        if case .formula? = definition {
            unused(column, row, Message(vi: "có tử số và mẫu số", en: "a numerator and a denominator"))
            return .error
        }
        if text == "missing" { return .missing }
        if let value = RowReader.number(text) { return .value(value) }
        row.report(
            "indicators.zero-rule", column, read: text,
            summary: Message(
                vi: "Không rõ phép chia cho 0 cho kết quả nào",
                en: "It is not clear what a division by zero yields"),
            expected: Message(
                vi: "một số (giá trị của chỉ tiêu), hoặc missing (không có giá trị)",
                en: "a number (the value of the indicator), or missing (no value)"))
        return .error
    }

    /// The scale of an indicator's scores.
    func scoreScale(
        _ row: RowReader, _ direction: Direction?, _ normalisation: Normalisation?
    ) -> ScoreScale {
        var scale = ScoreScale()
        let normalisation = normalisation ?? .goalposts
        scale.low = row.number("score_low") ?? 0
        scale.high = row.number("score_high") ?? 100
        scale.clamping = row.word("clamp", as: Clamping.self, default: .both) ?? .both
        scale.target = row.number("target")
        scale.points = points(row, direction, normalisation)
        scale.centre = row.number("score_mean") ?? 0
        scale.spread = row.number("score_sd") ?? 1
        scale.deviation = row.word("deviation", as: Deviation.self, default: .population) ?? .population
        scale.year = row.integer("scale_year", in: 1900...2200)
        if normalisation.usesScale, scale.low >= scale.high {
            row.report(
                "indicators.score-scale", row.text("score_high").isEmpty ? "score_low" : "score_high",
                read: row.text(row.text("score_high").isEmpty ? "score_low" : "score_high"),
                summary: Message(
                    vi: "Điểm cao nhất phải lớn hơn điểm thấp nhất",
                    en: "The score of the best end must be above that of the worst"),
                expected: Message(
                    vi: "score_low < score_high (mặc định 0 và 100)",
                    en: "score_low < score_high (0 and 100 unless given)"))
        }
        checkScaleColumns(row, scale, direction, normalisation)
        return scale
    }

    private func checkScaleColumns(
        _ row: RowReader, _ scale: ScoreScale, _ direction: Direction?, _ normalisation: Normalisation
    ) {
        let user = { (word: String) in Message(vi: "normalisation = \(word)", en: "normalisation = \(word)") }
        if normalisation == .zScore {
            if scale.spread <= 0 {
                row.report(
                    "indicators.score-scale", "score_sd", read: row.text("score_sd"),
                    summary: Message(
                        vi: "Điểm của một độ lệch chuẩn phải lớn hơn 0",
                        en: "The points of a standard deviation must be above 0"))
            }
        } else {
            for column in ["score_mean", "score_sd", "deviation"] where !row.text(column).isEmpty {
                unused(column, row, user("z_score"))
            }
        }
        if !normalisation.usesScale {
            for column in ["score_low", "score_high", "clamp"] where !row.text(column).isEmpty {
                unused(column, row, user("goalposts, log_goalposts, min_max, percentile, …"))
            }
        }
        if normalisation == .distanceToTarget {
            checkTarget(row, scale, direction)
        } else if !row.text("target").isEmpty {
            unused("target", row, user("distance_to_target"))
        }
        if !row.text("points").isEmpty, normalisation != .thresholds, normalisation != .piecewise {
            unused("points", row, user("thresholds, piecewise"))
        }
        switch normalisation {
        case .minMax, .zScore, .shareOfBest: break
        default:
            if !row.text("scale_year").isEmpty {
                unused("scale_year", row, user("min_max, z_score, share_of_best"))
            }
        }
        switch normalisation {
        case .goalposts, .logGoalposts: break
        case .distanceToTarget:
            let other = direction == .lower ? "low" : "high"
            if !row.text(other).isEmpty {
                unused(other, row, Message(vi: "chiều ngược lại", en: "the other direction"))
            }
        case .minMax, .zScore, .rank, .borda, .percentile, .shareOfBest, .thresholds, .piecewise, .none:
            for column in ["low", "high"] where !row.text(column).isEmpty {
                unused(column, row, user("goalposts, log_goalposts, distance_to_target"))
            }
        }
    }

    private func checkTarget(_ row: RowReader, _ scale: ScoreScale, _ direction: Direction?) {
        guard let target = scale.target else {
            if row.text("target").isEmpty {
                needed(
                    "target", row,
                    Message(
                        vi: "normalisation = distance_to_target", en: "normalisation = distance_to_target"))
            }
            return
        }
        let low = row.number("low") ?? 0
        let isWrong =
            direction == .lower ? row.number("high").map { $0 <= target } ?? (target < 0) : target <= low
        if isWrong {
            row.report(
                "indicators.target", "target", read: row.text("target"),
                summary: Message(
                    vi: "Mục tiêu không nằm phía tốt của thang",
                    en: "The target is not at the good end of the scale"),
                expected: direction == .lower
                    ? Message(vi: "nhỏ hơn high, không âm", en: "below high, and not below 0")
                    : Message(vi: "lớn hơn low (mặc định 0)", en: "above low (0 unless given)"))
        }
    }

    // MARK: - Points

    /// `points`: "0:0; 50:1; 80:2.5", or "*:0" for what lies beyond.
    private func points(
        _ row: RowReader, _ direction: Direction?, _ normalisation: Normalisation
    ) -> [ScorePoint] {
        guard normalisation == .thresholds || normalisation == .piecewise else { return [] }
        guard let text = row.optionalText("points") else {
            needed(
                "points", row,
                Message(
                    vi: "normalisation = \(normalisation.rawValue)",
                    en: "normalisation = \(normalisation.rawValue)"))
            return []
        }
        var points: [ScorePoint] = []
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: ":", omittingEmptySubsequences: false).map {
                String($0).trimmedBlanks
            }
            guard pieces.count == 2, let own = RowReader.number(pieces[1]),
                pieces[0] == "*" || RowReader.number(pieces[0]) != nil
            else {
                badPoints(
                    row,
                    Message(
                        vi: "Không đọc được “\(String(part).trimmedBlanks)”",
                        en: "“\(String(part).trimmedBlanks)” cannot be read"))
                return []
            }
            points.append(ScorePoint(bound: RowReader.number(pieces[0]), points: own))
        }
        return check(points, row, direction, normalisation) ? points : []
    }

    private func check(
        _ points: [ScorePoint], _ row: RowReader, _ direction: Direction?, _ normalisation: Normalisation
    ) -> Bool {
        let bounds = points.compactMap(\.bound)
        if zip(bounds, bounds.dropFirst()).contains(where: { $0 >= $1 }) {
            badPoints(
                row,
                Message(
                    vi: "Các ngưỡng phải tăng dần, không trùng nhau",
                    en: "Thresholds rise, and no two are equal"))
            return false
        }
        if points.count - bounds.count > (normalisation == .thresholds ? 1 : 0) || bounds.isEmpty
            || normalisation == .piecewise && bounds.count < 2
        {
            badPoints(
                row,
                Message(
                    vi: "Cần ít nhất một ngưỡng (piecewise: hai), và nhiều nhất một “*” (chỉ với thresholds)",
                    en:
                        "At least one threshold is needed (piecewise: two), and one “*” at the most (thresholds only)"
                ))
            return false
        }
        let scores = points.filter { $0.bound != nil }.map(\.points)
        let beyond = points.first { $0.bound == nil }?.points
        let ladder =
            direction == .lower ? scores + [beyond].compactMap { $0 } : [beyond].compactMap { $0 } + scores
        let isWrong = zip(ladder, ladder.dropFirst()).contains { direction == .lower ? $0 < $1 : $0 > $1 }
        if isWrong, direction != .toward {
            badPoints(
                row,
                Message(
                    vi: "Điểm đi ngược chiều của chỉ tiêu (direction)",
                    en: "The points run against the direction of the indicator"))
            return false
        }
        return true
    }

    private func badPoints(_ row: RowReader, _ summary: Message) {
        row.report(
            "indicators.points", "points", read: row.text("points"), summary: summary,
            expected: Message(
                vi: "ngưỡng:điểm, cách nhau bằng dấu chấm phẩy, ví dụ 0:0; 50:1; 80:2.5",
                en: "threshold:points, parted by semicolons, such as 0:0; 50:1; 80:2.5"))
    }

    // MARK: - Words

    private func unused(_ column: String, _ row: RowReader, _ user: Message) {
        row.report(
            "method.unused-column", column, read: row.text(column),
            summary: Message(
                vi: "Ô này không có tác dụng với phương pháp của dòng",
                en: "This cell means nothing under the method of its row"),
            expected: Message(
                vi: "ô để trống; ô này chỉ dùng khi \(user.vi)",
                en: "an empty cell; it is used with \(user.en)"))
    }

    private func needed(_ column: String, _ row: RowReader, _ user: Message) {
        row.report(
            "method.missing-parameter", column, read: row.text(column),
            summary: Message(
                vi: "Phương pháp của dòng này cần ô \(column)",
                en: "The method of this row needs the cell \(column)"),
            expected: Message(vi: "một giá trị, vì \(user.vi)", en: "a value, because \(user.en)"))
    }
}
