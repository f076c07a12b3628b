import Template

extension ReviewDocument {
    /// What a template of the review may name.
    public static let shape = TemplateShape(
        "review",
        DocumentHead.fields + [
            .text(
                "title", "Trích yếu; cũng dùng cho thuộc tính của tệp",
                example: "Tổng kết thực hiện các chiến lược, chương trình đến năm 2020"),
            .text(
                "title_sentence", "Trích yếu, viết trong câu",
                example: "tổng kết thực hiện các chiến lược, chương trình đến năm 2020"),
            .text("year", "Năm cuối của kỳ đánh giá", example: "2020"),
            .list("lede", of: DocumentHead.line, "Kết quả chung, mỗi chương trình một câu"),
            .record(
                "statuses_chart", of: WordChart.shape,
                "Biểu đồ số chỉ tiêu theo kết quả của từng chương trình"),
            .list("programmes", of: programme, "Các chương trình đang thực hiện"),
            .list("review_notes", of: DocumentHead.line, "Cách tính quãng đường, cách đánh giá"),
        ])

    static let programme = TemplateShape(
        "review_programme",
        [
            .text("number", "Số La Mã của mục", example: "I"),
            .text("table_number", "Số của bảng đếm trong thân báo cáo", example: "1"),
            .list("name_capitals", of: TextSpans.span, "Tên chương trình, viết hoa"),
            .list("name", of: TextSpans.span, "Tên ngắn của chương trình"),
            .list("basis", of: TextSpans.span, "Căn cứ pháp lý"),
            .text("heading", "Loại đánh giá và giai đoạn", example: "Tổng kết giai đoạn 2011–2020"),
            .list("counts", of: DocumentHead.line, "Các câu đếm: từng cấp, giữa các cấp, giữa kỳ"),
            .text(
                "missing", "Những năm không có số liệu",
                example: "Giai đoạn 2011–2020 không có gói số liệu của các năm 2011–2016."),
            .text(
                "certainty", "Số mức chỉ tiêu cần xác nhận",
                example: "5 mức chỉ tiêu đánh dấu “cần xác nhận”."),
            .list("tally_names", of: DocumentTable.head, "Cột tên của bảng đếm: một phần tử"),
            .list("tally_levels", of: DocumentTable.head, "Các cấp chỉ tiêu, mỗi cấp một cột"),
            .list("tally_midterms", of: DocumentTable.head, "Cột giữa kỳ, nếu có"),
            .list("tally_rows", of: tallyRow, "Mỗi kết quả đánh giá một dòng"),
            .list("tally_sums", of: DocumentTable.head, "Tổng số chỉ tiêu của mỗi cấp"),
            .list("tally_midterm_sums", of: DocumentTable.head, "Tổng số chỉ tiêu ở giữa kỳ, nếu có"),
            .text("tally_sum_number", "Số thứ tự của dòng tổng số", example: "6"),
            .record("best_targets", of: movers, "Chỉ tiêu tiến xa nhất"),
            .record("worst_targets", of: movers, "Chỉ tiêu tiến ít nhất hoặc lùi"),
            .record("units_by_targets", of: movers, "Đơn vị tăng nhiều chỉ tiêu đạt nhất"),
            .record("units_by_improvement", of: movers, "Đơn vị tiến xa nhất, tính bình quân"),
            .list("objectives", of: objective, "Các mục tiêu, mỗi mục tiêu một bảng trong Phụ lục"),
        ])

    static let tallyRow = TemplateShape(
        "review_tally_row",
        [
            .text("number", "Số thứ tự", example: "1"),
            .list("names", of: DocumentTable.head, "Kết quả đánh giá: một phần tử"),
            .list("levels", of: DocumentTable.head, "Số chỉ tiêu của mỗi cấp, nhiều như tally_levels"),
            .list("midterms", of: DocumentTable.head, "Số chỉ tiêu ở giữa kỳ, nhiều như tally_midterms"),
        ])

    static let movers = TemplateShape(
        "review_movers",
        [
            .text("number", "Số của phần", example: "2"),
            .list("items", of: mover, "Các chỉ tiêu hoặc đơn vị"),
        ])

    static let mover = TemplateShape(
        "review_mover",
        [
            .text("mark", "Ký hiệu đầu điểm, có dấu cách ở cuối; trống khi chỉ có một điểm", example: "a) "),
            .list("name", of: TextSpans.span, "Tên chỉ tiêu hoặc đơn vị"),
            .text("gain", "Quãng đường đã đi, hoặc số chỉ tiêu tăng thêm", example: "85%"),
            .text("text", "Từ đâu đến đâu", example: "từ 20,1% (năm 2017) đến 38,4% (năm 2020)"),
        ])

    static let objective = TemplateShape(
        "review_objective",
        [
            .text("table_number", "Số của bảng trong Phụ lục", example: "1"),
            .list("name", of: TextSpans.span, "Tên mục tiêu"),
            .list("name_heads", of: DocumentTable.head, "Cột tên chỉ tiêu: một phần tử, để biết độ rộng"),
            .list("year_heads", of: DocumentTable.head, "Các năm có số liệu, mỗi năm một cột"),
            .list("level_heads", of: DocumentTable.head, "Các cấp chỉ tiêu, mỗi cấp một cột"),
            .list("midterm_heads", of: DocumentTable.head, "Cột đánh giá giữa kỳ, nếu có"),
            .list("rows", of: row, "Các chỉ tiêu"),
        ])

    static let name = TemplateShape(
        "review_name",
        [
            .list("name", of: TextSpans.span, "Tên chỉ tiêu"),
            .list("unit_of_measure", of: TextSpans.span, "Đơn vị tính"),
            .text("notes", "Ghi chú phải in cạnh giá trị", example: "gộp số liệu các năm 2018–2020"),
            .text("width", "Độ rộng cột, phần hai mươi điểm", example: "3600"),
        ])

    static let row = TemplateShape(
        "review_row",
        [
            .text("number", "Số thứ tự", example: "1"),
            .list("names", of: name, "Tên chỉ tiêu: một phần tử"),
            .text("baseline", "Giá trị năm gốc", example: "20,1"),
            .text("baseline_year", "Năm gốc", example: "2017"),
            .list("values", of: DocumentTable.head, "Giá trị các năm, nhiều như year_heads"),
            .text("change", "Thay đổi từ năm gốc, có dấu", example: "+18,3"),
            .text("way", "Phần quãng đường đã đi", example: "85%"),
            .list("levels", of: verdict, "Mức đề ra và đánh giá, nhiều như level_heads"),
            .list("midterms", of: DocumentTable.head, "Đánh giá giữa kỳ, nhiều như midterm_heads"),
        ])

    static let verdict = TemplateShape(
        "review_verdict",
        [
            .text("limit", "Mức đề ra; “–” khi không có", example: "≥ 40% (năm 2020)"),
            .text("certainty", "“cần xác nhận” khi chưa đối chiếu với văn bản", example: "cần xác nhận"),
            .text("status", "Đánh giá", example: "Đạt"),
            .text("width", "Độ rộng cột, phần hai mươi điểm", example: "1600"),
        ])
}
