import Template
import Testing

@Suite struct MistakeTests {
    private static let names = ["title", "year", "chart", "final", "rows", "head"]

    struct Case: Sendable, CustomTestStringConvertible {
        let source: String
        let line: Int
        let column: Int
        let excerpt: String
        let reason: TemplateError.Reason
        var testDescription: String { source }

        init(_ source: String, _ line: Int, _ column: Int, _ excerpt: String, _ reason: TemplateError.Reason)
        {
            self.source = source
            self.line = line
            self.column = column
            self.excerpt = excerpt
            self.reason = reason
        }
    }

    @Test(arguments: [
        Case("a\nb {{year", 2, 3, "{{year", .unclosedTag),
        Case("{{year}", 1, 1, "{{year}", .unclosedTag),
        Case("{{{chart}} x", 1, 1, "{{{chart}}", .unclosedTag),
        Case("{{! ghi chú {{year}} ", 1, 1, "{{! ghi chú ", .unclosedTag),
        Case("{{", 1, 1, "{{", .unclosedTag),
        Case("\n {{#final}}x", 2, 2, "{{#final}}", .unclosedSection("final")),
        Case("{{#head.office}}x", 1, 1, "{{#head.office}}", .unclosedSection("head.office")),
        Case("Ấn {{/final}}", 1, 4, "{{/final}}", .unexpectedClose(found: "final", open: nil)),
        Case(
            "{{#rows}}{{^final}}\n{{/rows}}", 2, 1, "{{/rows}}",
            .unexpectedClose(found: "rows", open: "final")),
        Case("e\u{301}🙂{{titel}}", 1, 4, "{{titel}}", .unknownName("titel", known: names)),
        Case("\u{FEFF}{{titel}}", 1, 1, "{{titel}}", .unknownName("titel", known: names)),
        Case("x\r\n{{ # Rows }}{{/Rows}}", 2, 1, "{{ # Rows }}", .unknownName("Rows", known: names)),
        Case(
            "{{#rows}}{{nmae}}{{/rows}}", 1, 10, "{{nmae}}",
            .unknownName("nmae", known: ["name", "note", "cells"] + names)),
        Case(
            "{{#rows}}{{#head}}{{x}}{{/head}}{{/rows}}", 1, 19, "{{x}}",
            .unknownName(
                "x",
                known: ["name", "office", "note", "cells", "title", "year", "chart", "final", "rows", "head"])
        ),
        Case(
            "{{head.office.stret}}", 1, 1, "{{head.office.stret}}",
            .unknownName("head.office.stret", known: ["head.office.street", "head.office.phone"])),
        Case("{{rows}}", 1, 1, "{{rows}}", .wrongKind(name: "rows", is: "list", use: "text")),
        Case("{{head}}", 1, 1, "{{head}}", .wrongKind(name: "head", is: "record", use: "text")),
        Case("{{final}}", 1, 1, "{{final}}", .wrongKind(name: "final", is: "flag", use: "text")),
        Case("{{chart}}", 1, 1, "{{chart}}", .wrongKind(name: "chart", is: "markup", use: "text")),
        Case("{{{title}}}", 1, 1, "{{{title}}}", .wrongKind(name: "title", is: "text", use: "markup")),
        Case("{{&title}}", 1, 1, "{{&title}}", .wrongKind(name: "title", is: "text", use: "markup")),
        Case("{{rows.name}}", 1, 1, "{{rows.name}}", .wrongKind(name: "rows", is: "list", use: "record")),
        Case(
            "{{head.name.x}}", 1, 1, "{{head.name.x}}",
            .wrongKind(name: "head.name", is: "text", use: "record")),
        Case("{{> a}}", 1, 1, "{{> a}}", .unknownPartial("a", known: [])),
        Case("{{=<%=}}", 1, 1, "{{=<%=}}", .badTag("bad-delimiters")),
        Case("{{=<% %>}}", 1, 1, "{{=<% %>}}", .badTag("bad-delimiters")),
        Case("{{=a =b=}}", 1, 1, "{{=a =b=}}", .badTag("bad-delimiters")),
        Case("{{=a b c=}}", 1, 1, "{{=a b c=}}", .badTag("bad-delimiters")),
        Case("{{=<% %>\n=}}", 1, 1, "{{=<% %>", .unclosedTag),
        Case("{{=<% %>=}}\n<%titel%>", 2, 1, "<%titel%>", .unknownName("titel", known: names)),
        Case("{{=<% %>=}}<%{chart}%>", 1, 12, "<%{chart}%>", .badTag("bad-name")),
        Case("{{}}", 1, 1, "{{}}", .badTag("empty-name")),
        Case("{{{ }}}", 1, 1, "{{{ }}}", .badTag("empty-name")),
        Case("{{# }}", 1, 1, "{{# }}", .badTag("empty-name")),
        Case("{{ten don vi}}", 1, 1, "{{ten don vi}}", .badTag("bad-name")),
        Case("{{\u{A0}title}}", 1, 1, "{{\u{A0}title}}", .badTag("bad-name")),
        Case("{{.}}", 1, 1, "{{.}}", .badTag("no-current-text")),
        Case("{{#rows}}{{.}}{{/rows}}", 1, 10, "{{.}}", .badTag("no-current-text")),
        Case("{{#final}}{{.}}{{/final}}", 1, 11, "{{.}}", .badTag("no-current-text")),
        Case("{{^title}}{{.}}{{/title}}", 1, 11, "{{.}}", .badTag("no-current-text")),
        Case(
            "{{#title}}{{{.}}}{{/title}}", 1, 11, "{{{.}}}", .wrongKind(name: ".", is: "text", use: "markup")),
        Case("{{#chart}}{{.}}{{/chart}}", 1, 11, "{{.}}", .wrongKind(name: ".", is: "markup", use: "text")),
        Case("{{a..b}}", 1, 1, "{{a..b}}", .badTag("bad-name")),
        Case("{{a.}}", 1, 1, "{{a.}}", .badTag("bad-name")),
        Case("{{<a}}", 1, 1, "{{<a}}", .badTag("bad-name")),
        Case("{{> a b}}", 1, 1, "{{> a b}}", .badTag("bad-name")),
    ])
    func tellsWhatAndWhere(_ expected: Case) {
        let found = mistakes(expected.source)
        #expect(
            found == [
                TemplateError(
                    template: "page.html", line: expected.line, column: expected.column,
                    excerpt: expected.excerpt,
                    reason: expected.reason)
            ])
    }

    @Test func tellsTheFirstPlaceThatIsNotUTF8() {
        let found = mistakes(Array("Huế\nế ".utf8) + [0xEA, 0x20] + Array("{{year}} ".utf8) + [0xFF])
        #expect(found.count == 1)
        #expect(found.first?.reason == .invalidUTF8)
        #expect(found.first?.line == 2)
        #expect(found.first?.column == 3)
    }

    @Test func tellsEveryMistakeAtOnceInTheOrderOfTheText() {
        let source = """
            {{titel}} {{year}}
            {{#final}}
            {{{title}}} {{> nothing}}
            {{#rows}}{{nam}}{{/head}}
            {{year
            {{= | | | =}}
            """
        let found = mistakes(Array(source.utf8) + [0xFF])
        let places = found.map { "\($0.line):\($0.column)" }
        #expect(places == ["1:1", "2:1", "3:1", "3:13", "4:1", "4:10", "4:17", "5:1", "6:1", "6:14"])
        #expect(
            found.map(\.reason).filter { if case .unknownName = $0 { false } else { true } } == [
                .unclosedSection("final"), .wrongKind(name: "title", is: "text", use: "markup"),
                .unknownPartial("nothing", known: []), .unclosedSection("rows"),
                .unexpectedClose(found: "head", open: "rows"), .unclosedTag, .badTag("bad-delimiters"),
                .invalidUTF8,
            ])
    }

    @Test func doesNotBlameNamesInsideASectionThatIsWrongItself() {
        let found = mistakes("{{#rwos}}{{name}}{{#cells}}{{value}}{{{title}}}{{/cells}}{{/rwos}}{{x}}")
        #expect(found.map(\.excerpt) == ["{{#rwos}}", "{{x}}"])
    }

    @Test func refusesAChangeOfDelimitersWhereItIsNotAllowed() {
        #expect(throws: TemplateErrors.self) {
            try Template(
                Array("{{=<% %>=}}".utf8), name: "t", shape: Shapes.page, mayChangeDelimiters: false)
        }
    }

    @Test func tellsThePlaceInThePartialsOwnFileWhereItsLinesWereMovedIn() {
        let found = mistakes("a\n    {{> p}}\n", partials: ["p": "x\n\n  {{titel}}"])
        #expect(found.map { "\($0.template):\($0.line):\($0.column)" } == ["p:3:3"])
    }

    @Test func shortensLongExcerptsToOneLine() {
        let found = mistakes("{{\n" + String(repeating: "ế", count: 100) + "}}")
        #expect(found.first?.excerpt == "{{ " + String(repeating: "ế", count: 57) + "…")
    }

    @Test func writesMessagesThatHelp() {
        let found = mistakes("{{titel}}{{qqqqq}}{{rows}}")
        #expect(
            found.map(\.vietnameseMessage) == [
                "Không có trường “titel” ở đây. Có phải “title”?",
                "Không có trường “qqqqq” ở đây. Các trường dùng được: title, year, chart, final, rows, head.",
                "Trường “rows” là danh sách, không dùng như chữ được. Hãy viết {{#rows}}…{{/rows}}.",
            ])
        #expect(
            found.first?.description
                == "page.html:1:1: There is no field “titel” here. Is it “title”? ({{titel}})")
    }

    @Test func hasAMessageForEveryRefusedTag() {
        let messages = TemplateError.BadTag.allCases.map {
            TemplateError(template: "t", line: 1, column: 1, excerpt: "", reason: .badTag($0.rawValue))
        }
        #expect(Set(messages.map(\.vietnameseMessage)).count == TemplateError.BadTag.allCases.count)
        #expect(Set(messages.map(\.englishMessage)).count == TemplateError.BadTag.allCases.count)
    }
}
