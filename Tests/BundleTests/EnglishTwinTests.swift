import Bundle
import Foundation
import Records
import Testing

@Suite("Short names and English twins")
struct EnglishTwinTests {
    @Test("the bundles of Quảng Ngãi give short names, and in English whatever is printed")
    func read() throws {
        let folder = ValidBundleTests.root.appendingPathComponent("data/quang-ngai/2016").path
        let bundle = try #require(BundleReader.read(BundleFolder(folder)).bundle)
        #expect(bundle.indices.map(\.shortName).contains("Mầm non"))
        #expect(bundle.indices.map { $0.shortName(in: .en) }.contains("Preschool"))
        #expect(bundle.indicators.allSatisfy { $0.shortName != nil && $0.shortNameEN != nil })
        #expect(bundle.indicators.allSatisfy { ($0.note == nil) == ($0.noteEN == nil) && $0.sourceEN != nil })
        #expect(bundle.items.allSatisfy { ($0.note == nil) == ($0.noteEN == nil) && $0.sourceEN != nil })
        #expect(bundle.indices.allSatisfy { ($0.note == nil) == ($0.noteEN == nil) })
        #expect(bundle.units.allSatisfy { ($0.group == nil) == ($0.groupEN == nil) })
        #expect(bundle.checks.allSatisfy { $0.messageEN != nil })
        #expect((bundle.sources + bundle.licenses).allSatisfy { $0.titleEN != nil })
        #expect(bundle.summaryEN?.hasPrefix("Figures of 2016") == true)
    }

    @Test("without a short name in a language the full one of that language stands for it")
    func fallback() {
        let cell = CellReference(table: TableSource(file: "i", headings: ["code"]), row: 2, column: 0)
        var index = Index(code: "A", name: "Tên đầy đủ", nameEN: "Full name", cell: cell)
        #expect(index.shortName(in: .vi) == "Tên đầy đủ" && index.shortName(in: .en) == "Full name")
        index.shortName = "Tên"
        #expect(index.shortName(in: .vi) == "Tên" && index.shortName(in: .en) == "Full name")
    }
}
