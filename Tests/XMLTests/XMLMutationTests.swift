import Testing
import XML

/// Documents broken at random, always in the same way.
struct XMLMutationTests {
    private struct Generator {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
    }

    private static let fragments = [
        "<", ">", "&", "'", "\"", "]]>", "<![CDATA[", "<!--", "-->", "<?x ", "?>", "</", "/>", "<a", "<a>",
        "</a>", "&#", "&#x41;", "&amp;",
        "&x;", "<!DOCTYPE a [", "<!ENTITY x 'y'>", " xmlns:q='u'", " xmlns=''", "q:", "=", "\r", "\u{FEFF}",
        "\0", " b='c'",
        "<!", "<![INCLUDE[", "%x;", "ữ", "\u{FFFF}", "<?xml version='1.1' encoding='UTF-8'?>",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<8)
    func mutatedDocumentIsReadOrRefusedButNeverTraps(seed: Int) throws {
        var generator = Generator(state: UInt64(seed) &* 7_919 &+ 1)
        let original = Array(Sample.document.utf8)
        var read = 0
        for _ in 0..<1_000 {
            var bytes = original
            for _ in 0...generator.below(3) {
                Self.mutate(&bytes, &generator)
            }
            guard let tree = try? XMLReader.read(bytes, part: "mutated") else { continue }
            read += 1
            let written = tree.serialized(declaration: false)
            let again = try XMLReader.read(written, part: "written")
            let isEqual = again == tree
            #expect(isEqual, "seed \(seed): \(String(decoding: written, as: UTF8.self))")
            let isStable = again.serialized(declaration: false) == written
            #expect(isStable)
        }
        #expect(read > 20 && read < 900)
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout Generator) {
        let place = generator.below(bytes.count)
        let length = min(generator.below(12), bytes.count - place)
        switch generator.below(6) {
        case 0 where !bytes.isEmpty: bytes[place] = UInt8(generator.below(256))
        case 1 where !bytes.isEmpty: bytes[place] ^= UInt8(1 << generator.below(8))
        case 2: bytes.removeSubrange(place..<(place + length))
        case 3:
            bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: generator.below(bytes.count))
        case 4: bytes.insert(contentsOf: fragments[generator.below(fragments.count)], at: place)
        default:
            bytes.replaceSubrange(place..<(place + length), with: fragments[generator.below(fragments.count)])
        }
    }
}
