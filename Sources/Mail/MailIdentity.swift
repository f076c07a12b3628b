import Digest
import Records

/// What makes a message the one that it is: who is sent which content.
///
/// Whatever else changes, it is never sent again.
public struct MailIdentity: Sendable, Hashable {
    /// Short name of the programme.
    public let programme: String
    /// The year.
    public let year: Int
    /// Code of the unit.
    public let unit: String
    /// Where to.
    public let address: MailAddress
    /// SHA-256 of the unit's package in hexadecimal.
    public let package: String

    /// Makes an identity.
    public init(programme: String, year: Int, unit: String, address: MailAddress, package: String) {
        self.programme = programme
        self.year = year
        self.unit = unit
        self.address = address
        self.package = package
    }

    /// 32 hexadecimal digits, the same for the same content, unit and mailbox.
    public var id: String {
        let text = [programme, "\(year)", unit, address.key, package].joined(separator: "\n")
        return String(Digest.sha256(Array(text.utf8)).hex.prefix(32))
    }

    /// Programme, year and unit as the message carries them.
    public var unitPath: String { "\(programme)/\(year)/\(unit)" }

    /// The identifier of the message (RFC 5322, 3.6.4).
    func messageID(domain: String) -> String { "<bantin.\(id)@\(domain)>" }
}
