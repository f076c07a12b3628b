import Records
import Reporting
import Template
import VietnameseText

/// What all official documents have in common: head, addressee, signature, flag, notes.
enum DocumentHead {
    static let missing = "–"

    /// Sets ``fields`` of a document of a year.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - year: The year.
    ///   - kind: The kind of document, which says who issues it; `nil` where the settings alone say so.
    static func set(_ record: inout TemplateRecord, _ year: YearReport, _ kind: DocumentKind?) {
        let issue = year.issue(kind)
        record.set("issuer", issue.issuer)
        record.set("issuer_parent", issue.issuerParent)
        record.set("report_symbol", issue.symbol)
        record.set("issue_number", issue.number)
        record.set("issue_date", issue.date)
        record.set("date_year", issue.year)
        record.set("place", issue.place)
        record.set("addressee", issue.addressee)
        record.set("archive", issue.archive)
        record.set("recipients", issue.recipients.map(recipient))
        record.set("subject", year.setting("subject"))
        record.set("area", year.setting("area_name"))
        record.set("area_short", year.setting("place"))
        record.set("data_source", year.setting("data_source"))
        record.set("score_scale", year.scoreScale)
        record.set("data_source_foreign", isForeign("data_source", year))
        if let parent = issue.issuerParent {
            record.set(
                "parent_lines", lines(HeadLines.lines(VietnameseCase.uppercased(parent), isBold: false)))
        }
        let issuer = HeadLines.lines(VietnameseCase.uppercased(issue.issuer ?? ""), isBold: true)
        record.set("issuer_lines", lines(issuer))
        let rule = HeadLines.rule(below: issuer)
        record.set("issuer_rule_long", rule == .long)
        record.set("issuer_rule_medium", rule == .medium)
        record.set("issuer_rule_short", rule == .short)
        let authority = issue.signerAuthority.map(VietnameseCase.uppercased)
        let post = issue.signerPost.map(VietnameseCase.uppercased)
        record.set("signer_authority", authority)
        record.set("signer_post", post)
        record.set("signer_name", issue.signerName)
        record.set("has_signer", authority != nil || post != nil)
        record.set("has_recipients", issue.addressee != nil || !issue.recipients.isEmpty)
        if let status = year.flag {
            var flagged = TemplateRecord(flag)
            flagged.set("title", status.title)
            flagged.set("note", status.note)
            record.set("flag", flagged)
        }
        record.set("notes", lines(year.notes))
    }

    /// Whether a setting is printed in Vietnamese for want of a text in the document's language.
    ///
    /// A template marks it as Vietnamese, so that a screen reader reads it so.
    static func isForeign(_ key: String, _ year: YearReport) -> Bool {
        year.language != .vi && year.setting(key) == year.settings[key]
    }

    /// Whether a text has a stretch that is not in the document's language.
    static func isForeign(_ text: PrintedText?) -> Bool {
        text?.parts.contains { $0.language != nil } ?? false
    }

    private static func recipient(_ name: PrintedText) -> TemplateRecord {
        var record = TemplateRecord(recipient)
        record.set("spans", TextSpans.records(name))
        return record
    }

    static func lines(_ texts: [String]) -> [TemplateRecord] {
        texts.map { text in
            var record = TemplateRecord(line)
            record.set("text", text)
            return record
        }
    }

    /// A cell of a table is never empty: that reads as forgotten, on paper and by a screen reader.
    static func cell(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return missing }
        return text
    }

    // MARK: - Shapes

    static let fields: [TemplateShape.Field] = [
        .list("parent_lines", of: line, "Cơ quan chủ quản, viết hoa, đã ngắt dòng cho vừa ô"),
        .list("issuer_lines", of: line, "Cơ quan ban hành, viết hoa, đã ngắt dòng cho vừa ô"),
        .flag("issuer_rule_long", "Đúng khi tên cơ quan ban hành dài: chọn đường kẻ dài"),
        .flag("issuer_rule_medium", "Đúng khi tên cơ quan ban hành vừa: chọn đường kẻ vừa"),
        .flag("issuer_rule_short", "Đúng khi tên cơ quan ban hành ngắn: chọn đường kẻ ngắn"),
        .text("issuer", "Cơ quan ban hành, viết thường", example: "Sở Y tế"),
        .text("issuer_parent", "Cơ quan chủ quản, viết thường", example: "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        .text("report_symbol", "Ký hiệu văn bản, sau dấu /", example: "BC-SYT"),
        .text("place", "Địa danh", example: "Quảng Ngãi"),
        .text("issue_number", "Số văn bản; để trống thì văn thư điền", example: "05"),
        .text(
            "issue_date", "Ngày ban hành, viết đủ; để trống thì văn thư điền",
            example: "ngày 05 tháng 01 năm 2017"),
        .text("date_year", "Năm ban hành khi chưa có ngày; để trống thì văn thư điền", example: "2017"),
        .text(
            "addressee", "Nơi gửi; để trống thì không có dòng Kính gửi",
            example: "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        .text("signer_authority", "Quyền hạn ký, viết hoa", example: "KT. GIÁM ĐỐC"),
        .text("signer_post", "Chức vụ người ký, viết hoa", example: "PHÓ GIÁM ĐỐC"),
        .flag("has_signer", "Đúng khi đã khai báo quyền hạn hoặc chức vụ người ký"),
        .text("signer_name", "Họ và tên người ký", example: "Nguyễn Văn An"),
        .text("archive", "Nơi lưu", example: "VT, BVTE"),
        .list("recipients", of: recipient, "Nơi nhận khác, ngoài dòng đầu và dòng Lưu"),
        .flag("has_recipients", "Đúng khi đã khai báo nơi gửi hoặc nơi nhận khác"),
        .text(
            "subject", "Nội dung báo cáo (subject trong settings)",
            example: "xếp hạng thực hiện quyền trẻ em"),
        .text("area", "Tên địa bàn", example: "tỉnh Quảng Ngãi"),
        .text("area_short", "Tên địa bàn không kèm chữ “tỉnh”, “thành phố”", example: "Quảng Ngãi"),
        .text("score_scale", "Thang điểm của năm, mở đầu câu", example: "Điểm theo thang 0–100"),
        .text(
            "data_source", "Nguồn số liệu (data_source trong settings)",
            example: "Niên giám thống kê năm 2016"),
        .flag("data_source_foreign", "Đúng khi văn bản tiếng khác phải in nguồn số liệu bằng tiếng Việt"),
        .record("flag", of: flag, "Có khi kết quả chưa chính thức (dự thảo, minh họa, tạm thời)"),
        .list("notes", of: line, "Ghi chú cuối: bộ chỉ tiêu, căn cứ, thời điểm chốt số liệu"),
    ]

    static let line = TemplateShape(
        "line", [.text("text", "Một dòng hoặc một câu", example: "SỞ Y TẾ")])

    static let recipient = TemplateShape(
        "recipient", [.list("spans", of: TextSpans.span, "Nơi nhận, theo từng đoạn cùng ngôn ngữ")])

    static let flag = TemplateShape(
        "flag",
        [
            .text("title", "Tình trạng kết quả", example: "Bản dự thảo"),
            .text("note", "Giải thích (status_note trong settings)", example: "Số liệu chưa thẩm định."),
        ])
}
