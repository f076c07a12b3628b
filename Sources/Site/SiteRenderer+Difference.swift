import Records
import Reporting
import Template

// The sheet of differences in a unit's package: a page in one file that is no part of the site.
extension SiteRenderer {
    /// The sheet of a unit.
    ///
    /// - Parameters:
    ///   - figures: The figures that differ from what the unit was sent before.
    ///   - files: Names of the files of its package that differ.
    ///   - unit: The unit.
    ///   - year: Its year.
    ///   - programme: Its programme.
    /// - Returns: The page.
    public func difference(
        _ figures: [FigureDifference], files: [String], of unit: UnitReport, _ year: YearReport,
        of programme: ProgrammeReport
    ) -> [UInt8] {
        let title = words(.differenceTitle, ["unit": unit.unit.heading, "year": "\(unit.year)"])
        let lede =
            figures.isEmpty
            ? words(.differenceNone) : words(.differenceLede, ["count": "\(figures.count)"])
        var record = start(
            shapes.differences,
            Frame(
                title: title, description: lede, path: Self.folder(year) + unit.unit.slug + ".html",
                programme: programme, year: year))
        makeStandalone(&record, year)
        record.set("heading", title)
        record.set("lede", lede)
        record.set("has_rows", !figures.isEmpty)
        record.set(
            "rows",
            figures.map { figure in
                var row = TemplateRecord(SiteShapes.difference)
                row.set("name", figure.name)
                row.set("code", figure.code)
                row.set("kind", figure.kind)
                row.set("column", figure.column)
                row.set("before", figure.before.isEmpty ? "–" : figure.before)
                row.set("after", figure.after.isEmpty ? "–" : figure.after)
                return row
            })
        record.set("files", texts(files))
        return differenceTemplate.render(record)
    }
}
