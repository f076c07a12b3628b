import Template

/// What the page of the method may name.
extension SiteShapes {
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
    static let methodFields: [TemplateShape.Field] = [
        .text("heading", "heading"), .markup("configuration", "whose method"),
        .markup("basis", "legal basis"),
        .text("diagnosis_href", "address of the page that checks the method"),
        .list("roots", of: root, "the trees"), .list("summary", of: text, "what the bundle says of itself"),
        .flag("has_successions", "whether units changed"), .list("successions", of: text, "how"),
        .list("items", of: item, "what is counted"), .flag("has_checks", "whether rules were run"),
        .list("checks", of: check, "plausibility rules"), .list("sources", of: credit, "sources"),
        .list("licenses", of: credit, "terms of use"),
        .flag("has_files", "whether files of the bundle are listed"),
        .list("files", of: file, "files of the bundle"),
    ]
}
