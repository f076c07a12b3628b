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
