"""Spoiled templates of messages for check_bad_input.py: what `check --templates` says of each, with file, line and column."""
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata

SECONDS = 300


def change(path, old, new):
    """Spoils the first OLD of a file; gives the line and column of the mistake, which begins where NEW does."""
    def spoil(folder):
        file = os.path.join(folder, path)
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        place = text.index(old)
        with open(file, "w", encoding="utf-8") as stream:
            stream.write(text.replace(old, new, 1))
        return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    return spoil


def remove(path):
    def spoil(folder):
        os.remove(os.path.join(folder, path))
        return None
    return spoil


def rename(path, name):
    def spoil(folder):
        file = os.path.join(folder, path)
        shutil.copy(file, os.path.join(os.path.dirname(file), name))
        return None
    return spoil


# (name, how it is spoiled, file, exit code, what is said in Vietnamese, in English)
CASES = [
    ("message: a misspelt field", change("mail/message.txt", "{{recipient}}", "{{recipent}}"), "mail/message.txt", 1,
     "Có phải “recipient”?", "Is it “recipient”?"),
    ("message: a misspelt field in English", change("mail/en/message.html", "{{package_address}}", "{{package_adress}}"),
     "mail/en/message.html", 1, "Có phải “package_address”?", "Is it “package_address”?"),
    ("message: a misspelt field of a list", change("mail/message.html", "{{size}}", "{{sise}}"), "mail/message.html", 1,
     "Có phải “size”?", "Is it “size”?"),
    ("subject: a section that is not closed", change("mail/subject.txt", "{{#is_draft}}[DỰ THẢO] {{/is_draft}}", "{{#is_draft}}[DỰ THẢO] "),
     "mail/subject.txt", 1, "chưa được đóng", "is not closed"),
    ("subject: a flag as text", change("mail/en/subject.txt", "{{title}}", "{{is_draft}}"), "mail/en/subject.txt", 1,
     "{{#is_draft}}", "{{#is_draft}}"),
    ("report: a word that is in no list", change("mail/report.html", "{{words.mail_unit}}", "{{words.mail_unt}}"), "mail/report.html", 1,
     "Có phải “words.mail_unit”?", "Is it “words.mail_unit”?"),
    ("message: a template that is missing", remove("mail/en/subject.txt"), "mail/en/subject.txt", 1,
     "Không đọc được mẫu này", "This template cannot be read"),
    ("warning: a template of another name", rename("mail/message.txt", "mesage.txt"), "mail/mesage.txt", 0,
     "Không thư nào dùng tệp này", "No message uses this file"),
]


def run(program, templates, only=""):
    """(cases, those that do not hold)."""
    count = failed = 0
    for name, spoil, path, wanted, *words in CASES:
        if only not in name:
            continue
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "templates")
            shutil.copytree(templates, copy)
            place = spoil(copy)
            failures = []
            for locale, word in zip(("vi", "en"), words):
                done = subprocess.run([os.path.abspath(program), "check", "--templates", copy, "--locale", locale], cwd=folder,
                                      stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS)
                said = unicodedata.normalize("NFC", done.stdout.decode("utf-8", "replace"))
                if done.returncode != wanted:
                    failures.append(f"exit {done.returncode}, want {wanted}")
                lines = [line for line in said.splitlines() if line.startswith(os.path.join(copy, path))]
                numbers = [int(n) for line in lines[:1] for n in re.findall(r"\d+", line[len(os.path.join(copy, path)):])[:2]]
                if len(lines) != 1 or word not in said:
                    failures.append(f"does not say once, with the file: {word}")
                elif place and wanted and "is not closed" not in words and numbers != list(place):
                    failures.append(f"tells {numbers}, not line and column {place}")
                if failures or only:
                    print("".join(f"    | {line}\n" for line in said.splitlines()[:8]), end="")
            for failure in failures:
                print(f"{name}: {failure}")
            failed += bool(failures)
    return count, failed
