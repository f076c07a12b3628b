/// Base64 (RFC 4648, 4), for headers and bodies.
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    /// Bytes that fill a line of 76 letters (RFC 2045, 6.8).
    private static let lineByteCount = 57

    /// Without line ends.
    static func text(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        append(bytes[...], to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// In lines of 76 letters, each with CRLF.
    static func lines(_ bytes: [UInt8], into output: inout [UInt8]) {
        output.reserveCapacity(output.count + bytes.count / 3 * 4 + bytes.count / 28 + 8)
        var place = 0
        while place < bytes.count {
            let end = min(place + lineByteCount, bytes.count)
            append(bytes[place..<end], to: &output)
            output += [0x0D, 0x0A]
            place = end
        }
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let count = min(3, bytes.endIndex - place)
            var bits = UInt32(bytes[place]) << 16
            if count > 1 { bits |= UInt32(bytes[place + 1]) << 8 }
            if count > 2 { bits |= UInt32(bytes[place + 2]) }
            for digit in 0..<4 {
                output.append(
                    digit <= count ? digits[Int(bits >> (18 - 6 * UInt32(digit)) & 63)] : UInt8(ascii: "="))
            }
            place += count
        }
    }

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    /// Reads lines of Base64 strictly; `nil` for anything that ``lines(_:into:)`` does not write.
    static func bytes(_ lines: ArraySlice<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(lines.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in lines where byte != 0x0D && byte != 0x0A {
            if byte == UInt8(ascii: "=") {
                padding += 1
            } else {
                guard padding == 0, values[Int(byte)] != 0xFF else { return nil }
                bits = bits << 6 | UInt32(values[Int(byte)])
            }
            count += 1
            guard count == 4 else { continue }
            guard padding <= 2 else { return nil }
            bits <<= 6 * UInt32(padding)
            output.append(UInt8(bits >> 16 & 0xFF))
            if padding < 2 { output.append(UInt8(bits >> 8 & 0xFF)) }
            if padding < 1 { output.append(UInt8(bits & 0xFF)) }
            bits = 0
            count = 0
        }
        return count == 0 ? output : nil
    }
}
