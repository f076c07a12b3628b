import Foundation
import Mail

/// A note in the output folder about the ledger that knows what was sent: another ledger, none or an older copy is noticed.
struct MailMarker {
    static let name = "LEDGER"

    let mark: String
    let lineCount: Int
    let state: String

    private static func path(_ output: String) -> String { "\(output)/\(OutputStage.mailFolder)/\(name)" }

    /// The marker of an output; `nil` without one.
    static func read(in output: String) -> MailMarker? {
        guard let bytes = try? FileStore.read(path(output)) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, let count = Int(lines[1]) else {
            return MailMarker(mark: "?", lineCount: 0, state: "")
        }
        return MailMarker(mark: String(lines[0]), lineCount: count, state: String(lines[2]))
    }

    /// Whether a ledger is the one, as new as it was.
    func fits(_ ledger: MailLedgerFile) -> Bool {
        mark == ledger.mark && ledger.ledger.entries.count >= lineCount
    }

    static func write(_ ledger: MailLedgerFile, state: String, in output: String) throws(FileFault) {
        let text = "\(ledger.mark)\n\(ledger.ledger.entries.count)\n\(state)\n"
        let target = path(output)
        try FileStore.write(Array(text.utf8), to: target + ".new")
        try FileStore.flush(target + ".new")
        guard unsafe rename(target + ".new", target) == 0 else {
            throw FileFault(path: target, reason: unsafe String(cString: strerror(errno)))
        }
    }
}
