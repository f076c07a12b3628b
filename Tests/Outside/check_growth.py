#!/usr/bin/env python3
"""See that a site grows with its units and no faster, and that no page grows without bound.

    check_growth.py --program PROGRAM [--templates DIR] [--small N] [--large N] [--ratio R] [--page BYTES] [--keep DIR]

Two bundles of one year from Benchmarks/make_bundle.py --registers, with 100 and with 400 units, are built: ranking, targets,
plans, duties, titles, communes, awards.  Wanted: the bytes of HTML and of other text of the site per unit are at most 1.2
times as many with 400; no page has more than 400,000 bytes; a unit's page links to no more of the other units with 400 than
with 100; and with --large above 200 the tables of all units stand on pages of their own, which together link to every unit.
Bytes are counted, not seconds.
Exit 0 clean, 1 findings, 2 wrong use.  Standard library only.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TEXT = (".html", ".csv", ".json", ".atom", ".xml", ".css", ".txt")
SECONDS = 1800


def build(args, folder, units):
    """Folder of the site."""
    made = os.path.join(folder, f"made-{units}")
    subprocess.run([sys.executable, os.path.join(ROOT, "Benchmarks", "make_bundle.py"), "--units", str(units), "--out", made,
                    "--registers", "--years", "1"],
                   check=True, stdout=subprocess.DEVNULL)
    year = max(os.listdir(os.path.join(made, "bundles")))
    output = os.path.join(folder, f"output-{units}")
    done = subprocess.run([args.program, "build", os.path.join(made, "bundles", year), "--output", output, "--templates",
                           args.templates], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=SECONDS)
    if done.returncode:
        raise RuntimeError(f"build of {units} units exits {done.returncode}: {done.stdout.decode('utf-8', 'replace')[-2000:]}")
    return os.path.join(output, "site")


# Pages of one part of a table of all units, by what they are part of: each must name every unit once.
PARTS = {
    "ranking": re.compile(r"/xep-hang-[^/]*\.html$"),
    "matrix": re.compile(r"/muc-tieu--gioi--[^/]*\.html$"),
    "target": re.compile(r"/muc-tieu/gioi-1--[^/]*\.html$"),
}
# Tables of a row for each unit, that name units without linking to them.
ROWS = {
    "duties": re.compile(r"/che-do-bao-cao--bang-\d+-trang-[^/]*\.html$"),
    "communes": re.compile(r"/xa-phu-hop-voi-tre-em--bang-\d+-trang-[^/]*\.html$"),
    "titles": re.compile(r"/danh-hieu-quy-2--bang-\d+-trang-[^/]*\.html$"),
}


def parts(site, units):
    """What is wrong with the pages of parts."""
    texts = {}
    for base, _dirs, names in os.walk(site):
        if os.path.relpath(base, site).split(os.sep)[0] == "en":
            continue
        for name in names:
            if name.endswith(".html"):
                path = os.path.join(base, name)
                for what, pattern in {**PARTS, **ROWS}.items():
                    if pattern.search(path):
                        with open(path, encoding="utf-8") as stream:
                            texts.setdefault(what, []).append(stream.read())
    for what in PARTS:
        linked = {code for text in texts.get(what, []) for code in re.findall(r'href="(?:\.\./)?(d\d{4,5})-[^"]*\.html"', text)}
        if len(linked) != units:
            yield f"{what}: pages of parts link to {len(linked)} of {units} units"
    for what in ROWS:
        rows = sum(len(re.findall(r'<tr><th scope="row">', text)) for text in texts.get(what, []))
        if rows != units:
            yield f"{what}: pages of parts have {rows} rows of {units} units"


def measure(site, units):
    """What is counted of a site."""
    total, pages, links, own = 0, [], 0, []
    for base, _dirs, names in os.walk(site):
        for name in names:
            path = os.path.join(base, name)
            if not name.endswith(TEXT):
                continue
            size = os.path.getsize(path)
            total += size
            if name.endswith(".html"):
                pages.append((size, os.path.relpath(path, site)))
            if re.match(r"d\d{4,5}-", name) and name.endswith(".html") and "truy-vet" not in name:
                own.append(size)
                with open(path, encoding="utf-8") as stream:
                    links = max(links, len(set(re.findall(r'href="(d\d{4,5}-[^"#]*)\.html"', stream.read()))))
    heaviest, name = max(pages)
    return {"units": units, "bytes": total, "bytes per unit": round(total / units), "heaviest page": heaviest, "heaviest": name,
            "unit page, mean": round(sum(own) / max(len(own), 1)), "unit page, largest": max(own, default=0), "other units linked": links}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--templates", default=os.path.join(ROOT, "templates"), metavar="DIR")
    parser.add_argument("--small", type=int, default=100, metavar="N")
    parser.add_argument("--large", type=int, default=400, metavar="N")
    parser.add_argument("--ratio", type=float, default=1.2, metavar="R")
    parser.add_argument("--page", type=int, default=400_000, metavar="BYTES")
    parser.add_argument("--keep", metavar="DIR")
    args = parser.parse_args()
    args.program = os.path.abspath(args.program)
    if not os.access(args.program, os.X_OK) or not 0 < args.small < args.large:
        print("check_growth.py: no such program, or numbers of units that do not grow", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or temporary
        try:
            sites = {n: build(args, folder, n) for n in (args.small, args.large)}
            small, large = (measure(sites[n], n) for n in (args.small, args.large))
            of_parts = list(parts(sites[args.large], args.large)) if args.large > 200 else []
        except RuntimeError as error:
            print(error)
            return 1
    for one in (small, large):
        print(json.dumps(one, ensure_ascii=False))
    found = []
    for what in ("bytes per unit", "unit page, mean", "unit page, largest"):
        ratio = large[what] / max(small[what], 1)
        if not small[what] or ratio > args.ratio:
            found.append(f"{what}: {ratio:.2f} times as many with {args.large} units as with {args.small}, at most {args.ratio}")
    found += [f"{m['heaviest']}: {m['heaviest page']} bytes, at most {args.page}" for m in (small, large) if m["heaviest page"] > args.page]
    if large["other units linked"] > small["other units linked"]:
        found.append(f"a unit's page links to {large['other units linked']} others, with fewer units to {small['other units linked']}")
    found += of_parts
    for message in found:
        print(message)
    ratio = large["bytes per unit"] / small["bytes per unit"]
    print(f"{large['bytes per unit']} bytes a unit with {args.large} units, {ratio:.2f} times those with {args.small}, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
