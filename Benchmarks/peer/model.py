"""Reads the neutral CSV files; min-max scores, weighted means in two steps, ranks, women and men; one dict a unit."""
import csv
import io

YEARS = (2021, 2022, 2023, 2024)
# Least share of the weights that must have a score, as in the bundles of make_bundle.py.
COVERAGE = 0.6


def vn(value, digits=1):
    """1234.5 -> '1.234,5'; None -> '…'."""
    if value is None:
        return "…"
    return f"{value:,.{digits}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")


def ranks(values):
    """Competition ranks, highest first; None keeps None."""
    place = {}
    for i, value in enumerate(sorted((v for v in values if v is not None), reverse=True)):
        place.setdefault(value, i + 1)
    return [place.get(v) if v is not None else None for v in values]


def mean(values):
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class Year:
    """Values and gaps (women minus men) by indicator and unit, then the scores made of them."""

    def __init__(self, path, unit_at, indicator_at):
        self.values = [[None] * len(unit_at) for _ in indicator_at]
        self.gaps = [[None] * len(unit_at) for _ in indicator_at]
        with open(path, encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream)
            next(rows)
            for unit, indicator, value, women, men in rows:
                k, j = indicator_at[indicator], unit_at[unit]
                if value:
                    self.values[k][j] = float(value)
                if women and men:
                    self.gaps[k][j] = float(women) - float(men)

    def assess(self, indicators, groups):
        count = len(self.values[0])
        self.scores = [column_scores(v, i["direction"]) for v, i in zip(self.values, indicators)]
        self.components = [
            [weighted([(indicators[k]["weight"], self.scores[k][j]) for k in g["members"]]) for j in range(count)]
            for g in groups]
        self.composite = [weighted([(g["weight"], c[j]) for g, c in zip(groups, self.components)]) for j in range(count)]
        self.order = ranks(self.composite)


class Data:
    """Everything of one programme; the years assessed."""

    def __init__(self, folder):
        self.units, self.indicators = read(f"{folder}/units.csv"), read(f"{folder}/indicators.csv")
        groups = {}
        for k, i in enumerate(self.indicators):
            i["direction"], i["weight"] = int(i["direction"]), float(i["weight"])
            group = groups.setdefault(
                i["group"], {"name": i["group_name"], "weight": float(i["group_weight"]), "members": []})
            group["members"].append(k)
        self.groups = list(groups.values())
        unit_at = {x["id"]: n for n, x in enumerate(self.units)}
        indicator_at = {x["id"]: n for n, x in enumerate(self.indicators)}
        self.years = [Year(f"{folder}/{y}/values.csv", unit_at, indicator_at) for y in YEARS]

    def assess(self):
        for year in self.years:
            year.assess(self.indicators, self.groups)


def column_scores(column, direction):
    known = [x for x in column if x is not None]
    low, high = min(known), max(known)
    if low == high:
        return [None if x is None else 50.0 for x in column]
    return [None if x is None else ((x - low) if direction > 0 else (high - x)) / (high - low) * 100 for x in column]


def weighted(parts):
    """Weighted mean over the parts that have a score; None below the coverage."""
    whole = sum(w for w, _ in parts)
    known = [(w, s) for w, s in parts if s is not None]
    there = sum(w for w, _ in known)
    if not there or there < COVERAGE * whole:
        return None
    return sum(w * s for w, s in known) / there


def contexts(data):
    """One context a unit; what does not depend on the unit is computed once."""
    now, before, count = data.years[-1], data.years[-2], len(data.units)
    place = [ranks(s) for s in now.scores]
    component_place = [ranks(c) for c in now.components]
    component_means = [mean(c) for c in now.components]
    sequence = sorted(range(count), key=lambda j: (now.order[j] or 10 ** 9, j))
    position = {j: p for p, j in enumerate(sequence)}
    means = [mean(y.composite) for y in data.years]
    for j, unit in enumerate(data.units):
        rows = [indicator_view(data, place, k, j) for k in range(len(data.indicators))]
        start = max(0, min(count - 27, position[j] - 13))
        ranking = [{"rank": now.order[q] or "…", "name": data.units[q]["name"], "score": vn(now.composite[q]),
                    "prev": before.order[q] or "…", "me": q == j,
                    "delta": vn((now.composite[q] or 0) - (before.composite[q] or 0), 2)}
                   for q in sequence[start:start + 27]]
        components = [component_view(g, c[j], m, p[j])
                      for g, c, m, p in zip(data.groups, now.components, component_means, component_place)]
        series = [y.composite[j] or 0 for y in data.years]
        yield {"id": unit["id"], "name": unit["name"], "population": vn(int(unit["population"]), 0),
               "female": vn(float(unit["female_share"]) * 100), "year": YEARS[-1], "years": YEARS,
               "composite": vn(now.composite[j]), "rank": now.order[j], "n": count, "indicators": rows,
               "ranking": ranking, "components": components, "svg": chart(unit["name"], series, means),
               "better": sum(r["good"] for r in rows), "above": sum(c["above"] for c in components),
               "pmean": vn(means[-1]), "series": series}


def indicator_view(data, place, k, j):
    indicator = data.indicators[k]
    row = [y.values[k][j] for y in data.years]
    change = row[3] - row[2] if row[3] is not None and row[2] is not None else None
    score = data.years[-1].scores[k][j]
    return {"id": indicator["id"], "name": indicator["name"], "group": indicator["group_name"],
            "unit": indicator["unit"],
            "vals": [vn(x) for x in row], "raw": row, "change": ("+" if change and change > 0 else "") + vn(change, 2),
            "good": (change or 0) * indicator["direction"] > 0, "score": vn(score), "bar": f"{(score or 0) * .6:.1f}",
            "rank": place[k][j] or "…", "gap": vn(data.years[-1].gaps[k][j], 2)}


def component_view(group, score, average, place):
    gap = None if score is None or average is None else score - average
    return {"name": group["name"], "score": vn(score), "mean": vn(average), "gap": vn(gap, 2), "rank": place or "…",
            "above": (gap or 0) > 0}


def chart(name, own, mean):
    """Line chart of the composite (solid) and the mean of all units (dashed)."""
    width, height, left, top = 640, 260, 48, 16

    def x(i):
        return left + i * (width - left - 20) / 3

    def y(value):
        return top + (100 - value) * (height - top - 40) / 100
    words = "; ".join(f"{year}: {vn(v)}" for year, v in zip(YEARS, own))
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t d">'
           f'<title id="t">Xu hướng chỉ số tổng hợp – {name}</title><desc id="d">{words}</desc>']
    for grid in range(0, 101, 10):
        out.append(f'<line x1="{left}" y1="{y(grid):.1f}" x2="{width - 20}" y2="{y(grid):.1f}" stroke="#ddd"/>'
                   f'<text x="{left - 6}" y="{y(grid) + 4:.1f}" font-size="11" text-anchor="end">{grid}</text>')
    for i, year in enumerate(YEARS):
        out.append(f'<text x="{x(i):.1f}" y="{height - 14}" font-size="12" text-anchor="middle">{year}</text>')
    for line, colour, dash in ((own, "#0b5394", ""), (mean, "#b45f06", ' stroke-dasharray="5 4"')):
        points = " ".join(f"{x(i):.1f},{y(v):.1f}" for i, v in enumerate(line))
        out.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2.5"{dash} points="{points}"/>')
        for i, v in enumerate(line):
            out.append(f'<circle cx="{x(i):.1f}" cy="{y(v):.1f}" r="4" fill="{colour}"/><text x="{x(i):.1f}" '
                       f'y="{y(v) - 8:.1f}" font-size="11" text-anchor="middle">{vn(v)}</text>')
    return "".join(out) + "</svg>"


def unit_csv(context):
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["indicator", "name", "unit", *YEARS, "score", "rank"])
    for i in context["indicators"]:
        cells = ["" if v is None else v for v in i["raw"]]
        writer.writerow([i["id"], i["name"], i["unit"], *cells, i["score"], i["rank"]])
    return ("\ufeff" + buffer.getvalue()).encode("utf-8")
