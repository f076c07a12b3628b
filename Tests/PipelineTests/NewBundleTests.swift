import Foundation
import Pipeline
import Records
import Testing
import Zip

@Suite("The next year's bundle")
struct NewBundleTests {
    private static func codes(_ shop: Workshop, _ path: String, from year: Int) throws -> [String] {
        do throws(BuildError) {
            _ = try NewBundle.make(in: shop.path(path), from: year)
            return []
        } catch {
            guard case .findings(let findings) = error else { return ["file"] }
            return findings.map(\.code)
        }
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The lines of a JSON text, without the comma at their ends.
    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n").map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    }

    /// A workshop with the invented province, which has every table.
    private static func province(_ years: [Int]) throws -> Workshop {
        let shop = try Workshop()
        for year in years {
            try FileManager.default.copyItem(
                at: projectFolder.appending(path: "data/thanh-hoa/\(year)"),
                to: shop.root.appending(path: "data/t-\(year)"))
        }
        try FileManager.default.createDirectory(
            at: shop.root.appending(path: "t"), withIntermediateDirectories: true)
        for year in years {
            try FileManager.default.moveItem(
                at: shop.root.appending(path: "data/t-\(year)"), to: shop.root.appending(path: "t/\(year)"))
        }
        return shop
    }

    @Test("registers and method are copied to the byte, settings and observations are made anew")
    func real() throws {
        let shop = try Workshop()
        let made = try NewBundle.make(in: shop.path("data/p") + "/", from: 2016)
        #expect(made.year == 2017)
        #expect(made.path == shop.path("data/p/2017"))
        let (old, new) = (try shop.files("data/p/2016"), try shop.files("data/p/2017"))
        #expect(new.keys.sorted() == old.keys.filter { $0 != "successions.csv" }.sorted())
        for name in ["units", "items", "indices", "indicators", "checks"] {
            #expect(new["\(name).csv"] == old["\(name).csv"], "\(name)")
        }
        let settings = try shop.read("data/p/2017/settings.csv")
        #expect(settings.contains("\nyear,2017,"))
        #expect(settings.contains("\nstatus,draft,"))
        #expect(settings.contains("gia đình văn hóa năm 2017"))
        #expect(!settings.contains("gia đình văn hóa năm 2016"))
        let before = Self.rows(try shop.read("data/p/2016/observations.csv"))
        let after = Self.rows(try shop.read("data/p/2017/observations.csv"))
        #expect(after.map { Array($0.prefix(2)) } == before.map { Array($0.prefix(2)) })
        #expect(after.allSatisfy { $0.dropFirst(2) == ["2017", "", "missing", ""] })
        #expect(try shop.top() == ["data", "templates"])
        #expect(try shop.files("data/p").keys.allSatisfy { !$0.hasPrefix(".") })
    }

    @Test("the new bundle has no errors, and its gaps are warnings")
    func checked() throws {
        let shop = try Self.province([2019, 2020])
        _ = try NewBundle.make(in: shop.path("t"), from: 2020)
        let loaded = ProgrammeLoader.load([shop.path("t")])
        #expect(loaded.programmes.map { $0.map(\.year) } == [[2019, 2020, 2021]])
        #expect(!loaded.hasErrors, "\(loaded.findings.filter { $0.severity == .error })")
        let new = loaded.findings.filter { $0.place.file.hasPrefix(shop.path("t/2021")) }
        #expect(!new.isEmpty)
        // The strategies are older than the bundles.
        #expect(Set(new.map(\.code)) == ["observations.gap", "programmes.years-without-data"])
        let bundle = try #require(loaded.programmes.first?.last)
        #expect(bundle.settings.status == .draft)
        #expect(bundle.settings.dataCutoff == nil)
        #expect(bundle.settings["title"] == "Bản tin xếp hạng năm 2021 về thực hiện quyền trẻ em")
        #expect(bundle.settings["title_en"]?.contains("2021") == true)
        #expect(bundle.observations.allSatisfy { $0.value == nil && $0.verification == nil })
        #expect(Set(bundle.observations.map(\.period)) == ["2021", "2020-2021"])
        #expect(bundle.successions.isEmpty)
        #expect(bundle.published.isEmpty)
        #expect(!shop.exists("t/2021/published.csv"))
        #expect(bundle.narratives.isEmpty && !shop.exists("t/2021/narratives.csv"))
        #expect(bundle.indices.contains { !$0.bands.isEmpty })
        #expect(!bundle.agencies.isEmpty)
    }

    @Test("who issues the documents is carried over without numbers and days, the legal bases as they are")
    func issuances() throws {
        let shop = try Self.province([2020])
        try shop.replace("QĐ-UBND,,,", by: "QĐ-UBND,3,2021-10-05,", in: "t/2020/issuances.csv")
        let made = try NewBundle.make(in: shop.path("t"), from: 2020)
        #expect(made.decisions.contains { $0.vi.contains("issuances") && $0.en.contains("legal_bases") })
        let rows = try shop.read("t/2021/issuances.csv")
        #expect(rows.contains("QĐ-UBND,,,") && !rows.contains("2021-10-05"))
        #expect(try shop.read("t/2021/legal_bases.csv") == shop.read("t/2020/legal_bases.csv"))
        let bundle = try #require(ProgrammeLoader.load([shop.path("t")]).programmes.first?.last)
        #expect(bundle.year == 2021 && bundle.issuances.count == 3 && bundle.legalBases.count == 4)
        #expect(bundle.issuances.allSatisfy { $0.number == nil && $0.date == nil })
    }

    @Test("the descriptor keeps its keys in their order, and allows what the new tables hold")
    func descriptor() throws {
        let shop = try Self.province([2020])
        _ = try NewBundle.make(in: shop.path("t"), from: 2020)
        let (old, new) = (
            try shop.read("t/2020/datapackage.json"), try shop.read("t/2021/datapackage.json")
        )
        #expect(new.contains("\"name\": \"thanh-hoa-2021\""))
        #expect(new.contains("\"title\": \"Thanh Hóa 2021: "))
        #expect(!new.contains("\"successions\"") && !new.contains("\"published\""))
        // Apart from what has to change, the lines are those of the old one, in their order.
        var rest = Self.lines(old)[...]
        for line in Self.lines(new) where !line.contains("2021") {
            let place = try #require(rest.firstIndex(of: line), "\(line)")
            rest = rest[(place + 1)...]
        }
        #expect(new.split(separator: "\n").count > 500)
        let quangNgai = try Workshop()
        _ = try NewBundle.make(in: quangNgai.path("data/p"), from: 2016)
        let text = try quangNgai.read("data/p/2017/datapackage.json")
        #expect(!text.contains("\"created\""))
        #expect(text.contains("\"missing\""))
        #expect(text.hasPrefix("{\n  \"$schema\": \"https://datapackage.org"))
    }

    @Test(
        "frictionless finds no fault with a new bundle",
        .enabled(
            if: FileManager.default.isExecutableFile(
                atPath: projectFolder.appending(path: ".venv-checks/bin/frictionless").path)))
    func frictionless() throws {
        let tool = projectFolder.appending(path: ".venv-checks/bin/frictionless").path
        let shop = try Self.province([2020])
        _ = try NewBundle.make(in: shop.path("t"), from: 2020)
        _ = try NewBundle.make(in: shop.path("data/p"), from: 2016)
        for folder in ["t/2021", "data/p/2017"] {
            let result = try Outside.run(
                [tool, "validate", "datapackage.json"], in: shop.root.appending(path: folder))
            #expect(result.code == 0, "\(result.output)")
        }
    }

    @Test("digests, lengths and demands that the new tables break are taken out of the descriptor")
    func constraints() throws {
        let shop = try Workshop()
        try shop.replace(
            "\"name\": \"observations\",",
            by: "\"name\": \"observations\", \"hash\": \"sha256:00\", \"bytes\": 5,",
            in: "data/p/2016/datapackage.json")
        let old = try shop.read("data/p/2016/datapackage.json")
        try shop.write(
            old.replacingOccurrences(
                of: "\"version\"", with: "\"id\": \"urn:1\",\n  \"x\": 1.50e2,\n  \"version\""),
            to: "data/p/2016/datapackage.json")
        _ = try NewBundle.make(in: shop.path("data/p"), from: 2016)
        let new = try shop.read("data/p/2017/datapackage.json")
        #expect(!new.contains("sha256:00") && !new.contains("\"bytes\"") && !new.contains("urn:1"))
        #expect(new.contains("\"x\": 1.50e2"))
    }

    @Test("separator, mark and line ends of a table stay, and so do quotes and formulas")
    func dialect() throws {
        let shop = try Workshop()
        let old = try shop.read("data/p/2016/observations.csv")
        let lines = old.split(separator: "\n").map { $0.replacingOccurrences(of: ",", with: ";") }
        try shop.write(
            "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n", to: "data/p/2016/observations.csv")
        try shop.replace(
            "\"name\": \"observations\",",
            by: "\"name\": \"observations\", \"dialect\": {\"delimiter\": \";\"},",
            in: "data/p/2016/datapackage.json")
        try shop.write(
            try shop.read("data/p/2016/settings.csv") + "archive_x,\"=1+1 \"\"a\"\", b\",false\n",
            to: "data/p/2016/settings.csv")
        _ = try NewBundle.make(in: shop.path("data/p"), from: 2016)
        let text = try shop.read("data/p/2017/observations.csv")
        #expect(
            text.unicodeScalars.starts(with: "\u{FEFF}unit;item;period;value;status;note\r\n".unicodeScalars))
        #expect(text.contains(";2017;;missing;\r\n"))
        #expect(
            try shop.read("data/p/2017/settings.csv").hasSuffix("archive_x,\"=1+1 \"\"a\"\", b\",false\n"))
        #expect(!ProgrammeLoader.load([shop.path("data/p")]).hasErrors)
    }

    @Test("the same bundle gives the same bytes, from a folder or from a zip")
    func deterministic() throws {
        let (one, two) = (try Workshop(), try Workshop())
        let files = try two.files("data/p/2016").sorted { $0.key < $1.key }
        let bytes = try ZipArchive.bytes(
            of: try files.map { try ZipEntry(path: "x/\($0.key)", bytes: Array($0.value)) })
        try FileManager.default.removeItem(atPath: two.path("data/p/2016"))
        try Data(bytes).write(to: two.root.appending(path: "data/p/2016.zip"))
        let (first, second) = (
            try NewBundle.make(in: one.path("data/p"), from: 2016),
            try NewBundle.make(in: two.path("data/p"), from: 2016)
        )
        #expect(try one.files("data/p/2017") == two.files("data/p/2017"))
        #expect(first.decisions.dropLast() == second.decisions.dropLast())
    }

    @Test("nothing is overwritten: a folder, a file, a zip or another bundle of the year stops it")
    func exists() throws {
        let shop = try Workshop(years: [2014, 2015, 2016])
        #expect(try Self.codes(shop, "data/p", from: 2015) == ["new.exists"])
        try shop.write("mine", to: "data/p/2017/notes.txt")
        #expect(try Self.codes(shop, "data/p", from: 2016) == ["new.exists"])
        #expect(try shop.read("data/p/2017/notes.txt") == "mine")
        try FileManager.default.moveItem(
            atPath: shop.path("data/p/2016"), toPath: shop.path("data/p/other"))
        #expect(try Self.codes(shop, "data/p", from: 2015) == ["new.exists"])
        #expect(!shop.exists("data/p/2016"))
    }

    @Test("what cannot be begun from is refused with its reason, and nothing is made")
    func refused() throws {
        let shop = try Workshop(years: [2016])
        #expect(try Self.codes(shop, "data/p/2016", from: 2016) == ["new.not-a-programme"])
        #expect(try Self.codes(shop, "data/p", from: 2013) == ["new.no-such-year"])
        // The folder above holds programmes, not years.
        #expect(try Self.codes(shop, "data", from: 2016) == ["new.no-such-year"])
        #expect(try Self.codes(shop, "none", from: 2016) == ["input.missing"])
        #expect(try Self.codes(shop, "templates", from: 2016) == ["bundle.no-descriptor"])
        for year in [Int.min, 0, 1899, 2200, Int.max] {
            #expect(try Self.codes(shop, "data/p", from: year) == ["new.year"])
        }
        try shop.replace("522,POP,2016,", by: "522,POP,2016,mười", in: "data/p/2016/observations.csv")
        #expect(try Self.codes(shop, "data/p", from: 2016) == ["cell.not-a-number"])
        #expect(try shop.files("data").keys.allSatisfy { $0.hasPrefix("p/2016/") })
    }

    @Test("units that ended have no rows; what ends, and what still names the old year, is to be decided")
    func decisions() throws {
        let shop = try Self.province([2020])
        try shop.replace(
            "nông thôn,true,,,20.365336,", by: "nông thôn,true,,2020-12-31,20.365336,",
            in: "t/2020/units.csv")
        try shop.replace(
            "SYT,Sở Y tế,Department of Health,,,,", by: "SYT,Sở Y tế,Department of Health,,,2020-12-31,",
            in: "t/2020/agencies.csv")
        let made = try NewBundle.make(in: shop.path("t"), from: 2020)
        let rows = Self.rows(try shop.read("t/2021/observations.csv"))
        #expect(!rows.contains { $0.first == "386" })
        #expect(rows.contains { $0.first == "407" })
        let vi = made.decisions.map(\.vi).joined(separator: "\n")
        let en = made.decisions.map(\.en).joined(separator: "\n")
        #expect(vi.contains("386 huyện Bá Thước đến 31/12/2020"))
        #expect(vi.contains("đơn vị hết hiệu lực trước năm 2021: 386"))
        #expect(vi.contains("SYT Sở Y tế đến 31/12/2020"))
        #expect(vi.contains("phải đổi cột owner trong indicators: "))
        #expect(vi.contains("Nhập \(rows.count) giá trị vào observations"))
        #expect(vi.contains("data_cutoff"))
        #expect(vi.contains("title: Bản tin xếp hạng năm 2021"))
        #expect(vi.contains("status_note: "))
        #expect(vi.contains("các bảng không chép: successions, published"))
        #expect(en.contains("386 huyện Bá Thước to 31 December 2020"))
        #expect(en.contains("bantin check"))
        // The owner has to be changed before the bundle passes.
        let errors = ProgrammeLoader.load([shop.path("t/2021")]).findings.filter { $0.severity == .error }
        #expect(!errors.isEmpty && errors.allSatisfy { $0.code == "agencies.not-valid" })
    }

    @Test("texts of reports are not carried over, and what is to be written is listed")
    func narratives() throws {
        let shop = try Self.province([2018, 2020])
        let made = try NewBundle.make(in: shop.path("t"), from: 2018)
        let open = try #require(made.decisions.first { $0.en.contains("the table narratives") })
        let lines = open.vi.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let sections =
            "leadership, tasks, strengths, weaknesses, causes_objective, causes_subjective, next, proposals"
        let count = Self.rows(try shop.read("t/2018/narratives.csv")).count
        #expect(lines.first?.hasPrefix("Viết phần lời của báo cáo năm 2019") == true)
        #expect(lines.contains("– báo cáo gender, các mục: \(sections)"))
        #expect(lines.contains("– báo cáo children, các mục: situation, \(sections)"))
        #expect(lines.last?.hasPrefix("– năm 2018 có \(count) đoạn: ") == true)
        #expect(lines.last?.hasSuffix(" của 3 đơn vị (380, 385, 399)") == true)
        let ended = try NewBundle.make(in: shop.path("t"), from: 2020)
        #expect(ended.decisions.contains { $0.en.contains("no programme of 2021 is there yet") })
        #expect(ended.decisions.contains { $0.vi.contains("successions, published, narratives") })
        let plain = try Workshop()
        let without = try NewBundle.make(in: plain.path("data/p"), from: 2016)
        #expect(!without.decisions.contains { $0.en.contains("narratives") })
    }

    @Test(
        "years in titles move on by one, dates and numbers of acts stay",
        arguments: [
            ("Bản tin năm 2016", "Bản tin năm 2017"), ("2016", "2017"), ("a-2016", "a-2017"),
            ("Năm học 2015-2016", "Năm học 2016-2017"), ("2016–2017", "2017–2018"),
            ("Từ 2015 đến 2016", "Từ 2015 đến 2017"),
            ("Theo 20/2016/QĐ-UBND, 2016", "Theo 20/2016/QĐ-UBND, 2017"),
            ("Ngày 31/12/2016", "Ngày 31/12/2016"), ("20160 12016 201", "20160 12016 201"),
            ("2014-2015", "2014-2015"),
        ])
    func titles(old: String, new: String) throws {
        let shop = try Workshop()
        let title = "Bản tin thử nghiệm về dân số, giáo dục mầm non và gia đình văn hóa năm 2016"
        try shop.replace("\"\(title)\"", by: "\"x, \(old)\"", in: "data/p/2016/settings.csv")
        _ = try NewBundle.make(in: shop.path("data/p"), from: 2016)
        #expect(try shop.read("data/p/2017/settings.csv").contains("\ntitle,\"x, \(new)\","))
    }
}
