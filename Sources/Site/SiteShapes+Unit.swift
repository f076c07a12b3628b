import Template

/// What the page of a unit, and that of its trace, may name.
extension SiteShapes {
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
    static let traceFields: [TemplateShape.Field] = [
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
    static let standout = TemplateShape(
        "standout",
        [
            .markup("name", "indicator"), .text("href", "its page; missing in a self-contained page"),
            .markup("value", "the value with its unit of measure"), .text("note", "rank and mean"),
        ])
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
            .flag("has_standouts", "whether indicators stand out above or below the mean"),
            .list("strengths", of: standout, "those furthest above it"),
            .list("to_improve", of: standout, "those furthest below it"),
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
    static let unitFields: [TemplateShape.Field] = [
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
}
