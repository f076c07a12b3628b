import Records
import Reporting
import Template
import VietnameseText

/// The unit report as a record for a DOCX template.
///
/// Figures and sentences come from the report as they are; a template adds the fixed wording and the form.
public enum UnitReportDocument {
    /// Sections that every report has: the result, by component, over the years.
    private static let fixedSections = 3

    /// What a template prints of one unit in one year.
    ///
    /// - Parameters:
    ///   - unit: The unit's report.
    ///   - year: The year that it belongs to.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(unit: UnitReport, year: YearReport, words: Words) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, .unitReport)
        record.set("title", unit.title)
        record.set("unit", unit.unit.sentence)
        record.set("unit_heading", unit.unit.heading)
        record.set("unit_capitals", VietnameseCase.uppercased(unit.unit.heading))
        record.set("unit_code", unit.unit.code)
        record.set("unit_group", unit.unit.group)
        record.set("year", "\(unit.year)")
        record.set("previous_year", "\(unit.previousYear ?? unit.year - 1)")
        record.set("has_several_indices", unit.indices.count > 1)
        record.set("indices", indices(unit, words))
        let told = unit.indices.compactMap(\.change.detail)
        let untold = unit.successions.filter { text in !told.contains { $0.contains(text) } }
        record.set("successions", DocumentHead.lines(untold))
        var content = DossierDocument.Content(isVietnamese: year.language == .vi)
        content.hasAnnexes = false
        // The tables of components and years stand before these.
        let trends = unit.indices.filter { index in
            index.trend.points.count { $0.year <= unit.year } > 1
        }
        content.tables = unit.indices.count + trends.count
        record.set(
            "sections",
            unit.sections.filter { !$0.isEmpty }.enumerated().map { position, section in
                DossierDocument.section(
                    section, number: OutlineNumber.section(position + fixedSections), &content)
            })
        record.set("items", items(unit.data, words))
        record.set("items_table_number", "\(unit.indices.count + 1)")
        return record
    }

    private static func items(_ rows: [DataRow], _ words: Words) -> [TemplateRecord] {
        rows.enumerated().map { position, row in
            var record = TemplateRecord(item)
            record.set("number", "\(position + 1)")
            record.set("code", DocumentHead.cell(row.code))
            record.set("name", DocumentHead.cell(row.name))
            record.set("unit_of_measure", DocumentHead.cell(row.unitOfMeasure))
            record.set("value", DocumentHead.cell(row.value.text))
            record.set("previous", DocumentHead.cell(row.previous.text))
            record.set("status", row.status ?? words(.valueFinal))
            record.set("address", DocumentHead.cell(row.address))
            record.set("source", row.source)
            record.set("note", row.note)
            return record
        }
    }
}
