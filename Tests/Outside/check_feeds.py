#!/usr/bin/env python3
"""Judge what feed readers and search engines get: Atom feeds, sitemaps, robots.txt.

    check_feeds.py --program PROGRAM --data DIR [--programme NAME] [--templates DIR] [--keep DIR]

The newest year of DATA/<programme> is copied twice, with an address of the site and the status `official` in the one
(search engines list it) and as it is in the other, and built.  Wanted:

  feed     Atom (RFC 4287): one id, title and updated in the feed and in each entry, an author, dates of RFC 3339, no id
           twice, one link to itself; every link leads to a page of the site, and a fragment to an element of it; the feed
           was updated when its newest entry was; an entry for each day of the table revisions
  sitemap  protocol 0.9: absolute addresses below the site's own, none twice; each is a page of the site; exactly the
           pages that search engines may list (no `noindex`)
  robots   names the sitemap, where there is one
The judges prove themselves on spoiled copies first.  Exit 0 clean, 1 findings, 2 wrong use.  Standard library only.
"""
import argparse
import csv
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://vi-du.example/quyen-tre-em/"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$")
SECONDS = 600


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def target(site, feed, href):
    """(file, fragment) that an address leads to."""
    path, _, fragment = href.partition("#")
    if path.startswith(ADDRESS):
        path = path[len(ADDRESS):]
    else:
        path = os.path.normpath(os.path.join(os.path.dirname(feed), path))
    path = urllib.parse.unquote(path)
    return os.path.join(site, path, "index.html") if path.endswith("/") or not path else os.path.join(site, path), fragment


def date(text):
    """A moment, or None when it is none of RFC 3339."""
    if not text or not DATE.match(text):
        return None
    try:
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def judge_feed(site, name, text, has_address, days):
    found = []
    try:
        feed = xml.etree.ElementTree.fromstring(text.encode())
    except xml.etree.ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    if feed.tag != ATOM + "feed":
        return [f"root element {feed.tag}"]
    ids, newest = [], None
    entries = feed.findall(ATOM + "entry")
    for node in [feed, *entries]:
        what = "feed" if node is feed else f"entry {node.findtext(ATOM + 'title')!r}"
        for child in ("id", "title", "updated"):
            if len(node.findall(ATOM + child)) != 1 or not (node.findtext(ATOM + child) or "").strip():
                found.append(f"{what}: not one {child}")
        moment = date(node.findtext(ATOM + "updated"))
        if moment is None:
            found.append(f"{what}: updated {node.findtext(ATOM + 'updated')!r} is no date of RFC 3339")
        elif node is not feed:
            newest = max(newest, moment) if newest else moment
        ids.append(node.findtext(ATOM + "id"))
        if not re.match(r"[a-z][a-z0-9+.-]*:\S+$", ids[-1] or ""):
            found.append(f"{what}: id {ids[-1]!r} is no absolute IRI")
        for link in node.findall(ATOM + "link"):
            href = link.get("href") or ""
            if has_address and not href.startswith(ADDRESS):
                found.append(f"{what}: address {href!r} is not below the site's own")
            file, fragment = target(site, name, href)
            if not os.path.isfile(file):
                found.append(f"{what}: {href!r} leads to no file")
            elif fragment and f'id="{fragment}"' not in read(file):
                found.append(f"{what}: {href!r} leads to no element")
        if node is not feed and not node.findtext(f"{ATOM}author/{ATOM}name"):
            found.append(f"{what}: no author")
        if node is not feed and not [k for k in node.findall(ATOM + "link") if k.get("rel", "alternate") == "alternate"]:
            found.append(f"{what}: no link")
    if len([k for k in feed.findall(ATOM + "link") if k.get("rel") == "self"]) != 1:
        found.append("feed: not one link to itself")
    found += [f"id {i} twice" for i in sorted({i for i in ids if i and ids.count(i) > 1})]
    if newest and date(feed.findtext(ATOM + "updated")) != newest:
        found.append("feed: not updated when its newest entry was")
    corrected = [e for e in entries if any("dinh-chinh.html#" in (k.get("href") or "") for k in e.findall(ATOM + "link"))]
    if len(corrected) != days:
        found.append(f"{len(corrected)} entries of corrections, want {days}")
    return found


def pages(site):
    """{address: text} of every page."""
    found = {}
    for base, _dirs, names in os.walk(site):
        for name in names:
            if name.endswith(".html"):
                path = os.path.relpath(os.path.join(base, name), site)
                found[ADDRESS + (path[:-len("index.html")] if name == "index.html" else path)] = read(os.path.join(base, name))
    return found


def judge_sitemap(all_pages, text):
    try:
        root = xml.etree.ElementTree.fromstring(text.encode())
    except xml.etree.ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    if root.tag != SITEMAP + "urlset":
        return [f"root element {root.tag}"]
    listed = [u.findtext(SITEMAP + "loc") or "" for u in root.findall(SITEMAP + "url")]
    wanted = {a for a, page in all_pages.items() if '<meta name="robots" content="noindex">' not in page}
    found = [f"{a} twice" for a in sorted({a for a in listed if listed.count(a) > 1})]
    found += [f"{a} is no page of the site" for a in sorted(set(listed) - set(all_pages))]
    found += [f"{a} is not to be listed" for a in sorted(set(listed) & set(all_pages) - wanted)]
    found += [f"{a} is not listed" for a in sorted(wanted - set(listed))]
    return found + (["more than 50,000 addresses"] if len(listed) > 50_000 else [])


SPOILED_FEED = [("<id>", "<id>x "), ("T00:00:00Z", " 00:00"), ("-31T", "-32T"), ("<author>", "<author hidden=\"\"><x>"), ("rel=\"self\"", "rel=\"x\""),
                ("dinh-chinh.html#ngay-", "dinh-chinh.html#x-"), ("<entry>", "<entry><updated>2001-01-01T00:00:00Z</updated>"), ("/2020/", "/2021/"),
                ("</feed>", "")]
SPOILED_MAP = [("<loc>", "<loc>x"), ("</url>", "</url><url><loc>" + ADDRESS + "</loc></url>"), ("</url>", ""),
               ("<urlset", "<x"), ("<url><loc>" + ADDRESS + "</loc></url>", "")]


def build(args, folder, name, official):
    """(site, days of corrections)"""
    data = os.path.join(folder, name, args.programme)
    year = max(n for n in os.listdir(os.path.join(args.data, args.programme)) if n.isdigit())
    bundle = os.path.join(data, year)
    shutil.copytree(os.path.join(args.data, args.programme, year), bundle, copy_function=shutil.copyfile)
    settings = os.path.join(bundle, "settings.csv")
    if official:
        text = re.sub(r"^status,\w+", "status,official", read(settings), flags=re.M)
        with open(settings, "w", encoding="utf-8", newline="") as stream:
            stream.write(text.rstrip("\n") + f"\nsite_address,{ADDRESS[:-1]},false\n")
    output = os.path.join(folder, name + "-output")
    done = subprocess.run([args.program, "build", data, "--output", output, "--templates", args.templates],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS)
    if done.returncode:
        print(f"{name}: build exits {done.returncode}: {done.stdout.decode('utf-8', 'replace')[-2000:]}")
        return None
    revisions, days = os.path.join(bundle, "revisions.csv"), set()
    if os.path.exists(revisions):
        with open(revisions, encoding="utf-8-sig", newline="") as stream:
            days = {row["date"] for row in csv.DictReader(stream)}
    return os.path.join(output, "site"), len(days)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--programme", default="thanh-hoa", metavar="NAME")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder")
    parser.add_argument("--keep", metavar="DIR")
    args = parser.parse_args()
    args.program, args.data = os.path.abspath(args.program), os.path.abspath(args.data)
    args.templates = os.path.abspath(args.templates or os.path.join(os.path.dirname(args.data), "templates"))
    if not os.access(args.program, os.X_OK) or not os.path.isdir(os.path.join(args.data, args.programme)):
        print("check_feeds.py: no such program or data folder", file=sys.stderr)
        return 2
    found, count = [], 0
    with tempfile.TemporaryDirectory() as temporary:
        for name, official in (("official", True), ("as-it-is", False)):
            built = build(args, args.keep or temporary, name, official)
            if built is None:
                return 1
            site, days = built
            for feed in ("ban-tin.atom", "en/ban-tin.atom"):
                text = read(os.path.join(site, feed))
                count += 1
                found += [f"{name}: {feed}: {m}" for m in judge_feed(site, feed, text, official, days)]
                for old, new in SPOILED_FEED if official else ():
                    if old not in text or not judge_feed(site, feed, text.replace(old, new), official, days):
                        found.append(f"self-test: {feed} with {new!r} for {old!r} is not found")
            sitemap = os.path.join(site, "sitemap.xml")
            robots = read(os.path.join(site, "robots.txt"))
            if not official:
                found += [f"{name}: {f} without an address" for f in ("sitemap.xml",) if os.path.exists(sitemap)]
                continue
            text, all_pages = read(sitemap), pages(site)
            count += 1
            found += [f"{name}: sitemap.xml: {m}" for m in judge_sitemap(all_pages, text)[:20]]
            if f"Sitemap: {ADDRESS}sitemap.xml\n" not in robots:
                found.append(f"{name}: robots.txt names no sitemap")
            for old, new in SPOILED_MAP:
                if old not in text or not judge_sitemap(all_pages, text.replace(old, new, 1)):
                    found.append(f"self-test: sitemap with {new!r} for {old!r} is not found")
    for message in found:
        print(message)
    print(f"{count} feeds and sitemaps, {len(found)} findings")
    return 1 if found or count < 3 else 0


if __name__ == "__main__":
    sys.exit(main())
