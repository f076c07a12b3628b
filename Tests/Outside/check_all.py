#!/usr/bin/env python3
"""Run every outside check over the data and the output.

    check_all.py [--strict] [--only WORDS] [--jobs N] [--program PROGRAM] [--data DIR] [--output DIR]

One line a check, as it ends: ok, FAILED or skipped (with the reason), seconds, and what the check said last; a failed check
shows its findings.  So many checks run at once as there are processors, the slow ones first.  Closes with `checks: N passed, N failed, N skipped`.  Exit 0; 1 on a failure, or on a skip with --strict.
Python packages go into .venv-checks at the project's root.  Standard library only.
"""
import argparse
import concurrent.futures
import os
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
VENV = os.path.join(ROOT, ".venv-checks")
SKIPPED = 3  # exit code of a check that cannot be made here
SECONDS = 3600
SHOWN = 60  # lines of a failed check
PACKAGES = {"7z": "p7zip-full", "bsdtar": "libarchive-tools", "java": "default-jre-headless",
            "soffice": "libreoffice-writer-nogui", "pdfinfo": "poppler-utils", "postfix": "postfix"}


class Check:
    """A name, a command, and what it needs."""

    def __init__(self, name, command, needs=(), venv=False, is_slow=False):
        self.name = name
        self.command = command
        self.needs = needs
        self.venv = venv
        self.is_slow = is_slow  # begun first, so that no processor waits for it at the end


def python(script, *arguments):
    return [sys.executable, os.path.join(HERE, script), *arguments]


def checks(args):
    """All checks, the tools' own tests first."""
    browser = ("chromium", "java")
    venv = ("--venv", VENV)
    swift = os.environ.get("SWIFT") or "swift"
    bantin = ("--program", args.program, "--data", args.data)
    every = ["--all"] if args.strict else []
    return [
        Check("selftest docx", python("selftest_check_docx.py")),
        Check("selftest site", python("selftest_check_site.py", *venv), browser, venv=True),
        Check("selftest output", python("selftest_output.py"), ("unzip", "sha256sum", "7z", "bsdtar")),
        Check("selftest equality", python("selftest_check_equality.py", *bantin)),
        Check("selftest targets", python("selftest_check_targets.py", *bantin)),
        Check("selftest charts", python("selftest_check_charts.py", *bantin)),
        Check("format", [swift, "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests"], (swift,)),
        Check("docs", ["sh", os.path.join(HERE, "check_docs.sh")], (swift,)),
        Check("bundles", python("check_bundles.py", *venv, args.data), venv=True),
        Check("manifest", python("check_manifest.py", "--inputs", ROOT, "--inputs", args.data, args.output)),
        Check("reports", python("check_docx.py", "--a11y", "vi-VN", "--decree30", os.path.join(args.output, "reports"))),
        Check("charts", python("check_charts.py", os.path.join(args.output, "reports"))),
        Check("selftest openxml", python("check_openxml.py", *venv, "--selftest", os.path.join(args.output, "reports")),
              venv=True),
        Check("openxml", python("check_openxml.py", *venv, os.path.join(args.output, "reports")), venv=True),
        Check("hostile", python("check_hostile.py", *venv, *bantin), venv=True),
        Check("injection", python("check_injection.py", *venv, *bantin), ("chromium",), venv=True),
        Check("feeds", python("check_feeds.py", *bantin)),
        Check("growth", python("check_growth.py", "--program", args.program)),
        # The specification is not the repository's to carry.
        *([Check("mustache", python("check_mustache.py"), (swift,))] if os.path.isdir(os.path.join(os.environ.get("BANTIN_CORPORA") or "", "mustache-spec", "specs")) else []),
        Check("translations", python("check_translations.py", *bantin), ("unzip", "sha256sum")),
        Check("packages", python("check_packages.py", "--data", args.data, args.output), ("unzip", "sha256sum", "7z", "bsdtar")),
        Check("delivery", python("check_delivery.py", *bantin, args.output), ("sha256sum", "cc")),
        # A thousand messages once; the other parts send a few hundred again and again.
        Check("mail, thousand", python("check_mail.py", "--program", args.program, "--only", "thousand"), ("openssl", "cc")),
        Check("mail", python("check_mail.py", "--program", args.program, "--units", "20", "--each", "10", "--only",
                             "plan injection faults gone terminal secure size mismatch disk killed ledger"), ("openssl", "cc")),
        Check("postfix", python("check_postfix.py", "--program", args.program), ("openssl", "postfix")),
        Check("equality", python("check_equality.py", *bantin, args.output)),
        Check("methods", python("check_methods.py", "--program", args.program)),
        Check("targets", python("check_targets.py", "--data", args.data, args.output)),
        Check("bad input", python("check_bad_input.py", *bantin), is_slow=True),
        Check("determinism", python("check_determinism.py", *bantin)),
        Check("incremental", python("check_incremental.py", "--program", args.program), ("unzip",)),
        Check("site", python("check_site.py", "--lang", "", *venv, os.path.join(args.output, "site")), browser, venv=True, is_slow=True),
        Check("script", python("check_script.py", *venv, "--data", args.data, os.path.join(args.output, "site")), ("chromium",), venv=True, is_slow=True),
        Check("mail pages", python("check_mail_pages.py", "--program", args.program, *venv), (*browser, "openssl"), venv=True),
        Check("pdf", python("check_pdf.py", *bantin), ("soffice", "pdfinfo", "pdftotext", "pdffonts")),
        Check("office", python("check_office.py", *every, "--data", args.data, os.path.join(args.output, "reports")),
              ("soffice", "pdfinfo", "pdftotext", "pdffonts"), is_slow=True),
    ]


def run(command, seconds=SECONDS):
    """(exit code, lines said); a check that does not end has failed."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1",
                   "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        said = (error.stdout or b"").decode("utf-8", "replace").splitlines()
        return 1, said + [f"no end after {seconds} s"]
    return done.returncode, done.stdout.decode("utf-8", "replace").splitlines()


def make_environment():
    """None, or why the Python packages cannot be had."""
    code, said = run([sys.executable, "-c", "import sys; sys.path.insert(0, sys.argv[1]); import checks_env; "
                      "checks_env.make(sys.argv[2])", HERE, VENV])
    return None if code == 0 else (said or ["no reason given"])[-1]


def missing(check):
    """Programs that the check needs and does not find, with their Debian packages."""
    return [f"{n} ({PACKAGES[n]})" if n in PACKAGES else n for n in check.needs if not shutil.which(n)]


def judge(check, environment_trouble):
    """(verdict, lines said)"""
    absent = missing(check)
    if absent:
        return "skipped", [f"missing: {', '.join(absent)}"]
    if check.venv and environment_trouble:
        return "skipped", [environment_trouble]
    code, said = run(check.command)
    if code == SKIPPED:
        return "skipped", said
    return "ok" if code == 0 else "FAILED", said


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strict", action="store_true", help="a skipped check fails; check every report, not a sample")
    parser.add_argument("--only", default="", metavar="WORDS", help="checks whose name holds WORDS")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="checks at once")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "bantin"))
    parser.add_argument("--data", default=os.path.join(ROOT, "data"), metavar="DIR")
    parser.add_argument("--output", default=os.path.join(ROOT, "output"), metavar="DIR")
    args = parser.parse_args()
    for name in ("program", "data", "output"):
        setattr(args, name, os.path.abspath(getattr(args, name)))
    chosen = [c for c in checks(args) if args.only in c.name]
    trouble = make_environment() if any(c.venv for c in chosen) else None
    counts = {"ok": 0, "FAILED": 0, "skipped": 0}

    def timed(check):
        start = time.monotonic()
        verdict, said = judge(check, trouble)
        return check, verdict, said, time.monotonic() - start

    with concurrent.futures.ThreadPoolExecutor(max(1, args.jobs)) as pool:
        order = sorted(chosen, key=lambda check: not check.is_slow)
        for done in concurrent.futures.as_completed([pool.submit(timed, check) for check in order]):
            check, verdict, said, seconds = done.result()
            counts[verdict] += 1
            last = next((line.strip() for line in reversed(said) if line.strip()), "")
            print(f"{verdict:<8}{check.name:<17}{seconds:5.0f} s  {last}", flush=True)
            if verdict == "FAILED":
                for line in said[:SHOWN]:
                    print(f"    {line}")
                if len(said) > SHOWN:
                    print(f"    ... {len(said) - SHOWN} more lines; run: {' '.join(check.command)}")
    print(f"checks: {counts['ok']} passed, {counts['FAILED']} failed, {counts['skipped']} skipped", flush=True)
    return 1 if counts["FAILED"] or args.strict and counts["skipped"] or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
