/// The order of Vietnamese names, by sort keys.
///
/// The order is that of CLDR `vi`: the letters a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y (f, j, w, z in
/// their Latin places) differ first, then the tones ngang, huyền, hỏi, ngã, sắc, nặng, then the case, lower before
/// upper. Names are compared letter by letter over their whole length, and a space counts before every letter: Thành
/// An comes before Thanh Hóa. White space, punctuation, symbols, digits and letters follow each other in this order.
/// Letters of other scripts come last, by code point; foreign marks on Latin letters all weigh the same.
public enum VietnameseCollation {
    /// The sort key of a text; keys are compared byte by byte.
    ///
    /// Two texts have the same key only when they are canonically equivalent, so that an order by keys is total.
    public static func key(_ text: String) -> [UInt8] {
        let composed = TextForm.nfc(text)
        var builder = CollationKeyBuilder(capacity: composed.utf8.count + 4)
        for scalar in composed.unicodeScalars { builder.append(scalar) }
        return builder.key(of: composed)
    }

    /// Whether `a` comes before `b`; for many texts sort by ``key(_:)``, or use ``sorted(_:by:)``.
    public static func precedes(_ a: String, _ b: String) -> Bool {
        key(a).lexicographicallyPrecedes(key(b))
    }

    /// The elements in the order of their texts; elements of equal text keep their order.
    public static func sorted<Element>(
        _ elements: some Sequence<Element>, by text: (Element) -> String
    ) -> [Element] {
        let all = Array(elements)
        return order(of: all.map { key(text($0)) }).map { all[$0] }
    }

    /// Apart from the generic function, so that the comparisons are compiled for the keys alone.
    private static func order(of keys: [[UInt8]]) -> [Int] {
        keys.indices.sorted { i, j in
            if keys[i].lexicographicallyPrecedes(keys[j]) { return true }
            return i < j && keys[i] == keys[j]
        }
    }
}

/// Collects the weights of a text, level by level.
private struct CollationKeyBuilder {
    private var primary: [UInt8] = []
    private var secondary: [UInt8] = []
    private var tertiary: [UInt8] = []
    /// Lengths of the two levels up to the last weight that is not common: the common rest says nothing.
    private var secondaryLength = 0
    private var tertiaryLength = 0
    /// Set when weights alone could not tell the text from another.
    private var needsText = false

    init(capacity: Int) {
        primary.reserveCapacity(capacity)
        secondary.reserveCapacity(capacity)
        tertiary.reserveCapacity(capacity)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if let letter = VietnameseLetter.of(scalar) {
            append(
                primary: CollationWeights.letter(letter.base, letter.quality),
                tertiary: letter.isUppercase ? CollationWeights.uppercase : CollationWeights.common)
            if letter.tone > 0 { append(mark: CollationWeights.tone(letter.tone)) }
        } else if let symbol = CollationWeights.symbol(scalar) {
            append(primary: symbol.primary, tertiary: CollationWeights.common + symbol.variant)
        } else if ("0"..."9").contains(scalar) {
            append(primary: CollationWeights.zero + UInt8(truncatingIfNeeded: scalar.value - 0x30))
        } else if let folded = LatinFolding.folded(scalar) {
            needsText = true
            for letter in folded.letters {
                append(
                    primary: CollationWeights.letter(letter, .plain),
                    tertiary: folded.isUppercase ? CollationWeights.uppercase : CollationWeights.common)
            }
            append(mark: CollationWeights.foreignMark)
        } else if let mark = CollationWeights.mark(scalar) {
            if mark == CollationWeights.foreignMark { needsText = true }
            append(mark: mark)
        } else {
            appendOther(scalar)
        }
    }

    private mutating func appendOther(_ scalar: Unicode.Scalar) {
        if (0xFF10...0xFF19).contains(scalar.value) {
            needsText = true
            append(primary: CollationWeights.zero + UInt8(truncatingIfNeeded: scalar.value - 0xFF10))
            return
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate:
            needsText = true
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
            .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator:
            append(primary: CollationWeights.otherSymbol)
            appendCodePoint(scalar)
        default:
            append(primary: CollationWeights.otherLetter)
            appendCodePoint(scalar)
        }
    }

    private mutating func append(primary weight: UInt8, tertiary case: UInt8 = CollationWeights.common) {
        primary.append(weight)
        secondary.append(CollationWeights.common)
        tertiary.append(`case`)
        if `case` != CollationWeights.common { tertiaryLength = tertiary.count }
    }

    private mutating func append(mark: UInt8) {
        secondary.append(mark)
        secondaryLength = secondary.count
    }

    private mutating func appendCodePoint(_ scalar: Unicode.Scalar) {
        for shift: UInt32 in [16, 8, 0] {
            primary.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
        }
    }

    /// The levels, each after a zero byte; levels that say nothing are left out at the end.
    func key(of composed: String) -> [UInt8] {
        var key = primary
        guard secondaryLength > 0 || tertiaryLength > 0 || needsText else { return key }
        key.append(0)
        key.append(contentsOf: secondary[..<secondaryLength])
        guard tertiaryLength > 0 || needsText else { return key }
        key.append(0)
        key.append(contentsOf: tertiary[..<tertiaryLength])
        guard needsText else { return key }
        key.append(0)
        key.append(contentsOf: composed.utf8)
        return key
    }
}
