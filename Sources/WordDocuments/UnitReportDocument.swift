import Records
import Reporting
import Template
import VietnameseText

/// The unit report as a record for a DOCX template.
///
/// Figures and sentences come from the report as they are; a template adds the fixed wording and the form.
public enum UnitReportDocument {
    static let missing = "–"

    /// What a template prints of one unit in one year.
    ///
    /// - Parameters:
    ///   - unit: The unit's report.
    ///   - year: The year that it belongs to.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(unit: UnitReport, year: YearReport, words: Words) -> TemplateRecord {
        var record = TemplateRecord(shape)
        setHead(&record, year.settings)
        record.set("title", unit.title)
        record.set("unit", unit.unit.sentence)
        record.set("unit_heading", unit.unit.heading)
        record.set("unit_capitals", VietnameseCase.uppercased(unit.unit.heading))
        record.set("unit_code", unit.unit.code)
        record.set("unit_group", unit.unit.group)
        record.set("year", "\(unit.year)")
        record.set("previous_year", "\(unit.previousYear ?? unit.year - 1)")
        record.set("data_source", year.settings["data_source"])
        if let status = year.flag {
            var flag = TemplateRecord(flag)
            flag.set("title", status.title)
            flag.set("note", status.note)
            record.set("flag", flag)
        }
        record.set("has_several_indices", unit.indices.count > 1)
        record.set("indices", indices(unit, words))
        let told = unit.indices.compactMap(\.change.detail)
        let untold = unit.successions.filter { text in !told.contains { $0.contains(text) } }
        record.set("successions", lines(untold))
        record.set("items", items(unit.data, words))
        record.set("items_table_number", "\(unit.indices.count + 1)")
        record.set("notes", lines(year.notes))
        return record
    }

    /// Head, addressee and signature.
    private static func setHead(_ record: inout TemplateRecord, _ settings: Settings) {
        for key in ["issuer", "issuer_parent", "report_symbol", "place", "subject", "signer_name", "archive"]
        {
            record.set(key, settings[key])
        }
        record.set("area", settings["area_name"])
        record.set("area_short", settings["place"])
        record.set("date_year", settings["report_year"])
        record.set("addressee", settings["report_addressee"])
        if let parent = settings["issuer_parent"] {
            record.set(
                "parent_lines", lines(HeadLines.lines(VietnameseCase.uppercased(parent), isBold: false)))
        }
        let issuer = HeadLines.lines(VietnameseCase.uppercased(settings["issuer"] ?? ""), isBold: true)
        record.set("issuer_lines", lines(issuer))
        let rule = HeadLines.rule(below: issuer)
        record.set("issuer_rule_long", rule == .long)
        record.set("issuer_rule_medium", rule == .medium)
        record.set("issuer_rule_short", rule == .short)
        let authority = settings["signer_authority"].map(VietnameseCase.uppercased)
        let post = settings["signer_post"].map(VietnameseCase.uppercased)
        record.set("signer_authority", authority)
        record.set("signer_post", post)
        record.set("has_signer", authority != nil || post != nil)
    }

    static func lines(_ texts: [String]) -> [TemplateRecord] {
        texts.map { text in
            var record = TemplateRecord(line)
            record.set("text", text)
            return record
        }
    }

    /// A cell of a table is never empty: that reads as forgotten, on paper and by a screen reader.
    static func cell(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return missing }
        return text
    }

    private static func items(_ rows: [DataRow], _ words: Words) -> [TemplateRecord] {
        rows.enumerated().map { position, row in
            var record = TemplateRecord(item)
            record.set("number", "\(position + 1)")
            record.set("code", cell(row.code))
            record.set("name", cell(row.name))
            record.set("unit_of_measure", cell(row.unitOfMeasure))
            record.set("value", cell(row.value.text))
            record.set("previous", cell(row.previous.text))
            record.set("status", row.status ?? words(.valueFinal))
            record.set("address", cell(row.address))
            record.set("source", row.source)
            record.set("note", row.note)
            return record
        }
    }
}
