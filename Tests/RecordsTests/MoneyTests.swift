import Records
import Testing

@Suite("Amounts of money")
struct MoneyTests {
    @Test(
        "an amount is whole đồng from the cell on",
        arguments: [
            ("1250.5", MoneyUnit.million, 1_250_500_000), ("0.1", .million, 100_000), ("1", .dong, 1),
            ("1.0", .dong, 1), ("0.000000001", .billion, 1), ("12", .thousand, 12_000),
            ("-3", .thousand, -3_000),
            ("+3", .thousand, 3_000), ("0", .billion, 0), ("1000000", .billion, 1_000_000_000_000_000),
        ])
    func read(_ text: String, _ unit: MoneyUnit, _ dong: Int) throws {
        #expect(try Money(text, in: unit).dong == dong)
    }

    @Test("a tenth and two tenths are three tenths")
    func sum() throws {
        let sum = try Money("0.1", in: .million) + Money("0.2", in: .million)
        #expect(sum == (try Money("0.3", in: .million)))
        #expect(sum == (try Money("300", in: .thousand)))
    }

    @Test(
        "what is no amount is told why",
        arguments: [
            ("0.5", MoneyUnit.dong, Money.Fault.partOfDong), ("0.0001", .thousand, .partOfDong),
            ("1000000.000000001", .billion, .tooLarge), ("9999999999999999999999", .dong, .tooLarge),
            ("1e6", .dong, .notANumber), ("1,5", .million, .notANumber), ("", .dong, .notANumber),
            (".5", .million, .notANumber), ("5.", .million, .notANumber), ("1.2.3", .million, .notANumber),
            ("12 triệu", .dong, .notANumber), ("٣", .dong, .notANumber),
        ])
    func refuse(_ text: String, _ unit: MoneyUnit, _ fault: Money.Fault) {
        #expect(throws: fault) { try Money(text, in: unit) }
    }

    @Test("sums at the end of the range stay there")
    func overflow() {
        #expect(Money(dong: .max) + Money(dong: 1) == Money(dong: .max))
        #expect(Money(dong: .min) - Money(dong: 1) == Money(dong: .min))
    }
}

@Suite("References to documents in texts")
struct DocumentReferenceTests {
    @Test("codes in braces are references, other braces are text")
    func pieces() {
        #expect(
            DocumentReference.pieces(of: "Căn cứ {KH160} và {kh}; {A_1}{") == [
                .text("Căn cứ "), .reference("KH160"), .text(" và {kh}; "), .reference("A_1"), .text("{"),
            ])
        #expect(DocumentReference.codes(in: "{A}{B}") == ["A", "B"])
        #expect(DocumentReference.pieces(of: "") == [])
        #expect(DocumentReference.pieces(of: "{1A}") == [.text("{1A}")])
    }
}
