import Testing

@testable import WordDocuments

@Suite struct SplitTagsTests {
    @Test(arguments: [
        (["{", "{a", "}}"], ["{{a}}", "", ""]),
        (["x{{a}}{{b", "}}y"], ["x{{a}}{{b}}", "y"]),
        (["{{{a}", "}}"], ["{{{a}}}", ""]),
        (["{{a", " {{b}}"], ["{{a", " {{b}}"]),
        (["{{a}", ""], ["{{a}", ""]),
        (["á{{", "ệ}}ộ"], ["á{{ệ}}", "ộ"]),
    ])
    func tagsMoveWholeAndOtherTextStays(texts: [String], expected: [String]) {
        let joined = SplitTags.joined(texts.map { Array($0.utf8) })
        #expect(joined.map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    /// Wherever a text is cut, its tags come out whole and its letters keep their order.
    @Test func anyCutIsUndone() {
        let text = "Của {{unit}}, năm {{#a}}{{year}}{{/a}} và } { }} {{x"
        let scalars = Array(text.unicodeScalars)
        for first in scalars.indices {
            for second in first..<scalars.count {
                let parts = [scalars[..<first], scalars[first..<second], scalars[second...]].map { part in
                    Array(String(String.UnicodeScalarView(part)).utf8)
                }
                let joined = SplitTags.joined(parts)
                #expect(String(decoding: Array(joined.joined()), as: UTF8.self) == text)
                #expect(joined.reduce(0) { $0 + WordTag.all(in: $1).count } == 4)
            }
        }
    }
}
