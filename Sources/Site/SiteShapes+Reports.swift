import Template

/// What the annual reports and the review may name.
extension SiteShapes {
    // MARK: - Annual report

    static let reportCell = TemplateShape(
        "report cell",
        [
            .markup("text", "the cell"), .flag("numeric", "whether it is a number"),
            .text("order", "what it is sorted by, where its text does not tell", example: "2024-06-28"),
        ])
    static let reportRow = TemplateShape(
        "report row",
        [
            .text("number", "its number, where rows have numbers of their own", example: "1.2."),
            .markup("head", "what the row is about"),
            .flag("is_heading", "whether it is a heading over the rows that follow"),
            .flag("is_total", "whether it is the total of the others"),
            .text("columns", "columns of the table", example: "7"),
            .text("span", "columns that the head of a total takes", example: "3"),
            .list("cells", of: reportCell, "its other cells"),
        ])
    static let reportTable = TemplateShape(
        "report table",
        [
            .text("caption", "what it shows"),
            .flag("is_repeated", "whether the heading or picture above says the same as the caption"),
            .text("first", "head of the first column"),
            .flag("is_narrow", "whether its columns have room on a phone"),
            .list("heads", of: reportCell, "heads of the other columns"),
            .list("rows", of: reportRow, "the rows"), .list("notes_below", of: text, "notes"),
        ] + parts)
    static let annualGroup = TemplateShape(
        "annual group", [.text("group_heading", "heading"), .list("sentences", of: text, "the texts")])
    static let annualPart = TemplateShape(
        "annual part",
        [
            .text("number", "number", example: "1"), .markup("part_heading", "heading"),
            .flag("has_sentences", "whether there are sentences"),
            .list("sentences", of: text, "the sentences"),
            .list("groups", of: annualGroup, "written texts under headings of their own"),
            .flag("has_lines", "whether there is anything to draw"),
            .list("lines", of: targetLine, "the targets it is about"),
            .record("table", of: reportTable, "a table; missing without one"),
        ])
    static let annualSection = TemplateShape(
        "annual section",
        [
            .text("id", "identifier for anchors"), .text("number", "number", example: "II"),
            .text("heading", "heading"), .list("sentences", of: text, "paragraphs"),
            .flag("is_numbered", "whether written texts are numbered"),
            .list("written", of: text, "written texts, where there is more than one"),
            .list("parts", of: annualPart, "its parts"),
            .record("pairs", of: targetPairs, "women and men; missing without them"),
            .record("table", of: reportTable, "a table; missing without one"),
        ])
    static let annexRow = TemplateShape(
        "annex row",
        [
            .flag("is_heading", "whether it names a programme or an objective"),
            .text("number", "number"), .markup("name", "target, or what the heading says"),
            .list("cells", of: reportCell, "its other cells"), .text("columns", "columns of the table"),
            .text("status_class", "class of the status"), .text("symbol", "its sign"),
            .text("status", "its name"), .markup("note", "note and source"),
        ])
    static let annex = TemplateShape(
        "annex",
        [
            .text("title", "heading"), .text("head_number", "head of the numbers"),
            .text("head_name", "head of the targets"), .list("heads_before", of: reportCell, "heads"),
            .text("current_head", "head over the figures of the year"),
            .list("heads_current", of: reportCell, "their heads"),
            .list("heads_after", of: reportCell, "heads"),
            .list("rows", of: annexRow, "the rows"), .list("notes_below", of: text, "notes"),
        ])
    static let annualFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .text("subject", "whose report it is"), .text("year", "the year"),
        .text("previous_year", "the year before"),
        .list("briefs", of: targetTally, "the counts of each programme"),
        .list("legend", of: targetStatus, "the statuses"),
        .flag("has_unit_level", "whether pictures may hold targets set for a unit"),
        .list("sections", of: annualSection, "the sections"), .record("annex", of: annex, "the annex"),
        .list("downloads", of: link, "the report as a file"), .list("links", of: link, "further pages"),
    ]

    // MARK: - Review

    static let reviewFact = TemplateShape(
        "review fact", [.text("figure", "the large figure"), .markup("text", "what it is")])
    static let reviewValue = TemplateShape("review value", [.text("value", "value of a year")])
    static let reviewRow = TemplateShape(
        "review row",
        [
            .text("code", "code"), .text("href", "its page"), .markup("name", "what is measured"),
            .markup("unit_of_measure", "unit of measure"), .text("line_notes", "notes"),
            .text("baseline", "baseline"), .text("baseline_year", "its year"),
            .list("values", of: reviewValue, "the years"), .markup("picture", "the years as a line"),
            .text("change", "end minus baseline"), .text("way", "share of the way covered"),
            .flag("met_before", "whether the baseline met it"),
            .list("asked", of: targetAsked, "what each level asks"),
            .record("midterm", of: targetStatus, "verdict at mid-term; missing without one"),
        ])
    static let reviewObjective = TemplateShape(
        "review objective",
        [
            .text("number", "number"), .markup("name", "name"), .text("columns", "columns of the table"),
            .list("rows", of: reviewRow, "the targets"),
        ])
    static let reviewMover = TemplateShape(
        "review mover",
        [
            .markup("name", "target or unit"), .text("href", "its page"), .text("gain", "what it gained"),
            .text("text", "from where to where"),
        ])
    static let reviewMovers = TemplateShape(
        "review movers",
        [.text("heading", "heading"), .list("rows", of: reviewMover, "best or worst first")])
    static let reviewProgramme = TemplateShape(
        "review programme",
        [
            .text("id", "identifier for anchors"), .markup("name", "programme"),
            .text("period_heading", "what kind of review"),
            .markup("basis", "legal basis"), .text("missing", "years without data"),
            .text("sentence", "the counts in words"),
            .list("levels", of: targetTally, "the counts by level, then those of mid-term"),
            .text("level_sentence", "national against provincial"),
            .text("midterm_sentence", "mid-term against now"),
            .list("years", of: text, "the years as heads"),
            .list("level_heads", of: text, "the levels as heads"),
            .flag("has_midterm", "whether there are verdicts at mid-term"),
            .list("objectives", of: reviewObjective, "the targets by objective"),
            .list("movers", of: reviewMovers, "best and worst"),
        ])
    static let reviewFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .text("year", "the year"),
        .list("facts", of: reviewFact, "headline counts"),
        .list("legend", of: targetStatus, "the statuses"),
        .flag("has_unit_level", "whether pictures may hold targets set for a unit"),
        .list("programmes", of: reviewProgramme, "the programmes"),
        .list("table_notes", of: text, "how it is computed"),
        .list("downloads", of: link, "the review as a file"), .list("links", of: link, "further pages"),
    ]
}
