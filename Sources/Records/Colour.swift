/// A colour of a screen, in the sRGB space.
public struct Colour: Sendable, Hashable {
    /// Red, 0…255.
    public let red: UInt8
    /// Green, 0…255.
    public let green: UInt8
    /// Blue, 0…255.
    public let blue: UInt8

    /// White.
    public static let white = Colour(red: 255, green: 255, blue: 255)
    /// Black.
    public static let black = Colour(red: 0, green: 0, blue: 0)

    /// Makes a colour.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#rrggbb`; `nil` for anything else.
    public init?(hex: String) {
        let bytes = Array(hex.utf8)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"),
            bytes.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let red = UInt8(String(decoding: bytes[1...2], as: UTF8.self), radix: 16),
            let green = UInt8(String(decoding: bytes[3...4], as: UTF8.self), radix: 16),
            let blue = UInt8(String(decoding: bytes[5...6], as: UTF8.self), radix: 16)
        else { return nil }
        self.init(red: red, green: green, blue: blue)
    }

    /// The colour as `#rrggbb`.
    public var hex: String {
        "#"
            + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Part of this colour over another one.
    ///
    /// - Parameters:
    ///   - share: How much of this colour, 0…1.
    ///   - ground: The other colour.
    /// - Returns: The mixture, channel by channel.
    public func mixed(_ share: Double, over ground: Colour) -> Colour {
        func mix(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
            let value = Double(top) * share + Double(bottom) * (1 - share)
            return UInt8(min(max(value.rounded(), 0), 255))
        }
        return Colour(
            red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }

    /// The contrast with another colour, 1…21 (WCAG 2.2, “contrast ratio”).
    public func contrast(with other: Colour) -> Double {
        let (first, second) = (luminance, other.luminance)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The relative luminance, 0…1 (WCAG 2.2).
    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // The power 2.4 is the square times the fifth root of the square; the root by Newton's method, so that
        // the same bits come out on every machine.
        let square = base * base
        var root = 1.0
        for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
