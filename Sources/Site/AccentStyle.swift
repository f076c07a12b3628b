import Records

/// The stylesheet of an office's colour: it sets the tokens of `style.css` that are colours of its own.
///
/// The ramp of scores and bands is mixtures of the colour with the ground, so that the order stays one of lightness.
enum AccentStyle {
    /// How much of the colour each step of the ramp has, least first.
    private static let lightSteps = [0.1, 0.24, 0.44, 0.78, 1]
    private static let darkSteps = [0, 0.22, 0.4, 0.7, 1]
    /// What may be written on a step, in order of preference.
    private static let inks = [
        Colour(red: 0x14, green: 0x20, blue: 0x2B), Colour.white, Colour.black,
    ]

    static func css(_ accent: AccentColour) -> String {
        let light = tokens(accent.light, steps: lightSteps, ground: AccentColour.lightGrounds[0])
        let dark = tokens(accent.dark, steps: darkSteps, ground: AccentColour.darkGrounds[1])
        return """
            :root { --focus: \(accent.light.hex); \(light) }
            @media screen and (prefers-color-scheme: dark) {
              :root { --focus: #ffd08a; \(dark) }
            }

            """
    }

    private static func tokens(_ colour: Colour, steps: [Double], ground: Colour) -> String {
        let ramp = steps.enumerated().map { place, share in
            let step = colour.mixed(share, over: ground)
            return "--k\(place + 1): \(step.hex); --k\(place + 1)-ink: \(ink(on: step).hex);"
        }
        return "--main: \(colour.hex); " + ramp.joined(separator: " ")
    }

    private static func ink(on ground: Colour) -> Colour {
        inks.first { $0.contrast(with: ground) >= AccentColour.leastContrast }
            ?? inks.max { $0.contrast(with: ground) < $1.contrast(with: ground) } ?? .black
    }
}
