import Records
import VietnameseText

/// What is to be decided about a new bundle, for the person who fills it.
struct NewBundleDecisions {
    let draft: NewBundleDraft
    private let old: String
    private let new: String

    /// Most units or agencies listed one by one.
    private static let most = 20

    init(_ draft: NewBundleDraft, old: String, new: String) {
        self.draft = draft
        self.old = old
        self.new = new
    }

    /// The decisions in the order in which they are best taken.
    func messages() -> [Message] {
        [
            units(), successions(), agencies(), recipients(), method(), values(), dueTargets(),
            endedProgrammes(), terms(),
            narratives(), work(), cutoff(), wording(), issuances(), descriptor(),
        ].compactMap { $0 }
    }

    // MARK: - Registers

    private func recipients() -> Message? {
        guard let recipients = draft.tables["recipients"], !recipients.rows.isEmpty else { return nil }
        let count = recipients.rows.count
        return Message(
            vi:
                "Soát người nhận thư (recipients): \(count) địa chỉ; ai đã chuyển công tác, đơn vị nào chưa có.",
            en:
                "Check who gets mail (recipients), \(count) in all: who has left, and which units have nobody."
        )
    }

    private func units() -> Message? {
        guard let units = draft.tables["units"] else { return nil }
        let dated = units.rows.filter {
            !units.cell("valid_from", of: $0).isEmpty || !units.cell("valid_to", of: $0).isEmpty
        }
        let codes = Set(units.rows.filter { validity(units, $0).isValid }.map { units.cell("code", of: $0) })
        var lines = [
            Message(
                vi:
                    "Soát danh mục đơn vị (units): \(codes.count) đơn vị có hiệu lực ngày 31/12/\(draft.year); đơn vị có ghi ngày hiệu lực:",
                en:
                    "Check the register of units: \(codes.count) are valid on 31 December \(draft.year); those with dates:"
            )
        ]
        if dated.isEmpty {
            lines.append(Message(vi: "không đơn vị nào ghi ngày hiệu lực", en: "none has a date"))
        }
        lines += dated.map { row in
            let name =
                "\(units.cell("code", of: row)) \(units.cell("kind", of: row)) \(units.cell("name", of: row))"
            return Self.joined(name, validity(units, row).text)
        }
        if !draft.endedUnits.isEmpty {
            let list = draft.endedUnits.joined(separator: ", ")
            lines.append(
                Message(
                    vi: "đã bỏ dòng số liệu của đơn vị hết hiệu lực trước năm \(draft.year): \(list)",
                    en: "rows of units that ended before \(draft.year) are left out: \(list)"))
        }
        return Self.block(lines)
    }

    private func successions() -> Message {
        Message(
            vi:
                "Nếu năm \(draft.year) có đơn vị đổi tên, đổi loại, nhập, tách: thêm bảng successions (gói mới chưa có bảng này).",
            en:
                "If units were renamed, merged or divided in \(draft.year): add a table successions (the new bundle has none)."
        )
    }

    private func agencies() -> Message? {
        guard let agencies = draft.tables["agencies"] else { return nil }
        let ending = agencies.rows.filter { !agencies.cell("valid_to", of: $0).isEmpty }
        guard !ending.isEmpty else {
            return Message(
                vi: "Soát danh mục cơ quan (agencies): không cơ quan nào ghi ngày hết hiệu lực.",
                en: "Check the register of agencies: none has a last day.")
        }
        var lines = [
            Message(
                vi: "Soát danh mục cơ quan (agencies); cơ quan hết hiệu lực:",
                en: "Check the register of agencies; those that end:")
        ]
        for row in ending {
            let code = agencies.cell("code", of: row)
            let name = Self.joined("\(code) \(agencies.cell("name", of: row))", validity(agencies, row).text)
            lines.append(name)
            guard let end = CalendarDate(iso: agencies.cell("valid_to", of: row)), end.year < draft.year
            else {
                continue
            }
            let owned = owned(by: code)
            guard !owned.isEmpty else { continue }
            lines.append(
                Message(
                    vi: "phải đổi cột owner trong indicators: \(owned)",
                    en: "change the column owner in indicators: \(owned)"))
        }
        return Self.block(lines)
    }

    private func owned(by agency: String) -> String {
        guard let indicators = draft.tables["indicators"] else { return "" }
        return indicators.rows.filter { indicators.cell("owner", of: $0) == agency }
            .map { indicators.cell("code", of: $0) }.joined(separator: ", ")
    }

    private func method() -> Message {
        Message(
            vi:
                "Soát phương pháp (indices, indicators, bands, checks): chép nguyên từ năm \(draft.oldYear); nếu thay đổi thì tăng method_version.",
            en:
                "Check the method (indices, indicators, bands, checks): it is that of \(draft.oldYear); when it changes, raise method_version."
        )
    }

    // MARK: - Values and words

    private func values() -> Message? {
        guard let table = draft.tables["observations"] else { return nil }
        let units = Set(table.rows.map { table.cell("unit", of: $0) }).count
        let items = Set(table.rows.map { table.cell("item", of: $0) }).count
        let hasStatus = table.column("status") != nil
        return Message(
            vi:
                "Nhập \(table.rows.count) giá trị vào observations (\(units) đơn vị, \(items) mục)"
                + (hasStatus ? "; có số thì đổi status từ missing sang loại phù hợp." : "."),
            en:
                "Enter \(EnglishCount.text(table.rows.count, "value")) into observations "
                + "(\(EnglishCount.text(units, "unit")), \(EnglishCount.text(items, "item")))"
                + (hasStatus ? "; with a value, change the status from missing to what it is." : "."))
    }

    private func cutoff() -> Message {
        Message(
            vi: "Ghi ngày chốt số liệu (data_cutoff) trong settings khi khóa số liệu.",
            en: "Set the date on which the data are closed (data_cutoff) in settings.")
    }

    private func wording() -> Message? {
        guard let table = draft.tables["settings"] else { return nil }
        var lines = [
            Message(
                vi: "Soát tên bản tin và các dòng chữ trong settings; status đang là draft:",
                en: "Check the title and other words in settings; the status is draft:")
        ]
        for row in table.rows {
            let key = table.cell("key", of: row)
            let value = table.cell("value", of: row)
            guard !value.isEmpty, key != "year" else { continue }
            if ["title", "title_en", "report_year"].contains(key) || key.hasPrefix("status_note")
                || YearShift.names(value, draft.oldYear)
            {
                lines.append(Self.joined("\(key):", Message(vi: value, en: value)))
            }
        }
        return Self.block(lines)
    }

    private func issuances() -> Message? {
        guard draft.tables["issuances"] != nil || draft.tables["legal_bases"] != nil else { return nil }
        return Message(
            vi:
                "Soát cơ quan ban hành, người ký, nơi nhận (issuances) và căn cứ (legal_bases): chép từ năm \(draft.oldYear), số và ngày văn bản để trống.",
            en:
                "Check who issues and signs the documents (issuances) and the legal bases (legal_bases): they are those of \(draft.oldYear), with numbers and days emptied."
        )
    }

    private func descriptor() -> Message {
        var vi = "Soát description, sources trong datapackage.json: chép từ năm \(draft.oldYear)"
        var en = "Check description and sources in datapackage.json: they are those of \(draft.oldYear)"
        if !draft.leftOut.isEmpty {
            let list = FindingPrinter.visible(draft.leftOut.joined(separator: ", "))
            vi += "; các bảng không chép: \(list)"
            en += "; tables that are left out: \(list)"
        }
        return Message(
            vi: "\(vi). Sau đó chạy: bantin check \(FindingPrinter.visible(new))",
            en: "\(en). Then run: bantin check \(FindingPrinter.visible(new))")
    }

    // MARK: - Words

    /// When a row is valid, and whether it is at the end of the new year.
    private func validity(_ table: CSVText, _ row: [String]) -> (text: Message, isValid: Bool) {
        let from = CalendarDate(iso: table.cell("valid_from", of: row))
        let to = CalendarDate(iso: table.cell("valid_to", of: row))
        let day = CalendarDate(year: draft.year, month: 12, day: 31)
        let isValid = day.map { day in (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
        var vi: [String] = []
        var en: [String] = []
        if let from {
            vi.append("từ \(from.vietnamese)")
            en.append("from \(from.english)")
        }
        if let to {
            vi.append("đến \(to.vietnamese)")
            en.append("to \(to.english)")
        }
        return (Message(vi: vi.joined(separator: " "), en: en.joined(separator: " ")), isValid ?? true)
    }

    private static func joined(_ text: String, _ rest: Message) -> Message {
        Message(vi: "\(text) \(rest.vi)", en: "\(text) \(rest.en)")
    }

    /// A heading and its lines, the first of them only where there are many.
    static func block(_ lines: [Message]) -> Message {
        var shown = lines.prefix(most + 1).map {
            Message(vi: FindingPrinter.visible($0.vi), en: FindingPrinter.visible($0.en))
        }
        let more = lines.count - shown.count
        if more > 0 { shown.append(Message(vi: "… và \(more) dòng nữa", en: "… and \(more) more")) }
        return Message(
            vi: shown.map(\.vi).joined(separator: "\n   – "), en: shown.map(\.en).joined(separator: "\n   – ")
        )
    }
}
