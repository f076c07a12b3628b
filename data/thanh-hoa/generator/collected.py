"""The invented counts behind the targets: for the measures that stand in no index, and for parts of the people.

Every draw has a key of its own here, so that the figures of the ranked indicators stay what they are without them.
"""

from . import register
from .chance import share, spread, whole

GROUP = {code: group for code, _, _, group, _, _ in register.UNITS}

# measure: field, level in 2017, yearly change, spread between units, shift of mountain districts (in its own unit).
LEVELS = {
    "WOMEN_IN_COMMUNE_COUNCILS": ("GE", 27.6, 0, 3.2, 0.6),
    "WOMEN_LOANS": ("GE", 77, 3.1, 6, -4),
    "PERPETRATORS_COUNSELLED": ("GE", 61, 5, 9, -2),
    "GENDER_MEDIA": ("GE", 1.45, 0.25, 0.32, -0.2),
    "GENDER_OFFICERS": ("GE", 62, 6.5, 9, -3),
    "NURSERY_RATE": ("CR", 22.5, 1.8, 4.5, -3),
    "PRIMARY_RATE": ("CR", 98.9, 0.16, 0.35, -0.25),
}
BY_TERM = ("WOMEN_IN_COMMUNE_COUNCILS",)

# What only the province counts; item: its values in 2017, 2018, 2019, 2020.
PROVINCE = {
    "FIRMS": (7840, 8920, 10050, 11200),
    "FIRMS_WOMAN_OWNER": (1936, 2292, 2703, 3136),
    "MATERNAL_DEATHS": (33, 29, 31, 27),
    "PROVINCIAL_COUNCIL": (85, 85, 85, 85),
    "PROVINCIAL_COUNCIL_WOMEN": (24, 24, 24, 24),
    "PROVINCIAL_COMMITTEE": (66, 66, 66, 65),
    "PROVINCIAL_COMMITTEE_WOMEN": (9, 9, 9, 10),
    "PRESCHOOL_5_DONE": (1, 1, 1, 1),
}

# part: the part of whose numerator, below which denominators; a part is never more than the whole, nor the rest.
PARTS = {
    "KINDERGARTEN_POOR": ("KINDERGARTEN", "AGE_3_5_POOR", "AGE_3_5"),
    "U5_UNDERWEIGHT_POOR": ("U5_UNDERWEIGHT", "U5_MEASURED_POOR", "U5_MEASURED"),
    "LOWER_SECONDARY_ETHNIC": ("LOWER_SECONDARY", "AGE_11_14_ETHNIC", "AGE_11_14"),
    "LOWER_SECONDARY_SPECIAL": ("LOWER_SECONDARY", "AGE_11_14_SPECIAL", "AGE_11_14"),
    "LITERATE_WOMEN_ETHNIC": ("LITERATE_WOMEN", "WOMEN_15_60_ETHNIC", "WOMEN_15_60"),
    "LITERATE_MEN_ETHNIC": ("LITERATE_MEN", "MEN_15_60_ETHNIC", "MEN_15_60"),
}


def _rate(measure, unit, year):
    """The rate of a unit in a measure, in its own unit of measure; half of its quality is that of its field."""
    root, start, change, width, mountain = LEVELS[measure]
    better = 0.36 * spread("unit", root, unit) + 0.75 * spread("measure", measure, unit)
    if measure not in BY_TERM:
        better += sum(0.22 * spread("measure step", measure, unit, y) for y in register.YEARS if y <= year)
    shift = mountain if GROUP[unit] == register.MOUNTAIN else -0.4 * mountain
    return start + change * (year - register.YEARS[0]) + shift + width * better


def _part(total, rate):
    return min(total, max(0, whole(total * rate / 100)))


def fitted(found):
    """The parts once more, each between what is left for it and what the whole allows."""
    for part, (above, below_part, below) in PARTS.items():
        least = found[above] - (found[below] - found[below_part])
        found[part] = max(0, least, min(found[part], found[above], found[below_part]))
    return found


def add_counts(found, unit, year, people, term_communes):
    """Adds to the counts of a unit what targets need besides.

    `people` is the population of the unit, `term_communes` its number of communes when the commune councils were
    elected.
    """
    mountain = GROUP[unit] == register.MOUNTAIN

    def rate(measure):
        return _rate(measure, unit, year)

    def about(key, number, width=0.03):
        """A number, a little different for each unit and year."""
        return number * (1 + width * spread("about", key, unit) + 0.1 * width * spread("about", key, unit, year))

    def by_sex(code, number, boys=0.52):
        found[code] = whole(about(code, number))
        found[code + "_BOYS"] = whole(found[code] * (boys + 0.006 * spread("measure boys", code, unit)))
        found[code + "_GIRLS"] = found[code] - found[code + "_BOYS"]

    def reach_by_sex(code, of, measure, lead):
        """Girls and boys apart, girls ahead by about `lead` points; the total is their sum."""
        ahead = lead * (1 + 0.5 * spread("measure ahead", code, unit))
        found[code + "_GIRLS"] = _part(found[of + "_GIRLS"], rate(measure) + ahead / 2)
        found[code + "_BOYS"] = _part(found[of + "_BOYS"], rate(measure) - ahead / 2)
        found[code] = found[code + "_GIRLS"] + found[code + "_BOYS"]

    found["POPULATION"] = whole(people)
    found["POPULATION_WOMEN"] = whole(people * (0.502 + 0.004 * spread("population women", unit)))
    found["POPULATION_MEN"] = found["POPULATION"] - found["POPULATION_WOMEN"]

    young = 0.285 if mountain else 0.255
    by_sex("AGE_0_2", people * young * 0.18)
    reach_by_sex("NURSERY", "AGE_0_2", "NURSERY_RATE", 0.3)
    by_sex("AGE_6_10", people * young * 0.31)
    reach_by_sex("PRIMARY", "AGE_6_10", "PRIMARY_RATE", 0.1)

    found["COMMUNE_COUNCIL"] = term_communes * 25 + whole(6 * share("commune council", unit))
    found["COMMUNE_COUNCIL_WOMEN"] = _part(found["COMMUNE_COUNCIL"], rate("WOMEN_IN_COMMUNE_COUNCILS"))
    found["LOAN_WOMEN"] = whole(about("LOAN_WOMEN", people * (0.034 if mountain else 0.014)))
    found["LOAN_WOMEN_SERVED"] = _part(found["LOAN_WOMEN"], rate("WOMEN_LOANS"))
    found["GENDER_PROGRAMMES"] = whole(found["COMMUNES"] * 12 * max(0.5, rate("GENDER_MEDIA")))
    found["COMMUNES_GENDER_OFFICER"] = _part(found["COMMUNES"], rate("GENDER_OFFICERS"))
    # Small districts detect none in some years; elsewhere never so few that a person could be made out.
    none = people < 70000 and share("no perpetrator", unit, year) < 0.35
    found["PERPETRATORS"] = 0 if none else 6 + whole(about("PERPETRATORS", people * 0.00013, 0.2))
    found["PERPETRATORS_ADVISED"] = _part(found["PERPETRATORS"], rate("PERPETRATORS_COUNSELLED"))

    _add_parts(found, unit, year, mountain)
    return fitted(found)


def _add_parts(found, unit, year, mountain):
    """Poor households, ethnic minorities and special circumstances, as parts of what is counted anyway."""
    poor = (0.24 if mountain else 0.07) * (0.8 + 0.4 * share("poor", unit)) * 0.9 ** (year - register.YEARS[0])
    ethnic = 0.5 + 0.42 * share("ethnic", unit) if mountain else 0.004 + 0.03 * share("ethnic", unit)

    def gap(key, width):
        """Points by which the part is behind the rest."""
        return width * (1 + 0.2 * spread("part gap", key, unit) + 0.08 * spread("part gap", key, unit, year))

    def part(code, of, fraction):
        found[code] = max(40, whole(found[of] * fraction))

    def reach(code, above, below, below_part, behind):
        rest = 1 - found[below_part] / found[below]
        found[code] = _part(found[below_part], found[above] / found[below] * 100 - behind * rest)

    part("AGE_3_5_POOR", "AGE_3_5", poor)
    reach("KINDERGARTEN_POOR", "KINDERGARTEN", "AGE_3_5", "AGE_3_5_POOR", gap("KINDERGARTEN", 6))
    part("U5_MEASURED_POOR", "U5_MEASURED", poor)
    reach("U5_UNDERWEIGHT_POOR", "U5_UNDERWEIGHT", "U5_MEASURED", "U5_MEASURED_POOR", -gap("U5_UNDERWEIGHT", 4.5))
    part("AGE_11_14_ETHNIC", "AGE_11_14", ethnic)
    reach("LOWER_SECONDARY_ETHNIC", "LOWER_SECONDARY", "AGE_11_14", "AGE_11_14_ETHNIC",
          gap("LOWER_SECONDARY_ETHNIC", 4))
    part("AGE_11_14_SPECIAL", "CHILDREN_SPECIAL", 0.26 + 0.02 * spread("special", unit))
    reach("LOWER_SECONDARY_SPECIAL", "LOWER_SECONDARY", "AGE_11_14", "AGE_11_14_SPECIAL",
          gap("LOWER_SECONDARY_SPECIAL", 7))
    for women_or_men, lag in (("WOMEN", 3.4), ("MEN", 2)):
        part(women_or_men + "_15_60_ETHNIC", women_or_men + "_15_60", ethnic)
        reach(f"LITERATE_{women_or_men}_ETHNIC", "LITERATE_" + women_or_men, women_or_men + "_15_60",
              women_or_men + "_15_60_ETHNIC", gap("LITERATE_ETHNIC", lag))


def province_counts(year):
    """What only the province counts."""
    return {item: values[year - register.YEARS[0]] for item, values in PROVINCE.items()}
