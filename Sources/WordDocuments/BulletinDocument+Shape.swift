import Template

extension BulletinDocument {
    /// What a template of the bulletin may name.
    public static let shape = TemplateShape(
        "bulletin",
        DocumentHead.fields + [
            .text(
                "title", "Trích yếu (title trong settings)",
                example: "Bản tin xếp hạng năm 2020 về thực hiện quyền trẻ em"),
            .text(
                "heading", "Trích yếu để in, “năm” không rời con số",
                example: "Bản tin xếp hạng năm 2020 về thực hiện quyền trẻ em"),
            .text("area_capitals", "Tên địa bàn, viết hoa toàn bộ", example: "TỈNH QUẢNG NGÃI"),
            .text("year", "Năm báo cáo", example: "2016"),
            .flag("has_several_indices", "Đúng khi có từ hai chỉ số tổng hợp trở lên"),
            .list("rankings", of: ranking, "Kết quả theo từng chỉ số tổng hợp; chỉ số chính đứng đầu"),
            .text(
                "configuration", "Bộ chỉ tiêu, trọng số, công thức là của ai",
                example: "Bộ chỉ tiêu, trọng số và công thức theo cấu hình “…”."),
            .text("basis", "Căn cứ (method_basis trong settings)", example: "Quyết định số 23/QĐ-TTg"),
            .flag("basis_foreign", "Đúng khi văn bản tiếng khác phải in căn cứ bằng tiếng Việt"),
            .list("rules", of: rule, "Quy tắc tính điểm, làm tròn, đồng hạng"),
            .list("successions", of: DocumentHead.line, "Thay đổi đơn vị hành chính so với năm trước"),
        ])

    static let ranking = TemplateShape(
        "ranking",
        [
            .text("number", "Số thứ tự của chỉ số", example: "1"),
            .text("table_number", "Số của bảng xếp hạng, và của bảng trong Phụ lục II", example: "1"),
            .text("code", "Mã chỉ số", example: "TRIAL_INDEX"),
            .text("name", "Tên chỉ số tổng hợp", example: "Chỉ số tổng hợp"),
            .text("name_sentence", "Tên chỉ số, viết trong câu", example: "chỉ số tổng hợp"),
            .flag("has_ranked", "Đúng khi có đơn vị được xếp hạng"),
            .flag("has_not_ranked", "Đúng khi có đơn vị không được xếp hạng"),
            .text("count", "Số đơn vị được xếp hạng", example: "14"),
            .text("mean", "Bình quân giản đơn của các đơn vị", example: "65,1"),
            .text("lede", "Kết quả của năm trong một hai câu; chỉ có ở chỉ số chính"),
            .list(
                "facts", of: DocumentHead.line, "Những con số chính, mỗi dòng một câu; chỉ có ở chỉ số chính"),
            .text(
                "headline", "Nhận xét về bảng xếp hạng, không có dấu chấm",
                example: "3 đơn vị đầu cách phần còn lại 4,2 điểm"),
            .text("previous_year", "Năm so sánh; trống khi chưa có", example: "2015"),
            .text(
                "common_column", "Tiêu đề cột thứ hạng trên bộ chỉ tiêu chung; trống khi so trực tiếp",
                example: "Hạng trên bộ chung, 2014 → 2015"),
            .text("previous_mean", "Bình quân năm trước, khi cùng bộ chỉ tiêu", example: "64,0"),
            .flag("has_movers", "Đúng khi có đơn vị thay đổi thứ hạng"),
            .list("movers", of: mover, "Các đơn vị thay đổi thứ hạng nhiều nhất"),
            .flag("is_unchanged", "Đúng khi không đơn vị nào thay đổi thứ hạng"),
            .list("comparison_notes", of: DocumentHead.line, "Những gì không so sánh được, vì sao"),
            .list("groups", of: group, "Các dòng của bảng xếp hạng, theo nhóm"),
            .list("not_ranked", of: outsider, "Các đơn vị không xếp hạng"),
            .list("components", of: component, "Các chỉ số thành phần"),
            .record("highest", of: component, "Thành phần có điểm bình quân cao nhất"),
            .record("lowest", of: component, "Thành phần có điểm bình quân thấp nhất"),
            .list(
                "matrices", of: matrix, "Bảng điểm theo thành phần; quá tám thành phần thì thành nhiều bảng"),
            .record("ranking_chart", of: WordChart.shape, "Biểu đồ điểm các đơn vị theo thứ hạng"),
            .record(
                "means_chart", of: WordChart.shape,
                "Biểu đồ bình quân các thành phần, cạnh năm trước khi so sánh được"),
            .list("nodes", of: node, "Cây chỉ số"),
            .text("note", "Ghi chú của chỉ số"),
            .flag("note_foreign", "Đúng khi văn bản tiếng khác phải in ghi chú bằng tiếng Việt"),
        ])

    static let mover = TemplateShape(
        "mover",
        [
            .text("unit", "Tên đơn vị, viết ở đầu dòng", example: "Huyện Bình Sơn"),
            .text("change", "Thay đổi, viết trong câu", example: "tăng 2 bậc"),
            .text("from", "Thứ hạng và điểm năm trước", example: "năm 2015: hạng 7/14, 66,0 điểm"),
            .text("stop", "Dấu cuối dòng", example: ";"),
        ])

    static let group = TemplateShape(
        "ranking_group",
        [
            .text("band", "Tên nhóm xếp hạng; trống khi không chia nhóm", example: "Nhóm dẫn đầu"),
            .text("range", "Phạm vi của nhóm", example: "hạng 1–5"),
            .flag("is_outside", "Đúng với các đơn vị không thuộc nhóm nào"),
            .list("rows", of: row, "Các đơn vị của nhóm"),
        ])

    static let row = TemplateShape(
        "ranking_row",
        [
            .text("rank", "Thứ hạng", example: "1"),
            .text("unit", "Tên đơn vị, viết ở đầu dòng", example: "Huyện Bình Sơn"),
            .text("score", "Điểm tổng hợp", example: "68,4"),
            .text(
                "previous_rank", "Hạng năm trước, hoặc hạng hai năm trên bộ chung; “–” khi không so được",
                example: "3"),
            .text("change", "Thay đổi thứ hạng", example: "Tăng 2 bậc"),
        ])

    static let outsider = TemplateShape(
        "not_ranked",
        [
            .text("unit", "Tên đơn vị, viết ở đầu dòng", example: "Huyện Lý Sơn"),
            .text("reason", "Lý do không xếp hạng", example: "Chỉ 60% trọng số có số liệu, …"),
        ])

    static let component = TemplateShape(
        "component_summary",
        [
            .text("code", "Mã chỉ số thành phần", example: "CULTURE"),
            .text("name", "Tên chỉ số thành phần", example: "Gia đình văn hóa"),
            .text("name_sentence", "Tên chỉ số thành phần, viết trong câu", example: "gia đình văn hóa"),
            .text("mean", "Bình quân các đơn vị", example: "65,1"),
            .flag("has_scores", "Đúng khi có đơn vị có điểm"),
            .flag("is_uniform", "Đúng khi các đơn vị có cùng một điểm"),
            .text("best_units", "Đơn vị có điểm cao nhất", example: "huyện Bình Sơn và huyện Đức Phổ"),
            .text("best_score", "Điểm cao nhất", example: "80,2"),
            .text("worst_units", "Đơn vị có điểm thấp nhất", example: "huyện Trà Bồng"),
            .text("worst_score", "Điểm thấp nhất", example: "41,7"),
        ])

    static let matrix = TemplateShape(
        "matrix",
        [
            .text("table_number", "Số của bảng trong Phụ lục I", example: "1"),
            .text("part", "Phần của bảng; trống khi chỉ có một phần", example: "1/2"),
            .list("columns", of: matrixColumn, "Các chỉ số thành phần, mỗi thành phần một cột"),
            .list("rows", of: matrixRow, "Các đơn vị, theo thứ hạng"),
            .text("mean", "Bình quân điểm tổng hợp của các đơn vị", example: "65,1"),
        ])

    static let matrixColumn = TemplateShape(
        "matrix_column",
        [
            .text("name", "Tên chỉ số thành phần", example: "Gia đình văn hóa"),
            .text("mean", "Bình quân các đơn vị", example: "65,1"),
            .text("width", "Bề rộng cột, đơn vị 1/20 điểm", example: "3140"),
        ])

    static let matrixRow = TemplateShape(
        "matrix_row",
        [
            .text("rank", "Thứ hạng; “–” khi không xếp hạng", example: "1"),
            .text("unit", "Tên đơn vị, viết ở đầu dòng", example: "Huyện Bình Sơn"),
            .list("cells", of: matrixCell, "Điểm thành phần, theo thứ tự các cột"),
            .text("score", "Điểm tổng hợp", example: "68,4"),
        ])

    static let matrixCell = TemplateShape(
        "matrix_cell",
        [
            .text("score", "Điểm thành phần", example: "68,4"),
            .text("width", "Bề rộng cột, đơn vị 1/20 điểm", example: "3140"),
        ])

    static let rule = TemplateShape(
        "rule",
        [
            .text("indices", "Các chỉ số dùng quy tắc này; trống khi mọi chỉ số dùng chung"),
            .list("sentences", of: DocumentHead.line, "Các quy tắc"),
        ])

    static let node = TemplateShape(
        "node",
        [
            .text("number", "Số thứ tự trong cây", example: "1.2"),
            .text("code", "Mã chỉ số hoặc chỉ tiêu", example: "CULTURE_PER_1000"),
            .text("name", "Tên chỉ số hoặc chỉ tiêu", example: "Số hộ gia đình văn hóa trên 1.000 dân"),
            .flag("is_index", "Đúng với chỉ số, sai với chỉ tiêu"),
            .text("weight", "Trọng số", example: "Trọng số 1, chiếm 33,3% trong nhóm"),
            .text("note", "Ghi chú của chỉ số hoặc chỉ tiêu"),
            .text("unit_of_measure", "Đơn vị tính", example: "hộ trên 1.000 dân"),
            .text("direction", "Chiều đánh giá", example: "Càng cao càng tốt"),
            .text("scale", "Thang điểm", example: "mốc cố định 0 và 300"),
            .text("coverage", "Số đơn vị có số liệu", example: "14/14"),
            .text("source", "Nguồn số liệu", example: "Niên giám thống kê năm 2016"),
            .flag("note_foreign", "Đúng khi văn bản tiếng khác phải in ghi chú bằng tiếng Việt"),
            .flag("source_foreign", "Đúng khi văn bản tiếng khác phải in nguồn số liệu bằng tiếng Việt"),
        ])
}
