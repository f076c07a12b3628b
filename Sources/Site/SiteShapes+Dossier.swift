import Template

/// What the pages about the work behind the figures may name.
extension SiteShapes {
    static let chainStep = TemplateShape(
        "chain step",
        [
            .text("level", "how deep it stands, 0 to 6"), .markup("name", "what it is"),
            .markup("detail", "more of it"), .text("href", "its page; missing without one"),
        ])
    static let chartKey = TemplateShape(
        "chart key", [.text("mark", "number of the part, from 1"), .text("name", "its name")])
    static let partsChart = TemplateShape(
        "parts chart",
        [
            .text("chart_title", "what it shows"), .list("key", of: chartKey, "the parts"),
            .markup("picture", "the picture"),
        ])
    static let dossierSection = TemplateShape(
        "dossier section",
        [
            .text("id", "identifier for anchors"), .text("section_heading", "heading"),
            .list("sentences", of: text, "paragraphs"), .flag("has_points", "whether there is a list"),
            .list("points", of: text, "the list"),
            .text("points_note", "that the list does not show all; missing when it does"),
            .flag("has_chain", "whether there is a chain"),
            .list("chain", of: chainStep, "what rests on what"),
            .record("chart", of: partsChart, "a picture; missing without one"),
            .list("tables", of: reportTable, "the tables"),
        ])
    static let dossierFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .list("lede", of: text, "first paragraphs"),
        .list("sections", of: dossierSection, "the sections"), .list("notes_below", of: text, "notes"),
        .flag("has_more", "whether there are files or further pages"),
        .list("downloads", of: link, "the document as a file"), .list("links", of: link, "further pages"),
    ]
    static let dossierLink = TemplateShape(
        "dossier link",
        [
            .markup("label", "title"), .text("href", "its page"),
            .markup("brief", "what it says first; missing without it"),
        ])
    static let dossierGroup = TemplateShape(
        "dossier group",
        [
            .text("id", "identifier for anchors"), .text("group_heading", "heading"),
            .list("dossiers", of: dossierLink, "the pages"),
        ])
    static let dossierListFields: [TemplateShape.Field] = [
        .list("dossier_groups", of: dossierGroup, "pages about plans, documents, titles, awards")
    ]
}
