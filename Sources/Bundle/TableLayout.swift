/// The columns of a table that bantin reads.
struct TableLayout: Sendable {
    let name: String
    /// Columns that have to be there.
    let required: [String]
    /// Columns that may be left out.
    let optional: [String]
    /// Whether every bundle needs the table.
    let isRequired: Bool

    var columns: [String] { required + optional }

    static let settings = TableLayout(
        name: "settings", required: ["key", "value"], optional: ["private"], isRequired: true)
    static let units = TableLayout(
        name: "units", required: ["code", "name", "kind"],
        optional: [
            "parent", "group", "group_en", "area_type", "ranked", "valid_from", "valid_to", "latitude",
            "longitude",
            "note",
        ], isRequired: true)
    static let items = TableLayout(
        name: "items", required: ["code", "name", "unit_of_measure"],
        optional: [
            "name_en", "unit_of_measure_en", "additive", "sex", "source", "source_en", "note", "note_en",
        ], isRequired: true)
    static let observations = TableLayout(
        name: "observations", required: ["unit", "item", "period", "value"],
        optional: ["verified", "verified_by", "verified_on", "status", "note"],
        isRequired: true)
    static let indices = TableLayout(
        name: "indices", required: ["code", "name", "parent", "weight"],
        optional: [
            "name_en", "short_name", "short_name_en", "direction", "aggregation", "exponent", "formula",
            "floor",
            "weights", "weights_year", "deviation", "coverage", "round_score", "digits", "ties", "note",
            "note_en",
        ], isRequired: true)
    static let indicators = TableLayout(
        name: "indicators",
        required: ["code", "name", "index", "unit_of_measure", "direction", "normalisation", "weight"],
        optional: [
            "name_en", "short_name", "short_name_en", "unit_of_measure_en", "numerator", "denominator",
            "scale", "zero_of_zero", "some_of_zero", "formula", "women", "men", "round_value", "cap_low",
            "cap_high", "imputation", "outliers", "winsorise_skewness", "winsorise_kurtosis",
            "winsorise_points", "low", "high", "ideal_low", "ideal_high", "target", "points", "score_low",
            "score_high", "clamp", "score_mean", "score_sd", "deviation", "scale_year", "digits", "owner",
            "source", "source_en", "note", "note_en", "scope", "source_kind", "term", "pooled_years",
            "count_ratio", "detected_among",
        ], isRequired: true)
    static let checks = TableLayout(
        name: "checks", required: ["code", "formula", "severity", "message"], optional: ["message_en"],
        isRequired: false)
    static let successions = TableLayout(
        name: "successions", required: ["predecessor", "successor", "kind"],
        optional: ["date", "share", "note"], isRequired: false)

    static let agencies = TableLayout(
        name: "agencies", required: ["code", "name"],
        optional: ["name_en", "parent", "valid_from", "valid_to", "note"], isRequired: false)
    static let bands = TableLayout(
        name: "bands", required: ["index", "name"],
        optional: ["name_en", "size", "minimum", "maximum", "share"],
        isRequired: false)
    static let published = TableLayout(
        name: "published", required: ["title", "source", "band", "unit"],
        optional: ["title_en", "source_en", "address", "rank"], isRequired: false)

    static let programmes = TableLayout(
        name: "programmes", required: ["code", "name", "field", "basis", "from", "to"],
        optional: [
            "name_en", "short_name", "short_name_en", "midterm", "baseline_year", "source", "note",
        ], isRequired: false)
    static let objectives = TableLayout(
        name: "objectives", required: ["programme", "number", "name"], optional: ["name_en"],
        isRequired: false)
    static let targets = TableLayout(
        name: "targets", required: ["programme", "code", "indicator", "comparator", "level"],
        optional: [
            "objective", "value", "low", "high", "tolerance", "year", "applies_to", "basis", "basis_date",
            "amends", "certainty", "note",
        ], isRequired: false)
    static let breakdowns = TableLayout(
        name: "breakdowns", required: ["indicator", "dimension", "name"],
        optional: ["name_en", "numerator", "denominator", "scale", "formula"], isRequired: false)

    static let narratives = TableLayout(
        name: "narratives", required: ["report", "section", "number", "text"], optional: ["unit", "text_en"],
        isRequired: false)

    static let issuances = TableLayout(
        name: "issuances", required: ["document"],
        optional: [
            "issuer", "issuer_en", "issuer_parent", "issuer_parent_en", "symbol", "number", "date", "place",
            "addressee", "addressee_en", "signer_authority", "signer_authority_en", "signer_post",
            "signer_post_en", "signer_name", "archive", "archive_en", "recipients", "recipients_en",
            "authority", "authority_en", "proposer", "proposer_en", "proposal", "proposal_en",
        ], isRequired: false)
    static let legalBases = TableLayout(
        name: "legal_bases", required: ["document", "order", "text"], optional: ["text_en"],
        isRequired: false)

    static let documents = TableLayout(
        name: "documents", required: ["code", "number", "date"],
        optional: [
            "type", "type_en", "issuer", "issuer_name", "issuer_name_en", "title", "title_en", "basis",
            "attachment", "valid_from", "valid_to", "replaces", "note", "note_en",
        ], isRequired: false)
    static let budgets = TableLayout(
        name: "budgets", required: ["programme", "year", "currency_unit"],
        optional: [
            "agency", "task", "content", "content_en", "frame", "source", "source_name", "source_name_en",
            "proposed", "appraised", "allocated", "spent", "row", "note", "note_en",
        ], isRequired: false)
    static let plans = TableLayout(
        name: "plans", required: ["code", "name", "from", "to"],
        optional: [
            "number", "name_en", "short_name", "short_name_en", "agency", "basis", "note", "note_en",
        ], isRequired: false)
    static let tasks = TableLayout(
        name: "tasks", required: ["plan", "code", "number", "content", "lead", "status"],
        optional: [
            "group", "group_en", "content_en", "partners", "start", "due", "product", "product_en", "done_on",
            "evidence", "progress_q1", "progress_q2", "progress_q3", "progress_q4", "note", "note_en",
        ], isRequired: false)
    static let reportDuties = TableLayout(
        name: "report_duties", required: ["code", "debtor"],
        optional: [
            "name", "name_en", "period", "due", "received_on", "completeness", "note", "note_en",
        ], isRequired: false)
    static let events = TableLayout(
        name: "events", required: ["code", "name", "from", "to"],
        optional: ["name_en", "agency", "basis", "note", "note_en"], isRequired: false)
    static let revisions = TableLayout(
        name: "revisions", required: ["date", "table", "key", "column", "old", "new", "reason"],
        optional: ["reason_en"], isRequired: false)

    static let recipients = TableLayout(
        name: "recipients", required: ["unit", "name", "address"], optional: ["role", "language", "note"],
        isRequired: false)

    /// Tables that are worth a bundle of their own: one without an index.
    static let standAlone = [documents, budgets, plans] + titlesAndAwards

    /// Whether a bundle with these tables is about a ranking, so that it needs all that a ranking needs.
    ///
    /// A register of documents has no units, figures and indices, and none are invented to please a format. A bundle
    /// that has one table of figures, or nothing at all, is told what is missing.
    static func isRanked(_ names: [String]) -> Bool {
        [items, observations, indices, indicators].contains { names.contains($0.name) }
            || !standAlone.contains { names.contains($0.name) }
    }

    static let all =
        [
            settings, units, items, observations, indices, indicators, checks, successions, agencies, bands,
            published, programmes, objectives, targets, breakdowns, narratives, issuances,
            legalBases, documents, budgets, plans, tasks, reportDuties, events, revisions,
            recipients,
        ] + titlesAndAwards
}
