#!/usr/bin/env python3
"""Check the packages (zip files) made for the units.

    check_packages.py [--data DIR] OUTPUT_DIR

Every zip under OUTPUT_DIR/packages: `unzip -t`, 7z, bsdtar and Python find it whole; names are ASCII with the UTF-8 flag,
dates are 1980-01-01 00:00:00; manifest.json tells every file with size and sum, README.txt names it, `sha256sum -c` confirms
it.  A unit's package holds, flat or in one folder, exactly a Word report, a page, the method, data as data.csv and data.xlsx,
README.txt, LICENSE.txt, manifest.json and SHA256SUMS, and what OUTPUT_DIR/reports has besides: the report in another
language (report.en.docx), the annual reports (annual-gender.docx, annual-children.docx; annual-gender.en.docx) and the
letter (letter.docx, letter.en.docx), which names what is enclosed.  The copy below OUTPUT_DIR/site holds the same files without the letter, and no letter
lies there.  Each report is the one under OUTPUT_DIR/reports byte for byte; pages need nothing but themselves; data.csv has a
byte order mark, rows and equal widths, and data.xlsx the same rows.  toan-tinh.zip holds nothing that the site does not
(documents and tables byte for byte, each page beside one of its name); du-lieu-mo.zip is the data package of the site.  With
--data, no name that a bundle withholds is in a zip that anybody may take.  One line a finding, `ZIP: message`; exit 0
clean, 1 findings, 2 wrong use.  Needs unzip, sha256sum, 7z and bsdtar.
"""
import argparse
import base64
import csv
import hashlib
import io
import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_site  # noqa: E402

DATE = (1980, 1, 1, 0, 0, 0)
UTF8_FLAG = 0x800
TRANSLATION = re.compile(r"report\.([a-z]{2})\.docx")
ROLES = {"data.csv": "data", "data.xlsx": "workbook", "SHA256SUMS": "sums", "README.txt": "readme", "LICENSE.txt": "licence",
         "manifest.json": "manifest", "method.html": "method", "dinh-chinh.html": "correction", "dinh-chinh.csv": "correction table"}
WANTED = ("report", "page", "method", "data", "workbook", "readme", "licence", "manifest", "sums")
OWN = {"README.txt", "manifest.json", "SHA256SUMS"}  # tell what else is there
PROVINCE, OPEN_DATA = "toan-tinh.zip", "du-lieu-mo.zip"
BESIDE = {"annual-gender": "-binh-dang-gioi", "annual-children": "-tre-em", "letter": "-cong-van"}  # name here, end of the name below reports/


def files_below(root, suffix):
    """Paths below root with the suffix, relative to it, sorted."""
    found = []
    for base, _dirs, names in os.walk(root):
        found += [os.path.relpath(os.path.join(base, n), root).replace(os.sep, "/")
                  for n in names if n.lower().endswith(suffix)]
    return sorted(found)


def quiet(command, folder=None):
    """Exit code and what the program said."""
    done = subprocess.run(command, cwd=folder, env={**os.environ, "LC_ALL": "C"}, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.returncode, " ".join(done.stdout.decode("utf-8", "replace").split())


# -- the container -------------------------------------------------------------------------


def entry_findings(archive):
    infos = archive.infolist()
    names = [i.filename for i in infos]
    if len({n.lower() for n in names}) != len(names):
        yield "an entry name occurs twice (case ignored)"
    for info in infos:
        name = info.filename
        if not name.isascii():
            yield f"{name}: name is not ASCII"
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            yield f"{name}: unsafe name"
        if not info.flag_bits & UTF8_FLAG:
            yield f"{name}: UTF-8 flag is not set"
        if info.date_time != DATE:
            yield f"{name}: date is {info.date_time}, want {DATE}"


def contents(names):
    """(folder prefix, {role: name}, what does not belong)."""
    names = [n for n in names if not n.endswith("/")]
    tops = {n.split("/", 1)[0] for n in names if "/" in n}
    prefix = tops.pop() + "/" if len(tops) == 1 and all("/" in n for n in names) else ""
    roles, strangers = {}, []
    for name in names:
        own = name[len(prefix):]
        role = ROLES.get(own)
        translation = TRANSLATION.fullmatch(own)
        role = role or (f"report in {translation[1]}" if translation else None)
        if own.endswith(".docx") and own.split(".")[0] in BESIDE:
            role = own
        role = role or {".docx": "report", ".html": "page"}.get(posixpath.splitext(own)[1])
        if role is None or role in roles or "/" in own:
            strangers.append(name)
        else:
            roles[role] = name
    return prefix, roles, strangers


# -- what is in it --------------------------------------------------------------------------


def report_findings(output, zip_name, name, data):
    """The report must be the published one: same folder below reports/, then anywhere below it."""
    folder, stem = posixpath.split(zip_name)
    base = posixpath.basename(name)
    root = os.path.join(output, "reports")
    likely = [posixpath.join(folder, base), posixpath.join(folder, stem[:-4] + ".docx")]
    likely += [p for p in files_below(root, ".docx") if posixpath.basename(p) == base]
    for path in likely:
        if os.path.isfile(os.path.join(root, path)):
            with open(os.path.join(root, path), "rb") as stream:
                if stream.read() != data:
                    yield f"{name}: differs from reports/{path}"
            return
    yield f"{name}: no such report under reports/"


def translation_findings(output, zip_name, roles, read):
    """A report in another language is in the package and under reports/, or in neither; the same bytes."""
    folder, stem = posixpath.split(zip_name)
    root = os.path.join(output, "reports", folder)
    kept = [n for n in sorted(os.listdir(root)) if os.path.isfile(os.path.join(root, n, stem[:-4] + ".docx"))] \
        if os.path.isdir(root) else []
    for language in sorted({r[-2:] for r in roles if r.startswith("report in ")} | set(kept)):
        name = roles.get(f"report in {language}")
        path = posixpath.join(folder, language, stem[:-4] + ".docx")
        if name is None:
            yield f"reports/{path} is not in the package"
        elif language not in kept:
            yield f"{name}: no such report under reports/"
        else:
            with open(os.path.join(output, "reports", path), "rb") as stream:
                if stream.read() != read(name):
                    yield f"{name}: differs from reports/{path}"


def beside_findings(output, zip_name, roles, read):
    """An annual report or a letter is in the package and under reports/, or in neither; the same bytes."""
    folder, stem = posixpath.split(zip_name)
    root = os.path.join(output, "reports")
    languages = [n for n in os.listdir(os.path.join(root, folder)) if len(n) == 2] \
        if os.path.isdir(os.path.join(root, folder)) else []
    kept = {}
    for name, end in BESIDE.items():
        for language in ["", *sorted(languages)]:
            path = posixpath.join(folder, language, stem[:-4] + end + ".docx")
            if os.path.isfile(os.path.join(root, path)):
                kept[f"{name}.{language}.docx" if language else f"{name}.docx"] = path
    for own in sorted({r for r in roles if r.split(".")[0] in BESIDE} | set(kept)):
        if own not in roles:
            yield f"reports/{kept[own]} is not in the package"
        elif own not in kept:
            yield f"{roles[own]}: no such report under reports/"
        else:
            with open(os.path.join(root, kept[own]), "rb") as stream:
                if stream.read() != read(roles[own]):
                    yield f"{roles[own]}: differs from reports/{kept[own]}"


def letter_findings(names, read):
    """A letter names every file of its language that is about the unit or the ranking, and no other file.

    names: inside the package's folder.  Files about the package itself are left to the read-me, and the sheet of differences is
    added to a package that is made already.
    """
    for letter in sorted(n for n in names if n.split(".")[0] == "letter"):
        tag = re.findall(r"\.([a-z]{2})\.docx$", letter)
        try:
            with zipfile.ZipFile(io.BytesIO(read(letter))) as archive:
                text = re.sub(r"<[^>]*>", "", archive.read("word/document.xml").decode("utf-8"))
        except (KeyError, ValueError, zipfile.BadZipFile) as error:
            yield f"{letter}: {error}"
            continue
        wanted = {n for n in names if n not in OWN | {"LICENSE.txt"} and not n.startswith(("letter.", "dinh-chinh."))
                  and (not n.endswith(".docx") or re.findall(r"\.([a-z]{2})\.docx$", n) == tag)}
        told = set(re.findall(r"[A-Za-z0-9][A-Za-z0-9.-]*\.(?:docx|html|csv|xlsx|txt|json|zip)\b", text))
        yield from (f"{letter}: {n} is enclosed and not named" for n in sorted(wanted - told))
        yield from (f"{letter}: {n} is named and not enclosed" for n in sorted(told - wanted))


def site_findings(output, zip_name, prefix, entries):
    """The copy on the site is for everybody: all but the letters, and sums of its own."""
    path = os.path.join(output, "site", zip_name)
    stem = path[:-4] + BESIDE["letter"] + ".docx"
    if os.path.exists(stem):
        yield f"{os.path.relpath(stem, output)}: a letter lies on the site"
    try:
        with zipfile.ZipFile(path) as archive:
            found = {n: archive.read(n) for n in archive.namelist()}
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        yield f"site/{zip_name}: {error}"
        return
    kept = {n: d for n, d in entries.items() if not n[len(prefix):].startswith(("letter.", "dinh-chinh."))}
    for name in sorted(set(found) ^ set(kept)):
        yield f"site/{zip_name}: {name}: {'not in the package' if name in found else 'missing'}"
    for name in sorted(set(found) & set(kept)):
        if name[len(prefix):] not in OWN and found[name] != kept[name]:
            yield f"site/{zip_name}: {name}: differs from the package"
    yield from (f"site/{zip_name}: {f}" for f in list_findings(prefix, found))


def list_findings(prefix, entries):
    """Sums, manifest and read-me tell exactly what is there."""
    own = {n[len(prefix):]: d for n, d in entries.items()}
    listed = {l[66:]: l[:64] for l in own.get("SHA256SUMS", b"").decode("utf-8", "replace").splitlines()}
    wanted = {n: hashlib.sha256(d).hexdigest() for n, d in own.items() if n != "SHA256SUMS"}
    if listed != wanted:
        yield "SHA256SUMS: does not list what is there"
    try:
        manifest = json.loads(own["manifest.json"])
        told = {f["path"]: (f["bytes"], f["sha256"]) for f in manifest["files"]}
        inputs = manifest["inputs"]
        facts = [manifest[k] for k in ("generator", "version", "kind", "programme", "year", "status")]
    except (KeyError, TypeError, ValueError) as error:
        yield f"manifest.json: {error!r}"
        return
    if told != {n: (len(own[n]), s) for n, s in wanted.items() if n != "manifest.json"}:
        yield "manifest.json: does not list what is there"
    if not inputs or not all(re.fullmatch(r"[0-9a-f]{64}", i["sha256"]) for i in inputs) or facts[0] != "bantin":
        yield "manifest.json: no inputs with their sums, or not ours"
    readme = own.get("README.txt", b"")
    if not readme.startswith(b"\xef\xbb\xbf") or b"\n" in readme.replace(b"\r\n", b""):
        yield "README.txt: no byte order mark, or line ends that are not CRLF"
    text = readme.decode("utf-8", "replace")
    for name in own:
        known = f"  {name} " in text or name == "README.txt" or manifest["kind"] == "data" and name.endswith(".csv")
        if not known:
            yield f"README.txt: {name} is not named"


def input_findings(output, entries):
    """Inputs of a package are those of the run, with the same sums; rows are counted apart."""
    with open(os.path.join(output, "manifest.json"), encoding="utf-8") as stream:
        known = {f["path"]: f["sha256"] for f in json.load(stream)["inputs"]}
    for one in json.loads(next(d for n, d in entries.items() if n.endswith("manifest.json")))["inputs"]:
        if one["path"] not in known or "rows" not in one and known[one["path"]] != one["sha256"]:
            yield f"manifest.json: {one['path']}: not an input of the run"


def workbook_findings(name, workbook, data):
    """The workbook has the rows of data.csv."""
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as stream:
        stream.write(workbook)
        stream.flush()
        done = subprocess.run([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "read_xlsx.py"), stream.name],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        yield f"{name}: {done.stderr.decode('utf-8', 'replace').strip().splitlines()[-1:]}"
        return
    got = json.loads(done.stdout)["sheets"][0]["rows"]
    want = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    if len(got) != len(want):
        yield f"{name}: {len(got)} rows, data.csv has {len(want)}"
    for number, (mine, theirs) in enumerate(zip(got, want), 1):
        for cell, text in zip(mine, theirs):
            same = cell is None and text == "" or cell == text
            if isinstance(cell, float):
                same = re.fullmatch(r"-?[0-9]+(,[0-9]+)?", text) and abs(cell - float(text.replace(",", "."))) < 1e-6
            if not same:
                yield f"{name}: row {number}: {cell!r}, in data.csv {text!r}"
                return


def data_findings(name, data):
    if not data.startswith(b"\xef\xbb\xbf"):
        yield f"{name}: no byte order mark"
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        yield f"{name}: {error}"
        return
    if len(rows) < 2:
        yield f"{name}: no rows below the header"
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            yield f"{name}: row {number} has {len(row)} fields, the header {len(rows[0])}"
            return


def policy_allows(rules, kind, text):
    values = rules.get(f"{kind}-src", rules.get("default-src", []))
    hashes = [f"'{a}-{base64.b64encode(getattr(hashlib, a)(text.encode()).digest()).decode()}'"
              for a in ("sha256", "sha384", "sha512")]
    given = any(v.startswith(("'sha", "'nonce-")) for v in values)
    return any(h in values for h in hashes) or "'unsafe-inline'" in values and not given


def page_findings(name, data, beside):
    """A page that stands alone; `beside` are the names of the files next to it."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{name}: not UTF-8: {error}"
        return
    page = check_site.Page(text)
    if (page.lang or "").split("-")[0] != "vi":
        yield f"{name}: lang is {page.lang!r}, want 'vi'"
    if not " ".join((page.title or "").split()):
        yield f"{name}: no title"
    if not (page.csp or "").strip():
        yield f"{name}: no Content-Security-Policy meta"
    rules = {p.split()[0].lower(): p.split()[1:] for p in (page.csp or "").split(";") if p.split()}
    if page.csp and "default-src" not in rules:
        yield f"{name}: policy without default-src"
    for rule, values in rules.items():
        if any(v == "*" or v.startswith(("http:", "https:")) for v in values):
            yield f"{name}: {rule} allows other hosts"
    if page.csp:
        for kind in ("style", "script"):
            for attrs, body in re.findall(rf"<{kind}\b([^>]*)>(.*?)</{kind}\s*>", text, re.S | re.I):
                if "application/" not in attrs and not policy_allows(rules, kind, body):
                    yield f"{name}: the policy refuses the page's own <{kind}>"
    for tag, url, loaded in page.links:
        if url.startswith("data:"):
            continue
        parts = urllib.parse.urlsplit(url)
        target = urllib.parse.unquote(parts.path)
        if loaded and (parts.path or parts.netloc):
            yield f"{name}: <{tag}> loads {url}"
        elif not parts.scheme and not parts.netloc and target and target not in beside:
            yield f"{name}: <{tag}> leads to {url}, which is not in the package"
        elif not target and not parts.netloc and parts.fragment not in ("", "top") \
                and urllib.parse.unquote(parts.fragment) not in page.ids:
            yield f"{name}: <{tag}> {url}: no such id"


def sums_findings(path, prefix, sums, names):
    """Extract with unzip and let sha256sum confirm; every other file must be listed."""
    with tempfile.TemporaryDirectory() as folder:
        code, said = quiet(["unzip", "-q", "-o", os.path.abspath(path), "-d", folder])
        if code:
            yield f"unzip: {said}"
            return
        inside = os.path.join(folder, prefix)
        code, said = quiet(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], inside)
        if code:
            yield f"{sums}: sha256sum: {said}"
        with open(os.path.join(inside, "SHA256SUMS"), encoding="utf-8", errors="replace") as stream:
            listed = {line.rstrip("\n")[66:] for line in stream}
    for name in names:
        if name != sums and name[len(prefix):] not in listed:
            yield f"{sums}: {name[len(prefix):]} is not listed"


def common_findings(output, zip_name, entries):
    """What is packed for everybody: nothing that the site does not show."""
    prefix = next(iter(entries)).split("/", 1)[0] + "/"
    folder = os.path.join(output, "site", posixpath.dirname(zip_name))
    yield from list_findings(prefix, entries)
    if posixpath.basename(zip_name) == OPEN_DATA:
        with open(os.path.join(folder, "goi-so-lieu.zip"), "rb") as stream, \
                open(os.path.join(output, "packages", zip_name), "rb") as other:
            if stream.read() != other.read():
                yield "differs from the data package of the site"
        return
    own = {n[len(prefix):] for n in entries}
    for name in ("README.txt", "LICENSE.txt", "manifest.json", "SHA256SUMS", "index.html"):
        if name not in own:
            yield f"no {name} in the package"
    for path, data in entries.items():
        name = path[len(prefix):]
        if name in OWN or name == "LICENSE.txt":
            continue
        translated = re.fullmatch(r"(.*)\.([a-z]{2})\.docx", name)
        beside = os.path.join(folder, name)
        if translated:
            beside = os.path.join(output, "site", translated[2], posixpath.dirname(zip_name), translated[1] + ".docx")
        if not os.path.isfile(beside):
            yield f"{name}: the site has no such file: is it public?"
        elif name.endswith(".html"):
            yield from page_findings(name, data, own)
        else:
            with open(beside, "rb") as stream:
                if stream.read() != data:
                    yield f"{name}: differs from the site's"
    for name in sorted(os.listdir(folder)):
        if name.endswith(".docx") and not re.match(r"[0-9a-z_]+-.*", name) and name not in own:
            yield f"{name}: a document of the site is not in the package"


def withheld(data):
    """Names that bundles withhold, long enough to be told from other words."""
    names = set()
    for base, _dirs, files in os.walk(data):
        for file, column in (("subjects.csv", "name"), ("awards.csv", "recipient")):
            if file not in files:
                continue
            with open(os.path.join(base, file), encoding="utf-8-sig", newline="") as stream:
                for row in csv.DictReader(stream):
                    if row.get("publish_name") == "false" and len(row.get(column) or "") > 7:
                        names.add(row[column])
    return names


def texts(data):
    """The texts inside a zip, of documents and workbooks in it too, marks of Word left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            inner = archive.read(name)
            if name.endswith((".docx", ".xlsx")):
                yield from ((f"{name}: {n}", re.sub(r"<[^>]*>", "", t)) for n, t in texts(inner))
            else:
                yield name, inner.decode("utf-8", "replace")


def name_findings(output, names):
    """Names that are withheld, in zips that anybody may take."""
    zips = ["site/" + p for p in files_below(os.path.join(output, "site"), ".zip")]
    zips += ["packages/" + p for p in files_below(os.path.join(output, "packages"), ".zip")
             if posixpath.basename(p) in (PROVINCE, OPEN_DATA)]
    for path in zips:
        with open(os.path.join(output, path), "rb") as stream:
            for inner, text in texts(stream.read()):
                for name in sorted(names):
                    if name in text:
                        yield f"{path}: {inner}: holds a name that is withheld"


def check(output, zip_name):
    """Findings of one package."""
    path = os.path.join(output, "packages", zip_name)
    for command in (["unzip", "-t", "-qq", path], ["7z", "t", "-bd", "-y", path], ["bsdtar", "-x", "-O", "-f", path]):
        done = subprocess.run(command, env={**os.environ, "LC_ALL": "C.UTF-8"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode:
            text = done.stderr if command[0] == "bsdtar" else done.stdout + done.stderr
            said = " ".join(text[-300:].decode("utf-8", "replace").split())
            return [f"{' '.join(command[:2])}: {said}"]
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        return [str(error)]
    with archive:
        broken = archive.testzip()
        if broken:
            return [f"{broken}: CRC error"]
        found = list(entry_findings(archive))
        names = [n for n in archive.namelist() if not n.endswith("/")]
        if posixpath.basename(zip_name) in (PROVINCE, OPEN_DATA):
            return found + list(common_findings(output, zip_name, {n: archive.read(n) for n in names}))
        prefix, roles, strangers = contents(names)
        found += [f"{name}: does not belong in a package" for name in strangers]
        found += [f"no {role} in the package" for role in WANTED if role not in roles]
        found += list_findings(prefix, {n: archive.read(n) for n in names})
        if "manifest" in roles and os.path.isfile(os.path.join(output, "manifest.json")):
            found += input_findings(output, {n: archive.read(n) for n in names})
        if bool("correction" in roles) != bool("correction table" in roles):
            found.append("half of the sheet of differences")
        for role in ("method", "correction"):
            if role in roles:
                found += page_findings(roles[role], archive.read(roles[role]), beside={n[len(prefix):] for n in names})
        if "data" in roles and "workbook" in roles:
            found += workbook_findings(roles["workbook"], archive.read(roles["workbook"]), archive.read(roles["data"]))
        beside = {n[len(prefix):] for n in names}
        if "report" in roles:
            found += report_findings(output, zip_name, roles["report"], archive.read(roles["report"]))
        found += translation_findings(output, zip_name, roles, archive.read)
        found += beside_findings(output, zip_name, roles, archive.read)
        found += letter_findings(beside, lambda name, _prefix=prefix: archive.read(_prefix + name))
        found += site_findings(output, zip_name, prefix, {n: archive.read(n) for n in names})
        if "page" in roles:
            found += page_findings(roles["page"], archive.read(roles["page"]), beside)
        if "data" in roles:
            found += data_findings(roles["data"], archive.read(roles["data"]))
        if "sums" in roles:
            found += sums_findings(path, prefix, roles["sums"], names)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", metavar="DIR", help="bundles, for names that they withhold")
    parser.add_argument("output", metavar="OUTPUT_DIR")
    args = parser.parse_args()
    for program in ("unzip", "sha256sum", "7z", "bsdtar"):
        if not shutil.which(program):
            print(f"check_packages.py: {program} is missing", file=sys.stderr)
            return 2
    zips = files_below(os.path.join(args.output, "packages"), ".zip")
    if not zips:
        print(f"check_packages.py: {args.output}: no packages/**/*.zip", file=sys.stderr)
        return 2
    total = 0
    names = withheld(args.data) if args.data else set()
    for message in name_findings(args.output, names):
        print(message)
        total += 1
    for name in zips:
        for message in check(args.output, name):
            print(f"packages/{name}: {message}")
            total += 1
    print(f"{len(zips)} packages, {len(names)} withheld names, {total} findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
