/// The sentences about the register of documents and about budgets; their wording stands in `templates/vi.csv`.
public enum PaperPhrase: String, Wording {
    /// Heading under which the page of the year lists register and budgets.
    case group = "papers_group"
    /// Title of a year without an index.
    case yearWithoutRanking = "year_without_ranking"
    /// Title of the register.
    case registerTitle = "register_title"
    /// Subject of the register.
    case registerSubject = "register_subject"
    /// How many documents, and from when to when.
    case registerLede = "register_lede"
    /// How many of them are at hand.
    case registerCopies = "register_copies"
    /// Heading: what rests on what.
    case registerChain = "register_chain"
    /// How the chain is read.
    case registerChainLede = "register_chain_lede"
    /// Heading and caption: the documents.
    case registerList = "register_list"
    /// Caption: in which order they stand.
    case registerOrder = "register_order"
    /// Heading: what to look at.
    case registerFindings = "register_findings"
    /// Column: the document.
    case registerDocument = "register_document"
    /// Column: the day of issue.
    case registerDate = "register_date"
    /// Column: the issuing body.
    case registerIssuer = "register_issuer"
    /// Column: the subject.
    case registerAbout = "register_about"
    /// Column: what it rests on.
    case registerBasis = "register_basis"
    /// Column: whether there is a copy.
    case registerCopy = "register_copy"
    /// It is only cited.
    case registerCited = "register_cited"
    /// There is a copy at the source.
    case registerAttached = "register_attached"
    /// There is a file.
    case registerFile = "register_file"
    /// What a step of the chain rests on.
    case registerRestsOn = "register_rests_on"
    /// The form in which number and day were printed.
    case registerPrinted = "register_printed"
    /// A document of which there is no copy.
    case registerOnlyCited = "register_only_cited"
    /// A number of unknown style.
    case registerUnknownStyle = "register_unknown_style"
    /// A document that has ended.
    case registerEnded = "register_ended"
    /// A document that another one replaces.
    case registerReplaced = "register_replaced"
    /// Nothing to look at.
    case registerClean = "register_clean"
    /// Remark beside a document.
    case registerRemark = "register_remark"
    /// Title of the budgets.
    case budgetTitle = "budget_title"
    /// Subject of the budget annex.
    case budgetSubject = "budget_subject"
    /// Subject with a frame.
    case budgetSubjectFrame = "budget_subject_frame"
    /// The sums of a year in one sentence.
    case budgetLede = "budget_lede"
    /// What was spent of what was allocated.
    case budgetExecuted = "budget_executed"
    /// What a frame asks for.
    case budgetFrameLede = "budget_frame_lede"
    /// Heading: the budget of a year.
    case budgetYear = "budget_year"
    /// Heading: the frame.
    case budgetFrame = "budget_frame"
    /// Heading of a programme's year or frame, where there are several.
    case budgetProgramme = "budget_programme"
    /// Caption: by work, agency and source.
    case budgetByWork = "budget_by_work"
    /// Caption: by agency.
    case budgetByAgency = "budget_by_agency"
    /// Caption: by source.
    case budgetBySource = "budget_by_source"
    /// Caption of a frame's table.
    case budgetFrameTable = "budget_frame_table"
    /// Caption with the unit of money.
    case budgetInUnit = "budget_in_unit"
    /// Column: the work.
    case budgetWork = "budget_work"
    /// Column: the agency.
    case budgetAgency = "budget_agency"
    /// Column: the source.
    case budgetSource = "budget_source"
    /// Column and part: proposed.
    case budgetProposed = "budget_proposed"
    /// Column and part: appraised.
    case budgetAppraised = "budget_appraised"
    /// Column and part: allocated.
    case budgetAllocated = "budget_allocated"
    /// Column and part: spent.
    case budgetSpent = "budget_spent"
    /// Column: share executed.
    case budgetShare = "budget_share"
    /// Row: total.
    case budgetTotal = "budget_total"
    /// Source: the central budget.
    case budgetCentral = "budget_central"
    /// Source: the local budget.
    case budgetLocal = "budget_local"
    /// Source: anything else.
    case budgetOther = "budget_other"
    /// Part of a chart: allocated and not spent.
    case budgetUnspent = "budget_unspent"
    /// Title of the chart by agency.
    case budgetChart = "budget_chart"
    /// Title of the chart of a frame.
    case budgetFrameChart = "budget_frame_chart"
    /// One figure of a chart's alternative text.
    case budgetChartItem = "budget_chart_item"
    /// Lines without an amount.
    case budgetMissing = "budget_missing"
    /// Declared totals agree.
    case budgetTotalsAgree = "budget_totals_agree"
    /// How the share is computed.
    case budgetShareNote = "budget_share_note"
    /// Unit: đồng.
    case moneyDong = "money_dong"
    /// Unit: thousand đồng.
    case moneyThousand = "money_thousand"
    /// Unit: million đồng.
    case moneyMillion = "money_million"
    /// Unit: thousand million đồng.
    case moneyBillion = "money_billion"

    /// The fields that the wording may use.
    public var fields: [String] {
        switch self {
        case .registerSubject, .budgetSubject, .yearWithoutRanking: ["year"]
        case .budgetSubjectFrame: ["year", "frame"]
        case .registerLede: ["count", "first", "last"]
        case .registerCopies: ["copies", "cited"]
        case .registerFile: ["file"]
        case .registerRestsOn: ["documents"]
        case .registerPrinted: ["document", "forms"]
        case .registerOnlyCited, .registerUnknownStyle: ["document"]
        case .registerEnded: ["document", "date"]
        case .registerReplaced: ["document", "other"]
        case .registerRemark: ["document", "note"]
        case .budgetLede: ["year", "amounts"]
        case .budgetExecuted: ["year", "spent", "allocated", "unit", "share"]
        case .budgetFrameLede: ["frame", "amount", "unit", "years"]
        case .budgetYear: ["year"]
        case .budgetFrame: ["frame"]
        case .budgetProgramme: ["programme", "heading"]
        case .budgetByWork, .budgetByAgency, .budgetBySource, .budgetChart: ["year"]
        case .budgetFrameTable: ["stage", "frame"]
        case .budgetFrameChart: ["stage", "frame"]
        case .budgetInUnit: ["caption", "unit"]
        case .budgetChartItem: ["name", "amount"]
        case .budgetMissing: ["stage", "count"]
        case .budgetTotalsAgree: ["count"]
        default: []
        }
    }
}
