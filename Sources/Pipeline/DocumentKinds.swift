import Records
import Reporting
import Template
import WordDocuments

/// A document that is made from a template.
struct DocumentKind {
    /// Its folder below `templates/word/`, which is also the name of the `.docx` that may take its place.
    let folder: String
    let title: Message
    let shape: TemplateShape

    /// All documents, in the order of ``DocumentTemplates/folders``.
    static let all =
        [
            DocumentKind(
                folder: DocumentTemplates.unitReportFolder,
                title: Message(vi: "Báo cáo của từng đơn vị", en: "Report of each unit"),
                shape: UnitReportDocument.shape),
            DocumentKind(
                folder: DocumentTemplates.bulletinFolder,
                title: Message(vi: "Bản tin của cả năm", en: "Bulletin of the year"),
                shape: BulletinDocument.shape),
            DocumentKind(
                folder: DocumentTemplates.annualReportFolder,
                title: Message(
                    vi: "Báo cáo năm về bình đẳng giới, về trẻ em",
                    en: "Annual reports on gender equality and on children"),
                shape: AnnualReportDocument.shape),
            DocumentKind(
                folder: DocumentTemplates.reviewFolder,
                title: Message(vi: "Báo cáo tổng kết giai đoạn", en: "Review of the period"),
                shape: ReviewDocument.shape),
            DocumentKind(
                folder: DocumentTemplates.decisionFolder,
                title: Message(
                    vi: "Quyết định công bố kết quả", en: "Decision that publishes the results"),
                shape: DecisionDocument.shape),
            DocumentKind(
                folder: DocumentTemplates.letterFolder,
                title: Message(vi: "Công văn gửi từng đơn vị", en: "Letter to each unit"),
                shape: LetterDocument.shape),
        ]
        + DocumentTemplates.dossierKinds.map { kind in
            DocumentKind(folder: kind.rawValue, title: title(of: kind), shape: DossierDocument.shape)
        }

    private static func title(of kind: DossierKind) -> Message {
        switch kind {
        case .register: Message(vi: "Danh mục văn bản", en: "Register of documents")
        case .plan: Message(vi: "Báo cáo tiến độ kế hoạch", en: "Progress report of a plan")
        case .agency: Message(vi: "Báo cáo nhiệm vụ của cơ quan", en: "Report on the tasks of a department")
        case .budget: Message(vi: "Biểu kinh phí", en: "Budget annex")
        case .duties: Message(vi: "Theo dõi chế độ báo cáo", en: "Reporting regime")
        case .reminder: Message(vi: "Công văn đôn đốc báo cáo", en: "Letter of reminder")
        case .titles: Message(vi: "Báo cáo tiến độ danh hiệu kiểu mẫu", en: "Progress report of model titles")
        case .recognition: Message(vi: "Danh sách công nhận", en: "Recognition list")
        case .communes:
            Message(vi: "Danh sách xã, phường phù hợp với trẻ em", en: "List of child-friendly communes")
        case .awards: Message(vi: "Danh sách khen thưởng", en: "List of commendations")
        case .diagnosis: Message(vi: "Kiểm tra phương pháp", en: "Check of the method")
        }
    }
}
