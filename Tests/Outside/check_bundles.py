#!/usr/bin/env python3
"""Judge data bundles with frictionless (Data Package v2).

    check_bundles.py [--venv DIR] DATA_DIR

Every DATA_DIR/*/*/datapackage.json: frictionless validates the descriptor and every row; besides, every path of a
resource must be relative, stay inside the bundle and exist.  One line a finding, `FILE: message`; exit 0 clean,
1 findings, 2 wrong use.  First run: installs pinned packages into --venv DIR (default .venv-checks).
"""
import argparse
import glob
import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import checks_env  # noqa: E402

SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"


def path_findings(folder, resource):
    """What is wrong with the paths of one resource."""
    name = resource.get("name")
    paths = resource.get("path")
    paths = paths if isinstance(paths, list) else [paths]
    root = os.path.realpath(folder)
    for path in paths:
        if not isinstance(path, str) or not path:
            yield f"resource {name!r}: no path"
        elif "://" in path or path.startswith(("/", "~")) or "\\" in path or path[1:2] == ":":
            yield f"resource {name!r}: path {path!r} is not relative"
        elif ".." in path.split("/") or \
                os.path.commonpath([root, os.path.realpath(os.path.join(folder, path))]) != root:
            yield f"resource {name!r}: path {path!r} leaves the bundle"
        elif not os.path.isfile(os.path.join(folder, path)):
            yield f"resource {name!r}: path {path!r}: no such file"


def row_findings(descriptor):
    """(file, message) of everything frictionless finds."""
    from frictionless import Package
    from frictionless.exception import FrictionlessException
    try:
        report = Package(descriptor).validate()
    except FrictionlessException as error:
        for item in error.reasons or [error.error]:
            yield descriptor, f"{item.type}: {item.message}"
        return
    for error in report.errors:
        yield descriptor, f"{error.type}: {error.message}"
    for task in report.tasks:
        place = os.path.join(os.path.dirname(descriptor), task.place or task.name)
        for error in task.errors:
            yield place, f"{error.type}: {error.message}"
        for warning in task.warnings:
            yield place, f"warning: {warning}"


def check(descriptor):
    """All (file, message) of one bundle."""
    with open(descriptor, encoding="utf-8") as stream:
        try:
            package = json.load(stream)
        except ValueError as error:
            return [(descriptor, f"not JSON: {error}")]
    found = []
    if package.get("$schema") != SCHEMA:
        found.append((descriptor, f"$schema is {package.get('$schema')!r}, want {SCHEMA!r}"))
    resources = package.get("resources") or []
    if not resources:
        found.append((descriptor, "no resources"))
    for resource in resources:
        found += [(descriptor, message) for message in path_findings(os.path.dirname(descriptor), resource)]
    return found + list(row_findings(descriptor))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA_DIR")
    parser.add_argument("--venv", default=checks_env.DEFAULT_DIR, metavar="DIR")
    args = parser.parse_args()
    descriptors = sorted(glob.glob(os.path.join(args.data, "*", "*", "datapackage.json")))
    if not descriptors:
        checks_env.fail(f"{args.data}: no */*/datapackage.json")
    checks_env.reenter(args.venv)
    total = 0
    for descriptor in descriptors:
        for place, message in check(descriptor):
            print(f"{place}: {' '.join(message.split())}")
            total += 1
    print(f"{len(descriptors)} bundles, {total} findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
