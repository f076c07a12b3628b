import Records
import Reporting
import Template
import VietnameseText

/// The review of strategies and programmes over their periods as a record for a DOCX template.
///
/// Figures and sentences come from the report as they are; a template adds the fixed wording and the form.
public enum ReviewDocument {
    /// What a template prints of one review.
    ///
    /// - Parameters:
    ///   - review: The review of the programmes under way.
    ///   - year: The year that closes it.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(
        _ review: ReviewReport, year: YearReport, words: Words
    ) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, .review)
        record.set("title", review.title)
        record.set("title_sentence", VietnameseCase.lowercasingFirst(review.title))
        record.set("year", "\(review.year)")
        record.set("lede", DocumentHead.lines(review.lede))
        var figures = 0
        WordChart.set(&record, "statuses_chart", ChartReporter(words).statuses(review), &figures)
        var tables = 0
        record.set(
            "programmes",
            review.programmes.enumerated().map { position, programme in
                self.programme(programme, position, &tables, isVietnamese: year.language == .vi)
            })
        record.set("review_notes", DocumentHead.lines(review.notes))
        return record
    }

    private static func programme(
        _ programme: ProgrammeReviewReport, _ position: Int, _ tables: inout Int, isVietnamese: Bool
    ) -> TemplateRecord {
        var record = TemplateRecord(Self.programme)
        record.set("number", OutlineNumber.section(position))
        record.set("table_number", "\(position + 1)")
        record.set(
            "name_capitals",
            TextSpans.records(programme.programme.printedName).map { span in
                var span = span
                if case .text(let text) = span["text"] { span.set("text", VietnameseCase.uppercased(text)) }
                return span
            })
        record.set("name", TextSpans.records(programme.programme.printedShortName))
        record.set("basis", TextSpans.records(programme.programme.printedBasis))
        record.set("heading", programme.heading)
        record.set("counts", DocumentHead.lines(counts(programme)))
        record.set("missing", programme.missingNote)
        record.set("certainty", programme.programme.certaintyNote)
        setTally(&record, programme)
        setMovers(&record, programme, isVietnamese)
        setTables(&record, programme, &tables)
        return record
    }

    /// The counts in sentences: by level, national against provincial, mid-term against now.
    private static func counts(_ programme: ProgrammeReviewReport) -> [String] {
        let levels = programme.levels.count > 1 ? programme.levels.map(\.levelSentence) : []
        return levels + [programme.levelSentence, programme.midtermSentence].compactMap { $0 }
    }

    // MARK: - Counts in a table

    private static func setTally(_ record: inout TemplateRecord, _ programme: ProgrammeReviewReport) {
        let levels = programme.levels.isEmpty ? [programme.tally] : programme.levels
        let columns = levels + [programme.midterm].compactMap { $0 }
        let width = min(1700, 5600 / max(1, columns.count))
        let name = DocumentTable.portrait - DocumentTable.numberWidth - width * columns.count
        record.set("tally_names", [DocumentTable.head("", width: name)])
        record.set("tally_levels", levels.map { DocumentTable.head($0.levelText, width: width) })
        record.set("tally_midterms", programme.midterm == nil ? [] : [DocumentTable.head("", width: width)])
        let kinds = TargetStatusReport.Kind.allCases.filter { kind in
            columns.contains { $0.counts.contains { $0.status.kind == kind } }
        }
        func text(_ tally: TargetTallyReport, _ kind: TargetStatusReport.Kind) -> String {
            "\(tally.counts.first { $0.status.kind == kind }?.count ?? 0)"
        }
        record.set(
            "tally_rows",
            kinds.enumerated().map { position, kind in
                var row = TemplateRecord(tallyRow)
                row.set("number", "\(position + 1)")
                let status = columns.lazy.flatMap(\.counts).first { $0.status.kind == kind }?.status.text
                row.set("names", [DocumentTable.head(DocumentHead.cell(status), width: name)])
                row.set("levels", levels.map { DocumentTable.head(text($0, kind), width: width) })
                row.set(
                    "midterms",
                    [programme.midterm].compactMap { $0 }.map {
                        DocumentTable.head(text($0, kind), width: width)
                    })
                return row
            })
        record.set("tally_sums", levels.map { DocumentTable.head("\($0.total)", width: width) })
        record.set(
            "tally_midterm_sums",
            [programme.midterm].compactMap { $0 }.map { DocumentTable.head("\($0.total)", width: width) })
        record.set("tally_sum_number", "\(kinds.count + 1)")
    }

    // MARK: - Movers

    private static func setMovers(
        _ record: inout TemplateRecord, _ programme: ProgrammeReviewReport, _ isVietnamese: Bool
    ) {
        // The results come first.
        var number = 1
        func set(_ field: String, _ items: [TemplateRecord]) {
            guard !items.isEmpty else { return }
            number += 1
            var list = TemplateRecord(movers)
            list.set("number", "\(number)")
            let marks = OutlineNumber.points(items.count, isVietnamese: isVietnamese)
            list.set(
                "items",
                zip(marks, items).map { mark, item in
                    var item = item
                    item.set("mark", mark)
                    return item
                })
            record.set(field, list)
        }
        set("best_targets", programme.bestTargets.map(mover))
        set("worst_targets", programme.worstTargets.map(mover))
        set("units_by_targets", programme.unitsByTargets.map(mover))
        set("units_by_improvement", programme.unitsByImprovement.map(mover))
    }

    private static func mover(_ target: ReviewTargetMover) -> TemplateRecord {
        var record = TemplateRecord(mover)
        record.set("name", TextSpans.records(target.printedName))
        record.set("gain", target.way.text)
        record.set("text", VietnameseCase.lowercasingFirst(target.text))
        return record
    }

    private static func mover(_ unit: ReviewUnitMover) -> TemplateRecord {
        var record = TemplateRecord(mover)
        record.set("name", TextSpans.records(unit.area.printedHeading))
        record.set("gain", unit.gain.text)
        record.set("text", VietnameseCase.lowercasingFirst(unit.text))
        return record
    }
}
