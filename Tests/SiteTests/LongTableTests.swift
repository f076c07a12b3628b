@testable import Reporting
import Testing

@testable import Site

/// Tables with a row for each of many units, on pages of their own.
@Suite("Long tables") struct LongTableTests {
    private static let count = 250

    /// A table with a heading over rows 1–119 and another over the rest.
    private static func table() -> ReportTable {
        var table = ReportTable(
            caption: "Tình trạng gửi báo cáo",
            columns: [.init(title: "Đơn vị", isNumeric: false), .init(title: "Số", isNumeric: true)],
            rows: (0..<count).map { row in
                let name = row == 0 ? "Nhóm A" : row == 120 ? "Nhóm B" : "Xã \(row)."
                return [PrintedText(name), PrintedText("\(row)")]
            }, notes: ["Ghi chú"])
        table.headings = [0, 120]
        return table
    }

    private static func dossier(_ table: ReportTable, points: Int = 0) -> Dossier {
        let list = (0..<points).map { PrintedText("mục \($0).") }
        return Dossier(
            kind: .duties, slug: "che-do-bao-cao", title: "Chế độ báo cáo", subject: "Chế độ báo cáo",
            sections: [DossierSection(heading: "Từng đơn vị", points: list, tables: [table])])
    }

    private static func pages(_ dossier: Dossier) throws -> (own: Page, parts: [Page]) {
        let programme = try SampleYear.report([try SampleYear([80, 60, 40])])
        let year = try #require(programme.years.last)
        let renderer = try Templates.renderer.get()
        return (
            Page(renderer.dossier(dossier, year, of: programme, downloads: [])),
            renderer.dossierParts(dossier, year, of: programme).map { Page($0) }
        )
    }

    @Test("The pages of a long table hold every row once, and its own page leads to each of them")
    func complete() throws {
        let (own, parts) = try Self.pages(Self.dossier(Self.table()))
        #expect(
            parts.map(\.path) == (1...3).map { "p/2016/che-do-bao-cao--bang-1-trang-\($0).html" })
        for row in 1..<Self.count where row != 120 {
            #expect(parts.filter { $0.text.contains(">Xã \(row).<") }.count == 1)
        }
        for part in parts {
            let name = part.path.split(separator: "/").last ?? ""
            #expect(own.text.contains("href=\"\(name)\""))
            #expect(part.text.contains(#"href="che-do-bao-cao.html""#))
        }
        #expect(own.text.contains(">Xã 19.<") && !own.text.contains(">Xã 20.<"))
        #expect(Set(parts.map(\.text)).count == 3)
    }

    @Test("Rows that stand under a heading bring it along, and it is not a row of its own")
    func headings() throws {
        let parts = try Self.pages(Self.dossier(Self.table())).parts
        #expect(parts.map { $0.text.contains("Nhóm A") } == [true, true, false])
        #expect(parts.map { $0.text.contains("Nhóm B") } == [false, true, true])
        #expect(parts.map { $0.text.contains("Ghi chú") } == [false, false, true])
    }

    @Test("A short table stays on its page")
    func short() throws {
        let (own, parts) = try Self.pages(Self.dossier(Self.table().keeping(0..<200)))
        #expect(parts.isEmpty)
        #expect(own.text.contains(">Xã 199.<"))
    }

    @Test("A long list is cut only where a table has all of it")
    func points() throws {
        let cut = try Self.pages(Self.dossier(Self.table(), points: 240)).own.text
        #expect(cut.contains("mục 19.") && !cut.contains("mục 20."))
        let short = Self.table().keeping(0..<20)
        let whole = try Self.pages(Self.dossier(short, points: 240)).own.text
        #expect(whole.contains("mục 239."))
    }

    private static func unit(_ number: Int, group: String?, slug: String?) -> UnitName {
        UnitName(
            code: "\(number)", heading: "Xã \(number)", sentence: "xã \(number)", short: "\(number)",
            slug: "\(number)-xa", printedGroup: group.map { PrintedText($0) }, groupSlug: slug)
    }

    @Test("Pages by group have the same addresses in every language")
    func languages() {
        let vietnamese = (0..<300).map {
            Self.unit(
                $0, group: $0 % 2 == 0 ? "Đô thị" : "Ven biển", slug: $0 % 2 == 0 ? "do-thi" : "ven-bien")
        }
        let english = (0..<300).map {
            Self.unit($0, group: $0 % 2 == 0 ? "Urban" : "Coastal", slug: $0 % 2 == 0 ? "do-thi" : "ven-bien")
        }
        let parts = [vietnamese, english].map { units in
            UnitParts(units, largest: 200, each: 100) { $0 }.parts
        }
        #expect(parts.map { Set($0.map(\.slug)) } == [["do-thi", "ven-bien"], ["do-thi", "ven-bien"]])
        #expect(parts.map { $0.reduce(0) { $0 + $1.rows.count } } == [300, 300])
    }

    @Test("Units without groups, and groups too large for a page, are parted by place")
    func places() {
        let without = (0..<250).map { Self.unit($0, group: nil, slug: nil) }
        let large = (0..<250).map { Self.unit($0, group: "Xã", slug: "xa") }
        for units in [without, large] {
            let parts = UnitParts(units, largest: 200, each: 100) { $0 }.parts
            #expect(parts.map(\.slug) == ["1", "2", "3"])
            #expect(parts.map(\.rows.count) == [100, 100, 50])
        }
    }
}
