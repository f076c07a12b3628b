"""Invented recipients of the units' packages: they show the table `recipients`. Every address is of a domain that is
reserved for examples (RFC 2606), so that nothing can be sent to anybody."""

import unicodedata

from . import register, schema

YEAR = 2020
DOMAIN = "{}.example.com"
# unit: who besides the office, role, local part, language
PERSONS = {
    "380": [("Cán bộ phụ trách trẻ em (minh họa)", "Cán bộ Phòng Lao động - Thương binh và Xã hội", "treem", "vi"),
            ("Programme partner (illustrative)", "Partner organisation", "partner", "en")],
    "407": [("Cán bộ phụ trách trẻ em (minh họa)", "Cán bộ Phòng Lao động - Thương binh và Xã hội", "treem", "vi")],
}


def ascii_name(text):
    """Letters of a name without marks, in small letters."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain.lower() if c.isascii() and c.isalnum())


def rows(year):
    """unit, name, address, role, language, note"""
    if year != YEAR:
        return []
    found = []
    names = {}
    ranked = schema.columns("units").index("ranked")
    for row in register.unit_rows(year):
        if row[ranked] == "true":
            names[row[0]] = (row[1], row[2])
    for code, (name, kind) in names.items():
        domain = DOMAIN.format(ascii_name(name))
        found.append((code, f"Văn phòng UBND {kind} {name} (minh họa)", f"vanphong@{domain}", "", "", "Địa chỉ tự đặt"))
        for person, role, local, language in PERSONS.get(code, ()):
            found.append((code, person, f"{local}@{domain}", role, language, "Địa chỉ tự đặt"))
    return found

