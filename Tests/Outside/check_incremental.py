#!/usr/bin/env python3
"""See that a build keeps exactly what is still right of the build before, and makes anew exactly what is not.

    check_incremental.py --program PROGRAM [--units N] [--changes N] [--seed N] [--year Y] [--only-cells] [--keep DIR]

A programme of Benchmarks/make_bundle.py is built, and then after each change of one cell twice: over the output before
(incremental) and into a new folder with --full.  Wanted, each time: the same bytes everywhere; a file whose bytes are as
before is the same file (inode and time), and one that differs is a new one; no file of an earlier year is touched.  The same
with all figures of the newest year changed at once.  Then: nothing changed; files of the output
altered, emptied and removed by hand; a template changed; the state cut off, of another form, of another program, of another
manifest, no JSON; all of them end with the bytes of a full build, a useless state with a note.  --changes names the units whose
package differs and no others, puts a sheet with the right figures into these packages and into no others, and leaves the rest
of the output as a plain build makes it; --changes-from compares with a copy; a package over --package-limit is refused by
name.  Prints files touched and processor time (no time is judged).  Exit 0 clean, 1 findings, 2 wrong use.  Standard library only.
"""
import argparse
import csv
import io
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
STATE = "state.json"
LISTS = {"manifest.json", "SHA256SUMS", STATE, "site/SHA256SUMS"}
SHEETS = ("dinh-chinh.html", "dinh-chinh.csv")
NOT_COMPARED = {"README.txt", "LICENSE.txt", "manifest.json", "SHA256SUMS", *SHEETS}
COLUMNS = slice(7, 12)  # of data.csv: value, score, mean, rank, status
SECONDS = 3600


def tree(root):
    """{path inside: (bytes, inode, time)}"""
    found = {}
    for base, _dirs, names in os.walk(root):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as stream:
                state = os.fstat(stream.fileno())
                found[os.path.relpath(path, root)] = (stream.read(), state.st_ino, state.st_mtime_ns)
    return found


def contents(data):
    """{name inside the folder: bytes} of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {n.split("/", 1)[1]: archive.read(n) for n in archive.namelist()}


def rows(data):
    """{(kind, code): the columns that tell figures} of a data file."""
    return {(r[3], r[4]): r[COLUMNS] for r in list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))[1:]}


class Judge:
    def __init__(self, args, work):
        self.args, self.work = args, work
        self.random = random.Random(args.seed)
        self.findings, self.counts = [], {}
        self.changed = ""  # the year of the last change
        made = os.path.join(work, "made")
        subprocess.run([sys.executable, os.path.join(ROOT, "Benchmarks", "make_bundle.py"), "--units", str(args.units), "--out", made],
                       check=True, stdout=subprocess.DEVNULL)
        self.bundles = os.path.join(made, "bundles")
        self.templates = shutil.copytree(os.path.join(ROOT, "templates"), os.path.join(work, "templates"), symlinks=False)
        self.output = os.path.join(work, "output")

    def say(self, text):
        self.findings.append(text)

    def count(self, name, more=1):
        self.counts[name] = self.counts.get(name, 0) + more

    def build(self, output, *options, code=0):
        """(what was said, seconds of the processor: other work beside does not count)"""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([self.args.program, "build", self.bundles, "--output", output, "--templates", self.templates,
                               "--locale", "en", *(["--year", self.args.year] if self.args.year else []), *options], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS)
        said = done.stdout.decode("utf-8", "replace")
        if done.returncode != code:
            self.say(f"build {' '.join(options)}: exit {done.returncode}, not {code}: {said[-500:]}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return said, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def full(self, *options):
        """What a build from nothing makes, and how long it takes."""
        output = os.path.join(self.work, "full")
        shutil.rmtree(output, ignore_errors=True)
        seconds = self.build(output, "--full", *options)[1]
        return tree(output), seconds

    def same(self, what, got, wanted, leave=()):
        for path in sorted(set(got) ^ set(wanted)):
            if path not in leave:
                self.say(f"{what}: {path} is {'not ' if path in wanted else ''}there")
        for path in sorted(set(got) & set(wanted)):
            if path not in leave and got[path][0] != wanted[path][0]:
                self.say(f"{what}: {path} differs from a full build")
        self.count("files compared", len(wanted))

    def untouched(self, what, before, after):
        """A file is the same one exactly where its bytes are the same; the number of new ones."""
        new = 0
        for path, (data, inode, moment) in after.items():
            kept = path in before and before[path][1:] == (inode, moment)
            equal = path in before and before[path][0] == data
            new += not kept
            if equal and not kept:
                self.say(f"{what}: {path} was written again with the same bytes")
            if kept and not equal:
                self.say(f"{what}: {path} was changed in its place")
        return new

    def change(self):
        """One cell of a unit's figures; what was done."""
        year = self.args.year or self.random.choice(sorted(os.listdir(self.bundles)))
        path = os.path.join(self.bundles, year, "observations.csv")
        with open(path, encoding="utf-8", newline="") as stream:
            lines = list(csv.reader(stream))
        place = lines[0].index("value")
        while True:
            number = self.random.randrange(1, len(lines))
            line = lines[number]
            if line[0].startswith("D") and line[place].isdigit() and int(line[place]) > 20:
                break
        before = line[place]
        # Formulas divide by the first item of a block: it stays above its parts.
        line[place] = str(int(before) * 97 // 100)
        with open(path, "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(lines)
        self.changed = year
        return f"{year}, row {number + 1}: {line[0]} {line[1]} {before} -> {line[place]}"

    def change_all(self):
        """All figures of the newest year, so that every sum, mean and rank of it is another one."""
        self.changed = max(os.listdir(self.bundles))
        path = os.path.join(self.bundles, self.changed, "observations.csv")
        with open(path, encoding="utf-8", newline="") as stream:
            lines = list(csv.reader(stream))
        place = lines[0].index("value")
        share = {line[0]: self.random.randrange(80, 97) for line in lines[1:]}
        for line in lines[1:]:
            if line[place].isdigit():
                line[place] = str(int(line[place]) * share[line[0]] // 100)
        with open(path, "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(lines)
        return f"{self.changed}, all figures"

    def earlier(self, what, before, after):
        """A year knows nothing of later years' figures."""
        for path, (data, *mark) in after.items():
            years = [p for p in path.split("/") if p.isdigit()]
            if years and years[0] < self.changed and path in before and before[path] != (data, *mark):
                self.say(f"{what}: {path} of an earlier year was touched")

    def cells(self):
        self.build(self.output)
        first = tree(self.output)
        self.same("first build", first, self.full()[0])
        for number in range(self.args.changes + (not self.args.only_cells)):
            before = tree(self.output)
            what = self.change() if number < self.args.changes else self.change_all()
            seconds = self.build(self.output)[1]
            after = tree(self.output)
            wanted, full = self.full()
            self.same(what, after, wanted)
            self.earlier(what, before, after)
            new = self.untouched(what, before, after)
            print(f"{what}: {new} of {len(after)} files touched, {seconds:.1f} s against {full:.1f} s in full "
                  f"({full / seconds:.1f} times)", flush=True)
            self.count("changes")

    def nothing(self):
        before = tree(self.output)
        seconds = self.build(self.output)[1]
        after = tree(self.output)
        new = self.untouched("nothing changed", before, after)
        if new:
            self.say(f"nothing changed, and {new} files are new ones")
        print(f"nothing changed: {new} of {len(after)} files touched, {seconds:.1f} s")

    def altered(self):
        """Files of the output that somebody touched are made anew."""
        wanted = tree(self.output)
        paths = sorted(p for p in wanted if p not in LISTS)
        chosen = self.random.sample(paths, 8) + [p for p in paths if p.endswith("toan-tinh.zip")][:1] \
            + [p for p in paths if p.startswith("reports/") and p.endswith(".docx")][:1]
        for number, name in enumerate(chosen):
            path = os.path.join(self.output, name)
            state = os.stat(path)
            data = bytearray(wanted[name][0])
            if number % 3 == 0:
                os.remove(path)
                continue
            data[len(data) // 2] ^= 1
            with open(path, "r+b") as stream:
                stream.write(b"" if number % 3 == 1 else data)
                stream.truncate(0 if number % 3 == 1 else len(data))
            os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        self.build(self.output)
        self.same("files altered by hand", tree(self.output), wanted)
        self.count("files altered", len(chosen))

    def states(self):
        path = os.path.join(self.output, STATE)
        with open(path, "rb") as stream:
            good = stream.read()
        fields = json.loads(good)
        spoiled = {"cut off": good[:len(good) // 2], "empty": b"", "no JSON": b"\xff\x00{",
                   "another form": json.dumps({**fields, "format": 99}).encode(),
                   "another program": json.dumps({**fields, "engine": "0" * 64}).encode(),
                   "another manifest": json.dumps({**fields, "manifest": "0" * 64}).encode(),
                   "a list": b"[]", "missing": None}
        for name, data in spoiled.items():
            self.change()
            if data is None:
                os.remove(path)
            else:
                with open(path, "wb") as stream:
                    stream.write(data)
            said = self.build(self.output)[0]
            if "everything was made anew" not in said:
                self.say(f"state {name}: no note: {said[-300:]}")
            self.same(f"state {name}", tree(self.output), self.full()[0])
            self.count("states")
        with open(os.path.join(self.output, "manifest.json"), "r+b") as stream:
            stream.truncate(100)
        said = self.build(self.output, code=1)[0]
        shutil.rmtree(self.output)
        self.build(self.output)

    def template(self):
        with open(os.path.join(self.templates, "word", "letter", "word", "document.xml"), "r+", encoding="utf-8") as stream:
            text = stream.read()
            at = text.rindex("<w:sectPr")
            stream.seek(0)
            stream.write(f"{text[:at]}<w:p><w:r><w:t>Thêm một dòng.</w:t></w:r></w:p>{text[at:]}")
        with open(os.path.join(self.templates, "site", "style.css"), "a", encoding="utf-8") as stream:
            stream.write("\n/* another one */\n")
        self.build(self.output)
        self.same("template changed", tree(self.output), self.full()[0])

    # packages that changed

    def changes(self):
        before = tree(self.output)
        kept = os.path.join(self.work, "sent")
        shutil.copytree(self.output, kept)
        what = self.change()
        self.build(self.output, "--changes")
        after = tree(self.output)
        self.told(what, before, after)
        plain = self.full()[0]
        packages = {p for p in after if p.startswith("packages/") and contents_has_sheet(after[p][0], p)}
        self.same("--changes", after, plain, leave=packages | LISTS | {"changes.json", "changes.csv"})
        self.build(self.output, "--changes")
        again = tree(self.output)
        if json.loads(again["changes.json"][0])["changes"]:
            self.say("--changes again with nothing changed names units")
        self.same("--changes, nothing changed", again, plain, leave=LISTS | {"changes.json", "changes.csv"})
        self.build(self.output, "--changes-from", kept)
        self.told("--changes-from", before, tree(self.output))
        self.build(self.output)
        self.same("a plain build after --changes", tree(self.output), plain)
        self.build(self.output, "--changes-from", os.path.join(self.work, "nowhere"), code=1)

    def told(self, what, before, after):
        wanted = {}
        for path in sorted(after):
            if not path.startswith("packages/") or path.endswith(("/toan-tinh.zip", "/du-lieu-mo.zip")):
                continue
            old, new = contents(before[path][0]), contents(after[path][0])
            differ = sorted(n for n in set(old) | set(new) if n not in NOT_COMPARED and old.get(n) != new.get(n))
            has = [n for n in SHEETS if n in new]
            if bool(differ) != (len(has) == 2):
                self.say(f"{what}: {path}: {len(has)} sheets with {len(differ)} files that differ")
            if not differ:
                continue
            was, is_ = rows(old["data.csv"]), rows(new["data.csv"])
            figures = sum(a != b for key in was for a, b in zip(was[key], is_[key]))
            wanted[path] = (differ, figures)
            if has:
                sheet = list(csv.reader(io.StringIO(new["dinh-chinh.csv"].decode("utf-8-sig")), delimiter=";"))[1:]
                if len(sheet) != figures:
                    self.say(f"{what}: {path}: {len(sheet)} figures told, {figures} differ")
                for row in sheet:
                    if row[7] not in was[row[3], row[4]] or row[8] not in is_[row[3], row[4]]:
                        self.say(f"{what}: {path}: {row} is not what the data say")
                page = new["dinh-chinh.html"].decode()
                if page.count("<del>") != figures:
                    self.say(f"{what}: {path}: the page tells {page.count('<del>')} of {figures} figures")
        told = {c["package"]: (c["files"], c["figures"]) for c in json.loads(after["changes.json"][0])["changes"]}
        if told != wanted:
            self.say(f"{what}: changes.json tells {sorted(told)}, wanted {sorted(wanted)}")
        listed = list(csv.reader(io.StringIO(after["changes.csv"][0].decode("utf-8-sig")), delimiter=";"))[1:]
        if [r[8] for r in listed] != sorted(wanted):
            self.say(f"{what}: changes.csv tells {[r[8] for r in listed]}")
        if not wanted:
            self.say(f"{what}: no package differs: nothing was shown")
        self.count("changed packages", len(wanted))

    def budget(self):
        # Text that hardly shrinks makes every letter heavy.
        noise = "".join(self.random.choices("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_", k=1_600_000))
        with open(os.path.join(self.templates, "word", "letter", "word", "document.xml"), "r+", encoding="utf-8") as stream:
            text = stream.read()
            at = text.rindex("<w:sectPr")
            stream.seek(0)
            stream.write(f"{text[:at]}<w:p><w:r><w:t>{noise}</w:t></w:r></w:p>{text[at:]}")
        said = self.build(self.output, "--package-limit", "1", code=1)[0]
        for word in ("packages/", "MB", "letter.docx", "--package-limit"):
            if word not in said:
                self.say(f"package over the limit: {word} is not told: {said[-400:]}")
        if any(p.startswith("packages/") and len(v[0]) > 1_000_000 for p, v in tree(self.output).items()):
            self.say("a package over the limit was written")


def contents_has_sheet(data, path):
    return path.endswith(".zip") and SHEETS[0] in contents(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--units", type=int, default=14)
    parser.add_argument("--changes", type=int, default=4, help="cells changed one after the other")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--year", help="build and change this year alone")
    parser.add_argument("--only-cells", action="store_true", help="only the changed cells and the untouched run, for measuring")
    parser.add_argument("--keep", metavar="DIR", help="leave everything here")
    args = parser.parse_args()
    args.program = os.path.abspath(args.program)
    with tempfile.TemporaryDirectory(prefix="incremental-") as work:
        judge = Judge(args, args.keep or work)
        judge.cells()
        judge.nothing()
        if not args.only_cells:
            judge.altered()
            judge.states()
            judge.changes()
            judge.template()
            judge.budget()
    for finding in judge.findings[:60]:
        print(finding)
    print(", ".join(f"{n} {c}" for c, n in judge.counts.items()) + f": {len(judge.findings)} findings")
    return 1 if judge.findings else 0


if __name__ == "__main__":
    sys.exit(main())
