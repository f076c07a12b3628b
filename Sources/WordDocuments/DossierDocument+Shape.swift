import Template

extension DossierDocument {
    /// What the templates of documents about plans, budgets, duties, titles and awards may name.
    public static let shape = TemplateShape(
        "dossier",
        DocumentHead.fields + [
            .text(
                "title", "Trích yếu, dùng cho thuộc tính của tệp",
                example: "Tiến độ thực hiện Kế hoạch số 113/KH-UBND năm 2020"),
            .text(
                "document_subject", "Trích yếu", example: "Tiến độ thực hiện Kế hoạch số 113/KH-UBND năm 2020"
            ),
            .text(
                "subject_sentence", "Trích yếu, viết trong câu",
                example: "tiến độ thực hiện Kế hoạch số 113/KH-UBND năm 2020"),
            .text("year", "Năm của gói số liệu", example: "2020"),
            .list("lede", of: TextSpans.point, "Các đoạn mở đầu"),
            .list("sections", of: section, "Các mục I, II, … có nội dung"),
            .list("dossier_notes", of: TextSpans.point, "Ghi chú cuối của nội dung"),
            .flag("has_annexes", "Đúng khi có phụ lục"),
            .flag("has_several_annexes", "Đúng khi có từ hai phụ lục: khi đó phụ lục có số"),
            .list("wide_tables", of: wideTable, "Các bảng rộng, mỗi bảng một phụ lục trang ngang"),
        ])

    static let section = TemplateShape(
        "dossier_section",
        [
            .text("number", "Số La Mã của mục", example: "II"),
            .text("heading", "Tên mục", example: "Nhiệm vụ quá hạn"),
            .text("heading_capitals", "Tên mục, viết hoa", example: "NHIỆM VỤ QUÁ HẠN"),
            .list("paragraphs", of: TextSpans.point, "Các đoạn của mục"),
            .list("points", of: TextSpans.point, "Các điểm a), b), …"),
            .record("parts_chart", of: WordChart.shape, "Biểu đồ cột chồng của mục, nếu có"),
            .list("tables", of: DocumentTable.shape, "Các bảng hẹp của mục"),
            .text("annex_numbers", "Số của các phụ lục có bảng rộng của mục", example: "I, II"),
        ])

    static let wideTable = TemplateShape(
        "dossier_annex",
        [
            .text("annex_number", "Số La Mã của phụ lục; trống khi chỉ có một phụ lục", example: "II"),
            .flag("is_first", "Đúng với phụ lục đầu tiên"),
            .text("caption_capitals", "Tên bảng, viết hoa", example: "DANH MỤC NHIỆM VỤ"),
            .record("table", of: DocumentTable.shape, "Bảng"),
        ])
}
