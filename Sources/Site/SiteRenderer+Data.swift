import Records
import Reporting
import Template

extension SiteRenderer {
    func dataRecord(
        _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> TemplateRecord {
        let title = words(
            .componentTitle, ["name": words.word("data_page"), "year": "\(year.year)"])
        var record = start(
            shapes.data,
            Frame(
                title: "\(title) – \(year.setting("area_name") ?? programme.code)",
                description: words.word("data_lede"), path: Self.folder(year) + Self.dataFile,
                programme: programme, year: year, crumbs: crumbs(year, PrintedText(title))))
        let address = SiteAddress(programme.years.last)
        record.set(
            "dataset",
            markup: StructuredData.dataset(
                year, page: address?.page(languageFolder + Self.folder(year) + Self.dataFile),
                downloads: downloads.map { download in
                    Download(
                        address: address.map { $0.base + download.address }
                            ?? "../../" + (languageFolder.isEmpty ? "" : "../") + download.address,
                        label: download.label, kind: download.kind)
                }, name: year.setting("title") ?? year.title, summary: words.word("data_lede")))
        record.set("heading", title)
        let up = "../../" + (languageFolder.isEmpty ? "" : "../")
        record.set("downloads", downloads.map { link($0.label, up + $0.address, kind: $0.kind) })
        record.set(
            "citation",
            printed: (setting("issuer", of: year) ?? PrintedText("")) + PrintedText(", ")
                + (setting("title", of: year) ?? PrintedText(year.title))
                + (year.isRanked ? PrintedText(". ") + year.method.printedConfiguration : PrintedText(".")))
        setCorrections(&record, of: year)
        record.set("sources", year.method.sources.map { credit($0) })
        record.set("licenses", year.method.licenses.map { credit($0) })
        return record
    }

    func publishedRecord(
        _ report: PublishedReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> TemplateRecord {
        var frame = Frame(
            title: "\(report.printedTitle.text) – \(year.setting("area_name") ?? programme.code)",
            description: report.printedTitle.text, path: Self.folder(year) + Self.publishedFile,
            programme: programme, year: year, crumbs: crumbs(year, report.printedTitle))
        frame.isIndexed = true
        var record = start(shapes.published, frame)
        // The flag speaks of the bundle's own figures; what stands here was really published.
        record.set("flag_title", nil)
        record.set("flag_note", printed: nil)
        record.set("heading", printed: report.printedTitle)
        record.set("source", printed: report.printedSource)
        let isLink = report.address.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
        record.set("address", isLink ? report.address : nil)
        record.set(
            "bands",
            report.bands.map { band in
                var entry = TemplateRecord(SiteShapes.publishedBand)
                entry.set("number", "\(band.number)")
                entry.set("range", band.range)
                entry.set(
                    "units",
                    band.units.map { unit in
                        var row = TemplateRecord(SiteShapes.publishedUnit)
                        row.set("name", unit.name)
                        row.set("rank", unit.rank)
                        return row
                    })
                return entry
            })
        return record
    }

    private func crumbs(_ year: YearReport, _ title: PrintedText) -> [(label: PrintedText, address: String?)]
    {
        [(homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"), (title, nil)]
    }
}
