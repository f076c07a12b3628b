import Records
import Reporting
import Template

// The units of a target on pages of their own, where there are many.
extension SiteRenderer {
    /// The pages of a target's units that have no room on its own page; empty when all have.
    public func targetParts(
        _ page: TargetPageReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> [SiteFile] {
        let parts = targetParts(of: asked(page))
        return parts.indices.map { place in
            let part = parts[place]
            let path = Self.folder(year) + "muc-tieu/" + targetPartName(part, page.slug)
            let title = page.printedTitle + PrintedText(": ") + targetPartLabel(part)
            var record = start(
                shapes.targetPart,
                Frame(
                    title: "\(title.text) (\(page.line.code)) – "
                        + (year.setting("area_name") ?? programme.code),
                    description: page.lede, path: path, programme: programme, year: year,
                    crumbs: [
                        (homeCrumb, "../../../index.html"), (PrintedText(year.title), "../index.html"),
                        (PrintedText(words.word("targets")), "../" + Self.targetsFile),
                        (page.line.printedName, "\(page.slug).html"), (targetPartLabel(part), nil),
                    ]))
            record.set("heading", printed: title)
            record.set("year", "\(year.year)")
            record.set("previous_year", "\(year.year - 1)")
            record.set("has_parts", true)
            record.set(
                "part_links",
                nearLinks(
                    parts.map { (targetPartLabel($0), targetPartName($0, page.slug)) }, current: place))
            if let strip = page.strip { record.set("axis", markup: Charts.axis(strip.axis)) }
            setUnits(&record, part.rows, page)
            setPairs(&record, part.rows, page, year, hasWhole: false)
            return SiteFile(path: languageFolder + path, bytes: targetPartTemplate.render(record))
        }
    }

    /// The pages, by group or by place; empty where the target's own page is enough.
    func targetParts(of units: [TargetAreaRow]) -> [UnitParts<TargetAreaRow>.Part] {
        guard units.count > RankingParts.mostRows else { return [] }
        return UnitParts(units, largest: RankingParts.mostRows, each: RankingParts.rowsByPlace) {
            $0.area.unit
        }.parts
    }

    /// The group, or the rows: "dòng 101–200".
    func targetPartLabel(_ part: UnitParts<TargetAreaRow>.Part) -> PrintedText {
        part.printedGroup
            ?? PrintedText(
                words(
                    .partRows,
                    ["from": "\(part.places.lowerBound + 1)", "to": "\(part.places.upperBound)"]))
    }

    /// The file beside the target's page.
    func targetPartName(_ part: UnitParts<TargetAreaRow>.Part, _ slug: String) -> String {
        // No slug has two hyphens in a row.
        "\(slug)--\(part.slug).html"
    }
}
