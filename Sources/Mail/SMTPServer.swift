import Records

/// Where messages are handed in, and how the connection is secured.
public struct SMTPServer: Sendable, Hashable {
    /// How the connection is secured.
    public enum Security: Sendable, Hashable {
        /// TLS from the first byte (`smtps://`, RFC 8314).
        case implicitTLS
        /// STARTTLS, without which nothing is sent (`smtp://`, RFC 3207).
        case startTLS
        /// None; on the machine itself alone, and only when asked for.
        case none
    }

    /// Why a text is no server.
    public enum Fault: Error, Sendable, Hashable {
        /// Not `smtp://host[:port]` or `smtps://host[:port]`.
        case form
        /// No TLS was asked for with a server that is not this machine.
        case notLoopback
    }

    /// Name or address.
    public let host: String
    /// Port.
    public let port: Int
    /// How it is secured.
    public let security: Security

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: `smtp://host[:port]`, with port 587 where none is given, or `smtps://host[:port]`, with 465.
    ///   - isPlain: Whether no TLS is wanted.
    /// - Throws: ``Fault``.
    public init(_ text: String, isPlain: Bool = false) throws(Fault) {
        let schemes = [("smtp://", 587, Security.startTLS), ("smtps://", 465, .implicitTLS)]
        guard let (scheme, standard, security) = schemes.first(where: { text.hasPrefix($0.0) }) else {
            throw .form
        }
        var rest = text.dropFirst(scheme.count)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let host = parts.first, Self.isHost(String(host)) else {
            throw .form
        }
        var port = standard
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts[1]),
                (1...65535).contains(number)
            else { throw .form }
            port = number
        }
        self.host = String(host)
        self.port = port
        if isPlain {
            guard Self.loopback.contains(self.host) else { throw .notLoopback }
            self.security = .none
        } else {
            self.security = security
        }
    }

    private static let loopback: Set<String> = ["127.0.0.1", "localhost"]

    private static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 253
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == 0x2D
                    || $0 == 0x2E
            } && text.utf8.first != 0x2D
    }

    /// The address for the library: the path is the name by which we greet (EHLO).
    func address(greeting: String) -> String {
        "\(security == .implicitTLS ? "smtps" : "smtp")://\(host):\(port)/\(greeting)"
    }

    /// As a user writes it.
    public var shown: String { "\(security == .implicitTLS ? "smtps" : "smtp")://\(host):\(port)" }
}

/// Name and password for the server.
public struct SMTPCredentials: Sendable {
    let user: String
    let password: String

    /// Takes them; `nil` for a user that is empty, and for text with control characters.
    public init?(user: String, password: String) {
        guard !user.isEmpty, !password.isEmpty,
            (user + password).unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        self.user = user
        self.password = password
    }
}

/// Never in a log: whoever prints this sees the user's name alone.
extension SMTPCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The user.
    public var description: String { user }
    /// The user.
    public var debugDescription: String { user }
    /// The user.
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
