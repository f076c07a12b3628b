import Records
import Reporting
import Template
import VietnameseText

/// The annual report of an area on gender equality or on children as a record for a DOCX template.
///
/// Figures and sentences come from the report as they are; a template adds the fixed wording and the form. One
/// template serves both fields.
public enum AnnualReportDocument {
    /// What a template prints of one report.
    ///
    /// - Parameters:
    ///   - report: The annual report of a province or a unit.
    ///   - year: The year that it belongs to.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(
        _ report: AnnualReport, year: YearReport, words: Words
    ) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, DocumentKind(annualReportOn: report.link.field))
        record.set("title", report.subject)
        let lines = subject(report.subject, area: report.area.sentence)
        record.set("subject_first", lines.first)
        record.set("subject_second", lines.second)
        record.set("subject_sentence", VietnameseCase.lowercasingFirst(report.subject))
        record.set("year", "\(report.year)")
        record.set("lede", TextSpans.points(report.lede, isVietnamese: true).map(unmarked))
        let isVietnamese = year.language == .vi
        let charts = ChartReporter(words)
        var figures = 0
        WordChart.set(&record, "statuses_chart", charts.statuses(report.summaries), &figures)
        var tables = 0
        var wide: [ReportTable] = []
        let sections = report.sections.enumerated().map { position, section in
            var record = TemplateRecord(Self.section)
            record.set("number", OutlineNumber.section(position))
            record.set("heading_capitals", VietnameseCase.uppercased(section.heading))
            record.set(
                "paragraphs",
                TextSpans.points(section.paragraphs, isVietnamese: true).map(unmarked)
                    + numbered(section.written))
            record.set(
                "parts",
                section.parts.enumerated().map { position, part in
                    self.part(part, position, isVietnamese, &tables, &wide)
                })
            setTable(&record, section.table, &tables, &wide)
            let pairs = charts.pairs(section.pairs, isOfChildren: report.link.field == .children)
            WordChart.set(&record, "pairs_chart", pairs, &figures)
            return record
        }
        record.set("sections", sections)
        record.set("annex_title_capitals", VietnameseCase.uppercased(report.annex.title))
        record.set("has_several_annexes", !wide.isEmpty)
        setAnnex(&record, report.annex)
        record.set(
            "wide_tables",
            wide.enumerated().map { position, table in
                var record = TemplateRecord(Self.wideTable)
                record.set("annex_number", OutlineNumber.section(position + 1))
                record.set("caption_capitals", VietnameseCase.uppercased(table.caption))
                // Tables are numbered anew in each annex, and one that stands alone has no number.
                record.set("table", DocumentTable.record(table, number: 1))
                return record
            })
        return record
    }

    private static func part(
        _ part: AnnualPart, _ position: Int, _ isVietnamese: Bool, _ tables: inout Int,
        _ wide: inout [ReportTable]
    ) -> TemplateRecord {
        var record = TemplateRecord(Self.part)
        record.set("number", OutlineNumber.part(position))
        record.set("heading", TextSpans.records(part.printedHeading))
        record.set(
            "points",
            TextSpans.points(part.paragraphs + part.written, isVietnamese: isVietnamese)
                + groups(part.groups, isVietnamese))
        setTable(&record, part.table, &tables, &wide)
        return record
    }

    /// A table where it is told, or the number of its annex where a page is too narrow for it.
    private static func setTable(
        _ record: inout TemplateRecord, _ table: ReportTable?, _ tables: inout Int,
        _ wide: inout [ReportTable]
    ) {
        guard let table else { return }
        if DocumentTable.isWide(table) {
            wide.append(table)
            record.set("annex_number", OutlineNumber.section(wide.count))
        } else {
            tables += 1
            record.set("tables", [DocumentTable.record(table, number: tables)])
        }
    }

    /// A paragraph that is no point of a list.
    private static func unmarked(_ record: TemplateRecord) -> TemplateRecord {
        var record = record
        record.set("mark", "")
        return record
    }

    /// A subject on two lines: the area and the word before it stand on the second one.
    static func subject(_ subject: String, area: String) -> (first: String, second: String?) {
        guard subject.hasSuffix(" " + area) else { return (subject, nil) }
        let words = subject.dropLast(area.count + 1).split(separator: " ")
        guard words.count > 2, let last = words.last else { return (subject, nil) }
        return (words.dropLast().joined(separator: " "), "\(last) \(area)")
    }
}
