import Formula
import Records
import Testing

@Suite("Values of a year")
struct YearValuesTests {
    private let values = YearValues(
        year(2016, values: [("T", "POP", 30), ("U1", "POP", 10), ("U2", "POP", nil), ("U1", "AREA", 0)]))

    @Test("Values are found by code and unit; missing is not zero, and zero is not missing")
    func lookup() {
        #expect(values.value(of: "POP", unit: 1) == 10)
        #expect(values.value(of: "POP", unit: 2) == nil)
        #expect(values.value(of: "AREA", unit: 1) == 0)
        #expect(values.value(of: "AREA", unit: 2) == nil)
        #expect(values.unitPosition == ["T": 0, "U1": 1, "U2": 2])
    }

    @Test(
        "Unknown codes and positions outside the register have no value",
        arguments: [-1, 3, Int.max, Int.min])
    func outside(unit: Int) {
        #expect(values.value(of: "POP", unit: unit) == nil)
        #expect(values.observation(of: "POP", unit: unit) == nil)
        #expect(values.memberValues(of: "POP", unit: unit) == nil)
        #expect(values.value(of: "NONE", unit: 1) == nil)
        #expect(!values.knows("NONE") && values.knows("AREA"))
    }

    @Test("The observation behind a value is known, also where the value is missing")
    func origins() {
        #expect(values.observation(of: "POP", unit: 2) == 2)
        #expect(values.observation(of: "AREA", unit: 1) == 3)
        #expect(values.observation(of: "AREA", unit: 2) == nil)
    }

    @Test("In whatever order rows stand, every value is found under its unit and item")
    func order() {
        let rows: [(String, String, Double?)] = [
            ("U2", "AREA", 6), ("U1", "POP", 1), ("NONE", "POP", 9), ("U2", "POP", 2), ("T", "AREA", 4),
            ("U1", "NONE", 9), ("", "", 9), ("T", "POP", 0), ("U1", "AREA", 5),
        ]
        for shift in rows.indices {
            let values = YearValues(year(2016, values: Array(rows[shift...] + rows[..<shift])))
            #expect((0..<3).map { values.value(of: "POP", unit: $0) } == [0, 1, 2])
            #expect((0..<3).map { values.value(of: "AREA", unit: $0) } == [4, 5, 6])
        }
    }

    @Test("Of a code that stands twice in the register, the first row counts")
    func twice() {
        var bundle = year(2016, values: [("U1", "POP", 1), ("U2", "POP", 2), ("U1", "AREA", 3)])
        bundle.units.append(bundle.units[1])
        bundle.items.append(bundle.items[0])
        let values = YearValues(bundle)
        #expect(values.value(of: "POP", unit: 1) == 1 && values.value(of: "AREA", unit: 1) == 3)
        #expect(values.value(of: "POP", unit: 3) == nil)
    }

    @Test("Columns hold what the context of each unit holds")
    func columns() {
        let before = YearValues(year(2015, values: [("U1", "POP", 8)]))
        let bundle = year(
            2016, values: [("T", "POP", 30), ("U1", "POP", 10), ("U2", "POP", 20), ("U1", "AREA", 0)])
        let now = YearValues(bundle)
        for units in [[0, 1, 2], [2, 0], []] {
            let columns = UnitColumns(of: units, in: bundle, year: now, previous: before)
            #expect(columns.count == units.count)
            for code in ["POP", "AREA", "NONE"] {
                for place in units.indices {
                    let context = columns.context(place)
                    func number(_ column: [Double]?) -> Double? {
                        column.flatMap { $0[place].isNaN ? nil : $0[place] }
                    }
                    #expect(number(columns.column(of: code)) == context.value(of: code))
                    #expect(number(columns.previousColumn(of: code)) == context.previousValue(of: code))
                    let sum = context.memberValues(of: code).flatMap { values in
                        values.contains(nil) ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
                    }
                    #expect(number(columns.memberSums(of: code)) == sum)
                    #expect(columns.hasMembers(place) == (context.memberValues(of: code) != nil))
                }
            }
        }
    }

    @Test("Members are listed with their gaps; a unit without members has none")
    func members() {
        #expect(values.memberValues(of: "POP", unit: 0) == [10, nil])
        #expect(values.memberValues(of: "POP", unit: 1) == nil)
    }

    @Test("A context looks this year, the year before by code, and members up")
    func context() {
        let before = YearValues(year(2015, values: [("U1", "POP", 8)]))
        let context = UnitContext(unit: 1, code: "U1", year: values, previous: before)
        #expect(context.value(of: "POP") == 10)
        #expect(context.previousValue(of: "POP") == 8)
        #expect(context.previousValue(of: "AREA") == nil)
        #expect(
            UnitContext(unit: 1, code: "U9", year: values, previous: before).previousValue(of: "POP") == nil)
        #expect(UnitContext(unit: 1, code: "U1", year: values, previous: nil).previousValue(of: "POP") == nil)
        #expect(
            UnitContext(unit: 0, code: "T", year: values, previous: nil).memberValues(of: "POP") == [10, nil])
    }

    @Test("A unit that is its own aggregate is not its own member")
    func selfParent() {
        var bundle = year(2016, values: [("T", "POP", 1)])
        bundle.units[0].parent = "T"
        bundle.units[1].parent = nil
        bundle.units[2].parent = nil
        #expect(YearValues(bundle).memberValues(of: "POP", unit: 0) == nil)
    }
}
