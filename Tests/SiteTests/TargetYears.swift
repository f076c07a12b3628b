import Assessment
import Bundle
import Foundation
import Records
import Reporting
import Site

/// The illustrative bundles that have strategies and programmes, read once.
enum TargetYears {
    static let programme: Result<ProgrammeReport, any Error> = Result {
        try programme(years: [2019, 2020], shown: [2020])
    }

    static func programme(years: [Int], shown: Set<Int>) throws -> ProgrammeReport {
        let bundles = try years.map { year in
            let folder = projectFolder.appending(path: "data/thanh-hoa/\(year)").path
            guard let bundle = BundleReader.read(BundleFolder(folder)).bundle else {
                throw Unusable(what: folder)
            }
            return bundle
        }
        let reporter = Reporter(
            Assessor.assess(bundles), targets: TargetAssessor.assess(bundles), words: try Real.words.get(),
            shown: shown)
        guard let report = reporter.programme() else { throw Unusable(what: "no year") }
        return report
    }

    static func year() throws -> YearReport {
        guard let year = try programme.get().years.last else { throw Unusable(what: "no year") }
        return year
    }

    /// All pages on targets.
    static func pages(of programme: ProgrammeReport, _ renderer: SiteRenderer) -> [Page] {
        programme.years.flatMap { year in
            var files = [
                renderer.targets(year, of: programme), renderer.review(year, of: programme, downloads: []),
            ].compactMap { $0 }
            files += year.targets?.pages.map { renderer.target($0, year, of: programme) } ?? []
            files += renderer.matrixParts(year, of: programme)
            let reports = year.annualReports + year.units.flatMap(\.annualReports)
            files += reports.map { renderer.annual($0, year, of: programme, downloads: []) }
            return files.map { Page($0) }
        }
    }
}
