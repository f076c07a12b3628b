import Records
import Reporting
import Template

extension SiteRenderer {
    func methodRecord(_ year: YearReport, of programme: ProgrammeReport) -> TemplateRecord {
        let method = year.method
        var record = start(
            shapes.method,
            Frame(
                title: "\(method.title) – \(year.setting("area_name") ?? programme.code)",
                description: method.configuration, path: Self.folder(year) + Self.methodFile,
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(method.title), nil),
                ], current: "method \(year.year)"))
        record.set("heading", method.title)
        record.set("configuration", printed: method.printedConfiguration)
        record.set("basis", printed: method.printedBasis)
        if let check = year.dossiers.first(where: { $0.kind == .diagnosis }) {
            record.set("diagnosis_href", "\(check.slug).html")
        }
        record.set("roots", method.roots.map { root($0) })
        record.set("summary", texts(method.printedSummary))
        record.set("has_successions", !method.successions.isEmpty)
        record.set("successions", texts(method.successions))
        record.set("items", method.items.map { item($0) })
        record.set("has_checks", !method.rules.isEmpty)
        record.set(
            "checks",
            method.rules.map { rule in
                var entry = TemplateRecord(SiteShapes.check)
                entry.set("message", printed: rule.printedMessage)
                entry.set("formula", rule.formula)
                entry.set("passed", rule.passed)
                return entry
            })
        record.set("sources", method.sources.map { credit($0) })
        record.set("licenses", method.licenses.map { credit($0) })
        record.set("has_files", !method.files.isEmpty)
        record.set(
            "files",
            method.files.map { file in
                var entry = TemplateRecord(SiteShapes.file)
                entry.set("path", file.path)
                entry.set("sha256", file.sha256)
                return entry
            })
        return record
    }

    private func root(_ root: MethodRoot) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.root)
        record.set("id", identifier(root.code))
        record.set("name", printed: root.printedName)
        record.set("note", printed: root.printedNote)
        record.set("rules", texts(root.rules))
        record.set(
            "nodes",
            root.nodes.map { node in
                var entry = TemplateRecord(SiteShapes.node)
                entry.set("name", printed: node.printedName)
                entry.set("code", node.code)
                entry.set("depth", "\(min(node.depth, 6))")
                entry.set("weight", node.weight)
                entry.set("note", printed: node.printedNote)
                if let indicator = node.indicator { entry.set("indicator", describe(indicator)) }
                return entry
            })
        return record
    }

    private func describe(_ indicator: MethodIndicator) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.methodIndicator)
        record.set("definition", indicator.definition)
        record.set("unit_of_measure", printed: indicator.printedUnitOfMeasure)
        record.set("direction", indicator.direction)
        record.set("scale", indicator.scale)
        record.set("coverage", indicator.coverage)
        record.set("source", printed: indicator.printedSource)
        return record
    }

    private func item(_ item: Item) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.item)
        record.set("name", printed: words.name(item))
        record.set("code", item.code)
        record.set("unit_of_measure", printed: words.measure(item))
        record.set("source", printed: words.printed(ifAny: item.source, en: item.sourceEN))
        record.set("note", printed: words.printed(ifAny: item.note, en: item.noteEN))
        return record
    }

    /// An address becomes a link only when it is one a browser may safely follow.
    func credit(_ credit: Attribution) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.credit)
        record.set("title", printed: words.printed(credit.title, en: credit.titleEN))
        let isLink = credit.address.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
        record.set("href", isLink ? credit.address : nil)
        return record
    }
}
