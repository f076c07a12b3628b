import Records

/// Tells a picture's kind and size by its first bytes; what its name says is not asked.
enum LogoReader {
    /// Why a file is no logo.
    enum Fault: Error {
        /// A vector picture, which may hold scripts and addresses.
        case vector
        /// None of the kinds that a page may show.
        case unknownKind
        /// The kind is known, but not how large the picture is.
        case damaged
    }

    static func read(_ bytes: [UInt8]) throws(Fault) -> Logo {
        let reader = Head(bytes)
        if reader.starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return try logo(.png, bytes, reader.png)
        }
        if reader.starts([0xFF, 0xD8, 0xFF]) { return try logo(.jpeg, bytes, reader.jpeg) }
        if reader.starts(Array("RIFF".utf8)), reader.stands("WEBP", at: 8) {
            return try logo(.webp, bytes, reader.webp)
        }
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        throw head.contains("<svg") ? .vector : .unknownKind
    }

    private static func logo(
        _ kind: Logo.Kind, _ bytes: [UInt8], _ size: (width: Int, height: Int)?
    ) throws(Fault) -> Logo {
        guard let size, size.width > 0, size.height > 0 else { throw .damaged }
        return Logo(kind: kind, bytes: bytes, width: size.width, height: size.height)
    }

    private struct Head {
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func starts(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }

        func stands(_ mark: String, at offset: Int) -> Bool {
            offset <= bytes.count && bytes[offset...].starts(with: mark.utf8)
        }

        /// An unsigned number; `nil` beyond the end.
        func number(at offset: Int, count: Int, isBigEndian: Bool) -> Int? {
            guard offset >= 0, offset + count <= bytes.count else { return nil }
            let part = bytes[offset..<(offset + count)]
            return (isBigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
        }

        /// The header chunk stands first (ISO/IEC 15948, 11.2.2).
        var png: (width: Int, height: Int)? {
            guard stands("IHDR", at: 12), let width = number(at: 16, count: 4, isBigEndian: true),
                let height = number(at: 20, count: 4, isBigEndian: true)
            else { return nil }
            return (width, height)
        }

        /// The frame header (ISO/IEC 10918-1, B.2.2), behind any number of other segments.
        var jpeg: (width: Int, height: Int)? {
            var offset = 2
            while let marker = number(at: offset, count: 2, isBigEndian: true), marker > 0xFF00 {
                let isFrame =
                    (0xFFC0...0xFFCF).contains(marker) && ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker)
                if isFrame {
                    guard let height = number(at: offset + 5, count: 2, isBigEndian: true),
                        let width = number(at: offset + 7, count: 2, isBigEndian: true)
                    else { return nil }
                    return (width, height)
                }
                guard let length = number(at: offset + 2, count: 2, isBigEndian: true), length >= 2 else {
                    return nil
                }
                offset += 2 + length
            }
            return nil
        }

        /// The first chunk tells the size, in one of three ways (RFC 9649, 2.5–2.7).
        var webp: (width: Int, height: Int)? {
            if stands("VP8X", at: 12), let width = number(at: 24, count: 3, isBigEndian: false),
                let height = number(at: 27, count: 3, isBigEndian: false)
            {
                return (width + 1, height + 1)
            }
            if stands("VP8L", at: 12), let bits = number(at: 21, count: 4, isBigEndian: false) {
                return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
            }
            if stands("VP8 ", at: 12), let width = number(at: 26, count: 2, isBigEndian: false),
                let height = number(at: 28, count: 2, isBigEndian: false)
            {
                return (width & 0x3FFF, height & 0x3FFF)
            }
            return nil
        }
    }
}
