import CFileSystem
import Digest
import Foundation
import Mail
import Records

/// The ledger on the disk: lines are added, each flushed before anything else happens.
final class MailLedgerFile {
    static let name = "mail-ledger.tsv"
    /// Says that a ledger was begun here, so that a missing one is noticed.
    private static let begunName = "mail-begun"

    let path: String
    private(set) var ledger: Ledger
    private let descriptor: Int32
    private let now: () -> String
    /// Room kept on the disk before a message goes out, for the line that tells what became of it.
    private static let reserve: Int64 = 65_536
    private var size: Int64
    /// Whether a line could not be written whole: nothing may be added behind a piece.
    private var isBroken = false

    private init(path: String, ledger: Ledger, descriptor: Int32, now: @escaping () -> String) {
        self.path = path
        self.ledger = ledger
        self.descriptor = descriptor
        self.now = now
        size = Int64(ledger.byteCount)
    }

    deinit { close(descriptor) }

    /// Reads a ledger without touching it; `nil` where there is none.
    ///
    /// - Throws: ``BuildError`` for one that cannot be trusted.
    static func read(in state: String) throws(BuildError) -> Ledger? {
        let path = "\(state)/\(name)"
        guard FileStore.exists(path) else { return nil }
        let bytes: [UInt8]
        do throws(FileFault) {
            bytes = try FileStore.read(path)
        } catch {
            throw .file(error)
        }
        // An empty file: the first line was not written before a crash.
        guard !bytes.isEmpty else { return nil }
        do throws(Ledger.Fault) {
            return try Ledger(reading: bytes)
        } catch {
            throw .findings([MailFinding.brokenLedger(path, line: error.line)])
        }
    }

    /// Whether a ledger was begun in a state folder.
    static func wasBegun(in state: String) -> Bool { FileStore.exists("\(state)/\(begunName)") }

    /// Opens a ledger to add to it, or begins one.
    ///
    /// - Parameters:
    ///   - state: The state folder, locked by the caller.
    ///   - mayStart: Whether one may be begun.
    ///   - now: The time in UTC.
    /// - Returns: The ledger.
    /// - Throws: ``BuildError``.
    static func open(
        in state: String, mayStart: Bool, now: @escaping () -> String
    ) throws(BuildError) -> MailLedgerFile {
        let path = "\(state)/\(name)"
        let known = try read(in: state)
        guard known != nil || mayStart else { throw .findings([MailFinding.noLedger(path)]) }
        guard known != nil || !wasBegun(in: state) else {
            throw .findings([MailFinding.lostLedger(path, marker: "\(state)/\(begunName)")])
        }
        let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .file(FileFault(path: path, reason: unsafe String(cString: strerror(errno))))
        }
        let file = MailLedgerFile(path: path, ledger: known ?? Ledger(), descriptor: descriptor, now: now)
        do throws(FileFault) {
            if known == nil {
                var random = SystemRandomNumberGenerator()
                let mark = String(random.next() as UInt64, radix: 16)
                try file.add(.begun, detail: "\(Ledger.format) \(mark)")
                try FileStore.write(Array("\(name)\n".utf8), to: "\(state)/\(begunName)")
                try FileStore.flush("\(state)/\(begunName)")
                try FileStore.flush(state)
            }
            if file.ledger.tornCount > 0 {
                try file.add(.torn, detail: "\(file.ledger.tornCount) bytes")
            }
        } catch {
            throw .file(error)
        }
        return file
    }

    /// Tells this ledger from others.
    var mark: String {
        ledger.entries.first.map { Digest.sha256(Array("\($0.time) \($0.detail)".utf8)).hex } ?? ""
    }

    /// Adds an entry and flushes it.
    ///
    /// - Throws: `FileFault` when the disk refuses, or the entry cannot follow what the ledger says: then nothing may be sent.
    func add(_ event: LedgerEvent, _ message: LedgerEntry? = nil, detail: String = "") throws(FileFault) {
        var entry = message ?? LedgerEntry(event, time: "")
        entry.event = event
        entry.time = now()
        entry.detail = detail
        guard !isBroken else { throw FileFault(path: path, reason: "ENOSPC") }
        guard ledger.accepts(entry) else {
            throw FileFault(
                path: path, reason: "\(event.rawValue) after \(ledger.state(of: entry.id)?.rawValue ?? "-")")
        }
        let isFirst = ledger.entries.isEmpty
        if event == .sending, bantin_reserve(descriptor, size, Self.reserve) != 0 { throw fault() }
        let closing: [UInt8] =
            !isFirst && ledger.needsLineEnd && size == Int64(ledger.byteCount) ? [0x0A] : []
        let line = closing + ledger.line(entry)
        isBroken = true
        try write(line)
        isBroken = false
        size += Int64(line.count)
        _ = ledger.note(entry)
    }

    private func write(_ bytes: [UInt8]) throws(FileFault) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw fault()
            }
            done += count
        }
        guard fsync(descriptor) == 0 else { throw fault() }
    }

    private func fault() -> FileFault {
        FileFault(path: path, reason: unsafe String(cString: strerror(errno)))
    }
}
