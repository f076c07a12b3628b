import Formula
import Records

/// What the formula of an index sees of one unit: scores by the code of an index or indicator, values of items.
struct NodeContext: FormulaContext {
    let result: UnitResult
    let unit: UnitContext
    let places: NodePlaces

    func value(of code: String) -> Double? {
        if let place = places.indices[code] { return result.indices[place].score }
        if let place = places.indicators[code] { return result.indicators[place].score }
        return unit.value(of: code)
    }

    func previousValue(of code: String) -> Double? { unit.previousValue(of: code) }

    func memberValues(of code: String) -> [Double?]? { unit.memberValues(of: code) }

    func rawValue(of code: String) -> Double? {
        places.indicators[code].flatMap { result.indicators[$0].scoredValue }
    }

    func field(of code: String) -> FieldSummary? { places.fields[code] ?? unit.field(of: code) }
}

/// Where a formula finds the nodes of a tree.
struct NodePlaces {
    let indices: [String: Int]
    let indicators: [String: Int]
    /// What is known among ranked units of the scores that a formula asks it of.
    var fields: [String: FieldSummary] = [:]

    init(_ tree: IndexTree, _ indicators: [Indicator]) {
        indices = Dictionary(tree.indices.enumerated().map { ($1.code, $0) }) { first, _ in first }
        self.indicators = Dictionary(indicators.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }
}
