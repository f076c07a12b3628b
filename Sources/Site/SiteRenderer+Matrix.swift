import Bytes
import Records
import Reporting
import Template
import VietnameseText

// Units against targets: a cell for each unit and target, on pages of their own where there are too many.
extension SiteRenderer {
    /// Most cells of the matrix on the page of all targets.
    private static let mostCells = 1_500
    /// Most cells on a page of its own.
    private static let mostPartCells = 3_000
    /// Units shown where there are too many.
    private static let unmetRows = 20

    /// The pages of matrices that are too large for the page of all targets; empty when none is.
    public func matrixParts(_ year: YearReport, of programme: ProgrammeReport) -> [SiteFile] {
        guard let targets = year.targets else { return [] }
        return targets.programmes.indices.flatMap { position -> [SiteFile] in
            let matrix = targets.matrix(position)
            let owner = targets.programmes[position].programme
            let parts = parts(of: matrix)
            return parts.indices.map { place in
                page(place, of: parts, matrix, owner, targets, year, programme)
            }
        }
    }

    /// The pages by group or by name; empty where one page is enough.
    private func parts(of matrix: TargetMatrix) -> [UnitParts<TargetMatrix.Row>.Part] {
        guard matrix.rows.count * matrix.columns.count > Self.mostCells else { return [] }
        let each = max(Self.mostPartCells / max(matrix.columns.count, 1), 10)
        let sorted = VietnameseCollation.sorted(matrix.rows) { $0.area.heading }
        return UnitParts(sorted, largest: each, each: min(each, RankingParts.rowsByPlace)) { $0.area.unit }
            .parts
    }

    /// The group, or the first and the last unit.
    private func label(_ part: UnitParts<TargetMatrix.Row>.Part) -> PrintedText {
        if let group = part.printedGroup { return group }
        guard let first = part.rows.first, let last = part.rows.last else { return PrintedText(part.slug) }
        return first.area.printedHeading + PrintedText(" – ") + last.area.printedHeading
    }

    private func path(
        _ part: UnitParts<TargetMatrix.Row>.Part, of programme: TargetProgrammeName
    ) -> String {
        // No slug has two hyphens in a row.
        "muc-tieu--\(programme.slug)--\(part.slug).html"
    }

    private func page(
        _ place: Int, of parts: [UnitParts<TargetMatrix.Row>.Part], _ matrix: TargetMatrix,
        _ owner: TargetProgrammeName, _ targets: TargetsReport, _ year: YearReport,
        _ programme: ProgrammeReport
    ) -> SiteFile {
        let part = parts[place]
        let path = Self.folder(year) + path(part, of: owner)
        let title = owner.printedShortName + PrintedText(": ") + label(part)
        var record = start(
            shapes.targetPart,
            Frame(
                title: "\(title.text) – \(targets.title)", description: targets.lede, path: path,
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(words.word("targets")), Self.targetsFile), (label(part), nil),
                ]))
        record.set("heading", printed: title)
        record.set("year", "\(year.year)")
        record.set("legend", targets.legend.map { status($0) })
        record.set("id", owner.slug)
        record.set("name", printed: owner.printedName)
        record.set("has_parts", true)
        record.set(
            "part_links",
            nearLinks(parts.map { (label($0), self.path($0, of: owner)) }, current: place))
        var rows = TemplateRecord(SiteShapes.targetMatrix)
        fill(&rows, matrix.columns, part.rows)
        record.set("matrix", rows)
        return SiteFile(path: languageFolder + path, bytes: targetPartTemplate.render(record))
    }

    /// The matrix on the page of all targets: a row for each unit where there is room; else how many units met each
    /// target, the units with most to do, and links to all.
    func matrix(_ matrix: TargetMatrix, of owner: TargetProgrammeName) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetMatrix)
        let parts = parts(of: matrix)
        fill(&record, matrix.columns, parts.isEmpty ? matrix.rows : unmet(matrix.rows))
        record.set("has_omitted", !matrix.omitted.isEmpty)
        record.set("omitted", matrix.omitted.map { column($0) })
        guard !parts.isEmpty else { return record }
        record.set("has_counts", true)
        record.set("counts", matrix.columns.map { count($0, of: matrix.rows.count) })
        record.set(
            "cut_note",
            words(.partUnmet, ["count": "\(Self.unmetRows)", "all": "\(matrix.rows.count)"]))
        record.set("has_parts", true)
        record.set("part_links", nearLinks(parts.map { (label($0), path($0, of: owner)) }))
        return record
    }

    /// The units with the most targets that they are asked and have not met; equal ones in the order of the register.
    private func unmet(_ rows: [TargetMatrix.Row]) -> [TargetMatrix.Row] {
        let places = rows.indices.sorted { left, right in
            let (a, b) = (rows[left].asked - rows[left].met, rows[right].asked - rows[right].met)
            return a != b ? a > b : left < right
        }
        return places.prefix(Self.unmetRows).map { rows[$0] }
    }

    private func fill(
        _ record: inout TemplateRecord, _ columns: [TargetMatrix.Column], _ rows: [TargetMatrix.Row]
    ) {
        record.set("columns", columns.map { column($0) })
        record.set(
            "rows",
            rows.map { row in
                var entry = TemplateRecord(SiteShapes.targetMatrixRow)
                entry.set("unit", row.area.unit?.heading ?? row.area.heading)
                entry.set("href", row.area.unit.map { $0.slug + ".html" })
                entry.set("cells", markup: cells(row.statuses))
                entry.set("met", "\(row.met)/\(row.asked)")
                return entry
            })
    }

    private func count(_ column: TargetMatrix.Column, of all: Int) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetCount)
        record.set("code", column.code)
        record.set("href", targetPath(column.slug))
        record.set("name", printed: column.printedName)
        record.set(
            "picture",
            markup: Charts.statuses(
                column.counts, of: all, label: "\(column.printedName.text): \(column.text)"))
        record.set("met", column.short)
        return record
    }

    private func column(_ column: TargetMatrix.Column) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetColumn)
        record.set("code", column.code)
        record.set("href", targetPath(column.slug))
        record.set("name", printed: column.printedName)
        return record
    }

    /// Cells of the matrix: it has one for each unit and target, too many for records of their own.
    private func cells(_ statuses: [TargetStatusReport]) -> [UInt8] {
        var writer = ByteWriter(capacity: statuses.count * 96)
        for status in statuses {
            writer.write("<td class=\"s-")
            writer.write(status.kind.rawValue)
            writer.write("\"><span aria-hidden=\"true\">")
            writer.writeEscaped(status.symbol)
            writer.write("</span><span class=\"vh\">")
            writer.writeEscaped(status.text)
            writer.write("</span></td>")
        }
        return writer.bytes
    }
}
