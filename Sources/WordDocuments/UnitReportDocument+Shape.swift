import Template

extension UnitReportDocument {
    /// What a template of the unit report may name.
    public static let shape = TemplateShape(
        "unit_report",
        DocumentHead.fields + [
            .text(
                "title", "Tên báo cáo, dùng cho thuộc tính của tệp",
                example: "Huyện Bình Sơn: kết quả … năm 2016"),
            .text("unit", "Tên đơn vị, viết trong câu", example: "huyện Bình Sơn"),
            .text("unit_heading", "Tên đơn vị, viết ở đầu câu hoặc đầu dòng", example: "Huyện Bình Sơn"),
            .text("unit_capitals", "Tên đơn vị, viết hoa toàn bộ", example: "HUYỆN BÌNH SƠN"),
            .text("unit_code", "Mã đơn vị trong danh mục", example: "524"),
            .text("unit_group", "Nhóm đơn vị có điều kiện tương tự", example: "Đồng bằng"),
            .text("year", "Năm báo cáo", example: "2016"),
            .text("previous_year", "Năm liền trước năm báo cáo", example: "2015"),
            .flag("has_several_indices", "Đúng khi có từ hai chỉ số tổng hợp trở lên"),
            .list("indices", of: index, "Kết quả theo từng chỉ số tổng hợp; chỉ số chính đứng đầu"),
            .list(
                "successions", of: DocumentHead.line,
                "Thay đổi đơn vị hành chính trong năm, chưa nói ở phần so sánh"),
            .text("items_table_number", "Số của bảng số liệu gốc trong Phụ lục", example: "2"),
            .list("items", of: item, "Số liệu gốc của đơn vị"),
            .list(
                "sections", of: DossierDocument.section,
                "Các mục IV, V, … về nhiệm vụ, danh hiệu, khen thưởng của đơn vị, khi có"),
        ])

    static let component = TemplateShape(
        "component",
        [
            .text("number", "Số thứ tự", example: "1"),
            .text("code", "Mã chỉ số thành phần", example: "CULTURE"),
            .text("name", "Tên chỉ số thành phần", example: "Gia đình văn hóa"),
            .text("name_sentence", "Tên chỉ số thành phần, viết trong câu", example: "gia đình văn hóa"),
            .text("score", "Điểm của đơn vị", example: "68,4"),
            .text("mean", "Bình quân các đơn vị", example: "65,1"),
            .text("rank", "Thứ hạng trên số đơn vị; “–” khi không có", example: "5/14"),
        ])

    static let point = TemplateShape(
        "trend_point",
        [
            .text("year", "Năm", example: "2015"),
            .text("rank", "Thứ hạng trên số đơn vị; “–” khi không có", example: "5/14"),
            .text("score", "Điểm của đơn vị", example: "68,4"),
            .text("mean", "Bình quân các đơn vị", example: "65,1"),
        ])

    static let indicator = TemplateShape(
        "indicator",
        [
            .text("number", "Số thứ tự", example: "1"),
            .text("code", "Mã chỉ tiêu", example: "CULTURE_PER_1000"),
            .text("name", "Tên chỉ tiêu", example: "Số hộ gia đình văn hóa trên 1.000 dân"),
            .text("unit_of_measure", "Đơn vị tính", example: "hộ trên 1.000 dân"),
            .text("value", "Giá trị năm báo cáo", example: "205,3"),
            .text("previous", "Giá trị năm trước; “–” khi không so sánh được", example: "201,8"),
            .text("mean", "Bình quân giá trị của các đơn vị", example: "195,4"),
            .text("whole", "Giá trị toàn tỉnh", example: "198,0"),
            .text("score", "Điểm chuẩn hóa, thang 0–100", example: "68,4"),
            .text("mean_score", "Bình quân điểm chuẩn hóa của các đơn vị", example: "65,1"),
            .text("rank", "Thứ hạng trên số đơn vị; “–” khi không có", example: "5/14"),
            .text("direction", "Chiều đánh giá", example: "càng cao càng tốt"),
            .text("source", "Nguồn số liệu của chỉ tiêu", example: "Niên giám thống kê năm 2016"),
        ])

    static let group = TemplateShape(
        "indicator_group",
        [
            .text("name", "Tên chỉ số thành phần", example: "Gia đình văn hóa"),
            .list("rows", of: indicator, "Các chỉ tiêu của thành phần"),
        ])

    static let item = TemplateShape(
        "item",
        [
            .text("number", "Số thứ tự", example: "1"),
            .text("code", "Mã mục số liệu", example: "POP"),
            .text("name", "Tên mục số liệu", example: "Dân số trung bình"),
            .text("unit_of_measure", "Đơn vị tính", example: "người"),
            .text("value", "Giá trị năm báo cáo", example: "178.236"),
            .text("previous", "Giá trị năm trước", example: "177.100"),
            .text("status", "Trạng thái số liệu", example: "sơ bộ"),
            .text(
                "address", "Vị trí trong gói số liệu",
                example: "quang-ngai/2016/observations.csv, dòng 38, cột value"),
            .text("source", "Nguồn công bố", example: "Niên giám thống kê năm 2016"),
            .text("note", "Ghi chú của số liệu"),
        ])

    static let index = TemplateShape(
        "index",
        [
            .text("number", "Số thứ tự của chỉ số", example: "1"),
            .text("code", "Mã chỉ số", example: "TRIAL_INDEX"),
            .text("name", "Tên chỉ số tổng hợp", example: "Chỉ số tổng hợp"),
            .text("name_sentence", "Tên chỉ số, viết trong câu", example: "chỉ số tổng hợp"),
            .text("lede", "Kết quả trong một hai câu", example: "Xếp thứ 5/14 với 68,4 điểm, …"),
            .text(
                "lede_sentence", "Kết quả, viết tiếp sau tên đơn vị", example: "xếp thứ 5/14 với 68,4 điểm, …"
            ),
            .text("rank", "Thứ hạng; “–” khi không xếp hạng", example: "5"),
            .text("rank_of", "Thứ hạng trên số đơn vị; “–” khi không xếp hạng", example: "5/14"),
            .text("count", "Số đơn vị được xếp hạng", example: "14"),
            .text("tie", "Số đơn vị cùng thứ hạng; trống khi không đồng hạng", example: "2"),
            .text("not_ranked_reason", "Lý do không xếp hạng", example: "chỉ 60% trọng số có số liệu"),
            .text("score", "Điểm tổng hợp của đơn vị", example: "68,4"),
            .text("mean", "Bình quân các đơn vị", example: "65,1"),
            .text("change", "Thay đổi thứ hạng, viết trong câu", example: "tăng 2 bậc"),
            .text("change_heading", "Thay đổi thứ hạng, viết ở đầu dòng", example: "Tăng 2 bậc"),
            .text("change_detail", "Lý do không so sánh được", example: "thêm lớp học mầm non"),
            .text("change_from", "Thứ hạng và điểm năm trước", example: "năm 2015: hạng 7/14, 66,0 điểm"),
            .list("components", of: component, "Các chỉ số thành phần"),
            .text("total_number", "Số thứ tự của dòng chỉ số tổng hợp trong bảng", example: "4"),
            .record("strongest", of: component, "Thành phần cao hơn bình quân nhiều nhất"),
            .record("weakest", of: component, "Thành phần cần cải thiện"),
            .text("table_number", "Số của bảng thành phần", example: "1"),
            .flag("has_trend", "Đúng khi có từ hai năm số liệu trở lên"),
            .text("trend_table_number", "Số của bảng các năm", example: "2"),
            .list("trend", of: point, "Kết quả các năm"),
            .list("breaks", of: DocumentHead.line, "Câu giải thích khi hai năm không so sánh được"),
            .record(
                "components_chart", of: WordChart.shape, "Biểu đồ điểm các chỉ số thành phần so với bình quân"
            ),
            .record("rank_chart", of: WordChart.shape, "Biểu đồ thứ hạng qua các năm"),
            .record("score_chart", of: WordChart.shape, "Biểu đồ điểm của đơn vị và bình quân qua các năm"),
            .text("indicators_table_number", "Số của bảng chỉ tiêu trong Phụ lục", example: "1"),
            .list("groups", of: group, "Các chỉ tiêu theo thành phần"),
        ])
}
