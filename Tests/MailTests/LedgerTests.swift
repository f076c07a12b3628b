import Testing

@testable import Mail

@Suite("The ledger")
struct LedgerTests {
    private static func entry(_ event: LedgerEvent, _ id: String = "m1", detail: String = "") -> LedgerEntry {
        LedgerEntry(
            event, time: "2026-11-28T10:45:54Z", id: id, unitPath: "vi-du/2020/380", address: "a@b.vn",
            package: "p",
            message: "m", detail: detail)
    }

    private static func bytes(_ entries: [LedgerEntry]) -> [UInt8] {
        var ledger = Ledger()
        var bytes: [UInt8] = []
        for entry in [LedgerEntry(.begun, time: "t", detail: "\(Ledger.format) 1")] + entries {
            bytes += ledger.line(entry)
            let isTaken = ledger.note(entry)
            #expect(isTaken)
        }
        return bytes
    }

    @Test("it reads back what it wrote, whatever a server says")
    func roundTrip() throws {
        let said = "250 ok\tor\nnot\u{0} “tiếng Việt” " + String(repeating: "x", count: 5000)
        let ledger = try Ledger(
            reading: Self.bytes([Self.entry(.planned), Self.entry(.sending), Self.entry(.sent, detail: said)])
        )
        #expect(ledger.state(of: "m1") == .sent && ledger.entries.count == 4 && ledger.tornCount == 0)
        #expect(ledger.last["m1"]?.detail.hasPrefix("250 ok or not  “tiếng Việt” x") == true)
    }

    @Test("only what is planned or deferred is ever sent")
    func transitions() {
        for state in MailState.allCases {
            #expect(
                LedgerEvent.sending.mayFollow(state) == (state == .planned || state == .deferred), "\(state)")
            for outcome in [LedgerEvent.sent, .refused, .deferred, .unknown] {
                #expect(outcome.mayFollow(state) == (state == .sending))
            }
            #expect(LedgerEvent.resolvedAgain.mayFollow(state) == (state == .unknown || state == .refused))
        }
        #expect(
            !LedgerEvent.sending.mayFollow(nil) && LedgerEvent.planned.mayFollow(nil)
                && !LedgerEvent.planned.mayFollow(.sent))
    }

    @Test("a line that a crash cut off anywhere is understood, and what stood before holds")
    func torn() throws {
        let whole = Self.bytes([Self.entry(.planned), Self.entry(.sending)])
        let more = Self.bytes([Self.entry(.planned), Self.entry(.sending), Self.entry(.sent)])
        for cut in whole.count..<more.count {
            var ledger = try Ledger(reading: Array(more[..<cut]))
            let isWhole = cut == more.count - 1
            #expect(ledger.state(of: "m1") == (isWhole ? .sent : .sending), "\(cut)")
            #expect((ledger.tornCount > 0) == (cut > whole.count && !isWhole))
            // The next run closes the piece, tells of it and goes on.
            var bytes = Array(more[..<cut])
            if ledger.needsLineEnd { bytes.append(0x0A) }
            var entries = ledger.tornCount > 0 ? [LedgerEntry(.torn, time: "t", detail: "x")] : []
            if !isWhole { entries.append(Self.entry(.unknown)) }
            for entry in entries {
                bytes += ledger.line(entry)
                let isTaken = ledger.note(entry)
                #expect(isTaken)
            }
            let again = try Ledger(reading: bytes)
            #expect(again.state(of: "m1") == (isWhole ? .sent : .unknown) && again.tornCount == 0)
            // A crash while it tells of the piece leaves two pieces.
            for second in stride(from: cut + 2, to: bytes.count, by: 17) where !isWhole {
                #expect((try? Ledger(reading: Array(bytes[..<second]))) != nil, "\(cut) \(second)")
            }
        }
    }

    @Test("a line that is altered, taken out, put in or doubled is found")
    func altered() throws {
        let bytes = Self.bytes([
            Self.entry(.planned), Self.entry(.sending), Self.entry(.sent), Self.entry(.planned, "m2"),
        ])
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map { Array($0) + [0x0A] }
        for place in 0..<(bytes.count - 1) where bytes[place] != 0x0A && bytes[place] != 0x09 {
            var bad = bytes
            bad[place] ^= 1
            if bad[place] == 0x0A || bad[place] == 0x09 { continue }
            #expect((try? Ledger(reading: bad)) == nil, "byte \(place)")
        }
        for place in lines.indices.dropLast() {
            var less = lines
            less.remove(at: place)
            #expect((try? Ledger(reading: less.flatMap { $0 })) == nil)
            var more = lines
            more.insert(lines[place], at: place)
            #expect((try? Ledger(reading: more.flatMap { $0 })) == nil)
        }
    }

    @Test("a second sending of what was sent is refused by the ledger itself")
    func twice() throws {
        var ledger = try Ledger(
            reading: Self.bytes([Self.entry(.planned), Self.entry(.sending), Self.entry(.sent)]))
        for event in [LedgerEvent.planned, .sending, .resolvedAgain] {
            #expect(!ledger.accepts(Self.entry(event)))
            let isTaken = ledger.note(Self.entry(event))
            #expect(!isTaken)
        }
        #expect(ledger.accepts(Self.entry(.planned, "m2")) && !ledger.accepts(LedgerEntry(.begun, time: "t")))
    }
}
