#!/usr/bin/env python3
"""compare_scores.py NEUTRAL RANKING: the peer's scores and ranks against bantin's xep-hang.csv, unit by unit.

Exit 0 when all agree, else 1 with the first units that do not.
"""
import csv
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer"))
import model  # noqa: E402


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: compare_scores.py NEUTRAL RANKING")
    data = model.Data(sys.argv[1])
    data.assess()
    year = data.years[-1]
    peer = {unit["id"]: (year.composite[j], year.order[j]) for j, unit in enumerate(data.units)}
    own = {}
    with open(sys.argv[2], encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["index"] == "TOTAL" and row["unit"] in peer:
                own[row["unit"]] = (number(row["score"]), number(row["rank"]))
    different = [f"{unit}: peer {peer[unit]}, bantin {own.get(unit)}" for unit in peer if not same(peer[unit], own.get(unit))]
    if different:
        sys.exit("\n".join([f"{len(different)} of {len(peer)} units differ:", *different[:5]]))
    print(f"{len(peer)} units: equal scores and ranks")


def number(text):
    return float(text) if text else None


def same(peer, own):
    """Ranks are equal; scores agree in ten digits, since sums are not added up in the same order."""
    if own is None or peer[1] != own[1] or (peer[0] is None) != (own[0] is None):
        return False
    return peer[0] is None or abs(peer[0] - own[0]) <= 1e-10 * max(abs(peer[0]), 1)


if __name__ == "__main__":
    main()
