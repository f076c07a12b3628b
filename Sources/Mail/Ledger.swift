import Digest

/// What a ledger says: read from its bytes, strictly.
///
/// A line is tab-separated: number, time, event, message, unit, address, package, SHA-256 of the message, detail, sum. The sum is
/// the SHA-256 of the sum of the line before and of this line, cut to 32 digits: a line that is altered, taken out or
/// put in is found. Lines are only ever added. A crash can cut off the last line alone; it is then closed with a
/// line end and followed by a line ``LedgerEvent/torn`` that continues from the last whole one.
public struct Ledger: Sendable {
    /// Why a ledger cannot be trusted.
    public struct Fault: Error, Sendable, Hashable {
        /// The line, from 1.
        public let line: Int
        /// What is wrong: `sum` for a line that was altered, `order` for an event that cannot follow.
        public let reason: Reason

        /// What is wrong.
        public enum Reason: Sendable, Hashable {
            /// The line is not as it was written.
            case sum
            /// What the line tells cannot follow what is told before.
            case order
            /// The file does not begin as a ledger does.
            case start
        }
    }

    /// The whole lines.
    public private(set) var entries: [LedgerEntry] = []
    /// The last entry of each message.
    public private(set) var last: [String: LedgerEntry] = [:]
    private(set) var lastSum = ""
    private var number = 0
    /// Bytes of pieces of lines after the last whole one, which a crash cut off; 0 when all is whole.
    public private(set) var tornCount = 0
    /// Whether the file does not end with a line end, so that one has to come before the next line.
    public private(set) var needsLineEnd = false
    /// Bytes of the file.
    public private(set) var byteCount = 0

    /// The first line's detail, which says what the file is.
    public static let format = "bantin-mail-ledger 1"

    /// A ledger with nothing in it.
    public init() {}

    /// Reads.
    ///
    /// - Parameter bytes: The file.
    /// - Throws: ``Fault`` for the first line that cannot be trusted.
    public init(reading bytes: [UInt8]) throws(Fault) {
        byteCount = bytes.count
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        var broken: Int?
        for (place, line) in lines.enumerated() {
            let isRest = place == lines.count - 1
            if isRest, line.isEmpty { break }
            guard let (entry, sum) = parsed(line) else {
                // Only a piece can come from a crash; a line of full length with a wrong sum was altered.
                guard place > 0, Self.isPiece(line) else {
                    throw Fault(line: place + 1, reason: place == 0 ? .start : .sum)
                }
                broken = broken ?? place + 1
                tornCount += line.count
                continue
            }
            if let line = broken, entry.event != .torn { throw Fault(line: line, reason: .sum) }
            broken = nil
            tornCount = 0
            guard place > 0 || (entry.event == .begun && entry.detail.hasPrefix(Self.format)) else {
                throw Fault(line: 1, reason: .start)
            }
            guard note(entry, sum: sum) else { throw Fault(line: place + 1, reason: .order) }
        }
        needsLineEnd = lines.last?.isEmpty == false
    }

    /// Whether a line was cut off: fields are missing, or digits of the sum.
    private static func isPiece(_ line: ArraySlice<UInt8>) -> Bool {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        return fields.count < fieldCount || fields.count == fieldCount && (fields.last?.count ?? 0) < sumCount
    }

    private static let fieldCount = 10
    private static let sumCount = 32

    /// Where a message stands; `nil` for one of which the ledger knows nothing.
    public func state(of id: String) -> MailState? { last[id]?.event.state }

    /// Whether an entry may be added.
    public func accepts(_ entry: LedgerEntry) -> Bool {
        if entries.isEmpty { return entry.event == .begun }
        return entry.event != .begun && entry.event.mayFollow(state(of: entry.id))
    }

    /// The bytes of a line to be added, with its line end.
    public func line(_ entry: LedgerEntry) -> [UInt8] {
        let text = Self.text(entry, number: number + 1)
        return Array("\(text)\t\(Self.sum(lastSum, text))\n".utf8)
    }

    /// Takes in an entry that was written.
    ///
    /// - Returns: Whether it may follow; if not, nothing is taken in.
    public mutating func note(_ entry: LedgerEntry) -> Bool {
        let text = Self.text(entry, number: number + 1)
        return note(entry, sum: Self.sum(lastSum, text))
    }

    private mutating func note(_ entry: LedgerEntry, sum: String) -> Bool {
        guard accepts(entry) else { return false }
        entries.append(entry)
        if !entry.id.isEmpty { last[entry.id] = entry }
        lastSum = sum
        number += 1
        return true
    }

    private static func sum(_ before: String, _ text: String) -> String {
        String(Digest.sha256(Array("\(before)\t\(text)".utf8)).hex.prefix(sumCount))
    }

    private static func text(_ entry: LedgerEntry, number: Int) -> String {
        [
            "\(number)", entry.time, entry.event.rawValue, entry.id, entry.unitPath, entry.address,
            entry.package,
            entry.message, entry.detail,
        ].map(clean).joined(separator: "\t")
    }

    /// A field in one line; what a server says may hold anything.
    private static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(400) {
            result.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
        }
        return String(result)
    }

    private func parsed(_ line: ArraySlice<UInt8>) -> (LedgerEntry, String)? {
        guard let text = String(validating: line, as: UTF8.self) else { return nil }
        let fields = text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map {
            String($0)
        }
        guard fields.count == Self.fieldCount, fields[0] == "\(number + 1)",
            let event = LedgerEvent(rawValue: fields[2])
        else {
            return nil
        }
        let entry = LedgerEntry(
            event, time: fields[1], id: fields[3], unitPath: fields[4], address: fields[5],
            package: fields[6],
            message: fields[7], detail: fields[8])
        let body = fields.dropLast().joined(separator: "\t")
        guard Self.sum(lastSum, body) == fields[9] else { return nil }
        return (entry, fields[9])
    }
}
