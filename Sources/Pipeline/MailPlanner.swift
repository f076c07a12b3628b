import CFileSystem
import Delivery
import Digest
import Foundation
import Mail
import Records
import Reporting
import Site
import Template
import VietnameseText
import Zip

/// Writes messages and the plan; nothing is sent.
public struct MailPlanner {
    private let request: MailRequest
    private let progress: any ProgressReporter

    /// Prepares.
    public init(_ request: MailRequest, progress: any ProgressReporter) {
        self.request = request
        self.progress = progress
    }

    /// Writes.
    ///
    /// - Returns: The folder, and how many messages there are for each action, in words.
    /// - Throws: ``BuildError``; then the plan before is untouched.
    public func write() throws(BuildError) -> MailPlanSummary {
        step(1, "Đọc gói số liệu và kết quả", "Reading bundles and output")
        let mail = try MailCase.load(request)
        let ledger = try MailLedgerFile.read(in: mail.state)
        let composer = try MailComposer(mail, request)
        step(2, "Viết thư", "Writing messages")
        let folder = "\(request.output)/\(OutputStage.mailFolder)"
        let stage = "\(folder)/\(mail.programme)/.\(mail.year).new"
        do throws(FileFault) {
            try MailFolder.make(folder)
            try FileStore.remove(stage)
            try FileStore.makeFolder(stage)
        } catch {
            throw .file(error)
        }
        var rows: [MailPlan.Row] = []
        var sums: [ChecksumList.Entry] = []
        for (place, item) in mail.items.enumerated() {
            progress.advance(place + 1, of: mail.items.count)
            let standing = MailStanding(item, ledger, sendsCorrections: request.sendsCorrections)
            let message = try composer.message(to: item, earlier: standing.earlierDate, isLinked: false)
            var row = MailComposer.row(item, message, standing)
            if standing.action == .sent {
                // What was sent is what the ledger says, not what would be written today.
                row.file = ""
                row.byteCount = 0
                row.message = ledger?.last[item.id]?.message ?? ""
            } else {
                do throws(FileFault) {
                    try FileStore.write(message.bytes, to: "\(stage)/\(row.file)")
                } catch {
                    throw .file(error)
                }
                sums.append(.init(path: row.file, sha256: row.message))
            }
            rows.append(row)
        }
        let plan = MailPlan(rows)
        let shown = ledger == nil ? nil : "\(mail.state)/\(MailLedgerFile.name)"
        do throws(FileFault) {
            try Self.finish(plan, sums, mail, shown, request.messages, in: stage)
            try Self.swap(stage, mail.folder)
        } catch {
            throw .file(error)
        }
        return MailPlanSummary(folder: mail.folder, plan, hasLedger: ledger != nil, request.messages)
    }

    /// Writes plan and checksums into a folder.
    static func finish(
        _ plan: MailPlan, _ sums: [ChecksumList.Entry], _ mail: MailCase, _ ledger: String?,
        _ language: Language,
        in folder: String
    ) throws(FileFault) {
        var sums = sums
        for (name, bytes) in [
            (MailPlan.csvName, plan.csv),
            (MailPlan.textName, Array(plan.text(mail, ledger: ledger, language: language).utf8)),
        ] {
            try FileStore.write(bytes, to: "\(folder)/\(name)")
            sums.append(.init(path: name, sha256: Digest.sha256(bytes).hex))
        }
        try FileStore.write(ChecksumList(sums).bytes, to: "\(folder)/\(ChecksumList.name)")
    }

    private static func swap(_ stage: String, _ target: String) throws(FileFault) {
        if FileStore.exists(target) {
            if unsafe bantin_exchange_paths(stage, target) != 0 {
                try FileStore.remove(target)
                try FileStore.move(stage, to: target)
            }
            try FileStore.remove(stage)
        } else {
            try FileStore.move(stage, to: target)
        }
    }

    private func step(_ number: Int, _ vi: String, _ en: String) {
        progress.step(number, of: 2, Message(vi: vi, en: en)[request.messages])
    }
}

/// What a plan holds.
public struct MailPlanSummary: Sendable {
    /// Where plan and messages lie.
    public let folder: String
    /// How many messages there are for each action, in words.
    public let counts: [String]
    /// Whether there is a ledger of what was sent before.
    public let hasLedger: Bool

    init(folder: String, _ plan: MailPlan, hasLedger: Bool, _ language: Language) {
        self.folder = folder
        self.hasLedger = hasLedger
        counts = MailPlan.Action.allCases.compactMap { action in
            let count = plan.rows.count { $0.action == action }
            return count == 0 ? nil : "\(action.text(language)): \(count)"
        }
    }
}

/// What the ledger knows of a message and of its recipient.
struct MailStanding {
    let action: MailPlan.Action
    /// When an earlier package of the unit was sent to this address; `nil` when none was.
    let earlierDate: String?

    init(_ item: MailCase.Item, _ ledger: Ledger?, sendsCorrections: Bool) {
        let earlier = ledger.map { Self.earlier(item, $0) } ?? nil
        // The day alone, as it was in Vietnam: the message tells it.
        let day = earlier.map { OfficeTime(utc: $0.time)?.date.iso ?? String($0.time.prefix(10)) }
        earlierDate = day
        switch ledger?.state(of: item.id) {
        case .sent?: action = .sent
        case .unknown?, .sending?: action = .unknown
        case .refused?: action = .refused
        case .planned?, .deferred?, nil: action = earlier != nil && !sendsCorrections ? .held : .send
        }
    }

    /// The last message with another package of the unit that went to this address, or may have.
    private static func earlier(_ item: MailCase.Item, _ ledger: Ledger) -> LedgerEntry? {
        var found: LedgerEntry?
        for entry in ledger.entries where entry.unitPath == item.identity.unitPath {
            guard entry.id != item.id, entry.address.lowercased() == item.identity.address.key,
                [.sent, .sending, .unknown].contains(ledger.state(of: entry.id))
            else { continue }
            found = ledger.last[entry.id]
        }
        return found
    }
}
