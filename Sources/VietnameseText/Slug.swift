/// Names of files and addresses: ASCII only, by a fixed table.
public enum Slug {
    /// `Thành phố Quảng Ngãi` → `thanh-pho-quang-ngai`.
    ///
    /// Letters lose their marks (đ → d), apostrophes and invisible characters vanish, and everything else but ASCII
    /// letters and digits becomes a single hyphen, never at the ends. The same for every normalisation form. Empty
    /// when nothing remains.
    public static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        var gap = false
        func write(_ byte: UInt8) {
            if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            gap = false
            slug.append(byte)
        }
        for scalar in text.unicodeScalars {
            if let letter = VietnameseLetter.of(scalar) {
                write(letter.base)
            } else if ("0"..."9").contains(scalar) {
                write(UInt8(truncatingIfNeeded: scalar.value))
            } else if let folded = LatinFolding.folded(scalar) {
                folded.letters.forEach(write)
            } else if !vanishes(scalar) {
                gap = true
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Combining marks, apostrophes and characters without a shape join the letters around them.
    private static func vanishes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x2BC, 0x2018, 0x2019, 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
