import Foundation
import Pipeline
import Testing

@Suite("Bundles without an index")
struct RegisterBuildTests {
    @Test("the register of Bình Dương makes its pages and its data, and nothing of a ranking")
    func pages() async throws {
        let shop = try Workshop(years: [])
        try FileManager.default.copyItem(
            atPath: projectFolder.appending(path: "data/binh-duong/2025").resolvingSymlinksInPath().path,
            toPath: shop.path("data/p/2025"))
        let summary = try await shop.build()
        #expect(summary.findings.isEmpty && summary.failures.isEmpty)
        #expect(summary.reports == 0 && summary.packages == 2)
        let files = try shop.files("output/site/binh-duong").keys.sorted()
        #expect(
            files == ["2025/goi-so-lieu.zip", "2025/index.html", "2025/so-lieu.html", "2025/van-ban.html"])
        for page in ["index.html", "binh-duong/2025/index.html", "binh-duong/2025/so-lieu.html"] {
            let text = try shop.read("output/site/\(page)")
            #expect(!text.contains("phuong-phap.html") && !text.contains("xep-hang.csv"), "\(page)")
        }
        let register = try shop.read("output/site/binh-duong/2025/van-ban.html")
        let places = ["28-CT/TW", "160-KH/TU", "1183/QĐ-TTg", "7451/KH-UBND", "01/KH-SKHCN"].map {
            register.range(of: "số \($0)</strong>")?.lowerBound
        }
        #expect(
            places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(try shop.read("output/site/index.html").contains("binh-duong/2025/van-ban.html"))
    }
}
