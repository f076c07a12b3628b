import Delivery
import Digest
import Reporting
import Site
import WordDocuments
import Zip

/// A language of the site with its reports.
struct SiteEdition: Sendable {
    let words: Words
    let site: SiteRenderer
    let programmes: [ProgrammeReport]
}

/// One unit of one year to render: positions of programme, year and unit, the same in every language.
struct UnitJob: Sendable {
    let programme: Int
    let year: Int
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
    /// The languages, the product's first one first: documents and packages are made in that one.
    let editions: [SiteEdition]
    let report: WordTemplate
    let root: String

    func render(_ job: UnitJob) -> Result<[Manifest.File], UnitFault> {
        guard let main = editions.first else { return .success([]) }
        let programme = main.programmes[job.programme]
        let year = programme.years[job.year]
        let unit = year.units[job.position]
        do throws(ZipError) {
            let document = try report.render(
                UnitReportDocument.record(unit: unit, year: year, words: main.words))
            let data = UnitDataFile.bytes(unit, year, words: main.words)
            let package = try UnitPackage.bytes(
                folder: "\(programme.code)-\(year.year)-\(unit.unit.slug)", report: document,
                page: main.site.standaloneUnit(unit, year, of: programme), data: data)
            let pages = editions.enumerated().map { place, edition in
                page(job, edition, unit: place == 0 ? unit : nil)
            }
            return write(
                pages, document: document, data: data, package: package,
                to: SiteRenderer.folder(year) + unit.unit.slug)
        } catch {
            return .failure(.unit(name: "\(unit.unit.heading) \(unit.year)", reason: "\(error)"))
        }
    }

    private func page(_ job: UnitJob, _ edition: SiteEdition, unit: UnitReport?) -> SiteFile {
        let programme = edition.programmes[job.programme]
        let year = programme.years[job.year]
        let unit = unit ?? year.units[job.position]
        let base = SiteRenderer.folder(year) + unit.unit.slug
        let downloads = [
            Download(address: "\(base).docx", label: edition.words.word("download_report"), kind: "DOCX"),
            Download(address: "\(base).csv", label: edition.words.word("download_data"), kind: "CSV"),
            Download(address: "\(base).zip", label: edition.words.word("download_package"), kind: "ZIP"),
        ]
        return edition.site.unit(unit, year, of: programme, downloads: downloads)
    }

    private func write(
        _ pages: [SiteFile], document: [UInt8], data: [UInt8], package: [UInt8], to base: String
    ) -> Result<[Manifest.File], UnitFault> {
        let writer = StageWriter(root)
        do throws(FileFault) {
            var files: [Manifest.File] = []
            for page in pages { files.append(try writer.write(page)) }
            files.append(try writer.write(document, to: "site/\(base).docx"))
            files.append(try writer.write(data, to: "site/\(base).csv"))
            files.append(try writer.write(package, to: "site/\(base).zip"))
            files.append(try writer.write(document, to: "reports/\(base).docx"))
            files.append(try writer.write(package, to: "packages/\(base).zip"))
            return .success(files)
        } catch {
            return .failure(.file(error))
        }
    }
}
