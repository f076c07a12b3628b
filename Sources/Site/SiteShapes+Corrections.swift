import Template

// The page of corrections after publication.
extension SiteShapes {
    static let correction = TemplateShape(
        "correction",
        [
            .markup("subject", "what was corrected: unit and item"),
            .text("href", "the unit's page; missing when it is about none"),
            .text("place", "table and column"), .text("old", "what was published before"),
            .text("new", "what stands there since"), .markup("reason", "why"),
        ])
    static let correctionDay = TemplateShape(
        "correction day",
        [
            .text("id", "identifier for anchors"), .text("date", "the day"),
            .list("rows", of: correction, "the corrections of the day"),
        ])
    static let correctionsFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .text("lede", "how many there are"),
        .list("days", of: correctionDay, "the corrections by day, the newest first"),
    ]
    /// What leads to the page; missing without corrections.
    static let correctionLinks: [TemplateShape.Field] = [
        .text("corrections_href", "page of corrections; missing without any"),
        .text("corrections_title", "its title"),
    ]
}
