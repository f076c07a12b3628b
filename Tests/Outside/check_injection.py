#!/usr/bin/env python3
"""Send twenty payloads through every text of a bundle and see that no page's structure follows them.

    check_injection.py --program PROGRAM --data DIR [--venv DIR] [--programme NAME] [--year Y] [--templates DIR] [--keep DIR]

A year of DATA/<programme> is cut down to a few units.  In the plain copy each text cell of each table (settings, free
columns, title, sources and licences of the descriptor) holds a harmless mark; in four hostile copies the same mark
followed by five payloads each, so that every payload goes through every text cell.  All are built.  Wanted of every
page of the hostile sites, parsed as a browser does it: the tree of elements with the names of their attributes is
that of the plain page; no attribute runs script, no address is other than relative, http(s), mailto, tel or a
fragment; JSON-LD has the same keys.  Feeds, sitemaps and all pictures in pages are well-formed XML with the same tree.
The judges prove themselves on spoiled copies first.
One line a finding; exit 0 clean, 1 findings, 2 wrong use, 3 no browser.
"""
import argparse
import concurrent.futures
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import check_hostile  # noqa: E402
import checks_env  # noqa: E402

BUILDS = 4
UNITS = 3
SECONDS = 600
# Name and text; none holds a control character, which `check` refuses (check_hostile.py).
PAYLOADS = [
    ("script", "<script>alert(1)</script>"), ("end of script", "</script><script src=//x.invalid/a.js></script>"),
    ("image", "<img src=x onerror=alert(1)>"), ("picture", "<svg onload=alert(1)><use href=\"data:x\"/></svg>"),
    ("double quote", "\" onmouseover=\"alert(1)\" x=\""), ("single quote", "' autofocus onfocus='alert(1)"),
    ("quote with a mark", "\"\u0301 onclick=alert(1) '\u0300 x=y <\u0338b>"), ("end of tag", "/><b>x</b><!--"),
    ("comment", "--><!-- x --!><p>y"), ("entities", "&lt;b&gt; &#60;i&#62; &quot; &#x0; &bogus; &amp"),
    ("template", "{{title}} {{{title}}} {{#units}}x{{/units}} {{=<% %>=}} <%title%> {{> head.html}}"),
    ("words", "{unit} {score|a|b} ${x} %s %(x)s"), ("CDATA", "<![CDATA[<b>x</b>]]> ]]> <?php x ?> <!DOCTYPE x>"),
    ("address", "javascript:alert(1) data:text/html,<b>x vbscript:x"), ("style", "</style>;} *{display:none} url(//x.invalid) /* \\3c"),
    ("end of title", "</title></head><body onload=alert(1)><base href=//x.invalid/>"),
    ("table", "</td></tr></table></svg></main><form action=//x.invalid><input>"),
    ("right to left", "\u202e\u2066مرحبا שלום\u2069\u202c \u200f"), ("blanks", "\u00a0\u2028\u2029\u200b\ufeff\u200d \ufffd \U000e0041"),
    ("long", "Ơ<&\"" + "x" * 1500),
]
# Settings that a form or a list rules; all others are texts.
RULED_SETTINGS = {"programme", "year", "status", "data_cutoff", "common_set_minimum", "report_year", "site_address",
                  "logo", "colour_accent", "colour_accent_dark", "site_contact", "as_of", "due_soon_days",
                  "mail_from", "mail_from_name", "mail_reply_to", "mail_reply_name"}
# Cells that are compared with others, though no pattern or list of values says so.
RULED = {("indicators", "women"), ("indicators", "men"), ("indicators", "detected_among"), ("targets", "objective"), ("objectives", "number"), ("objectives", "programme"),
         ("targets", "programme"), ("narratives", "report"), ("narratives", "section"), ("issuances", "document"), ("legal_bases", "document"),
         ("breakdowns", "indicator"), ("breakdowns", "dimension"), ("revisions", "table"), ("revisions", "key"), ("revisions", "column"),
         ("revisions", "old"), ("revisions", "new"),
         ("awards", "honorific"), ("tasks", "lead"), ("tasks", "partners"), ("report_duties", "debtor")}
# Cells in which a semicolon separates entries, so that one would be another shape of text.
SEPARATED = {"source", "source_en", "recipients", "recipients_en"}
# A cell that a page links to: the payload stands behind the beginning of an address.
ADDRESSES = {("published", "address"), ("sources", "path"), ("licenses", "path")}
OUTLINE = """html => {
  const page = new DOMParser().parseFromString(html, 'text/html'), tree = [], faults = [];
  const walk = (node, depth) => {
    for (const one of node.childNodes) {
      if (one.nodeType === 8) tree.push(depth + ' comment');
      if (one.nodeType !== 1) continue;
      const names = [...one.attributes].map(a => a.name).filter(n => n !== 'class').sort();
      tree.push(depth + ' ' + one.namespaceURI.slice(-4) + ' ' + one.localName + ' ' + names.join(','));
      for (const a of one.attributes) {
        if (/^(on|style$|srcdoc$)/.test(a.name)) faults.push(one.localName + ': attribute ' + a.name);
        if (/^(xlink:)?href$|^src$|^action$/.test(a.name) && /^[\\s\\u0000-\\u0020]*[a-z][a-z0-9+.-]*:/i.test(a.value)
            && !/^(https?|mailto|tel):/.test(a.value)) faults.push(one.localName + ': address ' + a.value.slice(0, 40));
      }
      walk(one, depth + 1);
    }
  };
  walk(page, 0);
  const data = [...page.querySelectorAll('script')].map(s => [s.type, s.textContent, s.getAttribute('src')]);
  return [tree, faults, data];
}"""


# -- the bundles ------------------------------------------------------------------------------------


class Texts:
    """Marks of texts in the order in which they are met; the same text has the same mark in every copy."""

    def __init__(self):
        self.known = {}

    def text(self, key, build):
        """The mark, with five payloads for a hostile copy (build from 0), alone for the plain one (build None)."""
        number = self.known.setdefault(key, len(self.known))
        mark = f"ZZ{number}ZZ"
        if key[0] == "link":
            mark = "https://vi-du.example/" + mark
        if build is None:
            return mark
        step = len(PAYLOADS) // BUILDS
        chosen = [PAYLOADS[(number + BUILDS * n + build) % len(PAYLOADS)][1] for n in range(step)]
        return unicodedata.normalize("NFC", mark + " ".join(["", *chosen]))


def cut(table, rows, kept):
    """The rows that speak of no unit that is left out."""
    if table == "units":
        return [r for r in rows if r["code"] in kept]
    if table == "checks":
        return [r for r in rows if "sum_members" not in r["formula"]]
    if table == "successions":
        return [r for r in rows if {r["predecessor"], r["successor"]} <= kept]
    if table == "targets":
        return [r for r in rows if not r["applies_to"].isdigit() or r["applies_to"] in kept]
    if rows and "unit" in rows[0] and table != "subjects":
        return [r for r in rows if not r["unit"] or r["unit"] in kept]
    for column in ("debtor", "lead"):
        if rows and column in rows[0]:
            return [r for r in rows if not r[column].isdigit() or r[column] in kept]
    if table == "subjects":  # titles and communes name them
        return [{**r, "unit": r["unit"] if r["unit"] in kept else ""} for r in rows]
    if table == "revisions":
        return [r for r in rows if not set(re.findall(r"\b\d{3}\b", r["key"])) - kept]
    return rows


def copy(source, target, texts, build):
    """A bundle cut down, with marks or payloads in every text."""
    shutil.copytree(source, target, copy_function=shutil.copyfile)
    path = os.path.join(target, "datapackage.json")
    with open(path, encoding="utf-8") as stream:
        package = json.load(stream)
    for name in ("title", "title_en", "description", "description_en"):
        if package.get(name):
            package[name] = texts.text(("package", name), build)
    for group in ("sources", "licenses"):
        for number, credit in enumerate(package.get(group, [])):
            for name in ("title", "title_en", "path"):
                if credit.get(name):
                    kind = "link" if name == "path" else "text"
                    credit[name] = texts.text((kind, group, number, name), build)
    tables = {}
    for resource in package["resources"]:
        for name in ("bytes", "hash"):
            resource.pop(name, None)
        with open(os.path.join(target, resource["path"]), encoding="utf-8-sig", newline="") as stream:
            tables[resource["name"]] = (resource, list(csv.DictReader(stream)))
    units = tables["units"][1]
    parents = {u["parent"] for u in units if u.get("parent")}
    renamed = [r["successor"] for r in tables.get("successions", (None, []))[1]]
    ranked = [u["code"] for u in units if u["code"] not in parents]
    # One that was renamed, and one of each group, so that no target loses all that it applies to.
    kinds = {(u.get("group"), u.get("area_type"), u["kind"]): u["code"] for u in units if u["code"] in ranked}
    kept = parents | set(renamed[:1]) | set(kinds.values()) | set(ranked[:UNITS])
    areas = {u[c]: c for u in units for c in ("area_type", "group", "kind") if u.get(c)}
    for name, (resource, rows) in tables.items():
        fields = {f["name"]: f for f in resource.get("schema", {}).get("fields", [])}
        for number, row in enumerate(cut(name, rows, kept)):
            for column in row:
                if column not in fields or not row[column] or not check_hostile.is_text(name, fields[column]):
                    continue
                if name == "settings" and row["key"] in RULED_SETTINGS or (name, column) in RULED:
                    continue
                kind = "link" if (name, column) in ADDRESSES else "text"
                if column == "applies_to" and row[column] not in areas:
                    continue
                # A text that stands in several rows, such as a published title, is one text; a target names groups.
                key = ("text", "units", areas[row[column]], row[column]) if column == "applies_to" else (
                    kind, name, "basis" if column == "amends" else column, number if name == "settings" else row[column])
                row[column] = texts.text(key, build)
                if column in SEPARATED:
                    row[column] = row[column].replace(";", ",")
                if name == "narratives":  # a paragraph a cell: line separators are refused
                    row[column] = row[column].replace("\u2028", "").replace("\u2029", "")
        with open(os.path.join(target, resource["path"]), "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(cut(name, rows, kept))
    settings = os.path.join(target, tables["settings"][0]["path"])
    with open(settings, "a", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerow(["site_address", "https://vi-du.example/quyen-tre-em/", "false"])
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(package, stream, ensure_ascii=False, indent=1)


def build(args, folder, name, number, texts):
    """Site of a copy, or None with what was said."""
    data = os.path.join(folder, name, args.programme)
    copy(os.path.join(args.data, args.programme, args.year), os.path.join(data, args.year), texts, number)
    output = os.path.join(folder, f"{name}-output")
    done = subprocess.run([args.program, "build", data, "--output", output, "--templates", args.templates, "--jobs", "1"],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS)
    if done.returncode:
        print(f"{name}: build exits {done.returncode}: {done.stdout.decode('utf-8', 'replace')[:2000]}")
        return None
    return os.path.join(output, "site")


# -- what came out ----------------------------------------------------------------------------------


def stem(path):
    """A path without the slug of a unit's name, which the names change."""
    return re.sub(r"zz\d+zz[a-z0-9-]*?(?=(-binh-dang-gioi|-tre-em|-truy-vet)?\.)", "#", path)


def files(site):
    """{stem: path} of pages, feeds and sitemaps."""
    found = {}
    for base, _dirs, names in os.walk(site):
        for name in names:
            if name.endswith((".html", ".atom", ".xml")):
                path = os.path.join(base, name)
                found[stem(os.path.relpath(path, site))] = path
    return found


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def keys(value):
    """The structure of JSON without its texts."""
    if isinstance(value, dict):
        return {k: keys(v) for k, v in value.items()}
    return [keys(v) for v in value] if isinstance(value, list) else type(value).__name__


def xml_tree(text):
    return [(e.tag, tuple(sorted(e.attrib))) for e in xml.etree.ElementTree.fromstring(text.encode()).iter()]


def pictures(text):
    """The pictures of a page; a picture may hold others. One that does not end reaches to the end of the page."""
    depth, start = 0, 0
    for tag in re.finditer(r"<svg\b|</svg>", text):
        if tag.group() == "</svg>":
            depth -= 1
            if depth == 0:
                yield text[start:tag.end()]
            depth = max(depth, 0)
        else:
            start = start if depth else tag.start()
            depth += 1
    if depth:
        yield text[start:]


def outline(browser, text):
    """(tree, faults, structured data) of a page; a fault is one whatever the plain page has."""
    tree, faults, scripts = browser.evaluate(OUTLINE, text)
    data = []
    for kind, content, source in scripts:
        # The site's own file, with nothing in the element.
        if source and not kind and not content and re.fullmatch(r"(\.\./)*tables\.js", source):
            continue
        if kind != "application/ld+json":
            faults.append(f"script of type {kind!r}")
            continue
        try:
            data.append(keys(json.loads(content)))
        except ValueError as error:
            faults.append(f"JSON-LD: {error}")
    for picture in pictures(text):
        try:
            # Inside HTML the two namespaces are understood without a declaration.
            xml.etree.ElementTree.fromstring(picture.encode())
        except xml.etree.ElementTree.ParseError as error:
            faults.append(f"picture: {error}: {picture[:60]}")
            break
    return tree, faults, data


def first_difference(one, two):
    at = next((i for i, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
    return f"element {at} of {len(two)} is {two[at:at + 1]}, in the plain one (of {len(one)}) {one[at:at + 1]}"


def judge(browser, name, plain, hostile):
    """What is wrong with a hostile file beside the plain one."""
    if not name.endswith(".html"):
        try:
            one, two = xml_tree(plain), xml_tree(hostile)
        except xml.etree.ElementTree.ParseError as error:
            return [f"not well-formed: {error}"]
        return [] if one == two else [first_difference(one, two)]
    one, _, data = browser.plain.setdefault(name, None) or outline(browser, plain)
    browser.plain[name] = (one, None, data)
    two, found, more = outline(browser, hostile)
    if one != two:
        found.append(first_difference(one, two))
    if data != more:
        found.append("JSON-LD has other keys")
    return found


class Browser:
    """A page of the browser, and the outlines of plain pages seen before."""

    def __init__(self, page):
        self.page = page
        self.plain = {}

    def evaluate(self, script, argument):
        return self.page.evaluate(script, argument)


# What a careless program would have written instead, and into which kind of file.
SPOILED = [(".html", "&lt;script&gt;alert(1)", "<script>alert(1)"), (".html", "&quot; onmouseover=", "\" onmouseover="),
           (".html", "https://vi-du.example/ZZ", "javascript:ZZ"), (".html", "&lt;img src", "<img src"),
           (".html", "<svg", "<svg <"), (".html", "\"@type\"", "\"@type"), (".atom", "&lt;", "<"), (".atom", "</entry>", "</entry><x/>"),
           (".xml", "<url>", "<url><x/>")]


def selftest(browser, plain, hostiles):
    found = []
    for kind, old, new in SPOILED:
        for name, path in [(n, p) for hostile in hostiles for n, p in sorted(hostile.items()) if n.endswith(kind) and n in plain]:
            text = read(path)
            if old in text:
                if not judge(browser, name, read(plain[name]), text.replace(old, new)):
                    found.append(f"self-test: {name} with {new!r} for {old!r} is not found")
                break
        else:
            found.append(f"self-test: {old!r} stands in no {kind}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--programme", default="thanh-hoa", metavar="NAME")
    parser.add_argument("--year", metavar="Y", help="default: the last one")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder")
    parser.add_argument("--venv", metavar="DIR")
    parser.add_argument("--keep", metavar="DIR")
    args = parser.parse_args()
    checks_env.reenter(args.venv)
    from playwright.sync_api import sync_playwright
    args.program, args.data = os.path.abspath(args.program), os.path.abspath(args.data)
    args.templates = os.path.abspath(args.templates or os.path.join(os.path.dirname(args.data), "templates"))
    programme = os.path.join(args.data, args.programme)
    if not os.access(args.program, os.X_OK) or not os.path.isdir(programme):
        print("check_injection.py: no such program or data folder", file=sys.stderr)
        return 2
    args.year = args.year or max(n for n in os.listdir(programme) if n.isdigit())
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not executable:
        print("chromium is missing")
        return 3
    texts = Texts()
    found, count = [], 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or temporary
        numbers = [None, *range(BUILDS)]
        names = ["plain", *(f"hostile-{n + 1}" for n in range(BUILDS))]
        for name, number in zip(names, numbers):  # the marks first, in one order
            copy(os.path.join(programme, args.year), os.path.join(temporary, "marks", name), texts, number)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            sites = list(pool.map(lambda pair: build(args, folder, *pair, texts), zip(names, numbers)))
        if None in sites:
            return 1
        plain, hostiles = files(sites[0]), [files(s) for s in sites[1:]]
        with sync_playwright() as play:
            engine = play.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
            browser = Browser(engine.new_page())
            found += selftest(browser, plain, hostiles)
            for number, hostile in enumerate(hostiles, 1):
                for name in sorted(set(plain) ^ set(hostile)):
                    found.append(f"{number}: {name}: in one site only")
                for name in sorted(set(plain) & set(hostile)):
                    count += 1
                    for message in judge(browser, name, read(plain[name]), read(hostile[name]))[:3]:
                        found.append(f"{number}: {name}: {message}")
            engine.close()
    for message in found[:200]:
        print(message)
    print(f"{len(PAYLOADS)} payloads, {len(texts.known)} texts, {count} files, {len(found)} findings")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
