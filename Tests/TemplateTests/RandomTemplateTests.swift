import Template
import Testing

@Suite struct RandomTemplateTests {
    /// SplitMix64: the same numbers in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let scraps = [
        "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", "&", "!", ">", "=", ".", " ", "\n", "\r\n", "\t",
        "title", "rows",
        "head", "final", "chart", "{{/rows}}", "{{#rows}}", "{{#head}}", "{{/head}}", "{{name}}", "{{> p}}",
        "{{> q}}", "ế",
        "e\u{301}", "\u{0}", "\u{FEFF}",
    ].map { Array($0.utf8) }

    private static let seed = Array(
        """
        <h1>{{title}} {{year}}</h1>
        {{! ghi chú }}
        {{#head}}{{name}}, {{office.street}}{{/head}}
        {{{chart}}}
        {{#rows}}
          <tr>{{name}}{{#cells}}<td>{{value}}{{#bold}}!{{/bold}}</td>{{/cells}}{{^cells}}{{title}}{{/cells}}</tr>
        {{/rows}}
        {{> p}}
        """.utf8)

    private func mutated(_ source: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
        var source = source
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            let place = Int.random(in: 0...source.count, using: &numbers)
            let end = min(source.count, place + Int.random(in: 0...12, using: &numbers))
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: source.removeSubrange(place..<end)
            case 1:
                source.insert(
                    contentsOf: Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &numbers)], at: place
                )
            case 2: source.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
            default:
                source.insert(contentsOf: source[place..<end], at: source.count - (source.count - place) / 2)
            }
        }
        return source
    }

    @Test func neitherTrapsNorFailsInRendering() {
        var numbers = Numbers(state: 2_024)
        var compiled = 0
        for round in 0..<4_000 {
            let isSoup = round % 4 == 0
            let source =
                isSoup
                ? (0..<20).flatMap { _ in Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &numbers)]
                }
                : mutated(Self.seed, &numbers)
            let partial = Array("{{#final}}{{title}}{{/final}}".utf8)
            let partials = ["p": round % 2 == 0 ? partial : mutated(partial, &numbers), "q": source]
            do throws(TemplateErrors) {
                let template = try Template(source, name: "t", shape: Shapes.page, partials: partials)
                compiled += 1
                _ = template.render(Shapes.full)
                _ = template.render(TemplateRecord(Shapes.page))
                _ = template.render(Shapes.row("x"))
            } catch {
                #expect(!error.errors.isEmpty)
                for mistake in error.errors {
                    let file = mistake.template == "t" ? source : partials[mistake.template] ?? []
                    let lines = 1 + file.count(where: { $0 == 0x0A })
                    let isInside =
                        (1...lines).contains(mistake.line) && (1...(file.count + 1)).contains(mistake.column)
                    if !isInside { Issue.record("\(mistake)") }
                }
            }
        }
        // A fuzzer that only ever meets errors would say nothing about rendering.
        #expect(compiled > 100)
    }

    @Test func printsMutatedRecordsWithoutTraps() throws {
        let template = try Template(Self.seed, name: "t", shape: Shapes.page, partials: ["p": []])
        var numbers = Numbers(state: 7)
        let names = ["title", "year", "chart", "final", "rows", "head", "name", "none"]
        for _ in 0..<2_000 {
            var record = Shapes.full
            let name = names[Int.random(in: 0..<names.count, using: &numbers)]
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0: record.set(name, "x")
            case 1: record.set(name, markup: [0xFF])
            case 2: record.set(name, true)
            case 3: record.set(name, [Shapes.row("x"), TemplateRecord(Shapes.office)])
            case 4: record.set(name, TemplateRecord(Shapes.head))
            default: record[name] = .missing
            }
            #expect(!template.render(record).isEmpty)
        }
    }
}
