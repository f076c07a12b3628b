/// A place in a file, moved forward only, so that finding the places of all tags reads the file once.
struct TemplatePosition {
    /// Where the file's text begins, after a byte order mark.
    let start: Int
    private(set) var line = 1
    /// Counted in Unicode scalars, without what was put before the line.
    private(set) var column: Int
    private var offset: Int
    /// How many bytes were put before each line that is not empty.
    private let indent: Int

    init(offset: Int, indent: Int = 0, in bytes: [UInt8]) {
        start = offset
        self.offset = offset
        self.indent = indent
        column = 1
        column = firstColumn(at: offset, in: bytes)
    }

    mutating func advance(to target: Int, in bytes: [UInt8]) {
        while offset < target {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = firstColumn(at: offset, in: bytes)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    private func firstColumn(at offset: Int, in bytes: [UInt8]) -> Int {
        guard indent > 0, offset < bytes.count else { return 1 }
        let isEmpty = bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
        return isEmpty ? 1 : 1 - indent
    }
}
