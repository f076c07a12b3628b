#!/usr/bin/env python3
"""Build four times in different circumstances and compare every byte.

    check_determinism.py --program PROGRAM --data DIR [--templates DIR]

The builds differ in the number of workers, time zone, locale, working folder, home folder and in how the data folder
is named (relative, absolute, a fresh copy).  Prints the first difference of each build; exit 0 all the same,
1 different or a build failed, 2 wrong use.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

# name: (jobs, time zone, locale, how the data are named)
BUILDS = {
    "1 worker, UTC, C": (1, "UTC", "C", "absolute"),
    "2 workers, Asia/Ho_Chi_Minh, C.UTF-8, relative path": (2, "Asia/Ho_Chi_Minh", "C.UTF-8", "relative"),
    "2 workers, America/St_Johns, C, copied data": (2, "America/St_Johns", "C", "copy"),
    "1 worker, Asia/Ho_Chi_Minh, C.UTF-8, temp folder": (1, "Asia/Ho_Chi_Minh", "C.UTF-8", "absolute"),
}


def tree(root):
    """Sorted relative paths of the files below root."""
    found = []
    for base, _dirs, names in os.walk(root):
        found += [os.path.relpath(os.path.join(base, n), root).replace(os.sep, "/") for n in names]
    return sorted(found)


def first_difference(left, right):
    """One line on the first difference of two trees, or None."""
    here, there = tree(left), tree(right)
    if here != there:
        only = sorted(set(here) ^ set(there))[0]
        return f"{only}: only in the {'first' if only in here else 'other'} build"
    for name in here:
        with open(os.path.join(left, name), "rb") as a, open(os.path.join(right, name), "rb") as b:
            one, two = a.read(), b.read()
        if one != two:
            at = next((i for i, (x, y) in enumerate(zip(one, two)) if x != y), min(len(one), len(two)))
            start = max(at - 30, 0)
            return f"{name}: byte {at} of {len(one)}/{len(two)}: {one[start:at + 30]!r} / {two[start:at + 30]!r}"
    return None


def build(program, data, templates, folder, circumstances):
    """Output folder of one build and its finished process."""
    jobs, zone, locale, naming = circumstances
    home, work, output = (os.path.join(folder, n) for n in ("home", "work", "output"))
    os.makedirs(home)
    os.makedirs(work)
    if naming == "relative":
        work = os.path.dirname(data)
        data = os.path.basename(data)
    elif naming == "copy":
        data = shutil.copytree(data, os.path.join(folder, "copy", "data"), copy_function=shutil.copyfile)
    command = [program, "build", data, "--output", output, "--jobs", str(jobs)]
    command += ["--templates", templates] if templates else []
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LC_") and k not in ("LANG", "LANGUAGE")}
    environment.update(TZ=zone, LC_ALL=locale, HOME=home)
    done = subprocess.run(command, cwd=work, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return output, done


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder, where it is")
    args = parser.parse_args()
    program, data = os.path.abspath(args.program), os.path.abspath(args.data)
    templates = args.templates or os.path.join(os.path.dirname(data), "templates")
    templates = os.path.abspath(templates) if args.templates or os.path.isdir(templates) else None
    if not os.access(program, os.X_OK) or not os.path.isdir(data):
        print("check_determinism.py: no such program or data folder", file=sys.stderr)
        return 2
    differences, first, files = 0, None, 0
    with tempfile.TemporaryDirectory() as root:
        for number, (name, circumstances) in enumerate(BUILDS.items()):
            output, done = build(program, data, templates, os.path.join(root, str(number)), circumstances)
            if done.returncode:
                print(f"{name}: exit {done.returncode}\n{done.stdout.decode('utf-8', 'replace')[-2000:]}")
                return 1
            if first is None:
                first, files = output, len(tree(output))
                continue
            difference = first_difference(first, output)
            if difference:
                print(f"{name}: {difference}")
                differences += 1
            shutil.rmtree(output, ignore_errors=True)
    if not files:
        print("the builds wrote nothing")
    print(f"{len(BUILDS)} builds of {files} files, {differences} differ from the first")
    return 1 if differences or not files else 0


if __name__ == "__main__":
    sys.exit(main())
