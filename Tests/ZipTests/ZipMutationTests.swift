import Testing

@testable import Zip

@Suite("Mutated containers")
struct ZipMutationTests {
    /// The same numbers in every run.
    private struct Source {
        var state: UInt64
        mutating func next(below bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % bound
        }
    }

    private static let text = Array(String(repeating: "Bảo vệ trẻ em. ", count: 60).utf8)

    private static func base() throws -> [UInt8] {
        let described = try RawZip.Entry(deflated: "d.csv", text).changed {
            $0.flags = 8
            $0.local.checksum = 0
            $0.behind = RawZip.descriptor($0)
        }
        return RawZip([
            RawZip.Entry("datapackage.json", "{}"), try RawZip.Entry(deflated: "units.csv", text), described,
            RawZip.Entry("xã/b").changed { $0.extra = [9, 0, 1, 0, 7] },
        ]).bytes
    }

    @Test("thousands of changed containers are read or refused, never a trap, and no wrong byte comes out")
    func mutations() throws {
        let base = try Self.base()
        #expect(refusal(base) == nil)
        let known: [String: [UInt8]] = [
            "datapackage.json": Array("{}".utf8), "units.csv": Self.text, "d.csv": Self.text,
            "xã/b": Array("abc".utf8),
        ]
        var source = Source(state: 20_161_231)
        var refused = 0
        for _ in 0..<6_000 {
            var bytes = base
            for _ in 0...source.next(below: 4) {
                switch source.next(below: 6) {
                case 0: bytes[source.next(below: bytes.count)] = UInt8(source.next(below: 256))
                case 1: bytes[source.next(below: bytes.count)] ^= 1 << UInt8(source.next(below: 8))
                case 2: bytes[source.next(below: bytes.count)] = [0, 0xFF, 0x7F, 0x80][source.next(below: 4)]
                case 3: bytes.removeLast(min(source.next(below: 40), bytes.count - 1))
                case 4:
                    let start = source.next(below: bytes.count)
                    bytes.removeSubrange(start..<min(start + 1 + source.next(below: 8), bytes.count))
                    if bytes.isEmpty { bytes = [0x50] }
                default:
                    let start = source.next(below: bytes.count)
                    bytes.insert(contentsOf: base.prefix(source.next(below: 40)), at: start)
                }
            }
            guard let reader = try? ZipReader(bytes) else {
                refused += 1
                continue
            }
            for path in reader.paths {
                guard let content = try? reader.contents(of: path) else { continue }
                // A checksum of 32 bits tells these changes.
                #expect(content.isEmpty || known.values.contains(content))
            }
        }
        #expect(refused > 3_000)
    }

    @Test("every byte of the headers, set to every value that is at an edge")
    func edges() throws {
        let base = try Self.base()
        for offset in base.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF, base[offset] &+ 1, base[offset] &- 1] {
                var bytes = base
                bytes[offset] = value
                _ = refusal(bytes)
            }
        }
    }
}
