import Records
import Reporting
import Testing
import VietnameseText

@Suite("Words")
struct WordsTests {
    @Test("the list of words in use is complete, and every phrase tells all it is given")
    func real() throws {
        let texts = try Real.texts()
        _ = try Words(language: .vi, texts: texts)
        for phrase in Words.allPhrases {
            let text = try #require(texts[phrase.rawValue])
            #expect(!text.isEmpty, "\(phrase)")
            // The leader's name stands before the sentence already, as a link.
            for field in phrase.fields where phrase.rawValue != Phrase.factLeader.rawValue || field != "unit"
            {
                #expect(text.contains("{\(field)}"), "\(phrase.rawValue) does not say {\(field)}")
            }
        }
    }

    @Test("a missing phrase, a missing word, an unknown field and a lone brace are listed at once")
    func faults() throws {
        var texts = try Real.texts()
        texts["change_up"] = nil
        texts["csv_rank"] = nil
        texts["change_from"] = "năm {year}, bậc {rnk}"
        texts["fact_leader"] = "thứ {rank"
        texts["fact_mean"] = "mức }"
        do {
            _ = try Words(language: .vi, texts: texts)
            Issue.record("the list is accepted")
        } catch {
            #expect(
                error.faults == [
                    .missing(key: "change_up"),
                    .unknownField(key: "change_from", field: "rnk", known: ["year", "rank", "score"]),
                    .unbalancedBrace(key: "fact_leader"), .unbalancedBrace(key: "fact_mean"),
                    .missing(key: "csv_rank"),
                ])
        }
    }

    @Test("every missing phrase and word is listed, none twice")
    func nothingAtAll() {
        do {
            _ = try Words(language: .vi, texts: [:])
            Issue.record("an empty list is accepted")
        } catch {
            let keys = Words.allPhrases.map { $0.rawValue } + Words.requiredWords
            #expect(
                Set(error.faults) == Set(keys.map { Words.Fault.missing(key: $0) }))
        }
    }

    @Test(
        "a list is joined as a sentence reads it",
        arguments: [
            ([], ""), (["Ba Tơ"], "Ba Tơ"), (["Ba Tơ", "Lý Sơn"], "Ba Tơ và Lý Sơn"),
            (["Ba Tơ", "Lý Sơn", "Trà Bồng"], "Ba Tơ, Lý Sơn và Trà Bồng"),
        ])
    func lists(items: [String], text: String) throws {
        #expect(try Real.words.get().list(items) == text)
    }

    @Test("the English list of words is complete too, and tells all a phrase is given")
    func english() throws {
        let texts = try Real.texts("en")
        _ = try Words(language: .en, texts: texts)
        for phrase in Words.allPhrases {
            let text = try #require(texts[phrase.rawValue])
            for field in phrase.fields where phrase.rawValue != Phrase.factLeader.rawValue || field != "unit"
            {
                #expect(text.contains("{\(field)}"), "\(phrase.rawValue) does not say {\(field)}")
            }
        }
    }

    @Test(
        "English has a singular beside the count 1 only",
        arguments: [
            ("0", "0 units"), ("1", "1 unit"), ("2", "2 units"), ("11", "11 units"), ("1.00", "1.00 units"),
        ])
    func singular(count: String, text: String) throws {
        let words = try Words(language: .en, texts: Real.texts("en"))
        #expect(words(.headlinePlain, ["count": count, "index": "Index"]) == "Index: \(text)")
    }

    @Test("a choice that is not of two words, or of no field, is refused")
    func malformedChoices() throws {
        var texts = try Real.texts()
        texts["fact_units"] = "{count}/{total} {total|đơn vị}"
        texts["fact_riseless"] = "{x|y}"
        texts["headline_plain"] = "{index}: {count} {cuont|đơn vị|các đơn vị}"
        do {
            _ = try Words(language: .vi, texts: texts)
            Issue.record("the list is accepted")
        } catch {
            #expect(
                error.faults == [
                    .unknownField(key: "headline_plain", field: "cuont", known: ["count", "index"]),
                    .malformedChoice(key: "fact_units", choice: "total|đơn vị"),
                ])
        }
    }

    @Test("a value with braces is printed as it is")
    func bracesInValues() throws {
        let words = try Real.words.get()
        #expect(
            words(.factLeader, ["unit": "", "rank": "{count}", "count": "3"]) == "xếp thứ {count}/3.")
        #expect(words.list(["{last}", "{items}"]) == "{last} và {items}")
    }

    @Test("numbers follow the language")
    func numbers() throws {
        let texts = try Real.texts()
        #expect(try Words(language: .vi, texts: texts).numbers.text(1234.5, digits: 1) == "1.234,5")
        #expect(try Words(language: .en, texts: texts).numbers.text(1234.5, digits: 1) == "1,234.5")
    }
}
