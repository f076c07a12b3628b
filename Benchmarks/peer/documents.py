#!/usr/bin/env python3
"""docxtpl renders the very documents that bantin made: `prepare` makes a template and contexts of them, `render` is timed.

    documents.py prepare REPORTS_DIR WORK_DIR     prints {"documents", "skipped", "kib", "loops", "values"}
    documents.py render WORK_DIR OUT_DIR          prints {"documents", "cpu_s"}
    documents.py compare WORK_DIR OUT_DIR         exit 1 where a text differs

The template is one of the documents with `{{ }}` for every text in which the documents differ, and a `{%tr for %}` for rows of
a table that are alike but for their texts: what one would write by hand.  Documents whose layout differs from that of most
are skipped.  Timed is what docxtpl's manual shows for each document (open the template, render, save), in process CPU
time, without the start of the interpreter and without reading the contexts.
"""
import json
import os
import sys
import time
import zipfile

from docxtpl import DocxTemplate
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN, CORE = "word/document.xml", "docProps/core.xml"
TITLE = "{http://purl.org/dc/elements/1.1/}title"


def documents(root):
    found = []
    for base, _, names in os.walk(root):
        found += [os.path.join(base, n) for n in names if n.endswith(".docx")]
    return sorted(found)


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(element):
    return list(element.iter(W + "t"))


def skeleton(element):
    """An element as text, without what its texts say."""
    copy = etree.fromstring(etree.tostring(element))
    for text in texts(copy):
        text.text = ""
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return etree.tostring(copy)


def runs(root):
    """Runs of rows that are alike, in the order of the document: [[row, ...], ...]."""
    found = []
    for table in root.iter(W + "tbl"):
        if any(a.tag == W + "tbl" for a in table.iterancestors()):
            continue
        last = None
        for row in table.iterchildren(W + "tr"):
            form = skeleton(row)
            if form == last:
                found[-1].append(row)
            else:
                found.append([row])
            last = form
    return found


class Document:
    """A document cut into single texts and runs of rows."""

    def __init__(self, path):
        self.parts = parts(path)
        self.root = etree.fromstring(self.parts[MAIN])
        core = etree.fromstring(self.parts[CORE])
        self.title = core.find(TITLE).text or ""
        self.loops = [run for run in runs(self.root) if len(run) > 1]
        looped = {row for run in self.loops for row in run}
        self.loose = [t for t in texts(self.root) if not any(a in looped for a in t.iterancestors(W + "tr"))]
        self.words = [[[t.text or "" for t in texts(row)] for row in run] for run in self.loops]
        self.values = [t.text or "" for t in self.loose]

    def signature(self):
        """What has to be the same in two documents for one template to serve both."""
        copy = etree.fromstring(etree.tostring(self.root))
        for run in runs(copy):
            for row in run[2:]:
                row.getparent().remove(row)
        return skeleton(copy)


def tag_row(row, tag):
    new = etree.SubElement(etree.Element("x"), W + "tr")
    paragraph = etree.SubElement(etree.SubElement(new, W + "tc"), W + "p")
    etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = tag
    return new


def prepare(root, work):
    groups = {}
    for path in documents(root):
        document = Document(path)
        groups.setdefault(document.signature(), []).append((path, document))
    chosen = max(groups.values(), key=len)
    first = chosen[0][1]
    differing = [k for k in range(len(first.values)) if len({d.values[k] for _, d in chosen}) > 1]
    contexts = [{"title": d.title, "p": [d.values[k] for k in differing], "t": d.words} for _, d in chosen]
    for place, k in enumerate(differing):
        first.loose[k].text = "{{ p[%d] }}" % place
    for number, run in enumerate(first.loops):
        for place, text in enumerate(texts(run[0])):
            text.text = "{{ r[%d] }}" % place
        run[0].addprevious(tag_row(run[0], "{%%tr for r in t[%d] %%}" % number))
        run[0].addnext(tag_row(run[0], "{%tr endfor %}"))
        for row in run[1:]:
            row.getparent().remove(row)
    core = etree.fromstring(first.parts[CORE])
    core.find(TITLE).text = "{{ title }}"
    os.makedirs(work, exist_ok=True)
    with zipfile.ZipFile(os.path.join(work, "template.docx"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in first.parts.items():
            element = {MAIN: first.root, CORE: core}.get(name)
            archive.writestr(name, data if element is None else etree.tostring(element, encoding="UTF-8", standalone=True))
    with open(os.path.join(work, "contexts.json"), "w", encoding="utf-8") as stream:
        json.dump([[path, context] for (path, _), context in zip(chosen, contexts)], stream, ensure_ascii=False)
    return {"documents": len(chosen), "skipped": sum(map(len, groups.values())) - len(chosen),
            "kib": round(len(etree.tostring(Document(chosen[0][0]).root)) / 1024), "loops": len(first.loops),
            "values": len(differing) + sum(len(r) for run in chosen[0][1].words for r in run)}


def contexts_of(work):
    with open(os.path.join(work, "contexts.json"), encoding="utf-8") as stream:
        return json.load(stream)


def render(work, out):
    jobs = contexts_of(work)
    os.makedirs(out, exist_ok=True)
    start = time.process_time()
    for number, (_, context) in enumerate(jobs):
        template = DocxTemplate(os.path.join(work, "template.docx"))
        template.render(context, autoescape=True)
        template.save(os.path.join(out, f"{number}.docx"))
    return {"documents": len(jobs), "cpu_s": time.process_time() - start}


def compare(work, out):
    for number, (path, _) in enumerate(contexts_of(work)):
        one, two = (etree.fromstring(parts(p)[MAIN]) for p in (path, os.path.join(out, f"{number}.docx")))
        left, right = ([t.text or "" for t in texts(root)] for root in (one, two))
        if left != right:
            at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
            print(f"{path}: text {at} of {len(left)}/{len(right)}: {left[at:at + 1]} / {right[at:at + 1]}")
            return 1
    return 0


def main():
    command, *rest = sys.argv[1:]
    if command == "compare":
        return compare(*rest)
    print(json.dumps({"prepare": prepare, "render": render}[command](*rest)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
