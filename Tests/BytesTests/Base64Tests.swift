import Bytes
import Foundation
import Testing

@Suite("Base64")
struct Base64Tests {
    @Test("the examples of RFC 4648, section 10")
    func examples() {
        let examples = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
            "foobar": "Zm9vYmFy",
        ]
        for (plain, encoded) in examples {
            #expect(Base64.encoded(Array(plain.utf8)) == Array(encoded.utf8), "\(plain)")
        }
    }

    @Test("every byte at every place is as another encoder has it", arguments: 0..<4)
    func everyByte(shift: Int) {
        let bytes = Array(repeating: UInt8(0xA5), count: shift) + (0...255).map { UInt8($0) }
        #expect(String(decoding: Base64.encoded(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
    }
}
