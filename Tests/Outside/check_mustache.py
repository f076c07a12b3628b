#!/usr/bin/env python3
"""Run Mustache's own specification against the templates' language.

    check_mustache.py [--swift SWIFT]

The files are github.com/mustache/spec, in a folder `mustache-spec` inside the one that BANTIN_CORPORA names; the
repository does not carry them.  Each case must print what the specification says, or be refused as the mistake that
Tests/Fixtures/mustache/cases.json names for it (docs/templates.md tells why).
Exit 0 clean, 1 a case differs, 3 no such folder.  Standard library only.
"""
import argparse
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--swift", default=os.environ.get("SWIFT") or "swift")
    args = parser.parse_args()
    corpora = os.environ.get("BANTIN_CORPORA")
    if not corpora or not os.path.isdir(os.path.join(corpora, "mustache-spec", "specs")):
        print("BANTIN_CORPORA names no folder with mustache-spec/specs")
        return 3
    done = subprocess.run([args.swift, "test", "--disable-xctest", "--filter", "SpecificationTests"], cwd=ROOT,
                          env={**os.environ, "BANTIN_CORPORA": os.path.abspath(corpora)}, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    # A skipped or filtered test would pass too: the line of the very test must be there.
    passed = any("passesTheSpecificationItself" in line and "passed" in line for line in done.stdout.splitlines())
    if done.returncode or not passed:
        print(done.stdout)
        return 1
    print("every case as the specification or its named deviation wants it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
