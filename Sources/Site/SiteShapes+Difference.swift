import Template

// The sheet of differences in a unit's package.
extension SiteShapes {
    static let difference = TemplateShape(
        "difference",
        [
            .text("name", "name of index, indicator or item"), .text("code", "its code"),
            .text("kind", "whether it is an index, an indicator or an item"),
            .text("column", "what of it differs: value, score, rank, status"),
            .text("before", "as it was; – where there was none"),
            .text("after", "as it is now; – where there is none"),
        ])
    static let differencesFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .text("lede", "how many figures differ"),
        .flag("has_rows", "whether figures differ"),
        .list("rows", of: difference, "the figures that differ"),
        .list("files", of: text, "files of the package that differ"),
    ]
}
