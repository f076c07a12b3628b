import Records
import Reporting
import Template
import VietnameseText

// The page of corrections after publication, and the marks that lead to it.
extension SiteRenderer {
    /// File of the page of corrections, in the folder of a year.
    public static let correctionsFile = "dinh-chinh.html"

    /// The page of corrections; `nil` when the year has none.
    public func corrections(_ year: YearReport, of programme: ProgrammeReport) -> SiteFile? {
        guard !year.corrections.isEmpty else { return nil }
        return SiteFile(
            path: languageFolder + Self.folder(year) + Self.correctionsFile,
            bytes: correctionsTemplate.render(correctionsRecord(year, of: programme)))
    }

    func correctionsRecord(_ year: YearReport, of programme: ProgrammeReport) -> TemplateRecord {
        let title = words(.correctionsTitle, ["year": "\(year.year)"])
        var record = start(
            shapes.corrections,
            Frame(
                title: "\(title) – \(year.setting("area_name") ?? programme.code)",
                description: correctionsLede(year), path: Self.folder(year) + Self.correctionsFile,
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(title), nil),
                ]))
        record.set("heading", title)
        record.set("lede", correctionsLede(year))
        record.set("days", days(of: year).map { day($0) })
        return record
    }

    private func correctionsLede(_ year: YearReport) -> String {
        words(.correctionsLede, ["count": "\(year.corrections.count)", "year": "\(year.year)"])
    }

    /// The corrections by day, the newest first.
    func days(of year: YearReport) -> [[CorrectionRow]] {
        var days: [[CorrectionRow]] = []
        for row in year.corrections {
            if days.last?.last?.date == row.date {
                days[days.count - 1].append(row)
            } else {
                days.append([row])
            }
        }
        return days
    }

    /// The anchor of a day.
    func anchor(ofDay row: CorrectionRow) -> String { "ngay-\(row.date.iso)" }

    private func day(_ rows: [CorrectionRow]) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.correctionDay)
        guard let first = rows.first else { return record }
        record.set("id", anchor(ofDay: first))
        record.set("date", first.dateText)
        record.set(
            "rows",
            rows.map { row in
                var entry = TemplateRecord(SiteShapes.correction)
                entry.set("subject", printed: row.printedSubject)
                entry.set("href", row.unit.map { $0.slug + ".html" })
                entry.set("place", "\(row.table).\(row.column)")
                entry.set("old", row.old)
                entry.set("new", row.new)
                entry.set("reason", printed: row.printedReason)
                return entry
            })
        return record
    }

    /// What leads to the page from that of the year and that of its data.
    func setCorrections(_ record: inout TemplateRecord, of year: YearReport) {
        guard !year.corrections.isEmpty else { return }
        record.set("corrections_href", Self.correctionsFile)
        record.set("corrections_title", words(.correctionsTitle, ["year": "\(year.year)"]))
    }

    /// What a unit's page says of its corrections.
    func setCorrections(_ record: inout TemplateRecord, of unit: UnitReport, _ year: YearReport) {
        let own = year.corrections(of: unit.unit)
        guard let newest = own.first else { return }
        record.set(
            "correction", words(.correctionOfUnit, ["count": "\(own.count)", "date": newest.dateText]))
        record.set("correction_href", "\(Self.correctionsFile)#\(anchor(ofDay: newest))")
    }
}
