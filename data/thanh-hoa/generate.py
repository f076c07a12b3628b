#!/usr/bin/env python3
"""Writes the illustrative bundles of Thanh Hóa, 2017 to 2020, beside itself.

    python3 data/thanh-hoa/generate.py           writes the four bundles
    python3 data/thanh-hoa/generate.py --check   writes nothing; fails when a file is not what would be written

Python 3.9 or newer, standard library only. Every value is invented; see generator/figures.py. The same files come out
every time: draws have fixed keys, and neither the clock nor the machine is asked for anything.
"""

import argparse
import csv
import io
import json
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generator import (communes, descriptor, duties, issuances, items, measures, method,  # noqa: E402
                       narratives, papers, programmes, recipients, register, returns, revisions, schema, tasks, titles,
                       wording)


def item_rows():
    """The rows of `items`."""
    return [(i.code, i.name, i.name_en, i.unit, i.unit_en, "false" if i.code in items.NOT_ADDITIVE else "true", i.sex,
             items.SOURCE, items.SOURCE_EN,
             *((items.SCHOOL_YEAR, items.SCHOOL_YEAR_EN) if i.by_school_year else ("", ""))) for i in items.ITEMS]


def index_rows():
    """The rows of `indices`: equal weights, three quarters of the weight must have a score."""
    return [(code, name, name_en, *wording.SHORT[code], parent, 1, "arithmetic", 0.75, "", "min", note,
             method.METHOD_NOTE_EN if note else "")
            for code, name, name_en, parent, note in method.INDICES]


def measure_rows(year):
    """The rows of `indicators` that stand in no index."""
    rows = []
    for m in measures.MEASURES:
        parts = m.parts + ("",) if len(m.parts) == 3 else ("", "", "", *m.parts, "")[:4]
        source = ("Giá trị: số liệu minh họa. " if m.parts else "") + "Tên chỉ tiêu: " + m.basis + "."
        source_en = wording.source_en(m.basis, has_values=bool(m.parts))
        rows.append(schema.row("indicators", {
            "code": m.code, "name": m.name, "name_en": m.name_en, "short_name": measures.SHORT[m.code][0],
            "short_name_en": measures.SHORT[m.code][1], "numerator": parts[0], "denominator": parts[1],
            "scale": parts[2], "formula": parts[3], "women": m.sexes[0], "men": m.sexes[1],
            "unit_of_measure": m.unit[0], "unit_of_measure_en": m.unit[1], "direction": m.direction,
            "digits": m.digits, "owner": m.owner, "source": source,
            "source_en": source_en, "note": m.note, "note_en": m.note_en,
            **measures.nature_cells(m.nature, year),
        }))
    return rows


def indicator_rows(year):
    """The rows of `indicators`: fixed goalposts, the same in every year, and equal weights."""
    rows = []
    for i in method.INDICATORS:
        parts = (*i.parts, "") if len(i.parts) == 3 else ("", "", "", *i.parts)
        source = "Giá trị: số liệu minh họa. Tên chỉ tiêu: " + (i.basis or method.METHOD_NAME) + "."
        source_en = wording.source_en(i.basis or method.METHOD_NAME)
        note_en = wording.NOTES_EN.get(i.code, "")
        if bool(note_en) != bool(i.note):
            raise ValueError(f"{i.code}: the remark is there in one language only")
        rows.append((i.code, i.name, i.name_en, *wording.SHORT[i.code], i.index, *parts, *i.sexes, *i.unit, i.direction, "goalposts",
                     *(i.goalposts + ("", ""))[:4], 1, 1,
                     *measures.nature_cells(measures.RANKED.get(i.code, measures.Nature()), year).values(),
                     i.owner, source, source_en,
                     " ".join(part for part in (method.GOALPOST_NOTE, i.note) if part),
                     " ".join(part for part in (method.GOALPOST_NOTE_EN, note_en) if part)))
    return rows + measure_rows(year)


def tables_of(year):
    """Every table of a year's bundle with its rows; tables without rows are left out."""
    found = {
        "settings": descriptor.setting_rows(year),
        "agencies": [(code, name, name_en, "", "", "", "") for code, name, name_en in register.AGENCIES],
        "units": register.unit_rows(year),
        "successions": register.succession_rows(year),
        "items": item_rows(),
        "observations": returns.observation_rows(year),
        "indices": index_rows(),
        "indicators": indicator_rows(year),
        "bands": method.BANDS,
        "published": register.published_rows(year),
        "programmes": programmes.PROGRAMMES,
        "objectives": programmes.OBJECTIVES,
        "targets": [schema.row("targets", cells) for cells in programmes.target_rows()],
        "breakdowns": measures.BREAKDOWNS,
        "narratives": narratives.rows(year),
        "issuances": issuances.issuance_rows(),
        "legal_bases": issuances.basis_rows(),
        "documents": papers.document_rows(year),
        "budgets": papers.budget_rows(year),
        **titles.tables(year),
        **communes.tables(year),
        "plans": tasks.plan_rows(year),
        "tasks": tasks.task_rows(year),
        "report_duties": duties.duty_rows(year),
        "events": duties.event_rows(year),
        "checks": method.check_rows(items.ITEMS) + measures.check_rows(items.ITEMS),
    }
    found["recipients"] = recipients.rows(year)
    found["revisions"] = revisions.rows(year, found["observations"])
    return {name: rows for name, rows in found.items() if rows}


def csv_bytes(table, rows):
    """A table as it stands in its file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    head = schema.columns(table)
    writer.writerow(head)
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"{table}: {len(row)} cells for {len(head)} columns: {row}")
        writer.writerow(row)
    return text.getvalue().encode("utf-8")


def all_files():
    """Path below this folder to content, for all four bundles."""
    files = {}
    for year in register.YEARS:
        tables = tables_of(year)
        for table, rows in tables.items():
            files[f"{year}/{table}.csv"] = csv_bytes(table, rows)
        document = json.dumps(descriptor.descriptor(year, tables), ensure_ascii=False, indent=2)
        files[f"{year}/datapackage.json"] = (document + "\n").encode("utf-8")
    return files


def differences(files):
    """What on disk is not as it would be written, a line each."""
    lines = []
    for path, content in sorted(files.items()):
        there = HERE / path
        if not there.is_file():
            lines.append(f"{path}: missing")
        elif there.read_bytes() != content:
            lines.append(f"{path}: differs")
    for year in register.YEARS:
        for there in sorted((HERE / str(year)).glob("*")):
            if f"{year}/{there.name}" not in files:
                lines.append(f"{year}/{there.name}: not written by the generator")
    return lines


def main():
    """Exit code 0; 1 when `--check` found differences."""
    parser = argparse.ArgumentParser(description="Illustrative bundles of Thanh Hóa, 2017 to 2020.")
    parser.add_argument("--check", action="store_true", help="compare with what is there, write nothing")
    files = all_files()
    if parser.parse_args().check:
        found = differences(files)
        print("\n".join(found) if found else f"{len(files)} files as generated")
        return 1 if found else 0
    for path, content in files.items():
        there = HERE / path
        there.parent.mkdir(exist_ok=True)
        there.write_bytes(content)
    print(f"{len(files)} files written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
