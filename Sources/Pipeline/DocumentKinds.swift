import Records
import Template
import WordDocuments

/// A document that is made from a template.
struct DocumentKind {
    /// Its folder below `templates/word/`, which is also the name of the `.docx` that may take its place.
    let folder: String
    let title: Message
    let shape: TemplateShape

    /// All documents, in the order of ``DocumentTemplates/folders``.
    static let all = [
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
                en: "Annual reports on gender equality and on children"), shape: AnnualReportDocument.shape),
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
}
