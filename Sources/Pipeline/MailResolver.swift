import Delivery
import Mail
import Records

/// Takes a person's word on messages of which nobody knows whether they arrived.
public struct MailResolver {
    /// What the person says of a message.
    public enum Answer: String, Sendable {
        /// It arrived, or need not be sent.
        case sent
        /// It is to be sent again.
        case again
    }

    private let request: MailRequest
    private static let shortest = 8

    /// Prepares.
    public init(_ request: MailRequest) { self.request = request }

    /// Writes answers into the ledger; all or none.
    ///
    /// - Parameter answers: Identifiers of messages, or their first eight digits at least, with the answer.
    /// - Throws: ``BuildError`` when an identifier is not that of one message that waits.
    public func resolve(_ answers: [(id: String, answer: Answer)]) throws(BuildError) {
        let mail = try MailCase.load(request)
        // Without a ledger there is nothing to lock, and no folder to make.
        guard try MailLedgerFile.read(in: mail.state) != nil else {
            throw .findings([MailFinding.noLedger("\(mail.state)/\(MailLedgerFile.name)")])
        }
        let lock = try PublishPlace.Lock("\(mail.state)/mail.lock", shown: mail.state)
        defer { lock.release() }
        let file = try MailLedgerFile.open(in: mail.state, mayStart: false, now: MailClock.now)
        var chosen: [(entry: LedgerEntry, event: LedgerEvent)] = []
        var findings: [Finding] = []
        for (id, answer) in answers {
            let event: LedgerEvent = answer == .sent ? .resolvedSent : .resolvedAgain
            let found = file.ledger.last.values.filter { entry in
                entry.id.hasPrefix(id) && (event.mayFollow(entry.event.state) || entry.event == .sending)
            }
            guard id.utf8.count >= Self.shortest, found.count == 1, let entry = found.first else {
                let waiting = file.ledger.last.values.filter {
                    [.unknown, .sending].contains($0.event.state)
                }.map(\.id)
                findings.append(MailFinding.noSuchMessage(id, known: waiting.sorted()))
                continue
            }
            chosen.append((entry, event))
        }
        guard findings.isEmpty else { throw .findings(findings) }
        do throws(FileFault) {
            for (entry, event) in chosen {
                // Being sent when a run was cut off: the lock says that none is under way.
                if entry.event == .sending {
                    try file.add(.unknown, entry, detail: "the run ended while the message was being sent")
                }
                try file.add(event, entry, detail: "--resolve")
            }
        } catch {
            throw .file(error)
        }
    }
}
