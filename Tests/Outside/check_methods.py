#!/usr/bin/env python3
"""Hold docs/methods.md against what bantin computes: worked examples, recipes of published methods, published indices.

    check_methods.py [--program PROGRAM] [--page PAGE] [--keep DIR]

Always: every worked example of the page; its complete bundle; and its recipes on invented figures, which method_kinds.py
computes a second time in plain Python.  Where BANTIN_ACCEPTANCE names a folder with undp/hdr_2022.csv (human development
indices 2022) and coinr/ (the ASEM index with every stage), these are written as bundles, without code, and compared with
what was published; the repository does not carry them.  One line a comparison with the largest error, its limit and the
number of values or ranks that differ.
Exit 0 clean, 1 a value or rank differs.  Standard library only.
"""
import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile

import method_kinds
from method_pages import Page, agrees

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def read(*path):
    with open(os.path.join(os.environ["BANTIN_ACCEPTANCE"], *path), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def number(text):
    return None if text is None or text.strip() in ("", "NA") else float(text)


class Bundle:
    """A bundle of one year in the making."""

    def __init__(self, name, year):
        self.name, self.year = name, year
        self.units, self.items, self.observations = [], [], []
        self.indices, self.indicators, self.bands = [], [], []

    def write(self, folder):
        folder = os.path.join(folder, self.name, str(self.year))
        os.makedirs(folder)
        settings = [{"key": k, "value": v, "private": "false"} for k, v in (
            ("programme", self.name), ("year", str(self.year)), ("status", "draft"), ("title", self.name),
            ("issuer", "X"), ("place", "X"), ("area_name", "X"), ("site_name", "X"), ("subject", "X"),
            ("report_symbol", "X"), ("method_name", "X"), ("method_version", "1"))]
        tables = {"settings": settings, "units": self.units, "items": self.items, "observations": self.observations,
                  "indices": self.indices, "indicators": self.indicators, "bands": self.bands}
        resources = []
        for name, rows in tables.items():
            if not rows:
                continue
            header = list(dict.fromkeys(key for row in rows for key in row))
            with open(os.path.join(folder, f"{name}.csv"), "w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, header, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
            resources.append({"name": name, "path": f"{name}.csv", "type": "table", "format": "csv",
                              "mediatype": "text/csv", "encoding": "utf-8", "schema": {
                                  "fields": [{"name": field, "type": "any"} for field in header]}})
        with open(os.path.join(folder, "datapackage.json"), "w", encoding="utf-8") as stream:
            json.dump({"$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                       "name": f"{self.name}-{self.year}", "title": self.name, "version": "1.0.0",
                       "licenses": [{"name": "other-at", "title": "X"}], "sources": [{"title": "X"}],
                       "resources": resources}, stream)
        return folder

    def unit(self, code, name, group=""):
        self.units.append({"code": code, "name": name, "kind": "khu vực", "group": group, "ranked": "true"})

    def item(self, code):
        self.items.append({"code": code, "name": code, "unit_of_measure": "x", "additive": "false"})

    def observe(self, unit, item, value):
        self.observations.append({"unit": unit, "item": item, "period": str(self.year), "value": value})

    def index(self, code, parent="", weight=1, **more):
        self.indices.append({"code": code, "name": code, "parent": parent, "weight": weight, **more})

    def indicator(self, code, index, normalisation, weight=1, direction="higher", **more):
        self.indicators.append({"code": code, "name": code, "index": index, "unit_of_measure": "x", "direction": direction,
                                "normalisation": normalisation, "weight": weight, "digits": 3, **more})


class Report:
    """Comparisons, a line each; `silent` ones print only what does not hold, and are summed up."""

    def __init__(self, silent=False):
        self.failures, self.silent = 0, silent
        self.count, self.error, self.wrong = 0, 0.0, 0

    def compare(self, name, got, want, limit, digits=None, relative=False):
        errors, wrong = [0.0], len(set(got) ^ set(want))
        for key in set(got) & set(want):
            error = abs(got[key] - want[key])
            errors.append(error / abs(want[key]) if relative and want[key] else error)
            if digits is not None and abs(round(got[key], digits) - want[key]) > 1e-9:
                wrong += 1
        self.line(name, len(want), max(errors), limit, wrong)

    def ranks(self, name, got, want):
        self.line(name, len(want), 0, 0, sum(got.get(k) != want.get(k) for k in set(got) | set(want)))

    def line(self, name, count, error, limit, wrong):
        good = error <= limit and wrong == 0 and count > 0
        self.failures += not good
        self.count, self.error, self.wrong = self.count + count, max(self.error, error), self.wrong + wrong
        if good and self.silent:
            return
        print(f"{'ok' if good else 'FAIL':4} {name}: {count} values, largest error {error:.3g} (limit {limit:.1g}), "
              f"{wrong} differ")


def run(program, *arguments):
    """The rows that `bantin rank` prints; none where it refuses the bundle, so that every comparison with them fails."""
    done = subprocess.run([program, "rank", "--format", "json", "--locale", "en", *arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
    if done.returncode:
        print(done.stderr)
        return []
    return json.loads(done.stdout)


def scores(rows, code, key="score"):
    return {r["unit"]: r[key] for r in rows if r["index"] == code and r.get(key) is not None}


# -- UNDP, 2022 ------------------------------------------------------------------------------------------------------

UNIT = {"score_low": 0, "score_high": 1}


def human_development():
    """HDI, GDI and its groups, GII, IHDI with loss and coefficient: one bundle."""
    bundle = Bundle("undp", 2022)
    columns = ["le", "eys", "mys", "gnipc", "le_f", "eys_f", "mys_f", "gni_pc_f", "le_m", "eys_m", "mys_m", "gni_pc_m",
               "ineq_le", "ineq_edu", "ineq_inc", "mmr", "abr", "se_f", "se_m", "pr_f", "pr_m", "lfpr_f", "lfpr_m"]
    rows = read("undp", "hdr_2022.csv")
    for name in columns:
        bundle.item(name.upper())
    for row in rows:
        bundle.unit(row["iso3"], row["country"])
        for name in columns:
            # Where the publisher made no index of one kind, its inputs are left out like any withheld figure.
            if name.endswith(("_f", "_m")) and name[:2] in ("le", "ey", "my", "gn") and not row[f"hdi_{name[-1]}"]:
                continue
            if name in columns[15:] and not row["gii"]:
                continue
            if name.startswith("ineq") and not row["ihdi"]:
                continue
            if row[name]:
                bundle.observe(row["iso3"], name.upper(), row[name])

    def development(code, suffix, life, income, parent=""):
        low, high = life
        bundle.index(code, parent, aggregation="geometric", digits=3 if not parent else "")
        bundle.indicator(f"LIFE{suffix}", code, "goalposts", formula=f"LE{suffix}", low=low, high=high, **UNIT)
        bundle.index(f"EDUCATION{suffix}", code, aggregation="arithmetic")
        bundle.indicator(f"EXPECTED{suffix}", f"EDUCATION{suffix}", "goalposts", formula=f"EYS{suffix}", low=0, high=18, **UNIT)
        bundle.indicator(f"SCHOOLING{suffix}", f"EDUCATION{suffix}", "goalposts", formula=f"MYS{suffix}", low=0, high=15, **UNIT)
        bundle.indicator(f"INCOME{suffix}", code, "log_goalposts", formula=income, low=100, high=75000, **UNIT)

    development("HDI", "", (20, 85), "GNIPC")
    bundle.index("GDI", aggregation="formula", formula="HDI_F / HDI_M", digits=3)
    development("HDI_F", "_F", (22.5, 87.5), "GNI_PC_F", "GDI")
    development("HDI_M", "_M", (17.5, 82.5), "GNI_PC_M", "GDI")
    bundle.index("GDI_GAP", aggregation="formula", formula="abs(round(GDI, 3) - 1)", direction="lower", digits=3)
    for number_, limit in enumerate((0.025, 0.05, 0.075, 0.1, 9), 1):
        bundle.bands.append({"index": "GDI_GAP", "name": f"group {number_}", "maximum": limit})
    bundle.index("IHDI", aggregation="formula", digits=3,
                 formula="HDI * geomean(1 - INEQ_LE / 100, 1 - INEQ_EDU / 100, 1 - INEQ_INC / 100)")
    bundle.index("INEQUALITY", aggregation="formula", direction="lower", formula="mean(INEQ_LE, INEQ_EDU, INEQ_INC)")
    bundle.index("LOSS", aggregation="formula", direction="lower", formula="(1 - round(IHDI, 3) / round(HDI, 3)) * 100")
    bundle.index("GII", aggregation="formula", direction="lower",
                 formula="1 - harmean(GII_WOMEN, GII_MEN) / GII_BOTH")
    bundle.index("GII_WOMEN", "GII", aggregation="geometric")
    bundle.index("GII_MEN", "GII", aggregation="formula", formula="sqrt(PR_M / 100 * SE_M / 100) ^ (1/3) * (LFPR_M / 100) ^ (1/3)")
    bundle.index("HEALTH_F", "GII_WOMEN", aggregation="formula", formula="sqrt(10 / clamp(MMR, 10, 1000) / ABR)")
    bundle.index("POWER_F", "GII_WOMEN", aggregation="formula", formula="sqrt(if(PR_F > 0, PR_F, 0.1) / 100 * SE_F / 100)")
    bundle.indicator("WORK_F", "GII_WOMEN", "goalposts", formula="LFPR_F", low=0, high=100, **UNIT)
    bundle.index("GII_BOTH", "GII", aggregation="formula",
                 formula="geomean((HEALTH_F + 1) / 2, (POWER_F + sqrt(PR_M / 100 * SE_M / 100)) / 2, (LFPR_F + LFPR_M) / 200)")
    return bundle, rows


def check_undp(program, folder, report):
    bundle, rows = human_development()
    made = run(program, bundle.write(folder), "--all")

    def published(name):
        return {r["iso3"]: number(r[name]) for r in rows if number(r[name]) is not None}

    report.compare("UNDP HDI, 3 decimals", scores(made, "HDI"), published("hdi"), 0.0005, 3)
    report.ranks("UNDP HDI ranks (rounded, 1, 1, 3)", scores(made, "HDI", "rank"), published("hdi_rank"))
    report.compare("UNDP HDI of women", scores(made, "HDI_F"), published("hdi_f"), 1e-9)
    report.compare("UNDP HDI of men", scores(made, "HDI_M"), published("hdi_m"), 1e-9)
    report.compare("UNDP GDI, 3 decimals", scores(made, "GDI"), published("gdi"), 0.0005, 3)
    report.ranks("UNDP GDI groups", scores(made, "GDI_GAP", "band"), {k: int(v) for k, v in published("gdi_group").items()})
    report.compare("UNDP IHDI, 3 decimals", scores(made, "IHDI"), published("ihdi"), 0.0005, 3)
    report.compare("UNDP coefficient of inequality", scores(made, "INEQUALITY"), published("coef_ineq"), 1e-8)
    report.compare("UNDP loss", scores(made, "LOSS"), published("loss"), 1e-8)
    report.compare("UNDP GII, 3 decimals", scores(made, "GII"), published("gii"), 0.0005, 3)
    report.ranks("UNDP GII ranks (not rounded, less is better)", scores(made, "GII", "rank"), published("gii_rank"))


# -- COINr, ASEM -----------------------------------------------------------------------------------------------------


def asem(decimals):
    """The ASEM index; `decimals` of the scores that are ranked, or None."""
    bundle = Bundle("asem" if decimals is None else f"asem-{decimals}", 2018)
    meta, rows = read("coinr", "ASEM_iMeta.csv"), read("coinr", "ASEM_iData.csv")
    codes = {m["iCode"]: m["iCode"].upper() if m["Type"] == "Aggregate" else "I_" + m["iCode"].upper() for m in meta}
    data = [m for m in meta if m["Type"] == "Indicator"]
    divisors = sorted({m["Denominator"] for m in data} - {"", "NA"})
    for name in [m["iCode"] for m in data] + divisors:
        bundle.item("X_" + name.upper())
    for row in rows:
        bundle.unit(row["uCode"], row["uName"], row["EurAsia_group"])
        for name in [m["iCode"] for m in data] + divisors:
            if number(row[name]) is not None:
                bundle.observe(row["uCode"], "X_" + name.upper(), row[name])
    for m in meta:
        parent = codes.get(m["Parent"], "")
        if m["Type"] == "Aggregate":
            bundle.index(codes[m["iCode"]], parent, m["Weight"] or 1, aggregation="arithmetic",
                         digits="" if decimals is None else decimals)
        elif m["Type"] == "Indicator":
            how = {"formula": "X_" + m["iCode"].upper()}
            if m["Denominator"] not in ("", "NA"):
                how = {"numerator": "X_" + m["iCode"].upper(), "denominator": "X_" + m["Denominator"].upper()}
            bundle.indicator(codes[m["iCode"]], parent, "min_max", m["Weight"],
                             "higher" if float(m["Direction"]) > 0 else "lower", imputation="group_mean",
                             outliers="winsorise", **how)
    return bundle, codes, data


def check_coinr(program, folder, report):
    bundle, codes, data = asem(None)
    path = bundle.write(folder)
    parts = run(program, path, "--indicators")
    names = {codes[m["iCode"]]: m["iCode"] for m in data}

    def stage(name, want):
        rows = read("coinr", f"expected_{name}.csv")
        return {(r["UnitCode"], c): number(r[c]) for r in rows for c in want if number(r[c]) is not None}

    values = list(names.values())
    key = {(r["unit"], names[r["indicator"]]): r for r in parts}
    raw = {k: r["value"] for k, r in key.items() if r.get("value") is not None}
    filled = {k: r["value"] if r.get("value") is not None else r["imputed_value"] for k, r in key.items()}
    report.compare("COINr denominated (relative)", raw, stage("Denominated", values), 1e-7, relative=True)
    report.compare("COINr imputed (relative)", filled, stage("Imputed", values), 1e-7, relative=True)
    report.compare("COINr treated (relative)", {k: r["scored_value"] for k, r in key.items()},
                   stage("Treated", values), 1e-7, relative=True)
    drawn = {c: 0 for c in values}
    for (_, c), r in key.items():
        drawn[c] += "winsorised" in (r.get("adjustment") or "")
    report.ranks("COINr winsorised points", drawn, {
        r["IndCode"]: int(float(r["Low"])) + int(float(r["High"])) for r in read("coinr", "expected_TreatSummary.csv")})
    report.compare("COINr normalised", {k: r["score"] for k, r in key.items()}, stage("Normalised", values), 2e-7)
    made = run(program, path, "--all")
    tops = {v: k for k, v in codes.items() if not v.startswith("I_")}
    tops = {code: name for code, name in tops.items() if any(r["index"] == code for r in made)}
    got = {(r["unit"], tops[r["index"]]): r["score"] for r in made}
    report.compare("COINr aggregated", got, stage("Aggregated", list(tops.values())), 1e-7)
    nominal = read("coinr", "UA_results_Nominal.csv")
    report.compare("COINr index, current version", {u: s for (u, c), s in got.items() if c == "Index"},
                   {r["uCode"]: number(r["Score"]) for r in nominal}, 1e-12)
    report.ranks("COINr ranks, current version", scores(made, "INDEX", "rank"), {r["uCode"]: int(r["Rank"]) for r in nominal})
    bundle, _, _ = asem(2)
    rounded = run(program, bundle.write(folder), "--all")
    want = {(r["UnitCode"], c): int(r[c]) for r in read("coinr", "expected_Results_Rank.csv") for c in tops.values()}
    report.ranks("COINr ranks, 11 columns (rounded to 2)", {(r["unit"], tops[r["index"]]): r["rank"] for r in rounded}, want)


# -- the page --------------------------------------------------------------------------------------------------------


def check_examples(program, folder, page, report):
    """Every worked example: one bundle each, all assessed in two runs."""
    paths = []
    for example in page.examples:
        bundle = Bundle(example.code.lower(), 2025)
        example.fill(bundle)
        paths.append(bundle.write(folder))
    made = {"indicator": run(program, *paths, "--indicators"), "index": run(program, *paths)}
    wrong = count = 0
    for example in page.examples:
        rows = {r["unit"]: r for r in made[example.kind]}
        for field, words in example.expected():
            got = {u: rows.get(u, {}).get(field) for u in words}
            count += len(words)
            bad = [u for u, word in words.items() if not agrees(word, got[u])]
            wrong += len(bad)
            for unit in bad:
                print(f"     line {example.line}: {field} of unit {unit.split('_')[1]} is {got[unit]}, not {words[unit]}")
    report.line(f"{len(page.examples)} worked examples of the page", count, 0, 0, wrong)


def check_complete(program, folder, page, report):
    """The complete bundle: what is printed there is what comes out."""
    name = "phat-trien"
    target = os.path.join(folder, name, "2022")
    os.makedirs(target)
    for file, text in page.recipes[name].items():
        if file != "result":
            with open(os.path.join(target, file), "w", encoding="utf-8") as stream:
                stream.write(text)
    want = list(csv.DictReader(page.recipes[name]["result"].splitlines()))
    got = run(program, target, "--all")
    wrong = abs(len(got) - len(want))
    for row, made in zip(want, got):
        for key, word in row.items():
            value = made.get(key)
            same = agrees(word or "-", value) if key not in ("index", "unit") else word == value
            if not same:
                wrong += 1
                print(f"     {row['index']} of {row['unit']}: {key} is {value}, not {word}")
    report.line("complete example of the page", len(want), 0, 0, wrong)


def check_kinds(program, folder, page, report):
    """The recipes of published methods, on invented figures."""
    for name, compute in method_kinds.KINDS.items():
        cases = compute()
        paths = []
        for case in cases:
            bundle = Bundle(name, case.year)
            for unit in case.units:
                bundle.unit(unit, unit, case.groups[unit])
            for item, values in case.items.items():
                bundle.item(item)
                for unit, value in values.items():
                    if value is not None:
                        bundle.observe(unit, item, value)
            bundle.indices = page.table(name, "indices")
            bundle.indicators = page.table(name, "indicators")
            bundle.bands = page.table(name, "bands")
            paths.append(bundle.write(folder))
        whole = Report(silent=True)
        for case in cases:
            made = run(program, *paths, "--all", "--year", str(case.year))
            for code, want in case.scores.items():
                title = f"{name} {case.year}, {code}"
                whole.compare(title, scores(made, code), want, 1e-9)
                whole.ranks(f"{title}, ranks", scores(made, code, "rank"),
                            method_kinds.ranks(want, case.digits.get(code), code in case.lower))
            for code, want in case.bands.items():
                whole.ranks(f"{name}, {code}, bands", scores(made, code, "band"), want)
            if case.winsorised:
                drawn = dict.fromkeys(case.winsorised, 0)
                for row in run(program, *paths, "--indicators"):
                    drawn[row["indicator"]] += "winsorised" in (row.get("adjustment") or "")
                whole.ranks(f"{name}, values drawn in", drawn, case.winsorised)
        report.line(f"recipe {name}", whole.count, whole.error, 1e-9, whole.wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/bantin"))
    parser.add_argument("--page", default=os.path.join(ROOT, "docs", "methods.md"))
    parser.add_argument("--keep", help="write the bundles here and leave them")
    args = parser.parse_args()
    folder = os.environ.get("BANTIN_ACCEPTANCE")
    has_published = bool(folder) and os.path.isfile(os.path.join(folder, "undp", "hdr_2022.csv"))
    report = Report()
    program = os.path.abspath(args.program)
    with open(args.page, encoding="utf-8") as stream:
        page = Page(stream.read())
    with tempfile.TemporaryDirectory() as scratch:
        target = args.keep or scratch
        check_examples(program, os.path.join(target, "examples"), page, report)
        check_complete(program, target, page, report)
        check_kinds(program, os.path.join(target, "recipes"), page, report)
        if has_published:
            check_undp(program, os.path.join(target, "published"), report)
            check_coinr(program, os.path.join(target, "published"), report)
    print(f"{len(page.examples)} examples and {len(method_kinds.KINDS)} recipes; "
          + ("published indices too" if has_published else "BANTIN_ACCEPTANCE names no published indices")
          + f"; {report.failures} comparisons do not hold")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
