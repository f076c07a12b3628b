import Assessment
import Records
import VietnameseText

/// Who issues a document, to whom and under which number, in the language of a report.
///
/// What the bundle's row for the kind of document does not say is taken from the settings. What belongs to the issuing
/// body falls back only together with it: a decision of the province is not filed under a department's symbol, nor
/// signed with its authority.
public struct DocumentIssue: Sendable, Hashable {
    /// The issuing body.
    public let issuer: String?
    /// The body above it.
    public let issuerParent: String?
    /// What stands behind the number: "BC-SYT".
    public let symbol: String?
    /// The number as printed: "05"; `nil` when the clerk fills it in.
    public let number: String?
    /// The day of issue as printed: "ngày 05 tháng 01 năm 2020"; `nil` when the clerk fills it in.
    public let date: String?
    /// The year in the date line where there is no date.
    public let year: String?
    /// Place name in the date line.
    public let place: String?
    /// To whom it goes; of a letter with `Issuance.unitMark` for the unit.
    public let addressee: String?
    /// By whose authority it is signed.
    public let signerAuthority: String?
    /// The post of who signs.
    public let signerPost: String?
    /// Name of who signs.
    public let signerName: String?
    /// Where it is filed.
    public let archive: String?
    /// To whom else it goes.
    public let recipients: [PrintedText]
    /// Who decides: "Chủ tịch Ủy ban nhân dân tỉnh".
    public let authority: String?
    /// Who proposes a decision: "Giám đốc Sở Y tế".
    public let proposer: String?
    /// By which document: "Tờ trình số 12/TTr-SYT ngày 05 tháng 01 năm 2020".
    public let proposal: String?
    /// The legal acts that it rests on, in order, without marks at their ends.
    public let bases: [PrintedText]
}

extension YearReport {
    /// Who issues a document of this year, in the language of the report.
    ///
    /// - Parameter kind: The kind of document; `nil` for one that no row can tell of, so that the settings count.
    /// - Returns: What the document prints.
    public func issue(_ kind: DocumentKind?) -> DocumentIssue {
        let row = issuances.first { $0.kind == kind }
        func own(_ column: String) -> String? { row?[column, language] }
        // Without an issuing body of its own the document is the settings' body's.
        let isForeign = own("issuer") != nil
        let hasSigner = ["signer_authority", "signer_post", "signer_name"].contains { own($0) != nil }
        func ofIssuer(_ key: String) -> String? { own(key) ?? (isForeign ? nil : setting(key)) }
        func ofSigner(_ key: String) -> String? {
            own(key) ?? (isForeign || hasSigner ? nil : setting(key))
        }
        let isReport = kind != .decision && kind != .letter && kind != .reminder
        return DocumentIssue(
            issuer: ofIssuer("issuer"), issuerParent: ofIssuer("issuer_parent"),
            symbol: own("symbol") ?? (isForeign ? nil : symbol(of: kind)), number: row?.printedNumber,
            date: row?.date.map { language == .vi ? $0.vietnameseLong : $0.english },
            year: setting("report_year"), place: own("place") ?? setting("place"),
            addressee: own("addressee") ?? (isReport ? setting("report_addressee") : nil),
            signerAuthority: ofSigner("signer_authority"), signerPost: ofSigner("signer_post"),
            signerName: ofSigner("signer_name"), archive: ofIssuer("archive"),
            recipients: recipients(row), authority: own("authority"), proposer: own("proposer"),
            proposal: own("proposal"),
            bases: bases(of: kind))
    }

    /// The legal bases, with citations where they refer to the register.
    private func bases(of kind: DocumentKind?) -> [PrintedText] {
        var memory = Citations.Memory()
        return legalBases.filter { $0.kind == kind }.map { citations.text($0.text, en: $0.textEN, &memory) }
    }

    /// The symbol by the one of reports: "QĐ-SYT" of a decision and "SYT" of a letter for "BC-SYT".
    ///
    /// A decision has its abbreviation before that of the body, a letter has none (Decree 30/2020/NĐ-CP, Annex III).
    private func symbol(of kind: DocumentKind?) -> String? {
        guard let symbol = setting("report_symbol") else { return nil }
        let report = "BC-"
        let body = symbol.hasPrefix(report) ? String(symbol.dropFirst(report.count)) : symbol
        return switch kind {
        case .decision: "QĐ-\(body)"
        case .letter, .reminder: body
        default: symbol
        }
    }

    /// The list in the language of the report; a translation with another number of entries counts as a whole.
    private func recipients(_ row: Issuance?) -> [PrintedText] {
        guard let text = row?.texts["recipients"] else { return [] }
        if language == .en, let english = row?.texts["recipients_en"] {
            return Issuance.entries(of: english).map { PrintedText($0) }
        }
        return Issuance.entries(of: text).map { printed($0, nil) }
    }

    private func printed(_ text: String, _ english: String?) -> PrintedText {
        guard language == .en else { return PrintedText(text) }
        return english.map { PrintedText($0) } ?? PrintedText(text, language: .vi)
    }
}

extension YearReport {
    /// The ranks of all units by the components of a ranking, in the order of its columns.
    ///
    /// Made when it is asked for, so that a year without documents does not hold it.
    ///
    /// - Parameter ranking: The ranking by a root index.
    /// - Returns: Ranks by the unit's code; text "–" where there is none.
    public func componentRanks(of ranking: RankingReport) -> [String: [Figure]] {
        units.parent.componentRanks(ranking.code)
    }
}

extension YearReporter {
    fileprivate func componentRanks(_ code: String) -> [String: [Figure]] {
        guard let root = year.tree.indices.firstIndex(where: { $0.code == code }) else { return [:] }
        let children = year.tree.children[root]
        return Dictionary(
            year.units.indices.map { row in
                (names[row].code, children.map { reporter.place(childResult($0, row: row).rank?.place) })
            }
        ) { first, _ in first }
    }
}
