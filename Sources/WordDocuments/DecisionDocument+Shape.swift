import Template

extension DecisionDocument {
    /// What a template of the decision may name.
    public static let shape = TemplateShape(
        "decision",
        DocumentHead.fields + [
            .text(
                "title", "Tên quyết định",
                example: "Công bố kết quả xếp hạng … năm 2016 của các đơn vị thuộc tỉnh Quảng Ngãi"),
            .text("year", "Năm của kết quả", example: "2016"),
            .text(
                "authority", "Thẩm quyền ban hành, viết thường; không có thì là cơ quan ban hành",
                example: "Chủ tịch Ủy ban nhân dân tỉnh"),
            .text(
                "authority_capitals", "Thẩm quyền ban hành, viết hoa",
                example: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
            .list("bases", of: basis, "Căn cứ ban hành, theo thứ tự"),
            .text("proposer", "Người đề nghị", example: "Giám đốc Sở Y tế"),
            .text("proposal", "Văn bản đề nghị", example: "Tờ trình số 12/TTr-SYT"),
            .text(
                "department", "Cơ quan lập bản tin, thông báo và theo dõi kết quả", example: "Sở Y tế"),
            .text("area_capitals", "Tên địa bàn, viết hoa toàn bộ", example: "TỈNH QUẢNG NGÃI"),
            .list("annexes", of: annex, "Hai phụ lục của mỗi chỉ số tổng hợp; chỉ số chính đứng đầu"),
        ])

    static let basis = TemplateShape(
        "basis", [.list("spans", of: TextSpans.span, "Căn cứ, theo từng đoạn cùng ngôn ngữ")])

    static let annex = TemplateShape(
        "annex",
        [
            .text("ranking_number", "Số của phụ lục kết quả xếp hạng", example: "I"),
            .text("components_number", "Số của phụ lục theo chỉ số thành phần", example: "II"),
            .text("name", "Tên chỉ số tổng hợp", example: "Chỉ số tổng hợp"),
            .text("name_sentence", "Tên chỉ số, viết trong câu", example: "chỉ số tổng hợp"),
            .text("name_capitals", "Tên chỉ số, viết hoa toàn bộ", example: "CHỈ SỐ TỔNG HỢP"),
            .text("previous_year", "Năm trước để so sánh; trống khi không có", example: "2015"),
            .text(
                "common_column", "Tiêu đề cột khi so sánh theo bộ chỉ tiêu chung",
                example: "Hạng 2015 → 2016 theo bộ chung"),
            .flag("has_ranked", "Đúng khi có đơn vị được xếp hạng"),
            .list("units", of: DocumentTable.head, "Cột tên đơn vị, để lấy độ rộng"),
            .list("previous", of: DocumentTable.head, "Cột thứ hạng năm trước; trống khi không có năm trước"),
            .list("changes", of: DocumentTable.head, "Cột tăng, giảm bậc; trống khi không có năm trước"),
            .list("bands", of: DocumentTable.head, "Cột nhóm; trống khi không chia nhóm"),
            .list("rows", of: row, "Các đơn vị được xếp hạng, theo thứ hạng"),
            .flag("has_not_ranked", "Đúng khi có đơn vị không xếp hạng"),
            .list("not_ranked", of: outsider, "Các đơn vị không xếp hạng, kèm lý do"),
            .list("ranking_notes", of: DocumentHead.line, "Cách làm tròn, đồng hạng, so sánh"),
            .list(
                "matrices", of: matrix, "Điểm và thứ hạng theo thành phần; nhiều bảng khi nhiều thành phần"),
            .flag("is_followed", "Đúng khi sau hai phụ lục này còn phụ lục khác"),
        ])

    static let row = TemplateShape(
        "annex_row",
        [
            .text("number", "Số thứ tự", example: "1"),
            .list("units", of: DocumentTable.head, "Tên đơn vị"),
            .text("score", "Điểm tổng hợp", example: "68,4"),
            .text("rank", "Thứ hạng", example: "5"),
            .list("previous", of: DocumentTable.head, "Thứ hạng năm trước"),
            .list("changes", of: DocumentTable.head, "Tăng, giảm bậc"),
            .list("bands", of: DocumentTable.head, "Nhóm"),
        ])

    static let outsider = TemplateShape(
        "annex_not_ranked",
        [
            .text("number", "Số thứ tự", example: "1"),
            .text("unit", "Tên đơn vị, viết ở đầu dòng", example: "Huyện Lý Sơn"),
            .text("reason", "Lý do không xếp hạng", example: "Chỉ 60% trọng số có số liệu, …"),
        ])

    static let matrix = TemplateShape(
        "annex_matrix",
        [
            .text("part", "Bảng thứ mấy trên tổng số; trống khi chỉ có một", example: "1/2"),
            .list("units", of: DocumentTable.head, "Cột tên đơn vị, để lấy độ rộng"),
            .list("columns", of: column, "Tiêu đề các cột: điểm rồi thứ hạng của từng thành phần"),
            .list("rows", of: matrixRow, "Các đơn vị, theo thứ hạng"),
            .flag("has_names", "Đúng khi có thành phần ghi tên gọn ở tiêu đề"),
            .list("names", of: name, "Tên đầy đủ của thành phần ghi gọn ở tiêu đề"),
        ])

    static let column = TemplateShape(
        "annex_column",
        [
            .text("title", "Tên gọn của thành phần; trống ở cột thứ hạng", example: "Giáo dục"),
            .text("width", "Độ rộng cột, phần hai mươi điểm", example: "1424"),
            .flag("is_rank", "Đúng ở cột thứ hạng"),
        ])

    static let matrixRow = TemplateShape(
        "annex_matrix_row",
        [
            .text("number", "Số thứ tự", example: "1"),
            .list("units", of: DocumentTable.head, "Tên đơn vị"),
            .list(
                "cells", of: DocumentTable.head, "Điểm rồi thứ hạng của từng thành phần, nhiều như columns"),
        ])

    static let name = TemplateShape(
        "annex_name",
        [
            .text("short", "Tên gọn", example: "Mầm non"),
            .text("full", "Tên đầy đủ", example: "Giáo dục mầm non"),
            .text("stop", "Dấu sau tên, có dấu cách; sau tên cuối là dấu chấm", example: "; "),
        ])
}
