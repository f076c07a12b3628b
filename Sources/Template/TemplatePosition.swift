/// A place in a file, moved forward only, so that finding the places of all tags reads the file once.
struct TemplatePosition {
    /// Where the file's text begins, after a byte order mark.
    let start: Int
    private(set) var line = 1
    /// Counted in Unicode scalars.
    private(set) var column = 1
    private var offset: Int

    init(offset: Int) {
        start = offset
        self.offset = offset
    }

    mutating func advance(to target: Int, in bytes: [UInt8]) {
        while offset < target {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
    }
}
