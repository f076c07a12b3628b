/// Keys under which different spellings of one unit's name meet.
public enum NameMatching {
    /// The matching key of a name: `hoà` and `hòa`, `Thuỷ` and `Thủy` give the same.
    ///
    /// Lower case, marks of letters decomposed (ă → a and breve), đ kept; the tone mark is taken out of its place and
    /// put at the end of its syllable, because both ways of placing it are official. White space becomes single
    /// spaces, none at the ends; invisible characters are dropped. Not for printing.
    public static func key(_ name: String) -> String { string(keyScalars(name)) }

    /// The matching key without the word for the kind of unit: `TP. Quảng Ngãi`, `Thành phố Quảng Ngãi` → the key
    /// of `Quảng Ngãi`.
    ///
    /// One kind is taken off, in full or abbreviated (`H.`, `TX`, `T.P`, `TT.`, …), and only if a name remains. Such a
    /// key decides only where it is unique among the units of that year: a huyện and a thị xã may share a name.
    public static func unprefixedKey(_ name: String) -> String {
        let scalars = keyScalars(name)
        for prefix in prefixes where scalars.starts(with: prefix) {
            var rest = scalars.dropFirst(prefix.count)
            if rest.first == " " {
                rest = rest.dropFirst()
            } else if prefix.last != "." {
                continue
            }
            if !rest.isEmpty { return string(rest) }
        }
        return string(scalars)
    }

    /// The candidate spelt most like a word, to be suggested in a message and never taken silently.
    ///
    /// Damerau–Levenshtein distance by scalar on the keys. Of several at the same distance, one with the same letters
    /// in another order comes first (358 for 385), then the first.
    /// - Parameters:
    ///   - word: what was read.
    ///   - candidates: names of the register.
    ///   - maximumDistance: the most edits; besides, at most a third of the longer key's length, but at least one.
    /// - Returns: `nil` if no candidate is near enough.
    public static func nearest(
        to word: String, among candidates: [String], maximumDistance: Int = 3
    ) -> String? {
        let wanted = keyScalars(word)
        guard !wanted.isEmpty, maximumDistance >= 0 else { return nil }
        var best: (candidate: String, distance: Int, strangeness: Int)?
        for candidate in candidates {
            let key = keyScalars(candidate)
            let limit = min(maximumDistance, max(1, max(wanted.count, key.count) / 3))
            guard let distance = EditDistance.between(wanted, key, limit: limit) else { continue }
            let strangeness = wanted.sorted() == key.sorted() ? 0 : 1
            if let found = best, (found.distance, found.strangeness) <= (distance, strangeness) { continue }
            best = (candidate, distance, strangeness)
            if distance == 0 { break }
        }
        return best?.candidate
    }
}

extension NameMatching {
    static func keyScalars(_ name: String) -> [Unicode.Scalar] {
        var key: [Unicode.Scalar] = []
        key.reserveCapacity(name.utf8.count)
        var tones: [Unicode.Scalar] = []
        var pendingSpace = false
        func closeSyllable() {
            key.append(contentsOf: tones)
            tones.removeAll(keepingCapacity: true)
        }
        func openSpace() {
            if pendingSpace, !key.isEmpty { key.append(" ") }
            pendingSpace = false
        }
        for scalar in TextForm.nfc(name).unicodeScalars {
            if let letter = VietnameseLetter.of(scalar) {
                openSpace()
                key.append(letter.quality == .stroke ? "đ" : Unicode.Scalar(letter.base))
                if let mark = VietnameseLetter.mark(of: letter.quality) { key.append(mark) }
                if letter.tone > 0 { tones.append(VietnameseLetter.toneMarks[Int(letter.tone) - 1]) }
            } else if scalar.properties.isWhitespace {
                closeSyllable()
                pendingSpace = true
            } else if VietnameseLetter.toneMarks.contains(scalar) {
                tones.append(scalar)
            } else if !isInvisible(scalar) {
                if !scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark {
                    closeSyllable()
                }
                openSpace()
                key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        closeSyllable()
        return key
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // The soft hyphen is not among them: in text from old fonts it is a lost "ư".
        switch scalar.value {
        case 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Longer ones first, so that `t.p.` is tried before `t.p`; those of one letter need their point.
    private static let prefixes: [[Unicode.Scalar]] = [
        "thành phố", "thị trấn", "đặc khu", "phường", "thị xã", "huyện", "quận", "xã",
        "t.p.", "t.x.", "t.t.", "t.p", "t.x", "t.t", "tp.", "tx.", "tt.", "tp", "tx", "tt",
        "h.", "q.", "x.", "p.",
    ].map(keyScalars)
}
