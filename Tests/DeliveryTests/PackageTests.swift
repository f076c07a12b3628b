import Delivery
import Foundation
import Reporting
import Testing

@Suite("Packages")
struct PackageTests {
    private static let folder = "quang-ngai-2016-524-huyen-binh-son"

    /// A report, a page and data as bytes; not what they are in earnest.
    private static func files(_ extra: [PackageFile] = []) -> [PackageFile] {
        let report = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
        return extra + [
            PackageFile(UnitPackage.reportName, report) { $0(.packageReport) },
            PackageFile(
                UnitPackage.pageName, Array(String(repeating: "<p>Huyện Bình Sơn</p>\n", count: 200).utf8)
            ) { $0(.packagePage) },
            PackageFile(UnitPackage.dataName, Array("\u{FEFF}Năm;Mã\r\n2016;524\r\n".utf8)) {
                $0(.packageData)
            },
        ]
    }

    private static func package(
        _ extra: [PackageFile] = [], inputs: [PackageManifest.Input] = [], folder: String = folder
    ) throws -> Package {
        let year = try SampleYear([60, 50]).report()
        let editions = [PackageEdition(words: try Real.words.get(), year: year, address: nil)]
        return Package(
            folder: folder, title: { _ in "Gói của huyện Bình Sơn" }, files: files(extra),
            licence: try Package.licence(editions).shared(),
            manifest: PackageManifest(.unit, year, unit: "524", version: "1.2.3", inputs: inputs),
            editions: editions)
    }

    @Test("unzip finds exactly what belongs in, in one folder, unharmed, and sha256sum agrees with the list")
    func contents() throws {
        let package = try Self.package()
        try Outside.withFolder { folder in
            try Data(package.bytes()).write(to: folder.appending(path: "a.zip"))
            let unzip = try Outside.run(["unzip", "-q", "a.zip", "-d", "out"], in: folder)
            try #require(unzip.code == 0, "\(unzip.output)")
            let out = folder.appending(path: "out")
            #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == [Self.folder])
            let inner = out.appending(path: Self.folder)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted() == [
                    "LICENSE.txt", "README.txt", "SHA256SUMS", "data.csv", "manifest.json", "page.html",
                    "report.docx",
                ])
            for file in Self.files() {
                #expect(
                    Array(try Data(contentsOf: inner.appending(path: file.name))) == file.bytes,
                    "\(file.name)")
            }
            let sums = try Outside.run(
                ["env", "LC_ALL=C", "sha256sum", "--strict", "-c", "SHA256SUMS"], in: inner)
            #expect(sums.code == 0)
            #expect(sums.output.split(separator: "\n").count == 6, "\(sums.output)")
        }
    }

    @Test("the read-me names every file with what it is, and opens in Notepad")
    func readme() throws {
        let package = try Self.package()
        let readme = try #require(package.files.first { $0.name == "README.txt" })
        let text = String(decoding: readme.bytes, as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}Gói của huyện Bình Sơn\r\n"))
        for file in package.files where file.name != "README.txt" {
            #expect(text.contains("  \(file.name) "), "\(file.name)")
        }
        #expect(text.contains("SHA256SUMS") && text.contains("Báo cáo của đơn vị"))
        #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    }

    @Test("the manifest tells what the package is, its inputs and every other file with size and checksum")
    func manifest() throws {
        let package = try Self.package(inputs: [
            .init(path: "p/2016/observations.csv", sha256: "ab", rows: 9),
            .init(path: "p/2016/items.csv", sha256: "cd"),
        ])
        let file = try #require(package.files.first { $0.name == "manifest.json" })
        let fields = try #require(
            try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
        #expect(fields["kind"] as? String == "unit" && fields["version"] as? String == "1.2.3")
        #expect(fields["unit"] as? String == "524")
        let inputs = try #require(fields["inputs"] as? [[String: Any]])
        #expect(
            inputs.compactMap { $0["path"] as? String } == ["p/2016/items.csv", "p/2016/observations.csv"])
        #expect(inputs.compactMap { $0["rows"] as? Int } == [9])
        let files = try #require(fields["files"] as? [[String: Any]])
        for other in package.files where other.name != "manifest.json" {
            let entry = files.first { $0["path"] as? String == other.name }
            #expect(entry?["sha256"] as? String == other.sha256, "\(other.name)")
            #expect(entry?["bytes"] as? Int == other.bytes.count, "\(other.name)")
        }
        #expect(files.count == package.files.count - 1)
    }

    @Test("the same input gives the same bytes and the same key, another input others")
    func deterministic() throws {
        let package = try Self.package()
        let other = try Self.package([PackageFile("letter.docx", [1, 2, 3]) { $0(.packageLetter) }])
        #expect(try Self.package().bytes() == package.bytes())
        #expect(try Self.package().key == package.key)
        #expect(try other.bytes() != package.bytes())
        #expect(other.key != package.key)
        #expect(try Self.package(folder: "a").key != package.key)
    }

    @Test("a package whose content was changed no longer agrees with its list")
    func spoiled() throws {
        let package = try Self.package()
        try Outside.withFolder { folder in
            try Data(package.bytes()).write(to: folder.appending(path: "a.zip"))
            _ = try Outside.run(["unzip", "-q", "-j", "a.zip"], in: folder)
            try Data("khác".utf8).write(to: folder.appending(path: "data.csv"))
            #expect(try Outside.run(["sha256sum", "-c", "SHA256SUMS"], in: folder).code != 0)
        }
    }

    @Test("a folder name that leads out of the package is refused", arguments: ["..", "a/../..", "/a", ""])
    func unsafeFolder(name: String) {
        #expect(throws: (any Error).self) { try Self.package(folder: name).bytes() }
    }
}

@Suite("Differences of packages")
struct PackageDifferenceTests {
    private static let head =
        "Năm;Mã đơn vị;Đơn vị;Loại;Mã;Tên;Đơn vị tính;Giá trị;Điểm;Điểm bình quân;Hạng;Tình trạng;Nơi ghi;Mức độ"

    private static func data(_ rows: [String]) -> [UInt8] {
        Array(("\u{FEFF}" + ([head] + rows).joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static func row(_ kind: String, _ code: String, _ figures: String) -> String {
        "2016;524;Huyện Bình Sơn;\(kind);\(code);Tên \(code);hộ;\(figures);a.csv, dòng 3;Bản dự thảo"
    }

    private static func package(_ data: [UInt8], readme: String = "a") -> Package {
        Package(
            folder: "a",
            files: [
                PackageFile("README.txt", Array(readme.utf8)) { _ in "" },
                PackageFile(UnitPackage.dataName, data) { _ in "" },
            ])
    }

    private static func sums(_ package: Package) -> [String: String] {
        Dictionary(uniqueKeysWithValues: package.files.map { ($0.name, $0.sha256) })
    }

    @Test("figures that differ are told with before and after, in the order of the sheet; others are not")
    func figures() throws {
        let before = Self.data([
            Self.row("Chỉ số", "X", ";64,4;60;7/14;"), Self.row("Số liệu gốc", "A", "100;;;;chính thức"),
            Self.row("Số liệu gốc", "B", "5;;;;chính thức"), Self.row("Số liệu gốc", "GONE", "1;;;;"),
        ])
        let after = Self.data([
            Self.row("Chỉ số", "X", ";64,5;60;6/14;"), Self.row("Số liệu gốc", "A", "101;;;;chính thức"),
            Self.row("Số liệu gốc", "B", "5;;;;chính thức"), Self.row("Số liệu gốc", "NEW", "2;;;;"),
        ])
        let old = Self.package(before)
        let difference = try #require(
            PackageDifference(from: Self.sums(old), data: before, to: Self.package(after)))
        #expect(difference.files == ["data.csv"])
        #expect(
            difference.figures.map { "\($0.code) \($0.column): \($0.before) -> \($0.after)" } == [
                "X Điểm: 64,4 -> 64,5", "X Hạng: 7/14 -> 6/14", "A Giá trị: 100 -> 101",
                "NEW Giá trị:  -> 2", "GONE Giá trị: 1 -> ",
            ])
    }

    @Test("packages that differ in read-me, manifest or the sheet itself alone are the same")
    func passedOver() {
        let data = Self.data([Self.row("Số liệu gốc", "A", "100;;;;chính thức")])
        var old = Self.sums(Self.package(data, readme: "khác"))
        old["dinh-chinh.csv"] = "ab"
        old["manifest.json"] = "cd"
        #expect(PackageDifference(from: old, data: data, to: Self.package(data)) == nil)
    }

    @Test("a code that stands twice, in two trees, is compared row by row")
    func twice() throws {
        let before = Self.data([Self.row("Chỉ tiêu", "A", "1;2;;;"), Self.row("Chỉ tiêu", "A", "1;3;;;")])
        let after = Self.data([Self.row("Chỉ tiêu", "A", "1;2;;;"), Self.row("Chỉ tiêu", "A", "1;4;;;")])
        let difference = try #require(
            PackageDifference(
                from: Self.sums(Self.package(before)), data: before, to: Self.package(after)))
        #expect(difference.figures.map(\.before) == ["3"] && difference.figures.map(\.after) == ["4"])
    }

    @Test("data that are no table of ours make a difference without figures, not a fault")
    func foreign() throws {
        for data in [[], [0xFF, 0x00], Array("a;b\n1;2\n".utf8), Array(repeating: 0x22, count: 50)]
            as [[UInt8]]
        {
            let after = Self.data([Self.row("Số liệu gốc", "A", "1;;;;")])
            let difference = try #require(
                PackageDifference(from: ["data.csv": "ab"], data: data, to: Self.package(after)))
            #expect(difference.files.contains("data.csv"))
        }
    }
}
