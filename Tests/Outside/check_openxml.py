#!/usr/bin/env python3
"""Let two other readers judge every Word report: openxml-audit and python-docx.

    check_openxml.py [--venv DIR] [--workers N] [--selftest] REPORTS_DIR

openxml-audit holds each part against the rules that Microsoft's SDK has for Word (strict policy, format Microsoft 365,
security rules too); python-docx opens each document and must find its title, text, and every table that the main part
has.  Besides: no markup compatibility (`mc:`) in any part or content type, no part that no relationship leads to, a
cached result in every field.  What openxml-audit is wrong about stands in EXCEPTIONS, each with its reason.
--selftest spoils one of the reports in each way that is looked for; every spoiled copy must be found.
One line a finding; exit 0 clean, 1 findings, 2 wrong use.
"""
import argparse
import functools
import io
import multiprocessing
import os
import posixpath
import re
import sys
import tempfile
import time
import zipfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import checks_env  # noqa: E402

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_TARGET = re.compile(r"<Relationship\b[^>]*?/?>", re.S)
MC = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"
WORKERS = 2
SHOWN = 200

# (part, words of the description, why openxml-audit is wrong): narrow, and none without a reason.
EXCEPTIONS = []


def reports(root):
    found = []
    for base, _dirs, names in os.walk(root):
        found += [os.path.join(base, n) for n in names if n.lower().endswith(".docx")]
    return sorted(found)


# -- the two readers -----------------------------------------------------------------------------


@functools.lru_cache(maxsize=1)
def auditor():
    """One validator a process: it loads its schemas once."""
    from openxml_audit import FileFormat, OpenXmlValidator
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0, security_validation=True, strict=True)


def audit(path):
    result = auditor().validate(path)
    found = []
    for error in result.errors:
        known = any(part == error.part_uri and words in error.description for part, words, _why in EXCEPTIONS)
        if not known:
            place = " ".join(p for p in (error.part_uri, error.path) if p)
            found.append(f"openxml-audit: {place}: {error.description}")
    if not result.is_valid and not result.errors:
        found.append("openxml-audit: not valid, without a reason")
    return found


def read_back(path, data):
    """What python-docx makes of a document, against the main part as it stands."""
    import docx
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as error:  # any: that it cannot be opened is the finding
        return [f"python-docx cannot open it: {type(error).__name__}: {error}"]
    found = []
    if not (document.core_properties.title or "").strip():
        found.append("python-docx finds no title")
    tables = list(document.element.body.iter(W + "tbl"))
    top = [t for t in tables if t.getparent() is document.element.body]
    if not top:
        found.append("python-docx finds no table")
    if len(document.tables) != len(top):
        found.append(f"python-docx finds {len(document.tables)} tables, the document has {len(top)}")
    for number, table in enumerate(document.tables, 1):
        try:
            widths = {sum(cell.grid_span for cell in row.cells) for row in table.rows if row.cells}
            if not widths:
                found.append(f"python-docx: table {number} has no cell")
        except Exception as error:
            found.append(f"python-docx: table {number} cannot be read: {type(error).__name__}: {error}")
    if not any(p.text.strip() for p in document.paragraphs):
        found.append("python-docx finds no text")
    return found


# -- rules of our own ----------------------------------------------------------------------------


def package(archive):
    """Markup compatibility and parts that nothing leads to."""
    names = archive.namelist()
    found = []
    reached = {TYPES}
    for name in names:
        data = archive.read(name)
        if name.endswith((".xml", ".rels")) and (MC in data or re.search(rb"<mc:|\bmc:Ignorable", data)):
            found.append(f"{name}: markup compatibility content")
        if name.endswith(".rels"):
            reached.add(name)
            base = posixpath.dirname(posixpath.dirname(name))
            for tag in R_TARGET.findall(data.decode("utf-8", "replace")):
                target = re.search(r'Target="([^"]*)"', tag)
                if target and 'TargetMode="External"' not in tag:
                    reached.add(posixpath.normpath(posixpath.join("/", base, target[1])).lstrip("/"))
    found += [f"{name}: orphan part" for name in names if name not in reached and not name.endswith("/")]
    return found


def fields(archive):
    """Every field has text between its separator and its end."""
    import lxml.etree
    found = []
    for name in archive.namelist():
        if not re.match(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$", name):
            continue
        try:
            root = lxml.etree.fromstring(archive.read(name))
        except lxml.etree.XMLSyntaxError as error:
            found.append(f"{name}: not well-formed: {error}")
            continue
        for simple in root.iter(W + "fldSimple"):
            if not "".join(simple.itertext(W + "t")).strip():
                found.append(f"{name}: field {simple.get(W + 'instr')!r} without a cached result")
        stack = []
        for element in root.iter(W + "fldChar", W + "t", W + "instrText"):
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                stack.append({"code": "", "separated": False, "result": ""})
            elif kind == "end":
                field = stack.pop() if stack else None
                if field and not field["result"].strip():
                    found.append(f"{name}: field {field['code'].strip()!r} without a cached result")
            elif stack and kind == "separate":
                stack[-1]["separated"] = True
            elif stack and element.tag == W + "instrText":
                stack[-1]["code"] += element.text or ""
            elif stack:
                for field in stack:
                    if field["separated"]:
                        field["result"] += element.text or ""
        found += [f"{name}: field {f['code'].strip()!r} without end" for f in stack]
    return found


def check(path):
    """(path, findings) of one document."""
    with open(path, "rb") as stream:
        data = stream.read()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = package(archive) + fields(archive)
    except (zipfile.BadZipFile, KeyError) as error:
        return path, [f"not a package: {error}"]
    try:
        found += audit(path)
    except Exception as error:
        found.append(f"openxml-audit fails: {type(error).__name__}: {error}")
    return path, found + read_back(path, data)


# -- self-test -----------------------------------------------------------------------------------

# name: (words expected, part, pattern, replacement)
SPOILED = {
    "unknown element": ("openxml-audit", MAIN, r"<w:p>|<w:p ", r"<w:pp/>\g<0>"),
    "element out of order": ("openxml-audit", MAIN, r"(<w:tblPr>.*?</w:tblPr>)\s*(<w:tblGrid>.*?</w:tblGrid>)", r"\2\1"),
    "attribute value": ("openxml-audit", MAIN, r'<w:jc w:val="center"/>', '<w:jc w:val="middle"/>'),
    "missing part": ("openxml-audit", "word/_rels/document.xml.rels", r'Target="styles.xml"', 'Target="no.xml"'),
    "orphan part": ("orphan part", "word/_rels/document.xml.rels", r'<Relationship [^>]*Target="settings.xml"\s*/>', ""),
    "markup compatibility": ("markup compatibility", MAIN, "<w:document ",
                             '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '),
    "field without result": ("without a cached result", "word/header1.xml",
                             r'(fldCharType="separate"/></w:r>).*?(<w:r>(?:(?!</w:r>).)*fldCharType="end")', r"\1\2"),
    "not well-formed": ("cannot open", MAIN, r"</w:body>", ""),
    "no title": ("no title", "docProps/core.xml", r"<dc:title>.*?</dc:title>", "<dc:title></dc:title>"),
    "no table": ("no table", MAIN, r"<w:tbl>.*</w:tbl>", "<w:p/>"),
    "no text": ("no text", MAIN, r"<w:t(?: [^>]*)?>.*?</w:t>", ""),
}


def spoiled(path, part, pattern, replacement):
    """The bytes of a copy with one part changed; None where the pattern does not occur."""
    out = io.BytesIO()
    hits = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == part:
                count = 0 if "<w:t" in pattern else 1
                text, hits = re.subn(pattern, replacement, data.decode("utf-8"), count=count, flags=re.S)
                data = text.encode("utf-8")
            target.writestr(info.filename, data)
    return out.getvalue() if hits else None


def selftest(root):
    every = reports(root)
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for name, (words, part, pattern, replacement) in SPOILED.items():
            data = spoiled(every[0], part, pattern, replacement)
            if data is None:
                failures.append(f"{name}: the pattern does not occur in {part} of {every[0]}")
                continue
            copy = os.path.join(folder, "spoiled.docx")
            with open(copy, "wb") as stream:
                stream.write(data)
            found = check(copy)[1]
            if not any(words in finding for finding in found):
                failures.append(f"{name}: want {words!r}, found {found}")
        found = check(every[0])[1]
        if found:
            failures.append(f"the report as it is: {found}")
    for failure in failures:
        print("FAIL", failure)
    print(f"check_openxml: 1 report, {len(SPOILED)} spoiled copies, {len(failures)} failures")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", metavar="REPORTS_DIR")
    parser.add_argument("--venv", metavar="DIR")
    parser.add_argument("--workers", type=int, default=WORKERS, metavar="N")
    parser.add_argument("--selftest", action="store_true", help="spoil a report and see that each fault is found")
    args = parser.parse_args()
    checks_env.reenter(args.venv)
    every = reports(args.reports)
    if not every:
        print(f"check_openxml.py: {args.reports}: no .docx", file=sys.stderr)
        return 2
    if args.selftest:
        return selftest(args.reports)
    start = time.monotonic()
    total = 0
    with multiprocessing.Pool(max(args.workers, 1)) as pool:
        for path, found in pool.imap(check, every, chunksize=8):
            total += len(found)
            for message in found:
                print(f"{os.path.relpath(path, args.reports)}: {message[:SHOWN]}")
    print(f"{len(every)} reports, {total} findings, {time.monotonic() - start:.0f} s")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
