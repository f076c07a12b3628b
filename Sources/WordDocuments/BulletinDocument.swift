import Records
import Reporting
import Template
import VietnameseText

/// The annual bulletin of a province as a record for a DOCX template.
///
/// Figures and sentences come from the report as they are; a template adds the fixed wording and the form.
public enum BulletinDocument {
    /// What a template prints of one year.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - programme: The programme that it belongs to; the year before serves comparison.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(
        year: YearReport, of programme: ProgrammeReport, words: Words
    ) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, .bulletin)
        let title = year.setting("title") ?? year.title
        record.set("title", title)
        // A year alone on the last line reads as forgotten.
        record.set("heading", title.replacing(" \(year.year)", with: "\u{A0}\(year.year)"))
        record.set("area_capitals", year.setting("area_name").map(VietnameseCase.uppercased))
        record.set("year", "\(year.year)")
        record.set("has_several_indices", year.rankings.count > 1)
        record.set("rankings", rankings(year, programme, words))
        record.set("configuration", year.method.configuration)
        record.set("basis", year.method.basis)
        record.set("basis_foreign", DocumentHead.isForeign(year.method.printedBasis))
        record.set("rules", rules(year.method, words))
        record.set("successions", DocumentHead.lines(year.method.successions))
        return record
    }

    // MARK: - Sentences

    /// The facts of a year as sentences; what the lede and the headline say is left out.
    static func facts(_ year: YearReport, headline: String?, _ words: Words) -> [String] {
        year.facts.filter { $0.text != words(.factMean) }.map { fact in
            let text = withoutStop(fact.text)
            if let unit = fact.unit {
                let isToldOf = headline?.hasPrefix(unit.heading + " ") == true
                let note = isToldOf && fact.unit == year.facts.first?.unit ? nil : fact.note
                return sentences("\(unit.heading) \(text) (\(fact.figure))", note)
            }
            // A text that goes on after the figure: "2/14 đơn vị không so sánh được".
            guard text.unicodeScalars.first?.properties.isLowercase == true else {
                return sentences("\(text) (\(fact.figure))", fact.note)
            }
            let detail = fact.note.map { ": \(withoutStop($0))" } ?? ""
            return "\(fact.figure) \(text)\(detail)."
        }
    }

    private static func sentences(_ first: String, _ note: String?) -> String {
        note.map { "\(first). \($0)" } ?? "\(first)."
    }

    private static func withoutStop(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// The headline, unless it is no more than the index's name.
    static func headline(_ ranking: RankingReport, _ words: Words) -> String? {
        let count = ranking.rows.filter { $0.rank.value != nil }.count
        let plain = words(.headlinePlain, ["count": "\(count)", "index": ranking.name])
        return ranking.headline == plain ? nil : ranking.headline
    }

    /// What a list of movers ends each line with.
    static func stop(_ position: Int, of count: Int) -> String { position == count - 1 ? "." : ";" }
}
