import Template

/// What the page of an indicator may name.
extension SiteShapes {
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
    static let indicatorFields: [TemplateShape.Field] =
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
}
