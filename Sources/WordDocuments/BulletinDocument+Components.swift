import Reporting
import Template
import VietnameseText

extension BulletinDocument {
    /// Width of the component columns of a matrix together, in twips: 14570 less rank, unit and composite score.
    static let matrixRoom = 9420
    /// Most component columns of one table; more would leave no room for their names.
    static let mostColumns = 8
    /// Most units named as sharing a highest or lowest score.
    private static let mostNamed = 3

    // MARK: - Sentences

    static func setComponents(
        _ record: inout TemplateRecord, _ ranking: RankingReport, _ words: Words
    ) {
        let records = ranking.components.indices.map { component($0, of: ranking, words) }
        record.set("components", records)
        let means = ranking.components.indices.compactMap { position in
            ranking.components[position].mean.value.map { (position, $0) }
        }
        // One of several; what prints alike is not told apart.
        guard let best = means.max(by: { $0.1 < $1.1 }), let last = means.min(by: { $0.1 < $1.1 }),
            ranking.components[best.0].mean.text != ranking.components[last.0].mean.text
        else { return }
        record.set("highest", records[best.0])
        record.set("lowest", records[last.0])
    }

    private static func component(
        _ position: Int, of ranking: RankingReport, _ words: Words
    ) -> TemplateRecord {
        let column = ranking.components[position]
        var record = TemplateRecord(Self.component)
        record.set("code", column.code)
        record.set("name", DocumentHead.cell(column.name))
        record.set("name_sentence", VietnameseCase.lowercasingFirst(column.name))
        record.set("mean", column.mean.text)
        let scored = ranking.rows.compactMap { row -> (unit: UnitName, score: Figure, value: Double)? in
            guard row.components.indices.contains(position), let value = row.components[position].value
            else { return nil }
            return (row.unit, row.components[position], value)
        }
        guard let best = scored.max(by: { $0.value < $1.value }),
            let worst = scored.min(by: { $0.value < $1.value })
        else { return record }
        record.set("has_scores", true)
        record.set("is_uniform", best.score.text == worst.score.text)
        for (field, end) in [("best", best), ("worst", worst)] {
            // Scores that print alike are told alike.
            let sharers = scored.filter { $0.score.text == end.score.text }.map(\.unit.sentence)
            let units =
                sharers.count > mostNamed
                ? words(.factUnits, ["count": "\(sharers.count)", "total": "\(scored.count)"])
                : words.list(sharers)
            record.set("\(field)_units", units)
            record.set("\(field)_score", end.score.text)
        }
        return record
    }

    // MARK: - Matrix

    /// The table of units and components, in parts of at most ``mostColumns`` components.
    static func matrices(_ ranking: RankingReport, _ number: inout Int) -> [TemplateRecord] {
        let parts = parts(ranking.components.count)
        return parts.enumerated().map { part, columns in
            number += 1
            var record = TemplateRecord(matrix)
            record.set("table_number", "\(number)")
            record.set("part", parts.count > 1 ? "\(part + 1)/\(parts.count)" : nil)
            let widths = widths(columns.count)
            record.set(
                "columns",
                zip(columns, widths).map { column, width in
                    var record = TemplateRecord(matrixColumn)
                    record.set("name", DocumentHead.cell(ranking.components[column].name))
                    record.set("mean", ranking.components[column].mean.text)
                    record.set("width", "\(width)")
                    return record
                })
            record.set("rows", ranking.rows.map { matrixRow($0, columns, widths) })
            record.set("mean", ranking.mean.text)
            return record
        }
    }

    /// The columns of each table: as few tables as possible, and equally wide ones.
    static func parts(_ count: Int) -> [Range<Int>] {
        let parts = (count + mostColumns - 1) / mostColumns
        return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
    }

    /// The widths of columns that fill the room to the twip.
    static func widths(_ count: Int) -> [Int] {
        (0..<count).map { matrixRoom * ($0 + 1) / count - matrixRoom * $0 / count }
    }

    private static func matrixRow(_ row: RankingRow, _ columns: Range<Int>, _ widths: [Int]) -> TemplateRecord
    {
        var record = TemplateRecord(Self.matrixRow)
        record.set("rank", row.rank.text)
        record.set("unit", row.unit.heading)
        record.set("score", row.score.text)
        record.set(
            "cells",
            zip(columns, widths).map { column, width in
                var record = TemplateRecord(matrixCell)
                // Every row has as many cells as the heading, or Word refuses the table.
                let known = row.components.indices.contains(column)
                record.set("score", known ? row.components[column].text : DocumentHead.missing)
                record.set("width", "\(width)")
                return record
            })
        return record
    }
}
