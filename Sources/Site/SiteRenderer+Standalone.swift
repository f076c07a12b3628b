import Records
import Reporting
import Template

// The pages that tell of a whole year, each as one file, for packages.
extension SiteRenderer {
    /// The overview of a year, its method, targets, reports on the province and pages about the work behind the figures.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - programme: Its programme.
    ///   - beside: Names of the files that lie beside these pages, to which links may lead; the pages themselves are
    ///     added.
    /// - Returns: The pages with their titles and the names that they have in the folder of the year.
    public func standalonePages(
        _ year: YearReport, of programme: ProgrammeReport, beside: [String]
    ) -> [(name: String, title: String, bytes: [UInt8])] {
        var pages: [(name: String, template: Template, record: TemplateRecord)] = [
            ("index.html", yearTemplate, yearRecord(year, of: programme))
        ]
        if year.isRanked {
            pages.append((Self.methodFile, methodTemplate, methodRecord(year, of: programme)))
        }
        if let report = year.published {
            pages.append(
                (Self.publishedFile, publishedTemplate, publishedRecord(report, year, of: programme)))
        }
        if !year.corrections.isEmpty {
            pages.append(
                (Self.correctionsFile, correctionsTemplate, correctionsRecord(year, of: programme)))
        }
        if let targets = year.targets {
            pages.append((Self.targetsFile, targetsTemplate, targetsRecord(targets, year, of: programme)))
            for report in year.annualReports {
                pages.append(
                    (
                        report.link.address + ".html", annualTemplate,
                        annualRecord(report, year, of: programme, downloads: [])
                    ))
            }
            if let review = year.review {
                pages.append(
                    (
                        Self.reviewFile, reviewTemplate,
                        reviewRecord(review, year, of: programme, downloads: [])
                    ))
            }
        }
        for dossier in year.dossiers where dossier.hasPage {
            pages.append(
                (
                    "\(dossier.slug).html", dossierTemplate,
                    dossierRecord(dossier, year, of: programme, downloads: [])
                ))
        }
        let links = StandaloneLinks(
            folder: languageFolder + Self.folder(year), beside: Set(beside + pages.map(\.name)),
            address: SiteAddress(programme.years.last))
        return pages.map { page in
            var record = page.record
            makeStandalone(&record, year)
            let title = if case .text(let title) = record["title"] { title } else { page.name }
            return (page.name, title, links.resolved(page.template.render(record)))
        }
    }

    /// The method of a year as one file that holds nothing which changes with a single figure: no counts of units with
    /// data, no rules with their results, no checksums of the input.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - programme: Its programme.
    /// - Returns: The page; `nil` for a year without an index.
    public func methodNote(_ year: YearReport, of programme: ProgrammeReport) -> [UInt8]? {
        guard year.isRanked else { return nil }
        var record = methodRecord(year, of: programme)
        makeStandalone(&record, year)
        record.set("has_checks", false)
        record.set("checks", [])
        record.set("has_files", false)
        record.set("files", [])
        record.change(each: "roots") { root in
            root.change(each: "nodes") { node in
                guard case .record(var indicator) = node["indicator"] else { return }
                indicator.set("coverage", nil)
                node.set("indicator", indicator)
            }
        }
        return StandaloneLinks(
            folder: languageFolder + Self.folder(year), beside: [], address: SiteAddress(programme.years.last)
        ).resolved(methodTemplate.render(record))
    }
}
