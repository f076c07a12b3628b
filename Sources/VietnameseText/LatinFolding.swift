/// ASCII letters for the Latin letters of other languages (U+00C0–U+017F), by a fixed table.
enum LatinFolding {
    /// Lower-case ASCII letters and the case of the scalar; `nil` for a scalar outside the table.
    static func folded(_ scalar: Unicode.Scalar) -> (letters: [UInt8], isUppercase: Bool)? {
        let index = Int(scalar.value) - 0xC0
        guard table.indices.contains(index), let entry = table[index] else { return nil }
        return (entry, scalar.properties.isUppercase)
    }

    private static let table: [[UInt8]?] = {
        var table = [[UInt8]?](repeating: nil, count: 0x180 - 0xC0)
        for (letters, forms) in rows {
            for scalar in forms.unicodeScalars {
                let index = Int(scalar.value) - 0xC0
                if table.indices.contains(index) { table[index] = Array(letters.utf8) }
            }
        }
        return table
    }()

    private static let rows: [(String, String)] = [
        ("a", "äÄåÅāĀąĄ"), ("ae", "æÆ"), ("c", "çÇćĆĉĈċĊčČ"), ("d", "ðÐďĎ"),
        ("e", "ëËēĒĕĔėĖęĘěĚ"), ("g", "ĝĜğĞġĠģĢ"), ("h", "ĥĤħĦ"), ("i", "îÎïÏīĪĭĬįĮıİ"), ("ij", "ĳĲ"),
        ("j", "ĵĴ"), ("k", "ķĶĸ"), ("l", "ĺĹļĻľĽŀĿłŁ"), ("n", "ñÑńŃņŅňŇŉŋŊ"), ("o", "öÖøØōŌŏŎőŐ"),
        ("oe", "œŒ"), ("r", "ŕŔŗŖřŘ"), ("s", "śŚŝŜşŞšŠſ"), ("ss", "ß"), ("t", "ţŢťŤŧŦ"), ("th", "þÞ"),
        ("u", "ûÛüÜūŪŭŬůŮűŰųŲ"), ("w", "ŵŴ"), ("y", "ÿŸŷŶ"), ("z", "źŹżŻžŽ"),
    ]
}
