import Template

// The page of a year's data, and that of a published result.
extension SiteShapes {
    static let dataFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .list("downloads", of: link, "files"),
        .markup("citation", "how to cite"), .list("sources", of: credit, "sources"),
        .list("licenses", of: credit, "terms of use"),
        .markup("dataset", "the year as a Dataset of schema.org, for search engines"),
    ]
    static let publishedUnit = TemplateShape(
        "published unit", [.text("name", "unit"), .text("rank", "rank, where it was stated")])
    static let publishedBand = TemplateShape(
        "published band",
        [
            .text("number", "number of the band"), .text("range", "places"),
            .list("units", of: publishedUnit, "its units"),
        ])
    static let publishedFields: [TemplateShape.Field] = [
        .markup("heading", "heading"), .markup("source", "where it was read"),
        .text("address", "its address"),
        .list("bands", of: publishedBand, "the bands, best first"),
    ]
}
