"""Cases of check_bad_input.py: methods that cannot be, and data that a method has no answer to.  Standard library only."""
from check_bad_input import UNKNOWN, Expect

NO_GOALPOSTS = {"low": "", "high": "", "ideal_low": "", "ideal_high": ""}


def ratio(record):
    return record["numerator"] and record["direction"] == "higher"


def by_formula(record):
    return record["formula"] and record["direction"] == "higher"


def toward(record):
    return record["direction"] == "toward"


def root(record):
    return not record["parent"]


def fill(bundle, table, row, cells):
    """Overwrites cells of a row; columns that the table lacks are added, to its schema too."""
    header, rows = bundle.read(table)
    lacking = [column for column in cells if column not in header]
    if lacking:
        bundle.write(table, header + lacking, [r + [""] * len(lacking) for r in rows])
        package = bundle.package()
        for resource in package["resources"]:
            if resource["name"] == table and "schema" in resource:
                resource["schema"]["fields"] += [{"name": column, "type": "string"} for column in lacking]
        bundle.write_package(package)
    bundle.set(table, row, **cells)


def indicator(suits, *shown, **cells):
    """Case: cells of an indicator; what is shown must be told of its row."""
    def spoil(bundle):
        row, _record = bundle.pick("indicators", suits)
        fill(bundle, "indicators", row, cells)
        return [Expect("indicators.csv", row, *shown)]
    return spoil


def index(*shown, **cells):
    """Case: cells of the index at the top."""
    def spoil(bundle):
        row, _record = bundle.pick("indices", root)
        fill(bundle, "indices", row, cells)
        return [Expect("indices.csv", row, *shown)]
    return spoil


def scored(normalisation, *shown, suits=ratio, **cells):
    """Case: another normalisation, without the goalposts that stand there."""
    return indicator(suits, *shown, **{**NO_GOALPOSTS, "normalisation": normalisation, **cells})


def formula(text, *shown, **cells):
    """Case: the index at the top is a formula; {child} is one of its children, {item} an item."""
    def spoil(bundle):
        row, record = bundle.pick("indices", root)
        child = bundle.pick("indices", lambda r: r["parent"] == record["code"])[1]["code"]
        item = bundle.pick("items")[1]["code"]
        names = {"child": child, "item": item, "unknown": UNKNOWN, "own": record["code"]}
        fill(bundle, "indices", row, {"aggregation": "formula", "coverage": "", "formula": text.format(**names), **cells})
        return [Expect("indices.csv", row, *(s.format(**names) for s in shown))]
    return spoil


def bands(header, rows, wrong, *shown):
    """Case: bands of the index at the top; row `wrong` is told."""
    def spoil(bundle):
        code = bundle.pick("indices", root)[1]["code"]
        bundle.write("bands", ["index", "name", *header], [[code, f"Nhóm {n}", *r] for n, r in enumerate(rows, 1)])
        package = bundle.package()
        package["resources"].append({"name": "bands", "path": "bands.csv"})
        bundle.write_package(package)
        return [Expect("bands.csv", wrong, *shown)]
    return spoil


def value_below(*shown, value, **cells):
    """Case: one ranked unit has `value` under another normalisation."""
    def spoil(bundle):
        row, record = bundle.pick("indicators", ratio)
        unit = bundle.pick("units", lambda r: r["ranked"] != "false")[1]["code"]
        own = bundle.pick("observations", lambda r: r["unit"] == unit and r["item"] == record["numerator"])[1]["value"]
        text = f"{record['numerator']} - {float(own) - value}"
        fill(bundle, "indicators", row, {**cells, "numerator": "", "denominator": "", "scale": "", "formula": text})
        return [Expect("indicators.csv", row, unit, *shown)]
    return spoil


def component(*shown, weights=None, named=True, **cells):
    """Case: an index with one indicator, its aggregation and the cells of the indicator; whether that is named."""
    def spoil(bundle):
        row, record = bundle.pick("indicators", ratio)
        fill(bundle, "indicators", row, cells)
        place, _record = bundle.pick("indices", lambda r: r["code"] == record["index"])
        fill(bundle, "indices", place, weights or {"aggregation": "geometric"})
        return [Expect("indices.csv", place, record["code"] if named else record["index"], *shown)]
    return spoil


def no_values(bundle):
    """No ranked unit has the figures of an indicator, so that nobody is ranked."""
    row, record = bundle.pick("indicators", ratio)
    header, rows = bundle.read("observations")
    for cells in rows:
        if cells[header.index("item")] == record["numerator"]:
            cells[header.index("value")], cells[header.index("status")] = "", "not_reported"
    bundle.write("observations", header, rows)
    top, index = bundle.pick("indices", root)
    return [Expect("indicators.csv", row, record["code"], "Không đơn vị nào có số liệu"),
            Expect("indices.csv", top, index["code"], "coverage")]


def one_unit(bundle):
    """One unit alone under a scale by the year's values."""
    header, rows = bundle.read("units")
    ranked = [r for r in rows if r[header.index("ranked")] != "false"]
    for cells in ranked[1:]:
        cells[header.index("ranked")] = "false"
    bundle.write("units", header, rows)
    row, record = bundle.pick("indicators", ratio)
    fill(bundle, "indicators", row, {**NO_GOALPOSTS, "normalisation": "min_max"})
    return [Expect("indicators.csv", row, record["code"], "cùng giá trị")]


UNUSED = "Ô này không có tác dụng"
CASES = [
    ("an index toward a band", index("direction", "toward", direction="toward")),
    ("an aggregation that does not exist", index("aggregation", "trung binh", aggregation="trung binh")),
    ("exponent of another mean", index("exponent", "2.5", UNUSED, exponent="2.5")),
    ("generalised mean without an exponent", index("cần ô exponent", aggregation="generalised")),
    ("generalised mean of order 0", index("exponent", "geometric", aggregation="generalised", exponent="0")),
    ("index without its formula", index("cần ô formula", aggregation="formula", coverage="")),
    ("formula that is not used", index("formula", UNUSED, formula="1 + 1")),
    ("floor under a formula", formula("{child}", "floor", UNUSED, floor="1")),
    ("frozen weights that are given", index("weights_year", "2015", UNUSED, weights_year="2015")),
    ("sum that may lack a part", index("coverage", "0.5", "không được thiếu", aggregation="sum", coverage="0.5")),
    ("caps reversed", indicator(ratio, "cap_high", "100", "ít nhất 200", cap_low="200", cap_high="100")),
    ("0/0 yields a word", indicator(ratio, "zero_of_zero", "bằng nhau", "missing", zero_of_zero="bằng nhau")),
    ("0/0 of a formula", indicator(by_formula, "some_of_zero", UNUSED, some_of_zero="1")),
    ("scale of scores reversed", indicator(ratio, "score_high", "score_low < score_high", score_low="10", score_high="1")),
    ("deviation worth no points", scored("z_score", "score_sd", score_sd="0")),
    ("mean score without z-scores", indicator(ratio, "score_mean", "100", UNUSED, score_mean="100")),
    ("scale of scores for the value itself", scored("none", "score_low", UNUSED, score_low="1")),
    ("scores by rank that stop", scored("rank", "clamp", UNUSED, clamp="none")),
    ("distance to no target", scored("distance_to_target", "cần ô target")),
    ("target at the bad end", scored("distance_to_target", "target", "lớn hơn low", low="50", target="40")),
    ("target of goalposts", indicator(ratio, "target", UNUSED, target="90")),
    ("thresholds without points", scored("thresholds", "cần ô points")),
    ("points that cannot be read", scored("thresholds", "points", "“80=2”", points="50:1; 80=2")),
    ("thresholds overlap", scored("thresholds", "points", "tăng dần", points="50:1; 50:2")),
    ("points against the direction", scored("piecewise", "points", "ngược chiều", points="50:2; 80:1")),
    ("one threshold to interpolate", scored("piecewise", "points", "hai", points="50:2")),
    ("beyond all thresholds twice", scored("thresholds", "points", "nhiều nhất một", points="50:1; *:0; *:0.5")),
    ("points of another normalisation", scored("min_max", "points", UNUSED, points="50:1")),
    ("goalposts of another normalisation", scored("min_max", "low", UNUSED, low="5")),
    ("frozen scale of fixed goalposts", indicator(ratio, "scale_year", UNUSED, scale_year="2015")),
    ("goalposts equal", indicator(ratio, "high", "lớn hơn 50", low="50", high="50")),
    ("goalposts reversed", indicator(ratio, "high", "lớn hơn 50", low="50", high="10")),
    ("goalpost missing", indicator(ratio, "low", "cả mốc dưới và mốc trên", low="")),
    ("logarithm from 0", indicator(ratio, "low", "lớn hơn 0", normalisation="log_goalposts", low="0")),
    ("toward a band without goalposts",
     indicator(toward, "ideal_low", "toward", normalisation="min_max", low="", high="")),
    ("limits of outliers that are left alone", indicator(ratio, "winsorise_points", UNUSED, winsorise_points="3")),
    ("imputation that does not exist", indicator(ratio, "imputation", "hồi quy", imputation="hồi quy")),
    ("outliers of which none may be drawn in",
     indicator(ratio, "winsorise_points", "0", outliers="winsorise", winsorise_points="0")),
    ("caps outside the indices",
     indicator(ratio, "cap_high", "500", "ô index trống", **NO_GOALPOSTS, index="", normalisation="", weight="", cap_high="500")),
    ("band without an end", bands(["size", "minimum"], [["", ""]], 2, "bốn ô")),
    ("band with two ends", bands(["size", "minimum"], [["5", "70"]], 2, "bốn ô", "5, 70")),
    ("bands limited in two ways", bands(["size", "minimum"], [["5", ""], ["", "70"]], 3, "cùng cách chia", "70")),
    ("minimum scores rise", bands(["minimum"], [["50"], ["70"]], 3, "minimum", "giảm dần", "70")),
    ("maximum scores fall", bands(["maximum"], [["50"], ["30"]], 3, "maximum", "tăng dần", "30")),
    ("shares beyond the whole", bands(["share"], [["0.6"], ["0.5"]], 3, "share", "vượt quá 1", "0.5")),
    ("index of something unknown", formula("{child} + {unknown}", UNKNOWN, "formula")),
    ("index of the value of an item", formula("value({item})", "{item}", "chỉ tiêu có chỉ số")),
    ("index of last year's index", formula("{child} - previous({child})", "{child}", "mục số liệu")),
    ("index of itself", formula("{own} / 2", "{own}", "vòng lặp")),
    ("index of a condition", formula("{child} > 50", "formula", "không phải điều kiện")),
    ("greatest of an expression", formula("units_max({child} + 1)", "formula", "units_max")),
    ("formula too long", formula("{child}" + " + 1" * 1200, "formula")),
    ("formula too deep", formula("(" * 80 + "{child}" + ")" * 80, "formula")),
    ("index divides by zero", formula("{child} / ({child} - {child})", "chia cho 0", "hữu hạn")),
    ("index beyond all numbers", formula("exp({item} * 1e9)", "không xác định", "hữu hạn")),
    ("index of a root below zero", formula("sqrt(0 - 1 - {child})", "không xác định")),
    ("indicator of the value of an item",
     indicator(by_formula, "value(…)", formula="value(POP)")),
    ("indicator of an index", indicator(by_formula, "TRIAL_INDEX", formula="TRIAL_INDEX + POP")),
    ("logarithm of nothing",
     value_below("không xác định", "giá trị dương", value=0, normalisation="log_goalposts", low="1")),
    ("share of the best, but below zero",
     value_below("không xác định", value=-5, **NO_GOALPOSTS, normalisation="share_of_best")),
    ("geometric mean below zero", component("Điểm âm", "không âm", **NO_GOALPOSTS, normalisation="z_score")),
    ("penalised mean around 0", component(
        "không xác định", "mazziotta_pareto", weights={"aggregation": "mazziotta_pareto"}, named=False, low="-2", high="-1",
        direction="lower")),
    ("weights by scores that are all equal",
     component("không chênh lệch", weights={"weights": "inverse_deviation"}, low="-2", high="-1")),
    ("weights frozen to a year without data", index("1999", "weights_year", weights="inverse_deviation", weights_year="1999")),
    ("weights frozen to a year to come", index("2199", "một năm trước", weights="inverse_deviation", weights_year="2199")),
    ("scale frozen to a year without data", scored("min_max", "1999", "scale_year", scale_year="1999")),
    ("x/0 that was not declared",
     indicator(ratio, "denominator", denominator="POP - POP", zero_of_zero="1")),
]
WARNINGS = [
    ("warning: nobody has a value", no_values),
    ("warning: one unit alone", one_unit),
    ("warning: all values are equal", scored("z_score", "cùng giá trị", suits=by_formula, formula="5")),
    ("warning: a score of 0 decides all",
     component("bằng 0", "floor", low="299", high="300")),
]
