#!/usr/bin/env python3
"""The page of the mail report and the HTML part of messages, judged as pages: Nu HTML checker, axe-core, reflow at 320 pixels.

    check_mail_pages.py --program PROGRAM [--venv DIR] [--keep DIR]

A sample programme is mailed to smtp_server.py, which refuses, defers and loses some of it: so the page has every state.  Both
languages; messages with the package attached and with a link.  One line a finding, `PAGE: layer: message`; exit 0 clean, 1 findings,
2 wrong use.  Needs chromium, java, openssl.  --keep leaves the pages in a folder, to be looked at.
"""
import argparse
import glob
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_site  # noqa: E402
import checks_env  # noqa: E402
from mail_base import Office, Server, parse  # noqa: E402


def pages(program, work, folder):
    """Writes the pages, and gives what the program did not do as it should."""
    office = Office(program, work, 8, 8)
    office.build()
    wrong = []

    def want(what, result, code):
        if result[0] != code:
            wrong.append(f"{what}: exit {result[0]}: {result[1][-500:]}")

    def keep(name):
        found = glob.glob(os.path.join(office.state, "mail-*.html"))
        shutil.copy(found[0], os.path.join(folder, name))

    want("plan", office.plan("--quiet"), 0)
    messages(office, folder, "attached")
    units = [unit.lower() for unit in office.units]
    rules = [f"--rule=nguoi00.{unit}@*={kind}" for unit, kind in zip(units, ("perm:always", "temp:always", "drop", "databad:always"))]
    with Server(work, *rules) as server:
        want("send", office.send(server, "--start-ledger", "--retries", "0", "--batch", "50"), 75)
        keep("report-vi.html")
        want("report in English", office.run(*office.arguments("--report", "--locale", "en")), 75)
        keep("report-en.html")
    with Server(work) as server:
        office.send(server)
        answers = [f"{i}=sent" for i, state in office.states().items() if state == "unknown"]
        want("resolve", office.run(*office.arguments(*[w for a in answers for w in ("--resolve", a)])), 0)
    shutil.rmtree(office.state)
    shutil.rmtree(os.path.join(office.output, "mail"))
    want("plan with links alone", office.plan("--quiet", "--max-size", "1"), 0)
    messages(office, folder, "linked")
    return wrong


def messages(office, folder, form):
    for language in ("vi", "en"):
        row = next(r for r in office.rows() if r["language"] == language)
        with open(os.path.join(office.folder, row["file"]), "rb") as stream:
            html = parse(stream.read()).get_body(("html",)).get_content()
        with open(os.path.join(folder, f"message-{form}-{language}.html"), "w", encoding="utf-8") as stream:
            stream.write(html)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--venv", default=checks_env.DEFAULT_DIR, metavar="DIR")
    parser.add_argument("--chromium", default="chromium", metavar="PROGRAM")
    parser.add_argument("--keep", metavar="DIR")
    args = parser.parse_args()
    java, chromium = checks_env.need("java", check_site.APT), checks_env.need(args.chromium, check_site.APT)
    checks_env.reenter(args.venv)
    with tempfile.TemporaryDirectory(prefix="mail-pages-") as work:
        folder = os.path.join(work, "pages")
        os.makedirs(folder)
        wrong = pages(os.path.abspath(args.program), work, folder)
        site = check_site.Site(folder, [])
        check_site.check_vnu(site, java)
        check_site.check_browser(site, sorted(site.pages), chromium, check_site.AXE_TAGS)
        if args.keep:
            shutil.copytree(folder, args.keep, dirs_exist_ok=True)
    for line in wrong:
        print(line)
    for page, layer, message in sorted(site.findings):
        print(f"{page}: {layer}: {message}")
    print(f"{len(site.pages)} pages of mail, {len(site.findings) + len(wrong)} findings")
    return 1 if site.findings or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
