import Formula
import Records

extension ScoreLadder {
    private mutating func summariseFields(of formula: Formula) {
        for use in formula.uses where use.scope == .field && places.fields[use.code] == nil {
            if let place = places.indices[use.code] {
                places.fields[use.code] = FieldSummary(indices[place].score.present)
            } else if let place = places.indicators[use.code] {
                places.fields[use.code] = FieldSummary(columns[place].score.present)
            }
        }
    }

    /// The scores of an index that is a formula.
    mutating func evaluate(_ formula: Formula, _ index: Index) -> (NumberColumn, CoverageColumn) {
        summariseFields(of: formula)
        let nodes = NodeColumns(
            indicators: columns, indices: indices, figures: figures, places: places)
        let column = formula.column(in: nodes)
        for (row, isFault) in (column.faults ?? []).enumerated() where isFault {
            do throws(EvaluationError) {
                _ = try formula.value(in: NodeContext(nodes: nodes, row: row))
            } catch {
                fault(.formula(unit: units[row], error), index)
            }
        }
        var codes: [String] = []
        var missing: [Int: [String]] = [:]
        for use in formula.uses where !codes.contains(use.code) {
            codes.append(use.code)
            for row in nodes.rowsWithout(use) { missing[row, default: []].append(use.code) }
        }
        var coverage = CoverageColumn(
            shares: [Double](repeating: 1, count: units.count),
            needed: index.coverage > 0 ? index.coverage : 1, missing: missing,
            imputed: imputed(
                indices: codes.compactMap { places.indices[$0] },
                indicators: codes.compactMap { places.indicators[$0] }))
        var score = NumberColumn(column.values)
        for (row, codesMissing) in missing {
            coverage.shares[row] = Double(codes.count - codesMissing.count) / Double(codes.count)
            if coverage.shares[row] < index.coverage - 1e-12 { score.numbers[row] = .nan }
        }
        return (score, coverage)
    }
}
