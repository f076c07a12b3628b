import Digest

/// What a PDF says about the moment and the run in which it was made.
///
/// LibreOffice writes the clock into `/CreationDate` and derives `/ID` (ISO 32000-1, 14.4) and its own `/DocChecksum` from
/// it, whatever `SOURCE_DATE_EPOCH` says; nothing else of a file differs from run to run. So the date gives way to blanks,
/// which a dictionary may hold anywhere, and the identifiers to a digest of the rest. No byte moves, so the file's
/// table of offsets stays right.
enum PDFStamp {
    private static let creationDate = Array("/CreationDate(".utf8)
    private static let identifier = Array("/ID [".utf8)
    private static let checksum = Array("/DocChecksum /".utf8)
    /// Hexadecimal digits of an identifier.
    private static let digits = 32
    /// Bytes in which both strings of `/ID` stand.
    private static let identifierReach = 2 * digits + 12

    /// The file without date, identified by its content; as it was where it has no such fields.
    static func removed(from file: [UInt8]) -> [UInt8] {
        var bytes = file
        for start in places(of: creationDate, in: file) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else { continue }
            for place in start...end { bytes[place] = UInt8(ascii: " ") }
        }
        var fields: [Int] = []
        for start in places(of: identifier, in: file) {
            let end = min(start + identifierReach, bytes.count)
            fields += bytes[start..<end].indices.filter { bytes[$0] == UInt8(ascii: "<") }.map { $0 + 1 }
        }
        fields += places(of: checksum, in: file).map { $0 + checksum.count }
        fields = fields.filter { isHexadecimal(bytes[$0..<min($0 + digits, bytes.count)]) }
        for field in fields {
            write(Array(repeating: UInt8(ascii: "0"), count: digits), to: &bytes, at: field)
        }
        let digest = Array(Digest.sha256(bytes).hex.uppercased().utf8.prefix(digits))
        for field in fields { write(digest, to: &bytes, at: field) }
        return bytes
    }

    /// Whether a file has beginning and end of a PDF: a converter that is stopped leaves half of one.
    static func isWhole(_ file: [UInt8]) -> Bool {
        file.starts(with: "%PDF-".utf8)
            && !places(of: Array("%%EOF".utf8), in: Array(file.suffix(32))).isEmpty
    }

    private static func isHexadecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == digits && bytes.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    }

    private static func write(_ text: [UInt8], to bytes: inout [UInt8], at place: Int) {
        bytes.replaceSubrange(place..<(place + text.count), with: text)
    }

    /// Where a text begins in a file.
    private static func places(of text: [UInt8], in file: [UInt8]) -> [Int] {
        guard let first = text.first, file.count >= text.count else { return [] }
        return (0...(file.count - text.count)).filter { place in
            file[place] == first && file[place..<(place + text.count)].elementsEqual(text)
        }
    }
}
