#!/usr/bin/env python3
"""docxtpl renders the very documents that bantin made: `prepare` makes a template and contexts of them, `render` is timed.

    documents.py prepare REPORTS_DIR WORK_DIR     prints {"documents", "forms", "kib", "loops", "charts", "values"}
    documents.py render WORK_DIR OUT_DIR          prints {"documents", "cpu_s"}
    documents.py compare WORK_DIR OUT_DIR         exit 1 where a text differs

A template is one of the documents with `{{ }}` for every text in which the documents differ, alternative texts among
them, and a `{%tr for %}` for rows of a table that are alike but for their texts: what one would write by hand.  docxtpl
knows no charts: the figures of a chart part are filled in by Jinja2, its workbook is made by openpyxl.  Documents of
another form, with a row or a point less, have a template of their own, which spares docxtpl the questions.  Timed is what docxtpl's manual shows for each document (open the template,
render, save), with the charts in between, in process CPU time, without the start of the interpreter and without
reading the contexts.
"""
import io
import json
import os
import sys
import time
import zipfile

import jinja2
import openpyxl
from docxtpl import DocxTemplate
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN, CORE = "word/document.xml", "docProps/core.xml"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
CHARTS, BOOKS = "word/charts/chart", "word/embeddings/"


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


def alternatives(root):
    """The elements with an alternative text."""
    return [e for e in root.iter(DRAWING) if e.get("descr") is not None]


def figures(root):
    """The elements of a chart part that say something: names, categories, values."""
    return list(root.iter(CHART + "v"))


def chart_form(root):
    copy = etree.fromstring(etree.tostring(root))
    for element in figures(copy):
        element.text = ""
    return etree.tostring(copy)


def cells(data):
    """The cells of a workbook's only sheet, row by row."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


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
        self.pictures = alternatives(self.root)
        self.told = [e.get("descr") for e in self.pictures]
        self.charts = {n: etree.fromstring(d) for n, d in sorted(self.parts.items()) if n.startswith(CHARTS)}
        self.drawn = {n: [e.text or "" for e in figures(c)] for n, c in self.charts.items()}
        self.books = {n: cells(d) for n, d in sorted(self.parts.items()) if n.startswith(BOOKS)}

    def signature(self):
        """What has to be the same in two documents for one template to serve both."""
        copy = etree.fromstring(etree.tostring(self.root))
        for run in runs(copy):
            for row in run[2:]:
                row.getparent().remove(row)
        for element in alternatives(copy):
            element.set("descr", "")
        forms = b"".join(name.encode() + chart_form(chart) for name, chart in self.charts.items())
        return skeleton(copy) + forms


def tag_row(row, tag):
    new = etree.SubElement(etree.Element("x"), W + "tr")
    paragraph = etree.SubElement(etree.SubElement(new, W + "tc"), W + "p")
    etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = tag
    return new


def make_template(documents, path):
    """One template for documents of one form; what is put into it for each of them."""
    first = documents[0]
    differing = [k for k in range(len(first.values)) if len({d.values[k] for d in documents}) > 1]
    contexts = [{"title": d.title, "p": [d.values[k] for k in differing], "t": d.words, "a": d.told,
                 "charts": d.drawn, "books": d.books} for d in documents]
    about = {"kib": len(etree.tostring(first.root)) / 1024, "loops": len(first.loops), "charts": len(first.charts),
             "values": len(differing) + sum(len(r) for run in first.words for r in run)}
    for number, element in enumerate(first.pictures):
        element.set("descr", "{{ a[%d] }}" % number)
    for chart in first.charts.values():
        for place, element in enumerate(figures(chart)):
            element.text = "{{ v[%d] }}" % place
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
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in first.parts.items():
            element = {MAIN: first.root, CORE: core, **first.charts}.get(name)
            archive.writestr(name, data if element is None else etree.tostring(element, encoding="UTF-8", standalone=True))
    return contexts, about


def prepare(root, work):
    forms = {}
    for path in documents(root):
        document = Document(path)
        forms.setdefault(document.signature(), []).append((path, document))
    os.makedirs(work, exist_ok=True)
    jobs, sizes = [], []
    for number, members in enumerate(forms.values()):
        template = f"template-{number}.docx"
        contexts, about = make_template([d for _, d in members], os.path.join(work, template))
        jobs += [[path, template, context] for (path, _), context in zip(members, contexts)]
        sizes += [about] * len(members)
    with open(os.path.join(work, "contexts.json"), "w", encoding="utf-8") as stream:
        json.dump(jobs, stream, ensure_ascii=False)
    means = {name: round(sum(about[name] for about in sizes) / len(sizes)) for name in sizes[0]}
    return {"documents": len(jobs), "forms": len(forms)} | means


def contexts_of(work):
    with open(os.path.join(work, "contexts.json"), encoding="utf-8") as stream:
        return json.load(stream)


def render(work, out):
    jobs = contexts_of(work)
    os.makedirs(out, exist_ok=True)
    environment = jinja2.Environment(autoescape=True)
    charts = {}
    start = time.process_time()
    for number, (_, form, context) in enumerate(jobs):
        path = os.path.join(work, form)
        if form not in charts:
            with zipfile.ZipFile(path) as archive:
                charts[form] = {n: environment.from_string(archive.read(n).decode())
                                for n in archive.namelist() if n.startswith(CHARTS)}
        template = DocxTemplate(path)
        template.render(context, autoescape=True)
        for part in template.docx.part.package.iter_parts():
            name = part.partname.lstrip("/")
            if name in charts[form]:
                part._blob = charts[form][name].render(v=context["charts"][name]).encode()
            elif name in context["books"]:
                part._blob = workbook(context["books"][name])
        template.save(os.path.join(out, f"{number}.docx"))
    return {"documents": len(jobs), "cpu_s": time.process_time() - start}


def said(path):
    """Everything that a document says: texts, alternative texts, charts, workbooks."""
    document = Document(path)
    texts_told = [t.text or "" for t in texts(document.root)]
    return texts_told, document.told, document.drawn, document.books


def compare(work, out):
    for number, (path, _, _) in enumerate(contexts_of(work)):
        one, two = said(path), said(os.path.join(out, f"{number}.docx"))
        for kind, left, right in zip(("texts", "alternative texts", "charts", "workbooks"), one, two):
            if left != right:
                print(f"{path}: {kind} differ: {str(left)[:200]} / {str(right)[:200]}")
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
