import Template
import Testing

@Suite struct RecordTests {
    @Test func keepsWhatFits() {
        let record = Shapes.full
        #expect(record.misuse.isEmpty)
        guard case .text("2024") = record["year"], case .flag(true) = record["final"] else {
            Issue.record("values are lost")
            return
        }
        guard case .list(let rows) = record["rows"] else {
            Issue.record("the list is lost")
            return
        }
        #expect(rows.count == 2)
    }

    @Test func beginsWithEverythingMissing() {
        let record = TemplateRecord(Shapes.page)
        for field in Shapes.page.fields {
            guard case .missing = record[field.name] else {
                Issue.record("\(field.name) is set")
                continue
            }
        }
        guard case .missing = record["không có"] else {
            Issue.record("an unknown name has a value")
            return
        }
        #expect(record.misuse.isEmpty)
    }

    @Test func makesATextMissingByNil() throws {
        var record = Shapes.full
        record.set("year", nil)
        record["title"] = .missing
        #expect(try render("[{{year}}{{title}}]", record) == "[]")
        #expect(record.misuse.isEmpty)
    }

    @Test func recordsANameThatTheShapeLacks() {
        var record = TemplateRecord(Shapes.page)
        record.set("titel", "x")
        record["yaer"] = .flag(true)
        #expect(record.misuse == ["page has no field titel", "page has no field yaer"])
    }

    @Test func recordsAValueOfAnotherKindAndLeavesItOut() throws {
        var record = Shapes.full
        record.set("title", true)
        record.set("chart", "<svg>")
        record.set("year", markup: [0x3C])
        record["rows"] = .record(Shapes.row("x"))
        #expect(
            record.misuse == [
                "page.title is text, not flag", "page.chart is markup, not text",
                "page.year is text, not markup",
                "page.rows is list, not record",
            ])
        #expect(try render("[{{title}}{{{chart}}}{{year}}{{#rows}}r{{/rows}}]", record) == "[]")
    }

    @Test func recordsARecordOfAnotherShapeAndLeavesItOut() throws {
        var record = TemplateRecord(Shapes.page)
        record.set("head", Shapes.row("x"))
        record.set("rows", [Shapes.row("x"), TemplateRecord(Shapes.cell)])
        #expect(
            record.misuse == [
                "page.head is a record of head, not of row", "page.rows[1] is a record of row, not of cell",
            ])
        #expect(try render("[{{head.name}}{{#rows}}r{{/rows}}]", record) == "[]")
    }

    @Test func passesTheMisuseOfInnerRecordsOn() {
        var row = Shapes.row("x")
        row.set("nmae", "y")
        var record = TemplateRecord(Shapes.page)
        record.set("rows", [Shapes.row("x"), row])
        #expect(record.misuse == ["page.rows[1]: row has no field nmae"])
    }

    @Test func tellsTheFieldsInTheirOrder() {
        #expect(Shapes.page.fields.map(\.kind.name) == ["text", "text", "markup", "flag", "list", "record"])
        #expect(Shapes.page.slot(of: "chart") == 2)
        #expect(Shapes.page.slot(of: "charts") == nil)
        #expect(Shapes.page.fields[0].summary == "Tên trang")
        #expect(Shapes.page.fields[0].example == "Bảng xếp hạng")
    }

    @Test func meansTheFirstOfTwoFieldsWithOneName() {
        let shape = TemplateShape("twice", [.text("a"), .flag("a")])
        #expect(shape.slot(of: "a") == 0)
    }
}
