import Formula
import Records
import Testing

@Suite("Records")
struct RecordTests {
    @Test("Findings are ordered by file, row, column, place in the cell, gravity and code")
    func order() {
        func finding(_ severity: Severity, _ code: String, _ place: FindingPlace) -> Finding {
            Finding(severity, code, at: place, summary: Message(vi: "v", en: "e"))
        }
        let sorted = [
            finding(.error, "a", FindingPlace(file: "a.csv")),
            finding(.error, "a", FindingPlace(file: "a.csv", row: 2)),
            finding(.error, "a", FindingPlace(file: "a.csv", row: 2, column: "x")),
            finding(.error, "a", FindingPlace(file: "a.csv", row: 2, column: "x", position: 3)),
            finding(.error, "b", FindingPlace(file: "a.csv", row: 2, column: "x", position: 3)),
            finding(.warning, "a", FindingPlace(file: "a.csv", row: 2, column: "x", position: 3)),
            finding(.note, "a", FindingPlace(file: "a.csv", row: 2, column: "y")),
            finding(.error, "a", FindingPlace(file: "a.csv", row: 10)),
            finding(.error, "a", FindingPlace(file: "b.csv", row: 1)),
        ]
        #expect(sorted.reversed().sorted() == sorted)
        #expect((sorted[3...] + sorted[..<3]).sorted() == sorted)
        #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
    }

    @Test("An address names file, sheet, row and heading; two readings of a file have equal addresses")
    func addresses() {
        #expect(cell(row: 4, column: 1) == cell(row: 4, column: 1))
        #expect(cell(row: 4, column: 1).hashValue == cell(row: 4, column: 1).hashValue)
        #expect(cell(row: 4, column: 1) != cell(row: 5, column: 1))
        #expect(cell(row: 4, column: 1) != cell(row: 4, column: 0))
        #expect(cell(file: "a") != cell(file: "b"))
        #expect(cell(sheet: "a") != cell(sheet: "b"))
        let place = FindingPlace(cell(row: 4, column: 1, sheet: "S"), position: 7)
        #expect(
            place == FindingPlace(file: "t.csv", sheet: "S", row: 4, column: "value", position: 7))
        #expect(cell().heading == nil)
        #expect(cell(column: 9).heading == nil)
    }

    @Test("A private setting is not handed out")
    func privateSettings() {
        let settings = Settings(
            programme: "p", year: 2016, status: .official, texts: ["issuer": "Sở", "signer_name": "N"],
            privateKeys: ["signer_name"])
        #expect(settings["issuer"] == "Sở")
        #expect(settings["signer_name"] == nil)
        #expect(settings["place"] == nil)
        #expect(Set(Settings.requiredKeys).isSubset(of: Settings.knownKeys))
    }

    @Test("Only an official bulletin needs no flag; only three statuses forbid a value")
    func statuses() {
        #expect(PublicationStatus.allCases.filter { !$0.needsFlag } == [.official])
        #expect(ValueStatus.allCases.filter { !$0.allowsValue } == [.missing, .notReported, .notDue])
        #expect(Succession.Kind.allCases.filter(\.keepsTerritory) == [.rename, .kindChange])
    }

    @Test("A unit's name stands with its kind, large at the start of a line")
    func unitNames() {
        let unit = Unit(code: "1", name: "Đức Phổ", kind: "thị xã", cell: cell())
        #expect(unit.fullName == "thị xã Đức Phổ")
        #expect(unit.heading == "Thị xã Đức Phổ")
    }

    @Test("An indicator's definition is shown as it is computed")
    func definitions() throws {
        func part(_ text: String) throws -> Sourced<Formula> { Sourced(try Formula(text), from: cell()) }
        let print: (Double) -> String = { "\(Int($0))" }
        let plain = try IndicatorDefinition.ratio(numerator: part("A"), denominator: part("B"), scale: 100)
        #expect(plain.text(scale: print) == "A / B × 100")
        let sums = try IndicatorDefinition.ratio(numerator: part("A + C"), denominator: part("B"), scale: 1)
        #expect(sums.text(scale: print) == "(A + C) / B")
        #expect(sums.formulas.map(\.value.text) == ["A + C", "B"])
        #expect(try IndicatorDefinition.formula(part("A - B")).text(scale: print) == "A - B")
    }

    @Test("A renamed unit, or one of another kind, is found under its former code; others under their own")
    func formerCodes() {
        let bundle = year(
            2016, values: [],
            successions: [
                Succession(predecessor: "OLD", successor: "U1", kind: .kindChange, cell: cell()),
                Succession(predecessor: "U1", successor: "U2", kind: .transfer, cell: cell()),
            ])
        #expect(bundle.formerCode(of: "U1") == "OLD")
        #expect(bundle.formerCode(of: "U2") == "U2")
        #expect(bundle.formerCode(of: "T") == "T")
    }

    @Test("A message has both languages")
    func messages() {
        let message = Message(vi: "một", en: "one")
        #expect(Language.allCases.map { message[$0] } == ["một", "one"])
    }
}
