import Bytes
import Template
import Testing

@Suite struct RenderingTests {
    @Test(arguments: [
        ("", ""),
        ("Không có thẻ { } }} nào", "Không có thẻ { } }} nào"),
        ("[{{title}}]", "[Bảng &lt;A&gt;]"),
        ("[{{ title }}|{{\n\ttitle\r\n}}]", "[Bảng &lt;A&gt;|Bảng &lt;A&gt;]"),
        ("{{{chart}}}{{&chart}}{{{ chart }}}{{& chart }}{{ &chart }}", "<svg/><svg/><svg/><svg/><svg/>"),
        ("{color:{{year}}}", "{color:2024}"),
        ("{{head.name}}, {{head.office.street}}", "Bà An, Lê Lợi"),
        ("{{#rows}}({{name}}){{/rows}}", "(Vỹ Dạ)(An Cựu)"),
        ("{{#rows}}{{#cells}}{{value}}{{/cells}};{{/rows}}", "12;3;"),
        ("{{#rows}}{{#cells}}{{#bold}}*{{/bold}}{{^bold}}-{{/bold}}{{/cells}}{{/rows}}", "*--"),
        ("{{#final}}có{{/final}}{{^final}}không{{/final}}", "có"),
        ("{{#head}}{{name}} {{office.street}}{{/head}}", "Bà An Lê Lợi"),
        ("{{#head.office}}{{street}}{{/head.office}}", "Lê Lợi"),
        ("{{#title}}{{title}}{{/title}}", "Bảng &lt;A&gt;"),
        ("{{#chart}}{{{chart}}}{{/chart}}{{^chart}}x{{/chart}}", "<svg/>"),
        ("{{^rows}}trống{{/rows}}{{^head}}trống{{/head}}{{^title}}trống{{/title}}", ""),
        ("{{# final }}{{^ rows }}{{/ rows }}ok{{/ final }}", "ok"),
        ("a{{! ghi chú\nhai dòng }}b", "ab"),
        ("\u{FEFF}{{year}}", "2024"),
    ])
    func printsWhatTheTagsSay(_ source: String, _ expected: String) throws {
        #expect(try render(source) == expected)
    }

    @Test func findsNamesFromTheInnermostSectionOutwards() throws {
        #expect(
            try render("{{#rows}}{{#cells}}{{year}}/{{name}}/{{value}} {{/cells}}{{/rows}}")
                == "2024/Vỹ Dạ/1 2024/Vỹ Dạ/2 2024/An Cựu/3 ")
        // The row has a name, the page a head that has one: the nearer one is meant.
        #expect(try render("{{#head}}{{#rows}}{{name}}|{{/rows}}{{name}}{{/head}}") == "Vỹ Dạ|An Cựu|Bà An")
        #expect(
            try render("{{#rows}}{{#head}}{{name}}{{/head}}{{head.name}} {{/rows}}")
                == "Bà AnBà An Bà AnBà An ")
    }

    @Test func doesNotEnterConditions() throws {
        let found = mistakes("{{#rows}}{{#name}}{{^note}}{{value}}{{/note}}{{/name}}{{/rows}}")
        #expect(found.map(\.excerpt) == ["{{value}}"])
        #expect(
            try render("{{#rows}}{{#name}}{{^note}}{{name}} {{/note}}{{/name}}{{/rows}}") == "Vỹ Dạ An Cựu ")
    }

    @Test func printsNothingForWhatIsMissing() throws {
        let empty = TemplateRecord(Shapes.page)
        let source =
            "[{{title}}{{{chart}}}{{head.name}}{{head.office.street}}{{#rows}}r{{/rows}}{{#head}}h{{/head}}"
            + "{{#final}}f{{/final}}{{#title}}t{{/title}}{{#chart}}c{{/chart}}{{#head.office}}o{{/head.office}}]"
        #expect(try render(source, empty) == "[]")
        let inverted =
            "{{^title}}t{{/title}}{{^chart}}c{{/chart}}{{^final}}f{{/final}}{{^rows}}r{{/rows}}{{^head}}h{{/head}}"
            + "{{^head.office}}o{{/head.office}}{{^head.office.phone}}p{{/head.office.phone}}"
        #expect(try render(inverted, empty) == "tcfrhop")
        #expect(try render(inverted) == "p")
    }

    @Test func takesEmptyForFalse() throws {
        var record = Shapes.full
        record.set("title", "")
        record.set("chart", markup: [])
        record.set("final", false)
        record.set("rows", [TemplateRecord]())
        let source = "{{#title}}t{{/title}}{{#chart}}c{{/chart}}{{#final}}f{{/final}}{{#rows}}r{{/rows}}"
        #expect(try render(source, record).isEmpty)
        #expect(record.misuse.isEmpty)
    }

    @Test func leavesTextAsItIsInPlainMode() throws {
        #expect(try render("{{title}} {{{chart}}}", mode: .plain) == "Bảng <A> <svg/>")
    }

    @Test func escapesAQuoteThatCarriesACombiningMark() throws {
        var record = TemplateRecord(Shapes.page)
        record.set("title", "\"\u{301} onload=\"x")
        let result = try render("<a title=\"{{title}}\">", record)
        #expect(result.utf8.elementsEqual("<a title=\"&quot;\u{301} onload=&quot;x\">".utf8))
    }

    @Test func takesARecordOfAnotherShapeForAnEmptyOne() throws {
        #expect(
            try render("[{{title}}{{#rows}}{{name}}{{/rows}}]{{^final}}f{{/final}}", Shapes.row("x")) == "[]f"
        )
        let twin = TemplateShape("page", Shapes.page.fields)
        var record = TemplateRecord(twin)
        record.set("title", "x")
        #expect(try render("[{{title}}]", record) == "[]")
    }

    @Test func appendsToTheWriterAndRepeatsExactly() throws {
        let template = try Template(Array("<{{year}}>".utf8), name: "t", shape: Shapes.page)
        var writer = ByteWriter()
        template.render(Shapes.full, into: &writer)
        template.render(Shapes.full, into: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "<2024><2024>")
        #expect(template.render(Shapes.full) == template.render(Shapes.full))
    }

    @Test func nestsUpToTheLimit() throws {
        let open = String(repeating: "{{#final}}", count: Template.depthLimit)
        let close = String(repeating: "{{/final}}", count: Template.depthLimit)
        #expect(try render(open + "x" + close) == "x")
        let tooDeep = mistakes("{{#final}}" + open + "x" + close + "{{/final}}")
        #expect(tooDeep.map(\.reason) == [.badTag("too-deep")])
    }
}
