import Records
import Reporting
import Template

extension ReviewDocument {
    /// Widths of the columns of a programme's table, in twips.
    private struct Widths {
        /// The widest value of a year, set in 11 pt; all years are equally wide.
        let year: Int
        let level: Int
        let midterm: Int
        /// What is left for the target's name.
        let name: Int

        init(_ programme: ProgrammeReviewReport, levels: Int) {
            let values = programme.objectives.flatMap(\.rows).flatMap(\.values).map(\.text)
            let widest = values.map { TextWidth.capitals($0, halfPoints: 22, isBold: false) }.max() ?? 0
            year = max(ReviewDocument.narrowestYear, widest + ReviewDocument.padding)
            midterm = programme.midterm == nil ? 0 : 1150
            let fixed = ReviewDocument.fixedWidth + year * programme.years.count + midterm
            // Names get what years and targets leave them, and a quarter of the page at least.
            let free = DocumentTable.landscape - fixed - ReviewDocument.narrowestName
            level = max(1250, min(1900, free / max(1, levels)))
            name = max(1500, DocumentTable.landscape - fixed - level * levels)
        }
    }

    private static let narrowestYear = 660
    private static let narrowestName = 3600
    private static let padding = 140
    /// Number, baseline, change, way covered.
    private static let fixedWidth = 560 + 950 + 850 + 900

    /// Sets the tables of the targets over the period, one for each objective; they are numbered through the annex.
    static func setTables(
        _ record: inout TemplateRecord, _ programme: ProgrammeReviewReport, _ tables: inout Int
    ) {
        let levels = TargetLevel.allCases.compactMap { level -> (level: TargetLevel, text: String)? in
            let asked = programme.objectives.flatMap(\.rows).compactMap { row in
                row.asked.first { $0.level == level }
            }
            return asked.first.map { (level, $0.levelText) }
        }
        let widths = Widths(programme, levels: levels.count)
        var number = 0
        var records: [TemplateRecord] = []
        for objective in programme.objectives where !objective.rows.isEmpty {
            tables += 1
            var record = TemplateRecord(Self.objective)
            record.set("table_number", "\(tables)")
            record.set("name", TextSpans.cell(objective.printedName))
            record.set("name_heads", [DocumentTable.head("", width: widths.name)])
            record.set("year_heads", programme.years.map { DocumentTable.head("\($0)", width: widths.year) })
            record.set("level_heads", levels.map { DocumentTable.head($0.text, width: widths.level) })
            record.set(
                "midterm_heads",
                programme.midterm == nil ? [] : [DocumentTable.head("", width: widths.midterm)])
            record.set(
                "rows",
                objective.rows.map { row in
                    number += 1
                    return self.row(
                        row, number, levels.map(\.level), widths, hasMidterm: programme.midterm != nil)
                })
            records.append(record)
        }
        record.set("objectives", records)
    }

    private static func row(
        _ row: ReviewRow, _ number: Int, _ levels: [TargetLevel], _ widths: Widths, hasMidterm: Bool
    ) -> TemplateRecord {
        var record = TemplateRecord(Self.row)
        record.set("number", "\(number)")
        var name = TemplateRecord(Self.name)
        name.set("name", TextSpans.cell(row.printedName))
        name.set("unit_of_measure", TextSpans.records(row.printedUnit))
        name.set("notes", notes(row))
        name.set("width", "\(widths.name)")
        record.set("names", [name])
        record.set("baseline", DocumentHead.cell(row.baseline.text))
        record.set("baseline_year", row.baselineYear.map { "\($0)" })
        record.set(
            "values", row.values.map { DocumentTable.head(DocumentHead.cell($0.text), width: widths.year) })
        record.set("change", DocumentHead.cell(row.change.text))
        record.set("way", DocumentHead.cell(row.way.text))
        record.set(
            "levels",
            levels.map { level in
                var cell = TemplateRecord(verdict)
                cell.set("width", "\(widths.level)")
                guard let asked = row.asked.first(where: { $0.level == level }) else {
                    cell.set("limit", DocumentHead.missing)
                    return cell
                }
                cell.set("limit", asked.text)
                cell.set("certainty", asked.certaintyNote)
                cell.set("status", asked.status.text)
                return cell
            })
        record.set(
            "midterms",
            hasMidterm
                ? [DocumentTable.head(DocumentHead.cell(row.midterm?.text), width: widths.midterm)] : [])
        return record
    }

    /// What has to stand beside the values: why there is none in the last year, and the notes of the report.
    private static func notes(_ row: ReviewRow) -> String? {
        let hasEnd = row.values.last?.value != nil
        let texts = (hasEnd ? [] : [row.endText]) + row.notes
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
}
