import Delivery
import Records
import Reporting
import Site
import Zip

/// Names of the packages that belong to no unit, in the folder of a year.
enum CommonPackages {
    /// The public results of a year.
    static let provinceName = "toan-tinh.zip"
    /// The public data of a year.
    static let dataName = "du-lieu-mo.zip"
}

extension CommonRenderer {
    /// Puts a public document aside for the package of the province.
    mutating func publish(
        _ document: KeyedOutput, as file: String, _ year: YearReport, _ edition: SiteEdition,
        label: @escaping PackageFile.Label
    ) {
        let isTranslated = edition.words.language != editions.first?.words.language
        let name = isTranslated ? "\(file.dropLast(5)).\(edition.words.language.rawValue).docx" : file
        let shelf = PackageFile(name, document.bytes, sha256: document.sha256) { words in
            isTranslated ? words(.packageTranslation, ["name": label(words)]) : label(words)
        }
        published[YearPackaging.key(year), default: []].append(shelf)
    }

    /// The package of the whole province: what the site shows of the year as a whole, and nothing that it does not.
    mutating func renderProvincePackage(
        _ year: YearReport, of programme: ProgrammeReport, _ main: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        guard let packaging = packaging[YearPackaging.key(year)] else { return [] }
        let folder = SiteRenderer.folder(year)
        let documents = published.removeValue(forKey: YearPackaging.key(year)) ?? []
        var tables: [PackageFile] = []
        let files: [(name: String, label: PackageFile.Label)] = [
            (SiteRenderer.rankingFile, { $0.word("download_ranking") }),
            (YearFiles.workbook, { $0(.packageWorkbook) }), (YearFiles.csv, { $0(.packageTable) }),
            (YearFiles.targets, { $0.word("download_targets") }),
        ]
        for file in files {
            guard let bytes = try writer.staged("site/\(folder)\(file.name)") else { continue }
            tables.append(PackageFile(file.name, bytes, label: file.label))
        }
        let beside = (documents + tables).map(\.name)
        let pages = main.site.standalonePages(year, of: programme, beside: beside).map { page in
            PackageFile(page.name, page.bytes) { _ in page.title }
        }
        let package = packaging.package(ofProvince: documents + pages + tables, templates: maker.templates)
        let path = "packages/\(folder)\(CommonPackages.provinceName)"
        let writer = writer
        let packed = attempt(CommonPackages.provinceName, year) { () throws(ZipError) in
            try writer.output(package.key, at: path) { () throws(ZipError) in try package.bytes() }
        }
        guard let packed else { return [] }
        let refusal = PackageBudget.refusal(of: package, packed.bytes.count, packaging.limit, at: path)
        if let refusal {
            refusals.append(refusal)
            return []
        }
        return try writer.write(packed, to: [path])
    }
}
