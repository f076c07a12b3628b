import Delivery
import Digest
import Mail
import Records

/// Holds the plan on the disk against recipients and packages as they are now.
enum MailPlanCheck {
    /// The plan, when every message of it is one that would be planned today and none is missing.
    ///
    /// - Throws: ``BuildError/findings(_:)`` when it is not: somebody changed an address, or the packages, after looking at it.
    static func load(_ mail: MailCase) throws(BuildError) -> MailPlan {
        guard let bytes = try? FileStore.read("\(mail.folder)/\(MailPlan.csvName)"),
            let sums = try? FileStore.read("\(mail.folder)/\(ChecksumList.name)"),
            let list = try? ChecksumList(reading: sums)
        else { throw .findings([MailFinding.noPlan(mail.folder)]) }
        let known = Dictionary(list.entries.map { ($0.path, $0.sha256) }) { first, _ in first }
        guard known[MailPlan.csvName] == Digest.sha256(bytes).hex, let plan = MailPlan(reading: bytes) else {
            throw stale(
                mail, Message(vi: "\(MailPlan.csvName) đã bị sửa", en: "\(MailPlan.csvName) was altered"))
        }
        let items = Dictionary(mail.items.map { ($0.id, $0) }) { first, _ in first }
        let planned = Set(plan.rows.map(\.id))
        guard planned.count == plan.rows.count else {
            throw stale(mail, Message(vi: "có thư trùng", en: "a message stands twice"))
        }
        for item in mail.items where !planned.contains(item.id) {
            throw stale(
                mail,
                Message(
                    vi:
                        "đơn vị \(item.unit.code), \(item.recipient.address.text) chưa có trong kế hoạch (người nhận hoặc gói đã đổi)",
                    en:
                        "unit \(item.unit.code), \(item.recipient.address.text) is not in it (recipients or packages changed)"
                ))
        }
        for row in plan.rows {
            guard let item = items[row.id], item.unit.code == row.unit, item.identity.package == row.package,
                item.recipient.name == row.recipient
            else {
                throw stale(
                    mail,
                    Message(
                        vi:
                            "thư của đơn vị \(row.unit), \(row.address) không còn đúng với người nhận hoặc gói",
                        en:
                            "the message of unit \(row.unit), \(row.address) no longer fits recipients or packages"
                    ))
            }
            guard row.file.isEmpty || known[row.file] == row.message else {
                throw stale(mail, Message(vi: "\(row.file) đã đổi", en: "\(row.file) changed"))
            }
        }
        return plan
    }

    private static func stale(_ mail: MailCase, _ detail: Message) -> BuildError {
        .findings([MailFinding.stalePlan(mail.folder, detail)])
    }

    /// The last look before a message goes out: file, plan, ledger, message, attachment and package say the same.
    ///
    /// - Returns: The bytes to send.
    /// - Throws: ``BuildError``; the message was not sent.
    static func bytes(
        of row: MailPlan.Row, _ item: MailCase.Item, _ mail: MailCase, _ ledger: Ledger
    ) throws(BuildError) -> [UInt8] {
        let path = "\(mail.folder)/\(row.file)"
        let bytes: [UInt8]
        do throws(FileFault) {
            bytes = try FileStore.read(path)
        } catch {
            throw .file(error)
        }
        guard Digest.sha256(bytes).hex == row.message else {
            throw mismatch(path, "thư đã bị sửa sau khi lập", "the message was altered after it was made")
        }
        guard let reading = MailReading(bytes) else {
            throw mismatch(
                path, "thư không đúng dạng bantin viết", "the message is not of the form that bantin writes")
        }
        guard reading.address == item.recipient.address.text, item.identity.address == item.recipient.address
        else {
            throw mismatch(
                path, "địa chỉ trong thư không phải của người nhận",
                "the address in it is not the recipient's")
        }
        guard reading.unitPath == item.identity.unitPath, reading.package == item.identity.package,
            reading.messageID.hasPrefix("bantin.\(item.id)@"), row.id == item.id
        else {
            throw mismatch(path, "thư nói về đơn vị hoặc gói khác", "it is about another unit or package")
        }
        guard row.isAttached == (reading.attached != nil) else {
            throw mismatch(path, "tệp đính kèm không đúng kế hoạch", "the attachment is not as planned")
        }
        if let attached = reading.attached, let content = reading.attachment {
            guard attached == item.identity.package,
                MailPackage.files(content, folder: mail.packageFolder(item)) != nil
            else {
                throw mismatch(
                    path, "gói đính kèm không phải của đơn vị này", "the attached package is not this unit's")
            }
        }
        let entry = ledger.last[row.id]
        guard let entry, entry.unitPath == item.identity.unitPath,
            entry.address == item.recipient.address.text,
            entry.package == item.identity.package, entry.message == row.message
        else { throw mismatch(path, "sổ gửi thư ghi khác", "the ledger says otherwise") }
        return bytes
    }

    private static func mismatch(_ path: String, _ vi: String, _ en: String) -> BuildError {
        .findings([MailFinding.mismatch(path, Message(vi: vi, en: en))])
    }
}
