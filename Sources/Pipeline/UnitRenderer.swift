import Delivery
import Digest
import Reporting
import Site
import WordDocuments
import Zip

/// One unit of one year to render.
struct UnitJob: Sendable {
    let programme: ProgrammeReport
    let year: YearReport
    /// Position among the year's units.
    let position: Int
}

/// Why a unit has no output.
enum UnitFault: Error, Sendable {
    /// The disk refuses: the run cannot go on.
    case file(FileFault)
    /// Only this unit fails; the others go on.
    case unit(name: String, reason: String)
}

/// Renders everything of a unit, writes it and lets go of it: memory does not grow with the units.
struct UnitRenderer: Sendable {
    let site: SiteRenderer
    let report: WordTemplate
    let words: Words
    let root: String

    func render(_ job: UnitJob) -> Result<[Manifest.File], UnitFault> {
        let unit = job.year.units[job.position]
        do throws(ZipError) {
            let document = try report.render(
                UnitReportDocument.record(unit: unit, year: job.year, words: words))
            let data = UnitDataFile.bytes(unit, job.year, words: words)
            let folder = "\(job.programme.code)-\(job.year.year)-\(unit.unit.slug)"
            let package = try UnitPackage.bytes(
                folder: folder, report: document,
                page: site.standaloneUnit(unit, job.year, of: job.programme), data: data)
            let page = site.unit(unit, job.year, of: job.programme, downloads: downloads(unit.unit.slug))
            return write(unit, job.year, page: page, document: document, data: data, package: package)
        } catch {
            return .failure(.unit(name: "\(unit.unit.heading) \(unit.year)", reason: "\(error)"))
        }
    }

    private func downloads(_ slug: String) -> [Download] {
        [
            Download(address: "\(slug).docx", label: words.word("download_report"), kind: "DOCX"),
            Download(address: "\(slug).csv", label: words.word("download_data"), kind: "CSV"),
            Download(address: "\(slug).zip", label: words.word("download_package"), kind: "ZIP"),
        ]
    }

    private func write(
        _ unit: UnitReport, _ year: YearReport, page: SiteFile, document: [UInt8], data: [UInt8],
        package: [UInt8]
    ) -> Result<[Manifest.File], UnitFault> {
        let writer = StageWriter(root)
        let folder = SiteRenderer.folder(year)
        let slug = unit.unit.slug
        do throws(FileFault) {
            return .success([
                try writer.write(page),
                try writer.write(document, to: "site/\(folder)\(slug).docx"),
                try writer.write(data, to: "site/\(folder)\(slug).csv"),
                try writer.write(package, to: "site/\(folder)\(slug).zip"),
                try writer.write(document, to: "reports/\(folder)\(slug).docx"),
                try writer.write(package, to: "packages/\(folder)\(slug).zip"),
            ])
        } catch {
            return .failure(.file(error))
        }
    }
}
