import Foundation
import Testing
import VietnameseText

/// The order is judged by ICU, through `compare(_:locale:)`.
struct VietnameseCollationTests {
    private static let locale = Locale(identifier: "vi_VN")

    private func order(_ a: String, _ b: String) -> ComparisonResult {
        if VietnameseCollation.precedes(a, b) { return .orderedAscending }
        return VietnameseCollation.precedes(b, a) ? .orderedDescending : .orderedSame
    }

    /// Whether Foundation may cut a letter in two, so that the pair has no judge here.
    ///
    /// It skips what two texts have in common before it asks ICU and then says that `ê` comes before `eƯ`;
    /// Perl's Unicode::Collate (CLDR vi) says the opposite.
    private func isCutByFoundation(_ a: String, _ b: String) -> Bool {
        guard let (x, y) = zip(a, b).first(where: { $0 != $1 }) else { return false }
        let left = Array(String(x).decomposedStringWithCanonicalMapping.unicodeScalars)
        let right = Array(String(y).decomposedStringWithCanonicalMapping.unicodeScalars)
        return left.count != right.count && left.first == right.first
    }

    private func disagreements(_ texts: [String], skippingCuts: Bool = false) -> [String] {
        var differences: [String] = []
        let keys = texts.map(VietnameseCollation.key)
        for (i, a) in texts.enumerated() {
            for (j, b) in texts.enumerated() where i < j && !(skippingCuts && isCutByFoundation(a, b)) {
                let own: ComparisonResult =
                    keys[i] == keys[j]
                    ? .orderedSame
                    : keys[i].lexicographicallyPrecedes(keys[j]) ? .orderedAscending : .orderedDescending
                if own != a.compare(b, locale: Self.locale) { differences.append("\(a) | \(b)") }
            }
        }
        return differences
    }

    @Test func agreesWithICUOnAllPairsOfUnitNames() {
        #expect(UnitNames.all.count >= 250)
        #expect(disagreements(UnitNames.all) == [])
    }

    @Test func agreesWithICUOnAllPairsOfSyllables() {
        var syllables: [String] = []
        for vowel in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] {
            for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
                let syllable = vowel + tone
                syllables += [syllable, "t\(syllable)n", "đ\(syllable)"]
                if tone == "" || tone == "\u{323}" { syllables += [syllable.uppercased(), "D\(syllable) x"] }
            }
        }
        syllables += "abcdđefghijklmnopqrstuvwxyz".map { "n\($0)" }
        #expect(disagreements(syllables.map(TextForm.nfc)) == [])
    }

    @Test func agreesWithICUOnPunctuationDigitsAndLetters() {
        let marks = "_-–—,;:!?.'\"()[]{}§@*/\\&#%‰†•`^°+±<=>|~−≤≥$£€0123456789aăâzđ".map { String($0) }
        #expect(disagreements(marks + marks.map { "x\($0)a" } + ["", " ", "x a", "xa"]) == [])
    }

    @Test func agreesWithICUOnRandomVietnameseText() {
        var random = Scrambler(seed: 7)
        let letters = Array("aàạăắâậbBcdđĐeéêệgiịoóôơợuủưứyỹ xÂƯ-1.")
        let texts = (0..<400).map { _ in
            String(
                (0..<(1 + Int(random.next() % 6))).map { _ in
                    letters[Int(random.next() % UInt64(letters.count))]
                })
        }
        #expect(disagreements(texts, skippingCuts: true) == [])
    }

    @Test func lettersComeBeforeTonesAndTonesBeforeCase() {
        #expect(VietnameseCollation.precedes("Thành An", "Thanh Hóa"))
        #expect(VietnameseCollation.precedes("Dương", "Đông Sơn"))
        #expect(VietnameseCollation.precedes("Đông Sơn", "Ea"))
        let tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
        #expect(VietnameseCollation.sorted(tones.reversed(), by: { $0 }) == tones)
        #expect(VietnameseCollation.precedes("Phường 1", "Phường A"))
        #expect(VietnameseCollation.precedes("an", "An"))
        #expect(VietnameseCollation.precedes("An", "àn"))
    }

    @Test func composedAndDecomposedTextHaveTheSameKey() {
        for name in UnitNames.all {
            let decomposed = name.decomposedStringWithCanonicalMapping
            #expect(VietnameseCollation.key(decomposed) == VietnameseCollation.key(name))
        }
        #expect(VietnameseCollation.key("ê\u{323}") == VietnameseCollation.key("ệ"))
    }

    @Test func theOrderIsTotal() {
        var random = Scrambler(seed: 3)
        let texts =
            (0..<300).map { _ in random.string() } + [
                "x\u{AD}y", "xy", "ö", "ø", "o", "Ö", "1", "１", "²", "2",
            ]
        for a in texts {
            for b in texts {
                // `==` is canonical equivalence.
                #expect((VietnameseCollation.key(a) == VietnameseCollation.key(b)) == (a == b), "\(a) | \(b)")
                #expect(order(a, b).rawValue == -order(b, a).rawValue)
            }
        }
    }

    @Test func foreignLettersStandWithTheirBaseLetter() {
        #expect(
            VietnameseCollation.sorted(["p", "ö", "o", "ô", "ñ", "漢", "z", "Ж"], by: { $0 })
                == ["ñ", "o", "ö", "ô", "p", "z", "Ж", "漢"])
    }

    @Test func sortingKeepsTheOrderOfEqualTexts() {
        let sorted = VietnameseCollation.sorted([("Bá", 1), ("An", 2), ("Bá", 3), ("An", 4)], by: \.0)
        #expect(sorted.map(\.1) == [2, 4, 1, 3])
    }
}
