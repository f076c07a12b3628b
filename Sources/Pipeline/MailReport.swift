import Digest
import Mail
import Records
import Tables

/// What became of the messages of a year: who got what, who did not, and why.
public struct MailReport: Sendable {
    /// A message.
    public struct Row: Sendable {
        /// Identifier of the message.
        public let id: String
        /// Code of the unit.
        public let unit: String
        /// Name of the unit.
        public let unitName: String
        /// Name of the recipient.
        public let recipient: String
        /// Where to.
        public let address: String
        /// Where it stands; `nil` for one that is held back, since an earlier package was sent.
        public let state: MailState?
        /// When it came to that, in UTC.
        public let time: String
        /// The server's words, or the reason.
        public let detail: String
        /// SHA-256 of the package.
        public let package: String
        /// Whether the message is one of an earlier plan: about another package, or to an address that is no longer there.
        public let isEarlier: Bool
    }

    /// The messages: those of the plan in its order, then earlier ones.
    public let rows: [Row]
    /// Why the run ended before everything was sent.
    public let stop: MailStop?
    let programme: String
    let year: Int
    let title: [Language: String]
    let status: PublicationStatus
    /// When the ledger was last written to, in UTC.
    let lastTime: String
    private let base: String

    init(_ mail: MailCase, _ plan: MailPlan, _ ledger: Ledger, stop: MailStop?, sendsCorrections: Bool) {
        let items = Dictionary(mail.items.map { ($0.id, $0) }) { first, _ in first }
        var rows = plan.rows.map { row in
            let last = ledger.last[row.id]
            let standing = items[row.id].map { MailStanding($0, ledger, sendsCorrections: sendsCorrections) }
            let isHeld = standing?.action == .held
            return Row(
                id: row.id, unit: row.unit, unitName: row.unitName, recipient: row.recipient,
                address: row.address,
                state: isHeld ? nil : last?.event.state ?? .planned, time: last?.time ?? "",
                detail: isHeld ? standing?.earlierDate ?? "" : last?.detail ?? "", package: row.package,
                isEarlier: false)
        }
        let planned = Set(plan.rows.map(\.id))
        let prefix = "\(mail.programme)/\(mail.year)/"
        let names = Dictionary(mail.bundle.recipients.map { ($0.address.key, $0.name) }) { first, _ in first }
        let units = Dictionary(mail.bundle.units.map { ($0.code, $0.fullName) }) { first, _ in first }
        for (id, last) in ledger.last.sorted(by: { ($0.value.time, $0.key) < ($1.value.time, $1.key) })
        where !planned.contains(id) && last.unitPath.hasPrefix(prefix) {
            let unit = String(last.unitPath.dropFirst(prefix.count))
            guard let state = last.event.state, !state.isDue else { continue }
            rows.append(
                Row(
                    id: id, unit: unit, unitName: units[unit] ?? unit,
                    recipient: names[last.address.lowercased()] ?? "",
                    address: last.address, state: state, time: last.time, detail: last.detail,
                    package: last.package,
                    isEarlier: true))
        }
        self.rows = rows
        self.stop = stop
        programme = mail.programme
        year = mail.year
        title = Dictionary(
            uniqueKeysWithValues: Language.allCases.map {
                ($0, mail.bundle.settings["title", $0] ?? mail.programme)
            })
        status = mail.bundle.settings.status
        lastTime = ledger.entries.last?.time ?? ""
        base = "\(mail.state)/mail-\(mail.programme)-\(mail.year)"
    }

    /// The report of what was done before, without sending anything.
    ///
    /// - Throws: ``BuildError`` when there is no plan or no ledger.
    public static func load(_ request: MailRequest) throws(BuildError) -> MailReport {
        let mail = try MailCase.load(request)
        guard let ledger = try MailLedgerFile.read(in: mail.state) else {
            throw .findings([MailFinding.noLedger("\(mail.state)/\(MailLedgerFile.name)")])
        }
        guard let bytes = try? FileStore.read("\(mail.folder)/\(MailPlan.csvName)"),
            let plan = MailPlan(reading: bytes)
        else { throw .findings([MailFinding.noPlan(mail.folder)]) }
        let report = MailReport(mail, plan, ledger, stop: nil, sendsCorrections: request.sendsCorrections)
        try report.write(request)
        return report
    }

    // MARK: - Counting

    /// How many messages of the plan stand at a state.
    public func count(_ state: MailState) -> Int { rows.count { $0.state == state && !$0.isEarlier } }
    /// How many are held back.
    public var heldCount: Int { rows.count { $0.state == nil } }
    /// Whether something is left that a later run would send.
    public var isUnfinished: Bool { rows.contains { $0.state?.isDue == true } }
    /// Whether a person has to look at something.
    public var needsPerson: Bool {
        rows.contains {
            $0.state == .unknown || $0.state == .sending || $0.state == .refused && !$0.isEarlier
        }
    }

    // MARK: - Files

    /// The table, beside the ledger.
    public var csvPath: String { base + ".csv" }
    /// The page, beside the ledger.
    public var pagePath: String { base + ".html" }

    func write(_ request: MailRequest) throws(BuildError) {
        let templates = try TemplateLoader.mail(request.templates, languages: [request.messages])
        let html = templates[request.messages].map { page($0.texts, $0.words) } ?? []
        do throws(FileFault) {
            // They hold addresses, and the folder may be open to others.
            try FileStore.writePrivately(csv, to: csvPath)
            try FileStore.writePrivately(html, to: pagePath)
        } catch {
            throw .file(error)
        }
    }

    private var csv: [UInt8] {
        var writer = CSVWriter(.office)
        writer.write(
            row: [
                "unit", "unit_name", "recipient", "address", "state", "time_utc", "detail", "id",
                "package_sha256", "earlier",
            ].map {
                .text($0)
            })
        for row in rows {
            writer.write(
                row: [
                    row.unit, row.unitName, row.recipient, row.address, row.state?.rawValue ?? "held",
                    row.time, row.detail,
                    row.id, row.package, row.isEarlier ? "true" : "false",
                ].map { .text($0) })
        }
        return writer.bytes
    }
}
