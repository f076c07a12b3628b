import Template

/// What the templates of the site may name, page by page.
///
/// Shapes are compared by identity, so one set of them is made for a run and used throughout.
struct SiteShapes: Sendable {
    let words: TemplateShape
    let home: TemplateShape
    let year: TemplateShape
    let unit: TemplateShape
    let method: TemplateShape
    let indicator: TemplateShape
    let component: TemplateShape
    let data: TemplateShape
    let published: TemplateShape
    let targets: TemplateShape
    let target: TemplateShape
    let annual: TemplateShape
    let review: TemplateShape
    let trace: TemplateShape
    let corrections: TemplateShape
    let differences: TemplateShape
    let part: TemplateShape
    let accessibility: TemplateShape
    let notFound: TemplateShape
    let dossier: TemplateShape
    let targetPart: TemplateShape

    init(wordKeys: [String]) {
        words = TemplateShape("words", wordKeys.sorted().map { .text($0, "") })
        let frame = Self.frame(words: words)
        home = TemplateShape(
            "home", frame + [.list("programmes", of: Self.programme, "one for each programme")])
        year = TemplateShape(
            "year",
            frame + Self.yearFields + Self.targetBriefFields + Self.dossierListFields + Self.correctionLinks)
        unit = TemplateShape(
            "unit",
            frame + Self.unitFields + Self.targetBriefFields
                + [.list("sections", of: Self.dossierSection, "tasks, titles, awards of the unit")])
        method = TemplateShape("method", frame + Self.methodFields)
        indicator = TemplateShape("indicator", frame + Self.indicatorFields)
        component = TemplateShape("component", frame + Self.componentFields)
        data = TemplateShape("data", frame + Self.dataFields + Self.correctionLinks)
        published = TemplateShape("published", frame + Self.publishedFields)
        targets = TemplateShape("targets", frame + Self.targetsFields)
        target = TemplateShape("target", frame + Self.targetPageFields)
        targetPart = TemplateShape("target part page", frame + Self.targetPartFields)
        annual = TemplateShape("annual report", frame + Self.annualFields)
        review = TemplateShape("review", frame + Self.reviewFields)
        dossier = TemplateShape("dossier", frame + Self.dossierFields)
        trace = TemplateShape("trace", frame + Self.traceFields)
        corrections = TemplateShape("corrections", frame + Self.correctionsFields)
        differences = TemplateShape("differences", frame + Self.differencesFields)
        part = TemplateShape("ranking part", frame + Self.partFields)
        accessibility = TemplateShape(
            "accessibility statement",
            frame + [
                .text("heading", "heading of the page"), .markup("issuer", "who publishes the site"),
                .text("contact", "where to write or call (site_contact in settings)"),
            ])
        notFound = TemplateShape(
            "not found",
            frame + [
                .text("heading", "heading of the page"), .text("home_href", "address of the first page"),
            ])
    }

    // MARK: - Every page

    private static func frame(words: TemplateShape) -> [TemplateShape.Field] {
        [
            .record("words", of: words, "the words of templates/vi.csv by key"),
            .text("csp", "Content-Security-Policy of the page"),
            .text("script", "relative path to the script for tables; missing where the page has none for it"),
            .text("title", "title of the page"), .text("description", "one sentence about the page"),
            .text("root", "relative path to the first page in this language", example: "../../"),
            .text("assets", "relative path to the root of the site", example: "../../../"),
            .list("twins", of: link, "the same page in other languages; kind is the language code"),
            .flag("noindex", "whether search engines should leave the page out: drafts, invented figures"),
            .text("canonical", "the page's address; missing when the site has none"),
            .list("alternates", of: link, "the page in all languages; kind is the language code"),
            .text("locale", "language and country", example: "vi_VN"),
            .text("feed", "relative path to the feed of bulletins"),
            .text("statement", "relative path to the accessibility statement"),
            .flag("standalone", "whether the page is one self-contained file"),
            .markup("stylesheet", "the stylesheet, for a self-contained page"),
            .text("accent", "relative path to the stylesheet of the office's colour; missing without one"),
            .markup("accent_style", "the same, for a self-contained page"),
            .record("logo", of: logo, "the office's logo; missing without one"),
            .text("flag_title", "what must be said at the head while results are not official"),
            .markup("flag_note", "what it means here"),
            .markup("site_name", "name of the site"), .markup("area_name", "name of the area"),
            .list("nav", of: link, "the main pages"), .flag("has_crumbs", "whether there is a way up"),
            .list("crumbs", of: link, "the way up, the page itself last without address"),
            .list("notes", of: text, "foot of the page: whose method, when the data were closed"),
        ]
    }

    static let logo = TemplateShape(
        "logo",
        [
            .text("href", "relative path to the picture"), .text("alt", "its text alternative (logo_alt)"),
            .text("width", "width in pixels"), .text("height", "height in pixels"),
        ])
    static let link = TemplateShape(
        "link",
        [
            .markup("label", "the text"), .text("href", "the address; missing when there is none"),
            .flag("current", "whether it is this page"), .text("kind", "kind and size of a file"),
        ])
    static let text = TemplateShape("text", [.markup("text", "a sentence")])

    /// Mark and wording of a change, as the partial `change.html` uses them.
    static let change: [TemplateShape.Field] = [
        .flag("up", "gained places"), .flag("down", "lost places"), .flag("same", "same rank"),
        .flag("none", "nothing to compare"), .text("places", "places without sign", example: "2"),
        .text("short", "why nothing can be compared, short"),
        .text("change_text", "the change in full"), .text("change_detail", "more of why"),
        .text("basis", "mark of places on a common set; missing for official ranks", example: "bộ chung"),
    ]

    // MARK: - Home

    static let fact = TemplateShape(
        "fact",
        [
            .text("figure", "the large figure"), .text("unit", "the unit the fact is about"),
            .text("href", "its page"), .markup("text", "the sentence"),
            .markup("note", "what stands behind it"),
        ])
    static let facts = TemplateShape("facts", [.list("list", of: fact, "the facts")])
    static let homeRow = TemplateShape(
        "home row",
        [
            .text("rank", "rank"), .text("unit", "unit"), .text("href", "its page"), .text("score", "score"),
            .markup("picture", "dot on the scale"),
        ] + change)
    static let homeGroup = TemplateShape(
        "home group",
        [
            .markup("band", "name of the band; missing without bands"), .text("range", "places or scores"),
            .text("mark", "number of the band, 1 is first"), .list("rows", of: homeRow, "units by rank"),
        ])
    static let homeRanking = TemplateShape(
        "home ranking",
        [
            .text("id", "identifier for anchors"), .markup("headline", "what the picture shows"),
            .text("mean", "mean score"), .markup("axis", "scale of the picture"),
            .list("groups", of: homeGroup, "units by band"),
            .text("cut_note", "that the table shows both ends only; missing when it shows all"),
            .list("table_notes", of: text, "notes"),
            .text("year_href", "page of the year"),
        ])
    static let homeYear = TemplateShape(
        "home year",
        [
            .text("label", "the year"), .text("href", "its page"), .text("leader", "first unit"),
            .text("score", "its score"), .text("mean", "mean score"),
        ])
    static let programme = TemplateShape(
        "programme",
        [
            .text("id", "identifier for anchors"), .flag("is_first", "whether it is the first of the page"),
            .markup("title", "title of the bulletin"), .text("lede", "what it covers"),
            .markup("own_flag", "its flag, where the page holds several programmes"),
            .record("facts", of: facts, "headlines; missing when there are none"),
            .list("rankings", of: homeRanking, "one for each root index"),
            .flag("is_ranked", "whether there is an index in any year"),
            .list("years", of: homeYear, "the archive, newest first"),
        ] + targetBriefFields + dossierListFields)

    // MARK: - Year

    static let cell = TemplateShape(
        "cell", [.text("text", "figure"), .text("class", "step of the colour scale")])
    static let column = TemplateShape(
        "column",
        [
            .markup("name", "component"), .markup("short_name", "the component, short where the bundle can"),
            .flag("is_shortened", "whether the two differ"),
            .flag("is_long", "whether the short name too needs a wide column"), .text("mean", "mean score"),
        ])
    static let yearRow = TemplateShape(
        "year row",
        [
            .text("rank", "rank"), .text("unit", "unit"), .text("short_name", "unit without its kind"),
            .text("href", "its page"), .text("score", "score"),
            .text(
                "score_value", "score at full precision, for sorting; missing without one", example: "71.0512"
            ),
            .text("previous_rank", "rank the year before; on a common set those of both years"),
            .markup("reason", "why there is no rank"), .list("cells", of: cell, "component scores"),
            .flag("is_in_heat", "whether the ranking is short enough for a row of the heat table"),
        ] + change)
    static let yearGroup = TemplateShape(
        "year group",
        [
            .markup("band", "name of the band; missing without bands"), .text("range", "places or scores"),
            .text("mark", "number of the band, 1 is first"), .text("columns", "columns of the table"),
            .list("rows", of: yearRow, "units by rank"),
        ])
    static let mover = TemplateShape(
        "mover",
        [
            .text("unit", "unit"), .text("href", "its page"), .text("from", "rank and score then"),
            .flag("has_reasons", "whether it can be told what the move came from"),
            .list("reasons", of: reason, "parts that moved most the way the unit did"),
            .text("reason_note", "why rank and score did not move together"),
        ] + change)
    static let shade = TemplateShape(
        "shade", [.text("mark", "k1 to k5, k5 is the highest"), .text("text", "scores")])
    static let yearRanking = TemplateShape(
        "year ranking",
        [
            .text("id", "identifier for anchors"), .markup("name", "name of the index"),
            .text("previous_label", "heading of the earlier rank; missing without one"),
            .list("groups", of: yearGroup, "units by band"),
            .list("rows", of: yearRow, "units by rank, all bands"),
            .list("columns", of: column, "components"),
            .flag("has_short_names", "whether any component is shortened"),
            .text("cut_note", "that the table shows both ends only; missing when it shows all"),
            .flag("has_parts", "whether the whole ranking stands on pages of its own"),
            .list("part_links", of: link, "these pages"),
            .list("table_notes", of: text, "notes"), .text("csv_href", "the ranking as CSV"),
            .flag("show_movers", "whether any unit can be compared"),
            .flag("has_movers", "whether any unit moved"), .list("movers", of: mover, "biggest moves"),
            .flag("of_indicators", "whether its parts are indicators, as on the page of a component"),
            .flag("has_tenths", "whether the heat table tells tenths of the ranking"),
            .list("shades", of: shade, "what the five shades of the heat table stand for"),
        ] + rankingPictures)
    private static let partFields: [TemplateShape.Field] = [
        .markup("heading", "heading"), .text("year", "the year"),
        .list("rankings", of: yearRanking, "the rows of the page"),
        .list("part_links", of: link, "the pages of the ranking, this one without address"),
    ]
    static let part = TemplateShape(
        "part",
        [
            .markup("name", "component"), .text("href", "its page; missing for a root"),
            .list("links", of: link, "its indicators"),
        ])
    private static let componentFields: [TemplateShape.Field] = [
        .markup("heading", "heading"), .text("year", "the year"), .text("lede", "range and mean"),
        .list("rankings", of: yearRanking, "the ranking by the component"),
        .list("parts", of: part, "its indicators"),
    ]
    private static let yearFields: [TemplateShape.Field] = [
        .list("parts", of: part, "components with their indicators"),
        .text("heading", "heading"), .text("year", "the year"), .text("lede", "the year in a sentence"),
        .list("rankings", of: yearRanking, "one for each root index"),
        .flag("is_ranked", "whether the year has an index"),
        .text("method_href", "method page; missing without an index"),
        .text("data_href", "page of data and downloads"),
        .text("published_href", "page of the published result; missing without one"),
        .markup("published_title", "its title"), .text("method_title", "its title"),
        .flag("has_other_years", "whether there are other years"),
        .list("other_years", of: link, "the rankings of other years"),
    ]
}
