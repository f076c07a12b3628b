import Records
import VietnameseText

/// Citations of the register's documents: in full where a text mentions one first, short from then on.
///
/// The full form has type, number and symbol, day, issuing body and subject; of laws and ordinances name and day; the
/// short form has type, number and symbol (Decree 30/2020/NĐ-CP, Annex I). Like the date line it is a form of official
/// documents, and not a wording that each office chooses.
public struct Citations: Sendable {
    private let documents: [String: RegisteredDocument]
    private let agencies: [String: Agency]
    private let language: Language

    /// Prepares citations.
    ///
    /// - Parameters:
    ///   - bundle: The bundle with the register.
    ///   - language: The language of the report.
    public init(_ bundle: YearBundle, language: Language) {
        documents = Dictionary(bundle.documents.map { ($0.code, $0) }) { first, _ in first }
        agencies = Dictionary(bundle.agencies.map { ($0.code, $0) }) { first, _ in first }
        self.language = language
    }

    /// Which documents a text has mentioned so far.
    public struct Memory: Sendable {
        private var codes: Set<String> = []

        /// Nothing was mentioned yet.
        public init() {}

        /// Whether this is the first mention.
        mutating func isFirst(_ code: String) -> Bool { codes.insert(code).inserted }
    }

    /// A document as it is cited at this place; `nil` for a code that the register does not have.
    public func cite(_ code: String, _ memory: inout Memory) -> PrintedText? {
        guard let document = documents[code] else { return nil }
        return memory.isFirst(code) ? full(document) : short(document)
    }

    /// A text with its references (`{KH160}`) replaced by citations.
    ///
    /// - Parameters:
    ///   - text: The Vietnamese text.
    ///   - english: The English one; `nil` where there is none.
    ///   - memory: What was mentioned before; what is mentioned here is added.
    /// - Returns: The text to print, in the language of the report where it is there.
    public func text(_ text: String, en english: String?, _ memory: inout Memory) -> PrintedText {
        let isTranslated = language == .vi || english != nil
        let shown = language == .en ? english ?? text : text
        let mark: Language? = isTranslated ? nil : .vi
        let pieces = DocumentReference.pieces(of: shown).map { piece -> PrintedText in
            switch piece {
            case .text(let plain): return PrintedText(plain, language: mark)
            case .reference(let code):
                guard let document = documents[code] else { return PrintedText("{\(code)}", language: mark) }
                let isFirst = memory.isFirst(code)
                // A Vietnamese paragraph of an English report stays Vietnamese.
                guard isTranslated else {
                    return PrintedText(
                        isFirst ? fullVietnamese(document) : shortVietnamese(document), language: .vi)
                }
                return isFirst ? full(document) : short(document)
            }
        }
        return PrintedText(joining: pieces)
    }

    // MARK: - Forms

    /// The full form: "Kế hoạch số 160-KH/TU ngày 28 tháng 6 năm 2024 của Tỉnh ủy …".
    public func full(_ document: RegisteredDocument) -> PrintedText {
        guard language == .en else { return PrintedText(fullVietnamese(document)) }
        let date = document.date.english
        if Self.isNamedAct(document) { return short(document) + PrintedText(" of \(date)") }
        var parts = [short(document), PrintedText(" of \(date)")]
        if let issuer = issuer(of: document) { parts += [PrintedText(" of "), issuer] }
        if let title = title(of: document) { parts += [PrintedText(" "), title] }
        return PrintedText(joining: parts)
    }

    /// The short form: "Kế hoạch số 160-KH/TU".
    public func short(_ document: RegisteredDocument) -> PrintedText {
        guard language == .en else { return PrintedText(shortVietnamese(document)) }
        let type = PrintedText(
            document.typeEN ?? document.type ?? "", language: document.typeEN == nil ? .vi : nil)
        if Self.isNamedAct(document), let title = title(of: document) {
            return type + PrintedText(" ") + title
        }
        guard !type.text.isEmpty else { return PrintedText("Document No. \(document.citedNumber)") }
        return type + PrintedText(" No. \(document.citedNumber)")
    }

    /// The issuing body's name; `nil` where the register does not know it.
    public func issuer(of document: RegisteredDocument) -> PrintedText? {
        if let agency = document.issuer.flatMap({ agencies[$0] }) {
            return printed(agency.name, agency.nameEN)
        }
        return document.issuerName.map { printed($0, document.issuerNameEN) }
    }

    /// What the document is about, as inside a sentence.
    public func title(of document: RegisteredDocument) -> PrintedText? {
        document.title.map { printed($0, document.titleEN) }
    }

    /// Documents by their codes, in the order given; codes that the register does not have are left out.
    public func documents(_ codes: [String]) -> [RegisteredDocument] { codes.compactMap { documents[$0] } }

    private func fullVietnamese(_ document: RegisteredDocument) -> String {
        let short = shortVietnamese(document)
        let date = document.date.vietnameseLong
        if Self.isNamedAct(document) { return "\(short) \(date)" }
        let issuer = document.issuer.flatMap { agencies[$0]?.name } ?? document.issuerName
        return "\(short) \(date)" + (issuer.map { " của \($0)" } ?? "")
            + (document.title.map { " " + $0 } ?? "")
    }

    private func shortVietnamese(_ document: RegisteredDocument) -> String {
        if Self.isNamedAct(document), let title = document.title { return "\(document.type ?? "") \(title)" }
        return "\(document.type ?? "Văn bản") số \(document.citedNumber)"
    }

    /// Laws and ordinances are cited by their names.
    private static func isNamedAct(_ document: RegisteredDocument) -> Bool {
        document.title != nil && ["luật", "bộ luật", "pháp lệnh"].contains(document.type?.lowercased() ?? "")
    }

    private func printed(_ text: String, _ english: String?) -> PrintedText {
        guard language == .en else { return PrintedText(text) }
        return english.map { PrintedText($0) } ?? PrintedText(text, language: .vi)
    }
}
