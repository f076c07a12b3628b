import Formula
import Records

/// What the formula of an index sees of all ranked units: scores by the code of an index or indicator, values of items.
struct NodeColumns: FormulaColumns {
    let indicators: [IndicatorColumns]
    let indices: [IndexColumns]
    let figures: UnitColumns
    let places: NodePlaces

    var count: Int { figures.count }

    func column(of code: String) -> [Double]? {
        if let place = places.indices[code] { return known(indices[place].score) }
        if let place = places.indicators[code] { return known(indicators[place].score) }
        return figures.column(of: code)
    }

    func previousColumn(of code: String) -> [Double]? { figures.previousColumn(of: code) }

    func memberSums(of code: String) -> [Double]? { figures.memberSums(of: code) }

    func rawColumn(of code: String) -> [Double]? {
        places.indicators[code].flatMap { known(indicators[$0].treated.values) }
    }

    func field(of code: String) -> FieldSummary? { places.fields[code] ?? figures.field(of: code) }

    /// The rows for which what a formula asks for is not there.
    func rowsWithout(_ use: CodeUse) -> [Int] {
        let values: [Double]?
        switch use.scope {
        case .thisYear: values = column(of: use.code)
        case .rawValue: values = rawColumn(of: use.code)
        case .previousYear: values = previousColumn(of: use.code)
        case .members: return (0..<count).filter { !figures.hasMembers($0) }
        case .field: return []
        }
        guard let values else { return Array(0..<count) }
        return values.indices.filter { values[$0].isNaN }
    }

    /// Columns of an index that could not be computed are empty.
    private func known(_ column: NumberColumn) -> [Double]? {
        column.numbers.count == count ? column.numbers : nil
    }
}

/// The same of one unit.
struct NodeContext: FormulaContext {
    private let nodes: NodeColumns
    private let row: Int
    private let unit: UnitContext

    /// - Parameters:
    ///   - nodes: What is seen of all units.
    ///   - row: The unit, by its place among the ranked ones.
    init(nodes: NodeColumns, row: Int) {
        self.nodes = nodes
        self.row = row
        unit = nodes.figures.context(row)
    }

    func value(of code: String) -> Double? {
        if let place = nodes.places.indices[code] { return nodes.indices[place].score[row] }
        if let place = nodes.places.indicators[code] { return nodes.indicators[place].score[row] }
        return unit.value(of: code)
    }

    func previousValue(of code: String) -> Double? { unit.previousValue(of: code) }

    func memberValues(of code: String) -> [Double?]? { unit.memberValues(of: code) }

    func rawValue(of code: String) -> Double? {
        nodes.places.indicators[code].flatMap { nodes.indicators[$0].treated.values[row] }
    }

    func field(of code: String) -> FieldSummary? { nodes.field(of: code) }
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
