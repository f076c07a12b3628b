import Testing

@Suite struct StandaloneTests {
    @Test(arguments: [
        ("a\n{{#final}}\nb\n{{/final}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#final}}  \n\tb\n \t{{/final}}\t\nc", "a\n\tb\nc"),
        ("a\r\n{{#final}}\r\nb\r\n{{/final}}\r\nc", "a\r\nb\r\nc"),
        ("{{#final}}\nb\n{{/final}}", "b\n"),
        ("b\n  {{! ghi chú }}", "b\n"),
        ("a\n{{!\n nhiều\n dòng\n}}\nb", "a\nb"),
        ("{{^final}}\nx\n{{/final}}\ny", "y"),
        ("a\n  {{> p}}\nb", "a\n  [2024]b"),
        ("{{#rows}}\n<{{name}}>\n{{/rows}}\n", "<Vỹ Dạ>\n<An Cựu>\n"),
        ("\u{FEFF}{{! ghi chú }}\na", "a"),
        ("{{#final}}\n\n{{/final}}\n", "\n"),
        ("{{#final}}\n{{#final}}\n{{/final}}\n{{/final}}\n", ""),
    ])
    func takesTheWholeLineOfATagThatStandsAlone(_ source: String, _ expected: String) throws {
        #expect(try render(source, partials: ["p": "[{{year}}]"]).utf8.elementsEqual(expected.utf8))
    }

    @Test(arguments: [
        ("a {{#final}}\nb{{/final}}\n", "a \nb\n"),
        (" {{#final}} b {{/final}} \n", "  b  \n"),
        ("{{#final}}{{/final}}\n", "\n"),
        ("  {{year}}\n", "  2024\n"),
        ("  {{{chart}}}\n", "  <svg/>\n"),
        ("a {{! ghi chú }}\nb", "a \nb"),
        ("{{! một }} {{! hai }}\n", " \n"),
        ("{{> p}} x\n", "[2024] x\n"),
        ("{{! một }}\rx", "\rx"),
    ])
    func keepsALineThatHoldsSomethingElse(_ source: String, _ expected: String) throws {
        #expect(try render(source, partials: ["p": "[{{year}}]"]).utf8.elementsEqual(expected.utf8))
    }

    @Test func looksAtThePartialsOwnLines() throws {
        let partials = ["p": "{{#final}}\nx\n{{/final}}\n"]
        #expect(try render("<td>{{> p}}</td>", partials: partials) == "<td>x\n</td>")
    }
}
