import Template

/// What the pages of strategies and programmes may name.
extension SiteShapes {
    // MARK: - Everywhere

    /// Fields of a table whose rows stand on several pages.
    static let parts: [TemplateShape.Field] = [
        .text("cut_note", "that the table does not show all; missing when it does"),
        .flag("has_parts", "whether the whole table stands on several pages"),
        .list("part_links", of: link, "these pages, the page itself without address"),
    ]

    /// Fields of a page that points to the targets of its year.
    static let targetBriefFields: [TemplateShape.Field] = [
        .flag("has_targets", "whether strategies or programmes are under way"),
        .list("target_briefs", of: targetTally, "the counts of each programme"),
        .list("target_links", of: link, "pages and reports on targets"),
    ]
    static let targetTally = TemplateShape(
        "target tally",
        [
            .markup("name", "programme, or who set the targets"), .text("sentence", "the counts in words"),
            .markup("picture", "stacked bar of the statuses"),
        ])
    private static let status: [TemplateShape.Field] = [
        .text("status_class", "class of the status", example: "s-reached"),
        .text("symbol", "its sign"), .text("status", "its name"),
        .text("reason", "why, where the status leaves it open"),
    ]
    static let targetStatus = TemplateShape("target status", status)
    static let targetPlace = TemplateShape("target place", [.text("href", "address of the page")])

    // MARK: - Targets of a year

    static let targetAsked = TemplateShape(
        "target asked",
        [
            .text("level", "who set it"), .text("limit", "the limit and by when; missing when none is set"),
            .text("certainty", "mark of a target to be confirmed"),
            .text("distance", "beyond the limit or short of it"),
        ] + status)
    static let targetLine = TemplateShape(
        "target line",
        [
            .text("code", "code"), .text("href", "its page; missing where it has none"),
            .markup("name", "what is measured"), .markup("unit_of_measure", "unit of measure"),
            .text("line_notes", "what has to stand beside the value"),
            .markup("picture", "value and targets on a scale of their own"), .text("value", "value"),
            .text("state", "why there is no value"),
            .text("fraction", "numerator and denominator"), .text("previous", "value the year before"),
            .text("change", "against the year before"),
            .list("asked", of: targetAsked, "one for each level of the programme"),
            .text("projection", "where a straight line leads"), .text("units_met", "units that met it"),
        ])
    static let targetObjective = TemplateShape(
        "target objective",
        [
            .text("number", "number; missing for targets without an objective"), .markup("name", "name"),
            .text("columns", "columns of the table"), .list("lines", of: targetLine, "the targets"),
        ])
    static let targetColumn = TemplateShape(
        "target column",
        [.text("code", "code of the target"), .text("href", "its page"), .markup("name", "what is measured")])
    static let targetMatrixRow = TemplateShape(
        "target matrix row",
        [
            .text("unit", "unit"), .text("href", "its page"), .markup("cells", "a cell for each column"),
            .text("met", "targets met of those asked"),
        ])
    static let targetCount = TemplateShape(
        "target count",
        [
            .text("code", "code of the target"), .text("href", "its page"),
            .markup("name", "what is measured"), .markup("picture", "stacked bar of the units' statuses"),
            .text("met", "units that met it of those asked"),
        ])
    static let targetMatrix = TemplateShape(
        "target matrix",
        [
            .flag("has_counts", "whether there are too many units for a row of each"),
            .list("counts", of: targetCount, "how many units met each target"),
            .list("columns", of: targetColumn, "the targets that units are asked"),
            .list("rows", of: targetMatrixRow, "the units"),
            .flag("has_omitted", "whether some targets are asked of no unit"),
            .list("omitted", of: targetColumn, "those targets"),
        ] + parts)
    static let targetProgramme = TemplateShape(
        "target programme",
        [
            .text("id", "identifier for anchors"), .markup("name", "name"), .markup("basis", "legal basis"),
            .text("period", "period"), .list("sources", of: credit, "where the targets were read"),
            .markup("note", "remark"), .text("certainty", "how many targets are to be confirmed"),
            .list("levels", of: targetTally, "the counts by level"),
            .list("level_heads", of: text, "the levels as heads of columns"),
            .flag("has_matrix", "whether units are asked anything"),
            .record("matrix", of: targetMatrix, "units against targets"),
            .flag("has_projection", "whether a projection is made"),
            .list("objectives", of: targetObjective, "the targets by objective"),
        ])
    static let targetsFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .text("year", "the year"),
        .text("previous_year", "the year before"),
        .list("briefs", of: targetTally, "the counts of each programme"),
        .list("legend", of: targetStatus, "the statuses that occur"),
        .flag("has_unit_level", "whether pictures may hold targets set for a unit"),
        .list("programmes", of: targetProgramme, "the programmes"),
        .list("table_notes", of: text, "how it is judged"), .list("links", of: link, "reports and data"),
        .list("other_years", of: link, "the targets of other years"),
        .flag("has_other_years", "whether other years have targets"),
    ]

    // MARK: - One target

    static let targetSet = TemplateShape(
        "target set",
        [
            .text("level", "who set it"), .markup("applies_to", "for which areas"), .text("due", "by when"),
            .text("limit", "the limit"), .markup("basis", "the document"), .text("date", "its day"),
            .text("certainty", "mark of a target to be confirmed"),
            .flag("in_force", "whether it counts in the year"),
            .text("amendment", "what it replaces or what replaced it"), .markup("note", "remark"),
        ])
    static let targetKey = TemplateShape(
        "target key",
        [.markup("sample", "a piece of the line"), .text("text", "what it stands for")])
    static let targetArea = TemplateShape(
        "target area",
        [
            .markup("name", "the area"), .text("href", "its page; missing where it has none"),
            .markup("picture", "value on the scale of the units"), .text("value", "value"),
            .text("state", "why there is no value"), .text("fraction", "numerator and denominator"),
            .text("previous", "value the year before"), .text("change", "against the year before"),
            .text("limit", "the limit that counts"), .text("distance", "beyond it or short of it"),
            .text("interval", "the 95 % interval"), .text("detections", "cases detected per 10,000 people"),
        ] + status)
    static let targetPair = TemplateShape(
        "target pair",
        [
            .markup("name", "the area"), .text("href", "its page; missing where it has none"),
            .markup("picture", "women and men on one scale"), .text("women", "women"), .text("men", "men"),
            .text("share", "share of women"), .text("gap", "women minus men"),
            .text("parity", "women over men"), .flag("is_whole", "whether it is the province"),
        ])
    static let targetPairs = TemplateShape(
        "target pairs",
        [
            .markup("axis", "scale of the pictures"),
            .flag("is_count", "whether the figures are numbers of people"),
            .list("rows", of: targetPair, "the areas"),
        ])
    static let targetPart = TemplateShape(
        "target part",
        [
            .markup("name", "part of the people"), .text("dimension", "by what"),
            .markup("picture", "its value, and that of all as a tick"), .text("value", "value"),
            .text("gap", "minus that of all"),
        ])
    static let targetParts = TemplateShape(
        "target parts",
        [
            .markup("axis", "scale of the pictures"), .text("all", "value of all"),
            .list("rows", of: targetPart, "the parts"),
        ])
    static let targetPageFields: [TemplateShape.Field] =
        [
            .markup("heading", "heading"), .text("year", "the year"),
            .text("previous_year", "the year before"),
            .text("code", "code"),
            .markup("programme", "programme"), .text("programme_href", "the targets of the programme"),
            .markup("objective", "objective"), .list("asked", of: targetAsked, "what each level asks"),
            .text("value", "value of the province"), .text("state", "why there is no value"),
            .text("fraction", "numerator and denominator"),
            .text("line_notes", "what has to stand beside it"),
            .flag("has_previous", "whether the year before has a comparable value"),
            .text("previous", "that value"), .text("change", "against it"),
            .text("trend", "whether it came nearer to the target"),
            .text("definition", "formula over codes"), .list("items", of: item, "the items of the formula"),
            .markup("unit_of_measure", "unit of measure"), .text("direction", "which values are good"),
            .markup("owner", "who answers for it"), .list("sources", of: credit, "sources"),
            .text("source_kind", "how the figures come about"), .markup("note", "remark"),
            .text("indicator_href", "page of the same indicator in the ranking; missing without one"),
            .markup("years_picture", "the years with the lines to reach"),
            .flag("has_years", "whether there is anything to draw"),
            .list("keys", of: targetKey, "the lines of the pictures"),
            .text("projection", "where a straight line leads, in a sentence"),
            .list("points", of: targetPoint, "the years"),
            .flag("has_points", "whether a year has a value"),
            .list("sets", of: targetSet, "every target set for it"),
            .markup("strip", "the units on one scale; missing where there are none"),
            .flag("is_of_many", "whether it shows bars instead of a dot for each unit"),
            .list("strip_keys", of: targetKey, "the lines of the picture"),
            .markup("axis", "scale of the units' pictures"),
            .text("units_met", "how many units met it"),
            .record("parts", of: targetParts, "parts of the people; missing without them"),
            .list("table_notes", of: text, "notes"),
            .list("other_years", of: link, "the target in other years"),
            .flag("has_other_years", "whether other years have it"),
        ] + targetUnitFields + parts
    /// Fields of the tables of a target's units.
    private static let targetUnitFields: [TemplateShape.Field] = [
        .flag("has_areas", "whether parts or groups have values"),
        .list("areas", of: targetArea, "parts and groups"),
        .flag("has_units", "whether units are asked for it"), .list("units", of: targetArea, "the units"),
        .flag("has_intervals", "whether there are intervals"),
        .flag("has_detections", "whether cases are detected by search"),
        .record("pairs", of: targetPairs, "women and men; missing without them"),
    ]
    static let targetPartFields: [TemplateShape.Field] =
        [
            .markup("heading", "heading"), .text("year", "the year"),
            .text("previous_year", "the year before"),
            .list("legend", of: targetStatus, "the statuses that occur"),
            .text("id", "identifier for anchors"), .markup("name", "programme"),
            .record("matrix", of: targetMatrix, "units against targets; missing on a page of one target"),
            .markup("axis", "scale of the units' pictures"),
        ] + targetUnitFields + parts
    static let targetPoint = TemplateShape(
        "target point", [.text("year", "year"), .text("value", "value")])
}
