import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// A status in words, with its sign.
    ///
    /// The signs are of the set that every office font has, and differ in shape, so that grey tells them apart.
    func status(_ kind: TargetStatusReport.Kind, reason: String? = nil) -> TargetStatusReport {
        let (phrase, symbol): (TargetPhrase, String) =
            switch kind {
            case .exceeded: (.targetStatusExceeded, "■")
            case .reached: (.targetStatusReached, "●")
            case .metEarly: (.targetStatusMetEarly, "►")
            case .notYetDue: (.targetStatusNotYetDue, "○")
            case .notReached: (.targetStatusNotReached, "×")
            case .inconclusive: (.targetStatusInconclusive, "≈")
            case .noCases: (.targetStatusNoCases, "0")
            case .noData: (.targetStatusNoData, "–")
            case .notApplicable: (.targetStatusNotApplicable, "·")
            }
        return TargetStatusReport(kind: kind, text: words(phrase), symbol: symbol, reason: reason)
    }

    static func kind(_ status: TargetStatus) -> TargetStatusReport.Kind {
        switch status {
        case .exceeded: .exceeded
        case .reached: .reached
        case .notReached: .notReached
        case .inconclusive: .inconclusive
        case .metEarly: .metEarly
        case .notYetDue: .notYetDue
        case .noData: .noData
        case .noCases: .noCases
        case .notApplicable: .notApplicable
        }
    }

    /// What became of a target, with the reason where the status leaves it open.
    ///
    /// - Parameters:
    ///   - result: The judgement; `nil` when no target of the line is for the area.
    ///   - line: The target.
    ///   - area: The position of the area.
    /// - Returns: The status.
    func status(_ result: TargetResult?, of line: TargetLine, area: Int) -> TargetStatusReport {
        guard let result else { return status(.notApplicable, reason: words(.targetReasonNotSet)) }
        let kind = Self.kind(result.status)
        switch kind {
        case .notApplicable: return status(kind, reason: scopeReason(measure(of: line)))
        case .inconclusive: return status(kind, reason: intervalReason(line, area: area))
        default: return status(kind)
        }
    }

    /// The measure of a target; `nil` when the year does not know the indicator.
    func measure(of line: TargetLine) -> Measure? { line.measure.map { year.measures[$0] } }

    /// The value of a target's measure in an area; `nil` when the year does not know the indicator.
    func value(of line: TargetLine, area: Int) -> MeasureValue? { line.measure.map { year.values[area][$0] } }

    private func scopeReason(_ measure: Measure?) -> String {
        words(measure?.nature.scope == .nation ? .targetReasonNation : .targetReasonProvince)
    }

    private func intervalReason(_ line: TargetLine, area: Int) -> String? {
        guard let measure = measure(of: line), let interval = value(of: line, area: area)?.interval else {
            return nil
        }
        return words(.targetReasonInterval, ["interval": range(interval, digits: measure.digits)])
    }

    func range(_ interval: ClosedRange<Double>, digits: Int) -> String {
        words(
            .targetLimitBand,
            [
                "low": words.numbers.text(interval.lowerBound, digits: digits),
                "high": words.numbers.text(interval.upperBound, digits: digits),
            ])
    }

    /// Why there is no value; `nil` when there is one.
    func state(_ value: MeasureValue?, _ measure: Measure?) -> String? {
        switch value?.state {
        case .value?: nil
        case .noCases?: words(.targetStatusNoCases)
        case .outOfScope?: VietnameseCase.capitalizingFirst(scopeReason(measure))
        case .missing?, nil: words(.targetStatusNoData)
        }
    }

    func levelText(_ level: TargetLevel) -> String {
        switch level {
        case .national: words(.targetLevelNational)
        case .provincial: words(.targetLevelProvincial)
        case .unit: words(.targetLevelUnit)
        }
    }

    // MARK: - Numbers with units

    /// Digits that a limit has; it is printed with as many.
    static func digits(of limit: Double) -> Int {
        (0...6).first { DecimalRounding.rounded(limit, digits: $0) == limit } ?? 6
    }

    /// A value with its unit: "45,6%", "52 trên 100.000".
    ///
    /// A unit that explains codes ("1: đã hoàn thành, 0: chưa") stands in its column alone.
    func measured(_ text: String, _ measure: Measure?) -> String {
        guard let measure, let first = measure.unitOfMeasure.first else { return text }
        switch measure.unitOfMeasure {
        case "%": return words(.targetPercent, ["value": text])
        case "‰": return text + "‰"
        default:
            let isKnown = words.language == .vi || measure.unitOfMeasureEN != nil
            if first.isNumber || !isKnown { return text }
            return words(
                .targetMeasured, ["value": text, "unit": measure.unitOfMeasure(in: words.language)])
        }
    }

    /// A limit with its unit: only a sign, as the value beside it has the unit in full.
    func limited(_ text: String, _ measure: Measure?) -> String {
        measure?.unitOfMeasure == "%" || measure?.unitOfMeasure == "‰" ? measured(text, measure) : text
    }

    /// A difference with its unit: points for percentages.
    func difference(_ text: String, _ measure: Measure?) -> String {
        measure?.unitOfMeasure == "%"
            ? words(.targetMeasured, ["value": text, "unit": words(.targetPoints)]) : limited(text, measure)
    }

    /// A signed figure.
    func signed(_ value: Double?, digits: Int) -> Figure {
        Figure(
            value: value, text: value.map { words.numbers.signed($0, digits: digits) } ?? Reporter.missing)
    }

    static let none = Figure(value: nil, text: Reporter.missing)
}
