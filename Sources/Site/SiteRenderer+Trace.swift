import Records
import Reporting
import Template

// From a unit's rank down to the cells, on a page of its own.
extension SiteRenderer {
    /// The page that traces a unit's ranks.
    public func trace(_ unit: UnitReport, _ year: YearReport, of programme: ProgrammeReport) -> SiteFile {
        let title = words(.traceTitle, ["unit": unit.unit.heading, "year": "\(unit.year)"])
        let path = Self.folder(year) + Self.tracePath(unit.unit)
        var record = start(
            shapes.trace,
            Frame(
                title: title, description: "\(title). \(words.word("trace_lede"))", path: path,
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(unit.unit.heading), unit.unit.slug + ".html"),
                    (PrintedText(words.word("trace")), nil),
                ]))
        record.set("heading", title)
        record.set("unit", unit.unit.heading)
        record.set("unit_href", unit.unit.slug + ".html")
        record.set(
            "indices",
            unit.indices.map { index in
                var entry = TemplateRecord(SiteShapes.traceIndex)
                entry.set("id", identifier(index.code))
                entry.set("name", printed: index.printedName)
                entry.set("steps", index.trace.map { step($0) })
                return entry
            })
        return SiteFile(path: languageFolder + path, bytes: traceTemplate.render(record))
    }

    /// File of the trace of a unit, in the folder of a year.
    static func tracePath(_ unit: UnitName) -> String { "\(unit.slug)-truy-vet.html" }

    /// The anchor of the step that tells an index or an indicator.
    func traceAnchor(_ code: String) -> String { "vet-\(code.lowercased())" }

    func step(_ step: TraceStep) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.step)
        record.set("id", step.code.map { traceAnchor($0) })
        record.set("depth", "\(step.depth)")
        record.set("text", printed: step.printedText)
        record.set("has_cells", !step.cells.isEmpty)
        record.set(
            "cells",
            step.cells.map { cell in
                var entry = TemplateRecord(SiteShapes.traceCell)
                entry.set("code", cell.code)
                entry.set("value", cell.value)
                entry.set("address", cell.address)
                return entry
            })
        return record
    }
}
