/// A file that a bundle was read from.
public struct InputFile: Sendable, Hashable {
    /// Path as the user knows it.
    public var path: String
    /// SHA-256 in hexadecimal.
    public var sha256: String
    /// Size in bytes.
    public var byteCount: Int

    /// Makes an input file.
    public init(path: String, sha256: String, byteCount: Int) {
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
    }
}

/// Where data come from, or under which terms: an entry of the descriptor's `sources` or `licenses`.
public struct Attribution: Sendable, Hashable {
    /// Title as printed.
    public var title: String
    /// English title.
    public var titleEN: String?
    /// Address, when there is one.
    public var address: String?

    /// Makes an attribution.
    public init(title: String, titleEN: String? = nil, address: String? = nil) {
        self.title = title
        self.titleEN = titleEN
        self.address = address
    }
}

/// The checked data of one year.
public struct YearBundle: Sendable {
    /// The bundle's folder as the user knows it.
    public var path: String
    /// What the bundle says of itself (`description` of the descriptor).
    public var summary: String?
    /// The same in English (`description_en`).
    public var summaryEN: String?
    /// Where the data come from.
    public var sources: [Attribution]
    /// Under which terms they may be used.
    public var licenses: [Attribution]
    /// The settings.
    public var settings: Settings
    /// The units, in the order of the register.
    public var units: [Unit]
    /// What became of units between the year before and this one.
    public var successions: [Succession]
    /// What is counted or measured.
    public var items: [Item]
    /// The values.
    public var observations: [Observation]
    /// The index tree; a parent may stand after its children.
    public var indices: [Index]
    /// The leaves of the tree.
    public var indicators: [Indicator]
    /// The plausibility rules.
    public var checks: [CheckRule]
    /// Departments that own indicators and verify values.
    public var agencies: [Agency]
    /// A result that an authority published, shown apart as an example.
    public var published: [PublishedResult]
    /// Indicators outside every index, followed for their targets.
    public var measures: [Measure]
    /// Parts of the people that indicators cover.
    public var breakdowns: [Breakdown]
    /// Strategies and programmes with targets.
    public var programmes: [TargetProgramme]
    /// The objectives of the programmes.
    public var objectives: [Objective]
    /// The targets, amendments after what they amend.
    public var targets: [Target]
    /// What officers wrote for the year's reports.
    public var narratives: [Narrative]
    /// Who issues which kind of document; one row at most for each.
    public var issuances: [Issuance]
    /// Legal acts that documents rest on, by kind of document and order.
    public var legalBases: [LegalBasis]
    /// The register of official documents, in its order.
    public var documents: [RegisteredDocument]
    /// Money by programme, year and source; declared totals among the rows.
    public var budgets: [Budget]
    /// Model titles: subjects, criteria, progress by quarter.
    public var titles = TitleRegister()
    /// Commendations.
    public var awards: [Award] = []
    /// Communes fit for children: rules, points, decisions.
    public var communes = CommuneRegister()
    /// Plans of work with tasks.
    public var plans: [WorkPlan] = []
    /// The tasks of the plans, in the order of the table.
    public var tasks: [PlanTask] = []
    /// Reports that agencies and units owe.
    public var reportDuties: [ReportDuty] = []
    /// Named ranges of days.
    public var events: [CalendarEvent] = []
    /// Who is sent which unit's package; never published.
    public var recipients: [Recipient] = []
    /// What was corrected after publication, by date.
    public var revisions: [Revision]
    /// Outlines of units for maps; empty without the resource `map`.
    public var shapes: [UnitShape] = []
    /// The files that were read.
    public var files: [InputFile]

    /// Makes a bundle.
    public init(
        path: String, summary: String? = nil, summaryEN: String? = nil,
        sources: [Attribution] = [], licenses: [Attribution] = [],
        settings: Settings, units: [Unit], successions: [Succession] = [], items: [Item],
        observations: [Observation], indices: [Index], indicators: [Indicator], checks: [CheckRule] = [],
        agencies: [Agency] = [], published: [PublishedResult] = [], measures: [Measure] = [],
        breakdowns: [Breakdown] = [], programmes: [TargetProgramme] = [], objectives: [Objective] = [],
        targets: [Target] = [], narratives: [Narrative] = [],
        issuances: [Issuance] = [], legalBases: [LegalBasis] = [],
        documents: [RegisteredDocument] = [], budgets: [Budget] = [],
        revisions: [Revision] = [],
        files: [InputFile] = []
    ) {
        self.path = path
        self.summary = summary
        self.summaryEN = summaryEN
        self.sources = sources
        self.licenses = licenses
        self.settings = settings
        self.units = units
        self.successions = successions
        self.items = items
        self.observations = observations
        self.indices = indices
        self.indicators = indicators
        self.checks = checks
        self.agencies = agencies
        self.published = published
        self.measures = measures
        self.breakdowns = breakdowns
        self.programmes = programmes
        self.objectives = objectives
        self.targets = targets
        self.narratives = narratives
        self.issuances = issuances
        self.legalBases = legalBases
        self.documents = documents
        self.budgets = budgets
        self.revisions = revisions
        self.files = files
    }

    /// The year of the data.
    public var year: Int { settings.year }
    /// The programme the year belongs to.
    public var programme: String { settings.programme }

    /// The same bundle without what was observed: registers, methods and plans alone.
    public var withoutObservations: YearBundle {
        var bundle = self
        bundle.observations = []
        return bundle
    }

    /// The code that a unit had in the year before: another one only after a rename or a change of kind.
    public func formerCode(of code: String) -> String {
        let row = successions.first {
            $0.kind.keepsTerritory && $0.successor == code && $0.predecessor != code
        }
        return row?.predecessor ?? code
    }

    /// The codes of the year before of all units that have another one now, for loops over units.
    public func formerCodes() -> [String: String] {
        var codes: [String: String] = [:]
        for row in successions
        where row.kind.keepsTerritory && row.successor != row.predecessor && codes[row.successor] == nil {
            codes[row.successor] = row.predecessor
        }
        return codes
    }
}
