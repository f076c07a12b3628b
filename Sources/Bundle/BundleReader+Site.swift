import Records

// Settings of the site: where it stands, whom readers may ask, the office's logo and colour.
extension BundleReader {
    /// Most bytes of a logo: every page loads it.
    private static let largestLogo = 200_000
    /// Least and most pixels of a logo's sides; it is shown 40 high.
    private static let logoSides = 40...4000
    /// Settings that say something to the readers of the site, so that hiding them takes them off.
    private static let publicKeys = [
        "site_address", "site_contact", "logo", "logo_alt", "colour_accent", "colour_accent_dark",
    ]

    /// Checks the settings of the site, and reads what they name.
    mutating func siteSettings(_ settings: Settings) -> Settings {
        let rows = Dictionary(rows(of: .settings).map { ($0.text("key"), $0) }) { first, _ in first }
        for key in Self.publicKeys where settings.privateKeys.contains(key) {
            guard let row = rows[key], row.optionalText("value") != nil else { continue }
            warnOfPrivate(row, key)
        }
        // A private value has no effect, whatever it is.
        if let row = rows["site_address"], settings["site_address"] != nil { checkAddress(row) }
        if let row = rows["site_contact"], settings["site_contact"] != nil { checkContact(row) }
        var settings = settings
        settings.accent = accent(rows["colour_accent"], dark: rows["colour_accent_dark"])
        if settings.privateKeys.contains("colour_accent") { settings.accent = nil }
        if let row = rows["logo"], let path = row.optionalText("value"), settings["logo"] != nil {
            settings.logo = logo(row, path)
        }
        return settings
    }

    private func warnOfPrivate(_ row: RowReader, _ key: String) {
        collector.add(
            Finding(
                .warning, "settings.hidden", at: FindingPlace(row.cell("private")), read: row.text("private"),
                summary: Message(
                    vi: "Khóa “\(key)” chỉ dùng cho trang web, đánh dấu không công bố thì không có tác dụng",
                    en: "The key “\(key)” is for the site alone; marked private it has no effect")))
    }

    // MARK: - Addresses

    private func checkAddress(_ row: RowReader) {
        guard let text = row.optionalText("value"), !Self.isAddress(text) else { return }
        row.report(
            "settings.bad-address", "value", read: text,
            summary: Message(
                vi: "Địa chỉ trang web không dùng được", en: "The address of the site cannot be used"),
            expected: Message(
                vi:
                    "https://tên-miền/đường-dẫn/, không có dấu cách, ?, #, @ (ví dụ https://treem.vi-du.vn/ban-tin/)",
                en: "https://domain/path/ without spaces, ?, #, @ (such as https://treem.vi-du.vn/ban-tin/)"))
    }

    /// Whether a text is `http(s)://` with a host and a path that other addresses can be put behind (RFC 3986).
    static func isAddress(_ text: String) -> Bool {
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
            let rest = text.utf8.dropFirst(scheme.utf8.count)
            let host = rest.prefix { $0 != UInt8(ascii: "/") }
            let path = rest.dropFirst(host.count)
            let isHost = host.allSatisfy { isLetterOrDigit($0) || ".-:".utf8.contains($0) }
            let isPath = path.allSatisfy { isLetterOrDigit($0) || "/-._~!$&()*+,;=:%".utf8.contains($0) }
            return isHost && isPath && (host.first.map { isLetterOrDigit($0) } ?? false)
        }
        return false
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private func checkContact(_ row: RowReader) {
        guard let text = row.optionalText("value") else { return }
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        let hasMail = text.split(separator: " ").contains { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().contains(".")
        }
        guard digits < 7, !hasMail else { return }
        row.report(
            "settings.bad-contact", "value", read: text,
            summary: Message(
                vi: "Không có địa chỉ thư hay số điện thoại để người đọc liên hệ",
                en: "There is no e-mail address or telephone number for readers"),
            expected: Message(
                vi: "ví dụ treem@vi-du.vn hoặc 0237 000 0000",
                en: "such as treem@vi-du.vn or 0237 000 0000"))
    }

    // MARK: - Colour

    private func accent(_ light: RowReader?, dark: RowReader?) -> AccentColour? {
        let main = light.flatMap { colour($0, on: AccentColour.lightGrounds, toward: .black) }
        let other = dark.flatMap { colour($0, on: AccentColour.darkGrounds, toward: .white) }
        guard let main else { return nil }
        return AccentColour(light: main, dark: other)
    }

    private func colour(_ row: RowReader, on grounds: [Colour], toward other: Colour) -> Colour? {
        guard let text = row.optionalText("value") else { return nil }
        guard let colour = Colour(hex: text) else {
            row.report(
                "settings.bad-colour", "value", read: text,
                summary: Message(vi: "Màu không đọc được", en: "The colour cannot be read"),
                expected: Message(
                    vi: "# và sáu chữ số thập lục phân, ví dụ #12436d",
                    en: "# and six hexadecimal digits, such as #12436d"))
            return nil
        }
        let contrast = AccentColour.contrast(colour, on: grounds)
        guard contrast < AccentColour.leastContrast else { return colour }
        let better = AccentColour.readable(colour, on: grounds, toward: other)
        let reached = AccentColour.contrast(better, on: grounds)
        let isLight = other == .black
        row.report(
            "settings.colour-contrast", "value", read: text,
            summary: Message(
                vi:
                    "Màu khó đọc trên nền \(isLight ? "sáng" : "tối"): độ tương phản \(Self.ratio(contrast)):1",
                en:
                    "The colour is hard to read on \(isLight ? "light" : "dark") ground: contrast \(Self.ratio(contrast)):1"
            ),
            expected: Message(vi: "ít nhất 4.5:1", en: "at least 4.5:1"),
            advice: Message(
                vi: "Màu gần nhất đọc được: \(better.hex) (\(Self.ratio(reached)):1).",
                en: "The nearest colour that can be read: \(better.hex) (\(Self.ratio(reached)):1)."))
        return nil
    }

    /// A ratio with two digits, rounded down: 4.499 is not 4.5.
    private static func ratio(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded(.down))
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    // MARK: - Logo

    private mutating func logo(_ row: RowReader, _ path: String) -> Logo? {
        let bytes: [UInt8]
        do throws(BundleFileError) {
            bytes = try container.contents(of: path)
        } catch {
            row.report(
                "settings.logo-missing", "value", read: path,
                summary: Message(
                    vi: "Không đọc được tệp biểu trưng trong gói số liệu",
                    en: "The file of the logo cannot be read from the bundle"),
                expected: Message(
                    vi: "đường dẫn tương đối của một tệp trong gói, ví dụ bieu-trung.png",
                    en: "the relative path of a file inside the bundle, such as logo.png"))
            return nil
        }
        do throws(LogoReader.Fault) {
            let logo = try LogoReader.read(bytes)
            guard fits(logo, row, path) else { return nil }
            note(path, bytes)
            return logo
        } catch {
            report(error, row, path)
            return nil
        }
    }

    private func report(_ fault: LogoReader.Fault, _ row: RowReader, _ path: String) {
        let summary =
            switch fault {
            case .vector:
                Message(
                    vi: "Không nhận biểu trưng dạng SVG: tệp có thể chứa mã lệnh và địa chỉ bên ngoài",
                    en: "A logo in SVG is not accepted: it may hold scripts and addresses elsewhere")
            case .unknownKind:
                Message(
                    vi: "Tệp biểu trưng không phải ảnh PNG, JPEG hay WebP",
                    en: "The logo is no PNG, JPEG or WebP picture")
            case .damaged:
                Message(
                    vi: "Tệp biểu trưng hỏng: không đọc được kích thước",
                    en: "The logo is damaged: its size cannot be read")
            }
        row.report(
            "settings.logo-kind", "value", read: path, summary: summary,
            expected: Message(vi: "ảnh PNG, JPEG hoặc WebP", en: "a PNG, JPEG or WebP picture"),
            advice: Message(
                vi: "Mở tệp bằng chương trình vẽ và lưu thành PNG.",
                en: "Open it in a drawing program and save it as PNG."))
    }

    private func fits(_ logo: Logo, _ row: RowReader, _ path: String) -> Bool {
        let areSidesGood = Self.logoSides.contains(logo.width) && Self.logoSides.contains(logo.height)
        // Shown 40 pixels high, it must leave room for the name beside it on a phone.
        let isShape = logo.width <= 6 * logo.height
        guard logo.bytes.count > Self.largestLogo || !areSidesGood || !isShape else { return true }
        row.report(
            "settings.logo-size", "value",
            read: "\(path): \(logo.width) × \(logo.height), \(logo.bytes.count) byte",
            summary: Message(
                vi: "Biểu trưng quá lớn, quá nhỏ hoặc quá dài",
                en: "The logo is too large, too small or too long"),
            expected: Message(
                vi: "mỗi cạnh 40 đến 4000 điểm ảnh, rộng không quá 6 lần cao, tệp không quá 200 000 byte",
                en: "sides of 40 to 4000 pixels, at most 6 times as wide as high, at most 200,000 bytes"))
        return false
    }
}
