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
    private static let change: [TemplateShape.Field] = [
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
            .flag("has_tenths", "whether the heat table tells tenths of the ranking"),
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
        .markup("heading", "heading"), .text("year", "the year"), .markup("lede", "range and mean"),
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

    // MARK: - Unit

    static let neighbour = TemplateShape(
        "neighbour",
        [
            .flag("is_self", "whether it is this unit"), .text("rank", "rank"), .text("unit", "unit"),
            .text("href", "its page"), .text("score", "score"), .text("gap", "score minus this unit's"),
        ])
    static let component = TemplateShape(
        "component row",
        [
            .markup("name", "component"), .text("href", "its page; missing in a self-contained page"),
            .markup("picture", "dots on the scale"), .text("score", "score"),
            .text("mean", "mean"), .text("rank", "rank"), .text("group_mean", "mean of the unit's group"),
        ])
    static let point = TemplateShape(
        "trend point",
        [.text("year", "year"), .text("rank", "rank"), .text("score", "score"), .text("mean", "mean")])
    static let indicatorRow = TemplateShape(
        "indicator row",
        [
            .markup("name", "indicator"), .text("href", "its page; missing in a self-contained page"),
            .markup("unit_of_measure", "unit of measure"),
            .text("direction", "which values are good"), .text("value", "value"),
            .text("trace_href", "the way from the value to its cells; missing in a self-contained page"),
            .text("previous", "value the year before"), .markup("picture", "bar of the score"),
            .text("score", "score"), .text("rank", "rank"), .text("mean", "mean value"),
            .text("whole", "value of the province"),
        ])
    static let indicatorGroup = TemplateShape(
        "indicator group",
        [
            .markup("name", "component"), .text("columns", "columns of the table"),
            .list("rows", of: indicatorRow, "indicators"),
        ])
    static let traceCell = TemplateShape(
        "trace cell", [.text("code", "item"), .text("value", "value"), .text("address", "file, row, column")])
    static let step = TemplateShape(
        "step",
        [
            .text("id", "identifier for anchors; missing for the rank"),
            .text("depth", "0 the rank, 1 the root index, 2 its parts, …"),
            .markup("text", "the step"), .flag("has_cells", "whether it rests on cells"),
            .list("cells", of: traceCell, "the cells"),
        ])
    static let traceIndex = TemplateShape(
        "trace of an index",
        [
            .text("id", "identifier for anchors"), .markup("name", "index"),
            .list("steps", of: step, "from the rank to the cells"),
        ])
    private static let traceFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .text("unit", "the unit"), .text("unit_href", "its page"),
        .list("indices", of: traceIndex, "one for each root index"),
    ]
    static let pair = TemplateShape(
        "pair",
        [
            .markup("name", "indicator"), .markup("unit_of_measure", "unit of measure"),
            .markup("picture", "women and men on one scale"), .text("women", "value for women"),
            .text("men", "value for men"), .text("gap", "women minus men"),
        ])
    static let pairs = TemplateShape(
        "pairs", [.markup("axis", "scale of the pictures"), .list("rows", of: pair, "indicators")])
    static let strip = TemplateShape("strip", [.markup("picture", "all scores on one scale")])
    static let unitIndex = TemplateShape(
        "unit index",
        [
            .text("id", "identifier for anchors"), .markup("name", "index"),
            .flag("is_main", "whether it is the main index"), .markup("lede", "the result in a sentence"),
            .markup("reason", "why there is no rank"), .text("rank", "rank"), .text("count", "units ranked"),
            .markup("band", "band; missing without one"), .text("band_range", "places or scores of the band"),
            .text("band_mark", "number of the band"),
            .text("score", "score"), .text("mean", "mean score"), .text("from", "rank and score then"),
            .record("strip", of: strip, "dot strip; missing without a score"),
            .flag("has_neighbours", "whether there are neighbours"),
            .list("neighbours", of: neighbour, "units next in rank"),
            .markup("component_axis", "scale of the components"),
            .list("components", of: component, "components"),
            .flag("has_trend", "whether there are two years"),
            .text("trend_rank_title", "heading"), .markup("trend_rank", "picture"),
            .text("trend_score_title", "heading"), .markup("trend_score", "picture"),
            .list("breaks", of: text, "why lines are broken"), .list("points", of: point, "the years"),
            .list("groups", of: indicatorGroup, "indicators by component"),
            .list("steps", of: step, "from the rank to the cells; only in a self-contained page"),
            .text("trace_href", "page with the steps; missing in a self-contained page"),
        ] + change + unitPictures)
    static let dataRow = TemplateShape(
        "data row",
        [
            .text("code", "item code"), .markup("name", "item"),
            .markup("unit_of_measure", "unit of measure"),
            .text("previous", "value the year before"), .text("value", "value"), .text("status", "status"),
            .text("verification", "who verified it and what was reported"),
            .text("address", "file, row, column"),
        ])
    private static let unitFields: [TemplateShape.Field] = [
        .text("unit", "the unit"), .markup("group", "its group"), .text("year", "the year"),
        .text("previous_year", "the year before; missing without one"),
        .text("data_note", "why figures of two years do not describe the same unit"),
        .text("correction", "that the unit's figures were corrected; missing when they were not"),
        .text("correction_href", "page of corrections"),
        .list("indices", of: unitIndex, "one for each root index"),
        .record("pairs", of: pairs, "women and men; missing without them"),
        .list("data", of: dataRow, "the figures"),
        .flag("data_open", "whether the figures are few enough to stand open"),
        .flag("has_successions", "whether the unit changed"), .list("successions", of: text, "how"),
        .flag("has_lineage", "whether it has predecessors or successors in any year"),
        .list("lineage", of: lineage, "what became of it, newest first"),
        .list("downloads", of: link, "files"), .flag("has_other_years", "whether there are other years"),
        .list("other_years", of: link, "the unit in other years"),
    ]

    // MARK: - Indicator

    static let indicatorUnit = TemplateShape(
        "indicator unit",
        [
            .text("rank", "rank"), .text("unit", "unit"), .text("href", "its page"),
            .markup("picture", "dot on the scale"), .text("value", "value"),
            .text("previous", "value the year before"), .text("score", "score"),
            .text("women", "value for women"), .text("men", "value for men"),
        ])
    static let indicatorYear = TemplateShape(
        "indicator year",
        [
            .text("year", "year"), .text("href", "its page; missing for this year"),
            .text("lowest", "lowest"),
            .text("mean", "mean"), .text("highest", "highest"), .text("whole", "province"),
            .text("coverage", "units with a value"),
        ])
    private static let indicatorFields: [TemplateShape.Field] =
        [
            .markup("heading", "heading"), .text("lede", "range and mean"),
            .markup("component", "component above"),
            .text("component_href", "its page"), .text("weight", "weight and share"),
            .text("definition", "formula over codes"), .markup("unit_of_measure", "unit of measure"),
            .text("direction", "which values are good"), .text("scale", "goalposts"),
            .text("coverage", "units with a value"), .markup("owner", "who answers for it"),
            .markup("source", "source"), .markup("note", "remark"), .text("mean", "mean value"),
            .flag("has_targets", "whether targets are set for it"),
            .list("target_links", of: link, "the pages of these targets"),
            .markup("axis", "scale of the pictures"),
            .text("previous_year", "the year before; missing without one"),
            .flag("has_pairs", "whether women and men are told apart"),
            .text("cut_note", "that the table shows both ends only; missing when it shows all"),
            .text("data_href", "page of data and downloads"),
            .list("rows", of: indicatorUnit, "units by score"),
            .list("years", of: indicatorYear, "the years"),
        ] + indicatorPictures

    // MARK: - Method

    static let methodIndicator = TemplateShape(
        "method indicator",
        [
            .text("definition", "formula over codes"), .markup("unit_of_measure", "unit of measure"),
            .text("direction", "which values are good"), .text("scale", "goalposts"),
            .text("coverage", "units with a value"), .markup("source", "source"),
        ])
    static let node = TemplateShape(
        "node",
        [
            .markup("name", "name"), .text("code", "code"), .text("depth", "depth below the root, from 1"),
            .text("weight", "weight and share"),
            .record("indicator", of: methodIndicator, "facts; missing for an index"),
            .markup("note", "remark"),
        ])
    static let root = TemplateShape(
        "root",
        [
            .text("id", "identifier for anchors"), .markup("name", "name"), .markup("note", "remark"),
            .list("rules", of: text, "coverage, rounding, ties"), .list("nodes", of: node, "the tree"),
        ])
    static let item = TemplateShape(
        "item",
        [
            .markup("name", "item"), .text("code", "code"), .markup("unit_of_measure", "unit of measure"),
            .markup("source", "source"), .markup("note", "remark"),
        ])
    static let check = TemplateShape(
        "check",
        [
            .markup("message", "meaning"), .text("formula", "condition"),
            .text("passed", "units where it holds"),
        ])
    static let credit = TemplateShape("credit", [.markup("title", "title"), .text("href", "address")])
    static let file = TemplateShape("file", [.text("path", "path"), .text("sha256", "SHA-256")])
    private static let methodFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .markup("configuration", "whose method"),
        .markup("basis", "legal basis"),
        .list("roots", of: root, "the trees"), .list("summary", of: text, "what the bundle says of itself"),
        .flag("has_successions", "whether units changed"), .list("successions", of: text, "how"),
        .list("items", of: item, "what is counted"), .flag("has_checks", "whether rules were run"),
        .list("checks", of: check, "plausibility rules"), .list("sources", of: credit, "sources"),
        .list("licenses", of: credit, "terms of use"),
        .flag("has_files", "whether files of the bundle are listed"),
        .list("files", of: file, "files of the bundle"),
    ]
}
