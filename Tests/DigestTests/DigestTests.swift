import Digest
import Foundation
import Testing

struct DigestTests {
    /// The examples that NIST publishes for FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func publishedExamplesAreMet(text: String, hex: String) {
        let digest = Digest.sha256(Array(text.utf8))
        #expect(digest.hex == hex)
        #expect(digest.bytes.count == 32)
        #expect("\(digest)" == hex)
    }

    @Test func piecesGiveTheDigestOfTheWhole() {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hasher = SHA256Hasher()
        var start = 0
        for size in [0, 1, 63, 64, 65, 1_000, 98_807] {
            hasher.update(Array(bytes[start..<(start + size)]))
            start += size
        }
        #expect(start == bytes.count)
        #expect(hasher.finish() == Digest.sha256(bytes))
    }

    @Test func base64IsTheOneOfFoundation() {
        for count in 0..<50 {
            let digest = Digest.sha256([UInt8](repeating: 7, count: count))
            #expect(digest.base64 == Data(digest.bytes).base64EncodedString())
        }
    }

    @Test func oneChangedBitChangesTheDigest() {
        #expect(Digest.sha256([1, 2, 3]) != Digest.sha256([1, 2, 2]))
    }
}
