import Delivery
import Digest
import Mail
import Records
import VietnameseText

/// Why a run ended before everything was sent.
public enum MailStop: Sendable, Hashable {
    /// There is no session with the server.
    case session(SessionFault)
    /// Too many failures in a row.
    case failures(Int)
    /// As many as were asked for.
    case batch(Int)
    /// The user asked.
    case user
}

/// One run over the messages that are due.
struct MailRun {
    private let mail: MailCase
    private let request: MailRequest
    private let options: MailSendOptions
    private let file: MailLedgerFile
    private let progress: any ProgressReporter
    private(set) var plan: MailPlan
    private let items: [String: MailCase.Item]
    /// Messages to send, by their place in the plan.
    private var due: [Int]
    /// Why it ended early.
    var stop: MailStop?
    /// What went wrong on this machine: nothing more may be sent.
    private(set) var failure: BuildError?
    private var failuresInRow = 0
    private var sentCount = 0
    private var attempts = 0
    private var lastStart: UInt64?

    init(
        _ mail: MailCase, _ request: MailRequest, _ options: MailSendOptions, _ file: MailLedgerFile,
        _ progress: any ProgressReporter, plan: MailPlan
    ) {
        self.mail = mail
        self.request = request
        self.options = options
        self.file = file
        self.progress = progress
        self.plan = plan
        let items = Dictionary(mail.items.map { ($0.id, $0) }) { first, _ in first }
        self.items = items
        due = plan.rows.indices.filter { place in
            guard let item = items[plan.rows[place].id] else { return false }
            return MailStanding(item, file.ledger, sendsCorrections: request.sendsCorrections).action == .send
        }
    }

    /// Whether nothing is left to send.
    var isDone: Bool { due.isEmpty }

    // MARK: - The server's limit

    /// What a server that announces a limit takes for certain: some count the fields that they add themselves, and what
    /// the message grows by in their queue (Postfix: a record for each line).
    ///
    /// - Parameter limit: Bytes, as announced (RFC 1870).
    /// - Returns: Bytes of the largest message that is sent.
    static func room(under limit: Int) -> Int { max(limit - limit / 16 - 4096, 0) }

    /// Rewrites messages that are larger than the server takes, with a link in place of the attachment.
    mutating func fit(to announced: Int?) {
        guard let announced else { return }
        let limit = Self.room(under: announced)
        let large = due.filter { plan.rows[$0].byteCount > limit }
        guard !large.isEmpty else { return }
        do throws(BuildError) {
            try rewrite(large, limit: limit, announced: announced)
        } catch {
            failure = error
            due = []
        }
    }

    private mutating func rewrite(_ places: [Int], limit: Int, announced: Int) throws(BuildError) {
        var dated = request
        dated.sizeLimit = limit
        for place in places {
            let row = plan.rows[place]
            guard let item = items[row.id] else { continue }
            dated.date = .init(iso: row.date)
            let standing = MailStanding(item, file.ledger, sendsCorrections: request.sendsCorrections)
            let message = try MailComposer(mail, dated).message(
                to: item, earlier: standing.earlierDate, isLinked: true)
            let written = MailComposer.row(item, message, standing)
            do throws(FileFault) {
                try FileStore.write(message.bytes, to: "\(mail.folder)/\(written.file)")
            } catch {
                throw .file(error)
            }
            plan.rows[place] = written
        }
        let sums = plan.rows.filter { !$0.file.isEmpty }.map {
            ChecksumList.Entry(path: $0.file, sha256: $0.message)
        }
        do throws(FileFault) {
            try MailPlanner.finish(plan, sums, mail, file.path, request.messages, in: mail.folder)
        } catch {
            throw .file(error)
        }
        progress.tell(
            Message(
                vi:
                    "Máy chủ nhận thư đến \(announced) byte; chừa phần máy chủ tự thêm, thư được gửi đến \(limit) byte: \(places.count) thư lớn hơn đã được viết lại, có địa chỉ tải thay cho gói đính kèm.",
                en:
                    "The server takes messages of up to \(announced) bytes; less what servers add, messages go up to \(limit) bytes: \(EnglishCount.text(places.count, "larger message")) rewritten with a link in place of the attachment."
            )[request.messages])
    }

    // MARK: - Sending

    /// Sends everything that is due, and tries again what was not taken.
    mutating func all(through transport: any MailTransport) {
        let total = due.count
        var wait = options.retrySeconds
        var round = 0
        while stop == nil, failure == nil, !due.isEmpty {
            var later: [Int] = []
            for (position, place) in due.enumerated() {
                if StopSignal.isAsked { stop = .user }
                if options.batch > 0, attempts >= options.batch { stop = .batch(options.batch) }
                guard stop == nil, failure == nil else { return }
                pace()
                // Asked to stop while it waited: no message is under way, and none is begun.
                guard !StopSignal.isAsked else {
                    stop = .user
                    return
                }
                if round == 0 { attempts += 1 }
                if one(place, through: transport) { later.append(place) }
                if round == 0 { progress.advance(position + 1, of: total) }
                if failuresInRow >= options.failureLimit, stop == nil { stop = .failures(failuresInRow) }
            }
            due = later
            guard stop == nil, failure == nil, !due.isEmpty, round < options.retries else { return }
            progress.tell(
                Message(
                    vi: "\(due.count) thư chưa được nhận; thử lại sau \(Int(wait)) giây.",
                    en:
                        "\(EnglishCount.text(due.count, "message")) not taken yet; trying again in \(Int(wait)) s."
                )[request.messages])
            MailClock.wait(seconds: wait)
            wait *= 2
            round += 1
        }
    }

    private mutating func pace() {
        guard options.ratePerMinute > 0 else { return }
        let interval = UInt64(60_000_000_000 / options.ratePerMinute)
        let now = MailClock.ticks
        if let lastStart, now < lastStart + interval {
            MailClock.wait(seconds: Double(lastStart + interval - now) / 1e9)
        }
        lastStart = MailClock.ticks
    }

    /// Sends one message.
    ///
    /// - Returns: Whether it may be tried again.
    private mutating func one(_ place: Int, through transport: any MailTransport) -> Bool {
        let row = plan.rows[place]
        guard let item = items[row.id] else { return false }
        let entry = LedgerEntry(
            .planned, time: "", id: item.id, unitPath: item.identity.unitPath,
            address: item.recipient.address.text,
            package: item.identity.package, message: row.message)
        do throws(BuildError) {
            do throws(FileFault) {
                if file.ledger.state(of: item.id) == nil || file.ledger.last[item.id]?.message != row.message
                {
                    try file.add(.planned, entry)
                }
            } catch {
                throw .file(error)
            }
            let bytes = try MailPlanCheck.bytes(of: row, item, mail, file.ledger)
            do throws(FileFault) {
                try file.add(.sending, entry)
                let outcome = transport.send(bytes, from: mail.sender.address, to: item.recipient.address)
                return try note(outcome, entry)
            } catch {
                throw .file(error)
            }
        } catch {
            failure = error
            return false
        }
    }

    private mutating func note(_ outcome: SendOutcome, _ entry: LedgerEntry) throws(FileFault) -> Bool {
        let event: LedgerEvent
        let detail: String
        switch outcome {
        case .sent(let text): (event, detail) = (.sent, text)
        case .refused(let text): (event, detail) = (.refused, text)
        case .deferred(let text): (event, detail) = (.deferred, text)
        case .unknown(let text): (event, detail) = (.unknown, text)
        case .session(let fault):
            (event, detail) = (.deferred, fault.reason)
            // Without TLS, login or a sender that is taken, no other message would fare better.
            if fault.kind != .connection { stop = .session(fault) }
        }
        try file.add(event, entry, detail: detail)
        if event == .sent {
            failuresInRow = 0
            sentCount += 1
            return false
        }
        failuresInRow += 1
        let unit = entry.unitPath.split(separator: "/").last ?? ""
        progress.tell(
            "\(unit) \(entry.address): \(MailReport.name(event.state ?? .unknown, request.messages)): \(detail)"
        )
        return event == .deferred
    }
}
