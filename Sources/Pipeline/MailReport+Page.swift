import Mail
import Records
import Reporting
import Template

extension MailReport {
    /// Digits of an identifier that are shown: more than the command asks for.
    static let shownDigits = 12

    /// The page beside the ledger.
    func page(_ texts: MailTemplates, _ words: Words) -> [UInt8] {
        let language = words.language
        return texts.report { record in
            record.set("language", language.rawValue)
            record.set("title", title[language])
            record.set("programme", programme)
            record.set("year", "\(year)")
            record.set("flag", status.needsFlag ? words.word("status_\(status.rawValue)") : nil)
            record.set("total", "\(rows.count { !$0.isEarlier })")
            record.set("last", OfficeTime(utc: lastTime)?.text)
            record.set("stop", stop.map { Self.words($0)[language] })
            record.set("groups", groups(language).map(Self.record))
            record.set("is_complete", !rows.isEmpty && rows.allSatisfy { $0.state == .sent })
        }
    }

    private static func record(_ group: Group) -> TemplateRecord {
        var record = TemplateRecord(MailShapes.reportGroup)
        record.set("name", group.name)
        record.set("count", "\(group.rows.count)")
        record.set("explanation", group.explanation)
        record.set("key", group.key)
        record.set(
            "rows",
            group.rows.map { row in
                var line = TemplateRecord(MailShapes.reportRow)
                line.set("unit_code", row.unit)
                line.set("unit", row.unitName)
                line.set("recipient", row.recipient)
                line.set("address", row.address)
                line.set("state", group.name)
                line.set("time", OfficeTime(utc: row.time)?.text ?? row.time)
                line.set("detail", row.detail)
                line.set("id", row.id)
                line.set("short_id", String(row.id.prefix(shownDigits)))
                return line
            })
        return record
    }
}
