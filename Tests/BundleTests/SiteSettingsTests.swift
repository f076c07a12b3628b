import Bundle
import Foundation
import Records
import Testing

@Suite("Settings of the site: address, contact, colour, logo")
struct SiteSettingsTests {
    private static func read(_ row: String, files: [String: [UInt8]] = [:]) throws -> Reading {
        var sample = SampleBundle().adding(row, to: "settings.csv")
        for (path, bytes) in files { sample.files[path] = bytes }
        return try sample.read()
    }

    @Test(
        "An address that other addresses cannot be put behind is told",
        arguments: [
            "treem.vi-du.vn", "ftp://vi-du.vn/", "https://", "https://vi du.vn/", "https://vi-du.vn/?a=1",
            "https://vi-du.vn/#x", "https://a@vi-du.vn/", "https:///x", "https://vi-du.vn/\"x",
            "javascript:alert(1)", "https://việt.vn/",
        ])
    func badAddress(_ text: String) throws {
        let cell = "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        let reading = try Self.read("site_address,\(cell)")
        #expect(reading.findings == ["settings.bad-address settings.csv:14:value [\(text)]"])
    }

    @Test(
        "An address of a host, a port or a folder is accepted",
        arguments: [
            "https://vi-du.vn", "http://127.0.0.1:8000/", "https://vi-du.vn/tre-em/ban%20tin/",
        ])
    func goodAddress(_ text: String) throws {
        #expect(try Self.read("site_address,\(text)").findings == [])
    }

    @Test(
        "A contact names an address or a number", arguments: ["phòng Trẻ em", "treem@", "113", "@vi-du.vn"])
    func badContact(_ text: String) throws {
        let reading = try Self.read("site_contact,\(text)")
        #expect(reading.findings == ["settings.bad-contact settings.csv:14:value [\(text)]"])
    }

    @Test(
        "A contact is accepted",
        arguments: ["treem@vi-du.vn", "0237 385 1234", "Phòng Trẻ em treem@vi-du.vn"])
    func goodContact(_ text: String) throws {
        #expect(try Self.read("site_contact,\(text)").findings == [])
    }

    @Test("A colour that cannot be read on its ground is told with the ratio and the nearest that can")
    func contrast() throws {
        let reading = try Self.read("colour_accent,#ff8800")
        #expect(reading.findings == ["settings.colour-contrast settings.csv:14:value [#ff8800]"])
        let finding = try #require(reading.result.findings.first)
        #expect(finding.summary.en == "The colour is hard to read on light ground: contrast 2.20:1")
        #expect(finding.advice?.en.hasPrefix("The nearest colour that can be read: #") == true)
        let dark = try Self.read("colour_accent,#8b1a1a\ncolour_accent_dark,#8b1a1a")
        #expect(dark.findings == ["settings.colour-contrast settings.csv:15:value [#8b1a1a]"])
        let word = try Self.read("colour_accent,đỏ")
        #expect(word.findings == ["settings.bad-colour settings.csv:14:value [đỏ]"])
    }

    @Test("A colour for light pages is brightened for dark ones until it can be read")
    func accent() throws {
        let reading = try Self.read("colour_accent,#8b1a1a")
        #expect(reading.findings == [])
        let accent = try #require(reading.bundle?.settings.accent)
        #expect(accent.light.hex == "#8b1a1a")
        #expect(accent.dark != accent.light)
        #expect(AccentColour.contrast(accent.dark, on: AccentColour.darkGrounds) >= 4.5)
    }

    @Test("The contrast of known pairs of colours is that of the standard")
    func ratios() throws {
        let grey = try #require(Colour(hex: "#767676"))
        #expect(abs(grey.contrast(with: .white) - 4.54) < 0.005)
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-9)
        #expect(
            Colour(hex: "#12345") == nil && Colour(hex: "#12345g") == nil && Colour(hex: "+12345a") == nil)
    }

    // MARK: - Logo

    private static func png(width: UInt8, height: UInt8) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, width, 0, 0, 0, height, 8, 6, 0, 0, 0]
    }
    private static let jpeg: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 60, 0, 120, 3,
    ]
    private static let webp: [UInt8] =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0]
        + [119, 0, 0, 59, 0, 0]

    @Test("A logo is told by its first bytes, whatever its name")
    func logo() throws {
        for (bytes, kind) in [
            (Self.png(width: 120, height: 60), Logo.Kind.png), (Self.jpeg, .jpeg), (Self.webp, .webp),
        ] {
            let reading = try Self.read("logo,anh/bieu-trung.bin", files: ["anh/bieu-trung.bin": bytes])
            #expect(reading.findings == [])
            let logo = try #require(reading.bundle?.settings.logo)
            #expect(logo.kind == kind && logo.width == 120 && logo.height == 60)
            #expect(reading.bundle?.files.contains { $0.path.hasSuffix("/anh/bieu-trung.bin") } == true)
        }
    }

    @Test("What is no logo is refused with the reason")
    func badLogo() throws {
        let cases: [(name: String, bytes: [UInt8]?, code: String)] = [
            ("a.png", nil, "settings.logo-missing"),
            ("../outside.csv", nil, "settings.logo-missing"),
            ("a.svg", Array("<?xml version=\"1.0\"?><svg onload=\"x\"/>".utf8), "settings.logo-kind"),
            ("a.png", Array("GIF89a".utf8), "settings.logo-kind"),
            ("a.png", Array(Self.png(width: 1, height: 1).prefix(18)), "settings.logo-kind"),
            ("a.png", Self.png(width: 20, height: 20), "settings.logo-size"),
            ("a.png", Self.png(width: 255, height: 40), "settings.logo-size"),
            (
                "a.png", Self.png(width: 99, height: 99) + [UInt8](repeating: 0, count: 200_000),
                "settings.logo-size"
            ),
        ]
        for one in cases {
            let files = one.bytes.map { [one.name: $0] } ?? [:]
            let reading = try Self.read("logo,\(one.name)", files: files)
            #expect(reading.result.findings.map(\.code) == [one.code], "\(one.name)")
            #expect(reading.bundle == nil)
        }
    }

    @Test("A private setting of the site is told to have no effect")
    func hidden() throws {
        let sample = SampleBundle().withPrivateColumn()
        let reading = try sample.adding("colour_accent,#8b1a1a,true", to: "settings.csv").read()
        #expect(reading.findings.contains("warning settings.hidden settings.csv:14:private [true]"))
        #expect(reading.bundle?.settings.accent == nil)
    }
}
