/// The words of what lies in packages: read-me, licence, list of changes; in `templates/vi.csv`.
public enum PackagePhrase: String, Wording {
    /// Heading of the read-me of a unit's package.
    case packageUnitTitle = "package_unit_title"
    /// Heading of the read-me of the province's package.
    case packageProvinceTitle = "package_province_title"
    /// Heading of the read-me of the open data.
    case packageDataTitle = "package_data_title"
    /// How far the results have come.
    case packageStatus = "package_status"
    /// Who issues the results.
    case packageIssuer = "package_issuer"
    /// Heading over the list of files.
    case packageContents = "package_contents"
    /// Where the results stand on the web.
    case packageAddress = "package_address"
    /// Whom to ask.
    case packageContact = "package_contact"
    /// Heading over how to see that nothing was altered.
    case packageVerifyHeading = "package_verify"
    /// How to see it.
    case packageVerify = "package_verify_how"
    /// Heading over the terms of use.
    case packageLicence = "package_licence"
    /// That the bundle names no terms.
    case packageNoLicence = "package_no_licence"
    /// Heading over the sources.
    case packageSources = "package_sources"
    /// Heading over how to cite.
    case packageCite = "package_cite"
    /// The citation.
    case packageCitation = "package_citation"
    /// That the data were made for the public.
    case packageDataNote = "package_data_note"

    /// The letter to the unit.
    case packageLetter = "package_file_letter"
    /// The unit's report.
    case packageReport = "package_file_report"
    /// A document in the product's language.
    case packageOriginal = "package_file_original"
    /// A document in another language.
    case packageTranslation = "package_file_translation"
    /// The self-contained page.
    case packagePage = "package_file_page"
    /// The data as CSV.
    case packageData = "package_file_data"
    /// The data as a workbook.
    case packageWorkbook = "package_file_workbook"
    /// The data for programs.
    case packageTable = "package_file_table"
    /// The method.
    case packageMethod = "package_file_method"
    /// The terms of use.
    case packageLicenceFile = "package_file_licence"
    /// The list of files, inputs and versions.
    case packageManifest = "package_file_manifest"
    /// The checksums.
    case packageSums = "package_file_sums"
    /// The sheet of differences.
    case packageCorrection = "package_file_correction"
    /// The description of the open data.
    case packageDescriptor = "package_file_descriptor"
    /// Tables of the open data.
    case packageTables = "package_file_tables"

    /// Title of the sheet of differences.
    case differenceTitle = "difference_title"
    /// How many figures differ.
    case differenceLede = "difference_lede"
    /// That no figure differs.
    case differenceNone = "difference_none"

    /// Words that templates do not name but the program does.
    static let requiredWords = [
        "package_sheet", "change_figure", "change_before", "change_after", "change_programme",
        "change_status", "change_figures", "change_own_figures", "change_files", "change_package",
        "change_status_changed",
        "change_status_new", "change_status_removed",
    ]

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .packageUnitTitle: ["name", "year"]
        case .packageProvinceTitle, .packageDataTitle: ["area", "year"]
        case .packageStatus: ["status"]
        case .packageIssuer: ["issuer"]
        case .packageAddress: ["address"]
        case .packageContact: ["contact"]
        case .packageCitation: ["issuer", "title"]
        case .packageOriginal, .packageTranslation: ["name"]
        case .differenceTitle: ["unit", "year"]
        case .differenceLede: ["count"]
        default: []
        }
    }
}
