import Delivery
import Digest
import Foundation
import Mail
import Records

/// Sends what is planned, and keeps the ledger.
public final class MailSender {
    private let request: MailRequest
    private let options: MailSendOptions
    private let progress: any ProgressReporter
    private let connect: (String) throws(SessionFault) -> any MailTransport

    /// Prepares.
    ///
    /// - Parameters:
    ///   - request: Which messages.
    ///   - options: How.
    ///   - progress: Who hears how far it has come.
    ///   - connect: Makes the transport, once everything else is in order; it is told the name by which to greet.
    public init(
        _ request: MailRequest, _ options: MailSendOptions, progress: any ProgressReporter,
        connect: @escaping (String) throws(SessionFault) -> any MailTransport
    ) {
        self.request = request
        self.options = options
        self.progress = progress
        self.connect = connect
    }

    /// Sends.
    ///
    /// - Returns: What became of every message.
    /// - Throws: ``BuildError``: nothing was sent, or a message was stopped before it was sent.
    public func send() throws(BuildError) -> MailReport {
        step(1, "Đối chiếu kế hoạch với số liệu và kết quả", "Holding the plan against bundles and output")
        let mail = try MailCase.load(request)
        try checkStatus(mail.bundle)
        let plan = try MailPlanCheck.load(mail)
        do throws(FileFault) {
            try MailFolder.makeState(mail.state)
        } catch {
            throw .file(error)
        }
        let lock = try PublishPlace.Lock("\(mail.state)/mail.lock", shown: mail.state)
        defer { lock.release() }
        let file = try openLedger(mail)
        let settled = settle(file)
        if case .failure(let fault) = settled { throw .file(fault) }
        var run = MailRun(mail, request, options, file, progress, plan: plan)
        step(2, "Nối với máy chủ thư", "Connecting to the mail server")
        do throws(SessionFault) {
            // Nothing is due: the server need not be asked.
            if !run.isDone {
                let transport = try connect(mail.sender.address.domain)
                let limit = try transport.probe()
                run.fit(to: limit)
                step(3, "Gửi thư", "Sending messages")
                run.all(through: transport)
            }
        } catch {
            run.stop = .session(error)
        }
        if let error = run.failure { throw error }
        return try finish(run, mail, file)
    }

    private func finish(_ run: MailRun, _ mail: MailCase, _ file: MailLedgerFile) throws(BuildError)
        -> MailReport
    {
        do throws(FileFault) {
            try MailMarker.write(file, state: mail.state, in: request.output)
        } catch {
            throw .file(error)
        }
        let report = MailReport(
            mail, run.plan, file.ledger, stop: run.stop, sendsCorrections: request.sendsCorrections)
        try report.write(request)
        return report
    }

    private func checkStatus(_ bundle: YearBundle) throws(BuildError) {
        let status = bundle.settings.status
        guard [.draft, .illustrative].contains(status), !options.allowed.contains(status) else { return }
        throw .findings([MailFinding.notOfficial(bundle)])
    }

    private func openLedger(_ mail: MailCase) throws(BuildError) -> MailLedgerFile {
        let path = "\(mail.state)/\(MailLedgerFile.name)"
        let marker = MailMarker.read(in: request.output)
        if let marker, try MailLedgerFile.read(in: mail.state) == nil {
            throw .findings([MailFinding.lostLedger(path, marker: marker.state)])
        }
        let file = try MailLedgerFile.open(
            in: mail.state, mayStart: options.mayStartLedger, now: MailClock.now)
        if let marker, !marker.fits(file) {
            throw .findings([MailFinding.lostLedger(path, marker: marker.state)])
        }
        do throws(FileFault) {
            try MailMarker.write(file, state: mail.state, in: request.output)
        } catch {
            throw .file(error)
        }
        return file
    }

    /// Messages that were being sent when a run ended: nobody knows what became of them.
    ///
    /// The lock says that no run is under way.
    private func settle(_ file: MailLedgerFile) -> Result<Void, FileFault> {
        do throws(FileFault) {
            for (id, entry) in file.ledger.last.sorted(by: { $0.key < $1.key })
            where file.ledger.state(of: id) == .sending {
                try file.add(.unknown, entry, detail: "the run ended while the message was being sent")
            }
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    private func step(_ number: Int, _ vi: String, _ en: String) {
        progress.step(number, of: 3, Message(vi: vi, en: en)[request.messages])
    }
}
