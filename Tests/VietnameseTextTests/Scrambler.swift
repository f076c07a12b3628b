/// A generator with the same numbers in every run (SplitMix64).
struct Scrambler: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A string of letters, marks, digits, signs and odd scalars.
    mutating func string() -> String {
        let alphabet = Array(
            "aăâdđeêơưỉỹẶZ01239 .,-–−+()[]%/*'\"\t\u{A0}\u{301}\u{323}\u{31B}\u{FEFF}，９ýßŉ漢😀<>~"
                .unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<(next() % 14) {
            if next() % 8 == 0, let odd = Unicode.Scalar(UInt32(next() % 0x11_0000)) {
                scalars.append(odd)
            } else {
                scalars.append(alphabet[Int(next() % UInt64(alphabet.count))])
            }
        }
        return String(scalars)
    }
}
