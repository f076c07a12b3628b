#!/usr/bin/env python3
"""Writes a seeded programme of four years twice: as bundles for bantin and as the CSV files that the peer reads.

    make_bundle.py --units N --out DIR [--seed S] [--years N] [--registers]

DIR/bundles/<year>/     one bundle a year (docs/bundle.md): N ranked units, their province, 8 components x 5 indicators
DIR/neutral/units.csv           id, name, kind, population, female_share
DIR/neutral/indicators.csv      id, name, group, group_name, unit, direction (1 or -1), weight, group_weight
DIR/neutral/<year>/values.csv   unit, indicator, value, female, male

--registers adds groups, targets and the registers of work (registers.py), --years takes the newest years alone.
The same N and seed give the same bytes.  In the bundles every indicator is a quotient of two items; every other
indicator has formulas for women and for men too.  About 1 % of the numerators are missing.  The neutral files hold the
values already divided, in full precision, so that both programs must come to the same scores.
"""
import argparse
import csv
import json
import os
import random

import registers

YEARS = (2021, 2022, 2023, 2024)
PROGRAMME = "do-toc-do"
COVERAGE = 0.6
DIRECTIONS = {"higher": 1, "lower": -1}
# Component, what is counted there, both in Vietnamese and English.
COMPONENTS = [
    ("Dân số và gia đình", "Population and families", "dân số", "population"),
    ("Giáo dục", "Education", "trẻ em đi học", "pupils"),
    ("Y tế", "Health", "người khám bệnh", "patients"),
    ("Lao động và việc làm", "Work and employment", "người lao động", "workers"),
    ("Nhà ở và nước sạch", "Housing and clean water", "hộ gia đình", "households"),
    ("Quản lý và lãnh đạo", "Administration and leadership", "cán bộ", "officials"),
    ("An sinh xã hội", "Social protection", "người hưởng trợ cấp", "beneficiaries"),
    ("Văn hóa và thể thao", "Culture and sport", "người tham gia hoạt động", "participants"),
]
TRAITS = [
    ("được theo dõi thường xuyên", "under regular observation", "higher"),
    ("có thẻ bảo hiểm", "with an insurance card", "higher"),
    ("thuộc diện khó khăn", "in hardship", "lower"),
    ("được tập huấn trong năm", "trained during the year", "higher"),
    ("sống xa trung tâm trên 10 km", "living more than 10 km from the centre", "lower"),
]
FIRST = ["Xuân", "Tân", "Vĩnh", "Long", "Phú", "Bình", "An", "Thạnh", "Đức", "Hòa", "Cẩm", "Định", "Mỹ", "Yên", "Hưng"]
SECOND = ["Lộc", "Phước", "Thành", "Khánh", "Hội", "Quán", "Giang", "Trạch", "Biên", "Cửu", "Thuận", "Đông", "Sơn",
          "Hải", "Điền"]
TYPES = {"private": "boolean", "ranked": "boolean", "additive": "boolean", "value": "number", "weight": "number",
         "coverage": "number", "scale": "number", "digits": "integer"}


def write(path, header, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


class Indicator:
    """An indicator: numerator A<c>_<k>, denominator D<c>, and with `sexes` the same of women with _F."""

    def __init__(self, rng, component, place):
        vi, en, self.direction = TRAITS[place]
        _, _, noun_vi, noun_en = COMPONENTS[component]
        number = f"{component + 1}_{place + 1}"
        self.component = component
        self.code, self.numerator, self.denominator = f"I{number}", f"A{number}", f"D{component + 1}"
        self.item_name = f"{noun_vi[0].upper()}{noun_vi[1:]} {vi}"
        self.item_name_en = f"{noun_en[0].upper()}{noun_en[1:]} {en}"
        self.name, self.name_en = f"Tỷ lệ {noun_vi} {vi}", f"Share of {noun_en} {en}"
        self.weight = round(rng.uniform(.5, 2), 2)
        self.base = rng.uniform(25, 75)
        self.sexes = (component * 5 + place) % 2 == 0

    def row(self):
        a, d = self.numerator, self.denominator
        formulas = [f"{a}_F / {d}_F * 100", f"({a} - {a}_F) / ({d} - {d}_F) * 100"] if self.sexes else ["", ""]
        return [self.code, self.name, self.name_en, f"C{self.component + 1}", a, d, 100, *formulas, "%", "%",
                self.direction, "min_max", self.weight, 1, "Số liệu giả"]


class Programme:
    def __init__(self, units, seed):
        self.rng = rng = random.Random(seed)
        self.indicators = [Indicator(rng, c, k) for c in range(8) for k in range(5)]
        self.weights = [round(rng.uniform(.5, 2), 2) for _ in COMPONENTS]
        self.units = [(f"D{i + 1:04d}", self.name(i), rng.choice(["xã", "xã", "phường"])) for i in range(units)]
        self.sizes = [[rng.randint(2_000, 30_000) for _ in COMPONENTS] for _ in self.units]
        self.offsets = [[rng.gauss(0, 6) for _ in self.indicators] for _ in self.units]

    @staticmethod
    def name(i):
        return f"{FIRST[i % 15]} {SECOND[(i // 15 + i) % 15]}" + (f" {i // 225 + 1}" if i >= 225 else "")

    def counts(self, step):
        """{item: count or None} for each unit."""
        rng = self.rng
        for sizes, offsets in zip(self.sizes, self.offsets):
            row = {}
            for c, size in enumerate(sizes):
                row[f"D{c + 1}"] = total = round(size * (1 + .01 * step))
                row[f"D{c + 1}_F"] = round(total * rng.uniform(.485, .515))
            for indicator, offset in zip(self.indicators, offsets):
                share = indicator.base + offset + DIRECTIONS[indicator.direction] * step * .8 + rng.gauss(0, .9)
                gap = rng.gauss(0, 2.5)
                is_missing = rng.random() < .01
                a, d = indicator.numerator, row[indicator.denominator]
                women = row[indicator.denominator + "_F"]
                of_women = round(women * clamp(share + gap))
                row[a] = None if is_missing else of_women + round((d - women) * clamp(share - gap))
                if indicator.sexes:
                    row[a + "_F"] = None if is_missing else of_women
            yield row

    # The bundles of bantin.

    def items(self):
        for c, (_, _, vi, en) in enumerate(COMPONENTS):
            for suffix, sex, name, name_en in (("", "", "Tổng số", "All"), ("_F", "female", "Nữ trong tổng số", "Women among all")):
                yield [f"D{c + 1}{suffix}", f"{name} {vi}", f"{name_en} {en}", "người", "persons", "true", sex,
                       "Số liệu giả"]
        for i in self.indicators:
            yield [i.numerator, i.item_name, i.item_name_en, "người", "persons", "true", "", "Số liệu giả"]
            if i.sexes:
                yield [i.numerator + "_F", i.item_name + ", nữ", i.item_name_en + ", women", "người", "persons",
                       "true", "female", "Số liệu giả"]

    def indices(self):
        yield ["TOTAL", "Chỉ số tổng hợp", "Composite index", "", 1, COVERAGE]
        for c, (vi, en, _, _) in enumerate(COMPONENTS):
            yield [f"C{c + 1}", vi, en, "TOTAL", self.weights[c], COVERAGE]

    def settings(self, year):
        texts = {
            "programme": PROGRAMME, "year": year, "status": "illustrative",
            "status_note": "Số liệu giả, sinh ra để đo tốc độ", "status_note_en": "Invented figures for measuring speed",
            "title": f"Bản tin đo tốc độ năm {year}", "title_en": f"Benchmark bulletin, {year}",
            "site_name": "Bản tin đo tốc độ", "site_name_en": "Benchmark bulletin",
            "area_name": "tỉnh Ví Dụ", "area_name_en": "Example Province", "issuer": "Sở Ví dụ", "place": "Ví Dụ",
            "report_symbol": "BC-SVD", "subject": "kết quả phát triển và bình đẳng giới",
            "subject_en": "development and gender equality", "method_name": "Bộ chỉ số đo tốc độ",
            "method_name_en": "Benchmark indicators", "method_version": 1, "data_source": "Số liệu giả", "archive": "VT",
        }
        return [[key, text, "false"] for key, text in texts.items()]

    def observations(self, year, counts):
        whole = {}
        for row in counts:
            for item, count in row.items():
                whole[item] = whole.get(item, 0) + (count or 0)
        for code, row in [("VD", whole), *zip((u[0] for u in self.units), counts)]:
            for item, count in row.items():
                yield [code, item, year, "" if count is None else count, "not_reported" if count is None else "final"]

    def write_bundle(self, folder, year, counts, has_registers=False):
        province = ["VD", "Ví Dụ", "tỉnh", "", "false"]
        tables = {
            "settings": (["key", "value", "private"], self.settings(year)),
            "units": (["code", "name", "kind", "parent", "ranked"],
                      [province, *([code, name, kind, "VD", "true"] for code, name, kind in self.units)]),
            "items": (["code", "name", "name_en", "unit_of_measure", "unit_of_measure_en", "additive", "sex", "source"],
                      self.items()),
            "observations": (["unit", "item", "period", "value", "status"], self.observations(year, counts)),
            "indices": (["code", "name", "name_en", "parent", "weight", "coverage"], self.indices()),
            "indicators": (["code", "name", "name_en", "index", "numerator", "denominator", "scale", "women", "men",
                            "unit_of_measure", "unit_of_measure_en", "direction", "normalisation", "weight", "digits",
                            "source"], (i.row() for i in self.indicators)),
        }
        if has_registers:
            registers.add(self, year, tables)
        for name, (header, rows) in tables.items():
            write(f"{folder}/{name}.csv", header, rows)
        with open(f"{folder}/datapackage.json", "w", encoding="utf-8") as stream:
            json.dump(descriptor(year, {name: header for name, (header, _) in tables.items()}), stream,
                      ensure_ascii=False, indent=2)
            stream.write("\n")

    # The neutral files of the peer.

    def write_neutral(self, folder, last):
        write(f"{folder}/units.csv", ["id", "name", "kind", "population", "female_share"],
              ([code, f"{kind[0].upper()}{kind[1:]} {name}", kind, row["D1"], row["D1_F"] / row["D1"]]
               for (code, name, kind), row in zip(self.units, last)))
        write(f"{folder}/indicators.csv",
              ["id", "name", "group", "group_name", "unit", "direction", "weight", "group_weight"],
              ([i.code, i.name, f"C{i.component + 1}", COMPONENTS[i.component][0], "%", DIRECTIONS[i.direction], i.weight,
                self.weights[i.component]] for i in self.indicators))

    def values(self, counts):
        for (code, _, _), row in zip(self.units, counts):
            for i in self.indicators:
                a, d = row[i.numerator], row[i.denominator]
                if a is None:
                    yield [code, i.code, "", "", ""]
                elif i.sexes:
                    of_women, women = row[i.numerator + "_F"], row[i.denominator + "_F"]
                    yield [code, i.code, a / d * 100, of_women / women * 100, (a - of_women) / (d - women) * 100]
                else:
                    yield [code, i.code, a / d * 100, "", ""]


def clamp(per_cent):
    return min(max(per_cent, 1), 99) / 100


def descriptor(year, headers):
    resources = [
        {"name": name, "path": f"{name}.csv", "type": "table", "format": "csv", "mediatype": "text/csv",
         "encoding": "utf-8",
         "schema": {"fields": [{"name": field, "type": field_type(name, field)} for field in header],
                    "missingValues": [""]}}
        for name, header in headers.items()]
    return {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": f"{PROGRAMME}-{year}",
            "description": "Số liệu giả, sinh ra để đo tốc độ.",
            "licenses": [{"name": "CC0-1.0", "title": "CC0 1.0"}], "sources": [{"title": "Số liệu giả"}],
            "resources": resources}


def field_type(table, field):
    return "string" if (table, field) == ("settings", "value") else TYPES.get(field, "string")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--units", type=int, required=True, metavar="N", help="27, 200, 1000, ...")
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument("--seed", type=int, default=20240801)
    parser.add_argument("--years", type=int, default=len(YEARS), metavar="N", help="write only the newest N of four")
    parser.add_argument("--registers", action="store_true", help="with targets, plans, duties, titles, communes, awards")
    args = parser.parse_args()
    if args.units < 2:
        parser.error("--units: at least 2, min_max needs a lowest and a highest")
    programme = Programme(args.units, args.seed)
    counts = []
    for step, year in enumerate(YEARS):
        counts = list(programme.counts(step))
        if step < len(YEARS) - args.years:
            continue
        programme.write_bundle(f"{args.out}/bundles/{year}", year, counts, args.registers)
        write(f"{args.out}/neutral/{year}/values.csv", ["unit", "indicator", "value", "female", "male"],
              programme.values(counts))
    programme.write_neutral(f"{args.out}/neutral", counts)


if __name__ == "__main__":
    main()
