import Foundation
import Records
import Reporting
import Template
import Testing
import XML

@testable import WordDocuments

@Suite struct ReviewDocumentTests {
    @Test func recordsFitTheShape() throws {
        for years in [try TargetWord.vietnamese.get(), try TargetWord.english.get()] {
            let reviews = years.compactMap { year in year.review.map { (year, $0) } }
            #expect(!reviews.isEmpty)
            for (year, review) in reviews {
                #expect(
                    ReviewDocument.record(review, year: year, words: try TargetWord.words(year)).misuse
                        .isEmpty)
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython), arguments: [("vi-VN", Language.vi), ("en-GB", Language.en)])
    func outsideCheckerFindsNothing(tag: String, language: Language) throws {
        let years = try language == .vi ? TargetWord.vietnamese.get() : TargetWord.english.get()
        var documents: [(name: String, bytes: [UInt8])] = []
        for year in years {
            guard let review = year.review else { continue }
            documents.append(("\(year.year).docx", try TargetWord.document(review, year)))
        }
        try Outside.withFolder(of: documents) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let form = language == .vi ? ["--decree30"] : []
            let result = try Outside.run(["python3", checker, "--a11y", tag] + form + [folder.path])
            #expect(result.code == 0, "\(result.output)")
            #expect(result.output.contains("\(documents.count) files, 0 findings"))
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func everyTargetStandsInTheTableOfItsObjectiveWithAllYearsAndVerdicts() throws {
        let year = try #require(try TargetWord.vietnamese.get().last)
        let review = try #require(year.review)
        let body = try TargetWord.body(try TargetWord.document(review, year))
        let tables = TargetWord.all("tbl", in: body).filter {
            !TargetWord.all("tblHeader", in: $0).isEmpty
        }.dropFirst(review.programmes.count)
        let objectives = review.programmes.flatMap { programme in
            programme.objectives.filter { !$0.rows.isEmpty }.map { (programme, $0) }
        }
        #expect(tables.count == objectives.count)
        for (table, (programme, objective)) in zip(tables, objectives) {
            let rows = table.elements.filter { $0.isWord("tr") }.dropFirst()
            #expect(rows.count == objective.rows.count)
            for (cells, row) in zip(rows, objective.rows) {
                let texts = cells.elements.filter { $0.isWord("tc") }.map(\.text)
                #expect(texts[1].hasPrefix(row.printedName.text))
                #expect(texts[2].hasPrefix(row.baseline.text))
                #expect(Array(texts[3..<(3 + programme.years.count)]) == row.values.map(\.text))
                for asked in row.asked {
                    #expect(
                        texts.contains {
                            $0.hasPrefix(asked.text) && $0.hasSuffix(asked.status.text)
                                && (asked.certaintyNote.map($0.contains) ?? true)
                        }, "\(row.code)")
                }
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func saysCountsMoversAndMissingYears() throws {
        let year = try #require(try TargetWord.vietnamese.get().last)
        let review = try #require(year.review)
        let text = try TargetWord.body(try TargetWord.document(review, year)).text
        for sentence in review.lede + review.notes { #expect(text.contains(sentence)) }
        for programme in review.programmes {
            for sentence in [programme.missingNote, programme.levelSentence, programme.midtermSentence] {
                if let sentence { #expect(text.contains(sentence)) }
            }
            for level in programme.levels { #expect(text.contains(level.levelSentence)) }
            for mover in programme.bestTargets + programme.worstTargets {
                #expect(text.contains(mover.printedName.text + ": "))
            }
            for mover in programme.unitsByTargets + programme.unitsByImprovement {
                #expect(text.contains(mover.area.heading + ": "))
            }
        }
        #expect(text.contains("(Số liệu minh họa)") && !text.contains("{{"))
    }

    @Test func columnsFillThePageHoweverManyYearsThereAre() throws {
        for year in try TargetWord.vietnamese.get() {
            guard let review = year.review,
                case .list(let programmes) = ReviewDocument.record(
                    review, year: year, words: try TargetWord.words(year))["programmes"]
            else { continue }
            for programme in programmes {
                guard case .list(let objectives) = programme["objectives"] else { continue }
                for objective in objectives {
                    var sum = 560 + 950 + 850 + 900
                    for list in ["name_heads", "year_heads", "level_heads", "midterm_heads"] {
                        guard case .list(let heads) = objective[list] else { continue }
                        for head in heads {
                            guard case .text(let width) = head["width"] else { continue }
                            sum += Int(width) ?? 0
                        }
                    }
                    #expect(sum == DocumentTable.landscape)
                }
            }
        }
    }
}
