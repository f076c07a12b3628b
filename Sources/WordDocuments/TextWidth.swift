import VietnameseText

/// How wide a line in Times New Roman is, near enough to choose where to break it.
///
/// The advance widths are those of the Latin letters, in thousandths of the size; marks above and below a letter add
/// nothing. Measured lines agree within 3 %.
enum TextWidth {
    /// The width of a line in capitals, in twips; the size is given as by `w:sz`.
    static func capitals(_ text: String, halfPoints: Int, isBold: Bool) -> Int {
        let widths = isBold ? bold : regular
        let total = TextForm.nfc(text).unicodeScalars.reduce(0) { sum, scalar in
            sum + width(of: scalar, in: widths)
        }
        return total * halfPoints * 10 / 1000
    }

    private static func width(of scalar: Unicode.Scalar, in widths: [Int]) -> Int {
        switch scalar {
        case " ", ".", ",", "\u{A0}": return 250
        case "-", "(", ")", "[", "]": return 333
        case "/", ":", ";": return 290
        case "0"..."9": return 500
        default: break
        }
        // A slug takes the marks off a letter, Đ included.
        guard let letter = Slug.slug(String(scalar)).utf8.first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        else { return 700 }
        return widths[Int(letter - UInt8(ascii: "a"))]
    }

    /// A to Z.
    private static let bold = [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667,
        722,
        722, 1000, 722, 722, 667,
    ]
    private static let regular = [
        722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611,
        722,
        722, 944, 722, 722, 611,
    ]
}
