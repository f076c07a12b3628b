#!/usr/bin/env python3
"""bantin verify and bantin publish, judged from outside.

    check_delivery.py --program PROGRAM --data DIR [--swaps N] [--reads N] OUTPUT_DIR

verify: the output, its site and all packages are sound, and `sha256sum -c` says so too; a flipped byte in a package, in any
file or list, a file that is missing, added or replaced by a link is found.  publish: draft results and foreign folders are
refused; unchanged files keep their times; --rollback shows the version before; while versions are swapped 500 times, readers
see no failed and no mixed file, and a reader who looked up the folder no file of another version; a run killed before each
single change of a file or folder and before each flush leaves the old version or the new one, whole, and the next run goes through.  One line a finding; exit 0 clean, 1 findings, 2 wrong use, 3 skipped.
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
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SUMS = "SHA256SUMS"


class Judge:
    def __init__(self, args, work):
        self.args, self.work = args, work
        self.findings, self.counts, self.folders = [], {}, []
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

    def build(self, name, *what):
        out = os.path.join(self.work, name)
        code, said = self.run("build", os.path.join(self.args.data, what[0]), *what[1:], "--output", out, "--quiet")
        if code != 0:
            sys.exit(f"check_delivery.py: build: {said[-500:]}")
        return out

    def publish(self, output, dest, *more, environment=None):
        return self.run("publish", output, dest, "--allow", "draft", "--allow", "illustrative", "--quiet", *more, environment=environment)

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

    def quick(self, name):
        """A folder in memory where there is room: flushing to a disk is not what is looked at, and takes nearly all the time."""
        memory = "/dev/shm"
        enough = os.path.isdir(memory) and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 28
        folder = tempfile.mkdtemp(prefix=f"delivery-{name}-", dir=memory if enough else self.work)
        self.folders.append(folder)
        return folder

    def readers(self, one, two):
        dest = os.path.join(self.quick("live"), "site")
        self.publish(one, dest)
        names = ("index.html", "style.css", "en/index.html", SUMS)
        versions = []
        for output in (one, two):
            content = {}
            for name in names:
                with open(os.path.join(output, "site", name), "rb") as stream:
                    content[name] = stream.read()
            versions.append(content)
        stop, failures, counts = threading.Event(), [], {"reads": 0, "snapshots": 0}

        def once(folder=None):
            """Files by path, or from the folder that the link led to when it was looked up: then all of one version."""
            possible = set(range(len(versions)))
            for name in names:
                try:
                    file = os.open(name if folder is not None else os.path.join(dest, name), os.O_RDONLY, dir_fd=folder)
                    with open(file, "rb") as stream:
                        content = stream.read()
                except OSError as error:
                    failures.append(f"{name}: {error}")
                    return
                counts["reads"] += 1
                fitting = {n for n, version in enumerate(versions) if version[name] == content}
                if not fitting:
                    failures.append(f"{name} is mixed")
                possible &= fitting
            if folder is not None and not possible:
                failures.append("files of two versions in one folder")

        def read():
            while not stop.is_set() or counts["reads"] < self.args.reads:
                once()
                folder = os.open(dest, os.O_RDONLY | os.O_DIRECTORY)
                try:
                    once(folder)
                finally:
                    os.close(folder)
                counts["snapshots"] += 1
                time.sleep(0.0002)  # the runs to be watched want the machine too

        thread = threading.Thread(target=read)
        thread.start()
        begun = time.monotonic()
        for number in range(self.args.swaps):
            code, said = self.publish((two, one)[number % 2], dest)
            if code != 0:
                self.say(f"publish number {number}: exit {code}: {said[:200]}")
        self.counts["seconds of swaps"] = round(time.monotonic() - begun)
        stop.set()
        thread.join()
        self.counts["swaps"] = self.args.swaps
        self.counts.update(counts)
        if failures:
            self.say(f"{len(failures)} of {counts['reads']} reads failed or were mixed: {failures[:3]}")

    def kills(self, one, two):
        """A run killed before each single change that it makes, and the run after it."""
        library = os.path.join(self.work, "kill_at.so")
        compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
        if compiler is None:
            self.say("no C compiler for the killed runs")
            return
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, os.path.join(HERE, "kill_at.c"), "-ldl"], check=True)
        root = self.quick("killed")
        good, place = os.path.join(root, "good"), os.path.join(root, "www")
        os.makedirs(good)
        # As many versions as are kept, so that the next run takes one away; files in common, so that it makes links.
        for output in (one, two, one, two, one):
            self.publish(output, os.path.join(good, "site"))
        dest, counter = os.path.join(place, "site"), os.path.join(self.work, "count")

        def begin():
            shutil.rmtree(place, ignore_errors=True)
            subprocess.run(["cp", "-a", good, place], check=True)

        begin()
        code, said = self.publish(two, dest, environment={"LD_PRELOAD": library, "KILL_AT": "0", "KILL_COUNT": counter})
        with open(counter, encoding="ascii") as stream:
            kinds = {kind: int(number) for kind, number in (line.split() for line in stream)}
        steps = sum(kinds.values())
        for kind in ("open", "write", "flush", "rename", "symlink", "link", "unlink", "mkdir"):
            if not kinds[kind]:
                self.say(f"no {kind} was seen: the killed runs would not show what it does")
        old, new = (self.digest(os.path.join(output, "site")) for output in (one, two))
        for at in range(1, steps + 1):
            begin()
            code, said = self.publish(two, dest, environment={"LD_PRELOAD": library, "KILL_AT": str(at)})
            if code != -9:
                self.say(f"killed before change {at} of {steps}: exit {code}: {said[:200]}")
            self.count("runs killed")
            code, said = self.run("verify", dest)
            if code != 0 or self.digest(dest) not in (old, new):
                self.say(f"killed before change {at} of {steps}: readers see what is neither old nor new: {said[:200]}")
            code, said = self.publish(two, dest)
            if code != 0 or self.digest(dest) != new or self.run("verify", dest)[0] != 0:
                self.say(f"the run after the one killed before change {at}: exit {code}: {said[:200]}")
        self.counts["runs killed"] = f"{self.counts['runs killed']} ({', '.join(f'{n} {k}' for k, n in kinds.items() if n)})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--swaps", type=int, default=500)
    parser.add_argument("--reads", type=int, default=2000)
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
        one, two = (judge.build(f"in-{year}", "quang-ngai", "--year", year) for year in ("2015", "2016"))
        copy = os.path.join(work, "copy")
        shutil.copytree(one, copy)
        judge.harmed_folder(copy)
        judge.refusals(one)
        judge.versions(one, two)
        try:
            judge.readers(one, two)
            # Small sites: every change of a run takes its turn.
            judge.kills(judge.build("small", "dong-son"), judge.build("other", "binh-duong"))
        finally:
            for folder in judge.folders:
                shutil.rmtree(folder, ignore_errors=True)
    for finding in judge.findings:
        print(finding)
    print(", ".join(f"{n} {c}" for c, n in judge.counts.items()) + f": {len(judge.findings)} findings")
    return 1 if judge.findings else 0


if __name__ == "__main__":
    sys.exit(main())
