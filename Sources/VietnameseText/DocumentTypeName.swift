/// The name of a type of official documents, by its abbreviation in the number.
///
/// Sources: Decree 30/2020/NĐ-CP, Annex III, for administrative documents; the forms of legal acts (Nghị định, Thông
/// tư, …) by common use in their numbers. Party documents use abbreviations of their own.
public struct DocumentTypeName: Sendable, Hashable {
    /// As printed: "Kế hoạch".
    public let vi: String
    /// In English: "Plan".
    public let en: String

    /// An official letter, which has no abbreviation.
    public static let letter = DocumentTypeName(vi: "Công văn", en: "Official Letter")

    /// The name for an abbreviation in one of the systems; `nil` for an unknown one.
    static func named(_ abbreviation: String, style: DocumentNumber.Style) -> DocumentTypeName? {
        switch style {
        case .state: state[abbreviation]
        case .party: party[abbreviation]
        case .assembly: nil
        }
    }

    /// The type with a Vietnamese name; `nil` for another one.
    public static func named(_ vietnamese: String) -> DocumentTypeName? { byName[vietnamese.lowercased()] }

    private static let byName: [String: DocumentTypeName] = Dictionary(
        ((Array(state.values) + Array(party.values)).sorted { ($0.vi, $0.en) < ($1.vi, $1.en) } + [
            letter, DocumentTypeName(vi: "Luật", en: "Law"), DocumentTypeName(vi: "Bộ luật", en: "Code"),
            DocumentTypeName(vi: "Hiến pháp", en: "Constitution"),
        ]).map { ($0.vi.lowercased(), $0) }
    ) { first, _ in first }

    private static let state: [String: DocumentTypeName] = [
        "NQ": .init(vi: "Nghị quyết", en: "Resolution"), "QĐ": .init(vi: "Quyết định", en: "Decision"),
        "CT": .init(vi: "Chỉ thị", en: "Directive"), "QC": .init(vi: "Quy chế", en: "Regulations"),
        "QyĐ": .init(vi: "Quy định", en: "Rules"), "TC": .init(vi: "Thông cáo", en: "Communiqué"),
        "TB": .init(vi: "Thông báo", en: "Notice"), "HD": .init(vi: "Hướng dẫn", en: "Guidance"),
        "CTr": .init(vi: "Chương trình", en: "Programme"), "KH": .init(vi: "Kế hoạch", en: "Plan"),
        "PA": .init(vi: "Phương án", en: "Scheme"), "ĐA": .init(vi: "Đề án", en: "Project"),
        "DA": .init(vi: "Dự án", en: "Project"), "BC": .init(vi: "Báo cáo", en: "Report"),
        "BB": .init(vi: "Biên bản", en: "Minutes"), "TTr": .init(vi: "Tờ trình", en: "Proposal"),
        "HĐ": .init(vi: "Hợp đồng", en: "Contract"), "CĐ": .init(vi: "Công điện", en: "Telegram"),
        "BGN": .init(vi: "Bản ghi nhớ", en: "Memorandum"),
        "BTT": .init(vi: "Bản thỏa thuận", en: "Agreement"),
        "GUQ": .init(vi: "Giấy ủy quyền", en: "Authorisation"), "GM": .init(vi: "Giấy mời", en: "Invitation"),
        "GGT": .init(vi: "Giấy giới thiệu", en: "Introduction"),
        "PG": .init(vi: "Phiếu gửi", en: "Dispatch Note"),
        "PC": .init(vi: "Phiếu chuyển", en: "Transfer Note"),
        "PB": .init(vi: "Phiếu báo", en: "Notification"),
        "NĐ": .init(vi: "Nghị định", en: "Decree"), "TT": .init(vi: "Thông tư", en: "Circular"),
        "TTLT": .init(vi: "Thông tư liên tịch", en: "Joint Circular"), "L": .init(vi: "Lệnh", en: "Order"),
        "NQLT": .init(vi: "Nghị quyết liên tịch", en: "Joint Resolution"),
        "PL": .init(vi: "Pháp lệnh", en: "Ordinance"),
        "VBHN": .init(vi: "Văn bản hợp nhất", en: "Consolidated Text"),
    ]

    private static let party: [String: DocumentTypeName] = [
        "NQ": .init(vi: "Nghị quyết", en: "Resolution"), "CT": .init(vi: "Chỉ thị", en: "Directive"),
        "KL": .init(vi: "Kết luận", en: "Conclusion"), "QĐ": .init(vi: "Quyết định", en: "Decision"),
        "QĐi": .init(vi: "Quy định", en: "Rules"), "QC": .init(vi: "Quy chế", en: "Regulations"),
        "TT": .init(vi: "Thông tri", en: "Circular"), "HD": .init(vi: "Hướng dẫn", en: "Guidance"),
        "TB": .init(vi: "Thông báo", en: "Notice"), "BC": .init(vi: "Báo cáo", en: "Report"),
        "KH": .init(vi: "Kế hoạch", en: "Plan"), "ĐA": .init(vi: "Đề án", en: "Project"),
        "CTr": .init(vi: "Chương trình", en: "Programme"), "TTr": .init(vi: "Tờ trình", en: "Proposal"),
        "CV": .init(vi: "Công văn", en: "Official Letter"), "BB": .init(vi: "Biên bản", en: "Minutes"),
    ]
}
