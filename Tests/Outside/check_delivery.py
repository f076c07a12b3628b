#!/usr/bin/env python3
"""bantin verify and bantin publish, judged from outside.

    check_delivery.py --program PROGRAM --data DIR [--swaps N] [--reads N] OUTPUT_DIR

verify: the output, its site and all packages are sound, and `sha256sum -c` says so too; a flipped byte in a package, in any
file or list, a file that is missing, added or replaced by a link is found.  publish: draft results and foreign folders are
refused; unchanged files keep their times; --rollback shows the version before; while versions are swapped, readers see
no failed and no mixed file; a run killed before each of its writes, renames, links and flushes leaves the old version or the
new one, whole, and the next run goes through.  One line a finding; exit 0 clean, 1 findings, 2 wrong use, 3 skipped.
"""
import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
SUMS = "SHA256SUMS"


class Judge:
    def __init__(self, args, work):
        self.args, self.work = args, work
        self.findings, self.counts = [], {}
        self.random = random.Random(1)

    def say(self, text):
        self.findings.append(text)

    def count(self, name, more=1):
        self.counts[name] = self.counts.get(name, 0) + more

    def run(self, *arguments, environment=None):
        done = subprocess.run([self.args.program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, **(environment or {})})
        return done.returncode, done.stdout

    # verify

    def sound(self, *paths):
        code, said = self.run("verify", *paths)
        if code != 0:
            self.say(f"verify {paths[0]} …: exit {code}: {said[:300]}")
        self.count("sound", len(paths))

    def found(self, what, path, code_wanted=1):
        code, said = self.run("verify", path)
        if code != code_wanted:
            self.say(f"{what}: verify ends with {code}, not {code_wanted}: {said[:200]}")
        self.count("harms")

    def sums(self, folder):
        done = subprocess.run(["sha256sum", "--strict", "--quiet", "-c", SUMS], cwd=folder, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            self.say(f"sha256sum -c in {folder}: {done.stdout[:300]}")

    def packages(self, root):
        return sorted(os.path.join(base, n) for base, _, names in os.walk(root) for n in names if n.endswith(".zip"))

    def flips(self, package, times):
        with open(package, "rb") as stream:
            good = stream.read()
        target = os.path.join(self.work, "flipped.zip")
        places = {0, 10, len(good) - 1, len(good) - 64, len(good) - 79, len(good) - 81, len(good) // 2}
        while len(places) < times:
            places.add(self.random.randrange(len(good)))
        for place in sorted(places):
            bad = bytearray(good)
            bad[place] ^= 1 << self.random.randrange(8)
            with open(target, "wb") as stream:
                stream.write(bad)
            self.found(f"{os.path.basename(package)}, byte {place} flipped", target)
        with open(target, "wb") as stream:
            stream.write(good[:-1])
        self.found("a package without its last byte", target)
        with open(target, "wb") as stream:
            stream.write(good + b"\n")
        self.found("a package with a byte more", target)

    def harmed_folder(self, folder):
        """The folder is a copy: one harm at a time, and undone."""
        files = sorted(os.path.join(base, n) for base, _, names in os.walk(folder) for n in names)
        chosen = self.random.sample(files, min(12, len(files))) + [os.path.join(folder, SUMS)]
        chosen += [f for f in files if f.endswith("manifest.json")]
        for path in chosen:
            with open(path, "rb") as stream:
                good = stream.read()
            bad = bytearray(good)
            bad[self.random.randrange(len(good))] ^= 1 << self.random.randrange(8)
            os.unlink(path)  # hard links share their bytes
            with open(path, "wb") as stream:
                stream.write(bad)
            self.found(f"a byte of {os.path.relpath(path, folder)}", folder)
            os.unlink(path)
            if os.path.basename(path) != SUMS:
                self.found(f"{os.path.relpath(path, folder)} is missing", folder)
                os.symlink("/etc/hostname", path)
                self.found(f"{os.path.relpath(path, folder)} is a link", folder)
                os.unlink(path)
            with open(path, "wb") as stream:
                stream.write(good)
        extra = os.path.join(folder, "site", "them.html") if os.path.isdir(os.path.join(folder, "site")) \
            else os.path.join(folder, "them.html")
        with open(extra, "w", encoding="utf-8") as stream:
            stream.write("x")
        self.found("a file more", folder)
        os.unlink(extra)
        self.sound(folder)

    # publish

    def build(self, year, name):
        out = os.path.join(self.work, name)
        code, said = self.run("build", os.path.join(self.args.data, "quang-ngai"), "--year", year, "--output", out, "--quiet")
        if code != 0:
            sys.exit(f"check_delivery.py: build: {said[-500:]}")
        return out

    def publish(self, output, dest, *more, environment=None):
        return self.run("publish", output, dest, "--allow", "draft", "--quiet", *more, environment=environment)

    def refusals(self, output):
        www = os.path.join(self.work, "refusals")
        os.makedirs(os.path.join(www, "theirs"))
        with open(os.path.join(www, "theirs", "index.html"), "w", encoding="utf-8") as stream:
            stream.write("theirs")
        os.symlink("theirs", os.path.join(www, "link"))
        for what, arguments in (("a draft", [output, os.path.join(www, "draft")]),
                                ("a foreign folder", [output, os.path.join(www, "theirs"), "--allow", "draft"]),
                                ("a foreign link", [output, os.path.join(www, "link"), "--allow", "draft"]),
                                ("no parent", [output, os.path.join(www, "no", "such"), "--allow", "draft"]),
                                ("no output", [www, os.path.join(www, "x"), "--allow", "draft"]),
                                ("nothing to go back to", [output, os.path.join(www, "x"), "--rollback"])):
            code, said = self.run("publish", *arguments)
            if code != 1 or ":" not in said:
                self.say(f"publish of {what}: exit {code}: {said[:200]}")
            self.count("refusals")
        if os.listdir(os.path.join(www, "theirs")) != ["index.html"] or os.readlink(os.path.join(www, "link")) != "theirs":
            self.say("publish changed what is not ours")

    def versions(self, one, two):
        dest = os.path.join(self.work, "www", "site")
        os.makedirs(os.path.dirname(dest))
        times = None
        for output in (one, two, two):
            code, said = self.publish(output, dest)
            if code != 0:
                self.say(f"publish: exit {code}: {said[:300]}")
            self.sound(dest)
            self.sums(dest)
            if self.digest(dest) != self.digest(os.path.join(output, "site")):
                self.say("what is published is not what was built")
            now = {p: os.stat(os.path.join(dest, p)).st_mtime_ns for p in self.listed(dest)}
            if output == two and times is not None:
                changed = [p for p in now if p in times and now[p] != times[p]]
                if changed:
                    self.say(f"{len(changed)} unchanged files have another time: {changed[:3]}")
            times = now if output == two else None
        code, said = self.run("publish", one, dest, "--rollback", "--quiet")
        code, said = self.run("publish", one, dest, "--rollback", "--quiet")
        if code != 0 or self.digest(dest) != self.digest(os.path.join(one, "site")):
            self.say(f"--rollback: exit {code}: {said[:300]}")
        for _ in range(6):
            self.publish(two, dest, "--keep", "3")
        kept = [n for n in os.listdir(os.path.join(self.work, "www", ".site.versions")) if not n.startswith(".")]
        if not 2 <= len(kept) <= 4:
            self.say(f"--keep 3 keeps {sorted(kept)}")
        # A published file that somebody altered is told, and not taken over into the next version.
        victim = os.path.join(dest, "index.html")
        with open(victim, "ab") as stream:
            stream.write(b"<!-- -->")
        self.found("an altered page of the published site", dest)
        self.publish(two, dest)
        self.sound(dest)

    def digest(self, folder):
        with open(os.path.join(folder, SUMS), "rb") as stream:
            return hashlib.sha256(stream.read()).hexdigest()

    def listed(self, folder):
        with open(os.path.join(folder, SUMS), encoding="utf-8") as stream:
            return [line.rstrip("\n")[66:] for line in stream]

    def readers(self, one, two):
        dest = os.path.join(self.work, "live", "site")
        os.makedirs(os.path.dirname(dest))
        self.publish(one, dest)
        pages = {}
        for output in (one, two):
            for name in ("index.html", "style.css", "en/index.html"):
                with open(os.path.join(output, "site", name), "rb") as stream:
                    pages.setdefault(name, set()).add(stream.read())
        stop, failures, reads = threading.Event(), [], [0]

        def read():
            names = sorted(pages)
            while not stop.is_set() or reads[0] < self.args.reads:
                name = names[reads[0] % len(names)]
                try:
                    with open(os.path.join(dest, name), "rb") as stream:
                        if stream.read() not in pages[name]:
                            failures.append(f"{name} is mixed")
                except OSError as error:
                    failures.append(f"{name}: {error}")
                reads[0] += 1

        thread = threading.Thread(target=read)
        thread.start()
        for number in range(self.args.swaps):
            code, said = self.publish((two, one)[number % 2], dest)
            if code != 0:
                self.say(f"publish number {number}: exit {code}: {said[:200]}")
        stop.set()
        thread.join()
        self.counts["reads"], self.counts["swaps"] = reads[0], self.args.swaps
        if failures:
            self.say(f"{len(failures)} of {reads[0]} reads failed or were mixed: {failures[:3]}")

    def kills(self, one, two):
        library = os.path.join(self.work, "kill_at.so")
        compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
        if compiler is None:
            self.say("no C compiler for the killed runs")
            return
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, os.path.join(HERE, "kill_at.c"), "-ldl"], check=True)
        dest = os.path.join(self.work, "killed", "site")
        os.makedirs(os.path.dirname(dest))
        self.publish(one, dest)
        counter = os.path.join(self.work, "count")
        self.publish(two, dest, environment={"LD_PRELOAD": library, "KILL_AT": "0", "KILL_COUNT": counter})
        with open(counter, encoding="ascii") as stream:
            steps = int(stream.read())
        if steps < 20:
            self.say(f"only {steps} changes of files were seen: the killed runs would show nothing")
        known = {self.digest(os.path.join(output, "site")) for output in (one, two)}
        ends = set(range(1, 15)) | set(range(steps - 25, steps + 1))
        middle = range(15, steps - 25, max(1, (steps - 40) // self.args.kills))
        for number, at in enumerate(sorted(ends | set(middle))):
            output = (one, two)[number % 2]
            code, said = self.publish(output, dest, environment={"LD_PRELOAD": library, "KILL_AT": str(at)})
            self.count("killed", code == -9)
            code, said = self.run("verify", dest)
            if code != 0 or self.digest(dest) not in known:
                self.say(f"killed before change {at} of {steps}: readers see what is neither old nor new: {said[:200]}")
            self.count("runs to be killed")
        # A run that finds the same version already shown has less to do, and may end before its turn.
        if self.counts["killed"] * 2 < self.counts["runs to be killed"]:
            self.say(f"only {self.counts['killed']} runs were killed")
        code, said = self.publish(one, dest)
        if code != 0 or self.digest(dest) != self.digest(os.path.join(one, "site")):
            self.say(f"after the killed runs: exit {code}: {said[:200]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--swaps", type=int, default=40)
    parser.add_argument("--reads", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=40, help="killed runs between the first and the last changes")
    parser.add_argument("output")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="delivery-") as work:
        judge = Judge(args, work)
        packages = judge.packages(os.path.join(args.output, "packages"))
        if not packages:
            print(f"no packages in {args.output}")
            return 2
        judge.sound(args.output)
        judge.sound(os.path.join(args.output, "site"), *packages)
        for folder in (args.output, os.path.join(args.output, "site")):
            judge.sums(folder)
        for package in judge.random.sample(packages, min(3, len(packages))):
            judge.flips(package, 40)
        one, two = judge.build("2015", "one"), judge.build("2016", "two")
        copy = os.path.join(work, "copy")
        shutil.copytree(one, copy)
        judge.harmed_folder(copy)
        judge.refusals(one)
        judge.versions(one, two)
        judge.readers(one, two)
        judge.kills(one, two)
    for finding in judge.findings:
        print(finding)
    print(", ".join(f"{n} {c}" for c, n in judge.counts.items()) + f": {len(judge.findings)} findings")
    return 1 if judge.findings else 0


if __name__ == "__main__":
    sys.exit(main())
