import Foundation
import Testing
import VietnameseText

struct TextFormTests {
    @Test func composesToTheSameBytes() {
        for name in UnitNames.all {
            let decomposed = name.decomposedStringWithCanonicalMapping
            #expect(TextForm.nfc(decomposed).utf8.elementsEqual(name.utf8), "\(name)")
            #expect(TextForm.isNFC(name))
            #expect(TextForm.isNFC(decomposed) == decomposed.utf8.elementsEqual(name.utf8))
        }
        #expect(TextForm.nfc("ê\u{323}").utf8.elementsEqual("ệ".utf8))
    }

    @Test func everyScalarAgreesWithTheSystem() {
        var differences: [UInt32] = []
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in [String(scalar), "e" + String(scalar) + "\u{323}"] {
                let expected = text.precomposedStringWithCanonicalMapping
                if !TextForm.nfc(text).utf8.elementsEqual(expected.utf8)
                    || TextForm.isNFC(text) != expected.utf8.elementsEqual(text.utf8)
                {
                    differences.append(value)
                }
            }
        }
        #expect(differences == [])
    }

    @Test func recognisesTextThatIsNotComposed() {
        #expect(!TextForm.isNFC("e\u{301}"))
        #expect(!TextForm.isNFC("\u{2126}"))
        #expect(!TextForm.isNFC("a\u{2000}b"))
        #expect(TextForm.isNFC("Đặc khu – “Lý Sơn” −1,5 ≥ ₫"))
        #expect(TextForm.isNFC("x\u{301}"))
        #expect(TextForm.isNFC(""))
    }
}
