import Reporting
import Template

extension AnnualReportDocument {
    /// The fields that hold the headings of the annex, in the order of the columns.
    private static let heads = [
        "head_number", "head_target", "head_unit", "head_plan", "head_previous", "head_total", "head_women",
        "head_rate", "head_change", "head_against", "head_status", "head_note",
    ]

    /// Sets the table of the annex.
    static func setAnnex(_ record: inout TemplateRecord, _ annex: AnnualAnnex) {
        for (field, title) in zip(heads, annex.heads) { record.set(field, title) }
        record.set("head_current", annex.currentHead)
        record.set("rows", annex.rows.map(row))
        record.set("annex_notes", DocumentHead.lines(annex.notes))
    }

    private static func row(_ row: AnnexRow) -> TemplateRecord {
        var record = TemplateRecord(annexRow)
        record.set("is_line", row.kind == .line)
        record.set("number", row.number)
        record.set("name", TextSpans.cell(row.printedName))
        guard row.kind == .line else { return record }
        record.set("unit_of_measure", TextSpans.cell(row.printedUnit))
        record.set("plan", DocumentHead.cell(row.plan))
        record.set("previous", DocumentHead.cell(row.previous.text))
        record.set("total", DocumentHead.cell(row.total.text))
        record.set("women", DocumentHead.cell(row.women.text))
        record.set("rate", DocumentHead.cell(row.rate.text))
        record.set("change", DocumentHead.cell(row.change.text))
        record.set("against_plan", DocumentHead.cell(row.againstPlan.text))
        record.set("status", DocumentHead.cell(row.status?.text))
        record.set("note", TextSpans.cell(row.printedNote))
        return record
    }
}
