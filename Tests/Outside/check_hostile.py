#!/usr/bin/env python3
"""Fill every text of a bundle with what breaks careless programs, build it, and see that it comes out as text.

    check_hostile.py --program PROGRAM --data DIR [--venv DIR] [--programme NAME] [--templates DIR] [--keep DIR]

Two years of DATA/<programme> are copied twice.  In the plain copy each text column (that no pattern, list of values or
reference rules) gets a harmless mark of its own; in the hostile copy the same mark followed by signs of markup and of
templates, quotes, combining marks, emoji, text from right to left, the beginning of a formula, or 5,000 letters.  Both
are built.  Wanted of the hostile output:

  DOCX  the rules of check_docx and openxml-audit; python-docx reads every marked text back, to the letter, wherever the plain one has it
  HTML  the same elements in the same order as in the plain page, with attributes of the same names
  XLSX  opened by a reader of its own; every text that the plain one holds is there, as text and not as a formula
  CSV   as many rows and cells as the plain one; no text cell begins as a formula does
  JSON  read by Python; the same keys
The judges prove themselves on spoiled copies of that output first: each must be found.  Then single cells get each kind of control character: `check` must exit with 1 and name file, row, column and code point.
One line a finding; exit 0 clean, 1 findings, 2 wrong use.
"""
import argparse
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import check_docx  # noqa: E402
import check_openxml  # noqa: E402
import checks_env  # noqa: E402

YEARS = 2
SECONDS = 900
LONG = 5000
MARK = re.compile(r"ZZ\d+ZZ", re.I)
# What follows a mark; the last ones stand before it.
TAILS = [
    "& < > \" ' ` </w:t></w:r> <script>alert(1)</script> <!-- -->", "]]> <![CDATA[x]]> &amp; &lt; &#0; &#x202E; %00 \\u0000",
    "{{title}} {{{x}}} {{#units}} {{/units}} {{> x}} {field} {a|b|c} ${x} <%= x %>", "e\u0323\u0302\u0301 Ti\u1ebf\u0301ng \"\u0301 '\u0300 <\u0338 &\u0308",
    "👩‍👩‍👧 🏳️‍🌈 𝔘 𠀀 \U0010fffd", "مرحبا بالعالم \u202eabc\u202c שלום", "_x0041_ _x000D_ a\tb", "\u00a0\u2028\u2029\u200b\ufeff x",
    "../../etc/passwd C:\\x \\\\host\\y", "x" * LONG,
]
HEADS = ["=1+2 ", "@SUM(A1) ", "+1 ", "-1 ", "'", "＝1 "]
# Columns that hold no free text though no constraint says so.
RULED = {"code", "formula", "numerator", "denominator", "scale", "parent", "index", "owner", "unit", "item", "aggregation",
         "normalisation", "period", "ties", "coverage", "direction", "key", "index_code",
         "old", "new", "honorific", "lead", "partners", "debtor"}
SETTINGS = re.compile(r"^(title|site_name|area_name|issuer|issuer_parent|place|report_addressee|subject|method_name|"
                      r"data_source|status_note|signer_authority|signer_post|signer_name|archive)(_en)?$")
# Their keys are names of files, which follow from the texts.
LISTS = ("manifest.json", "state.json")
CONTROLS = ["\u0000", "\u0001", "\u000b", "\u000c", "\u001f", "\u007f", "\u0085", "\ufffe", "\uffff", "\ufdd0"]


# -- the two bundles -----------------------------------------------------------------------------


class Texts:
    """Marks and what they stand for; the same mark in both bundles."""

    def __init__(self):
        self.hostile = {}  # mark: hostile text
        self.known = {}

    def mark(self, table, row, column, value):
        """The mark of a text; a text keeps its mark in every year, so that registers still agree."""
        key = (table, column, value if table != "observations" else (row, value))
        if key not in self.known:
            number = len(self.known)
            mark = f"ZZ{number}ZZ"
            choice = number % (len(TAILS) + len(HEADS))
            text = f"{mark} {TAILS[choice]}" if choice < len(TAILS) else f"{HEADS[choice - len(TAILS)]}{mark} x"
            self.known[key] = mark
            self.hostile[mark] = unicodedata.normalize("NFC", text)
        return self.known[key]


def is_text(table, field):
    ruled = set(field.get("constraints") or {}) & {"pattern", "enum", "minimum"}
    # Recipients stand in no page and no document; check_mail.py looks at their texts.
    return table != "recipients" and field.get("type", "string") == "string" and not ruled and field["name"] not in RULED


def fill(folder, texts, hostile):
    """Put marks, or hostile texts, into every text column of a bundle."""
    path = os.path.join(folder, "datapackage.json")
    with open(path, encoding="utf-8") as stream:
        package = json.load(stream)
    for name in ("title", "title_en", "description", "description_en"):
        if package.get(name):
            mark = texts.mark("package", 0, name, package[name])
            package[name] = texts.hostile[mark] if hostile else mark
    for group in ("sources", "licenses"):
        for credit in package.get(group, []):
            for name in ("title", "title_en"):
                if credit.get(name):
                    mark = texts.mark(group, 0, name, credit[name])
                    credit[name] = texts.hostile[mark] if hostile else mark
    for resource in package["resources"]:
        for name in ("bytes", "hash"):
            resource.pop(name, None)
        table = resource["name"]
        columns = {f["name"] for f in resource.get("schema", {}).get("fields", []) if is_text(table, f)}
        file = os.path.join(folder, resource["path"])
        with open(file, encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        for number, row in enumerate(rows):
            for column in sorted(columns & set(row)):
                free = SETTINGS.match(row["key"]) if table == "settings" else True
                if free and row[column]:
                    mark = texts.mark(table, number, column, row[column])
                    row[column] = texts.hostile[mark] if hostile else mark
        with open(file, "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(package, stream, ensure_ascii=False, indent=1)


def run(args, *words):
    return subprocess.run([args.program, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=SECONDS)


def built(args, folder, name, texts, years):
    """Output folder of one of the two bundles."""
    data = os.path.join(folder, name, args.programme)
    for year in years:
        shutil.copytree(os.path.join(args.data, args.programme, year), os.path.join(data, year), copy_function=shutil.copyfile)
        fill(os.path.join(data, year), texts, name == "hostile")
    output = os.path.join(folder, f"{name}-output")
    done = run(args, "build", data, "--output", output, "--templates", args.templates, "--documents", "vi,en")
    if done.returncode:
        print(f"{name}: build exits {done.returncode}: {done.stdout.decode('utf-8', 'replace')[-3000:]}")
        return None
    return output


# -- what came out --------------------------------------------------------------------------------


def stem(path):
    """A path without the slug of a unit's name, which the names change: code and kind of file stay."""
    folder, name = os.path.split(path)
    return os.path.join(folder, re.sub(r"zz\d+zz[^.]*?(?=(-binh-dang-gioi|-tre-em|-truy-vet)?\.)", "#", name))


def tree(root):
    """{stem: path} of every file."""
    found = {}
    for base, _dirs, names in os.walk(root):
        for name in names:
            path = os.path.join(base, name)
            found[stem(os.path.relpath(path, root))] = path
    return found


def squeezed(text):
    """NFC, small letters, no white space: capitals of a heading and the end of a line are the document's affair."""
    return "".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).split())


def missing(plain, hostile, texts, once=False):
    """Marks of a plain text whose hostile text does not stand in the other one, to the letter, as often (or once)."""
    plain, hostile = squeezed(plain), squeezed(hostile)
    found = []
    for mark in sorted({m.upper() for m in MARK.findall(plain)}):
        want, count = squeezed(texts.hostile[mark]), 1 if once else plain.count(mark.lower())
        if hostile.count(want) < count:
            found.append(f"{mark} {hostile.count(want)} times, want {count}: {texts.hostile[mark][:60]!r}")
    return found


def docx_text(path):
    """What python-docx reads: paragraphs, cells, headers and footers, title."""
    import docx
    document = docx.Document(path)
    w_t = check_docx.W + "t"
    parts = [document.core_properties.title or "", document.core_properties.author or ""]

    def add(blocks):
        for paragraph in blocks.paragraphs:
            parts.append(paragraph.text)
        for table in blocks.tables:
            for cell in table._cells:
                add(cell)
    add(document)
    for section in document.sections:
        for block in (section.header, section.first_page_header, section.footer):
            parts.append("".join(t.text or "" for t in block._element.iter(w_t)))
    return "\n".join(parts)


class Outline(html.parser.HTMLParser):
    """Elements with the names of their attributes, and the text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.text = [], []

    def handle_starttag(self, tag, attrs):
        # A class tells that a heading is long or short.
        self.elements.append((tag, tuple(sorted(name for name, _ in attrs if name != "class"))))
        self.text += [value or "" for name, value in attrs if name in ("title", "aria-label", "alt", "content")]

    def handle_endtag(self, tag):
        self.elements.append(("/" + tag, ()))

    def handle_comment(self, data):
        self.elements.append(("comment", ()))

    def handle_data(self, data):
        self.text.append(data)


def judge_html(plain, hostile, texts):
    pages = []
    for path in (plain, hostile):
        page = Outline()
        with open(path, encoding="utf-8") as stream:
            page.feed(stream.read())
        page.close()
        pages.append(page)
    one, two = pages
    if one.elements != two.elements:
        at = next((i for i, (a, b) in enumerate(zip(one.elements, two.elements)) if a != b), len(one.elements))
        return [f"element {at} of {len(two.elements)} (plain {len(one.elements)}): "
                f"{two.elements[at:at + 1]}, want {one.elements[at:at + 1]}"]
    # A page may shorten a name in a picture: once to the letter is enough.
    return missing("".join(one.text), "".join(two.text), texts, once=True)


def judge_docx(plain, hostile, texts):
    found = [": ".join(f) for f in check_docx.check_file(hostile)] + check_openxml.audit(hostile)
    try:
        return found + missing(docx_text(plain), docx_text(hostile), texts)
    except Exception as error:
        return found + [f"python-docx cannot read it: {type(error).__name__}: {error}"]


def judge_xlsx(plain, hostile, texts):
    with zipfile.ZipFile(hostile) as archive:
        formulas = [n for n in archive.namelist() if n.startswith("xl/worksheets/") and re.search(rb"<f[ >]", archive.read(n))]
    found = [f"{n}: a formula" for n in formulas]
    cells = []
    for path in (plain, hostile):
        book = json.loads(subprocess.run([sys.executable, os.path.join(HERE, "read_xlsx.py"), path],
                                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)
        cells.append("\n".join(str(c) for sheet in book["sheets"] for row in sheet["rows"] for c in row if c is not None))
    return found + missing(*cells, texts)


def judge_csv(plain, hostile, texts):
    tables = []
    for path in (plain, hostile):
        with open(path, encoding="utf-8-sig", newline="") as stream:
            text = stream.read()
        delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
        tables.append(list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))
    one, two = tables
    if [len(r) for r in one] != [len(r) for r in two]:
        return [f"{len(two)} rows with other numbers of cells than the plain {len(one)}"]
    number = re.compile(r"[+-]?[\d.,]+%?$")
    found = [f"row {r}: a cell begins as a formula: {c[:40]!r}" for r, row in enumerate(two, 1) for c in row
             if c[:1] in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠") and not number.match(c)]
    return found + missing("\n".join(c for r in one for c in r), "\n".join(c for r in two for c in r), texts)


def judge_json(plain, hostile, _texts):
    def keys(value):
        if isinstance(value, dict):
            return {k: keys(v) for k, v in value.items()}
        return [keys(v) for v in value[:3]] if isinstance(value, list) else None
    loaded = []
    for path in (plain, hostile):
        with open(path, encoding="utf-8") as stream:
            loaded.append(keys(json.load(stream)))
    return [] if loaded[0] == loaded[1] else ["other keys than in the plain one"]


JUDGES = {".docx": judge_docx, ".html": judge_html, ".xlsx": judge_xlsx, ".csv": judge_csv, ".json": judge_json}


def judge(plain, hostile, texts):
    """(findings, files judged by kind)"""
    one, two = tree(plain), tree(hostile)
    found = [f"{n}: not in the hostile output" for n in sorted(set(one) - set(two))]
    found += [f"{n}: only in the hostile output" for n in sorted(set(two) - set(one))]
    counts = {}
    for name in sorted(set(one) & set(two)):
        kind = os.path.splitext(name)[1]
        if kind not in JUDGES or name in LISTS or name.startswith("reports/"):  # the same files as in site/
            continue
        counts[kind] = counts.get(kind, 0) + 1
        try:
            said = JUDGES[kind](one[name], two[name], texts)
        except (OSError, ValueError, KeyError, zipfile.BadZipFile, subprocess.CalledProcessError) as error:
            said = [f"cannot be read: {type(error).__name__}: {error}"]
        found += [f"{name}: {message}" for message in said[:5]]
    return found, counts


# -- the judges' own test ---------------------------------------------------------------------------

# kind: what stands there (alternatives with |), and what a careless program would have written instead
SPOILED = {
    ".html": [("&lt;", "<"), ("&amp;amp;", "&amp;"), ("</p>", "</p><p>")],
    ".csv": [("'=1+2|'@SUM|'+1|'-1|'＝1", "=1"), ("ZZ", "Z"), ("\n", "\nx,")],
    ".docx": [("&lt;", ""), ("{{title}}", ""), ("\u0308", "")],
    ".xlsx": [("&lt;", ""), ("</v>", "</v><f>1+2</f>")],
    ".json": [('"', '"x')],
}


def replaced(path, old, new):
    """A file, or the parts of a package, with a text replaced; None where it does not occur."""
    old, new = old.encode(), new.encode()
    with open(path, "rb") as stream:
        data = stream.read()
    if not zipfile.is_zipfile(path):
        return data.replace(old, new) if old in data else None
    out, hits = io.BytesIO(), 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            part = source.read(info)
            if info.filename.startswith(("word/document", "xl/worksheets", "xl/sharedStrings")):
                hits += old in part
                part = part.replace(old, new)
            target.writestr(info.filename, part)
    return out.getvalue() if hits else None


def selftest(plain, hostile, texts, folder):
    """Spoilings that a judge does not see."""
    one, two = tree(plain), tree(hostile)
    found = []
    for kind, spoilings in SPOILED.items():
        for old, new in spoilings:
            names = sorted(n for n in two if n.endswith(kind) and n in one and n not in LISTS)
            for name, text in ((n, t) for t in old.split("|") for n in names):
                data = replaced(two[name], text, new)
                if data is not None:
                    break
            else:
                found.append(f"self-test: {old!r} stands in no {kind}")
                continue
            copy = os.path.join(folder, "spoiled" + kind)
            with open(copy, "wb") as stream:
                stream.write(data)
            try:
                if data != b"" and not JUDGES[kind](one[name], copy, texts):
                    found.append(f"self-test: {name} with {new!r} for {old!r} is not found")
            except (ValueError, KeyError, subprocess.CalledProcessError):
                pass  # cannot be read: found, as judge() does
    return found


# -- control characters ---------------------------------------------------------------------------


def controls(args, folder, year):
    """A cell of every table with a character that nothing can print."""
    source = os.path.join(args.data, args.programme, year)
    with open(os.path.join(source, "datapackage.json"), encoding="utf-8") as stream:
        package = json.load(stream)
    found = []
    cases = 0
    tables = [(r["name"], r["path"], [f["name"] for f in r["schema"]["fields"] if is_text(r["name"], f)])
              for r in package["resources"] if r.get("schema")]
    for number, (table, path, columns) in enumerate(tables):
        if not columns:
            continue
        copy = os.path.join(folder, f"controls-{number}", args.programme, year)
        shutil.copytree(source, copy, copy_function=shutil.copyfile)
        with open(os.path.join(copy, path), encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        wanted = []
        for place, character in enumerate(CONTROLS):
            row, column = place % len(rows), columns[place % len(columns)]
            if any(w[0] == row and w[1] == column for w in wanted):
                continue
            rows[row][column] = f"a{character}b"
            wanted.append((row, column, f"U+{ord(character):04X}"))
        with open(os.path.join(copy, path), "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        done = run(args, "check", copy, "--format", "json")
        said = done.stdout.decode("utf-8", "replace")
        if done.returncode != 1:
            found.append(f"{table}: check exits {done.returncode}, want 1: {said[-300:]}")
        for row, column, code in wanted:
            cases += 1
            if not any(code in line and path in line and f": {row + 2}" in line.replace('":', '": ').replace(":  ", ": ")
                       and column in line for line in objects(said)):
                found.append(f"{table}, row {row + 2}, column {column}: {code} is not named")
    return found, cases


def objects(said):
    """Each finding of `check --format json` as one line."""
    try:
        return [json.dumps(f, ensure_ascii=False) for f in json.loads(said)["findings"]]
    except (ValueError, KeyError, TypeError):
        return said.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--programme", default="quang-ngai", metavar="NAME")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder")
    parser.add_argument("--venv", metavar="DIR")
    parser.add_argument("--keep", metavar="DIR")
    args = parser.parse_args()
    checks_env.reenter(args.venv)
    args.program, args.data = os.path.abspath(args.program), os.path.abspath(args.data)
    args.templates = os.path.abspath(args.templates or os.path.join(os.path.dirname(args.data), "templates"))
    programme = os.path.join(args.data, args.programme)
    if not os.access(args.program, os.X_OK) or not os.path.isdir(programme):
        print("check_hostile.py: no such program or data folder", file=sys.stderr)
        return 2
    years = sorted(n for n in os.listdir(programme) if n.isdigit())[-YEARS:]
    texts = Texts()
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or temporary
        outputs = [built(args, folder, name, texts, years) for name in ("plain", "hostile")]
        if None in outputs:
            return 1
        found = selftest(*outputs, texts, temporary)
        more, counts = judge(*outputs, texts)
        found += more
        more, cases = controls(args, folder, years[-1])
    found += more
    for message in found:
        print(message)
    print(f"{len(texts.known)} texts, " + ", ".join(f"{n} {k[1:]}" for k, n in sorted(counts.items()))
          + f", {cases} control characters, {len(found)} findings")
    return 1 if found or not {".docx", ".html", ".xlsx", ".csv"} <= set(counts) or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
