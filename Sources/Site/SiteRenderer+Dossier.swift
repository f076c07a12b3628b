import Records
import Reporting
import Template

extension SiteRenderer {
    /// The page of a dossier.
    ///
    /// - Parameters:
    ///   - dossier: What it tells.
    ///   - year: The year that it belongs to.
    ///   - programme: The programme.
    ///   - downloads: The files that it offers.
    /// - Returns: The page.
    public func dossier(
        _ dossier: Dossier, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + "\(dossier.slug).html",
            bytes: dossierTemplate.render(dossierRecord(dossier, year, of: programme, downloads: downloads)))
    }

    func dossierRecord(
        _ dossier: Dossier, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> TemplateRecord {
        let path = Self.folder(year) + "\(dossier.slug).html"
        var record = dossierStart(dossier, year, programme, path: path, part: nil)
        record.set("lede", texts(dossier.lede))
        record.set("sections", sections(dossier.sections, of: dossier))
        record.set("notes_below", texts(dossier.notes))
        let root = "../../" + (languageFolder.isEmpty ? "" : "../")
        record.set("has_more", !downloads.isEmpty || !dossier.links.isEmpty)
        record.set("downloads", downloads.map { link($0.label, root + $0.address, kind: $0.kind) })
        record.set("links", dossier.links.map { link($0.label, $0.address) })
        return record
    }

    /// The head of a page of a dossier.
    ///
    /// - Parameters:
    ///   - dossier: The dossier.
    ///   - year: The year.
    ///   - programme: The programme.
    ///   - path: Path of the page inside its language.
    ///   - part: Which part of which table the page holds; `nil` for the page of the dossier itself.
    /// - Returns: The record.
    func dossierStart(
        _ dossier: Dossier, _ year: YearReport, _ programme: ProgrammeReport, path: String, part: String?
    ) -> TemplateRecord {
        let site = year.setting("site_name") ?? year.title
        // Every page has a title of its own, in other years, too.
        var title = dossier.title.contains("\(year.year)") ? dossier.title : "\(dossier.title), \(year.year)"
        var crumbs: [(label: PrintedText, address: String?)] = [
            (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
            (PrintedText(dossier.title), part == nil ? nil : "\(dossier.slug).html"),
        ]
        if let part {
            title += ": \(part)"
            crumbs.append((PrintedText(part), nil))
        }
        var record = start(
            shapes.dossier,
            Frame(
                title: "\(title) – \(site)", description: dossier.lede.first?.text ?? dossier.subject,
                path: path, programme: programme, year: year, crumbs: crumbs))
        record.set("heading", dossier.title)
        return record
    }

    /// The sections of a dossier or of a unit, without those that are empty.
    ///
    /// - Parameters:
    ///   - sections: The sections.
    ///   - dossier: The dossier whose long tables stand on pages of their own; `nil` for those of a unit.
    /// - Returns: The records.
    func sections(_ sections: [DossierSection], of dossier: Dossier? = nil) -> [TemplateRecord] {
        var number = 0
        return sections.filter { !$0.isEmpty }.enumerated().map { position, section in
            var record = TemplateRecord(SiteShapes.dossierSection)
            record.set("id", "muc-\(position + 1)")
            record.set("section_heading", section.heading)
            record.set("sentences", texts(section.paragraphs))
            let points = points(section, of: dossier)
            record.set("has_points", !points.isEmpty)
            record.set("points", texts(points))
            if points.count < section.points.count {
                record.set(
                    "points_note",
                    words(
                        .partPoints, ["count": "\(points.count)", "all": "\(section.points.count)"]))
            }
            record.set("has_chain", !section.chain.isEmpty)
            record.set("chain", section.chain.map(step))
            if let chart = section.chart { record.set("chart", self.chart(chart)) }
            record.set(
                "tables",
                section.tables.map { table in
                    number += 1
                    let titles = [section.heading, section.chart?.title]
                    guard let dossier, let parts = tableParts(table, number, of: dossier) else {
                        return self.table(table, under: titles)
                    }
                    return first(of: table, parts, under: titles)
                })
            return record
        }
    }

    /// The items of a list: of a long one the first, where a table of the dossier has all of them.
    private func points(_ section: DossierSection, of dossier: Dossier?) -> [PrintedText] {
        let longest = dossier?.sections.flatMap(\.tables).map(\.rows.count).max() ?? 0
        let isCut = section.points.count > RankingParts.mostRows && longest >= section.points.count
        return isCut ? Array(section.points.prefix(RankingParts.endRows)) : section.points
    }

    private func step(_ step: ChainStep) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.chainStep)
        record.set("level", "\(min(max(step.level, 0), 6))")
        record.set("name", printed: step.name)
        record.set("detail", printed: step.detail)
        record.set("href", step.address)
        return record
    }

    private func chart(_ chart: DossierChart) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.partsChart)
        record.set("chart_title", chart.title)
        record.set(
            "key",
            chart.series.enumerated().map { position, series in
                var entry = TemplateRecord(SiteShapes.chartKey)
                entry.set("mark", "\(Charts.mark(of: position))")
                entry.set("name", series.name)
                return entry
            })
        record.set("picture", markup: Charts.parts(chart))
        return record
    }

    /// The dossiers that the page of a year lists, by their headings, in order.
    func dossierGroups(_ year: YearReport, base: String) -> [TemplateRecord] {
        let listed = year.dossiers.filter { $0.hasPage && $0.group != nil }
        var headings: [String] = []
        for heading in listed.compactMap(\.group) where !headings.contains(heading) {
            headings.append(heading)
        }
        return headings.enumerated().map { position, heading in
            var record = TemplateRecord(SiteShapes.dossierGroup)
            record.set("id", "cong-tac-\(position + 1)")
            record.set("group_heading", heading)
            record.set(
                "dossiers",
                listed.filter { $0.group == heading }.map { dossier in
                    var entry = TemplateRecord(SiteShapes.dossierLink)
                    entry.set("label", printed: PrintedText(dossier.title))
                    entry.set("href", "\(base)\(dossier.slug).html")
                    entry.set("brief", printed: dossier.lede.first)
                    return entry
                })
            return record
        }
    }
}
