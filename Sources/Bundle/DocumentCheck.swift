import Records
import VietnameseText

/// Checks the register of documents: what rests on what, since when, and what texts cite.
struct DocumentCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        checkChain()
        checkTwins()
        checkYears()
        checkIssuers()
        checkCitations()
    }

    private var word: Message { Message(vi: "mã văn bản", en: "document") }

    // MARK: - The chain

    private func checkChain() {
        let byCode = Dictionary(bundle.documents.map { ($0.code, $0) }) { first, _ in first }
        let codes = references.declared["documents"]
        for document in bundle.documents {
            for (column, list) in [("basis", document.basis), ("replaces", document.replaces)] {
                for code in list {
                    guard let other = byCode[code] else {
                        // A row that was refused has its own finding.
                        if let codes, !codes.contains(code) {
                            references.unknown(
                                "documents.unknown-\(column)", document.cell, column, code, known: codes,
                                of: word)
                        }
                        continue
                    }
                    check(document, against: other, column)
                }
            }
        }
        checkCycles(byCode)
    }

    private func check(_ document: RegisteredDocument, against other: RegisteredDocument, _ column: String) {
        let (date, otherDate) = (document.date, other.date)
        let day = date.first
        if date.isBefore(otherDate) {
            references.report(
                "documents.before-\(column)", document.cell, "date", document.date.printed,
                column == "basis"
                    ? Message(
                        vi:
                            "Văn bản ban hành trước căn cứ của nó: \(other.citedNumber) (\(otherDate.vietnamese))",
                        en: "The document is older than its basis: \(other.citedNumber) (\(otherDate.iso))")
                    : Message(
                        vi:
                            "Văn bản ban hành trước văn bản mà nó thay thế: \(other.citedNumber) (\(otherDate.vietnamese))",
                        en:
                            "The document is older than the one it replaces: \(other.citedNumber) (\(otherDate.iso))"
                    ),
                expected: Message(vi: "từ \(otherDate.vietnamese) trở đi", en: "\(otherDate.iso) or later"))
        }
        guard column == "basis" else { return }
        if let end = other.validTo, end < day {
            references.report(
                "documents.expired-basis", document.cell, "basis", other.code,
                Message(
                    vi:
                        "Căn cứ \(other.citedNumber) đã hết hiệu lực ngày \(end.vietnamese), trước khi văn bản này ban hành",
                    en: "The basis \(other.citedNumber) ended on \(end.iso), before this document was issued"),
                advice: Message(
                    vi: "Xem văn bản nào thay thế, rồi ghi văn bản đó làm căn cứ.",
                    en: "See which document replaces it, and name that one."),
                severity: .warning)
        } else if let heir = bundle.documents.first(where: {
            $0.replaces.contains(other.code) && $0.code != document.code && $0.date.isBefore(date)
        }) {
            references.report(
                "documents.replaced-basis", document.cell, "basis", other.code,
                Message(
                    vi:
                        "Căn cứ \(other.citedNumber) đã được thay thế bằng \(heir.citedNumber) trước khi văn bản này ban hành",
                    en:
                        "The basis \(other.citedNumber) had been replaced by \(heir.citedNumber) before this document was issued"
                ),
                severity: .warning)
        }
    }

    /// A document that rests on itself, over however many others; one finding for each row of the circle.
    private func checkCycles(_ byCode: [String: RegisteredDocument]) {
        for document in bundle.documents {
            guard reaches(document.code, from: document.basis, byCode) else { continue }
            references.report(
                "documents.cycle", document.cell, "basis", document.basis.joined(separator: ";"),
                Message(
                    vi: "Văn bản là căn cứ của chính nó (vòng lặp)",
                    en: "The document is its own basis (a cycle)"))
        }
    }

    private func reaches(
        _ goal: String, from start: [String], _ byCode: [String: RegisteredDocument]
    ) -> Bool {
        var open = start
        var seen: Set<String> = []
        while let code = open.popLast() {
            if code == goal { return true }
            guard seen.insert(code).inserted else { continue }
            open += byCode[code]?.basis ?? []
        }
        return false
    }

    // MARK: - Numbers, years and bodies

    /// One number of one body in one year is one document.
    private func checkTwins() {
        var first: [[String]: RegisteredDocument] = [:]
        for document in bundle.documents {
            let key = [
                document.citedNumber, document.issuer ?? document.issuerName ?? "", "\(document.date.year)",
            ]
            guard let other = first[key] else {
                first[key] = document
                continue
            }
            references.report(
                "documents.twice", document.cell, "number", document.number,
                Message(
                    vi:
                        "Trùng số, cơ quan và năm với văn bản “\(other.code)” ở dòng \(other.cell.row) (\(other.date.printed))",
                    en:
                        "Same number, body and year as “\(other.code)” in row \(other.cell.row) (\(other.date.printed))"
                ),
                expected: Message(vi: "mỗi văn bản một dòng", en: "one row for each document"))
        }
    }

    private func checkYears() {
        for document in bundle.documents {
            guard let year = document.parsedNumber?.year, year != document.date.year else { continue }
            references.report(
                "documents.year-differs", document.cell, "date", document.date.printed,
                Message(
                    vi: "Năm ban hành khác năm trong số, ký hiệu \(document.citedNumber)",
                    en: "The year of issue differs from that in the number \(document.citedNumber)"),
                expected: Message(vi: "một ngày của năm \(year)", en: "a day of \(year)"), severity: .warning)
        }
    }

    private func checkIssuers() {
        guard let codes = references.declared["agencies"], codes.count == bundle.agencies.count else {
            return
        }
        for document in bundle.documents {
            guard let code = document.issuer else { continue }
            references.checkAgency(code, on: document.date, document.cell, "issuer")
        }
    }

    // MARK: - Citations

    /// `{CODE}` in texts names a document of the register; a number in a text had better be one, too.
    private func checkCitations() {
        guard let codes = references.declared["documents"], codes.count == bundle.documents.count,
            !references.broken.contains("documents")
        else { return }
        let known = Set(codes)
        let numbers = Set(bundle.documents.map(\.citedNumber))
        let texts =
            bundle.legalBases.map { ("legal_bases", $0.cell, "text", $0.text, $0.textEN) }
            + bundle.narratives.map { ("narratives", $0.cell, "text", $0.text, $0.textEN) }
        for (table, cell, column, text, english) in texts {
            for (column, text) in [(column, text)] + (english.map { [("\(column)_en", $0)] } ?? []) {
                for code in DocumentReference.codes(in: text) where !known.contains(code) {
                    references.unknown(
                        "\(table).unknown-document", cell, column, code, known: codes, of: word)
                }
            }
            checkNumbers(in: text, of: nil, cell, column, numbers)
        }
        for document in bundle.documents {
            guard let title = document.title else { continue }
            checkNumbers(in: title, of: document, document.cell, "title", numbers)
        }
    }

    private func checkNumbers(
        in text: String, of own: RegisteredDocument?, _ cell: CellReference, _ column: String,
        _ numbers: Set<String>
    ) {
        for number in DocumentCitations.numbers(in: text)
        where !numbers.contains(number.text) && number.text != own?.citedNumber {
            references.report(
                "documents.cited-not-registered", cell, column, number.text,
                Message(
                    vi: "Văn bản được viện dẫn nhưng chưa có trong bảng documents",
                    en: "The document is cited but not in the table documents"),
                advice: Message(
                    vi: "Ghi văn bản vào bảng documents (attachment: cited nếu chưa có bản).",
                    en: "Add the document to the table documents (attachment: cited if there is no copy)."),
                severity: .warning)
        }
    }
}

/// Numbers of documents that a text cites: what stands behind "số".
enum DocumentCitations {
    /// The numbers, in order, each once.
    static func numbers(in text: String) -> [DocumentNumber] {
        let words = text.split(separator: " ").map(String.init)
        var found: [DocumentNumber] = []
        for (label, word) in zip(words, words.dropFirst()) where label.lowercased() == "số" {
            var symbol = word
            while let last = symbol.last, ",.;:)”".contains(last) { symbol.removeLast() }
            guard let number = DocumentNumber(symbol), !found.contains(number) else { continue }
            found.append(number)
        }
        return found
    }
}
