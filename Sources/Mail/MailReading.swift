import Digest
import Records

/// What a message that bantin wrote says of itself, read from its bytes alone: the last look before it is sent.
public struct MailReading: Sendable, Hashable {
    /// Where to, as the header says.
    public let address: String
    /// Programme, year and unit.
    public let unitPath: String
    /// SHA-256 of the package that the message is about.
    public let package: String
    /// SHA-256 of the package that is attached; `nil` when there is none.
    public let attached: String?
    /// The attached package; `nil` when there is none.
    public let attachment: [UInt8]?
    /// The identifier, without angle brackets.
    public let messageID: String

    /// Reads a message; `nil` when it is not of the form that ``MailMessage`` writes.
    public init?(_ bytes: [UInt8]) {
        guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: 0),
            let fields = Self.fields(bytes[..<(end + 2)])
        else { return nil }
        // A second field of one name would be another message for another reader.
        guard Set(fields.map(\.name)).count == fields.count else { return nil }
        // A field may begin on the line after its name.
        let values = Dictionary(fields.map { ($0.name, String($0.value.drop { $0 == " " })) }) { first, _ in
            first
        }
        guard let address = values["to"].flatMap(Self.address),
            let unit = values[MailHeader.unit.lowercased()],
            let package = values[MailHeader.package.lowercased()],
            let identifier = values["message-id"], identifier.hasPrefix("<"), identifier.hasSuffix(">"),
            values["cc"] == nil, values["bcc"] == nil
        else { return nil }
        self.address = address
        unitPath = unit
        self.package = package
        messageID = String(identifier.dropFirst().dropLast())
        let mark = Array("Content-Type: application/zip".utf8)
        guard let part = Self.find(mark, in: bytes, from: end) else {
            attached = nil
            attachment = nil
            return
        }
        guard let start = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: part),
            let stop = Self.find(Array("\r\n--=_".utf8), in: bytes, from: start + 2),
            stop >= start + 4, let content = Base64.bytes(bytes[(start + 4)..<stop]),
            // One attachment: a second one would be sent unseen.
            Self.find(mark, in: bytes, from: start) == nil
        else { return nil }
        attached = Digest.sha256(content).hex
        attachment = content
    }

    /// The address of a field that holds one mailbox and nothing else; `nil` for any other.
    private static func address(_ field: String) -> String? {
        let bytes = Array(field.utf8)
        var open: Int?
        var isQuoted = false
        var isEscaped = false
        for (place, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isEscaped = byte == UInt8(ascii: "\\")
                isQuoted = byte != UInt8(ascii: "\"")
            } else {
                switch byte {
                case UInt8(ascii: "\""): isQuoted = true
                case UInt8(ascii: "<"):
                    guard open == nil else { return nil }
                    open = place
                case UInt8(ascii: ">"):
                    guard open != nil, place == bytes.count - 1 else { return nil }
                // Another mailbox, a group or a comment.
                case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
                    UInt8(ascii: ")"):
                    return nil
                default: break
                }
            }
        }
        guard let open, !isQuoted, bytes.last == UInt8(ascii: ">") else { return nil }
        return String(decoding: bytes[(open + 1)...].dropLast(), as: UTF8.self)
    }

    /// The fields of a header, unfolded; `nil` when a line is none, or holds what is not ASCII.
    private static func fields(_ head: ArraySlice<UInt8>) -> [(name: String, value: String)]? {
        var fields: [(name: String, value: String)] = []
        let bytes = Array(head)
        var place = head.startIndex
        while place < head.endIndex {
            guard let end = find([0x0D, 0x0A], in: bytes, from: place) else { return nil }
            let line = head[place..<end]
            place = end + 2
            guard line.allSatisfy({ (0x20..<0x7F).contains($0) }), let first = line.first else { return nil }
            let text = String(decoding: line, as: UTF8.self)
            if first == 0x20 {
                guard !fields.isEmpty else { return nil }
                fields[fields.count - 1].value += text
            } else {
                guard let colon = text.firstIndex(of: ":") else { return nil }
                fields.append((text[..<colon].lowercased(), String(text[text.index(after: colon)...])))
            }
        }
        return fields
    }

    private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = mark.first, bytes.count >= mark.count, start >= 0 else { return nil }
        var place = start
        while place <= bytes.count - mark.count {
            if bytes[place] == first, bytes[place..<(place + mark.count)].elementsEqual(mark) { return place }
            place += 1
        }
        return nil
    }
}
