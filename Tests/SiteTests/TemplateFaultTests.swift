import Site
import Template
import Testing

@Suite("Faults of templates")
struct TemplateFaultTests {
    private static func errors(_ files: [String: [UInt8]]) throws -> [TemplateError] {
        do {
            _ = try SiteRenderer(files: files, words: try Real.words.get())
            return []
        } catch let error as TemplateErrors {
            return error.errors
        }
    }

    @Test("an unknown name and a missing file are told together, with file and line")
    func together() throws {
        var files = try Templates.files()
        files["year.html"] = Array("{{> head.html}}\n<p>\n{{no_such}}</p>\n{{> foot.html}}\n".utf8)
        files["method.html"] = nil
        let errors = try Self.errors(files)
        #expect(errors.map(\.template) == ["year.html", "method.html"])
        #expect(errors.first?.line == 3)
        guard case .unknownName("no_such", _) = errors.first?.reason else {
            Issue.record("\(errors)")
            return
        }
        #expect(errors.last?.line == 1)
        guard case .unknownPartial("method.html", _) = errors.last?.reason else {
            Issue.record("\(errors)")
            return
        }
    }

    @Test("a mistake in a file that all pages use is told once, in that file")
    func partial() throws {
        var files = try Templates.files()
        files["foot.html", default: []] += Array("\n{{words.no_such_word}}".utf8)
        let errors = try Self.errors(files)
        #expect(errors.map(\.template) == ["foot.html"])
        #expect(errors.first?.excerpt.contains("no_such_word") == true)
    }

    @Test("text where markup is asked for, and markup where text is, are told")
    func kinds() throws {
        var files = try Templates.files()
        files["home.html"] = Array("{{{title}}}{{stylesheet}}{{#programmes}}{{/programmes}}".utf8)
        #expect(try Self.errors(files).map(\.template) == ["home.html", "home.html"])
    }

    @Test("the project's own templates have no mistake")
    func own() throws {
        #expect(try Self.errors(try Templates.files()) == [])
    }
}
