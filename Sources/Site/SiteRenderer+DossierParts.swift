import Records
import Reporting
import Template

// Long tables of dossiers, such as those with a row for each unit, on pages of their own.
extension SiteRenderer {
    /// A page of a long table.
    struct TablePart {
        /// Path inside the folder of the year.
        let path: String
        /// "dòng 101–200".
        let label: PrintedText
        /// Positions of its rows.
        let rows: Range<Int>
    }

    /// The pages of a dossier's tables that are too long for its own page; empty when none is.
    public func dossierParts(
        _ dossier: Dossier, _ year: YearReport, of programme: ProgrammeReport
    ) -> [SiteFile] {
        var number = 0
        var files: [SiteFile] = []
        for section in dossier.sections where !section.isEmpty {
            for table in section.tables {
                number += 1
                for (place, part) in (tableParts(table, number, of: dossier) ?? []).enumerated() {
                    files.append(page(place, part, of: table, number, in: section, dossier, year, programme))
                }
            }
        }
        return files
    }

    /// The pages of a table; `nil` for one that is short enough.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - number: Its number in the dossier, from 1.
    ///   - dossier: The dossier.
    /// - Returns: The pages.
    func tableParts(_ table: ReportTable, _ number: Int, of dossier: Dossier) -> [TablePart]? {
        guard table.rows.count > RankingParts.mostRows else { return nil }
        return stride(from: 0, to: table.rows.count, by: RankingParts.rowsByPlace).enumerated().map {
            place, start in
            let rows = start..<min(start + RankingParts.rowsByPlace, table.rows.count)
            return TablePart(
                // No slug has two hyphens in a row.
                path: "\(dossier.slug)--bang-\(number)-trang-\(place + 1).html",
                label: PrintedText(
                    words(.partRows, ["from": "\(rows.lowerBound + 1)", "to": "\(rows.upperBound)"])),
                rows: rows)
        }
    }

    /// The first rows of a long table with links to all of it.
    func first(of table: ReportTable, _ parts: [TablePart], under titles: [String?]) -> TemplateRecord {
        var record = self.table(table.keeping(0..<RankingParts.endRows), under: titles)
        record.set(
            "cut_note",
            words(.partFirst, ["count": "\(RankingParts.endRows)", "all": "\(table.rows.count)"]))
        record.set("has_parts", true)
        record.set("part_links", nearLinks(parts.map { ($0.label, $0.path) }))
        record.set("notes_below", texts(table.notes))
        return record
    }

    private func page(
        _ place: Int, _ part: TablePart, of table: ReportTable, _ number: Int, in section: DossierSection,
        _ dossier: Dossier, _ year: YearReport, _ programme: ProgrammeReport
    ) -> SiteFile {
        let path = Self.folder(year) + part.path
        var record = dossierStart(
            dossier, year, programme, path: path, part: "\(table.caption), \(part.label.text)")
        var rows = self.table(table.keeping(part.rows))
        rows.set("has_parts", true)
        rows.set(
            "part_links",
            nearLinks(
                (tableParts(table, number, of: dossier) ?? []).map { ($0.label, $0.path) }, current: place))
        var entry = TemplateRecord(SiteShapes.dossierSection)
        entry.set("id", "muc-1")
        entry.set("section_heading", section.heading)
        entry.set("tables", [rows])
        record.set("sections", [entry])
        return SiteFile(path: languageFolder + path, bytes: dossierTemplate.render(record))
    }
}
