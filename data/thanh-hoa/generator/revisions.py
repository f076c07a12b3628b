"""Invented corrections after publication: they show the table `revisions`, and correct nothing that was ever published."""

from . import schema

OBSERVATIONS = "observations"
# year: date, unit, item, what was published before less what stands now, reason, reason in English.
CORRECTIONS = {
    2019: [
        ("2020-07-06", "398", "CHILDREN_SPECIAL", -17,
         "Minh họa: xã gửi bổ sung danh sách trẻ em khuyết tật sau ngày chốt số liệu.",
         "Illustration: a commune sent a further list of children with disabilities after the data were closed."),
        ("2020-07-06", "38", "CHILDREN_SPECIAL", -17,
         "Minh họa: cộng lại số của tỉnh sau khi đính chính số của huyện.",
         "Illustration: the provincial figure was added up again after that of the district was corrected."),
    ],
    2020: [
        ("2021-06-14", "394", "CHILDREN_INJURED", 12,
         "Minh họa: mười hai trường hợp bị ghi hai lần ở hai trạm y tế.",
         "Illustration: twelve cases had been recorded twice, at two health stations."),
        ("2021-06-14", "38", "CHILDREN_INJURED", 12,
         "Minh họa: cộng lại số của tỉnh sau khi đính chính số của huyện.",
         "Illustration: the provincial figure was added up again after that of the district was corrected."),
        ("2021-09-20", "399", "COMMUNES_FORUM", -1,
         "Minh họa: một xã báo cáo muộn diễn đàn trẻ em tổ chức trong tháng 12.",
         "Illustration: a commune reported late on a children's forum held in December."),
        ("2021-09-20", "38", "COMMUNES_FORUM", -1,
         "Minh họa: cộng lại số của tỉnh sau khi đính chính số của huyện.",
         "Illustration: the provincial figure was added up again after that of the district was corrected."),
    ],
}


def rows(year, observations):
    """The rows of `revisions`: the new value is the one that stands in `observations`."""
    columns = schema.columns(OBSERVATIONS)
    places = {(row[columns.index("unit")], row[columns.index("item")]): row for row in observations}
    found = []
    for date, unit, item, less, reason, reason_en in CORRECTIONS.get(year, ()):
        row = places[unit, item]
        # A verified value counts in place of the reported one, so that it is the one to be corrected.
        column = "verified" if row[columns.index("verified")] != "" else "value"
        now = row[columns.index(column)]
        found.append(schema.row("revisions", {
            "date": date, "table": OBSERVATIONS, "key": f"{unit}/{item}", "column": column, "old": int(now) + less,
            "new": now, "reason": reason, "reason_en": reason_en,
        }))
    return found
