import Records
import Reporting
import Template

extension SiteRenderer {
    func homeRecord(_ programmes: [ProgrammeReport]) -> TemplateRecord {
        let newest = Self.ordered(programmes).compactMap { programme in
            programme.years.last.map { (programme, $0) }
        }
        guard let (first, year) = newest.first else { return TemplateRecord(shapes.home) }
        let title = programmes.count == 1 ? year.setting("title") : year.setting("site_name")
        var record = start(
            shapes.home,
            Frame(
                title: title ?? year.title, description: year.homeLede, path: "index.html",
                programme: newest.count == 1 ? first : nil, year: year,
                current: "home"))
        if newest.count > 1 {
            record.set("noindex", !newest.contains { $0.1.isIndexed })
            // One flag at the head would be wrong for the other programmes: each carries its own.
            record.set("flag_title", nil)
            record.set("flag_note", printed: nil)
        }
        record.set(
            "programmes",
            newest.enumerated().map {
                programme($1.0, newest: $1.1, isFirst: $0 == 0, hasTwins: newest.count > 1)
            })
        return record
    }

    private func programme(_ programme: ProgrammeReport, newest: YearReport, isFirst: Bool, hasTwins: Bool)
        -> TemplateRecord
    {
        var record = TemplateRecord(SiteShapes.programme)
        record.set("id", programme.code)
        record.set("is_first", isFirst)
        record.set("title", printed: setting("title", of: newest))
        record.set("lede", newest.homeLede)
        if hasTwins, let flag = newest.flag {
            let title = PrintedText(flag.title)
            record.set(
                "own_flag", printed: flag.printedNote.map { title + PrintedText(". ") + $0 } ?? title)
        }
        if !newest.facts.isEmpty {
            var facts = TemplateRecord(SiteShapes.facts)
            facts.set("list", newest.facts.map { fact($0, newest) })
            record.set("facts", facts)
        }
        record.set("rankings", newest.rankings.map { homeRanking($0, programme.code, newest) })
        record.set("is_ranked", programme.years.contains(where: \.isRanked))
        record.set("dossier_groups", dossierGroups(newest, base: Self.folder(newest)))
        record.set("years", programme.years.reversed().map { archive($0) })
        setTargets(&record, of: newest, base: Self.folder(newest))
        return record
    }

    private func fact(_ fact: Fact, _ year: YearReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.fact)
        record.set("figure", fact.figure)
        record.set("unit", fact.unit?.heading)
        record.set("href", fact.unit.map { Self.folder(year) + $0.slug + ".html" })
        record.set("text", printed: fact.printedText)
        record.set("note", printed: fact.printedNote)
        return record
    }

    private func homeRanking(_ ranking: RankingReport, _ code: String, _ year: YearReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.homeRanking)
        let axis = ranking.axis
        record.set("id", "\(code)-\(identifier(ranking.code))")
        record.set("headline", printed: ranking.printedHeadline)
        record.set("mean", ranking.mean.text)
        record.set("axis", markup: Charts.axis(axis))
        record.set(
            "groups",
            groups(of: ranking.keeping(RankingParts.shown(ranking.rows))).map { group in
                var entry = TemplateRecord(SiteShapes.homeGroup)
                entry.set("band", printed: group.band?.printedName)
                entry.set("range", group.band?.range)
                entry.set("mark", group.band.map { mark($0) })
                entry.set("rows", group.rows.map { homeRow($0, ranking, year) })
                return entry
            })
        if ranking.rows.count > RankingParts.mostRows {
            record.set(
                "cut_note",
                words(
                    .partNote, ["count": "\(RankingParts.endRows)", "all": "\(ranking.rows.count)"]))
        }
        record.set("table_notes", texts(ranking.notes))
        record.set("year_href", Self.folder(year) + "index.html")
        return record
    }

    private func homeRow(_ row: RankingRow, _ ranking: RankingReport, _ year: YearReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.homeRow)
        record.set("rank", row.rank.text)
        record.set("unit", row.unit.heading)
        record.set("href", Self.folder(year) + row.unit.slug + ".html")
        record.set("score", row.score.text)
        record.set(
            "picture", markup: Charts.score(row.score.value, mean: ranking.mean.value, ranking.axis))
        fill(&record, with: row.change)
        return record
    }

    /// The rows by band, in order; one group without a name where there are no bands or no rank.
    func groups(of ranking: RankingReport) -> [(band: BandReport?, rows: [RankingRow])] {
        var groups: [(band: BandReport?, rows: [RankingRow])] = []
        for row in ranking.rows {
            let band = row.band.map { ranking.bands[$0] }
            if let last = groups.last, last.band == band {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append((band, [row]))
            }
        }
        return groups
    }

    /// The mark of a band beside its name: four shapes, the last for all further bands.
    func mark(_ band: BandReport) -> String { "\(min(band.position, 3) + 1)" }

    private func archive(_ year: YearReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.homeYear)
        let main = year.rankings.first
        record.set("label", "\(year.year)")
        record.set("href", Self.folder(year) + "index.html")
        record.set("leader", main?.rows.first { $0.rank.value != nil }?.unit.heading ?? "–")
        record.set("score", main?.rows.first { $0.rank.value != nil }?.score.text ?? "–")
        record.set("mean", main?.mean.text)
        return record
    }
}
