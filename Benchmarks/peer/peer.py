#!/usr/bin/env python3
"""The peer, one run: read CSV, score, rank; a unit gets report.html, report.docx, data.csv and <id>.zip.

    peer.py --data DIR --template FILE --out DIR [--jobs J]

Jinja2 makes the page and docxtpl the document, as their manuals show.  Prints stage times as one line of JSON.
"""
import argparse
import json
import multiprocessing
import os
import sys
import time
import zipfile

sys.dont_write_bytecode = True
import jinja2
from docxtpl import DocxTemplate

import model

HERE = os.path.dirname(os.path.abspath(__file__))
HTML = jinja2.Environment(loader=jinja2.FileSystemLoader(os.path.join(HERE, "templates")), autoescape=True)
STAGES = {}


class Stage:
    """with Stage('docx'): ... adds the time to STAGES."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.start = time.perf_counter()

    def __exit__(self, *_):
        STAGES[self.name] = STAGES.get(self.name, 0) + time.perf_counter() - self.start


def one(job):
    context, args = job
    name = context["id"]
    folder = f"{args.out}/{name}"
    os.makedirs(folder, exist_ok=True)
    html, docx, table = f"{folder}/report.html", f"{folder}/report.docx", f"{folder}/data.csv"
    with Stage("html"), open(html, "w", encoding="utf-8") as out:
        out.write(HTML.get_template("page.html.j2").render(context))
    with Stage("docx"):
        template = DocxTemplate(args.template)
        template.render(context, autoescape=True)
        template.save(docx)
    with Stage("csv"), open(table, "wb") as out:
        out.write(model.unit_csv(context))
    with Stage("zip"), zipfile.ZipFile(f"{args.out}/{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in (html, docx, table):
            archive.write(path, f"{name}/{os.path.basename(path)}")
    return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--template", required=True, metavar="FILE")
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    with Stage("read"):
        data = model.Data(args.data)
    with Stage("compute"):
        data.assess()
    # One context at a time, so that the peer need not hold them all.
    jobs = ((context, args) for context in model.contexts(data))
    if args.jobs > 1:
        with multiprocessing.Pool(args.jobs) as pool:
            count = sum(pool.imap_unordered(one, jobs, chunksize=4))
    else:
        count = sum(one(job) for job in jobs)
    print(json.dumps({"reports": count, "stages_s": {k: round(v, 4) for k, v in STAGES.items()}}))


if __name__ == "__main__":
    main()
