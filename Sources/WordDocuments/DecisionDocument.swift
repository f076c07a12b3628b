import Records
import Reporting
import Template
import VietnameseText

/// The decision that publishes a ranking, with its annexes, as a record for a DOCX template.
///
/// The first annex of an index holds its ranking, the second one the scores and ranks by component. Each further root
/// index has two annexes of its own, so that whoever asks for one result is sent to one number.
public enum DecisionDocument {
    /// What a template prints of a year.
    ///
    /// - Parameters:
    ///   - year: The year's report.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(year: YearReport, words: Words) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, .decision)
        let issue = year.issue(.decision)
        let title = words(
            .decisionTitle,
            [
                "subject": year.setting("subject") ?? "", "year": "\(year.year)",
                "area": year.setting("area_name") ?? "",
            ])
        record.set("title", title)
        record.set("year", "\(year.year)")
        record.set("authority", issue.authority ?? issue.issuer)
        record.set("authority_capitals", issue.authority.map(VietnameseCase.uppercased))
        record.set("bases", issue.bases.map(basis))
        record.set("proposer", issue.proposer)
        record.set("proposal", issue.proposal)
        // Who computed the ranking tells the units of it and follows them up.
        record.set("department", year.issue(.bulletin).issuer)
        record.set("area_capitals", VietnameseCase.uppercased(year.setting("area_name") ?? ""))
        record.set(
            "annexes",
            year.rankings.enumerated().map { position, ranking in
                annex(ranking, position, year, isLast: position == year.rankings.count - 1)
            })
        return record
    }

    private static func basis(_ text: PrintedText) -> TemplateRecord {
        var record = TemplateRecord(Self.basis)
        record.set("spans", TextSpans.records(text))
        return record
    }

    private static func annex(
        _ ranking: RankingReport, _ position: Int, _ year: YearReport, isLast: Bool
    ) -> TemplateRecord {
        var record = TemplateRecord(Self.annex)
        record.set("ranking_number", OutlineNumber.section(2 * position))
        record.set("components_number", OutlineNumber.section(2 * position + 1))
        record.set("name", DocumentHead.cell(ranking.name))
        record.set("name_sentence", VietnameseCase.lowercasingFirst(ranking.name))
        record.set("name_capitals", VietnameseCase.uppercased(ranking.name))
        record.set("previous_year", ranking.previousYear.map { "\($0)" })
        setRanking(&record, ranking)
        record.set("ranking_notes", DocumentHead.lines(ranking.notes))
        record.set("matrices", matrices(ranking, ranks: year.componentRanks(of: ranking)))
        record.set("is_followed", !isLast)
        return record
    }

    // MARK: - Ranking

    /// Widths of the columns of a ranking in twips; the unit's takes what these leave of an upright page.
    private static let rankingWidths = (
        number: 480, score: 900, rank: 700, previous: 1100, change: 2200, band: 1900
    )

    private static func setRanking(_ record: inout TemplateRecord, _ ranking: RankingReport) {
        let widths = rankingWidths
        let hasPrevious = ranking.previousYear != nil
        let hasBands = !ranking.bands.isEmpty
        let unit =
            DocumentTable.portrait - widths.number - widths.score - widths.rank
            - (hasPrevious ? widths.previous + widths.change : 0) - (hasBands ? widths.band : 0)
        func once(_ text: String, _ width: Int, _ isThere: Bool = true) -> [TemplateRecord] {
            isThere ? [DocumentTable.head(text, width: width)] : []
        }
        func set(
            _ record: inout TemplateRecord, unit name: String, previous: String, change: String, band: String
        ) {
            record.set("units", once(name, unit))
            record.set("previous", once(previous, widths.previous, hasPrevious))
            record.set("changes", once(change, widths.change, hasPrevious))
            record.set("bands", once(band, widths.band, hasBands))
        }
        // The headings are the template's, but for one that names both years.
        set(&record, unit: "", previous: ranking.commonColumn ?? "", change: "", band: "")
        record.set("common_column", ranking.commonColumn)
        let ranked = ranking.rows.filter { $0.rank.value != nil }
        record.set("has_ranked", !ranked.isEmpty)
        record.set(
            "rows",
            ranked.enumerated().map { position, row in
                var record = TemplateRecord(Self.row)
                record.set("number", "\(position + 1)")
                record.set("score", row.score.text)
                record.set("rank", row.rank.text)
                let band = ranking.bands.first { $0.position == row.band }
                set(
                    &record, unit: row.unit.heading, previous: row.previousRankText,
                    change: BulletinDocument.change(row.change), band: DocumentHead.cell(band?.name))
                return record
            })
        let others = ranking.rows.filter { $0.rank.value == nil }
        record.set("has_not_ranked", !others.isEmpty)
        record.set(
            "not_ranked",
            others.enumerated().map { position, row in
                var record = TemplateRecord(outsider)
                record.set("number", "\(position + 1)")
                record.set("unit", row.unit.heading)
                record.set(
                    "reason",
                    DocumentHead.cell(row.notRankedReason.map(VietnameseCase.capitalizingFirst)))
                return record
            })
    }

    // MARK: - Components

    /// Most components of one table: score and rank of more would not fit a page laid sideways.
    static let mostComponents = 5
    /// Widths in twips: number, name of the unit at least, a rank, score and rank together at most.
    private static let matrixWidths = (number: 600, unit: 2500, rank: 850, most: 3200)

    /// The scores and ranks by component, in tables of at most ``mostComponents`` and of equal width.
    private static func matrices(
        _ ranking: RankingReport, ranks: [String: [Figure]]
    ) -> [TemplateRecord] {
        let count = ranking.components.count
        let parts = (count + mostComponents - 1) / mostComponents
        return (0..<parts).map { part in
            let columns = (count * part / parts)..<(count * (part + 1) / parts)
            let widths = matrixWidths
            let room = DocumentTable.landscape - widths.number - widths.unit
            let pair = min(widths.most, room / max(1, columns.count))
            let unit = DocumentTable.landscape - widths.number - pair * columns.count
            // A score and a rank for each component, one column each.
            func cells(_ score: (Int) -> String, _ rank: (Int) -> String) -> [TemplateRecord] {
                columns.flatMap { column in
                    [
                        DocumentTable.head(score(column), width: pair - widths.rank),
                        DocumentTable.head(rank(column), width: widths.rank),
                    ]
                }
            }
            var record = TemplateRecord(matrix)
            record.set("part", parts > 1 ? "\(part + 1)/\(parts)" : nil)
            record.set("units", [DocumentTable.head("", width: unit)])
            record.set(
                "columns",
                columns.flatMap { column in
                    let title = DocumentHead.cell(ranking.components[column].shortName)
                    return [
                        head(title, width: pair - widths.rank), head(nil, width: widths.rank),
                    ]
                })
            record.set(
                "rows",
                ranking.rows.enumerated().map { position, row in
                    let own = ranks[row.unit.code] ?? []
                    var record = TemplateRecord(matrixRow)
                    record.set("number", "\(position + 1)")
                    record.set("units", [DocumentTable.head(row.unit.heading, width: unit)])
                    record.set(
                        "cells",
                        cells(
                            {
                                row.components.indices.contains($0)
                                    ? row.components[$0].text : DocumentHead.missing
                            },
                            { own.indices.contains($0) ? own[$0].text : DocumentHead.missing }))
                    return record
                })
            let names = names(ranking, columns)
            record.set("has_names", !names.isEmpty)
            record.set("names", names)
            return record
        }
    }

    /// The heading of a column; that of ranks has no title of its own.
    private static func head(_ title: String?, width: Int) -> TemplateRecord {
        var record = TemplateRecord(column)
        record.set("title", title)
        record.set("width", "\(width)")
        record.set("is_rank", title == nil)
        return record
    }

    /// The full names of components that are shortened in the head.
    private static func names(_ ranking: RankingReport, _ columns: Range<Int>) -> [TemplateRecord] {
        let shortened = columns.map { ranking.components[$0] }.filter { $0.shortName != $0.name }
        return shortened.enumerated().map { position, component in
            var record = TemplateRecord(name)
            record.set("short", component.shortName)
            record.set("full", component.name)
            record.set("stop", position == shortened.count - 1 ? "." : "; ")
            return record
        }
    }
}
