import Records
import Reporting
import Template
import VietnameseText

/// A document about the work behind the figures as a record for a DOCX template: progress of a plan, budgets,
/// reminders, titles, awards.
///
/// Each kind of document has a template of its own, and all of them may name the same fields.
public enum DossierDocument {
    /// What a template prints of one dossier.
    ///
    /// - Parameters:
    ///   - dossier: The dossier.
    ///   - year: The year that it belongs to.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(_ dossier: Dossier, year: YearReport, words: Words) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, DocumentKind(rawValue: dossier.kind.rawValue))
        if let addressee = dossier.addressee { record.set("addressee", addressee.text) }
        // A file is called what its document says of itself; the page's heading stands in no document.
        record.set("title", dossier.subject)
        record.set("document_subject", dossier.subject)
        record.set("subject_sentence", VietnameseCase.lowercasingFirst(dossier.subject))
        record.set("year", "\(year.year)")
        let isVietnamese = year.language == .vi
        record.set("lede", unmarked(dossier.lede))
        var content = Content(isVietnamese: isVietnamese)
        let sections = dossier.sections.filter { !$0.isEmpty }
        record.set(
            "sections",
            sections.enumerated().map { section($1, number: OutlineNumber.section($0), &content) })
        record.set("dossier_notes", unmarked(dossier.notes))
        let hasSeveral = content.wide.count > 1
        record.set("has_several_annexes", hasSeveral)
        record.set("has_annexes", !content.wide.isEmpty)
        record.set(
            "wide_tables",
            content.wide.enumerated().map { position, table in
                var record = TemplateRecord(wideTable)
                record.set("annex_number", hasSeveral ? OutlineNumber.section(position) : nil)
                record.set("is_first", position == 0)
                record.set("caption_capitals", VietnameseCase.uppercased(table.caption))
                record.set("table", DocumentTable.record(table, number: 1))
                return record
            })
        return record
    }

    /// What a document has so far.
    struct Content {
        let isVietnamese: Bool
        var tables = 0
        var figures = 0
        var wide: [ReportTable] = []
        /// Whether wide tables stand in annexes; else they stand where they are told.
        var hasAnnexes = true
    }

    /// A section with its tables, of which the wide ones are put off to annexes.
    static func section(
        _ section: DossierSection, number: String, _ content: inout Content
    ) -> TemplateRecord {
        var record = TemplateRecord(Self.section)
        record.set("number", number)
        record.set("heading", section.heading)
        record.set("heading_capitals", VietnameseCase.uppercased(section.heading))
        record.set("paragraphs", unmarked(section.paragraphs + section.chain.map(line)))
        record.set("points", TextSpans.points(section.points, isVietnamese: content.isVietnamese))
        let language: Language = content.isVietnamese ? .vi : .en
        WordChart.set(&record, "parts_chart", section.chart?.seriesChart(language), &content.figures)
        var told: [TemplateRecord] = []
        var annexes: [String] = []
        for table in section.tables {
            if content.hasAnnexes, DocumentTable.isWide(table) {
                content.wide.append(table)
                annexes.append(OutlineNumber.section(content.wide.count - 1))
            } else {
                content.tables += 1
                told.append(
                    DocumentTable.record(table, number: content.tables, isLandscape: false))
            }
        }
        record.set("tables", told)
        record.set("annex_numbers", annexes.isEmpty ? nil : annexes.joined(separator: ", "))
        return record
    }

    /// A step of a chain, indented by dashes as deep as it stands.
    private static func line(_ step: ChainStep) -> PrintedText {
        let mark = PrintedText(String(repeating: "– ", count: step.level))
        guard !step.detail.text.isEmpty else { return mark + step.name }
        return mark + step.name + PrintedText(": ") + step.detail
    }

    private static func unmarked(_ texts: [PrintedText]) -> [TemplateRecord] {
        TextSpans.points(texts, isVietnamese: true).map { record in
            var record = record
            record.set("mark", "")
            return record
        }
    }
}
