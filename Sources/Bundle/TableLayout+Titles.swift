extension TableLayout {
    static let subjectKinds = TableLayout(
        name: "subject_kinds", required: ["code", "name"], optional: ["name_en", "group"],
        isRequired: false)
    static let subjects = TableLayout(
        name: "subjects", required: ["code", "name", "kind"],
        optional: ["name_en", "unit", "parent", "publish_name", "note"], isRequired: false)
    static let titleSchemes = TableLayout(
        name: "title_schemes", required: ["code", "name"],
        optional: ["name_en", "basis", "basis_en", "hard_share", "note"], isRequired: false)
    static let titleCriteria = TableLayout(
        name: "title_criteria", required: ["scheme", "code", "name"],
        optional: ["kind", "name_en", "maximum", "pass_mark", "required", "named_hard_on", "note"],
        isRequired: false)
    static let titles = TableLayout(
        name: "titles", required: ["scheme", "subject"],
        optional: [
            "registered_on", "planned_year", "planned_quarter", "completed_on", "recognised_on",
            "decision_number", "authority", "authority_en", "note",
        ], isRequired: false)
    static let titleProgress = TableLayout(
        name: "title_progress", required: ["scheme", "subject", "year", "quarter"],
        optional: [
            "criterion", "state", "self_points", "appraised_points", "pace", "reviewed_on", "note",
        ], isRequired: false)
    static let titleCounts = TableLayout(
        name: "title_counts", required: ["scheme", "year", "quarter", "registered"],
        optional: ["kind", "unit", "completed", "recognised", "listed", "note"], isRequired: false)

    static let awards = TableLayout(
        name: "awards", required: ["year", "recipient", "recipient_kind", "form", "level"],
        optional: [
            "recipient_en", "honorific", "position", "position_en", "organisation", "organisation_en", "unit",
            "form_en", "authority", "authority_en", "theme", "theme_en", "period", "decision_number",
            "decision_date", "ceremony_date", "reason", "reason_en", "publish_name", "retain_until", "note",
        ], isRequired: false)

    static let communeRules = TableLayout(
        name: "commune_rules", required: ["code", "name"],
        optional: [
            "name_en", "date", "valid_from", "valid_to", "maximum", "criteria", "all_met", "none_zero",
            "certainty", "source", "note", "note_en",
        ], isRequired: false)
    static let communeClasses = TableLayout(
        name: "commune_classes", required: ["rule", "code", "name"],
        optional: ["name_en", "pass_mark", "certainty", "note"], isRequired: false)
    static let communeCriteria = TableLayout(
        name: "commune_criteria", required: ["rule", "code", "name"],
        optional: ["name_en", "maximum", "certainty", "requirement", "note"], isRequired: false)
    static let communeRounds = TableLayout(
        name: "commune_rounds", required: ["rule", "code", "from", "to"], optional: ["note"],
        isRequired: false)
    static let communeReviews = TableLayout(
        name: "commune_reviews", required: ["rule", "round", "commune", "class"],
        optional: [
            "outcome", "decision_number", "decision_date", "authority", "authority_en", "reason", "reason_en",
            "note",
        ], isRequired: false)
    static let communeAssessments = TableLayout(
        name: "commune_assessments", required: ["rule", "round", "commune", "criterion"],
        optional: ["self_points", "appraised_points", "met", "note"], isRequired: false)

    /// Titles, awards and communes, in the order in which they refer to each other.
    static let titlesAndAwards = [
        subjectKinds, subjects, titleSchemes, titleCriteria, titles, titleProgress, titleCounts, awards,
        communeRules, communeClasses, communeCriteria, communeRounds, communeReviews, communeAssessments,
    ]
}
