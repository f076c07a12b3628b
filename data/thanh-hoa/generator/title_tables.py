"""Columns of the tables of titles, awards and communes fit for children."""

UNIT_CODE = "^[A-Z0-9_]+$"
SHORT = "^[A-Za-z0-9._-]+$"
CERTAINTY = ["confirmed", "to_confirm"]


def tables(field, key, named, note):
    """table: title, fields, primary key, foreign keys"""
    def code(name, title, **more):
        return field(name, title, required=True, pattern=UNIT_CODE, **more)

    def quarter():
        return [field("year", "Năm", "integer", required=True),
                field("quarter", "Quý", "integer", required=True, minimum=1, maximum=4)]

    def points(name, title):
        return field(name, title, "number", minimum=0)

    authority = [field("authority", "Cơ quan quyết định"),
                 field("authority_en", "Cơ quan quyết định bằng tiếng Anh")]
    certainty = field("certainty", "Mức độ chắc chắn", enum=CERTAINTY)
    return {
        "subject_kinds": ("Loại đối tượng của danh hiệu", [
            code("code", "Mã loại", unique=True),
            *named,
            field("group", "Nhóm", enum=["person", "body", "area", "school"]),
        ], ["code"], []),
        "subjects": ("Đối tượng của danh hiệu, xã đề nghị công nhận", [
            code("code", "Mã đối tượng", unique=True),
            *named,
            code("kind", "Mã loại"),
            field("unit", "Mã đơn vị", pattern=UNIT_CODE),
            field("parent", "Mã đối tượng cấp trên", pattern=UNIT_CODE),
            field("publish_name", "Được công bố tên", "boolean"),
            note,
        ], ["code"], [key("kind", "subject_kinds"), key("unit", "units"), key("parent", "")]),
        "title_schemes": ("Đề án danh hiệu", [
            code("code", "Mã đề án", unique=True),
            *named,
            field("basis", "Căn cứ"),
            field("basis_en", "Căn cứ bằng tiếng Anh"),
            field("hard_share", "Tỷ lệ chưa đạt để coi là tiêu chí khó", "number", minimum=0, maximum=1),
            note,
        ], ["code"], []),
        "title_criteria": ("Tiêu chí của đề án", [
            code("scheme", "Mã đề án"),
            field("kind", "Mã loại đối tượng (để trống: mọi loại)", pattern=UNIT_CODE),
            field("code", "Mã tiêu chí", required=True, pattern=SHORT),
            *named,
            points("maximum", "Điểm tối đa"),
            points("pass_mark", "Điểm đạt"),
            field("required", "Bắt buộc", "boolean"),
            field("named_hard_on", "Ngày kỳ rà soát nêu là khó", "date"),
            note,
        ], ["scheme", "code"], [key("scheme", "title_schemes"), key("kind", "subject_kinds")]),
        "titles": ("Danh hiệu đăng ký", [
            code("scheme", "Mã đề án"),
            code("subject", "Mã đối tượng"),
            field("registered_on", "Ngày đăng ký", "date"),
            field("planned_year", "Năm đăng ký hoàn thành", "integer"),
            field("planned_quarter", "Quý đăng ký hoàn thành", "integer", minimum=1, maximum=4),
            field("completed_on", "Ngày hoàn thành", "date"),
            field("recognised_on", "Ngày quyết định công nhận", "date"),
            field("decision_number", "Số quyết định"),
            *authority,
            note,
        ], ["scheme", "subject"], [key("scheme", "title_schemes"), key("subject", "subjects")]),
        "title_progress": ("Kết quả rà soát theo quý", [
            code("scheme", "Mã đề án"),
            code("subject", "Mã đối tượng"),
            *quarter(),
            field("criterion", "Mã tiêu chí (để trống: cả đối tượng)", pattern=SHORT),
            field("state", "Kết quả", enum=["met", "partial", "not_met", "not_applicable"]),
            points("self_points", "Điểm tự đánh giá"),
            points("appraised_points", "Điểm thẩm định"),
            field("pace", "So với kế hoạch", enum=["ahead", "on_plan", "behind"]),
            field("reviewed_on", "Ngày rà soát", "date"),
            note,
        ], ["scheme", "subject", "criterion", "year", "quarter"],
            [key("scheme", "title_schemes"), key("subject", "subjects")]),
        "title_counts": ("Số danh hiệu báo cáo theo tổng số", [
            code("scheme", "Mã đề án"),
            *quarter(),
            field("kind", "Mã loại đối tượng (để trống: tổng số)", pattern=UNIT_CODE),
            field("unit", "Mã đơn vị (để trống: toàn địa bàn)", pattern=UNIT_CODE),
            field("registered", "Đăng ký", "integer", required=True, minimum=0),
            field("completed", "Hoàn thành", "integer", minimum=0),
            field("recognised", "Công nhận", "integer", minimum=0),
            field("listed", "Bảng titles nêu tất cả hay một số", enum=["all", "some"]),
            note,
        ], ["scheme", "year", "quarter", "kind", "unit"],
            [key("scheme", "title_schemes"), key("kind", "subject_kinds"), key("unit", "units")]),
        "awards": ("Khen thưởng", [
            field("year", "Năm", "integer", required=True),
            field("recipient", "Tập thể hoặc họ và tên", required=True),
            field("recipient_en", "Tên tiếng Anh"),
            field("recipient_kind", "Tập thể hay cá nhân", required=True, enum=["collective", "individual"]),
            field("honorific", "Ông, Bà"),
            field("position", "Chức vụ"),
            field("position_en", "Chức vụ bằng tiếng Anh"),
            field("organisation", "Đơn vị công tác, trực thuộc"),
            field("organisation_en", "Đơn vị bằng tiếng Anh"),
            field("unit", "Mã đơn vị", pattern=UNIT_CODE),
            field("form", "Hình thức", required=True),
            field("form_en", "Hình thức bằng tiếng Anh"),
            field("level", "Cấp", required=True,
                  enum=["central", "provincial", "district", "commune", "own"]),
            *authority,
            field("theme", "Chuyên đề"),
            field("theme_en", "Chuyên đề bằng tiếng Anh"),
            field("period", "Giai đoạn"),
            field("decision_number", "Số quyết định"),
            field("decision_date", "Ngày quyết định", "date"),
            field("ceremony_date", "Ngày trao", "date"),
            field("reason", "Thành tích"),
            field("reason_en", "Thành tích bằng tiếng Anh"),
            field("publish_name", "Được công bố tên", "boolean"),
            field("retain_until", "Lưu tên đến ngày", "date"),
            note,
        ], ["year", "recipient", "organisation", "form", "theme", "decision_number"], [key("unit", "units")]),
        "commune_rules": ("Quy định về xã, phường, thị trấn phù hợp với trẻ em", [
            code("code", "Mã quy định", unique=True),
            *named,
            field("date", "Ngày ban hành", "date"),
            field("valid_from", "Áp dụng từ ngày", "date"),
            field("valid_to", "Áp dụng đến ngày", "date"),
            points("maximum", "Tổng điểm tối đa"),
            field("criteria", "Số tiêu chí", "integer", minimum=1),
            field("all_met", "Phải đạt mọi tiêu chí", "boolean"),
            field("none_zero", "Không tiêu chí nào 0 điểm", "boolean"),
            certainty,
            field("source", "Nguồn"),
            note,
            field("note_en", "Ghi chú bằng tiếng Anh"),
        ], ["code"], []),
        "commune_classes": ("Loại xã và điểm công nhận", [
            code("rule", "Mã quy định"),
            code("code", "Mã loại"),
            *named,
            points("pass_mark", "Điểm công nhận"),
            certainty,
            note,
        ], ["rule", "code"], [key("rule", "commune_rules")]),
        "commune_criteria": ("Tiêu chí của quy định", [
            code("rule", "Mã quy định"),
            field("code", "Số của tiêu chí", required=True, pattern=SHORT),
            *named,
            points("maximum", "Điểm tối đa"),
            certainty,
            field("requirement", "Yêu cầu"),
            note,
        ], ["rule", "code"], [key("rule", "commune_rules")]),
        "commune_rounds": ("Thời gian đánh giá", [
            code("rule", "Mã quy định"),
            field("code", "Mã đợt", required=True, pattern=SHORT),
            field("from", "Từ ngày", "date", required=True),
            field("to", "Đến ngày", "date", required=True),
            note,
        ], ["rule", "code"], [key("rule", "commune_rules")]),
        "commune_reviews": ("Hồ sơ đề nghị và quyết định", [
            code("rule", "Mã quy định"),
            field("round", "Mã đợt", required=True, pattern=SHORT),
            code("commune", "Mã xã (của subjects hoặc units)"),
            code("class", "Mã loại xã"),
            field("outcome", "Kết quả", enum=["recognised", "refused"]),
            field("decision_number", "Số quyết định"),
            field("decision_date", "Ngày quyết định", "date"),
            *authority,
            field("reason", "Lý do không công nhận"),
            field("reason_en", "Lý do bằng tiếng Anh"),
            note,
        ], ["rule", "round", "commune"], [key("rule", "commune_rules")]),
        "commune_assessments": ("Điểm của từng tiêu chí", [
            code("rule", "Mã quy định"),
            field("round", "Mã đợt", required=True, pattern=SHORT),
            code("commune", "Mã xã"),
            field("criterion", "Số của tiêu chí", required=True, pattern=SHORT),
            points("self_points", "Điểm tự đánh giá"),
            points("appraised_points", "Điểm thẩm định"),
            field("met", "Đạt", "boolean"),
            note,
        ], ["rule", "round", "commune", "criterion"], [key("rule", "commune_rules")]),
    }
