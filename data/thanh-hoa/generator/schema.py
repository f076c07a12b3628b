"""Columns of the tables: the head rows of the CSV files and the Table Schemas are made from this one list."""

from . import title_tables

UNIT_CODE, CODE = "^[A-Z0-9_]+$", "^[A-Z][A-Z0-9_]*$"
NAME = "^[a-z][a-z0-9_]*$"
CODES = "^[A-Z][A-Z0-9_]*(;[A-Z][A-Z0-9_]*)*$"
PERIOD = "^[0-9]{4}(-[0-9]{4})?$"
TIME = "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|Q[1-4]/[0-9]{4})$"
DOCUMENTS = ["unit-report", "bulletin", "decision", "letter", "gender-report", "children-report", "review",
             "plan", "agency", "budget", "reminder", "titles", "recognition", "communes", "awards"]


def _field(name, title, kind="string", **constraints):
    field = {"name": name, "title": title, "type": kind}
    if constraints:
        field["constraints"] = constraints
    return field


def _key(fields, resource, target="code"):
    return {"fields": [fields], "reference": {"resource": resource, "fields": [target]}}


_NAMED = [
    _field("name", "Tên", required=True),
    _field("name_en", "Tên tiếng Anh"),
]
_SHORT = [
    _field("short_name", "Tên ngắn cho cột hẹp"),
    _field("short_name_en", "Tên ngắn bằng tiếng Anh"),
]
_NOTE = _field("note", "Ghi chú")
_NOTE_EN = _field("note_en", "Ghi chú bằng tiếng Anh")
_SOURCE = [_field("source", "Nguồn"), _field("source_en", "Nguồn bằng tiếng Anh")]
_VALID = [_field("valid_from", "Có hiệu lực từ ngày", "date"), _field("valid_to", "Có hiệu lực đến ngày", "date")]

# table: title, fields, primary key, foreign keys
TABLES = {
    "settings": ("Thông tin chung", [
        _field("key", "Khóa", required=True, unique=True, pattern="^[a-z][a-z0-9_]*$"),
        _field("value", "Giá trị"),
        _field("private", "Không công bố", "boolean", required=True),
    ], ["key"], []),
    "agencies": ("Cơ quan", [
        _field("code", "Mã cơ quan", required=True, unique=True, pattern=UNIT_CODE),
        *_NAMED,
        _field("parent", "Mã cơ quan cấp trên", pattern=UNIT_CODE),
        *_VALID,
        _NOTE,
    ], ["code"], [_key("parent", "")]),
    "units": ("Đơn vị", [
        _field("code", "Mã đơn vị", required=True, pattern=UNIT_CODE),
        _field("name", "Tên (không kèm loại)", required=True),
        _field("kind", "Loại đơn vị", required=True),
        _field("parent", "Mã đơn vị cấp trên", pattern=UNIT_CODE),
        _field("group", "Nhóm"),
        _field("group_en", "Nhóm bằng tiếng Anh"),
        _field("area_type", "Loại khu vực"),
        _field("ranked", "Được xếp hạng", "boolean", required=True),
        *_VALID,
        _field("latitude", "Vĩ độ", "number", minimum=-90, maximum=90),
        _field("longitude", "Kinh độ", "number", minimum=-180, maximum=180),
        _NOTE,
    ], ["code", "valid_from"], [_key("parent", "")]),
    "successions": ("Thay đổi đơn vị trong năm", [
        _field("predecessor", "Mã đơn vị trước", required=True, pattern=UNIT_CODE),
        _field("successor", "Mã đơn vị sau", required=True, pattern=UNIT_CODE),
        _field("date", "Ngày có hiệu lực", "date"),
        _field("kind", "Loại thay đổi", required=True,
               enum=["rename", "kind_change", "merge", "split", "transfer"]),
        _field("share", "Phần dân số chuyển đi", "number", minimum=0, maximum=1),
        _NOTE,
    ], ["predecessor", "successor", "kind"], [_key("successor", "units")]),
    "items": ("Số liệu được thu thập", [
        _field("code", "Mã số liệu", required=True, unique=True, pattern=CODE),
        *_NAMED,
        _field("unit_of_measure", "Đơn vị tính", required=True),
        _field("unit_of_measure_en", "Đơn vị tính bằng tiếng Anh"),
        _field("additive", "Cộng được giữa các đơn vị", "boolean", required=True),
        _field("sex", "Giới tính", enum=["female", "male"]),
        *_SOURCE,
        _NOTE,
        _NOTE_EN,
    ], ["code"], []),
    "observations": ("Số liệu của các đơn vị", [
        _field("unit", "Mã đơn vị", required=True, pattern=UNIT_CODE),
        _field("item", "Mã số liệu", required=True, pattern=CODE),
        _field("period", "Kỳ số liệu", required=True, pattern=PERIOD),
        _field("value", "Giá trị báo cáo", "number"),
        _field("verified", "Giá trị sau thẩm định", "number"),
        _field("verified_by", "Mã cơ quan thẩm định", pattern=UNIT_CODE),
        _field("verified_on", "Ngày thẩm định", "date"),
        _field("status", "Tình trạng số liệu", required=True,
               enum=["final", "revised", "unverified", "missing", "not_reported"]),
        _NOTE,
    ], ["unit", "item", "period"],
        [_key("unit", "units"), _key("item", "items"), _key("verified_by", "agencies")]),
    "indices": ("Chỉ số tổng hợp và thành phần", [
        _field("code", "Mã chỉ số", required=True, unique=True, pattern=CODE),
        *_NAMED,
        *_SHORT,
        _field("parent", "Mã chỉ số cấp trên", pattern=CODE),
        _field("weight", "Trọng số", "number", required=True, minimum=0),
        _field("aggregation", "Cách tổng hợp", required=True, enum=["arithmetic"]),
        _field("coverage", "Tỷ trọng tối thiểu phải có số liệu", "number", minimum=0, maximum=1),
        _field("digits", "Số chữ số thập phân làm tròn trước khi xếp hạng", "integer", minimum=0, maximum=12),
        _field("ties", "Cách xếp đồng hạng", enum=["min", "dense", "average", "ordinal"]),
        _NOTE,
        _NOTE_EN,
    ], ["code"], [_key("parent", "")]),
    "indicators": ("Chỉ tiêu", [
        _field("code", "Mã chỉ tiêu", required=True, unique=True, pattern=CODE),
        *_NAMED,
        *_SHORT,
        _field("index", "Mã chỉ số thành phần (để trống: chỉ theo dõi mục tiêu)", pattern=CODE),
        _field("numerator", "Tử số (mã số liệu)", pattern=CODE),
        _field("denominator", "Mẫu số (mã số liệu)", pattern=CODE),
        _field("scale", "Hệ số nhân", "number"),
        _field("formula", "Công thức"),
        _field("women", "Công thức tính riêng cho nữ"),
        _field("men", "Công thức tính riêng cho nam"),
        _field("unit_of_measure", "Đơn vị tính", required=True),
        _field("unit_of_measure_en", "Đơn vị tính bằng tiếng Anh"),
        _field("direction", "Chiều đánh giá", required=True, enum=["higher", "lower", "toward"]),
        _field("normalisation", "Cách chuẩn hóa", enum=["goalposts", "min_max"]),
        _field("low", "Mốc dưới", "number"),
        _field("high", "Mốc trên", "number"),
        _field("ideal_low", "Cận dưới của khoảng mong muốn", "number"),
        _field("ideal_high", "Cận trên của khoảng mong muốn", "number"),
        _field("weight", "Trọng số", "number", minimum=0),
        _field("digits", "Số chữ số thập phân khi in", "integer", minimum=0, maximum=9),
        _field("scope", "Phạm vi có số liệu", enum=["unit", "province", "nation"]),
        _field("source_kind", "Loại nguồn số liệu", enum=["administrative", "survey", "census", "estimate"]),
        _field("term", "Nhiệm kỳ"),
        _field("pooled_years", "Số năm gộp", "integer", minimum=1, maximum=10),
        _field("count_ratio", "Tỷ số của hai số đếm, in kèm khoảng tin cậy", "boolean"),
        _field("detected_among", "Dân số trong đó phát hiện các trường hợp (công thức)"),
        _field("owner", "Mã cơ quan phụ trách", pattern=UNIT_CODE),
        *_SOURCE,
        _NOTE,
        _NOTE_EN,
    ], ["code"], [_key("index", "indices"), _key("numerator", "items"), _key("denominator", "items"),
                  _key("owner", "agencies")]),
    "bands": ("Nhóm xếp loại", [
        _field("index", "Mã chỉ số", required=True, pattern=CODE),
        _field("name", "Tên nhóm", required=True),
        _field("name_en", "Tên nhóm bằng tiếng Anh"),
        _field("size", "Số đơn vị", "integer", minimum=1),
        _field("minimum", "Điểm tối thiểu", "number", minimum=0, maximum=100),
    ], ["index", "name"], [_key("index", "indices")]),
    "revisions": ("Đính chính sau khi công bố", [
        _field("date", "Ngày đính chính", "date", required=True),
        _field("table", "Bảng", required=True, pattern=NAME),
        _field("key", "Khóa của dòng", required=True),
        _field("column", "Cột", required=True, pattern=NAME),
        _field("old", "Giá trị đã công bố"),
        _field("new", "Giá trị hiện dùng"),
        _field("reason", "Lý do", required=True),
        _field("reason_en", "Lý do bằng tiếng Anh"),
    ], ["date", "table", "key", "column"], []),
    "recipients": ("Người nhận thư; không công bố, không đóng gói", [
        _field("unit", "Mã đơn vị", required=True, pattern=UNIT_CODE),
        _field("name", "Tên người nhận", required=True),
        _field("address", "Địa chỉ thư", required=True, pattern="^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$"),
        _field("role", "Chức danh"),
        _field("language", "Ngôn ngữ của thư", enum=["vi", "en"]),
        _NOTE,
    ], ["unit", "address"], [_key("unit", "units")]),
    "published": ("Kết quả đã công bố", [
        _field("title", "Tên kết quả", required=True),
        _field("title_en", "Tên kết quả bằng tiếng Anh"),
        _field("source", "Nguồn", required=True),
        _field("source_en", "Nguồn bằng tiếng Anh"),
        _field("address", "Địa chỉ"),
        _field("band", "Nhóm", "integer", required=True, minimum=1),
        _field("unit", "Mã đơn vị", required=True, pattern=UNIT_CODE),
        _field("rank", "Thứ hạng", "integer", minimum=1),
    ], ["title", "unit"], [_key("unit", "units")]),
    "programmes": ("Chiến lược, chương trình", [
        _field("code", "Mã chương trình", required=True, unique=True, pattern=UNIT_CODE),
        *_NAMED,
        _field("short_name", "Tên gọn"),
        _field("short_name_en", "Tên gọn bằng tiếng Anh"),
        _field("field", "Lĩnh vực", required=True, enum=["gender", "children", "other"]),
        _field("basis", "Căn cứ", required=True),
        _field("from", "Từ năm", "integer", required=True),
        _field("to", "Đến năm", "integer", required=True),
        _field("midterm", "Năm sơ kết giữa kỳ", "integer"),
        _field("baseline_year", "Năm gốc", "integer"),
        _field("source", "Nguồn"),
        _NOTE,
    ], ["code"], []),
    "objectives": ("Mục tiêu của chương trình", [
        _field("programme", "Mã chương trình", required=True, pattern=UNIT_CODE),
        _field("number", "Số thứ tự", required=True),
        *_NAMED,
    ], ["programme", "number"], [_key("programme", "programmes")]),
    "targets": ("Chỉ tiêu phấn đấu", [
        _field("programme", "Mã chương trình", required=True, pattern=UNIT_CODE),
        _field("objective", "Mục tiêu"),
        _field("code", "Mã chỉ tiêu phấn đấu", required=True),
        _field("indicator", "Mã chỉ tiêu dùng để đo", required=True, pattern=CODE),
        _field("comparator", "Phép so sánh", required=True, enum=[">=", ">", "<=", "<", "=", "band"]),
        _field("value", "Mức phấn đấu", "number"),
        _field("low", "Cận dưới", "number"),
        _field("high", "Cận trên", "number"),
        _field("tolerance", "Sai lệch cho phép", "number", minimum=0),
        _field("year", "Năm phải đạt (để trống: từng năm)", "integer"),
        _field("level", "Cấp đặt ra", required=True, enum=["national", "provincial", "unit"]),
        _field("applies_to", "Áp dụng cho"),
        _field("basis", "Căn cứ"),
        _field("basis_date", "Ngày ban hành căn cứ", "date"),
        _field("amends", "Điều chỉnh căn cứ"),
        _field("certainty", "Mức độ chắc chắn", enum=["confirmed", "to_confirm"]),
        _NOTE,
    ], ["programme", "code", "level", "applies_to", "year", "basis"],
        [_key("programme", "programmes"), _key("indicator", "indicators")]),
    "breakdowns": ("Chỉ tiêu chia theo nhóm đối tượng", [
        _field("indicator", "Mã chỉ tiêu", required=True, pattern=CODE),
        _field("dimension", "Chia theo", required=True,
               enum=["sex", "poverty", "ethnicity", "circumstances", "residence", "age", "other"]),
        *_NAMED,
        _field("numerator", "Tử số (mã số liệu)", pattern=CODE),
        _field("denominator", "Mẫu số (mã số liệu)", pattern=CODE),
        _field("scale", "Hệ số nhân", "number"),
        _field("formula", "Công thức"),
    ], ["indicator", "dimension", "name"],
        [_key("indicator", "indicators"), _key("numerator", "items"), _key("denominator", "items")]),
    "narratives": ("Lời văn của báo cáo năm", [
        _field("report", "Báo cáo", required=True, enum=["gender", "children"]),
        _field("unit", "Mã đơn vị (để trống: toàn tỉnh)", pattern=UNIT_CODE),
        _field("section", "Mục", required=True,
               enum=["situation", "leadership", "tasks", "strengths", "weaknesses", "causes_objective",
                     "causes_subjective", "next", "proposals"]),
        _field("number", "Số thứ tự trong mục", "integer", required=True, minimum=1, maximum=999),
        _field("text", "Lời văn, mỗi dòng một đoạn hoặc một ý", required=True),
        _field("text_en", "Lời văn bằng tiếng Anh"),
    ], ["report", "unit", "section", "number"], [_key("unit", "units")]),
    "issuances": ("Cơ quan ban hành và thể thức văn bản", [
        _field("document", "Loại văn bản", required=True, unique=True, enum=DOCUMENTS),
        _field("issuer", "Cơ quan ban hành"),
        _field("issuer_en", "Cơ quan ban hành bằng tiếng Anh"),
        _field("issuer_parent", "Cơ quan chủ quản"),
        _field("issuer_parent_en", "Cơ quan chủ quản bằng tiếng Anh"),
        _field("symbol", "Ký hiệu văn bản", pattern="^[^/ ]+$"),
        _field("number", "Số văn bản", "integer", minimum=1),
        _field("date", "Ngày ban hành", "date"),
        _field("place", "Địa danh"),
        _field("addressee", "Nơi gửi"),
        _field("addressee_en", "Nơi gửi bằng tiếng Anh"),
        _field("signer_authority", "Quyền hạn ký"),
        _field("signer_authority_en", "Quyền hạn ký bằng tiếng Anh"),
        _field("signer_post", "Chức vụ người ký"),
        _field("signer_post_en", "Chức vụ người ký bằng tiếng Anh"),
        _field("signer_name", "Họ và tên người ký"),
        _field("archive", "Nơi lưu"),
        _field("archive_en", "Nơi lưu bằng tiếng Anh"),
        _field("recipients", "Nơi nhận khác, cách nhau bằng dấu chấm phẩy"),
        _field("recipients_en", "Nơi nhận khác bằng tiếng Anh"),
        _field("authority", "Thẩm quyền ban hành quyết định"),
        _field("authority_en", "Thẩm quyền ban hành bằng tiếng Anh"),
        _field("proposer", "Người đề nghị"),
        _field("proposer_en", "Người đề nghị bằng tiếng Anh"),
        _field("proposal", "Văn bản đề nghị"),
        _field("proposal_en", "Văn bản đề nghị bằng tiếng Anh"),
    ], ["document"], []),
    "legal_bases": ("Căn cứ ban hành", [
        _field("document", "Loại văn bản", required=True, enum=["decision"]),
        _field("order", "Thứ tự", "integer", required=True, minimum=1),
        _field("text", "Căn cứ", required=True),
        _field("text_en", "Căn cứ bằng tiếng Anh"),
    ], ["document", "order"], []),
    "documents": ("Sổ văn bản", [
        _field("code", "Mã văn bản", required=True, unique=True, pattern=CODE),
        _field("number", "Số, ký hiệu như đã in", required=True),
        _field("date", "Ngày ban hành như đã in", required=True, pattern="^[0-9][0-9/-]*$"),
        _field("type", "Loại văn bản"),
        _field("issuer", "Mã cơ quan ban hành", pattern=UNIT_CODE),
        _field("issuer_name", "Tên cơ quan ban hành"),
        _field("issuer_name_en", "Tên cơ quan ban hành bằng tiếng Anh"),
        _field("title", "Nội dung, viết trong câu"),
        _field("title_en", "Nội dung bằng tiếng Anh"),
        _field("basis", "Mã các văn bản căn cứ, cách nhau bằng dấu chấm phẩy", pattern=CODES),
        _field("attachment", "Bản văn bản: cited, attached hoặc tệp trong gói", pattern="^[A-Za-z0-9._/-]+$"),
        _NOTE,
        _NOTE_EN,
    ], ["code"], [_key("issuer", "agencies")]),
    "budgets": ("Kinh phí", [
        _field("programme", "Mã chương trình, kế hoạch", required=True, pattern=UNIT_CODE),
        _field("row", "Dòng kinh phí hay dòng tổng", required=True, enum=["line", "total"]),
        _field("agency", "Mã cơ quan", pattern=UNIT_CODE),
        _field("content", "Nội dung"),
        _field("content_en", "Nội dung bằng tiếng Anh"),
        _field("year", "Năm, hoặc các năm của khung ở dòng tổng", required=True, pattern=PERIOD),
        _field("frame", "Khung ba năm", pattern="^[0-9]{4}-[0-9]{4}$"),
        _field("source", "Nguồn", enum=["central", "local", "other"]),
        _field("source_name", "Tên riêng của nguồn"),
        _field("source_name_en", "Tên riêng của nguồn bằng tiếng Anh"),
        _field("proposed", "Đề nghị", "number", minimum=0),
        _field("appraised", "Thẩm định", "number", minimum=0),
        _field("allocated", "Phân bổ", "number", minimum=0),
        _field("spent", "Đã chi", "number", minimum=0),
        _field("currency_unit", "Đơn vị tiền", required=True, enum=["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"]),
        _NOTE,
        _NOTE_EN,
    ], ["programme", "row", "agency", "content", "year", "frame", "source"],
        [_key("programme", "programmes"), _key("agency", "agencies")]),
    "plans": ("Kế hoạch", [
        _field("code", "Mã kế hoạch", required=True, unique=True, pattern=UNIT_CODE),
        _field("number", "Số, ký hiệu văn bản"),
        *_NAMED,
        *_SHORT,
        _field("agency", "Mã cơ quan chủ trì", pattern=UNIT_CODE),
        _field("from", "Từ năm", "integer", required=True),
        _field("to", "Đến năm", "integer", required=True),
        _field("basis", "Mã các văn bản làm căn cứ, cách nhau bằng dấu chấm phẩy", pattern=CODES),
        _NOTE,
        _NOTE_EN,
    ], ["code"], [_key("agency", "agencies")]),
    "tasks": ("Nhiệm vụ", [
        _field("plan", "Mã kế hoạch", required=True, pattern=UNIT_CODE),
        _field("code", "Mã nhiệm vụ", required=True, unique=True, pattern=UNIT_CODE),
        _field("number", "Số thứ tự trong kế hoạch", required=True),
        _field("group", "Mục tiêu, nhóm nhiệm vụ"),
        _field("group_en", "Mục tiêu, nhóm nhiệm vụ bằng tiếng Anh"),
        _field("content", "Nội dung", required=True),
        _field("content_en", "Nội dung bằng tiếng Anh"),
        _field("lead", "Chủ trì, cách nhau bằng dấu chấm phẩy", required=True),
        _field("partners", "Phối hợp, cách nhau bằng dấu chấm phẩy"),
        _field("start", "Bắt đầu", pattern=TIME),
        _field("due", "Thời hạn (để trống: thường xuyên)", pattern=TIME),
        _field("product", "Sản phẩm"),
        _field("product_en", "Sản phẩm bằng tiếng Anh"),
        _field("status", "Trạng thái", required=True, enum=["not_started", "in_progress", "done", "cancelled"]),
        _field("done_on", "Ngày hoàn thành", "date"),
        _field("evidence", "Minh chứng"),
        *[_field(f"progress_q{quarter}", f"Tiến độ cuối quý {numeral} (%)", "number", minimum=0, maximum=100)
          for quarter, numeral in enumerate(("I", "II", "III", "IV"), 1)],
        _NOTE,
        _NOTE_EN,
    ], ["code"], [_key("plan", "plans")]),
    "report_duties": ("Báo cáo phải gửi", [
        _field("code", "Mã báo cáo", required=True, pattern=UNIT_CODE),
        _field("debtor", "Cơ quan, đơn vị phải gửi", required=True),
        _field("name", "Tên (để trống: theo dòng chung của báo cáo)"),
        _field("name_en", "Tên tiếng Anh"),
        _field("period", "Kỳ báo cáo", pattern=TIME),
        _field("due", "Thời hạn gửi", pattern=TIME),
        _field("received_on", "Ngày nhận", "date"),
        _field("completeness", "Mức độ đầy đủ", enum=["full", "partial", "empty"]),
        _NOTE,
        _NOTE_EN,
    ], ["code", "debtor"], []),
    "events": ("Sự kiện", [
        _field("code", "Mã sự kiện", required=True, unique=True, pattern=UNIT_CODE),
        *_NAMED,
        _field("from", "Từ ngày", "date", required=True),
        _field("to", "Đến ngày", "date", required=True),
        _field("agency", "Mã cơ quan chủ trì", pattern=UNIT_CODE),
        _field("basis", "Mã văn bản làm căn cứ"),
        _NOTE,
        _NOTE_EN,
    ], ["code"], [_key("agency", "agencies")]),
    "checks": ("Quy tắc kiểm tra", [
        _field("code", "Mã quy tắc", required=True, unique=True, pattern=CODE),
        _field("formula", "Công thức phải đúng", required=True),
        _field("severity", "Mức độ", required=True, enum=["error", "warning", "note"]),
        _field("message", "Thông báo khi không đúng", required=True),
        _field("message_en", "Thông báo bằng tiếng Anh"),
    ], ["code"], []),
}


TABLES |= title_tables.tables(_field, _key, _NAMED, _NOTE)


def columns(table):
    """The head row of a table."""
    return [field["name"] for field in TABLES[table][1]]


def row(table, cells):
    """A row of a table from cells by column; columns that are not named stay empty."""
    return tuple(cells.get(column, "") for column in columns(table))


def resource(table):
    """The entry of a table in the descriptor."""
    title, fields, primary_key, foreign_keys = TABLES[table]
    schema = {"fields": fields, "missingValues": [""], "primaryKey": primary_key}
    if foreign_keys:
        schema["foreignKeys"] = foreign_keys
    return {
        "name": table, "title": title, "path": table + ".csv", "type": "table", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "schema": schema,
    }
