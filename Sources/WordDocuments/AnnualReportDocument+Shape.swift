import Template

extension AnnualReportDocument {
    /// What a template of the annual report may name.
    public static let shape = TemplateShape(
        "annual_report",
        DocumentHead.fields + [
            .text(
                "title", "Tên báo cáo, dùng cho thuộc tính của tệp",
                example: "Kết quả thực hiện công tác bình đẳng giới năm 2018 của huyện Quan Hóa"),
            .text(
                "subject_first", "Trích yếu, dòng đầu",
                example: "Kết quả thực hiện công tác bình đẳng giới năm 2018"),
            .text("subject_second", "Trích yếu, dòng sau; có thể trống", example: "của huyện Quan Hóa"),
            .text(
                "subject_sentence", "Trích yếu, viết trong câu",
                example: "kết quả thực hiện công tác bình đẳng giới năm 2018 của huyện Quan Hóa"),
            .text("year", "Năm báo cáo", example: "2018"),
            .list("lede", of: TextSpans.point, "Kết quả chung, mỗi chương trình một câu"),
            .record(
                "statuses_chart", of: WordChart.shape, "Biểu đồ số chỉ tiêu theo kết quả thực hiện"),
            .list("sections", of: section, "Các mục I, II, … có nội dung"),
            .text(
                "annex_title_capitals", "Tên Phụ lục, viết hoa",
                example: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2018"),
            .flag("has_several_annexes", "Đúng khi có từ hai phụ lục: khi đó phụ lục có số"),
            .text("head_number", "Tiêu đề cột số thứ tự", example: "TT"),
            .text("head_target", "Tiêu đề cột chỉ tiêu", example: "Mục tiêu, chỉ tiêu"),
            .text("head_unit", "Tiêu đề cột đơn vị tính", example: "Đơn vị tính"),
            .text("head_plan", "Tiêu đề cột kế hoạch", example: "Kế hoạch năm"),
            .text("head_previous", "Tiêu đề cột năm trước", example: "Thực hiện năm 2017"),
            .text("head_current", "Tiêu đề chung của ba cột năm báo cáo", example: "Thực hiện năm 2018"),
            .text("head_total", "Tiêu đề cột tổng số", example: "Tổng số"),
            .text("head_women", "Tiêu đề cột nữ", example: "Nữ"),
            .text("head_rate", "Tiêu đề cột tỷ lệ", example: "Tỷ lệ"),
            .text("head_change", "Tiêu đề cột so với năm trước", example: "So với năm trước"),
            .text("head_against", "Tiêu đề cột so với kế hoạch", example: "So với kế hoạch"),
            .text("head_status", "Tiêu đề cột đánh giá", example: "Đánh giá"),
            .text("head_note", "Tiêu đề cột ghi chú", example: "Ghi chú, nguồn"),
            .list("rows", of: annexRow, "Các dòng của Phụ lục: chương trình, mục tiêu, chỉ tiêu"),
            .list("annex_notes", of: DocumentHead.line, "Ghi chú dưới bảng của Phụ lục"),
            .list("wide_tables", of: wideTable, "Các bảng rộng, mỗi bảng một phụ lục"),
        ])

    static let part = TemplateShape(
        "annual_part",
        [
            .text("number", "Số của phần", example: "1"),
            .list("heading", of: TextSpans.span, "Tên phần, ví dụ tên mục tiêu"),
            .list("points", of: TextSpans.point, "Các điểm a), b), … của phần, rồi đến lời do cơ quan viết"),
            .text("annex_number", "Số của phụ lục có bảng rộng của phần này", example: "II"),
            .list("tables", of: DocumentTable.shape, "Bảng của phần, nếu có"),
        ])

    static let section = TemplateShape(
        "annual_section",
        [
            .text("number", "Số La Mã của mục", example: "II"),
            .text(
                "heading_capitals", "Tên mục, viết hoa",
                example: "KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU, CHỈ TIÊU"),
            .list(
                "paragraphs", of: TextSpans.point,
                "Các đoạn đứng trước các phần; lời do cơ quan viết, đánh số 1., 2., …"),
            .list("parts", of: part, "Các phần 1, 2, …"),
            .record(
                "pairs_chart", of: WordChart.shape, "Biểu đồ nữ và nam; chỉ có ở mục số liệu theo giới"),
            .text("annex_number", "Số của phụ lục có bảng rộng của mục này", example: "II"),
            .list("tables", of: DocumentTable.shape, "Bảng của mục, nếu có"),
        ])

    static let annexRow = TemplateShape(
        "annex_row",
        [
            .flag("is_line", "Đúng khi là dòng chỉ tiêu; sai khi là tên chương trình hoặc mục tiêu"),
            .text("number", "Số thứ tự", example: "1"),
            .list("name", of: TextSpans.span, "Tên chỉ tiêu, mục tiêu hoặc chương trình"),
            .list("unit_of_measure", of: TextSpans.span, "Đơn vị tính"),
            .text("plan", "Kế hoạch năm; kèm “cần xác nhận” khi chưa chắc", example: "≥ 40%"),
            .text("previous", "Thực hiện năm trước", example: "36,2"),
            .text("total", "Tổng số hoặc tử số", example: "1.250"),
            .text("women", "Trong đó nữ", example: "480"),
            .text("rate", "Giá trị của chỉ tiêu", example: "38,4"),
            .text("change", "So với năm trước, có dấu", example: "+2,2"),
            .text("against_plan", "So với kế hoạch, có dấu", example: "−1,6"),
            .text("status", "Đánh giá", example: "Không đạt"),
            .list("note", of: TextSpans.span, "Ghi chú và nguồn"),
        ])

    static let wideTable = TemplateShape(
        "wide_table",
        [
            .text("annex_number", "Số La Mã của phụ lục", example: "II"),
            .text("caption_capitals", "Tên bảng, viết hoa", example: "SỐ LIỆU TÁCH THEO NỮ VÀ NAM"),
            .record("table", of: DocumentTable.shape, "Bảng"),
        ])
}
