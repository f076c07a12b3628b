import Template

/// What the templates of `templates/mail/` may name.
public enum MailShapes {
    /// A file of the package.
    public static let file = TemplateShape(
        "file",
        [
            .text("name", "Tên tệp trong gói", example: "report.docx"),
            .text("label", "Nội dung tệp; trống khi không rõ", example: "Báo cáo của đơn vị"),
            .text("size", "Cỡ tệp", example: "48 KB"),
        ])

    /// A message.
    public static let message = TemplateShape(
        "message",
        [
            .text("unit", "Tên đơn vị kèm loại", example: "huyện Bình Sơn"),
            .text("unit_code", "Mã đơn vị", example: "524"),
            .text("recipient", "Tên người nhận", example: "Văn phòng UBND huyện Bình Sơn"),
            .text("role", "Chức danh người nhận", example: "Chánh Văn phòng"),
            .text("title", "Tên bản tin", example: "Bản tin năm 2016"),
            .text("year", "Năm", example: "2016"),
            .text("area", "Tên tỉnh", example: "tỉnh Quảng Ngãi"),
            .text("subject", "Nội dung bản tin", example: "kết quả thực hiện quyền trẻ em"),
            .text("issuer", "Cơ quan ban hành", example: "Sở Ví dụ"),
            .text("file_name", "Tên tệp đính kèm", example: "quang-ngai-2016-524.zip"),
            .text("file_size", "Cỡ tệp đính kèm", example: "310 KB"),
            .text("sha256", "Mã SHA-256 của gói", example: "9f86d0…"),
            .flag("is_attached", "Gói được đính kèm; nếu không, thư chỉ có địa chỉ tải"),
            .text("page_address", "Địa chỉ trang của đơn vị", example: "https://vi-du.gov.vn/524.html"),
            .text("package_address", "Địa chỉ tải gói công khai", example: "https://vi-du.gov.vn/524.zip"),
            .list("files", of: file, "Các tệp trong gói"),
            .text("reply_name", "Người trả lời thắc mắc", example: "Nguyễn Thị Bình"),
            .text("reply_address", "Địa chỉ của người trả lời", example: "binh@example.gov.vn"),
            .text(
                "reply_link", "Địa chỉ ấy trong liên kết mailto:", example: "binh@example.gov.vn"),
            .text("earlier_date", "Ngày đã gửi gói trước; trống nếu là lần đầu", example: "02/03/2017"),
            .flag("is_draft", "Số liệu dự thảo"),
            .flag("is_illustrative", "Số liệu minh họa"),
            .flag("is_provisional", "Số liệu sơ bộ"),
        ])

    /// A message in the report.
    public static let reportRow = TemplateShape(
        "report_row",
        [
            .text("unit_code", "Mã đơn vị"), .text("unit", "Tên đơn vị"), .text("recipient", "Người nhận"),
            .text("address", "Địa chỉ thư"), .text("state", "Tình trạng"),
            .text("time", "Thời điểm, giờ Việt Nam", example: "28/11/2026 17:45"),
            .text("detail", "Lý do hoặc trả lời của máy chủ"), .text("id", "Mã thư"),
            .text("short_id", "Mười hai ký tự đầu của mã thư, đủ cho --resolve", example: "8028c825b875"),
        ])

    /// A state with its messages.
    public static let reportGroup = TemplateShape(
        "report_group",
        [
            .text("name", "Tình trạng"), .text("count", "Số thư"),
            .text("explanation", "Nghĩa và việc cần làm"),
            .text("key", "Khóa của tình trạng, dùng làm tên lớp", example: "sent"),
            .list("rows", of: reportRow, "Các thư"),
        ])

    /// The report.
    ///
    /// - Parameter words: The words of the language by key.
    /// - Returns: The shape; shapes are compared by identity, so that records are made of this very one.
    static func report(words: TemplateShape) -> TemplateShape {
        TemplateShape(
            "mail_report",
            [
                .record("words", of: words, "Câu chữ trong templates/vi.csv, theo khóa"),
                .text("language", "Ngôn ngữ của trang", example: "vi"),
                .text("title", "Tên bản tin"), .text("programme", "Mã chương trình"), .text("year", "Năm"),
                .text("flag", "Tình trạng số liệu khi chưa chính thức", example: "Số liệu minh họa"),
                .text("total", "Số thư"),
                .text("last", "Lần ghi sổ cuối, giờ Việt Nam", example: "28/11/2026 17:45"),
                .text("stop", "Vì sao lần chạy dừng trước khi gửi hết"),
                .list("groups", of: reportGroup, "Các tình trạng có thư"),
                .flag("is_complete", "Mọi thư đã được gửi"),
            ])
    }
}
