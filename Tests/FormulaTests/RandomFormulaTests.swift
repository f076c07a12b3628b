import Formula
import Testing

/// A generator with the same numbers in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

@Suite("Random formulas")
struct RandomFormulaTests {
    private static let words = [
        "A", "B", "Z", "NONE", "0", "1", "2.5", "1e308", "1e-308", "+", "-", "*", "/", "^", "(", ")", ",",
        "=",
        "<>", "<=", ">", "and", "or", "not", "if(", "min(", "max(", "clamp(", "abs(", "sqrt(", "ln(", "exp(",
        "round(", "sum(", "mean(", "geomean(", "harmean(", "ratio(", "coalesce(", "previous(", "sum_members(",
        "is_missing(", "pop", ".", ";", "−", "Đ", "\u{301}", "\u{0}",
    ]

    private let values = Values(
        now: ["A": 6, "B": -4, "Z": 0], before: ["A": 1e308], members: ["A": [1, nil], "B": [1e308, 1e308]])

    @Test("20,000 rows of random words are read or refused with a place inside the text, never a trap")
    func randomWords() {
        var dice = Dice(seed: 1)
        var read = 0
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<(1 + dice.below(12)) {
                text += Self.words[dice.below(Self.words.count)]
                if dice.below(3) > 0 { text += " " }
            }
            if let error = refusal(text) {
                #expect((1...(text.unicodeScalars.count + 1)).contains(error.position), "\(text)")
            } else {
                read += 1
            }
        }
        #expect(read > 300)
    }

    @Test(
        "10,000 random well-formed formulas evaluate to a finite number, to missing, or to a fault with a place"
    )
    func randomTrees() throws {
        var dice = Dice(seed: 2)
        var outcomes = (values: 0, missing: 0, faults: 0)
        for _ in 0..<10_000 {
            let text = Self.number(&dice, 4)
            let formula = try Formula(text)
            do {
                if let value = try formula.value(in: values) {
                    outcomes.values += 1
                    #expect(value.isFinite, "\(text)")
                } else {
                    outcomes.missing += 1
                }
            } catch {
                outcomes.faults += 1
                #expect((1...text.unicodeScalars.count).contains(error.position), "\(text)")
            }
        }
        #expect(outcomes.values > 1000 && outcomes.missing > 1000 && outcomes.faults > 1000)
    }

    /// A well-formed formula of a number.
    static func number(_ dice: inout Dice, _ depth: Int) -> String {
        let leaves = [
            "A", "B", "Z", "NONE", "2.5", "-1", "1e200", "0.001", "previous(A)", "sum_members(B)", "3",
        ]
        guard depth > 0 else { return leaves[dice.below(leaves.count)] }
        let next = depth - 1
        switch dice.below(9) {
        case 0, 1:
            let sign = ["+", "-", "*", "/", "^"][dice.below(5)]
            return "(\(number(&dice, next)) \(sign) \(number(&dice, next)))"
        case 2:
            return "if(\(condition(&dice, next)), \(number(&dice, next)), \(number(&dice, next)))"
        case 3:
            let name = ["abs", "sqrt", "ln", "exp", "round"][dice.below(5)]
            return "\(name)(\(number(&dice, next)))"
        case 4:
            let name = ["min", "max", "sum", "mean", "geomean", "harmean", "coalesce"][dice.below(7)]
            return "\(name)(\(number(&dice, next)), \(number(&dice, next)))"
        case 5:
            let name = ["clamp", "ratio"][dice.below(2)]
            return "\(name)(\(number(&dice, next)), \(number(&dice, next)), \(number(&dice, next)))"
        case 6: return "-\(number(&dice, next))"
        case 7: return "round(\(number(&dice, next)), \(dice.below(15)))"
        default: return number(&dice, 0)
        }
    }

    private static func condition(_ dice: inout Dice, _ depth: Int) -> String {
        let next = max(depth - 1, 0)
        switch depth > 0 ? dice.below(4) : 0 {
        case 1: return "not \(condition(&dice, next))"
        case 2: return "(\(condition(&dice, next)) and \(condition(&dice, next)))"
        case 3: return "(is_missing(\(number(&dice, next))) or \(condition(&dice, next)))"
        default:
            return "(\(number(&dice, next)) \(["=", "<>", "<", "<=", ">", ">="][dice.below(6)]) 1)"
        }
    }
}
