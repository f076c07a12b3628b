import Records
import VietnameseText

extension BundleReader {
    /// `revisions`: what was corrected after publication, each row held against the table as it is now.
    func revisions(_ settings: Settings?) -> [Revision] {
        var found: [(revision: Revision, row: RowReader)] = []
        for row in rows(of: .revisions) {
            let date = row.date("date")
            if row.optionalText("date") == nil { _ = row.requiredText("date") }
            let table = row.requiredText("table")
            let key = row.requiredText("key")
            let column = row.requiredText("column")
            let reason = row.requiredText("reason")
            guard let date, let table, let key, let column, let reason else { continue }
            found.append(
                (
                    Revision(
                        date: date, table: table, key: key, column: column, old: row.text("old"),
                        new: row.text("new"), reason: reason, reasonEN: row.optionalText("reason_en"),
                        cell: row.rowCell), row
                ))
        }
        // Of one cell the last correction must be what stands there now; the sort is stable for one day's.
        let ordered = found.sorted { $0.revision.date < $1.revision.date }
        var register = RowRegister(self)
        for (place, entry) in ordered.enumerated() {
            let later = ordered[(place + 1)...].first {
                ($0.revision.table, $0.revision.key, $0.revision.column)
                    == (entry.revision.table, entry.revision.key, entry.revision.column)
            }
            check(entry.revision, entry.row, later: later?.revision, settings, &register)
        }
        return ordered.map(\.revision)
    }

    private func check(
        _ revision: Revision, _ row: RowReader, later: Revision?, _ settings: Settings?,
        _ register: inout RowRegister
    ) {
        if let cutoff = settings?.dataCutoff, revision.date < cutoff {
            row.report(
                "revisions.too-early", "date", read: revision.date.iso,
                summary: Message(
                    vi: "Đính chính trước ngày chốt số liệu", en: "Corrected before the data were closed"),
                expected: Message(
                    vi: "từ ngày \(cutoff.iso) (data_cutoff) trở đi",
                    en: "\(cutoff.iso) (data_cutoff) or later"))
        }
        if Self.isSame(revision.old, revision.new) {
            row.report(
                "revisions.no-change", "new", read: revision.new,
                summary: Message(
                    vi: "Giá trị mới giống giá trị cũ", en: "The new value is the old one"))
        }
        let tables = Revision.keyColumns.keys.sorted()
        guard let columns = Revision.keyColumns[revision.table],
            let layout = TableLayout.all.first(where: { $0.name == revision.table }),
            let source = source(of: layout)
        else {
            row.report(
                "revisions.unknown-table", "table", read: revision.table,
                summary: Message(
                    vi: "Gói số liệu không có bảng này", en: "The bundle has no such table"),
                expected: Message(
                    vi: "tên một bảng của gói, ví dụ observations",
                    en: "the name of a table of the bundle, such as observations"),
                advice: nearest(to: revision.table, among: tables))
            return
        }
        guard source.headings.contains(revision.column) else {
            row.report(
                "revisions.unknown-column", "column", read: revision.column,
                summary: Message(
                    vi: "Bảng \(revision.table) không có cột này",
                    en: "The table \(revision.table) has no such column"),
                expected: Message(
                    vi: "một trong: \(source.headings.joined(separator: ", "))",
                    en: "one of: \(source.headings.joined(separator: ", "))"),
                advice: nearest(to: revision.column, among: source.headings))
            return
        }
        if revision.table == "settings", settings?.privateKeys.contains(revision.key) ?? false {
            row.report(
                "revisions.private", "key", read: revision.key,
                summary: Message(
                    vi: "Khóa này không công bố nên không đính chính công khai được",
                    en: "This key is never published, so that its correction cannot be"))
            return
        }
        let rows = register.rows(layout, columns)[revision.key] ?? []
        guard !rows.isEmpty else {
            let shape = columns.joined(separator: "/")
            row.report(
                "revisions.unknown-key", "key", read: revision.key,
                summary: Message(
                    vi: "Bảng \(revision.table) không có dòng này",
                    en: "The table \(revision.table) has no such row"),
                expected: Message(
                    vi: "giá trị các cột \(shape), cách nhau bằng dấu /",
                    en: "the values of the columns \(shape), with / between them"))
            return
        }
        compare(revision, row, later, with: rows)
    }

    /// What stands in the table now, or what the next correction says it replaced.
    private func compare(
        _ revision: Revision, _ row: RowReader, _ later: Revision?, with rows: [RowReader]
    ) {
        if let later {
            guard !Self.isSame(revision.new, later.old) else { return }
            row.report(
                "revisions.broken-chain", "new", read: revision.new,
                summary: Message(
                    vi: "Lần đính chính sau của ô này (ngày \(later.date.iso)) nêu giá trị cũ khác",
                    en: "The next correction of this cell (\(later.date.iso)) replaced another value"),
                expected: Message(vi: "old = “\(later.old)”", en: "old = “\(later.old)”"))
            return
        }
        let values = rows.map { $0.text(revision.column) }
        guard !values.contains(where: { Self.isSame($0, revision.new) }) else { return }
        row.report(
            "revisions.not-current", "new", read: revision.new,
            summary: Message(
                vi: "Bảng \(revision.table), dòng \(rows[0].rowNumber) hiện có giá trị khác",
                en: "The table \(revision.table), row \(rows[0].rowNumber), holds another value now"),
            expected: Message(
                vi: "“\(values[0])”, hoặc sửa lại bảng \(revision.table)",
                en: "“\(values[0])”, or mend the table \(revision.table)"))
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        guard let one = RowReader.number(first), let other = RowReader.number(second) else { return false }
        return one == other
    }
}

/// The rows of tables by their keys, gathered when a table is first asked for.
private struct RowRegister {
    private let reader: BundleReader
    private var tables: [String: [String: [RowReader]]] = [:]

    init(_ reader: BundleReader) { self.reader = reader }

    mutating func rows(_ layout: TableLayout, _ columns: [String]) -> [String: [RowReader]] {
        if let known = tables[layout.name] { return known }
        let rows = Dictionary(grouping: reader.rows(of: layout)) { row in
            columns.map { row.text($0) }.joined(separator: "/")
        }
        tables[layout.name] = rows
        return rows
    }
}
