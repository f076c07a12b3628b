import Records
import Reporting
import Site
import WordDocuments
import Zip

/// The Word documents about the work behind the figures.
enum DossierDocuments {
    /// Name of a dossier's document inside the folder of its year.
    static func file(_ dossier: Dossier) -> String { "\(dossier.slug).docx" }

    /// The template of a dossier's document; `nil` for one that has none.
    static func template(of dossier: Dossier, _ templates: DocumentTemplates?) -> WordTemplate? {
        dossier.hasDocument ? templates?.dossiers[dossier.kind] : nil
    }
}

extension CommonRenderer {
    /// Pages and documents about the work behind the figures.
    mutating func renderDossiers(
        _ year: YearReport, of programme: ProgrammeReport, _ edition: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        var outputs: [Manifest.File] = []
        let maker = maker
        for dossier in year.dossiers {
            let file = DossierDocuments.file(dossier)
            if dossier.hasPage {
                let downloads =
                    dossier.hasDocument
                    ? TargetDocuments.downloads(
                        file, label: "download_dossier", year, edition, main: editions.first) : []
                outputs.append(
                    try writer.write(
                        edition.site.dossier(dossier, year, of: programme, downloads: downloads)))
                for part in edition.site.dossierParts(dossier, year, of: programme) {
                    outputs.append(try writer.write(part))
                }
            }
            guard let template = DossierDocuments.template(of: dossier, edition.documents) else { continue }
            // A letter is for those it is sent to: without a page it is no part of the site.
            let folders =
                (dossier.hasPage ? ["site/\(edition.siteFolder(year))"] : [])
                + ["reports/\(edition.reportFolder(year))"]
            let document = attempt(file, year) { () throws(ZipError) in
                try maker.make(
                    template, DossierDocument.record(dossier, year: year, words: edition.words), edition,
                    at: folders[0] + file)
            }
            guard let document else { continue }
            for folder in folders { try writer.makeFolder(folder) }
            outputs += try writer.write(document, to: folders.map { $0 + file })
            if dossier.hasPage { publish(document, as: file, year, edition) { _ in dossier.title } }
        }
        return outputs
    }
}
