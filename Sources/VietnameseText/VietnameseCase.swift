/// Letter case of Vietnamese text, without any locale.
public enum VietnameseCase {
    /// The text with its first letter in upper case: at the start of a line, `huyện Hoằng Hóa` → `Huyện Hoằng Hóa`.
    public static func capitalizingFirst(_ s: String) -> String {
        guard let first = s.unicodeScalars.first else { return s }
        let mapped = first.properties.titlecaseMapping
        return mapped.unicodeScalars.elementsEqual([first]) ? s : mapped + rest(of: s)
    }

    /// The text with its first letter in lower case: inside a sentence, `Huyện Hoằng Hóa` → `huyện Hoằng Hóa`.
    ///
    /// A first word that goes on with a capital (`UBND tỉnh`, `TP. Huế`) is an abbreviation and stays.
    public static func lowercasingFirst(_ s: String) -> String {
        var scalars = s.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return s }
        var second = scalars.next()
        while let mark = second, mark.properties.generalCategory == .nonspacingMark {
            second = scalars.next()
        }
        if second?.properties.isUppercase == true { return s }
        let mapped = first.properties.lowercaseMapping
        return mapped.unicodeScalars.elementsEqual([first]) ? s : mapped + rest(of: s)
    }

    /// The text in capitals, in Unicode form C: `Huyện Hoằng Hóa` → `HUYỆN HOẰNG HÓA`.
    public static func uppercased(_ s: String) -> String {
        // The standard library's mapping knows no locale; a few foreign letters leave form C by it.
        TextForm.nfc(s.uppercased())
    }

    private static func rest(of s: String) -> String { String(s.unicodeScalars.dropFirst()) }
}
