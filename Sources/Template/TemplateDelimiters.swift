/// What a tag begins and ends with: `{{` and `}}`, until a tag changes them.
struct TemplateDelimiters: Equatable {
    /// At least one byte.
    let open: [UInt8]
    /// At least one byte.
    let close: [UInt8]

    static let standard = TemplateDelimiters(open: [0x7B, 0x7B], close: [0x7D, 0x7D])

    private init(open: [UInt8], close: [UInt8]) {
        self.open = open
        self.close = close
    }

    /// Reads what stands between the equals signs of `{{=<% %>=}}`: two marks with white space between them.
    ///
    /// - Returns: `nil` for anything else, and for marks with an equals sign, which the next change could not name.
    init?(_ bytes: ArraySlice<UInt8>) {
        let marks = bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard marks.count == 2, !bytes.contains(UInt8(ascii: "=")) else { return nil }
        self.init(open: Array(marks[0]), close: Array(marks[1]))
    }
}
