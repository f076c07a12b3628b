/// What a descriptor says of the tables and columns that sets of targets bring.
enum TargetSetsSchema {
    /// A resource with the schema of a new table.
    static func resource(_ name: String, _ path: String, _ headings: [String]) -> OrderedJSON {
        let schema = OrderedJSON.object([
            member("fields", .array(headings.map { field($0, in: name) })),
            member("missingValues", .array([text("")])),
        ])
        return .object([
            member("name", text(name)), member("title", text(titles[name] ?? name)),
            member("path", text(path)), member("type", text("table")), member("format", text("csv")),
            member("mediatype", text("text/csv")), member("encoding", text("utf-8")),
            member("schema", schema),
        ])
    }

    /// The field of a column.
    static func field(_ heading: String, in table: String) -> OrderedJSON {
        let kind = table == "programmes" && years.contains(heading) ? "integer" : types[heading] ?? "string"
        return .object([
            member("name", text(heading)), member("title", text(fieldTitles[heading] ?? heading)),
            member("type", text(kind)),
        ])
    }

    private static func member(_ key: String, _ value: OrderedJSON) -> OrderedJSON.Member {
        OrderedJSON.Member(key: key, value: value)
    }

    private static func text(_ text: String) -> OrderedJSON { OrderedJSON(text: text) }

    private static let titles = [
        "programmes": "Chiến lược, chương trình", "objectives": "Mục tiêu của chương trình",
        "targets": "Chỉ tiêu phấn đấu", "indicators": "Chỉ tiêu",
    ]
    private static let years: Set<String> = ["from", "to", "midterm", "baseline_year"]
    private static let types = [
        "value": "number", "low": "number", "high": "number", "tolerance": "number", "year": "integer",
        "basis_date": "date", "digits": "integer", "pooled_years": "integer", "count_ratio": "boolean",
        "weight": "number",
    ]
    private static let fieldTitles = [
        "code": "Mã", "name": "Tên", "name_en": "Tên tiếng Anh", "short_name": "Tên gọn",
        "short_name_en": "Tên gọn tiếng Anh", "field": "Lĩnh vực", "basis": "Căn cứ", "from": "Từ năm",
        "to": "Đến năm", "midterm": "Năm giữa kỳ", "baseline_year": "Năm gốc", "source": "Nguồn",
        "note": "Ghi chú", "programme": "Mã chương trình", "number": "Số thứ tự", "objective": "Mục tiêu số",
        "indicator": "Mã chỉ tiêu dùng để đo", "comparator": "Phép so sánh", "value": "Mức phấn đấu",
        "low": "Cận dưới", "high": "Cận trên", "tolerance": "Sai số cho phép",
        "year": "Năm phải đạt (để trống: từng năm)", "level": "Cấp đặt ra", "applies_to": "Áp dụng cho",
        "basis_date": "Ngày văn bản", "amends": "Sửa đổi văn bản", "certainty": "Mức độ chắc chắn",
        "scope": "Phạm vi có số liệu", "source_kind": "Loại nguồn số liệu", "term": "Nhiệm kỳ",
        "pooled_years": "Số năm cộng dồn", "count_ratio": "Tỷ số của hai số đếm",
        "unit_of_measure": "Đơn vị tính", "unit_of_measure_en": "Đơn vị tính tiếng Anh",
        "digits": "Số chữ số thập phân",
    ]
}
