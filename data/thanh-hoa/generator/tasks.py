"""Plans with their tasks: invented, in the shape of a yearly programme of tasks by agency.

A province's letter on the work of a year lists what each department, the organisations and the districts have to do.
The tasks here follow that shape in words of our own; who leads, days, products and progress are invented to illustrate the
software and say nothing of what any office did.
"""

import datetime

from . import register, schema
from .chance import share, whole

TE, BDG = "KH_TE", "KH_BDG"
NOTE = "Nhiệm vụ, cơ quan chủ trì, thời hạn và tiến độ là minh họa, không phải kế hoạch hay kết quả thật của tỉnh."
NOTE_EN = ("Tasks, leading bodies, times and progress are illustrative and no real plan or result of the "
           "province.")

# code, name, name_en, short, short_en, agency; one for children, one for gender equality
PLANS = [
    (TE, "Kế hoạch công tác trẻ em năm {year} (minh họa)", "Plan of work for children {year} (illustrative)",
     "kế hoạch công tác trẻ em", "the plan of work for children"),
    (BDG, "Kế hoạch công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm {year} (minh họa)",
     "Plan of work on gender equality and the advancement of women {year} (illustrative)",
     "kế hoạch công tác bình đẳng giới", "the plan of work on gender equality"),
]

LEAD, TARGETS, MODELS, INFORM, STAFF, MONEY = range(6)
GROUPS = {
    LEAD: ("Chỉ đạo, phối hợp", "Guidance and coordination"),
    TARGETS: ("Bảo đảm các chỉ tiêu", "Securing the targets"),
    MODELS: ("Mô hình, dịch vụ hỗ trợ", "Models and services of support"),
    INFORM: ("Truyền thông, giáo dục", "Information and education"),
    STAFF: ("Đào tạo, tập huấn", "Training"),
    MONEY: ("Kinh phí, kiểm tra, báo cáo", "Funding, inspection, reporting"),
}

# plan, code, group, content, content_en, lead, partners, start, due, product, product_en; {y} is the year
TASKS = [
    (TE, "TE01", LEAD, "Ban hành kế hoạch công tác trẻ em trong năm", "Issue the plan of work for children", "SLDTBXH",
     "SYT;SGDDT", "{y}-01-02", "{y}-02-15", "Kế hoạch", "Plan"),
    (TE, "TE02", LEAD, "Họp ban điều hành, giao chỉ tiêu cho các địa phương", "Meet in the steering board and set the "
     "targets of each locality", "SLDTBXH", "*", "{y}-01-02", "Q1/{y}", "Thông báo kết luận", "Notice of conclusions"),
    (TE, "TE03", TARGETS, "Tiêm chủng đầy đủ và theo dõi dinh dưỡng của trẻ dưới 5 tuổi",
     "Vaccinate and follow the nutrition of children under 5", "SYT", "*;SGDDT", "", "", "", ""),
    (TE, "TE04", TARGETS, "Huy động trẻ đến trường, ngăn trẻ bỏ học ở vùng khó khăn",
     "Bring children to school and prevent dropping out in difficult areas", "SGDDT", "Miền núi;TINHDOAN", "", "Q3/{y}",
     "Báo cáo đầu năm học", "Report at the beginning of the school year"),
    (TE, "TE05", TARGETS, "Đăng ký khai sinh đúng hạn cho trẻ dưới 5 tuổi",
     "Register births of children under 5 in time", "STP", "CAT;*", "", "{y}-12", "Báo cáo kết quả", "Report of results"),
    (TE, "TE06", MODELS, "Duy trì điểm tư vấn, hỗ trợ trẻ em bị xâm hại", "Keep the places of advice and support for "
     "abused children", "SLDTBXH", "SYT;CAT;HLHPN", "", "Q2/{y}", "Điểm tư vấn hoạt động", "Places of advice at work"),
    (TE, "TE07", MODELS, "Dạy bơi an toàn và phòng đuối nước", "Teach safe swimming and prevent drowning", "SVHTTDL",
     "SGDDT;TINHDOAN;*", "{y}-05-01", "{y}-08-31", "Lớp dạy bơi ở các địa phương", "Swimming courses in all localities"),
    (TE, "TE08", INFORM, "Tổ chức Tháng hành động vì trẻ em", "Hold the month of action for children", "SLDTBXH",
     "TINHDOAN;*", "{y}-06-01", "{y}-06-30", "Báo cáo tổng kết tháng hành động", "Closing report of the month"),
    (TE, "TE09", INFORM, "Tổ chức diễn đàn trẻ em cấp huyện", "Hold children's forums in the districts", "*",
     "SLDTBXH;TINHDOAN", "{y}-07-01", "Q3/{y}", "Kiến nghị của trẻ em", "Proposals of the children"),
    (TE, "TE10", STAFF, "Tập huấn kỹ năng bảo vệ trẻ em cho cán bộ, cộng tác viên",
     "Train officers and volunteers in protecting children", "SLDTBXH", "SYT;SGDDT", "{y}-03-01", "{y}-10-31",
     "Lớp tập huấn, tài liệu", "Courses and material"),
    (TE, "TE11", MONEY, "Kiểm tra việc thực hiện quyền trẻ em ở địa phương",
     "Inspect how localities carry out children's rights", "SLDTBXH", "STP;SYT", "{y}-09-01", "{y}-11-30",
     "Biên bản, báo cáo kiểm tra", "Minutes and report of inspection"),
    (TE, "TE12", MONEY, "Dự toán kinh phí công tác trẻ em năm sau", "Estimate the funds for the next year", "SLDTBXH",
     "SKHDT", "{y}-06-01", "{y}-07-31", "Bản dự toán", "Estimate"),
    (BDG, "BDG01", LEAD, "Kế hoạch thực hiện các mục tiêu bình đẳng giới trong năm",
     "Plan how the objectives of gender equality are reached in the year", "SLDTBXH", "agencies", "{y}-01-02",
     "Q1/{y}", "Kế hoạch", "Plan"),
    (BDG, "BDG02", LEAD, "Lồng ghép vấn đề bình đẳng giới trong văn bản quy phạm pháp luật",
     "Mainstream gender equality in legal texts", "STP", "SLDTBXH", "", "", "", ""),
    (BDG, "BDG03", TARGETS, "Quy hoạch, tạo nguồn cán bộ nữ", "Plan for and prepare women for leading posts", "BTCTU",
     "SNV;HLHPN", "", "{y}", "Báo cáo kết quả quy hoạch", "Report on the planning of posts"),
    (BDG, "BDG04", TARGETS, "Vốn vay và việc làm cho lao động nữ nông thôn",
     "Loans and work for rural women", "NHCSXH", "HLHPN;SLDTBXH", "", "{y}-12-15", "Báo cáo kết quả", "Report of results"),
    (BDG, "BDG05", MODELS, "Duy trì địa chỉ tạm lánh cho nạn nhân bạo lực giới",
     "Keep shelters for victims of gender-based violence", "HLHPN", "CAT;SYT", "", "Q4/{y}", "Địa chỉ tạm lánh hoạt động",
     "Shelters at work"),
    (BDG, "BDG06", INFORM, "Tháng hành động vì bình đẳng giới và phòng ngừa bạo lực trên cơ sở giới",
     "Month of action for gender equality and against gender-based violence", "SLDTBXH", "STTTT;HLHPN;*", "{y}-11-15",
     "{y}-12-15", "Báo cáo tổng kết tháng hành động", "Closing report of the month"),
    (BDG, "BDG07", INFORM, "Chuyên mục bình đẳng giới trên báo, đài và trang thông tin điện tử",
     "Regular items on gender equality in press, radio and web sites", "STTTT", "SLDTBXH", "", "", "", ""),
    (BDG, "BDG08", STAFF, "Tập huấn nghiệp vụ bình đẳng giới cho cán bộ cấp huyện, cấp xã",
     "Train officers of districts and communes on gender equality", "SLDTBXH;SNV", "HLHPN", "{y}-04-01", "{y}-09-30",
     "Lớp tập huấn", "Courses"),
    (BDG, "BDG09", MONEY, "Thẩm định dự toán kinh phí bình đẳng giới năm sau và ba năm tiếp theo",
     "Appraise the estimate on gender equality for the next year and for three years", "SKHDT", "SLDTBXH",
     "{y}-08-01", "{y}-10-15", "Văn bản thẩm định", "Letter of appraisal"),
    (BDG, "BDG10", MONEY, "Khảo sát nhận thức về bình đẳng giới", "Survey what people think of gender equality", "HLHPN",
     "STTTT", "{y}-03-01", "Q4/{y}", "Báo cáo khảo sát", "Report of the survey"),
]

MONTHS = ("TE08", "BDG06")
"""Tasks that are over when their month is."""


def as_of(year):
    """The day against which tasks are judged; in the last year before it ended, so that some tasks are due soon."""
    return datetime.date(2020, 11, 30) if year == 2020 else datetime.date(year + 1, 3, 31)


def _last_day(text):
    """The last day of a time as plans give it."""
    if text.startswith("Q"):
        year, month = int(text[3:]), int(text[1]) * 3
    elif len(text) == 4:
        year, month = int(text), 12
    elif len(text) == 7:
        year, month = int(text[:4]), int(text[5:])
    else:
        return datetime.date.fromisoformat(text)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def plan_rows(year):
    """The rows of `plans`: no number, since the plans are none of the province's."""
    return [schema.row("plans", {
        "code": code, "name": name.format(year=year), "name_en": name_en.format(year=year), "short_name": short,
        "short_name_en": short_en, "agency": "SLDTBXH", "from": year, "to": year, "note": NOTE, "note_en": NOTE_EN,
    }) for code, name, name_en, short, short_en in PLANS]


def _progress(year, code, begin, end, done, today):
    """Per cent at the end of each quarter that is over; some quarters were not told."""
    cells = {}
    known = 0
    for quarter in range(1, 5):
        last = _last_day(f"Q{quarter}/{year}")
        if last > today:
            continue
        is_told = quarter == 4 or done and last >= done
        if not is_told and share("progress", year, code, quarter) < 0.12:
            continue
        if done and last >= done:
            value = 100
        elif last <= begin:
            value = 0
        else:
            passed = (last - begin).days / max(1, (end - begin).days)
            value = min(95, 5 * whole(passed * (0.8 + 0.3 * share("pace", year, code)) * 20))
        known = max(known, value)
        cells[f"progress_q{quarter}"] = known
    return cells


def _row(year, numbers, task):
    plan, code, group, content, content_en, lead, partners, start, due, product, product_en = task
    start, due = start.format(y=year), due.format(y=year)
    today = as_of(year)
    begin = datetime.date.fromisoformat(start) if start else datetime.date(year, 1, 1)
    end = _last_day(due) if due else datetime.date(year, 12, 31)
    draw = share("task", year, code)
    cells = {}
    done = None
    status = "in_progress"
    if due:
        # Most are done some days before they are due, some after, a few not yet.
        delay = whole(-25 + 60 * draw * draw)
        first = end if code in MONTHS else begin
        day = min(max(first, end + datetime.timedelta(days=delay)), datetime.date(year + 1, 3, 20))
        if draw < 0.86 and day <= today:
            done, status = day, "done"
        elif begin > today:
            status = "not_started"
    if code == "BDG10" and year in (2018, 2020):
        status, done = "cancelled", None
        cells["note"] = "Dừng thực hiện do chưa bố trí được kinh phí (minh họa)."
        cells["note_en"] = "Given up because no funds were found (illustrative)."
    if done:
        cells["done_on"] = done.isoformat()
        if product:
            cells["evidence"] = f"Hồ sơ minh họa {code}/{year}"
    if status != "cancelled":
        cells.update(_progress(year, code, begin, end, done, today))
    if status == "in_progress" and not any(cells.get(f"progress_q{q}") for q in range(1, 5)) and due:
        status = "not_started"
    key = (plan, group)
    numbers[key] = numbers.get(key, 0) + 1
    heading, heading_en = GROUPS[group]
    return schema.row("tasks", {
        "plan": plan, "code": code, "number": f"{group + 1}.{numbers[key]}", "group": heading, "group_en": heading_en,
        "content": content, "content_en": content_en, "lead": lead, "partners": partners, "start": start, "due": due,
        "product": product, "product_en": product_en, "status": status, **cells,
    })


def task_rows(year):
    """The rows of `tasks`."""
    known = {code for code, *_rest in register.AGENCIES}
    for _plan, code, _group, _content, _en, lead, *_rest in TASKS:
        unknown = [name for name in lead.split(";") if name not in known and name != "*"]
        if unknown:
            raise ValueError(f"{code}: no agency {unknown}")
    numbers = {}
    return [_row(year, numbers, task) for task in TASKS]
