import Foundation
import Pipeline
import Testing

@Suite("Runs with PDFs")
struct PDFBuildTests {
    @Test("a PDF beside every report of every year, listed in the manifest, and a step more")
    func beside() async throws {
        let shop = try Workshop(years: [2014, 2016])
        let fake = try FakeOffice(in: shop.root.appending(path: "bin"))
        let minutes = Minutes()
        let summary = try await shop.build(progress: minutes, pdf: fake.program)
        let files = try shop.files("output")
        let reports = files.keys.filter { $0.hasPrefix("reports/") && $0.hasSuffix(".docx") }
        #expect(summary.reports == 60 && reports.count == 60)
        #expect(summary.pdfs == 60 && summary.pdfFailures.isEmpty)
        let pdfs = files.keys.filter { $0.hasSuffix(".pdf") }.sorted()
        #expect(pdfs == reports.map { $0.dropLast(4) + "pdf" }.sorted())
        #expect(pdfs.allSatisfy { files[$0]?.starts(with: Array("%PDF-".utf8)) == true })
        #expect(!files.keys.contains { $0.contains(".pdf/") })
        let manifest = try BuilderTests.manifest(shop.read("output/manifest.json"))
        #expect(
            manifest.outputs.map(\.path).sorted()
                == files.keys.filter { !BuilderTests.lists.contains($0) }.sorted())
        #expect(minutes.steps.count == 8 && minutes.steps[5].hasPrefix("6/8 "))
        #expect(try fake.count() == (calls: 1, documents: 60))
    }

    @Test("reports without a PDF are named with the reason, and everything else is made")
    func failing() async throws {
        let shop = try Workshop()
        let fake = try FakeOffice(
            in: shop.root.appending(path: "bin"), document: "case $1 in *02|*07) ;; *) pdf x;; esac")
        let summary = try await shop.build(pdf: fake.program)
        #expect(summary.pdfs == 28 && summary.reports == 30 && summary.failures.isEmpty)
        #expect(summary.pdfFailures.count == 2)
        for failure in summary.pdfFailures {
            let document = try #require(failure.split(separator: ":").first)
            #expect(shop.exists("output/\(document)"))
            #expect(!shop.exists("output/\(document.dropLast(4))pdf"))
        }
    }

    @Test("a program that cannot be started leaves the previous output whole and nothing beside it")
    func broken() async throws {
        let shop = try Workshop()
        try await shop.build()
        let before = try shop.files("output")
        await #expect(throws: BuildError.self) {
            try await shop.build(pdf: OfficeProgram(path: "/no/soffice"))
        }
        #expect(try shop.files("output") == before)
        #expect(try shop.top() == ["data", "output", "templates"])
    }
}
