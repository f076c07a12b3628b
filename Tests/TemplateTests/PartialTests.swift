import Template
import Testing

@Suite struct PartialTests {
    @Test func compilesAPartialWithTheShapeAtItsPlaceOfUse() throws {
        let partials = ["row": "{{name}}:{{#cells}}{{> cell }}{{/cells}};", "cell": "{{value}}({{year}})"]
        #expect(
            try render("{{#rows}}{{>row}}{{/rows}}", partials: partials)
                == "Vỹ Dạ:1(2024)2(2024);An Cựu:3(2024);")
        let found = mistakes("{{> row}}", partials: partials)
        #expect(
            found.map(\.reason) == [
                .unknownName("name", known: ["title", "year", "chart", "final", "rows", "head"]),
                .unknownName("cells", known: ["title", "year", "chart", "final", "rows", "head"]),
            ])
    }

    @Test func saysThePartialsNameAndLineForAMistakeInIt() {
        let found = mistakes("một\n{{> site/head}}\n", partials: ["site/head": "<h1>\n  Ấn {{titel}}</h1>"])
        #expect(found.count == 1)
        #expect(found.first?.template == "site/head")
        #expect(found.first?.line == 2)
        #expect(found.first?.column == 6)
        #expect(found.first?.excerpt == "{{titel}}")
    }

    @Test func tellsAMistakeOnceHoweverOftenThePartialIsUsed() {
        #expect(
            mistakes("{{> p}}{{> p}}{{#rows}}{{> q}}{{/rows}}{{> p}}", partials: ["p": "{{", "q": "{{/x}}"])
                .count == 2)
    }

    @Test func holdsTheTextAroundTheTagsOfItselfAndItsPartials() throws {
        let template = try Template(
            Array("<p>{{title}}</p>{{#rows}}{{> row}}{{/rows}}".utf8), name: "page", shape: Shapes.page,
            partials: ["row": Array("<b data-sort>{{name}}</b>".utf8), "other": Array("<i>".utf8)])
        #expect(template.holds("<p>") && template.holds(" data-sort>"))
        #expect(!template.holds("<i>") && !template.holds("title") && !template.holds(""))
    }

    @Test func refusesPartialsThatIncludeThemselves() {
        let one = mistakes("{{> a}}", partials: ["a": "x{{> a}}"])
        #expect(one.map(\.reason) == [.partialCycle(["a", "a"])])
        let two = mistakes("{{> start}}", partials: ["start": "{{> a}}", "a": "{{> b}}", "b": "\n{{> a}}"])
        #expect(two.map(\.reason) == [.partialCycle(["a", "b", "a"])])
        #expect(two.first?.template == "b")
        #expect(two.first?.line == 2)
    }

    @Test func refusesAPartialThatWasNotGiven() {
        let found = mistakes("{{> headr}}", partials: ["footer": "", "header": ""])
        #expect(found.map(\.reason) == [.unknownPartial("headr", known: ["footer", "header"])])
    }

    @Test func wantsSectionsClosedInTheFileThatOpensThem() {
        let found = mistakes("{{> a}}{{/final}}", partials: ["a": "{{#final}}"])
        #expect(
            found.map(\.reason) == [.unexpectedClose(found: "final", open: nil), .unclosedSection("final")])
        #expect(found.map(\.template) == ["page.html", "a"])
    }

    @Test func boundsPartialsThatDoubleAtEveryLevel() {
        var partials = ["p40": "x"]
        for level in 0..<40 { partials["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
        let reasons = Set(mistakes("{{> p0}}", partials: partials).map(\.reason))
        #expect(reasons == [.badTag("too-large")])
    }

    @Test func boundsTheDepthOfPartials() {
        var partials = ["p100": "x"]
        for level in 0..<100 { partials["p\(level)"] = "{{> p\(level + 1)}}" }
        #expect(mistakes("{{> p0}}", partials: partials).map(\.reason) == [.badTag("too-deep")])
        #expect(mistakes("{{> p60}}", partials: partials).isEmpty)
    }
}
