import Assessment
import Records
import Reporting
import Testing

@Suite("Texts that tell their language")
struct PrintedTextTests {
    private static func words(_ language: Language) throws -> Words {
        try Words(language: language, texts: try Real.texts(language.rawValue))
    }

    @Test("only a Vietnamese text in an English report is of another language")
    func languages() throws {
        let (vi, en) = (try Self.words(.vi), try Self.words(.en))
        #expect(vi.printed("Nhóm", en: "Group") == PrintedText("Nhóm"))
        #expect(vi.printed("Nhóm", en: nil) == PrintedText("Nhóm"))
        #expect(en.printed("Nhóm", en: "Group") == PrintedText("Group"))
        #expect(en.printed("Nhóm", en: nil) == PrintedText("Nhóm", language: .vi))
        #expect(en.printed("100 %", en: nil) == PrintedText("100 %"))
        #expect(en.printed(ifAny: nil, en: "Group") == nil)
    }

    @Test("joined texts keep their languages, and neighbours of one language become one")
    func joining() {
        let text =
            PrintedText("A: ") + PrintedText("một", language: .vi) + PrintedText("") + PrintedText(" and ")
            + PrintedText("B")
        #expect(text.text == "A: một and B")
        #expect(text.parts.map(\.text) == ["A: ", "một", " and B"])
        #expect(text.parts.map(\.language) == [nil, .vi, nil])
        #expect(PrintedText("") + PrintedText("") == PrintedText(""))
    }

    @Test("a sentence tells which of its names are Vietnamese")
    func sentence() throws {
        var sample = try SampleYear([90, 50])
        sample.bundle.indices[0].nameEN = "Whole"
        let programme = try #require(
            Reporter(Assessor.assess([sample.bundle]), words: try Self.words(.en)).programme())
        let ranking = try #require(programme.years.first?.components.first)
        #expect(ranking.printedTitle.parts.map(\.language) == [.vi, nil])
        #expect(ranking.printedTitle.text == "Phần A, 2016")
        #expect(programme.years.first?.rankings.first?.printedTitle.parts.map(\.language) == [nil])
    }
}
