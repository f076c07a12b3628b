import Delivery
import Digest
import Mail
import Records
import Reporting
import Template
import VietnameseText

/// Makes the message of each recipient from package, settings and templates.
struct MailComposer {
    private let mail: MailCase
    private let request: MailRequest
    private let date: CalendarDate
    private let templates: [Language: (words: Words, texts: MailTemplates)]

    init(_ mail: MailCase, _ request: MailRequest) throws(BuildError) {
        self.mail = mail
        self.request = request
        let letter = mail.bundle.issuances.first(where: { $0.kind == .letter })?.date
        guard let date = request.date ?? letter else { throw .findings([MailFinding.noDate(mail.bundle)]) }
        self.date = date
        templates = try TemplateLoader.mail(
            request.templates, languages: Set(mail.items.map(\.recipient.language)))
    }

    /// The message to a recipient.
    ///
    /// - Parameters:
    ///   - item: The recipient and the package.
    ///   - earlier: The day on which an earlier package was sent, `yyyy-MM-dd`.
    ///   - isLinked: Whether the text has a link in place of the attachment; so it has when the message is too large.
    /// - Returns: The message.
    /// - Throws: ``BuildError`` when the package is not the unit's, or there is no link.
    func message(
        to item: MailCase.Item, earlier: String?, isLinked: Bool
    ) throws(BuildError) -> MailMessage {
        let path = "\(request.output)/\(item.package.path)"
        let bytes: [UInt8]
        do throws(FileFault) {
            bytes = try FileStore.read(path)
        } catch {
            throw .file(error)
        }
        let names = MailPackage.files(bytes, folder: mail.packageFolder(item))
        guard Digest.sha256(bytes).hex == item.identity.package, let names else {
            throw .findings([MailFinding.wrongPackage(path, unit: item.unit.code)])
        }
        if !isLinked {
            let message = try composed(item, bytes, names, earlier: earlier)
            guard request.sizeLimit > 0, message.bytes.count > request.sizeLimit else { return message }
        }
        guard item.offered != nil, address != nil else {
            throw .findings([
                MailFinding.noPublicPackage(item.recipient, bytes: bytes.count, limit: request.sizeLimit)
            ])
        }
        return try composed(item, nil, names, earlier: earlier)
    }

    private var address: String? {
        guard let text = mail.bundle.settings["site_address"] else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }

    private func composed(
        _ item: MailCase.Item, _ attachment: [UInt8]?, _ names: [MailPackage.File], earlier: String?
    ) throws(BuildError) -> MailMessage {
        let language = templates[item.recipient.language] == nil ? .vi : item.recipient.language
        guard let template = templates[language] else { throw .findings([]) }
        let fileName = "\(mail.programme)-\(mail.year)-\(item.unit.code.lowercased()).zip"
        var facts = TemplateRecord(MailShapes.message)
        let settings = mail.bundle.settings
        let size = attachment?.count ?? item.offered?.bytes ?? item.package.bytes
        facts.set("unit", Reporter.fullName(of: item.unit, words: template.words))
        facts.set("unit_code", item.unit.code)
        facts.set("recipient", item.recipient.name)
        facts.set("role", item.recipient.role)
        facts.set("title", settings["title", language] ?? "")
        facts.set("year", "\(mail.year)")
        facts.set("area", settings["area_name", language] ?? "")
        facts.set("subject", settings["subject", language])
        facts.set("issuer", settings["issuer", language] ?? mail.sender.name)
        facts.set("file_name", fileName)
        facts.set("file_size", Self.size(size, language))
        facts.set(
            "sha256", attachment == nil ? item.offered?.sha256 ?? item.package.sha256 : item.package.sha256)
        facts.set("is_attached", attachment != nil)
        if let address, let offered = item.offered {
            let base = "\(address)\(mail.programme)/\(mail.year)/\(item.slug)"
            facts.set("page_address", base + ".html")
            facts.set("package_address", address + offered.path.dropFirst("site/".count))
        }
        facts.set(
            "files",
            names.map { file in
                var record = TemplateRecord(MailShapes.file)
                record.set("name", file.name)
                record.set(
                    "label", UnitPackage.label(of: file.name, words: template.words, year: mail.year))
                record.set("size", Self.size(file.byteCount, language))
                return record
            })
        facts.set("reply_name", mail.sender.replyName)
        facts.set("reply_address", mail.sender.replyTo.text)
        facts.set("reply_link", mail.sender.replyTo.linked)
        let earlierDate = earlier.flatMap { CalendarDate(iso: $0) }
        facts.set("earlier_date", language == .en ? earlierDate?.english : earlierDate?.vietnamese)
        facts.set("is_draft", settings.status == .draft)
        facts.set("is_illustrative", settings.status == .illustrative)
        facts.set("is_provisional", settings.status == .provisional)
        let texts = template.texts.texts(facts)
        var sender = mail.sender
        if language == .en, let name = settings.texts["mail_from_name_en"] ?? settings.texts["issuer_en"] {
            sender.name = name
        }
        return MailMessage(
            identity: item.identity, recipientName: item.recipient.name, language: language, date: date,
            sender: sender, subject: texts.subject, plain: texts.plain, html: texts.html,
            attachment: attachment.map { (fileName, $0) })
    }

    /// "48 KB", "1,2 MB".
    static func size(_ byteCount: Int, _ language: Language) -> String {
        let style: NumberStyle = language == .vi ? .vietnamese : .english
        let kilobytes = Double(byteCount) / 1000
        return kilobytes < 1000
            ? "\(style.text(max(kilobytes, 1), digits: 0)) KB"
            : "\(style.text(kilobytes / 1000, digits: 1)) MB"
    }

    /// The row of the plan.
    static func row(_ item: MailCase.Item, _ message: MailMessage, _ standing: MailStanding) -> MailPlan.Row {
        let bytes = message.bytes
        return MailPlan.Row(
            id: item.id, unit: item.unit.code, unitName: item.unit.fullName, recipient: item.recipient.name,
            address: item.recipient.address.text, language: message.language.rawValue,
            subject: message.subject,
            file: "\(item.slug)-\(item.id.prefix(8)).eml", byteCount: bytes.count,
            message: Digest.sha256(bytes).hex, package: item.identity.package,
            isAttached: message.attachment != nil, action: standing.action,
            earlier: standing.earlierDate ?? "",
            date: message.date.iso)
    }
}
