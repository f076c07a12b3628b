import Delivery
import Foundation
import Testing

@Suite("Packages")
struct UnitPackageTests {
    /// A report, a page and data as bytes; not what they are in earnest.
    private static let report = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
    private static let page = Array(String(repeating: "<p>Huyện Bình Sơn</p>\n", count: 200).utf8)
    private static let data = Array("\u{FEFF}Năm;Mã\r\n2016;524\r\n".utf8)

    private static func package() throws -> [UInt8] {
        try UnitPackage.packages(
            folder: "quang-ngai-2016-524-huyen-binh-son", report: report, page: page, data: data
        ).sent
    }

    @Test("unzip finds exactly four files in one folder, unharmed, and sha256sum agrees with the list")
    func contents() throws {
        let package = try Self.package()
        try Outside.withFolder { folder in
            try Data(package).write(to: folder.appending(path: "a.zip"))
            let unzip = try Outside.run(["unzip", "-q", "a.zip", "-d", "out"], in: folder)
            try #require(unzip.code == 0, "\(unzip.output)")
            let out = folder.appending(path: "out")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: out.path) == [
                    "quang-ngai-2016-524-huyen-binh-son"
                ])
            let inner = out.appending(path: "quang-ngai-2016-524-huyen-binh-son")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted() == [
                    "SHA256SUMS", "data.csv", "page.html", "report.docx",
                ])
            for (name, bytes) in [
                ("report.docx", Self.report), ("page.html", Self.page), ("data.csv", Self.data),
            ] { #expect(Array(try Data(contentsOf: inner.appending(path: name))) == bytes, "\(name)") }
            let sums = try Outside.run(
                ["env", "LC_ALL=C", "sha256sum", "--strict", "-c", "SHA256SUMS"], in: inner)
            #expect(sums.code == 0)
            #expect(sums.output == "report.docx: OK\npage.html: OK\ndata.csv: OK\n")
        }
    }

    @Test("a report in another language stands beside the report, with its checksum")
    func translation() throws {
        let package = try UnitPackage.packages(
            folder: "quang-ngai-2016-524-huyen-binh-son", report: Self.report,
            translations: [("en", Self.report + [0x20])], page: Self.page, data: Self.data
        ).sent
        try Outside.withFolder { folder in
            try Data(package).write(to: folder.appending(path: "a.zip"))
            _ = try Outside.run(["unzip", "-q", "-j", "a.zip"], in: folder)
            let english = try Data(contentsOf: folder.appending(path: "report.en.docx"))
            #expect(Array(english) == Self.report + [0x20])
            let sums = try Outside.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], in: folder)
            #expect(sums.code == 0)
            #expect(sums.output.contains("report.en.docx"))
        }
    }

    @Test("the letter is in the package that the unit is sent, and not in the one on the site")
    func letter() throws {
        let folder = "quang-ngai-2016-524-huyen-binh-son"
        let letter = Self.report + [0x21]
        let pair = try UnitPackage.packages(
            folder: folder, report: Self.report,
            letters: [(UnitPackage.letterName(), letter), (UnitPackage.letterName(in: "en"), letter)],
            page: Self.page, data: Self.data)
        #expect(try pair.open == Self.package())
        try Outside.withFolder { place in
            try Data(pair.sent).write(to: place.appending(path: "a.zip"))
            _ = try Outside.run(["unzip", "-q", "-j", "a.zip"], in: place)
            #expect(Array(try Data(contentsOf: place.appending(path: "letter.docx"))) == letter)
            #expect(Array(try Data(contentsOf: place.appending(path: "letter.en.docx"))) == letter)
            let sums = try Outside.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], in: place)
            #expect(sums.code == 0)
            #expect(sums.output.contains("letter.docx") && sums.output.contains("data.csv"))
        }
    }

    @Test("a package whose content was changed no longer agrees with its list")
    func spoiled() throws {
        let package = try Self.package()
        try Outside.withFolder { folder in
            try Data(package).write(to: folder.appending(path: "a.zip"))
            _ = try Outside.run(["unzip", "-q", "-j", "a.zip"], in: folder)
            try Data("khác".utf8).write(to: folder.appending(path: "data.csv"))
            #expect(try Outside.run(["sha256sum", "-c", "SHA256SUMS"], in: folder).code != 0)
        }
    }

    @Test("the same input gives the same bytes, another input other bytes")
    func deterministic() throws {
        let package = try Self.package()
        #expect(try Self.package() == package)
        #expect(
            try UnitPackage.packages(
                folder: "quang-ngai-2016-524-huyen-binh-son", report: Self.report, page: Self.page,
                data: Self.data + [0x20]
            ).sent != package)
    }

    @Test("a folder name that leads out of the package is refused", arguments: ["..", "a/../..", "/a", ""])
    func unsafeFolder(name: String) {
        #expect(throws: (any Error).self) {
            try UnitPackage.packages(folder: name, report: [], page: [], data: [])
        }
    }
}
