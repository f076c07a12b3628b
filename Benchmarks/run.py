#!/usr/bin/env python3
"""Whole runs of bantin and of a peer (docxtpl and Jinja2), in turn, on the same numbers and the same machine.

    run.py [--n 27 200 1000] [--runs 3] [--jobs 1 2] [--json FILE]
           [--program FILE] [--templates DIR] [--work DIR] [--documents | --assessment]

Every run is a process of its own, measured by wait4: wall clock, user + system time, largest resident memory.  Prints
medians as a Markdown table, with the ratio peer / bantin.  Scores and ranks of both are compared for every unit first:
figures for different results would mean nothing.  Packages of the peer go into .venv-bench, everything else below
--work (by default a folder beside the program that is removed at the end).

--documents: the processor time of a unit's Word report instead.  Of bantin it is that of record and document, measured
inside a program that makes the reports of a year (Benchmarks/Documents); of docxtpl, the time of rendering those very
documents with their charts (peer/documents.py).

--assessment: the time from checked data to scores, ranks and changes of four years, beside NumPy on the same figures
(Benchmarks/Assessment, peer/assess_numpy.py); --jobs counts programmes that are assessed at the same time.
"""
import argparse
import hashlib
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PEER = os.path.join(HERE, "peer")
VENV = os.path.join(ROOT, ".venv-bench")
PYTHON = os.path.join(VENV, "bin", "python")
YEAR = "2024"
MIB = 1024 * 1024


def fail(message):
    print(f"run.py: {message}", file=sys.stderr)
    sys.exit(2)


def note(message):
    print(message, file=sys.stderr, flush=True)


def call(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        fail(f"exit {done.returncode}: {' '.join(command)}\n{done.stdout[-2000:]}")
    return done.stdout.strip()


def prepare_peer():
    """The pinned packages, installed anew only when the list of them changes."""
    requirements = os.path.join(PEER, "requirements.txt")
    stamp = os.path.join(VENV, "requirements.sha256")
    with open(requirements, "rb") as stream:
        digest = hashlib.sha256(stream.read()).hexdigest()
    if os.path.exists(stamp) and os.path.exists(PYTHON):
        with open(stamp, encoding="ascii") as stream:
            if stream.read().strip() == digest:
                return
    note("making .venv-bench ...")
    venv.EnvBuilder(with_pip=True, clear=os.path.exists(os.path.join(VENV, "pyvenv.cfg"))).create(VENV)
    call(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements)
    with open(stamp, "w", encoding="ascii") as stream:
        stream.write(digest + "\n")


# What is measured.

def measure(command, log):
    """Wall and CPU seconds, MiB."""
    with open(log, "w+", encoding="utf-8") as out:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            out.seek(0)
            fail(f"exit {child.returncode}: {' '.join(command)}\n{out.read()[-2000:]}")
    return {"wall_s": wall, "cpu_s": usage.ru_utime + usage.ru_stime, "user_s": usage.ru_utime,
            "system_s": usage.ru_stime, "peak_mib": usage.ru_maxrss / 1024}


def files(folder):
    """(path, bytes) of every file below a folder."""
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            yield path, os.path.getsize(path)


class Bench:
    def __init__(self, args, work):
        self.args, self.work = args, work
        self.template = os.path.join(work, "report.docx")
        call(PYTHON, os.path.join(PEER, "make_template.py"), self.template)
        self.rows = []

    def commands(self, data, units, jobs, run):
        """{name: (command, output folder)}; the peer first."""
        peer, own = (os.path.join(self.work, f"out-{units}-{jobs}-{run}-{name}") for name in ("peer", "bantin"))
        return {
            "peer": ([PYTHON, os.path.join(PEER, "peer.py"), "--data", f"{data}/neutral", "--template", self.template,
                      "--out", peer, "--jobs", str(jobs)], peer),
            "bantin": ([self.args.program, "build", f"{data}/bundles", "--templates", self.args.templates,
                        "--output", own, "--year", YEAR, "--jobs", str(jobs), "--quiet"], own)}

    def size(self, units):
        data = os.path.join(self.work, f"data-{units}")
        call(sys.executable, os.path.join(HERE, "make_bundle.py"), "--units", str(units), "--out", data)
        for jobs in self.args.jobs:
            runs = {"peer": [], "bantin": []}
            for run in range(1, self.args.runs + 1):
                commands = self.commands(data, units, jobs, run)
                for name, (command, out) in commands.items():
                    note(f"{units} units, jobs {jobs}, run {run}: {name}")
                    shutil.rmtree(out, ignore_errors=True)
                    # What the run before left for the disk must not slow this one down.
                    os.sync()
                    runs[name].append(measure(command, os.path.join(self.work, "log.txt")))
            # Nothing is removed between runs: ext4 passes over the numbers of files removed in the last minute, one
            # by one, and whoever writes the most files next would pay for it.
            outs = {name: out for name, (_, out) in commands.items()}
            self.verify(units, data, outs)
            self.add(units, jobs, runs, outs)

    def verify(self, units, data, outs):
        """Every unit has its document from both, and both have the same scores and ranks."""
        for name, out in outs.items():
            documents = [path for path, _ in files(out) if path.endswith(".docx") and "/site/" not in path
                         and not path.endswith(("/ban-tin.docx", "/quyet-dinh.docx", "-cong-van.docx"))]
            if len(documents) != units:
                fail(f"{name}: {len(documents)} documents for {units} units")
        ranking = [path for path, _ in files(outs["bantin"]) if f"/{YEAR}/" in path and path.endswith("/xep-hang.csv")]
        if len(ranking) != 1:
            fail("bantin: no xep-hang.csv")
        # In a process of its own: what this one holds counts as memory of its children.
        note(call(sys.executable, os.path.join(HERE, "compare_scores.py"), f"{data}/neutral", ranking[0]))

    def add(self, units, jobs, runs, outs):
        row = {"units": units, "jobs": jobs, "runs": self.args.runs, "load": round(os.getloadavg()[0], 2)}
        for name, measured in runs.items():
            sizes = [size for _, size in files(outs[name])]
            part = {key: round(statistics.median(m[key] for m in measured), 4) for key in measured[0]}
            part |= {"files": len(sizes), "bytes": sum(sizes), "reports_per_s": round(units / part["wall_s"], 1),
                     "cpu_ms_per_report": round(part["cpu_s"] / units * 1000, 2),
                     "walls_s": [round(m["wall_s"], 3) for m in measured]}
            row[name] = part
        row["ratio"] = {key: round(row["peer"][key] / row["bantin"][key], 2) for key in ("wall_s", "cpu_s", "peak_mib")}
        row["ratio"]["bytes"] = round(row["peer"]["bytes"] / row["bantin"]["bytes"], 3)
        self.rows.append(row)


# One document.

class Documents:
    """The processor time of a unit's Word report, charts included, beside docxtpl's for the very same documents."""

    def __init__(self, args, work):
        self.args, self.work, self.rows = args, work, []
        self.program = os.path.join(os.path.dirname(args.program), "DocumentBench")
        if not os.path.exists(self.program):
            fail(f"no program at {self.program}: swift build -c release --product DocumentBench")

    def size(self, units):
        data = os.path.join(self.work, f"data-{units}")
        call(sys.executable, os.path.join(HERE, "make_bundle.py"), "--units", str(units), "--out", data)
        years = sorted({os.path.dirname(path) for path, _ in files(os.path.join(data, "bundles"))
                        if path.endswith("/datapackage.json")})
        years = [year for year in years if os.path.basename(year) <= YEAR]
        peer, own = (os.path.join(self.work, f"{name}-{units}") for name in ("documents", "reports"))
        script = [PYTHON, os.path.join(PEER, "documents.py")]
        spent, about = {"bantin": [], "docxtpl": []}, None
        for run in range(1, self.args.runs + 1):
            note(f"{units} units, run {run}: bantin")
            made = json.loads(call(self.program, self.args.templates, own, *years))
            spent["bantin"].append(made["cpu_s"] / made["documents"] * 1000)
            if about is None:
                about = json.loads(call(*script, "prepare", own, peer))
            note(f"{units} units, run {run}: docxtpl")
            rendered = json.loads(call(*script, "render", peer, os.path.join(peer, "out")))
            spent["docxtpl"].append(rendered["cpu_s"] / rendered["documents"] * 1000)
        # Figures for different documents would mean nothing.
        if about["documents"] != made["documents"]:
            fail(f"{about['documents']} of {made['documents']} documents")
        call(*script, "compare", peer, os.path.join(peer, "out"))
        medians = {name: statistics.median(times) for name, times in spent.items()}
        ratios = sorted(theirs / ours for ours, theirs in zip(spent["bantin"], spent["docxtpl"]))
        self.rows.append({"units": units, "runs": self.args.runs, "load": round(os.getloadavg()[0], 2), "document": about,
                          "ms": {name: [round(v, 3) for v in times] for name, times in spent.items()},
                          "bantin_ms": round(medians["bantin"], 3), "docxtpl_ms": round(medians["docxtpl"], 3),
                          "ratios": [round(v, 1) for v in ratios], "ratio": round(statistics.median(ratios), 1)})

    def table(self):
        yield "| units | documents | KiB of document.xml | charts | texts | docxtpl ms | bantin ms | its pairs | **docxtpl / bantin** |"
        yield "|" + " ---: |" * 9
        for row in self.rows:
            about = row["document"]
            yield (f"| {row['units']} | {about['documents']} | {about['kib']} | {about['charts']} | {about['values']} | "
                   f"{row['docxtpl_ms']:.1f} | {row['bantin_ms']:.2f} | {row['ratios'][0]:.1f} to {row['ratios'][-1]:.1f} | "
                   f"**{row['ratio']:.0f}** |")


# The assessment.

class Assessment:
    """Scores, ranks and changes of four years, beside the same in NumPy."""

    def __init__(self, args, work):
        self.args, self.work, self.rows = args, work, []
        self.program = os.path.join(os.path.dirname(args.program), "AssessmentBench")
        if not os.path.exists(self.program):
            fail(f"no program at {self.program}: swift build -c release --product AssessmentBench")

    def size(self, units):
        data = os.path.join(self.work, f"data-{units}")
        call(sys.executable, os.path.join(HERE, "make_bundle.py"), "--units", str(units), "--out", data)
        years = sorted({os.path.dirname(path) for path, _ in files(os.path.join(data, "bundles"))
                        if path.endswith("/datapackage.json")})
        outs = {name: os.path.join(self.work, f"{name}-{units}.csv") for name in ("bantin", "numpy")}
        commands = {"bantin": [self.program], "numpy": [PYTHON, os.path.join(PEER, "assess_numpy.py")]}
        for jobs in self.args.jobs:
            spent = {"bantin": [], "numpy": []}
            for run in range(1, self.args.runs + 1):
                for name, command in commands.items():
                    note(f"{units} units, {jobs} at the same time, run {run}: {name}")
                    spent[name].append(json.loads(call(*command, str(jobs), outs[name], *years)))
            self.verify(outs)
            medians = {name: {key: statistics.median(run[key] for run in runs) for key in ("wall_s", "cpu_s")}
                       for name, runs in spent.items()}
            ratios = sorted(theirs["wall_s"] / ours["wall_s"] for ours, theirs in zip(spent["bantin"], spent["numpy"]))
            self.rows.append({"units": units, "jobs": jobs, "years": len(years), "runs": self.args.runs,
                              "load": round(os.getloadavg()[0], 2), **medians, "ratios": [round(r, 2) for r in ratios],
                              "ratio": round(statistics.median(ratios), 2)})

    @staticmethod
    def verify(outs):
        """Both have the same units, ranks, and scores in ten digits."""
        tables = {}
        for name, path in outs.items():
            with open(path, encoding="utf-8") as stream:
                tables[name] = dict((line.split(",", 1)) for line in stream.read().splitlines()[1:])
        if set(tables["bantin"]) != set(tables["numpy"]):
            fail("other units")
        for unit, own in tables["bantin"].items():
            (score, rank), (other, place) = own.split(","), tables["numpy"][unit].split(",")
            if rank != place or bool(score) != bool(other) or score and abs(float(score) - float(other)) > 1e-10 * abs(float(score)):
                fail(f"{unit}: bantin {own}, NumPy {tables['numpy'][unit]}")

    def table(self):
        yield "| units | years | at the same time | NumPy s | bantin s | NumPy CPU s | bantin CPU s | its pairs | **NumPy / bantin** |"
        yield "|" + " ---: |" * 9
        for row in self.rows:
            yield (f"| {row['units']} | {row['years']} | {row['jobs']} | {row['numpy']['wall_s']:.3f} | "
                   f"{row['bantin']['wall_s']:.3f} | {row['numpy']['cpu_s']:.3f} | {row['bantin']['cpu_s']:.3f} | "
                   f"{row['ratios'][0]} to {row['ratios'][-1]} | **{row['ratio']}** |")


# What is printed.

def machine(folder):
    model = platform.processor() or platform.machine()
    for line in lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    memory = next((int(line.split()[1]) / MIB for line in lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    return {"processor": model, "cores": len(os.sched_getaffinity(0)), "memory_gib": round(memory, 1),
            "file_system": file_system(folder), "system": f"{platform.system()} {platform.machine()}",
            "python": platform.python_version(),
            "packages": call(PYTHON, "-m", "pip", "freeze", "--disable-pip-version-check").splitlines(),
            "own_peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)}


def lines(path):
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.readlines()
    except OSError:
        return []


def file_system(folder):
    """The type of the longest mount point above a folder."""
    mounts = [line.split()[1:3] for line in lines("/proc/mounts")]
    above = [(point, kind) for point, kind in mounts
             if os.path.commonpath([os.path.realpath(folder), point]) == point]
    return max(above, key=lambda pair: len(pair[0]))[1] if above else "unknown"


HEADER = ["units", "jobs", "program", "wall s", "user + system s", "reports/s", "CPU ms a report", "peak MiB",
          "output MB", "files"]


def table(rows):
    yield "| " + " | ".join(HEADER) + " |"
    yield "|" + " ---: |" * 2 + " --- |" + " ---: |" * (len(HEADER) - 3)
    for row in rows:
        for name in ("peer", "bantin"):
            p = row[name]
            yield line(row, name, f"{p['wall_s']:.2f}", f"{p['cpu_s']:.2f}", f"{p['reports_per_s']:.1f}",
                       f"{p['cpu_ms_per_report']:.1f}", f"{p['peak_mib']:.0f}", f"{p['bytes'] / 1e6:.1f}", p["files"])
        r = row["ratio"]
        yield line(row, "**peer / bantin**", f"**{r['wall_s']:.1f}**", f"**{r['cpu_s']:.1f}**", "", "",
                   f"**{r['peak_mib']:.1f}**", f"{r['bytes']:.2f}", "")


def line(row, name, *cells):
    return "| " + " | ".join(str(cell) for cell in (row["units"], row["jobs"], name, *cells)) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, nargs="+", default=[27, 200, 1000], metavar="UNITS")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "bantin"), metavar="FILE")
    parser.add_argument("--templates", default=os.path.join(ROOT, "templates"), metavar="DIR")
    parser.add_argument("--work", metavar="DIR", help="keep what is made there")
    parser.add_argument("--documents", action="store_true", help="the processor time of one Word document")
    parser.add_argument("--assessment", action="store_true", help="the assessment alone, beside NumPy")
    args = parser.parse_args()
    if not os.path.exists(args.program):
        fail(f"no program at {args.program}: run make build")
    args.program = os.path.abspath(args.program)
    prepare_peer()
    work = os.path.abspath(args.work) if args.work else tempfile.mkdtemp(prefix="bench-", dir=os.path.dirname(args.program))
    os.makedirs(work, exist_ok=True)
    try:
        bench = (Documents if args.documents else Assessment if args.assessment else Bench)(args, work)
        for units in args.n:
            bench.size(units)
        about = machine(work)
    finally:
        if not args.work:
            shutil.rmtree(work, ignore_errors=True)
    languages = sorted(name[:-4] for name in os.listdir(args.templates) if name.endswith(".csv"))
    print(f"{about['processor']}, {about['cores']} cores, {about['memory_gib']} GiB, {about['file_system']}, "
          f"Python {about['python']}; medians of {args.runs} runs; bantin in {' and '.join(languages)}.\n")
    print("\n".join(bench.table() if args.documents or args.assessment else table(bench.rows)))
    if args.json:
        with open(args.json, "w", encoding="utf-8") as out:
            json.dump({"machine": about, "languages": languages, "rows": bench.rows}, out, ensure_ascii=False, indent=1)
            out.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
