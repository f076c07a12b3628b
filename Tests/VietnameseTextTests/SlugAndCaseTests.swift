import Foundation
import Testing
import VietnameseText

struct SlugAndCaseTests {
    @Test(arguments: [
        ("Thành phố Quảng Ngãi", "thanh-pho-quang-ngai"), ("Huyện Hoằng Hóa", "huyen-hoang-hoa"),
        ("Đông Sơn", "dong-son"), ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"), ("TP. Huế", "tp-hue"),
        ("  --Phường 1--  ", "phuong-1"), ("Ea H'leo", "ea-hleo"), ("", ""), ("漢字 😀 --", ""), ("Ư", "u"),
        ("Café Ærø ß", "cafe-aero-ss"), ("a/../b", "a-b"), ("con\u{0}\u{202E}x", "con-x"),
    ])
    func slugsAreASCII(text: String, slug: String) {
        #expect(Slug.slug(text) == slug)
        #expect(Slug.slug(text.decomposedStringWithCanonicalMapping) == slug)
    }

    @Test func everySlugIsSafeInAPath() {
        var random = Scrambler(seed: 11)
        for text in UnitNames.all + (0..<3000).map({ _ in random.string() }) {
            let slug = Slug.slug(text)
            #expect(
                slug.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
                })
            #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
        }
    }

    @Test func theWholeAlphabetHasASlug() {
        let letters =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
        let plain =
            "aaaaaaaaaaaaaaaaaabcddeeeeeeeeeeeefghiiiiiijklmnoooooooooooooooooopqrstuuuuuuuuuuuuvwxyyyyyyz"
        #expect(Slug.slug(letters) == plain)
        #expect(Slug.slug(letters.uppercased()) == plain)
    }

    @Test func firstLettersChangeTheirCase() {
        #expect(VietnameseCase.capitalizingFirst("huyện Hoằng Hóa") == "Huyện Hoằng Hóa")
        #expect(VietnameseCase.capitalizingFirst("đạt") == "Đạt")
        #expect(VietnameseCase.capitalizingFirst("ở") == "Ở")
        #expect(VietnameseCase.capitalizingFirst("1 xã") == "1 xã")
        #expect(VietnameseCase.capitalizingFirst("") == "")
        #expect(VietnameseCase.lowercasingFirst("Huyện Hoằng Hóa") == "huyện Hoằng Hóa")
        #expect(VietnameseCase.lowercasingFirst("Ở huyện") == "ở huyện")
        #expect(VietnameseCase.lowercasingFirst("Đạt") == "đạt")
        #expect(VietnameseCase.lowercasingFirst("") == "")
    }

    @Test func abbreviationsKeepTheirCapitals() {
        #expect(VietnameseCase.lowercasingFirst("UBND tỉnh") == "UBND tỉnh")
        #expect(VietnameseCase.lowercasingFirst("TP. Huế") == "TP. Huế")
    }

    @Test func capitalsAreVietnamese() {
        #expect(VietnameseCase.uppercased("Huyện Hoằng Hóa") == "HUYỆN HOẰNG HÓA")
        #expect(VietnameseCase.uppercased("độc lập - tự do, thi đua") == "ĐỘC LẬP - TỰ DO, THI ĐUA")
        #expect(VietnameseCase.uppercased("ưu ỹ ơi") == "ƯU Ỹ ƠI")
        #expect(TextForm.isNFC(VietnameseCase.uppercased("\u{1F0}")))
    }
}
