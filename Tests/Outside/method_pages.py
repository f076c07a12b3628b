"""Read docs/methods.md: its worked examples, and the bundles of its recipes.  Standard library only.

A block `text example indicator` or `text example index` is an example: each line a key and its words, one word a unit.
A block `csv NAME/TABLE.csv` is a table of the recipe NAME, `json NAME/datapackage.json` its descriptor.
"""
import csv
import io
import re

FENCE = re.compile(r"^```(\S+) (\S[^\n]*)\n(.*?)^```$", re.M | re.S)
MISSING = "-"
# Lines that are a number for each unit and not a cell of the method.
INPUTS = ("values", "numerator", "denominator", "group")
INDICATOR_RESULTS = {"value": "value", "scored": "scored_value", "imputed": "imputed_value", "score": "score", "rank": "rank"}
INDEX_RESULTS = {"index": "score", "rank": "rank", "group_rank": "group_rank", "band": "band"}


class Example:
    """One worked example: cells of the method, what is given, and what comes out."""

    def __init__(self, number, kind, text, line):
        self.code, self.kind, self.line = f"EX{number}", kind, line
        self.cells, self.inputs, self.children, self.results, self.bands = {}, {}, [], {}, None
        results = INDICATOR_RESULTS if kind == "indicator" else INDEX_RESULTS
        for row in text.splitlines():
            words = row.split()
            if not words:
                continue
            key = words[0]
            if key == "child":
                self.children.append((words[1], words[2], words[3:]))
            elif key == "bands":
                self.bands = (words[1], words[2:])
            elif key in results:
                self.results[key] = words[1:]
            elif key in INPUTS:
                self.inputs[key] = words[1:]
            else:
                self.cells[key] = row[len(key):].strip()
        counts = {len(v) for v in [*self.inputs.values(), *self.results.values(), *(c[2] for c in self.children)]}
        if len(counts) != 1 or not self.results:
            raise ValueError(f"line {line}: not one word a unit, or no result")
        self.count = counts.pop()

    def units(self):
        return [f"{self.code}_{n}" for n in range(1, self.count + 1)]

    def fill(self, bundle):
        """Writes the example into an empty bundle (`Bundle` of check_methods.py)."""
        groups = self.inputs.get("group", [MISSING] * self.count)
        for unit, group in zip(self.units(), groups):
            bundle.unit(unit, unit, "" if group == MISSING else group)

        def item(code, words):
            bundle.item(code)
            for unit, word in zip(self.units(), words):
                if word != MISSING:
                    bundle.observe(unit, code, word)

        if self.kind == "indicator":
            bundle.index(self.code, coverage=0)
            how = {"formula": "X"}
            if "numerator" in self.inputs:
                how = {"numerator": "X", "denominator": "Y"}
                item("Y", self.inputs["denominator"])
            item("X", self.inputs.get("numerator") or self.inputs["values"])
            bundle.indicator(f"{self.code}_I", self.code, **{"normalisation": "none", **self.cells}, **how)
            return
        bundle.index(self.code, **self.cells)
        for code, weight, words in self.children:
            item(f"X_{code}", words)
            bundle.indicator(code, self.code, "none", weight, formula=f"X_{code}")
        for number, limit in enumerate(self.bands[1] if self.bands else [], 1):
            bundle.bands.append({"index": self.code, "name": f"{number}", self.bands[0]: limit})

    def expected(self):
        """[(name of the field in what bantin prints, {unit: word as documented})]"""
        names = INDICATOR_RESULTS if self.kind == "indicator" else INDEX_RESULTS
        return [(names[key], dict(zip(self.units(), words))) for key, words in self.results.items()]


class Page:
    """The page, taken apart."""

    def __init__(self, text):
        self.examples, self.recipes = [], {}
        for match in FENCE.finditer(text):
            language, name, body = match.groups()
            if name.startswith("example "):
                line = text.count("\n", 0, match.start()) + 1
                self.examples.append(Example(len(self.examples) + 1, name.split()[1], body, line))
            elif "/" in name and language in ("csv", "json"):
                recipe, _, file = name.partition("/")
                self.recipes.setdefault(recipe, {})[file] = body

    def table(self, recipe, name):
        """The rows of a table of a recipe; none where the recipe does not have it."""
        return list(csv.DictReader(io.StringIO(self.recipes[recipe].get(f"{name}.csv", ""))))


def agrees(word, value):
    """Whether a number as printed on the page is the value, rounded to that many decimals."""
    if word == MISSING or value is None:
        return word == MISSING and value is None
    decimals = len(word.partition(".")[2])
    return abs(float(word) - value) <= 0.5 * 10 ** -decimals + 1e-9
