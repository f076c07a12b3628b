import Template

/// What the templates may name of maps, ranks over the years, groups and reasons.
extension SiteShapes {
    static let reason = TemplateShape(
        "reason",
        [
            .text("kind", "component or indicator, in words"), .markup("name", "the part that moved"),
            .text("href", "its page; missing in a self-contained page"),
            .markup("values", "from which value to which", example: "58,3 → 66,1 điểm"),
        ])
    static let mapStep = TemplateShape(
        "map step", [.markup("name", "band or places"), .text("shade", "1 to 5, 5 is best")])
    static let tile = TemplateShape(
        "tile",
        [
            .text("unit", "unit"), .text("short_name", "unit without its kind"),
            .text("abbreviation", "a few letters that no other unit has"), .text("href", "its page"),
            .text("text", "rank or value"), .text("shade", "0 without a value, else 1 to 5"),
            .text("column", "column from 1"), .text("row", "row from 1"),
        ])
    static let map = TemplateShape(
        "map",
        [
            .text("id", "identifier for anchors"), .text("caption", "how to read it"),
            .list("steps", of: mapStep, "the shades, best first"),
            .text("nothing", "what a unit without a value is called; missing where all have one"),
            .flag("is_of_tiles", "whether it is made of tiles"),
            .flag("is_wide", "whether there are too many columns for a phone"),
            .list("tiles", of: tile, "the tiles, or the units of the shapes; best first"),
            .flag("is_of_cells", "whether it is made of cells"),
            .markup("picture", "shapes or cells; missing for tiles"),
            .flag("has_list", "whether shapes stand beside a list of their units"),
            .flag("list_open", "whether the list is short enough to stand open"),
            .text("unplaced", "units without a place"), .text("label", "the map in words"),
        ])
    static let pathYear = TemplateShape(
        "path row",
        [
            .text("unit", "unit"), .text("href", "its page"),
            .list("ranks", of: text, "its ranks, one for each year"),
        ])
    static let pathMark = TemplateShape(
        "path mark",
        [.text("unit", "unit"), .text("ranks", "first and last rank"), .markup("picture", "its line")])
    static let paths = TemplateShape(
        "paths",
        [
            .text("id", "identifier for anchors"), .text("title", "heading"), .markup("picture", "the lines"),
            .markup("first_names", "names at the first year"),
            .markup("last_names", "names at the last year"), .list("years", of: text, "the years"),
            .list("marks", of: pathMark, "lines that are picked out"),
            .list("rows", of: pathYear, "units with their ranks"),
            .list("breaks", of: text, "why lines are broken"),
        ])
    static let group = TemplateShape(
        "group",
        [
            .markup("name", "group"), .text("count", "units with a score"), .text("mean", "mean score"),
            .text("median", "median score"), .text("lowest", "lowest score"),
            .text("highest", "highest score"), .markup("picture", "its units on the scale"),
            .list("cells", of: cell, "means of the components"),
        ])
    static let groups = TemplateShape(
        "groups",
        [
            .text("id", "identifier for anchors"), .markup("axis", "scale of the pictures"),
            .list("rows", of: group, "the groups"), .list("columns", of: column, "components"),
            .flag("has_columns", "whether there are components"),
            .flag("of_indicators", "whether they are indicators"),
        ])
    static let tenth = TemplateShape(
        "tenth", [.text("range", "places"), .list("cells", of: cell, "means of the components")])
    static let history = TemplateShape(
        "history",
        [
            .markup("name", "component"), .text("href", "its page; missing in a self-contained page"),
            .markup("picture", "the component over the years"), .list("scores", of: text, "its scores"),
        ])
    static let histories = TemplateShape(
        "histories",
        [
            .text("caption", "how to read them, with the scale"),
            .list("list", of: history, "the components"), .list("years", of: text, "the years"),
        ])
    static let lineage = TemplateShape(
        "lineage step",
        [
            .text("year", "year"), .text("text", "what happened"), .text("label", "the other unit and year"),
            .text("href", "its page; missing where there is none"),
        ])
    /// What a ranking adds to its table.
    static let rankingPictures: [TemplateShape.Field] = [
        .record("map", of: map, "where the units lie; missing without places"),
        .record("paths", of: paths, "ranks over the years; missing for many units or one year"),
        .record("unit_groups", of: groups, "comparison by group; missing for fewer than two"),
        .list("tenths", of: tenth, "scores by tenths of a long ranking; empty for a short one"),
    ]
    /// What a unit's result adds.
    static let unitPictures: [TemplateShape.Field] = [
        .flag("has_group", "whether the unit is one of a group"),
        .flag("has_reasons", "whether it can be told what the move came from"),
        .list("reasons", of: reason, "parts that moved most the way the unit did"),
        .text("reason_note", "why rank and score did not move together"),
        .record("histories", of: histories, "components over the years; missing before the second year"),
    ]
    /// What an indicator adds.
    static let indicatorPictures: [TemplateShape.Field] = [
        .record("map", of: map, "where the units lie; missing without places"),
        .markup("trend_picture", "the years; missing before the second year"),
        .list("quality", of: text, "what can be said for and against the figures"),
    ]
}
