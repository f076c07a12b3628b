#!/usr/bin/env python3
"""Check output/manifest.json against the files.

    check_manifest.py [--inputs DIR]... OUTPUT_DIR

Every listed output exists with the SHA-256 and the size that the manifest gives; no file under site/, reports/ or
packages/ is unlisted; paths are relative and unique.  An input is checked where its path
leads to a file from one of the --inputs folders.  One line a finding; exit 0 clean, 1 findings, 2 wrong use.
"""
import argparse
import hashlib
import json
import os
import re
import sys

LISTED = ("site", "reports", "packages")


def digest(path):
    with open(path, "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def entry_findings(kind, entries):
    """Form of the entries of one list."""
    if not isinstance(entries, list) or not entries:
        yield f"{kind}: no list, or an empty one"
        return
    paths = []
    for entry in entries:
        path = entry.get("path")
        paths.append(str(path))
        if not isinstance(path, str) or not path or path.startswith("/") or "\\" in path \
                or ".." in path.split("/") or "." in path.split("/"):
            yield f"{kind}: {path!r}: not a clean relative path"
        if not re.fullmatch(r"[0-9a-f]{64}", str(entry.get("sha256"))):
            yield f"{kind}: {path}: sha256 is {entry.get('sha256')!r}"
        if not isinstance(entry.get("bytes"), int) or entry["bytes"] < 0:
            yield f"{kind}: {path}: bytes is {entry.get('bytes')!r}"
    if len(set(paths)) != len(paths):
        yield f"{kind}: a path occurs twice"


def compare(kind, entry, path):
    """Listed against real size and digest."""
    size = os.path.getsize(path)
    if size != entry["bytes"]:
        yield f"{kind}: {entry['path']}: has {size} bytes, listed {entry['bytes']}"
    elif digest(path) != entry["sha256"]:
        yield f"{kind}: {entry['path']}: SHA-256 differs"


def check(output, inputs=()):
    """(findings, outputs, inputs checked)."""
    with open(os.path.join(output, "manifest.json"), "rb") as stream:
        try:
            manifest = json.loads(stream.read().decode("utf-8"))
        except ValueError as error:
            return [f"manifest.json: {error}"], 0, 0
    found = []
    if manifest.get("generator") != "bantin":
        found.append(f"generator is {manifest.get('generator')!r}, want 'bantin'")
    if not str(manifest.get("version") or ""):
        found.append("no version")
    for kind in ("inputs", "outputs"):
        found += entry_findings(kind, manifest.get(kind))
    if found:
        return found, 0, 0
    listed = set()
    for entry in manifest["outputs"]:
        listed.add(entry["path"])
        path = os.path.join(output, entry["path"])
        found += compare("outputs", entry, path) if os.path.isfile(path) else \
            [f"outputs: {entry['path']}: no such file"]
    for top in LISTED:
        for base, dirs, names in os.walk(os.path.join(output, top)):
            dirs.sort()
            for name in sorted(names):
                path = os.path.relpath(os.path.join(base, name), output).replace(os.sep, "/")
                if path not in listed:
                    found.append(f"{path}: not listed")
    checked = 0
    for entry in manifest["inputs"]:
        path = next((p for p in (os.path.join(d, entry["path"]) for d in inputs) if os.path.isfile(p)), None)
        if path:
            checked += 1
            found += compare("inputs", entry, path)
    return found, len(manifest["outputs"]), checked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", metavar="OUTPUT_DIR")
    parser.add_argument("--inputs", action="append", default=[], metavar="DIR")
    args = parser.parse_args()
    if not os.path.isfile(os.path.join(args.output, "manifest.json")):
        print(f"check_manifest.py: {args.output}: no manifest.json", file=sys.stderr)
        return 2
    found, outputs, inputs = check(args.output, args.inputs)
    for line in found:
        print(line)
    print(f"{outputs} outputs, {inputs} inputs found and compared, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
