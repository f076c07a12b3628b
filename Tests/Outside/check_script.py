#!/usr/bin/env python3
"""Judge the script that sorts and filters tables (templates/site/tables.js) in a browser, on the pages of a build.

    check_script.py [--venv DIR] [--data DIR] [--templates DIR] [--chromium PROGRAM] SITE_DIR

What the rows should be is worked out here from the CSV files beside the pages and from the bundles:

  sort     headers are reached and pressed by keyboard; once ascending, twice descending, three times as printed; scores at
           full precision, changes with their sign, names by the Vietnamese alphabet, days by the calendar, what is
           missing last both ways; aria-sort says it; a group of rows stays together
  filter   words without marks and case find the rows that hold them, the count says how many, Escape shows all again; a
           group can be chosen; a total is not left beside some of its rows
  paper    printed are all rows in the order of the page, and neither field nor button
  without  with scripts switched off nothing of it is seen, and every row stands where the file has it
  rules    no finding of axe (WCAG 2.2 AA), no violation of the policy, no error, from a server's subfolder and from a
           folder (file:), the policy lets scripts in on no other page, no layout shift to speak of

Then the script is spoiled, one fault at a time, and each has to be found.  Exit 0 clean, 1 findings, 2 wrong use.
"""
import argparse
import csv
import glob
import os
import re
import shutil
import sys
import tempfile
import unicodedata
import urllib.parse

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import checks_env  # noqa: E402
import check_site  # noqa: E402

SCRIPT = "tables.js"
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
MOST_SHIFT = 0.05
WAIT = 5000  # milliseconds

ROWS = """table => [...table.rows].filter(row => row.closest('tbody')).map(row => ({
  cells: [...row.cells].map(c => { const d = c.cloneNode(true);
    d.querySelectorAll('small, svg, .vh, [aria-hidden]').forEach(x => x.remove()); return d.textContent.trim(); }),
  href: row.querySelector('th a')?.getAttribute('href') ?? '', width: row.cells.length,
  isTotal: row.classList.contains('total'), body: [...table.tBodies].indexOf(row.closest('tbody')),
  shown: row.getClientRects().length > 0 && row.getBoundingClientRect().height > 0}))"""
SHIFT = """() => new Promise(done => { let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 200); })"""


# -- what it should be ------------------------------------------------------------------------


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def name_key(text):
    """Letters of the Vietnamese alphabet first, over the whole name, then tones, then case; a space before any letter."""
    letters, tones, cases = [], [], []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = next((TONES[p] for p in parts if p in TONES), 0)
        plain = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        low = plain.lower()
        letters.append((2, ALPHABET.index(low)) if low in ALPHABET else (1, int(low)) if low.isdigit() else (0, ord(low)))
        tones.append(tone)
        cases.append(plain != low)
    return letters, tones, cases


def folded(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c)[0] != "M")
    return text.lower().replace("đ", "d")


def number(text):
    return float(text) if text else None


def sorted_rows(codes, values, descending):
    """Codes by value, ties in the order of the page, missing last."""
    told = [c for c in codes if values.get(c) is not None]
    place = {c: p for p, c in enumerate(codes)}
    told.sort(key=lambda c: place[c])
    told.sort(key=lambda c: values[c], reverse=descending)
    return told + [c for c in codes if values.get(c) is None]


def day(text):
    """A day, month or year of a document as (year, month, day); a month counts as its last day."""
    parts = [int(p) for p in text.split("/")]
    return (parts[-1], parts[-2] if len(parts) > 1 else 12, parts[0] if len(parts) > 2 else 31)


# -- the browser ------------------------------------------------------------------------------


class Case:
    """A page under judgement with what was found on it."""

    def __init__(self, browser, address, name, found, **context):
        self.name, self.found = name, found
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **context)
        self.context.set_default_timeout(WAIT)
        self.page = self.context.new_page()
        self.page.on("console", lambda m: m.type in ("error", "warning") and "favicon" not in str(m.location)
                     and self.add(f"console: {m.text[:160]}"))
        self.page.on("pageerror", lambda e: self.add(f"script error: {str(e)[:160]}"))
        self.page.goto(address)

    def __enter__(self):
        return self

    def __exit__(self, _kind, error, _trace):
        from playwright.sync_api import Error
        self.context.close()
        if isinstance(error, Error):
            self.add(f"the page cannot be judged further: {' '.join(str(error).split())[:160]}")
            return True
        return False

    def add(self, what):
        self.found.append(f"{self.name}: {what}")

    def want(self, what, got, wanted):
        if got != wanted:
            self.add(f"{what}: {short(got)}, want {short(wanted)}")

    def table(self, selector):
        return self.page.locator(selector).first

    def rows(self, table):
        return table.evaluate(ROWS)

    def press(self, table, column, key="Enter"):
        """Focuses the button in a head and presses it; False without one."""
        button = table.locator("thead th").nth(column).locator("button")
        if button.count() != 1:
            self.add(f"column {column + 1} has {button.count()} buttons")
            return False
        button.focus()
        self.page.keyboard.press(key)
        return True

    def sort_state(self, table):
        return table.evaluate("t => [...t.tHead.rows[0].cells].map(c => c.getAttribute('aria-sort'))")


def short(value):
    text = repr(value)
    return text if len(text) < 220 else text[:200] + " …"


def code_of(href, codes):
    """The code of the unit that a row links to."""
    name = os.path.basename(href)
    fitting = [c for c in codes if name.startswith(c.lower() + "-")]
    return max(fitting, key=len) if fitting else None


def presses(case, table, column, identify, values, what):
    """Three presses of a head: ascending, descending, as printed."""
    before = [identify(r) for r in case.rows(table) if identify(r)]
    printed = [r["cells"] for r in case.rows(table)]
    for key, descending, state in (("Enter", False, "ascending"), ("Space", True, "descending"), ("Enter", None, None)):
        if not case.press(table, column, key):
            return
        got = [identify(r) for r in case.rows(table) if identify(r)]
        wanted = before if descending is None else sorted_rows(before, values, descending)
        case.want(f"{what}, {state or 'third press'}", got, wanted)
        case.want(f"{what}, aria-sort", [s for s in case.sort_state(table) if s], [state] if state else [])
    case.want(f"{what}, third press", [r["cells"] for r in case.rows(table)], printed)


# -- the parts --------------------------------------------------------------------------------


def judge_ranking(browser, site, base, words, found, rankings):
    """Ranking tables: the newest year of each programme, and one with changes that are missing."""
    for path, language in rankings:
        ranking = read_csv(os.path.join(site, path.removeprefix("en/"), "xep-hang.csv"))
        name = f"{path}/index.html"
        with Case(browser, base + name, name, found) as case:
            section = case.page.locator("section:has(table.full-table)").first
            index = section.get_attribute("aria-labelledby").removeprefix("chi-so-")
            rows = {r["unit"]: r for r in ranking if r["index"].lower() == index}
            table = case.table("table.full-table")

            def identify(row):
                return code_of(row["href"], rows)

            on_page = {identify(r): r["cells"] for r in case.rows(table) if identify(r)}
            if len(on_page) < 3:
                case.add(f"{len(on_page)} units in the ranking")
                continue
            change = {c: number(r["previous_rank"]) - number(r["compared_rank"])
                      for c, r in rows.items() if r["change"] == "compared"}
            presses(case, table, 2, identify, {c: number(r["score"]) for c, r in rows.items()}, "score")
            presses(case, table, 1, identify, {c: name_key(cells[1]) for c, cells in on_page.items()}, "names")
            if change:
                presses(case, table, 4, identify, change, "change")
            if len(on_page) >= 15:
                judge_filter(case, table, identify, rows, on_page, words[language])
            elif case.page.locator("div:has(> table.full-table) .tools").count():
                case.add("a field above a short table")


def ranking_pages(site):
    """(folder, language): the newest ranking of each programme, the one with most changes missing, one in English."""
    paths = sorted(glob.glob(os.path.join(site, "*", "*", "xep-hang.csv")))
    folders = [os.path.relpath(os.path.dirname(p), site).replace(os.sep, "/") for p in paths]
    newest = {f.split("/")[0]: f for f in folders}
    chosen = list(newest.values())
    changes = {f: [r["change"] == "compared" for r in read_csv(os.path.join(site, f, "xep-hang.csv"))] for f in folders}
    missing = {f: changes[f].count(False) if any(changes[f]) else 0 for f in folders}
    chosen.append(max(folders, key=lambda f: missing[f]))
    pages = [(f, "vi") for f in dict.fromkeys(chosen)]
    english = [f for f in chosen if os.path.isdir(os.path.join(site, "en", f))]
    return pages + [(f"en/{f}", "en") for f in english[:1]]


def judge_filter(case, table, identify, rows, on_page, words):
    tools = case.page.locator("div:has(> table.full-table) .tools").first
    if tools.count() != 1:
        case.add("no field above a long table")
        return
    field = tools.locator("input")
    # The word without marks that most tells rows apart, and one with đ where there is one.
    names = {c: folded(cells[1]) for c, cells in on_page.items()}
    parts = sorted({w for n in names.values() for w in n.split()}, key=lambda w: abs(
        sum(w in n for n in names.values()) - len(names) / 4))
    with_d = [folded(w) for cells in on_page.values() for w in cells[1].split() if "đ" in w.lower()]
    for word in [parts[0], *with_d[:1], "zzz"]:
        field.fill("")
        field.press_sequentially(word.upper())
        wanted = [c for c in on_page if word in names[c]]
        visible = [r for r in case.rows(table) if r["shown"]]
        case.want(f"filter {word!r}", [identify(r) for r in visible if identify(r)], wanted)
        case.want(f"count of {word!r}", tools.locator("output").inner_text(),
                  words["table_count"].replace("{shown}", str(len(wanted))).replace("{all}", str(len(on_page))))
        if not wanted and visible:
            case.add("a heading is left without rows")
    # Sorted and filtered together, then on paper, then again on the screen.
    field.fill(parts[0])
    case.press(table, 2)
    order = [identify(r) for r in case.rows(table) if r["shown"] and identify(r)]
    case.want("sorted and filtered", order, [c for c in sorted_rows(
        list(on_page), {c: number(r["score"]) for c, r in rows.items()}, False) if parts[0] in names[c]])
    case.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    case.page.emulate_media(media="print")
    case.want("paper", [r["cells"] for r in case.rows(table) if r["shown"] and identify(r)], list(on_page.values()))
    if tools.is_visible():
        case.add("the field is printed")
    marks = table.locator("thead").evaluate(
        "h => [...h.querySelectorAll('button')].map(b => getComputedStyle(b, '::after').content)")
    case.want("marks of heads on paper", sorted(set(marks)), ["none"])
    case.page.emulate_media(media="screen")
    case.page.evaluate("dispatchEvent(new Event('afterprint'))")
    case.want("after printing", [identify(r) for r in case.rows(table) if r["shown"] and identify(r)], order)
    case.press(table, 2)
    case.press(table, 2)
    field.focus()
    case.page.keyboard.press("Escape")
    case.want("after Escape", [identify(r) for r in case.rows(table) if r["shown"] and identify(r)], list(on_page))
    case.want("count after Escape", tools.locator("output").inner_text(), "")
    select = tools.locator("select")
    bands = sorted({r["band"] for c, r in rows.items() if c in on_page and r["band"]})
    if len(bands) > 1:
        select.first.select_option(index=2)
        case.want("group", [identify(r) for r in case.rows(table) if r["shown"] and identify(r)],
                  [c for c in on_page if rows[c]["band"] == bands[1]])
        case.page.keyboard.press("Tab")
        field.focus()
        case.page.keyboard.press("Escape")
        case.want("group after Escape", [identify(r) for r in case.rows(table) if r["shown"] and identify(r)], list(on_page))


def judge_missing(browser, site, base, found):
    """An indicator of which units have no value: they come last both ways; the others by value as printed."""
    best = None
    for path in sorted(glob.glob(os.path.join(site, "*", "*", "so-lieu.csv"))):
        by_code = {}
        for row in read_csv(path):
            if row["kind"] == "indicator":
                by_code.setdefault(row["code"], {})[row["unit_code"]] = number(row["value"])
        for code, values in sorted(by_code.items()):
            page = os.path.join(os.path.dirname(path), "chi-tieu", code.lower().replace("_", "-") + ".html")
            missing = sum(v is None for v in values.values())
            if os.path.exists(page) and missing and len(values) - missing > 5 and (best is None or missing > best[0]):
                best = (missing, page, values)
    if best is None:
        found.append("no indicator with missing values to judge")
        return
    name = os.path.relpath(best[1], site).replace(os.sep, "/")
    values = best[2]
    with Case(browser, base + name, name, found) as case:
        table = case.table("table.rank-strip")
        before = [code_of(r["href"], values) for r in case.rows(table)]
        if not any(values.get(c) is None for c in before):
            case.add("no missing value on the page")
        for state, sign in (("ascending", 1), ("descending", -1)):
            case.press(table, 3)
            rows = [r for r in case.rows(table)]
            codes = [code_of(r["href"], values) for r in rows]
            case.want("units", sorted(codes), sorted(before))
            digits = max((len(r["cells"][3].split(",")[1]) if "," in r["cells"][3] else 0) for r in rows)
            told = [round(values[c], digits) * sign for c in codes if values.get(c) is not None]
            case.want(f"values, {state}", told, sorted(told))
            missing = [values.get(c) is None for c in codes]
            case.want(f"missing last, {state}", missing, sorted(missing))


def judge_days(browser, site, base, data, found):
    """Registers of documents by the calendar, not by the letters of their dates."""
    judged = 0
    for path in sorted(glob.glob(os.path.join(data, "*", "*", "documents.csv"))):
        folder = os.path.relpath(os.path.dirname(path), data).replace(os.sep, "/")
        name = f"{folder}/van-ban.html"
        if not os.path.exists(os.path.join(site, name)):
            continue
        days = {r["number"]: day(r["date"]) for r in read_csv(path) if r["number"] and r["date"]}
        with Case(browser, base + name, name, found) as case:
            table = case.table("table.report:has(thead th:nth-child(6))")

            def identify(row):
                return next((n for n in days if row["cells"][0].endswith(n)), None)

            count = sum(identify(r) is not None for r in case.rows(table))
            if count < 3:
                continue
            judged += 1
            presses(case, table, 1, identify, days, "days")
    if not judged:
        found.append("no register of documents to judge")


def printed_number(text, language):
    """A number as pages of the language print it; None for what is none."""
    group, decimal = (".", ",") if language == "vi" else (",", ".")
    found = re.match(r"[≥≤<>(\[ ]*([+−-]?)(\d[\d.,]*)", text)
    if not found:
        return None
    value = float(found[2].rstrip(group).replace(group, "").replace(decimal, "."))
    return -value if found[1] in ("−", "-") else value


def judge_numbers(browser, site, base, found):
    """Amounts with thousands and differences with signs, of both languages: each group of rows by the printed value."""
    for language, folder in (("vi", ""), ("en", "en/")):
        judged = {"thousands": 0, "signs": 0}
        pages = sorted(glob.glob(os.path.join(site, folder, "*", "*", "kinh-phi.html")))[-1:]
        pages += [p for p in sorted(glob.glob(os.path.join(site, folder, "*", "*", "muc-tieu", "*.html")))
                  if 'class="goals against" data-sort' in read(p)][-1:]
        for path in pages:
            name = os.path.relpath(path, site).replace(os.sep, "/")
            with Case(browser, base + name, name, found) as case:
                tables = case.page.locator("table[data-sort]:has(thead button)")
                for place in range(tables.count()):
                    table = tables.nth(place)
                    heads = table.evaluate("t => [...t.tHead.rows[0].cells].map(c => c.classList.contains('n') "
                                           "&& c.querySelector('button') !== null)")
                    for column in [c for c, is_number in enumerate(heads) if is_number]:
                        for sign in (1, -1):
                            case.press(table, column)
                            for values in runs(case.rows(table), column, language):
                                told = [sign * v for v in values if v is not None]
                                case.want(f"numbers of column {column + 1}", told, sorted(told))
                                missing = [v is None for v in values]
                                case.want(f"missing of column {column + 1}", missing, sorted(missing))
                                judged["thousands"] += any(abs(v) >= 1000 for v in told)
                                judged["signs"] += any(v < 0 for v in told) and any(v > 0 for v in told)
        for kind, count in judged.items():
            if not count:
                found.append(f"{folder or 'vi'}: no numbers with {kind} to judge")


def runs(rows, column, language):
    """The numbers of a column, rows under a heading apart."""
    width, parts, body = max(r["width"] for r in rows), [[]], 0
    for row in rows:
        if row["body"] != body:
            parts.append([])
            body = row["body"]
        if row["width"] < width or row["isTotal"]:
            parts.append([])
        else:
            parts[-1].append(printed_number(row["cells"][column], language))
    return [p for p in parts if len(p) > 1]


def judge_groups(browser, site, base, found, most):
    """Where rows stand under headings that stay, they are sorted under them; totals stay last and go while filtered."""
    pages = [p for p in sorted(glob.glob(os.path.join(site, "*", "*", "*.html")))
             if not os.path.basename(p)[0].isdigit() and re.search(r'<table class="goals report[^>]*data-sort>.*?<tr class="(grp|total)"', read(p), re.S)]
    judged = set()
    for path in pages:
        kind = re.sub(r"\d+", "0", os.path.basename(path))
        if kind in judged or len(judged) >= most:
            continue
        name = os.path.relpath(path, site).replace(os.sep, "/")
        with Case(browser, base + name, name, found) as case:
            tables = case.page.locator("table.report:has(tr.grp, tr.total)")
            for place in range(tables.count()):
                table = tables.nth(place)
                if not table.locator("thead button").count():
                    continue
                judged.add(kind)
                shape = grouped(case.rows(table))
                case.press(table, 0)
                case.press(table, 0)
                case.want("groups when sorted", grouped(case.rows(table)), shape)
    if not judged:
        found.append("no table with headings or totals to judge")


def grouped(rows):
    """Headings and totals in order, each with the set of rows under it."""
    shape, width = [], max(r["width"] for r in rows)
    for row in rows:
        if row["width"] < width or row["isTotal"]:
            shape.append((row["cells"], set()))
        else:
            if not shape:
                shape.append(([], set()))
            shape[-1][1].add(tuple(row["cells"]))
    return shape


def judge_rules(browser, site, base, words, found, axe, rankings):
    """Accessibility with everything in use, layout shift, a folder instead of a server, no script at all."""
    pages = sorted({f"{f}/index.html" for f, _ in rankings})
    for name in pages:
        with Case(browser, base + name, name, found, bypass_csp=True) as case:
            if case.page.locator("thead button").count() == 0:
                case.add("no button")
                continue
            case.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            case.press(case.table("table.full-table"), 2)
            if case.page.locator(".tools input").count():
                case.page.locator(".tools input").first.fill("a")
            result = axe.run(case.page, options={"runOnly": {"type": "tag", "values": check_site.AXE_TAGS},
                                                 "resultTypes": ["violations"]}).response
            for item in result["violations"]:
                case.add(f"axe: {item['id']}: {item['help']}, first {item['nodes'][0]['target']}")
        for width in (1280, 320):
            with Case(browser, "about:blank", name, found) as case:
                case.page.set_viewport_size({"width": width, "height": 900})
                case.page.goto(base + name)
                shift = case.page.evaluate(SHIFT)
                if shift > MOST_SHIFT:
                    case.add(f"layout shift {shift:.3f} at {width} px")
        folder = "file://" + urllib.parse.quote(os.path.join(os.path.abspath(site), name))
        with Case(browser, folder, f"file: {name}", found) as case:
            case.want("heads with a button", case.page.locator("thead button").count() > 0, True)
        with Case(browser, base + name, f"without scripts: {name}", found, java_script_enabled=False) as case:
            case.want("buttons, fields", case.page.locator("button, input, select, output").count(), 0)
            text = case.page.locator("body").inner_text()
            language = "en" if name.startswith("en/") else "vi"
            if words[language]["table_find"] in text or SCRIPT in text:
                case.add("something of the script is seen")
            names = case.table("table.full-table").locator("tbody th[scope=row] a").all_inner_texts()
            source = re.search(r'<table class="full-table".*?</table>', read(os.path.join(site, name)), re.S)[0]
            case.want("rows", names, re.findall(r'<th scope="row"><a href="[^"]*">([^<]*)</a>', source))


def judge_policies(site, found):
    """The script is let in where it is loaded, and nowhere else; only from the site's own files."""
    for path in sorted(glob.glob(os.path.join(site, "**", "*.html"), recursive=True)):
        name = os.path.relpath(path, site).replace(os.sep, "/")
        page = check_site.Page(read(path))
        loaded = [url for tag, url, _ in page.links if tag == "script"]
        rules = {p.split()[0]: p.split()[1:] for p in (page.csp or "").split(";") if p.split()}
        wanted = ["'self'"] if loaded else None
        if rules.get("script-src") != wanted or rules.get("default-src") != ["'none'"]:
            found.append(f"{name}: policy {page.csp!r} with scripts {loaded}")
        target = [os.path.normpath(os.path.join(os.path.dirname(name), url)).replace(os.sep, "/") for url in loaded]
        if target not in ([], [SCRIPT]):
            found.append(f"{name}: loads {loaded}")
        if " data-sort" in read(path) and not loaded:
            found.append(f"{name}: a table for the script, but no script")


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def judge(browser, folder, data, words, axe, parts, is_brief=False):
    """All findings, or those of a page or two; the site lies in a subfolder of what is served."""
    found = []
    rankings = ranking_pages(os.path.join(folder, "tinh", "site"))
    if is_brief:
        # The ranking with most units tells most.
        rankings = [max(rankings, key=lambda r: len(read_csv(os.path.join(
            folder, "tinh", "site", r[0].removeprefix("en/"), "xep-hang.csv"))))]
    server, origin = check_site.serve(folder)
    site, base = os.path.join(folder, "tinh", "site"), origin + "tinh/site/"
    if "ranking" in parts:
        judge_ranking(browser, site, base, words, found, rankings)
    if "missing" in parts:
        judge_missing(browser, site, base, found)
    if "days" in parts:
        judge_days(browser, site, base, data, found)
    if "numbers" in parts:
        judge_numbers(browser, site, base, found)
    if "groups" in parts:
        judge_groups(browser, site, base, found, 1 if is_brief else 6)
    if "rules" in parts:
        judge_rules(browser, site, base, words, found, axe, rankings)
    server.shutdown()
    return list(dict.fromkeys(found))


# What is taken out of the script, what stands there instead, which part finds it, words of the finding.
SPOILED = [
    ("missing values first", "return a[0] - b[0]; //", "return b[0] - a[0]; //", "missing", "missing last"),
    ("numbers as text", "else if (isNumeric || told", "else if (told.length < 0 && told", "numbers", "numbers of column"),
    ("marks of the other language", 'words.decimal === ","', 'words.decimal === "."', "numbers", "numbers of column"),
    ("signs passed over", 'found[1] && found[1] !== "+" ? -value : value', "value", "numbers", "numbers of column"),
    ("days as printed", "cells.map((cell) => cell.dataset.value ?? printed(cell))", "cells.map((cell) => printed(cell))",
     "days", "days"),
    ("changes as printed", "cells.map((cell) => cell.dataset.value ?? printed(cell))", "cells.map((cell) => printed(cell))", "ranking", "change"),
    ("names by code point", "names.compare(a[1], b[1])", "(a[1] < b[1] ? -1 : 1)", "ranking", "names"),
    ("descending is ascending", "state.direction = -1;", "state.direction = 1, state.pressed = true;", "ranking", "descending"),
    ("no way back", "else state.column = -1;", "else state.direction = 1;", "ranking", "third press"),
    ("aria-sort missing", 'cell.setAttribute("aria-sort"', 'cell.setAttribute("data-sorted"', "ranking", "aria-sort"),
    ("marks matter", '.replace(/\\p{M}/gu, "")', "", "ranking", "filter"),
    ("đ is no d", '.replace(/đ/g, "d")', "", "ranking", "filter"),
    ("wrong count", 'rows.filter(isKept).length', "rows.length", "ranking", "count"),
    ("Escape does nothing", '"Escape"', '"Escaped"', "ranking", "group after Escape"),
    ("prints what is shown", '"beforeprint"', '"beforeprinted"', "ranking", "paper"),
    ("groups fall apart", "const isOneList = isFlat && isSorted;", "const isOneList = isSorted;", "groups", "groups when sorted"),
    ("a style attribute", "cell.append(button);", 'cell.append(button); cell.setAttribute("style", "color: red");', "rules", "console"),
    ("a button without a name", "button.title = words.press;\n      button.append(...cell.childNodes);",
     "cell.replaceChildren();", "rules", "axe"),
    ("an error", "for (const table of document", "missing(); for (const table of document", "rules", "script error"),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", metavar="SITE_DIR")
    parser.add_argument("--venv", default=checks_env.DEFAULT_DIR, metavar="DIR")
    parser.add_argument("--data", default=os.path.join(ROOT, "data"), metavar="DIR")
    parser.add_argument("--templates", default=os.path.join(ROOT, "templates"), metavar="DIR")
    parser.add_argument("--chromium", default="chromium", metavar="PROGRAM")
    parser.add_argument("--only", default="", metavar="WORDS", help="spoiled scripts whose name holds WORDS")
    args = parser.parse_args()
    if not os.path.isfile(os.path.join(args.site, SCRIPT)):
        checks_env.fail(f"{args.site}: no {SCRIPT} there")
    chromium = checks_env.need(args.chromium, check_site.APT)
    checks_env.reenter(args.venv)
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
    words = {language: {r["key"]: r["text"] for r in read_csv(os.path.join(args.templates, f"{language}.csv"))}
             for language in ("vi", "en")}
    failures = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        site = os.path.join(folder, "tinh", "site")
        shutil.copytree(args.site, site, ignore=shutil.ignore_patterns("*.docx", "*.zip", "*.xlsx", "*.pdf", "*.json"))
        browser = play.chromium.launch(executable_path=chromium, args=check_site.CHROMIUM)
        axe = Axe()
        found = judge(browser, folder, args.data, words, axe, {"ranking", "missing", "days", "numbers", "groups", "rules"})
        judge_policies(site, found)
        source = read(os.path.join(site, SCRIPT))
        spoiled = [s for s in SPOILED if args.only in s[0]]
        for name, old, new, part, wanted in spoiled:
            if source.count(old) != 1:
                failures.append(f"{name}: {old!r} stands {source.count(old)} times in the script")
                continue
            with open(os.path.join(site, SCRIPT), "w", encoding="utf-8") as stream:
                stream.write(source.replace(old, new))
            said = judge(browser, folder, args.data, words, axe, {part}, is_brief=True)
            if not any(wanted in s for s in said):
                failures.append(f"{name}: not found; said: {said[:3]}")
        browser.close()
    for line in found:
        print(line)
    for line in failures:
        print(f"spoiled: {line}")
    print(f"{SCRIPT}: {len(source.encode())} bytes, {len(found)} findings; {len(spoiled)} spoiled scripts, "
          f"{len(failures)} not found")
    return 1 if found or failures else 0


if __name__ == "__main__":
    sys.exit(main())
