import Foundation

/// A JSON document whose keys keep their order and whose numbers and texts keep their spelling.
///
/// Foundation's readers lose both, and a descriptor that people edit by hand would come out as another text.
indirect enum OrderedJSON: Equatable {
    case object([Member])
    case array([OrderedJSON])
    /// A text as it stands in the document, with its quotes and escapes.
    case text(String)
    /// A number, `true`, `false` or `null` as it stands.
    case literal(String)

    struct Member: Equatable {
        /// The key without quotes and escapes.
        var key: String
        var value: OrderedJSON
    }

    /// Why a document cannot be read; the reader of bundles has told it better before.
    struct Failure: Error {
        /// The byte at which reading stopped.
        let offset: Int
    }

    init(_ bytes: [UInt8]) throws(Failure) {
        var parser = OrderedJSONParser(bytes)
        self = try parser.document()
    }

    /// A text of the program's own.
    init(text: String) { self = .text(Self.quoted(text)) }

    /// The value of a key of an object; setting `nil` takes the key out, a new key goes to the end.
    subscript(key: String) -> OrderedJSON? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key == key }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let place = members.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    /// The elements of an array; empty for anything else.
    var elements: [OrderedJSON] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The text without quotes and escapes; `nil` for anything else.
    var string: String? {
        guard case .text(let token) = self else { return nil }
        return Self.unquoted(token)
    }

    /// The document with two spaces for each level, a line for each key and element.
    func text(indent: Int = 0) -> String {
        let outer = String(repeating: "  ", count: indent)
        let inner = outer + "  "
        switch self {
        case .text(let token), .literal(let token): return token
        case .array(let elements):
            if elements.isEmpty { return "[]" }
            let lines = elements.map { inner + $0.text(indent: indent + 1) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map {
                "\(inner)\(Self.quoted($0.key)): \($0.value.text(indent: indent + 1))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    static func unquoted(_ token: String) -> String? {
        try? JSONDecoder().decode(String.self, from: Data(token.utf8))
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}":
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// Cuts a document into values; nesting is bounded.
private struct OrderedJSONParser {
    private let bytes: [UInt8]
    private var offset = 0

    private static let maximumDepth = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    mutating func document() throws(OrderedJSON.Failure) -> OrderedJSON {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw failure }
        let value = try value(depth: 0)
        skipBlanks()
        guard offset == bytes.count else { throw failure }
        return value
    }

    private var failure: OrderedJSON.Failure { OrderedJSON.Failure(offset: offset) }

    private mutating func value(depth: Int) throws(OrderedJSON.Failure) -> OrderedJSON {
        guard depth < Self.maximumDepth else { throw failure }
        skipBlanks()
        guard offset < bytes.count else { throw failure }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .text(try string())
        default: return .literal(try literal())
        }
    }

    private mutating func members(depth: Int) throws(OrderedJSON.Failure) -> [OrderedJSON.Member] {
        offset += 1
        var members: [OrderedJSON.Member] = []
        if take(UInt8(ascii: "}")) { return members }
        while true {
            skipBlanks()
            guard let key = OrderedJSON.unquoted(try string()), take(UInt8(ascii: ":")) else { throw failure }
            members.append(OrderedJSON.Member(key: key, value: try value(depth: depth + 1)))
            if take(UInt8(ascii: "}")) { return members }
            guard take(UInt8(ascii: ",")) else { throw failure }
        }
    }

    private mutating func elements(depth: Int) throws(OrderedJSON.Failure) -> [OrderedJSON] {
        offset += 1
        var elements: [OrderedJSON] = []
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw failure }
        }
    }

    private mutating func string() throws(OrderedJSON.Failure) -> String {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw failure }
        let start = offset
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < bytes.count else { throw failure }
        offset += 1
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func literal() throws(OrderedJSON.Failure) -> String {
        let start = offset
        let ends = Set(" \t\r\n,:]}[{\"".utf8)
        while offset < bytes.count, !ends.contains(bytes[offset]) { offset += 1 }
        guard offset > start else { throw failure }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }
}
