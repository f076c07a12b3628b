import Assessment
import Foundation
import Records
import Reporting
import Site
import Testing

@Suite("The language of a page and of its parts")
struct LanguageTests {
    private static let english: Result<Words, any Error> = Result {
        try Words(language: .en, texts: try Real.texts("en"))
    }

    private static func page(
        _ sample: SampleYear, _ words: Words,
        _ render: (SiteRenderer, YearReport, ProgrammeReport) -> SiteFile
    ) throws -> String {
        let renderer = try SiteRenderer(files: try Templates.files(), words: words)
        let programme = try #require(Reporter(Assessor.assess([sample.bundle]), words: words).programme())
        return Page(render(renderer, try #require(programme.years.last), programme)).text
    }

    @Test("what a bundle gives in Vietnamese alone is marked as Vietnamese on an English page")
    func marked() throws {
        var sample = try SampleYear([90, 50])
        sample.bundle.summary = "Số liệu mẫu."
        sample.bundle.indicators[0].note = "Ghi chú <1>"
        let page = try Self.page(sample, try Self.english.get()) { $0.method($1, of: $2) }
        #expect(page.contains("<html lang=\"en\""))
        for text in ["Số liệu mẫu.", "Ghi chú &lt;1&gt;", "Niên giám", "Mục A", "Phần A", "Chỉ số chung"] {
            #expect(page.contains("<span lang=\"vi\">\(text)</span>"), "\(text)")
        }
    }

    @Test("what a bundle gives in English is printed so, and marked nowhere")
    func twins() throws {
        var sample = try SampleYear([90, 50])
        sample.bundle.summary = "Số liệu mẫu."
        sample.bundle.summaryEN = "Sample figures."
        sample.bundle.indicators[0].note = "Ghi chú"
        sample.bundle.indicators[0].noteEN = "A remark"
        sample.bundle.items[0].sourceEN = "Yearbook"
        sample.bundle.sources[0].titleEN = "Statistical yearbook"
        let page = try Self.page(sample, try Self.english.get()) { $0.method($1, of: $2) }
        for text in ["Sample figures.", "A remark", "Yearbook", "Statistical yearbook"] {
            #expect(page.contains(">\(text)<"), "\(text)")
        }
        #expect(!page.contains("Số liệu mẫu."))
        #expect(!page.contains("Ghi chú"))
    }

    @Test("the group of a unit has its English name")
    func group() throws {
        var sample = try SampleYear([90, 50])
        sample.bundle.units[0].group = "Miền núi"
        sample.bundle.units[0].groupEN = "Mountains"
        sample.bundle.units[1].group = "Đồng bằng"
        let words = try Self.english.get()
        let first = try Self.page(sample, words) { $0.unit($1.units[0], $1, of: $2, downloads: []) }
        let second = try Self.page(sample, words) { $0.unit($1.units[1], $1, of: $2, downloads: []) }
        #expect(first.contains("<dd>Mountains</dd>"))
        #expect(second.contains("<dd><span lang=\"vi\">Đồng bằng</span></dd>"))
    }

    @Test("a Vietnamese page marks nothing, and units of measure without letters are no language's")
    func unmarked() throws {
        let sample = try SampleYear([90, 50])
        let vietnamese = try Self.page(sample, try Real.words.get()) { $0.method($1, of: $2) }
        let english = try Self.page(sample, try Self.english.get()) { $0.method($1, of: $2) }
        #expect(!vietnamese.contains("<span lang="))
        #expect(!english.contains("<span lang=\"vi\">%"))
    }

    @Test("English pages of the project's own data need no mark")
    func ownData() throws {
        let words = try Self.english.get()
        let renderer = try SiteRenderer(files: try Templates.files(), words: words)
        let programme = try #require(
            Reporter(Assessor.assess(try Real.bundles()), words: words).programme())
        for page in SiteCheck.pages(of: programme, renderer) where page.path.hasSuffix(".html") {
            #expect(!page.text.contains("<span lang=\"vi\">"), "\(page.path)")
        }
    }
}

@Suite("The heads of the table of component scores")
struct ShortNameTests {
    private static func page(_ sample: SampleYear) throws -> String {
        let renderer = try Templates.renderer.get()
        let programme = try SampleYear.report([sample])
        return Page(renderer.year(try #require(programme.years.last), of: programme)).text
    }

    @Test("a short name stands in the head, and its full name below the table")
    func short() throws {
        var sample = try SampleYear([90, 50])
        sample.bundle.indices[1].shortName = "Ngắn"
        let page = try Self.page(sample)
        #expect(page.contains("<th scope=\"col\">Ngắn</th><th scope=\"col\">Phần B</th>"))
        #expect(page.contains("<dl class=\"names\"><dt>Ngắn</dt><dd>Phần A</dd></dl>"))
    }

    @Test("without short names the full ones stand in the heads, long ones in wide columns")
    func full() throws {
        var sample = try SampleYear([90, 50])
        sample.bundle.indices[1].name = "Mức đầu tư nguồn lực cho trẻ em"
        let page = try Self.page(sample)
        #expect(page.contains("<th scope=\"col\" class=\"long\">Mức đầu tư nguồn lực cho trẻ em</th>"))
        #expect(!page.contains("class=\"names\""))
    }
}
