/// A non-negative decimal number: `significand` × 10^`exponent`.
///
/// Rounding works on these digits and not on the binary value, so that 2,675 with two digits is 2,68: what an
/// officer sees in the cell is what is rounded.
struct DecimalDigits: Equatable {
    var significand: UInt64
    var exponent: Int

    /// The digits of the shortest text that reads back as the same `Double`, without trailing zeros.
    ///
    /// - Parameter magnitude: finite and not negative; anything else gives zero.
    init(shortest magnitude: Double) {
        significand = 0
        exponent = 0
        guard magnitude.isFinite, magnitude > 0 else { return }
        var afterPoint = false
        var inExponent = false
        var negativeExponent = false
        var printedExponent = 0
        for byte in magnitude.description.utf8 {
            switch byte {
            case 0x30...0x39 where inExponent:
                printedExponent = printedExponent * 10 + Int(byte - 0x30)
            case 0x30...0x39:
                // At most 17 significant digits and one zero are printed: no overflow.
                significand = significand &* 10 &+ UInt64(byte - 0x30)
                if afterPoint { exponent -= 1 }
            case UInt8(ascii: "."): afterPoint = true
            case UInt8(ascii: "e"): inExponent = true
            case UInt8(ascii: "-"): negativeExponent = true
            default: break
            }
        }
        exponent += negativeExponent ? -printedExponent : printedExponent
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
    }

    init(significand: UInt64, exponent: Int) {
        self.significand = significand
        self.exponent = exponent
    }

    /// Number of digits of the significand; 1 for zero.
    var count: Int {
        var count = 1
        while count < Self.integerPowers.count, significand >= Self.integerPowers[count] { count += 1 }
        return count
    }

    /// Rounds half away from zero so that no digit stays below 10^`place`.
    mutating func round(toPlace place: Int) {
        guard exponent < place else { return }
        let dropped = place - exponent
        exponent = place
        guard dropped < Self.integerPowers.count else {
            significand = 0
            return
        }
        let power = Self.integerPowers[dropped]
        let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: power)
        // Compared without doubling the remainder, which could overflow.
        significand = remainder >= power - remainder ? quotient + 1 : quotient
    }

    /// The nearest `Double`; infinity when the number is too large.
    var value: Double {
        if exponent <= 0, exponent >= -22, significand < 1 << 53 {
            // Both operands are exact, so the quotient is correctly rounded.
            return Double(significand) / Self.doublePowers[-exponent]
        }
        return Double("\(significand)e\(exponent)") ?? 0
    }

    /// 10^0 … 10^19.
    static let integerPowers: [UInt64] = {
        var powers: [UInt64] = [1]
        for _ in 1...19 { powers.append((powers.last ?? 1) * 10) }
        return powers
    }()

    /// 10^0 … 10^22, the powers of ten that a `Double` holds exactly.
    static let doublePowers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

extension DecimalDigits {
    /// Significant digits that a `Double` holds for certain; those behind them are the dust of arithmetic.
    private static let certainDigits = 15

    /// `magnitude` rounded half away from zero to `digits` decimals.
    ///
    /// What arithmetic should have made a half is a half: 1.4999999999999998 is 1.5, and with no decimals 2.
    ///
    /// - Parameters:
    ///   - magnitude: finite and not negative.
    ///   - digits: number of decimals, not negative.
    init(magnitude: Double, digits: Int) {
        if digits <= 15 {
            let scaled = magnitude * Self.doublePowers[digits]
            if scaled < 0x1p52 {
                let whole = scaled.rounded(.down)
                let fraction = scaled - whole
                // Binary and decimal value lie within 2^-52 of each other, relatively, and the fifteenth digit moves
                // by 2^-47 at the most; only near a half, or with hardly a bit left for the fraction, can they round
                // differently.
                if abs(fraction - 0.5) > scaled * 0x1p-46 {
                    let rounded = UInt64(whole) &+ (fraction > 0.5 ? 1 : 0)
                    self.init(significand: rounded, exponent: -digits)
                    return
                }
            }
        }
        self.init(shortest: magnitude)
        let dust = exponent + count - Self.certainDigits
        // Of numbers so large that the dust would be printed, no digit is taken away.
        if count > Self.certainDigits, dust < -digits { round(toPlace: dust) }
        round(toPlace: -digits)
    }
}
