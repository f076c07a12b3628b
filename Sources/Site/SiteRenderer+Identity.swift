import Bytes
import Digest
import Records
import Reporting
import Template

// Logo and colour of the office that publishes.
extension SiteRenderer {
    /// File of the office's colours, in the folder of a year.
    public static let accentFile = "mau-sac.css"
    /// How high a logo is shown, in pixels.
    private static let logoHeight = 40

    /// The files of a year that show who publishes: a stylesheet with the office's colour, its logo; none without.
    public func identity(_ year: YearReport) -> [SiteFile] {
        var files: [SiteFile] = []
        let folder = Self.folder(year)
        if let accent = year.settings.accent {
            files.append(SiteFile(path: folder + Self.accentFile, bytes: Array(AccentStyle.css(accent).utf8)))
        }
        if let logo = year.settings.logo {
            files.append(SiteFile(path: folder + Self.logoFile(logo), bytes: logo.bytes))
        }
        return files
    }

    private static func logoFile(_ logo: Logo) -> String { "bieu-trung.\(logo.kind.ending)" }

    /// Sets the fields of logo and colour.
    ///
    /// - Parameters:
    ///   - record: The page.
    ///   - year: The year whose office it is.
    ///   - assets: The way to the root of the site.
    func setIdentity(_ record: inout TemplateRecord, _ year: YearReport, assets: String) {
        let folder = assets + Self.folder(year)
        record.set("accent", year.settings.accent == nil ? nil : folder + Self.accentFile)
        guard let logo = year.settings.logo else { return }
        var entry = TemplateRecord(SiteShapes.logo)
        entry.set("href", folder + Self.logoFile(logo))
        entry.set("alt", year.setting("logo_alt"))
        entry.set("width", "\(max(1, (logo.width * Self.logoHeight + logo.height / 2) / logo.height))")
        entry.set("height", "\(Self.logoHeight)")
        record.set("logo", entry)
    }

    /// Sets them for a page that stands alone: colour and logo inside.
    func setStandaloneIdentity(_ record: inout TemplateRecord, _ year: YearReport) {
        if let logo = year.settings.logo, case .record(var entry) = record["logo"] {
            let data = String(decoding: Base64.encoded(logo.bytes), as: UTF8.self)
            entry.set("href", "data:\(logo.kind.mediaType);base64,\(data)")
            record.set("logo", entry)
        }
        record.set("accent", nil)
        let hasLogo = year.settings.logo != nil
        record.set("csp", standalonePolicy(nil, hasLogo: hasLogo))
        guard let accent = year.settings.accent else { return }
        let style = Array(AccentStyle.css(accent).utf8)
        record.set("accent_style", markup: style)
        record.set("csp", standalonePolicy(Digest.sha256(style).base64, hasLogo: hasLogo))
    }

    /// The hash lets exactly these stylesheets in, so that a self-contained page keeps a strict policy; pictures may
    /// come from the page itself alone.
    private func standalonePolicy(_ accentHash: String?, hasLogo: Bool) -> String {
        let hashes = ([styleHash] + [accentHash].compactMap { $0 }).map { "'sha256-\($0)'" }
        return "default-src 'none'; style-src \(hashes.joined(separator: " "));"
            + "\(hasLogo ? " img-src data:;" : "") base-uri 'none'; form-action 'none'"
    }
}
