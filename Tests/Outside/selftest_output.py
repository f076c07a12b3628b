#!/usr/bin/env python3
"""Prove check_manifest, check_packages, check_determinism, check_bad_input and check_bundles' path rules.

A small good output passes, each broken variant is found; stand-ins for the program show that the two checks that run
it notice what they are for.  Standard library only (needs unzip and sha256sum).  Exit 0 when all holds.
"""
import argparse
import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import check_bad_input  # noqa: E402
import check_bundles  # noqa: E402
import check_manifest  # noqa: E402
import check_packages  # noqa: E402

PAGE = ('<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" '
        'content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">\n<title>Huyện Ba Tơ</title>\n'
        '<style>body { color: #000000 }</style>\n</head>\n<body>\n<main id="noi-dung"><a href="#noi-dung">Nội dung</a> '
        '<a href="data.csv">Số liệu</a> <a href="https://example.org/">Nguồn</a></main>\n</body>\n</html>\n')
METHOD = PAGE.replace('<a href="data.csv">Số liệu</a> ', "")
DATA = "\ufeffcode;value\nA;\"1,5\"\n"
ZIP, REPORT = "packages/2020/534-ba-to.zip", "reports/2020/534-ba-to.docx"
SITE_ZIP, LETTER = "site/2020/534-ba-to.zip", "reports/2020/534-ba-to-cong-van.docx"
ENGLISH = "reports/2020/en/534-ba-to.docx"
ANNUAL, ENGLISH_ANNUAL = "reports/2020/534-ba-to-tre-em.docx", "reports/2020/en/534-ba-to-tre-em.docx"


def sha(data):
    return hashlib.sha256(data).hexdigest()


# -- a good output and its broken variants --------------------------------------------------------


def workbook(data):
    """A workbook with the rows of a data file, as small as read_xlsx.py takes it."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    link = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    lines = "".join(
        f'<row r="{n}">' + "".join(f'<c r="{"AB"[i]}{n}" s="0" t="inlineStr"><is><t>{t}</t></is></c>' for i, t in enumerate(row))
        + "</row>" for n, row in enumerate(rows, 1))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in {
                "xl/styles.xml": f'<styleSheet {main}><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>',
                "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
                "xl/workbook.xml": f'<workbook {main} {link}><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
                "docProps/core.xml": "<a/>",
                "xl/worksheets/sheet1.xml": f'<worksheet {main}><cols><col width="9"/><col width="9"/></cols>'
                                            f"<sheetData>{lines}</sheetData></worksheet>"}.items():
            archive.writestr(zipfile.ZipInfo(name, check_packages.DATE), text)
    return out.getvalue()


def package(files, date=check_packages.DATE, flag=True, sums=None, companions=None):
    """Bytes of a zip; the UTF-8 flag is set by hand, as Python leaves it out for ASCII names."""
    files = dict(files)
    # What tells of the rest, unless a variant spoils it.
    if "data.csv" in files and "data.xlsx" not in files:
        try:
            files["data.xlsx"] = workbook(files["data.csv"])
        except csv.Error:
            files["data.xlsx"] = b"PK"
    files.setdefault("method.html", METHOD.encode())
    files.setdefault("LICENSE.txt", b"\xef\xbb\xbfA\r\n")
    for name, data in (companions or {}).items():
        if data is None:
            files.pop(name, None)
        elif name not in ("README.txt", "manifest.json"):
            files[name] = data
    names = [*files, "manifest.json", "SHA256SUMS"]
    files["README.txt"] = ("\ufeffA\r\n" + "".join(f"  {n} \r\n" for n in names)).encode()
    files["README.txt"] = (companions or {}).get("README.txt", files["README.txt"])
    files["manifest.json"] = json.dumps({
        "generator": "bantin", "version": "1", "kind": "unit", "programme": "a", "year": 2020, "status": "draft",
        "inputs": [{"path": "a/2020/items.csv", "sha256": "0" * 64}],
        "files": [{"path": n, "bytes": len(d), "sha256": sha(d)} for n, d in files.items()]}).encode()
    files["manifest.json"] = (companions or {}).get("manifest.json", files["manifest.json"])
    if sums is None:
        sums = "".join(f"{sha(data)}  {name}\n" for name, data in sorted(files.items()))
    if sums:
        files["SHA256SUMS"] = sums.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo("534-ba-to/" + name, date), data)
    raw = bytearray(out.getvalue())
    with zipfile.ZipFile(io.BytesIO(bytes(raw))) as archive:
        places = [i.header_offset + 6 for i in archive.infolist()]
        at = archive.start_dir
    for _ in range(len(places)):
        places.append(at + 8)
        at += 46 + sum(int.from_bytes(raw[at + n:at + n + 2], "little") for n in (28, 30, 32))
    for place in places if flag else ():
        raw[place + 1] |= 0x08
    return bytes(raw)


def good_files():
    return {"534-ba-to.docx": b"PK report", "534-ba-to.html": PAGE.encode(), "data.csv": DATA.encode()}


def write(root, files):
    for name, data in files.items():
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as stream:
            stream.write(data)


def packages_variants():
    """(name, zip bytes, words of the finding or None)"""
    def changed(**changes):
        files = good_files()
        for name, data in changes.items():
            files[{"page": "534-ba-to.html", "data": "data.csv", "report": "534-ba-to.docx"}[name]] = data
        return package(files)

    def page(old, new):
        assert old in PAGE
        return changed(page=PAGE.replace(old, new).encode())

    whole = package(good_files())
    sums = f"{sha(b'other')}  534-ba-to.docx\n"
    return [
        ("good", whole, None),
        ("truncated", whole[:-40], "unzip -t"),
        ("damaged", whole.replace(b"PK report", b"PK rePort") if b"PK report" in whole else
         whole[:45] + bytes([whole[45] ^ 1]) + whole[46:], "unzip -t"),
        ("date", package(good_files(), date=(2020, 2, 3, 4, 5, 6)), "date is"),
        ("flag", package(good_files(), flag=False), "UTF-8 flag"),
        ("name", package({**good_files(), "số liệu.csv": b"x"}), "not ASCII"),
        ("stranger", package({**good_files(), "recipients.csv": b"x"}), "does not belong"),
        ("no data", package({k: v for k, v in good_files().items() if k != "data.csv"}), "no data in"),
        ("no sums", package(good_files(), sums=""), "no sums in"),
        ("wrong sum", package(good_files(), sums=sums), "sha256sum"),
        ("short sums", package(good_files(), sums=f"{sha(b'PK report')}  534-ba-to.docx\n"), "is not listed"),
        ("other report", changed(report=b"PK another"), "differs from reports/"),
        ("no mark", changed(data=DATA[1:].encode()), "byte order mark"),
        ("no rows", changed(data="\ufeffcode;value\n".encode()), "no rows"),
        ("widths", changed(data=(DATA + "B\n").encode()), "has 1 fields"),
        ("open quote", changed(data='\ufeffcode\n"A\n'.encode()), "data.csv: "),
        ("lang", page('lang="vi"', 'lang="en"'), "lang is 'en'"),
        ("policy", page("default-src 'none'; style-src 'unsafe-inline'; img-src data:", ""), "no Content-Security"),
        ("style refused", page("'unsafe-inline'", "'sha256-AAAA'"), "refuses the page's own <style>"),
        ("style sheet", page("</head>", '<link rel="stylesheet" href="style.css"></head>'), "loads style.css"),
        ("image", page("</main>", '<img src="https://example.org/a.png" alt=""></main>'), "loads https:"),
        ("relative link", page('href="data.csv"', 'href="../index.html"'), "not in the package"),
        ("anchor", page('href="#noi-dung"', 'href="#khong-co"'), "no such id"),
        ("no method", package(good_files(), companions={"method.html": None}), "no method in"),
        ("method with a style sheet", package(good_files(), companions={
            "method.html": METHOD.replace("</head>", '<link rel="stylesheet" href="style.css"></head>').encode()}), "loads style.css"),
        ("no licence", package(good_files(), companions={"LICENSE.txt": None}), "no licence in"),
        ("read-me that leaves out", package(good_files(), companions={"README.txt": b"\xef\xbb\xbfA\r\n"}), "is not named"),
        ("read-me of Unix", package(good_files(), companions={"README.txt": b"A\n"}), "CRLF"),
        ("manifest that leaves out", package(good_files(), companions={"manifest.json": json.dumps({
            "generator": "bantin", "version": "1", "kind": "unit", "programme": "a", "year": 2020, "status": "draft",
            "inputs": [{"path": "a", "sha256": "0" * 64}], "files": []}).encode()}), "does not list what is there"),
        ("manifest of nothing", package(good_files(), companions={"manifest.json": b"{}"}), "manifest.json: KeyError"),
        ("other workbook", package(good_files(), companions={"data.xlsx": workbook(DATA.replace("1,5", "1,6").encode())}),
         "in data.csv"),
        ("half a sheet", package(good_files(), companions={"dinh-chinh.csv": b"A"}), "half of the sheet"),
    ]


def letter(text):
    """A Word document of one text."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document><w:t>{text}</w:t></w:document>")
    return stream.getvalue()


ENCLOSED = "534-ba-to.docx, 534-ba-to.html, data.csv, data.xlsx, method.html"
GOOD_LETTER = letter(ENCLOSED)


def translated_variants():
    """(name, package files, files beside it, words of the finding or None)"""
    translated = {**good_files(), "report.en.docx": b"PK English"}
    annual = {**good_files(), "annual-children.docx": b"PK annual"}
    lettered = {**good_files(), "letter.docx": GOOD_LETTER}
    return [
        ("good translation", translated, {ENGLISH: b"PK English"}, None),
        ("translation left out", good_files(), {ENGLISH: b"PK English"}, "is not in the package"),
        ("translation alone", translated, {}, "no such report"),
        ("other translation", translated, {ENGLISH: b"PK other"}, "differs from reports/2020/en/"),
        ("good annual report", annual, {ANNUAL: b"PK annual"}, None),
        ("annual report left out", good_files(), {ANNUAL: b"PK annual"}, "is not in the package"),
        ("annual report alone", annual, {}, "no such report"),
        ("other annual report", annual, {ANNUAL: b"PK other"}, "differs from reports/2020/534-ba-to-tre-em"),
        ("good letter", lettered, {LETTER: GOOD_LETTER}, None),
        ("letter that leaves out", {**lettered, "letter.docx": letter(ENCLOSED.replace(", data.xlsx", ""))},
         {LETTER: letter(ENCLOSED.replace(", data.xlsx", ""))}, "data.xlsx is enclosed and not named"),
        ("letter that promises", {**lettered, "letter.docx": letter(ENCLOSED + ", annual-gender.docx")},
         {LETTER: letter(ENCLOSED + ", annual-gender.docx")}, "annual-gender.docx is named and not enclosed"),
        ("letter that is none", {**lettered, "letter.docx": b"PK letter"}, {LETTER: b"PK letter"}, "not a zip"),
        ("letter left out", good_files(), {LETTER: GOOD_LETTER}, "is not in the package"),
        ("letter alone", lettered, {}, "no such report"),
        ("other letter", lettered, {LETTER: b"PK other"}, "differs from reports/2020/534-ba-to-cong-van"),
        ("letter on the site", lettered, {LETTER: GOOD_LETTER, LETTER.replace("reports", "site"): GOOD_LETTER},
         "a letter lies on the site"),
        ("letter in the site's package", lettered, {LETTER: GOOD_LETTER, SITE_ZIP: package(lettered)},
         "letter.docx: not in the package"),
        ("annual report left out on the site", annual, {ANNUAL: b"PK annual", SITE_ZIP: package(good_files())},
         "annual-children.docx: missing"),
        ("no package on the site", lettered, {LETTER: GOOD_LETTER, SITE_ZIP: b""}, "site/2020/534-ba-to.zip"),
        ("annual report in English left out", annual, {ANNUAL: b"PK annual", ENGLISH_ANNUAL: b"PK"},
         "en/534-ba-to-tre-em.docx is not in the package"),
    ]


def check_packages_variants(folder):
    for name, files, beside, words in translated_variants():
        root = os.path.join(folder, name.replace(" ", "-"))
        public = package({n: d for n, d in files.items() if not n.startswith("letter.")})
        write(root, {ZIP: package(files), SITE_ZIP: public, REPORT: good_files()["534-ba-to.docx"], **beside})
        found = check_packages.check(root, ZIP[len("packages/"):])
        if words is None and found or words is not None and not any(words in f for f in found):
            yield f"package, {name}: want {words!r}, found {found}"
    for name, data, words in packages_variants():
        root = os.path.join(folder, name.replace(" ", "-"))
        write(root, {ZIP: data, SITE_ZIP: data, REPORT: good_files()["534-ba-to.docx"]})
        found = check_packages.check(root, ZIP[len("packages/"):])
        if words is None and found or words is not None and not any(words in f for f in found):
            yield f"package, {name}: want {words!r}, found {found}"


def manifest_of(files):
    def listed(names):
        return [{"path": n, "sha256": sha(files[n]), "bytes": len(files[n])} for n in names]
    outputs = [n for n in sorted(files) if n.split("/")[0] in check_manifest.LISTED]
    inputs = [n for n in sorted(files) if n.startswith("data/")]
    return {"generator": "bantin", "version": "0.1.0", "inputs": listed(inputs), "outputs": listed(outputs)}


def check_manifest_variants(folder):
    files = {"site/index.html": PAGE.encode(), REPORT: b"PK report", ZIP: b"PK zip", "data/units.csv": b"code\n"}
    good = manifest_of(files)

    def edited(kind, **changes):
        return {**good, kind: [{**good[kind][0], **changes}, *good[kind][1:]]}

    variants = [
        ("good", good, None), ("generator", {**good, "generator": "x"}, "generator"),
        ("version", {**good, "version": ""}, "no version"),
        ("digest", edited("outputs", sha256="0" * 64), "SHA-256 differs"),
        ("size", edited("outputs", bytes=1), "listed 1"),
        ("gone", edited("outputs", path="site/khong-co.html"), "no such file"),
        ("unlisted", {**good, "outputs": good["outputs"][1:]}, "not listed"),
        ("twice", {**good, "outputs": good["outputs"] + good["outputs"][:1]}, "occurs twice"),
        ("absolute", edited("outputs", path="/etc/passwd"), "not a clean relative path"),
        ("no inputs", {**good, "inputs": []}, "inputs: no list"),
        ("input", edited("inputs", sha256="0" * 64), "inputs: data/units.csv: SHA-256 differs"),
    ]
    write(folder, files)
    for name, manifest, words in variants:
        write(folder, {"manifest.json": json.dumps(manifest).encode()})
        found, _outputs, _inputs = check_manifest.check(folder, [folder])
        if words is None and found or words is not None and not any(words in f for f in found):
            yield f"manifest, {name}: want {words!r}, found {found}"


def check_paths(folder):
    write(folder, {"units.csv": b"code\n"})
    os.symlink("/etc", os.path.join(folder, "link"))
    for path, words in (("units.csv", None), ("../x.csv", "leaves"), ("/etc/passwd", "not relative"),
                        ("link/passwd", "leaves"), ("https://example.org/x.csv", "not relative"),
                        ("khong-co.csv", "no such file"), (None, "no path")):
        found = list(check_bundles.path_findings(folder, {"name": "units", "path": path}))
        if words is None and found or words is not None and not any(words in f for f in found):
            yield f"path {path!r}: want {words!r}, found {found}"


# -- stand-ins for the program ---------------------------------------------------------------------

# Knows the unspoiled data and names every line that differs; {…} are filled in for the variants.
STAND_IN = '''#!{python}
import json, os, sys, time
source, out = sys.argv[2], sys.argv[4]
good = {good!r}
said = []
if os.path.isdir(out) and os.listdir(out) and not os.path.exists(os.path.join(out, "manifest.json")):
    said.append(out + ": khong phai thu muc ket qua")
for base, dirs, names in os.walk(source):
    if not dirs and "datapackage.json" not in names:
        said.append(base + "/datapackage.json: khong co")
    for name in (n for n in sorted(os.listdir(good)) if not dirs and "datapackage.json" in names):
        path = os.path.join(base, name)
        if not os.path.exists(path):
            said.append(path + ": khong co")
            continue
        lines, was = ([l for l in open(p, "rb").read().decode("utf-8", "replace").splitlines()]
                      for p in (path, os.path.join(good, name)))
        if name == "datapackage.json":
            try:
                said += [path + ": " + r["path"] for r in json.loads("\\n".join(lines))["resources"] if ".." in r["path"]]
            except ValueError:
                said.append(path + ": JSON")
            continue
        for row in range(max(len(lines), len(was))):
            new, old = (x[row] if row < len(x) else "" for x in (lines, was))
            if new != old:
                said.append(path + {row} + ": " + new + " | " + old)
{before}
if said:
    print("\\n".join(said), file=sys.stderr)
    sys.exit({code})
os.makedirs(out, exist_ok=True)
open(os.path.join(out, "manifest.json"), "w").write("ok" + {noise})
'''


def bundle(folder):
    """A small bundle with everything that the cases of check_bad_input look for."""
    units = [["code", "name", "kind"], *([f"U{n}", f"Huyện {n}", "huyện"] for n in range(1, 7))]
    items = [["code", "name"], ["POP", "Dân số"], ["BIRTH", "Số sinh"]]
    observations = [["unit", "item", "period", "value", "status", "note"]]
    observations += [[u[0], i[0], "2020", str(10 + n), "", ""] for i in items[1:] for n, u in enumerate(units[1:])]
    indices = [["code", "name", "parent", "weight"], ["ALL", "Chung", "", "1"], ["ONE", "Một", "ALL", "2"],
               ["TWO", "Hai", "ALL", "1"]]
    indicators = [["code", "name", "index", "numerator", "denominator", "scale", "formula", "direction", "weight"]]
    indicators += [[f"I{n}", f"Chỉ tiêu {n}", "ONE", "BIRTH", "POP", "1000", "", "higher", "1"] for n in range(1, 4)]
    tables = {"units": units, "items": items, "observations": observations, "indices": indices, "indicators": indicators}
    os.makedirs(folder)
    for name, rows in tables.items():
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(rows)
    with open(os.path.join(folder, "datapackage.json"), "w", encoding="utf-8") as stream:
        json.dump({"resources": [{"name": n, "path": n + ".csv", "bytes": 1} for n in tables]}, stream)


def check_stand_ins(folder):
    good = os.path.join(folder, "data", "quang-ngai", "2020")
    bundle(good)
    cases = len(check_bad_input.CASES) + 2
    base = {"row": '":" + str(row + 1)', "before": "", "code": "1", "noise": '""'}
    # name: (what differs, cases of check_bad_input that must fail: low, high, builds that differ)
    variants = {
        "good": ({}, 0, 0, 0),
        "always content": ({"before": "said = []"}, cases, cases, 0),
        "exit 70": ({"code": "70"}, cases, cases, 0),
        "no row": ({"row": '""'}, 12, cases - 4, 0),
        "spoils the output": ({"before": 'open(os.path.join(out, "x"), "w") if said and os.path.isdir(out) else 0'},
                              cases, cases, 0),
        "leaves a folder": ({"before": 'os.makedirs(out + ".tmp" + str(time.time())) if said else 0'}, cases, cases, 0),
        "clock": ({"noise": "str(time.time_ns())"}, 0, 0, 3),
        "time zone": ({"noise": "time.strftime('%z', time.localtime(0))"}, 0, 0, 3),
        "locale": ({"noise": "os.environ.get('LC_ALL', '')"}, 0, 0, 2),
        "workers": ({"noise": "(sys.argv + ['']*9)[6]"}, 0, 0, 2),
        "name of the data": ({"noise": "source"}, 0, 0, 2),
    }
    for name, (changes, low, high, different) in variants.items():
        program = os.path.join(folder, name.replace(" ", "-"))
        with open(program, "w", encoding="utf-8") as stream:
            stream.write(STAND_IN.format(python=sys.executable, good=good, **{**base, **changes}))
        os.chmod(program, 0o755)
        for script, least, most in (("check_bad_input.py", low, high), ("check_determinism.py", different, different)):
            if script == "check_bad_input.py" and high == 0 and name != "good" or \
                    script == "check_determinism.py" and high:
                continue
            extra = ["--strategies", ""] if script == "check_bad_input.py" else []
            done = subprocess.run([sys.executable, os.path.join(HERE, script), "--program", program, "--data",
                                   os.path.join(folder, "data"), *extra], capture_output=True, text=True)
            last = (done.stdout.strip().splitlines() or [""])[-1]
            count = int("".join(c for c in last.rsplit(",", 1)[-1] if c.isdigit()) or -1)
            if not least <= count <= most or done.returncode != (1 if most else 0):
                yield f"{script}, {name}: exit {done.returncode}, want {least} to {most}\n{done.stdout}{done.stderr}"


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for number, part in enumerate((check_packages_variants, check_manifest_variants, check_paths, check_stand_ins)):
            own = os.path.join(folder, str(number))
            os.makedirs(own)
            failures += part(own)
    for failure in failures:
        print("FAIL", failure)
    print(f"check_packages, check_manifest, check_bundles, check_determinism, check_bad_input: {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
