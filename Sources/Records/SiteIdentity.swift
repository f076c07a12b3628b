/// The logo of the office that publishes.
public struct Logo: Sendable, Hashable {
    /// The kinds of picture that a page may show.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Portable Network Graphics.
        case png
        /// JPEG.
        case jpeg
        /// WebP.
        case webp

        /// The ending of a file's name.
        public var ending: String { self == .jpeg ? "jpg" : rawValue }

        /// The media type (RFC 6838).
        public var mediaType: String { "image/\(rawValue)" }
    }

    /// The kind, told by the file's first bytes.
    public let kind: Kind
    /// The file.
    public let bytes: [UInt8]
    /// Width in pixels.
    public let width: Int
    /// Height in pixels.
    public let height: Int

    /// Makes a logo.
    public init(kind: Kind, bytes: [UInt8], width: Int, height: Int) {
        self.kind = kind
        self.bytes = bytes
        self.width = width
        self.height = height
    }
}

/// The colour of the office that publishes: links, marks and bars of the site.
public struct AccentColour: Sendable, Hashable {
    /// On light ground.
    public let light: Colour
    /// On dark ground.
    public let dark: Colour

    /// Least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3).
    public static let leastContrast = 4.5
    /// The grounds of light pages, as the stylesheet has them: `--paper` and `--surface`.
    public static let lightGrounds = [
        Colour(red: 0xFF, green: 0xFF, blue: 0xFF), Colour(red: 0xF3, green: 0xF6, blue: 0xF8),
    ]
    /// The grounds of dark pages.
    public static let darkGrounds = [
        Colour(red: 0x10, green: 0x18, blue: 0x1F), Colour(red: 0x18, green: 0x23, blue: 0x2C),
    ]

    /// Makes an accent; without a colour for dark pages, the light one is brightened until it can be read there.
    public init(light: Colour, dark: Colour? = nil) {
        self.light = light
        self.dark = dark ?? Self.readable(light, on: Self.darkGrounds, toward: .white)
    }

    /// The contrast with the least different of some grounds.
    public static func contrast(_ colour: Colour, on grounds: [Colour]) -> Double {
        grounds.map { colour.contrast(with: $0) }.min() ?? 1
    }

    /// The nearest mixture with another colour that can be read.
    public static func readable(_ colour: Colour, on grounds: [Colour], toward other: Colour) -> Colour {
        for step in 0..<20 {
            let mixture = other.mixed(Double(step) / 20, over: colour)
            if contrast(mixture, on: grounds) >= leastContrast { return mixture }
        }
        return other
    }
}
