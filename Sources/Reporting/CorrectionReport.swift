import Assessment
import Records
import VietnameseText

/// A correction after publication, ready to print.
public struct CorrectionRow: Sendable {
    /// The day of the correction.
    public let date: CalendarDate
    /// The same as printed.
    public let dateText: String
    /// What was corrected: a unit and an item, or the row's key.
    public let printedSubject: PrintedText
    /// The table.
    public let table: String
    /// The column.
    public let column: String
    /// What was published before; "–" for an empty cell.
    public let old: String
    /// What stands there since.
    public let new: String
    /// Why.
    public let printedReason: PrintedText
    /// The unit that it is about; `nil` when it is about none, or about one that is not ranked.
    public let unit: UnitName?
}

extension YearReporter {
    /// The corrections of the year, the newest first.
    func corrections() -> [CorrectionRow] {
        let revisions = year.bundle.revisions
        guard !revisions.isEmpty else { return [] }
        let units = Dictionary(names.map { ($0.code, $0) }) { first, _ in first }
        let register = Dictionary(year.bundle.units.map { ($0.code, $0) }) { first, _ in first }
        return revisions.enumerated().sorted {
            ($1.element.date, $0.offset) < ($0.element.date, $1.offset)
        }.map { _, revision in
            let code = revision.keyValue("unit") ?? (revision.table == "units" ? revision.key : nil)
            let place = code.flatMap { units[$0]?.heading ?? register[$0].map { reporter.heading(of: $0) } }
            return CorrectionRow(
                date: revision.date,
                dateText: words.language == .vi ? revision.date.vietnamese : revision.date.english,
                printedSubject: subject(revision, place: place), table: revision.table,
                column: revision.column, old: printed(revision.old), new: printed(revision.new),
                printedReason: words.printed(revision.reason, en: revision.reasonEN),
                unit: code.flatMap { units[$0] })
        }
    }

    /// "Huyện Nga Sơn: trẻ sinh ra sống", the name of an item or indicator, or the row's key.
    private func subject(_ revision: Revision, place: String?) -> PrintedText {
        let bundle = year.bundle
        var thing: PrintedText?
        let code = revision.keyValue("item") ?? revision.keyValue("code") ?? revision.keyValue("indicator")
        switch revision.table {
        case "observations", "items":
            thing = bundle.items.first { $0.code == code }.map { words.printed($0.name, en: $0.nameEN) }
        case "indicators", "breakdowns":
            thing = bundle.indicators.first { $0.code == code }.map { words.name($0) }
        case "indices": thing = bundle.indices.first { $0.code == code }.map { words.name($0) }
        case "units": thing = nil
        default: thing = PrintedText(revision.key)
        }
        switch (place, thing) {
        case (let place?, let thing?): return PrintedText("\(place): ") + thing
        case (let place?, nil): return PrintedText(place)
        case (nil, let thing?): return thing
        case (nil, nil): return PrintedText(revision.key)
        }
    }

    /// A number as the language writes it, a text as it is.
    private func printed(_ text: String) -> String {
        if text.isEmpty { return Reporter.missing }
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || ".-".utf8.contains($0) }
        guard isPlain, let number = Double(text) else { return text }
        return words.numbers.compact(number, maximumDigits: 6)
    }
}

extension YearReport {
    /// The corrections that are about a unit.
    public func corrections(of unit: UnitName) -> [CorrectionRow] {
        corrections.filter { $0.unit?.code == unit.code }
    }
}
