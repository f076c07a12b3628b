import Formula
import Testing

/// Values of several units as columns.
private struct Columns: FormulaColumns {
    let units: [Values]

    var count: Int { units.count }
    func column(of code: String) -> [Double]? { column { $0.value(of: code) } }
    func previousColumn(of code: String) -> [Double]? { column { $0.previousValue(of: code) } }
    func rawColumn(of code: String) -> [Double]? { column { $0.rawValue(of: code) } }
    func memberSums(of code: String) -> [Double]? {
        column { unit in
            unit.memberValues(of: code).map { values in values.reduce(0) { $0 + ($1 ?? .nan) } }
        }
    }
    func field(of code: String) -> FieldSummary? { units.first?.field(of: code) }

    private func column(_ value: (Values) -> Double?) -> [Double]? {
        let values = units.map { value($0) ?? .nan }
        return values.allSatisfy(\.isNaN) ? nil : values
    }
}

@Suite("Formulas for many units at once")
struct ColumnTests {
    private static let units: [Values] = {
        let field = ["A": [6, -1, 3.5], "B": [1e308, 1e308]]
        return [
            Values(
                now: ["A": 6, "B": -4, "Z": 0], before: ["A": 1e308],
                members: ["A": [1, nil], "B": [1e308, 1e308]], raw: ["A": 2], units: field),
            Values(now: ["A": -1, "Z": 0], before: ["A": 3], members: ["B": [1, 2]], units: field),
            Values(now: ["B": 0.5, "Z": 1e-300], units: field),
            Values(now: ["A": 3.5, "B": 3.5, "Z": -0.0], before: ["B": 1], raw: ["A": -1], units: field),
            Values(units: field),
        ]
    }()

    /// Holds a formula for all units against the same formula for each alone.
    private func check(_ text: String) throws {
        let formula = try Formula(text)
        let column = formula.column(in: Columns(units: Self.units))
        #expect(column.values.count == Self.units.count)
        for (place, unit) in Self.units.enumerated() {
            let isFault = column.faults?[place] ?? false
            do {
                let value = try formula.value(in: unit)
                #expect(!isFault, "\(text): unit \(place)")
                #expect(
                    column.values[place].bitPattern == (value ?? .nan).bitPattern
                        || value == nil && column.values[place].isNaN, "\(text): unit \(place)")
            } catch {
                #expect(isFault && column.values[place].isNaN, "\(text): unit \(place)")
            }
        }
    }

    @Test(
        "Each kind of part gives every unit what it gives it alone",
        arguments: [
            "A", "NONE", "2", "-A", "A + B", "A - B * 2", "A / Z", "A / B", "A ^ B", "NONE ^ 0", "1 ^ NONE",
            "previous(A)", "previous(A) * 10", "sum_members(B)", "sum_members(A)", "sum_members(NONE)",
            "value(A)", "units_mean(A)", "units_sum(B)", "units_max(NONE)", "A = B", "A <> 3.5", "A <= 3.5",
            "not A > 0", "A > 0 and B > 0", "A > 0 or B > 0", "A / Z > 0 or B > 0", "is_missing(A)",
            "is_missing(A / Z)", "if(A > 0, A / Z, 1)", "if(Z <> 0, A / Z, 1)", "if(A > 0, B > 0, Z = 0)",
            "coalesce(A, B, 7)", "coalesce(A, B / Z)", "coalesce(B / Z, 1)", "coalesce(A / Z + NONE, 1)",
            "min(A, B)", "max(A, B, 1)", "clamp(A, B, 4)", "sqrt(A)", "ln(A)", "log10(B)", "exp(A)",
            "round(A / 3, 2)", "round(A, B)", "sum(A, B)", "mean(A, B)", "median(A, B, 1)", "geomean(A, B)",
            "harmean(A, B)", "ratio(A, Z, 5)", "mean_present(A, B)", "sum_present(A, NONE)",
            "count_present(A, B, Z)", "mean_present(A / Z, B)", "count_present(A / Z, B)",
        ])
    func parts(text: String) throws { try check(text) }

    @Test("10,000 random formulas give every unit what they give it alone")
    func random() throws {
        var dice = Dice(seed: 3)
        for _ in 0..<10_000 { try check(RandomFormulaTests.number(&dice, 4)) }
    }
}
