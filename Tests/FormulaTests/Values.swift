import Formula

/// Values of one unit, of the year before, and of its members.
struct Values: FormulaContext {
    var now: [String: Double] = [:]
    var before: [String: Double] = [:]
    var members: [String: [Double?]]?
    /// Values behind scores.
    var raw: [String: Double] = [:]
    /// Values of all ranked units.
    var units: [String: [Double]] = [:]

    func value(of code: String) -> Double? { now[code] }
    func previousValue(of code: String) -> Double? { before[code] }
    func memberValues(of code: String) -> [Double?]? {
        guard let members else { return nil }
        return members[code] ?? [nil]
    }
    func rawValue(of code: String) -> Double? { raw[code] }
    func field(of code: String) -> FieldSummary? { units[code].flatMap { FieldSummary($0) } }
}

/// The value of a formula over A = 6, B = 4, Z = 0; everything else is missing.
func value(_ text: String, _ values: Values = Values(now: ["A": 6, "B": 4, "Z": 0])) throws -> Double? {
    try Formula(text).value(in: values)
}

/// Why a text is refused; `nil` when it is a formula.
func refusal(_ text: String) -> FormulaError? {
    do {
        _ = try Formula(text)
        return nil
    } catch {
        return error
    }
}

/// Why a formula has no value; `nil` when it has one, or a missing one.
func fault(_ text: String, _ values: Values = Values(now: ["A": 6, "B": 4, "Z": 0])) throws
    -> EvaluationError?
{
    let formula = try Formula(text)
    do {
        _ = try formula.value(in: values)
        return nil
    } catch {
        return error
    }
}
