"""What the parts of the equality check share: numbers, bundles, the reference, pages and Word documents as trees.

Imported by check_equality.py, equality_prose.py and equality_tables.py.  Standard library only.
"""
import csv
import decimal
import glob
import html.parser
import io
import json
import os
import re
import xml.etree.ElementTree as ElementTree
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MISSING = ("–", "")
STYLES = {"vi": ",.", "en": ".,"}  # decimal mark, mark between thousands
SCORE_DIGITS = 1  # decimals of component and indicator scores
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


# -- numbers -----------------------------------------------------------------------------------


class Number:
    """A reference: a decimal number or None, and by how much it may be off."""

    def __init__(self, text, slack=None):
        self.value = None if text in (None, "") else decimal.Decimal(str(text))
        self.slack = slack or decimal.Decimal(0)

    def printed(self, digits, style):
        """The texts that stand for it; two where the reference itself is rounded at the boundary."""
        return {layout(self.value + off, digits, style) for off in (-self.slack, decimal.Decimal(0), self.slack)}

    def __str__(self):
        return "–" if self.value is None else f"{self.value:f}"


def rounded_to(value, digits):
    """`value` to so many decimals, half away from zero; what lies behind the 15th digit is the dust of arithmetic."""
    step = decimal.Decimal(1).scaleb(-digits)
    if not value.is_zero() and value.adjusted() - 14 < -digits:
        value = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP).plus(value)
    return value.quantize(step, rounding=decimal.ROUND_HALF_UP)


def layout(value, digits, style):
    rounded = rounded_to(value, digits)
    mark, group = STYLES[style]
    text = f"{abs(rounded):,.{digits}f}".replace(",", "\0").replace(".", mark).replace("\0", group)
    return ("\u2212" if rounded < 0 else "") + text


def decimals(text, style):
    mark = STYLES[style][0]
    return len(text.rsplit(mark, 1)[1]) if mark in text else 0


def number_in(text, style):
    """The number that a text prints, or None."""
    mark, group = STYLES[style]
    plain = text.replace(group, "").replace(mark, ".").replace("\u2212", "-")
    return decimal.Decimal(plain) if re.fullmatch(r"[+-]?\d+(\.\d+)?", plain) else None


class Tally:
    def __init__(self):
        self.numbers = 0
        self.tables = 0
        self.files = set()
        self.differences = []

    def differ(self, path, what, found, want):
        self.differences.append(f"{path}: {what}: found {found}, want {want}")

    def table(self, path, what, rows, want):
        """A table that must be there with so many rows; rows is None where it is not."""
        self.files.add(path)
        self.tables += 1
        if rows != want:
            self.differ(path, what, "no table" if rows is None else f"{rows} rows", f"{want} rows")

    def gap(self, path, what, text, first, second, style):
        """A difference as a reader finds it from two printed numbers."""
        self.numbers += 1
        found, one, two = (number_in(t or "", style) for t in (text, first, second))
        if None in (found, one, two) or found != one - two:
            self.differ(path, what, repr(text), f"{first!r} minus {second!r}")

    def printed(self, path, what, text, number, style, digits=None, least=0):
        """A number in a text for readers; digits are those it must have, None for as many as there are."""
        self.files.add(path)
        if text is None:
            self.differ(path, what, "nothing", number)
            return
        self.numbers += 1
        if number.value is None:
            if text not in MISSING:
                self.differ(path, what, repr(text), "no number")
            return
        shown = decimals(text, style)
        if text not in number.printed(shown, style):
            want = layout(number.value, digits or max(shown, least), style)
            self.differ(path, what, repr(text), f"{want!r} ({number})")
        elif digits is not None and shown != digits or shown < least:
            self.differ(path, what, repr(text), f"{digits if digits is not None else least} decimals")

    def exact(self, path, what, text, number, places=None):
        """A number for programs: as precise as the reference, or rounded to places."""
        self.files.add(path)
        if text is None:
            self.differ(path, what, "nothing", number)
            return
        self.numbers += 1
        try:
            found = Number(None if text in MISSING else text).value
        except decimal.InvalidOperation:
            self.differ(path, what, repr(text), number)
            return
        if found is None or number.value is None:
            same = found is number.value
        elif places is not None:
            same = found == rounded_to(number.value, places)
        elif number.slack:
            same = abs(found - number.value) <= number.slack
        else:
            same = float(found) == float(number.value)
        if not same:
            self.differ(path, what, repr(text), number)


# -- bundles -----------------------------------------------------------------------------------


def table(folder, descriptor, name):
    """Rows of a table as dictionaries; none where the bundle does not have it."""
    for resource in descriptor["resources"]:
        if resource["name"] == name:
            delimiter = resource.get("dialect", {}).get("delimiter", ",")
            with open(os.path.join(folder, resource["path"]), encoding="utf-8-sig", newline="") as stream:
                return list(csv.DictReader(stream, delimiter=delimiter, strict=True))
    return []


class Bundle:
    """What a bundle says must be printed."""

    def __init__(self, folder):
        with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as stream:
            descriptor = json.load(stream)
        settings = {r["key"]: r["value"] for r in table(folder, descriptor, "settings")}
        self.folder = folder
        self.programme = settings["programme"]
        self.year = int(settings["year"])
        self.path = f"{self.programme}/{self.year}"
        last = f"{self.year}-12-31"
        valid = [r for r in table(folder, descriptor, "units")
                 if (r.get("valid_from") or last) <= last <= (r.get("valid_to") or last)]
        aside = [r for r in valid if (r.get("ranked") or "true").lower() in ("false", "0")]
        self.units = [r["code"] for r in valid if r not in aside]
        self.groups = {r["code"]: r.get("group") or "" for r in valid}
        self.whole = next((r["code"] for r in aside if not r.get("parent")), None)  # above all others
        self.items = {r["code"]: r for r in table(folder, descriptor, "items")}
        self.observed = {(r["unit"], r["item"]): (r.get("verified") or r.get("value"), r.get("value"))
                         for r in table(folder, descriptor, "observations")}
        self.indices = {r["code"]: r for r in table(folder, descriptor, "indices")}
        # Rows without an index are measures that targets follow; they have no score (see check_targets).
        self.indicators = {r["code"]: r for r in table(folder, descriptor, "indicators") if r["index"]}
        self.roots = [c for c, r in self.indices.items() if not r["parent"]]

    def children(self, index):
        return [c for c, r in self.indices.items() if r["parent"] == index] + \
            [c for c, r in self.indicators.items() if r["index"] == index]

    def leaves(self, index):
        return [c for child in self.children(index)
                for c in ([child] if child in self.indicators else self.leaves(child))]

    def below(self, index):
        """The index and the indices below it."""
        return [index] + [c for child in self.children(index) if child in self.indices for c in self.below(child)]

    def pairs(self):
        """Indicators with a formula for women and one for men."""
        return [c for c, r in self.indicators.items() if r.get("women") and r.get("men")]

    def amount(self, unit, item):
        """The value that counts: the verified one where there is one."""
        return Number(self.observed.get((unit, item), (None, None))[0])

    def reported(self, unit, item):
        return Number(self.observed.get((unit, item), (None, None))[1])

    def digits(self, indicator):
        return int(self.indicators[indicator].get("digits") or 1)

    def name(self, code, style):
        row = self.indices.get(code) or self.indicators.get(code) or self.items[code]
        return tidy(style == "en" and row.get("name_en") or row["name"])

    def find(self, name, codes, style, used):
        """The first of the codes that has the name and was not found before."""
        for code in codes:
            if code not in used and self.name(code, style) == name:
                used.add(code)
                return code
        return None

    def numbers(self):
        """Numbers that one page, report or sheet of a unit holds at least."""
        return sum(1 + len(self.children(r)) + 2 * len(self.leaves(r)) for r in self.roots)


def tidy(text):
    return " ".join(text.split())


# -- the reference -----------------------------------------------------------------------------


class Reference:
    """Numbers of a year by (unit, code, what); what is value, score, rank or count."""

    def __init__(self, bundle):
        self.bundle = bundle
        self.numbers = {}
        self.stems = {}  # name of the unit's files by its code
        self.names = {}  # heading of the unit, in Vietnamese, by its code
        self.names_en = {}  # and in English
        self.common = {}  # (rank of the year before, rank) where the two rest on the indicators that both years have

    def add(self, unit, code, what, text, slack=None):
        self.numbers.setdefault((unit, code, what), Number(text, slack))

    def get(self, unit, code, what):
        return self.numbers.get((unit, code, what)) or Number(None)

    def add_common(self, row, unit, code):
        """Notes a row that is compared on another basis than the official ranks."""
        if row.get("change_basis") not in (None, "", "full"):
            self.common.setdefault((unit, code), (Number(row["previous_rank"]), Number(row["compared_rank"])))

    def ranks_before(self, years, unit, code):
        """What may stand for the rank of the year before: that rank, or on a common basis that and the present one."""
        before = years.get(self.bundle.year - 1)
        if (unit, code) in self.common:
            return self.common[unit, code]
        return (before.get(unit, code, "rank"),) if before and (unit, code, "rank") in before.numbers else ()

    def all(self, code, what):
        """The numbers of all units that have one."""
        found = [self.get(unit, code, what) for unit in self.bundle.units]
        return [number for number in found if number.value is not None]

    def summary(self, code, what):
        """(lowest, mean, highest)"""
        found = self.all(code, what)
        if not found:
            return Number(None), Number(None), Number(None)
        slack = max(max(n.slack for n in found), decimal.Decimal("1e-9"))
        values = [n.value for n in found]
        return tuple(Number(v, slack) for v in (min(values), sum(values) / len(values), max(values)))

    def mean(self, code, what):
        return self.summary(code, what)[1]

    def unit_of(self, cells):
        """The unit of a row: the one whose page it links to, else the one whose heading it holds."""
        linked = units_of_links(self, cells)
        if linked:
            return linked
        texts = [cell.text() for cell in cells]
        return next((code for code, name in self.names.items() if name in texts), None)

    def expected(self, unit, codes, whats):
        """(code, what, number) of all that must be printed; units without a rank have no count."""
        for code in codes:
            for what in whats:
                if what == "count" and self.get(unit, code, "rank").value is None:
                    continue
                yield code, what, self.get(unit, code, what)

def below(output, folder, pattern):
    return sorted(glob.glob(os.path.join(glob.escape(os.path.join(output, folder)), pattern)))


def read_csv(output, path, tally, delimiter=","):
    try:
        with open(os.path.join(output, path), encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream, delimiter=delimiter, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        tally.differ(path, "file", type(error).__name__, "a table")
        return []



# -- pages -------------------------------------------------------------------------------------


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []

    def classes(self):
        return (self.attributes.get("class") or "").split()

    def all(self, tag=None, name=None):
        for child in self.children:
            if isinstance(child, Node):
                if (tag is None or child.tag == tag) and (name is None or name in child.classes()):
                    yield child
                yield from child.all(tag, name)

    def first(self, tag=None, name=None):
        return next(self.all(tag, name), None)

    def text(self, skip=()):
        return tidy("".join(c if isinstance(c, str) else "" if c.tag in skip else c.text(skip) + " " * (c.tag == "br")
                            for c in self.children))


class Tree(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Node("", {}, None)
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs), self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_startendtag(self, tag, attrs):
        self.open.children.append(Node(tag, dict(attrs), self.open))

    def handle_endtag(self, tag):
        node = self.open
        while node.parent is not None and node.tag != tag:
            node = node.parent
        if node.parent is not None:
            self.open = node.parent

    def handle_data(self, data):
        self.open.children.append(data)


ONLY = None  # the self-test's: pages, documents and packages to be read, where the others are known to be right


def is_read(path):
    return ONLY is None or path in ONLY


def read_page(output, path, tally):
    if not is_read(path):
        return None
    try:
        with open(os.path.join(output, path), encoding="utf-8") as stream:
            return Tree(stream.read()).root
    except (OSError, UnicodeDecodeError) as error:
        tally.differ(path, "file", type(error).__name__, "a page")
        return None


def rows_of(node):
    """Cells of every row of a table; a heading that spans the table is one cell."""
    for row in node.all("tr"):
        yield [c for c in row.children if isinstance(c, Node) and c.tag in ("td", "th")]


def section(page, name):
    return next((n for n in page.all("section") if n.attributes.get("aria-labelledby") == name), None)


def anchor(root):
    return "chi-so-" + root.lower()


def place_and_count(text):
    place, _, count = text.partition("/")
    return place.strip(), count.strip()


def after_strip(cells):
    """Cells behind the one with the chart, and how many stand before it."""
    at = next((n for n, c in enumerate(cells) if "strip" in c.classes()), None)
    return (None, None) if at is None else (at, [c.text() for c in cells[at + 1:]])

def columns_of(node, bundle, codes, style):
    """Codes of the columns behind the first of a table: a heading has the code in data-code, or the name, in full or
    short with the full one in title or in the list of names; else the order tells, where there are as many."""
    table = node.first("table", "heat") if node else None
    heads = next(rows_of(table), [])[1:] if table else []
    short, term = {}, None
    for entry in (n for names in (node.all("dl", "names") if node else ()) for n in names.all()):
        if entry.tag == "dt":
            term = entry.text()
        elif entry.tag == "dd" and term:
            short[term] = entry.text()
    used, found = set(), []
    for head in heads:
        nodes = [head, *head.all()]
        names = [n.attributes.get("title") for n in nodes] + [n.text() for n in nodes] + [short.get(head.text())]
        code = next((c for n in nodes for c in [n.attributes.get("data-code")] if c in codes), None)
        for name in (tidy(n) for n in names if n):
            code = code or bundle.find(name, codes, style, used)
        found.append(code)
    return list(codes) if None in found and len(heads) == len(codes) else found


def units_of_links(known, cells):
    """The unit whose page a row links to."""
    codes = {stem: code for code, stem in known.stems.items()}
    for cell in cells:
        for link in cell.all("a"):
            stem = os.path.splitext(os.path.basename(link.attributes.get("href", "")))[0]
            if stem in codes:
                return codes[stem]
    return None



def slug(code):
    return code.lower().replace("_", "-")

# -- Word reports --------------------------------------------------------------------------------


def word_body(data):
    return ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def word_text(body):
    """The text of a document outside its tables."""
    inside = {p for node in body.iter(WORD + "tbl") for p in node.iter(WORD + "p")}
    return tidy(" ".join("".join(t.text or "" for t in p.iter(WORD + "t")) for p in body.iter(WORD + "p")
                         if p not in inside))


def word_tables(body):
    """Rows of every table of a document, as texts of cells."""
    for node in body.iter(WORD + "tbl"):
        yield [[tidy(" ".join("".join(t.text or "" for t in p.iter(WORD + "t")) for p in cell.iter(WORD + "p")))
                for cell in row.findall(WORD + "tc")] for row in node.findall(WORD + "tr")]

def anywhere(output, years, folder, name):
    """Whether some year has the file; then every year must have it."""
    return any(os.path.exists(os.path.join(output, folder, known.bundle.path, name)) for known in years.values())
