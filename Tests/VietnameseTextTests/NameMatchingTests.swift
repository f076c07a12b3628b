import Foundation
import Testing
import VietnameseText

struct NameMatchingTests {
    @Test(arguments: [
        ("hoà", "hòa"), ("Thuỷ", "Thủy"), ("Quan Hoá", "Quan Hóa"), ("Thái Hoà", "THÁI HÒA"),
        ("Tuy Hoà", "tuy  hòa "), ("Cẩm\u{A0}Thuỷ", "Cẩm Thủy"), ("khoẻ", "khỏe"),
        ("\u{FEFF}Đông Sơn", "đông sơn"),
    ])
    func bothWaysOfPlacingTheToneMatch(a: String, b: String) {
        #expect(NameMatching.key(a) == NameMatching.key(b))
        #expect(NameMatching.key(a.decomposedStringWithCanonicalMapping) == NameMatching.key(b))
    }

    @Test func theToneStandsAtTheEndOfItsSyllable() {
        #expect(
            NameMatching.key("Thành phố").unicodeScalars.elementsEqual(
                "thanh\u{300} pho\u{302}\u{301}".unicodeScalars))
        #expect(
            NameMatching.key("Đông Sơn-Mỹ").unicodeScalars.elementsEqual(
                "đo\u{302}ng so\u{31B}n-my\u{303}".unicodeScalars))
        #expect(NameMatching.key(" \t ") == "")
    }

    @Test func differentNamesStayApart() {
        let names = Set(UnitNames.thanhHoaCommunes)
        #expect(Set(UnitNames.thanhHoaCommunes.map(NameMatching.key)).count == names.count)
        #expect(NameMatching.key("Đông") != NameMatching.key("Dông"))
        #expect(NameMatching.key("Hóa") != NameMatching.key("Hỏa"))
        #expect(NameMatching.key("Mỹ") != NameMatching.key("Mĩ"))
    }

    @Test(arguments: [
        "Quảng Ngãi", "Thành phố Quảng Ngãi", "TP. Quảng Ngãi", "TP.Quảng Ngãi", "TP Quảng Ngãi",
        "T.P Quảng Ngãi",
        "tp quảng ngãi", "Huyện Quảng Ngãi", "H. Quảng Ngãi", "H.Quảng Ngãi", "TX. Quảng Ngãi",
        "TX Quảng Ngãi",
        "Thị xã Quảng Ngãi", "Quận Quảng Ngãi", "Q. Quảng Ngãi", "Xã Quảng Ngãi", "X. Quảng Ngãi",
        "Phường Quảng Ngãi", "P. Quảng Ngãi", "TT. Quảng Ngãi", "Thị trấn Quảng Ngãi", "đặc khu Quảng Ngãi",
        "THÀNH PHỐ QUẢNG NGÃI",
    ])
    func theKindOfUnitIsTakenOff(name: String) {
        #expect(NameMatching.unprefixedKey(name) == NameMatching.key("Quảng Ngãi"))
    }

    @Test func onlyOneWholeWordIsTakenOff() {
        #expect(NameMatching.unprefixedKey("Phường 1") == "1")
        #expect(NameMatching.unprefixedKey("P.1") == "1")
        #expect(NameMatching.unprefixedKey("Huyện") == NameMatching.key("huyện"))
        #expect(NameMatching.unprefixedKey("Thành phố") == NameMatching.key("thành phố"))
        #expect(NameMatching.unprefixedKey("Hà Trung") == NameMatching.key("Hà Trung"))
        #expect(NameMatching.unprefixedKey("Tpa") == "tpa")
        #expect(NameMatching.unprefixedKey("Xã Phường Vải") == NameMatching.key("Phường Vải"))
        #expect(NameMatching.unprefixedKey("Thành Vinh") == NameMatching.key("Thành Vinh"))
    }

    @Test func noUnitNameLosesAPart() {
        for name in UnitNames.thanhHoaDistricts + UnitNames.thanhHoaCommunes {
            #expect(NameMatching.unprefixedKey(name) == NameMatching.key(name), "\(name)")
        }
    }

    @Test(arguments: [
        ("Lanh Chánh", "Lang Chánh"), ("Nong Cống", "Nông Cống"), ("Hoàng Hóa", "Hoằng Hóa"),
        ("Thọ Xuâm", "Thọ Xuân"), ("Quan Hoá", "Quan Hóa"), ("Như Xaun", "Như Xuân"),
        ("Hoang Hoa", "Hoằng Hóa"),
    ])
    func suggestsTheNearestName(word: String, name: String) {
        #expect(NameMatching.nearest(to: word, among: UnitNames.thanhHoaDistricts) == name)
    }

    @Test func suggestsNothingThatIsTooFar() {
        #expect(NameMatching.nearest(to: "Hải Phòng", among: UnitNames.thanhHoaDistricts) == nil)
        #expect(NameMatching.nearest(to: "", among: UnitNames.thanhHoaDistricts) == nil)
        #expect(NameMatching.nearest(to: "xyz", among: ["abc"]) == nil)
        #expect(NameMatching.nearest(to: "ab", among: ["cd"]) == nil)
        #expect(NameMatching.nearest(to: "ab", among: ["ac"]) == "ac")
        #expect(NameMatching.nearest(to: "abcdefghi", among: ["abcdefxyz"], maximumDistance: 2) == nil)
        #expect(NameMatching.nearest(to: "abc", among: ["abd"], maximumDistance: 0) == nil)
        #expect(NameMatching.nearest(to: "abc", among: ["abc"], maximumDistance: -1) == nil)
    }

    @Test func theFirstOfEquallyNearNamesIsSuggested() {
        #expect(NameMatching.nearest(to: "abcd", among: ["abcx", "abcy"]) == "abcx")
        #expect(NameMatching.nearest(to: "abcd", among: ["abcy", "abcx"]) == "abcy")
        #expect(NameMatching.nearest(to: "abcd", among: ["abxy", "abdc"]) == "abdc")
    }

    @Test("at the same distance, the same letters in another order are nearer than other letters")
    func otherOrder() {
        #expect(NameMatching.nearest(to: "358", among: ["38", "359", "385"]) == "385")
        #expect(NameMatching.nearest(to: "358", among: ["38", "3589"]) == "38")
        #expect(NameMatching.nearest(to: "POP_ALL", among: ["POP_AL", "POP_LAL"]) == "POP_LAL")
    }

    @Test func aSwapOfNeighboursIsOneEditEvenWithALetterBetween() {
        #expect(NameMatching.nearest(to: "abcdef", among: ["bacdef"], maximumDistance: 1) == "bacdef")
        #expect(NameMatching.nearest(to: "caxxxx", among: ["abcxxx"], maximumDistance: 2) == nil)
        #expect(NameMatching.nearest(to: "caxxxx", among: ["abcxxxx"], maximumDistance: 2) == "abcxxxx")
    }

    @Test func randomAndLongTextsAreSafe() {
        var random = Scrambler(seed: 5)
        for _ in 0..<2000 {
            let text = random.string()
            let key = NameMatching.key(text)
            #expect(NameMatching.key(key) == key, "\(text)")
            #expect(NameMatching.unprefixedKey(text).utf8.count <= key.utf8.count)
            _ = NameMatching.nearest(to: text, among: [random.string(), random.string()])
        }
        let long = String(repeating: "a", count: 100_000)
        #expect(NameMatching.nearest(to: long, among: [long + "b"]) == nil)
        #expect(NameMatching.nearest(to: long, among: [long]) == long)
    }
}
