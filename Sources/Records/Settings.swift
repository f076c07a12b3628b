import VietnameseText

/// How far the data of a bundle have come; carried to the head of every output.
public enum PublicationStatus: String, Hashable, Sendable, CaseIterable {
    /// Being worked on.
    case draft
    /// Invented figures, to show how the product works.
    case illustrative
    /// Released, but still to be revised.
    case provisional
    /// Released and signed off.
    case official

    /// Whether readers must be told at the head of everything that this is no final result.
    public var needsFlag: Bool { self != .official }
}

/// The `settings` table of a bundle.
public struct Settings: Sendable {
    /// Short name of the programme in addresses: `[a-z0-9-]+`.
    public var programme: String
    /// The year of the data.
    public var year: Int
    /// How far the data have come.
    public var status: PublicationStatus
    /// The other settings by key, for example `issuer`; none is empty.
    public var texts: [String: String]
    /// Keys whose values are never published.
    public var privateKeys: Set<String>
    /// When the data were closed (`data_cutoff`).
    public var dataCutoff: CalendarDate?
    /// Least share of an index's weight, 0…1, that must lie on indicators of both years for a comparison with
    /// the year before on these alone (`common_set_minimum`).
    public var commonSetMinimum: Double
    /// The day against which tasks and reports are late or not (`as_of`); without it nothing is called late.
    public var asOf: CalendarDate?
    /// How many days before it is due a task counts as due soon (`due_soon_days`).
    public var dueSoonDays: Int

    /// The days where a bundle sets none: about a month, the rhythm in which offices report.
    public static let standardDueSoonDays = 30
    /// The logo of the office (`logo`, a file of the bundle); `nil` without one.
    public var logo: Logo?
    /// The colour of the office (`colour_accent`, `colour_accent_dark`); `nil` where the stylesheet's own serves.
    public var accent: AccentColour?

    /// The share where a bundle sets none: with less than half of the weight, what is compared is more another
    /// index than this one.
    public static let standardCommonSetMinimum = 0.5

    /// Makes settings.
    public init(
        programme: String, year: Int, status: PublicationStatus, texts: [String: String] = [:],
        privateKeys: Set<String> = [], dataCutoff: CalendarDate? = nil,
        commonSetMinimum: Double = Settings.standardCommonSetMinimum, asOf: CalendarDate? = nil,
        dueSoonDays: Int = Settings.standardDueSoonDays
    ) {
        self.programme = programme
        self.year = year
        self.status = status
        self.texts = texts
        self.privateKeys = privateKeys
        self.dataCutoff = dataCutoff
        self.commonSetMinimum = commonSetMinimum
        self.asOf = asOf
        self.dueSoonDays = dueSoonDays
    }

    /// The text of a public key; `nil` when it is absent, empty or private.
    public subscript(key: String) -> String? {
        privateKeys.contains(key) ? nil : texts[key]
    }

    /// The text of a public key in a language: `title_en` for `title`, or `title` where there is none.
    public subscript(key: String, language: Language) -> String? {
        language == .en ? self["\(key)_en"] ?? self[key] : self[key]
    }

    /// Keys that a bundle may set, in the order in which `docs/bundle.md` explains them.
    public static let knownKeys = [
        "programme", "year", "status", "status_note", "title", "site_name", "area_name", "issuer",
        "issuer_parent", "place", "report_symbol", "report_addressee", "subject", "method_name",
        "method_version", "method_basis", "common_set_minimum", "data_cutoff", "as_of", "due_soon_days",
        "data_source",
        "signer_authority", "signer_post", "signer_name", "archive", "report_year", "site_address",
        "site_contact", "logo", "logo_alt", "colour_accent", "colour_accent_dark",
        "mail_from", "mail_from_name", "mail_reply_to", "mail_reply_name",
        "title_en", "site_name_en", "area_name_en", "subject_en", "status_note_en", "method_name_en",
        "issuer_en", "method_basis_en", "issuer_parent_en", "report_addressee_en", "data_source_en",
        "signer_authority_en", "signer_post_en", "archive_en", "logo_alt_en", "mail_from_name_en",
    ]

    /// Keys that every bundle has to set.
    public static let requiredKeys = [
        "programme", "year", "status", "title", "site_name", "area_name", "issuer", "place", "report_symbol",
        "subject",
    ]
    /// Keys that a bundle with an index has to set besides.
    public static let methodKeys = ["method_name", "method_version"]
}
