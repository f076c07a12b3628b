#!/usr/bin/env python3
"""assess_numpy.py WORKERS OUT YEAR_FOLDER…: the same assessment in NumPy, a column at a time.

Reads the bundles into a matrix of units and items a year; that is outside the time.  Timed: ratios (women and men too),
min-max scores, weighted means of components and of the whole with their coverage, ranks of every indicator, component
and of the whole in 12 significant digits, means, and the places gained since the year before.  WORKERS processes do this
at the same time.  Writes the scores and ranks of the last year to OUT and prints one line of JSON.
"""
import csv
import json
import multiprocessing
import os
import sys
import time

import numpy as np


def rows(folder, name):
    with open(os.path.join(folder, f"{name}.csv"), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class Year:
    def __init__(self, folder):
        units = [u for u in rows(folder, "units") if u["ranked"] != "false"]
        self.units = [u["code"] for u in units]
        place = {code: n for n, code in enumerate(self.units)}
        items = {i["code"]: n for n, i in enumerate(rows(folder, "items"))}
        self.values = np.full((len(items), len(units)), np.nan)
        for row in rows(folder, "observations"):
            if row["unit"] in place and row["value"]:
                self.values[items[row["item"]], place[row["unit"]]] = float(row["value"])
        indices = rows(folder, "indices")
        self.components = [i for i in indices if i["parent"]]
        self.coverage = float(indices[0]["coverage"])
        indicators = rows(folder, "indicators")
        code = {c["code"]: n for n, c in enumerate(self.components)}
        self.group = np.array([code[i["index"]] for i in indicators])
        self.weight = np.array([float(i["weight"]) for i in indicators])
        self.component_weight = np.array([float(c["weight"]) for c in self.components])
        self.top = np.array([items[i["numerator"]] for i in indicators])
        self.bottom = np.array([items[i["denominator"]] for i in indicators])
        self.scale = np.array([float(i["scale"] or 1) for i in indicators])[:, None]
        self.up = np.array([i["direction"] == "higher" for i in indicators])[:, None]
        # Women's and men's parts are formulas; those of the bench are ratios and differences of items.
        sexes = [n for n, i in enumerate(indicators) if i["women"]]
        self.top_f = np.array([items[indicators[n]["numerator"] + "_F"] for n in sexes], dtype=int)
        self.bottom_f = np.array([items[indicators[n]["denominator"] + "_F"] for n in sexes], dtype=int)
        self.sexes = np.array(sexes, dtype=int)

    def assess(self, before):
        v = self.values
        value = v[self.top] / v[self.bottom] * self.scale
        women = v[self.top_f] / v[self.bottom_f] * self.scale[self.sexes]
        men = (v[self.top[self.sexes]] - v[self.top_f]) / (v[self.bottom[self.sexes]] - v[self.bottom_f]) * self.scale[self.sexes]
        low, high = np.nanmin(value, axis=1)[:, None], np.nanmax(value, axis=1)[:, None]
        share = np.where(self.up, value - low, high - value) / (high - low)
        score = np.where(low == high, 50.0, np.clip(share, 0, 1) * 100)
        parts = np.stack([self.mean(score[self.group == c], self.weight[self.group == c])
                          for c in range(len(self.components))])
        whole = self.mean(parts, self.component_weight)
        every = np.vstack([score, parts, whole[None]])
        self.ranks = np.stack([ranks(column) for column in every])
        self.means = np.nanmean(every, axis=1), np.nanmean(value, axis=1), women, men
        self.whole = whole
        self.gained = None if before is None else before.ranks - self.ranks

    def mean(self, scores, weights):
        known = ~np.isnan(scores)
        there = (known * weights[:, None]).sum(axis=0)
        with np.errstate(invalid="ignore", divide="ignore"):
            mean = (np.nan_to_num(scores) * weights[:, None]).sum(axis=0) / there
        return np.where((there > 0) & (there >= self.coverage * weights.sum() - 1e-12), mean, np.nan)


def ranks(column):
    known = np.flatnonzero(~np.isnan(column))
    own = column[known]
    with np.errstate(divide="ignore"):
        unit = 10.0 ** (11 - np.floor(np.log10(np.abs(own))))
    own = np.where(own == 0, 0, np.round(own * np.where(np.isfinite(unit), unit, 1)) / np.where(np.isfinite(unit), unit, 1))
    ordered = np.sort(-own)
    result = np.full(len(column), np.nan)
    result[known] = np.searchsorted(ordered, -own) + 1
    return result


def assess(years):
    before = None
    for year in years:
        year.assess(before)
        before = year


def main():
    workers, out, folders = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    years = [Year(folder) for folder in folders]
    assess(years)
    start, cpu = time.perf_counter(), os.times()
    if workers == 1:
        assess(years)
    else:
        context = multiprocessing.get_context("fork")
        processes = [context.Process(target=assess, args=(years,)) for _ in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
    wall, done = time.perf_counter() - start, os.times()
    spent = sum(done[:4]) - sum(cpu[:4])
    last = years[-1]
    with open(out, "w", encoding="utf-8") as stream:
        stream.write("unit,score,rank\n")
        for code, score, rank in zip(last.units, last.whole, last.ranks[-1]):
            stream.write(f"{code},{'' if np.isnan(score) else repr(float(score))},{'' if np.isnan(rank) else int(rank)}\n")
    print(json.dumps({"wall_s": wall, "cpu_s": spent, "units": len(last.units)}))


if __name__ == "__main__":
    main()
