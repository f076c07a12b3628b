"""The invented part: counts for each unit and year.

A unit has a lasting quality of its own, one for each field and one for each indicator; the quality of a field wanders
a little from year to year. Qualities become rates around a provincial level that improves slowly, and rates become
counts. The qualities are drawn, not fitted: neither the figures nor the ranks follow any published result.
"""

from . import collected, register
from .chance import share, spread, whole
from .method import INDICATORS

# Thousands of people, rough and rounded; only the order of size matters.
PEOPLE = {
    "380": 350, "381": 60, "382": 150, "384": 36, "385": 46, "386": 100, "387": 38, "388": 46, "389": 135,
    "390": 110, "391": 140, "392": 120, "393": 86, "394": 165, "395": 215, "396": 86, "397": 205, "398": 160,
    "399": 235, "400": 170, "401": 140, "402": 66, "403": 90, "404": 180, "405": 80, "406": 205, "407": 300,
}
GROUP = {code: group for code, _, _, group, _, _ in register.UNITS}
INDEX_OF = {indicator.code: indicator.index for indicator in INDICATORS}

# indicator: level in 2017, yearly change, spread between units, shift of mountain districts (all in its own unit).
LEVELS = {
    "FRIENDLY_COMMUNES": (64, 2.2, 9, -5), "CHILD_WORKERS": (73, 1.8, 8, -3), "MIDWIVES": (84.5, 0.8, 4.5, -3),
    "SANITATION": (80, 1.4, 6, -4),
    "UNDERWEIGHT": (15.5, -0.6, 2.2, 2.4), "STUNTING": (26.5, -0.8, 3, 3.2), "IMMUNISATION": (92.5, 0.4, 2, -1),
    "UNDER5_DEATHS": (19, -0.5, 3.4, 3),
    "SPECIAL_CHILDREN": (6, -0.2, 1.1, 0.8), "HELPED_CHILDREN": (82, 1.1, 4.5, -1), "INJURIES": (680, -20, 110, 20),
    "BIRTH_REGISTRATION": (94.2, 0.4, 1.7, -1),
    "CONSULTED": (25, 1.6, 6.5, -1), "FORUMS": (24, 1.4, 6, 0), "COMMUNE_FORUMS": (50, 2.6, 11, -1),
    "SCHOOL_CLUBS": (46, 2.6, 10, -3),
    "KINDERGARTEN_RATE": (83, 0.9, 4.2, -1), "PRIMARY_COMPLETION": (96, 0.25, 1.1, -0.6),
    "LOWER_SECONDARY_RATE": (91.5, 0.45, 2.2, -1.2), "PLAYGROUNDS": (46, 2, 10, -2),
    "WOMEN_IN_COUNCIL": (28, 0, 4.5, 1), "WOMAN_LEADERS": (50, 2.4, 9, -1), "WOMEN_IN_COMMITTEES": (20, 0, 3.2, 0),
    "WOMEN_IN_NEW_JOBS": (42.5, 0.4, 2.4, -0.5), "TRAINED_RURAL_WOMEN": (36, 2, 6, -3),
    "TRAINING_GAP": (9, -0.5, 2.4, 1),
    "WOMEN_LITERACY": (94, 0.3, 1.7, -2.2), "GIRLS_UPPER_SECONDARY": (70, 1.1, 5.5, -4),
    "SEX_RATIO_AT_BIRTH": (113, -0.4, 2.6, -1.5), "ADOLESCENT_BIRTH_RATE": (20, -0.5, 4, 6),
    "VICTIM_SUPPORT": (58, 2.6, 8, -1),
}
FALLING = {i.code for i in INDICATORS if i.direction == "lower"} | {"SEX_RATIO_AT_BIRTH"}
BY_TERM = ("WOMEN_IN_COUNCIL", "WOMEN_IN_COMMITTEES")
NEW_COMMITTEES = 2020
"""First year whose bundle has the commune party committees of the new term."""


def _quality(unit, indicator, year):
    """How a unit stands in an indicator: 0 is the province's level, 1 one spread better."""
    index = INDEX_OF[indicator]
    root = index[:2]
    lasting = 0.36 * spread("unit", root, unit) + 0.45 * spread("field", index, unit)
    lasting += 0.65 * spread("indicator", indicator, unit)
    if indicator in BY_TERM:
        term = "new" if indicator == "WOMEN_IN_COMMITTEES" and year >= NEW_COMMITTEES else "old"
        return lasting + 0.3 * spread("term", indicator, unit, term)
    wander = sum(spread("step", index, unit, y) for y in register.YEARS if y <= year)
    return lasting + 0.26 * wander + 0.2 * spread("noise", indicator, unit, year)


def _level(unit, indicator, year):
    """The rate of a unit, in the indicator's own unit of measure."""
    start, change, width, mountain = LEVELS[indicator]
    better = -1 if indicator in FALLING else 1
    level = start + change * (year - register.YEARS[0])
    level += mountain if GROUP[unit] == register.MOUNTAIN else -0.4 * mountain
    return level + better * width * _quality(unit, indicator, year)


def _part(total, rate, scale=100):
    """A count that makes about this rate of the total: neither negative nor above the total."""
    return min(total, max(0, whole(total * rate / scale)))


def _rounded_to_communes(unit, year):
    """Number of communes: fewer from 2020, after the mergers of late 2019."""
    communes = 7 + PEOPLE[unit] * 0.108 + 3 * share("communes", unit)
    return whole(communes if year < 2020 else communes * 0.88)


def counts(unit, year):
    """Every item of a unit in a year."""
    rate = {indicator: _level(unit, indicator, year) for indicator in LEVELS}
    mountain = GROUP[unit] == register.MOUNTAIN
    people = PEOPLE[unit] * 1000 * (0.97 + 0.06 * share("people", unit))
    people *= 1 + (year - register.YEARS[0]) * (0.003 + 0.006 * share("growth", unit))
    found = {}

    def size(code, part):
        """A count that is a part of the people, a little different for each unit and year."""
        part *= 1 + 0.03 * spread("size", code, unit) + 0.004 * spread("size", code, unit, year)
        found[code] = whole(people * part)

    def size_by_sex(code, part, boys=0.52):
        size(code, part)
        divide(code, boys + 0.006 * spread("boys", code, unit) + 0.001 * spread("boys", code, unit, year))

    def divide(code, boys):
        found[code + "_BOYS"] = whole(found[code] * boys)
        found[code + "_GIRLS"] = found[code] - found[code + "_BOYS"]

    def reach_by_sex(code, of, indicator, lead):
        """Girls and boys apart, girls ahead by about `lead` points; the total is their sum."""
        ahead = lead + 0.5 * spread("ahead", code, unit) + 0.2 * spread("ahead", code, unit, year)
        found[code + "_GIRLS"] = _part(found[of + "_GIRLS"], rate[indicator] + ahead / 2)
        found[code + "_BOYS"] = _part(found[of + "_BOYS"], rate[indicator] - ahead / 2)
        found[code] = found[code + "_GIRLS"] + found[code + "_BOYS"]

    def reach(code, of, indicator, scale=100):
        found[code] = _part(found[of], rate[indicator], scale)

    communes = _rounded_to_communes(unit, year)
    found["COMMUNES"] = found["STATIONS"] = communes
    reach("COMMUNES_FRIENDLY", "COMMUNES", "FRIENDLY_COMMUNES")
    reach("COMMUNES_CHILD_WORKER", "COMMUNES", "CHILD_WORKERS")
    reach("COMMUNES_FORUM", "COMMUNES", "COMMUNE_FORUMS")
    reach("COMMUNES_PLAYGROUND", "COMMUNES", "PLAYGROUNDS")
    reach("STATIONS_MIDWIFE", "STATIONS", "MIDWIVES")
    found["SCHOOLS"] = whole(PEOPLE[unit] * 0.4 + 14 + 8 * share("schools", unit))
    reach("SCHOOLS_SANITATION", "SCHOOLS", "SANITATION")
    reach("SCHOOLS_CLUB", "SCHOOLS", "SCHOOL_CLUBS")

    young = 0.285 if mountain else 0.255
    size_by_sex("CHILDREN", young)
    size_by_sex("CHILDREN_7UP", young * 0.54)
    size_by_sex("CHILDREN_U5", young * 0.31)
    size_by_sex("AGE_3_5", young * 0.195)
    size_by_sex("AGE_11_14", young * 0.24)
    size_by_sex("PRIMARY_COHORT", young * 0.061)
    size("BIRTHS", young * 0.061)
    size("INFANTS", young * 0.06)
    found["U5_MEASURED"] = _part(found["CHILDREN_U5"], 92 + 2 * spread("measured", unit, year))
    divide("BIRTHS", rate["SEX_RATIO_AT_BIRTH"] / (100 + rate["SEX_RATIO_AT_BIRTH"]))
    reach_by_sex("U5_REGISTERED", "CHILDREN_U5", "BIRTH_REGISTRATION", 0)
    reach("U5_UNDERWEIGHT", "U5_MEASURED", "UNDERWEIGHT")
    reach("U5_STUNTED", "U5_MEASURED", "STUNTING")
    reach("U5_DEATHS", "BIRTHS", "UNDER5_DEATHS", 1000)
    reach("INFANTS_IMMUNISED", "INFANTS", "IMMUNISATION")
    reach("CHILDREN_SPECIAL", "CHILDREN", "SPECIAL_CHILDREN")
    reach("CHILDREN_HELPED", "CHILDREN_SPECIAL", "HELPED_CHILDREN")
    reach("CHILDREN_INJURED", "CHILDREN", "INJURIES", 100000)
    reach("CHILDREN_FORUM", "CHILDREN", "FORUMS", 100000)
    reach_by_sex("CHILDREN_CONSULTED", "CHILDREN_7UP", "CONSULTED", 1.5)
    reach_by_sex("KINDERGARTEN", "AGE_3_5", "KINDERGARTEN_RATE", 0.2)
    reach_by_sex("PRIMARY_COMPLETED", "PRIMARY_COHORT", "PRIMARY_COMPLETION", 0.4)
    reach_by_sex("LOWER_SECONDARY", "AGE_11_14", "LOWER_SECONDARY_RATE", 1.2)

    found["COUNCIL"] = 31 + whole(8 * share("council", unit))
    reach("COUNCIL_WOMEN", "COUNCIL", "WOMEN_IN_COUNCIL")
    found["AGENCIES"] = communes + 13
    reach("AGENCIES_WOMAN_LEADER", "AGENCIES", "WOMAN_LEADERS")
    found["COMMITTEE"] = communes * 14 + whole(9 * share("committee", unit))
    reach("COMMITTEE_WOMEN", "COMMITTEE", "WOMEN_IN_COMMITTEES")
    size("NEW_JOBS", 0.018)
    reach("NEW_JOBS_WOMEN", "NEW_JOBS", "WOMEN_IN_NEW_JOBS")
    found["NEW_JOBS_MEN"] = found["NEW_JOBS"] - found["NEW_JOBS_WOMEN"]
    rural = 0.05 if GROUP[unit] == register.TOWN else 0.16
    size("RURAL_WOMEN", rural)
    size("RURAL_MEN", rural * 1.02)
    reach("TRAINED_WOMEN", "RURAL_WOMEN", "TRAINED_RURAL_WOMEN")
    found["TRAINED_MEN"] = _part(found["RURAL_MEN"], rate["TRAINED_RURAL_WOMEN"] + rate["TRAINING_GAP"])
    size("WOMEN_15_60", 0.31)
    size("MEN_15_60", 0.315)
    reach("LITERATE_WOMEN", "WOMEN_15_60", "WOMEN_LITERACY")
    lag = (100 - rate["WOMEN_LITERACY"]) * (0.35 + 0.1 * share("lag", unit))
    found["LITERATE_MEN"] = _part(found["MEN_15_60"], rate["WOMEN_LITERACY"] + lag)
    size("GIRLS_15_17", 0.021)
    size("BOYS_15_17", 0.0225)
    reach("UPPER_SECONDARY_GIRLS", "GIRLS_15_17", "GIRLS_UPPER_SECONDARY")
    behind = 5 + 2 * spread("behind", unit) + 0.5 * spread("behind", unit, year)
    found["UPPER_SECONDARY_BOYS"] = _part(found["BOYS_15_17"], rate["GIRLS_UPPER_SECONDARY"] - behind)
    size("WOMEN_15_19", 0.034)
    reach("ADOLESCENT_BIRTHS", "WOMEN_15_19", "ADOLESCENT_BIRTH_RATE", 1000)
    found["VICTIMS"] = 12 + whole(PEOPLE[unit] * (0.2 + 0.12 * share("victims", unit, year)))
    reach("VICTIMS_SERVED", "VICTIMS", "VICTIM_SUPPORT")
    return collected.add_counts(found, unit, year, people, _rounded_to_communes(unit, register.YEARS[0]))
