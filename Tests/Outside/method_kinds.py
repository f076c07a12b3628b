"""Methods of published indices on invented figures, computed here in plain Python.

Each function below belongs to a recipe of docs/methods.md (`csv NAME/indices.csv` and so on).  It yields
{year: ({unit: group}, {item: {unit: value or None}}, {index: {unit: score}}, {index: digits or None}, lower, bands)};
it shares nothing with bantin and does not read the recipe.  Standard library only.
"""
import math
import random
import statistics

UNITS = [f"U{n:02}" for n in range(1, 15)]


class Case:
    """One year of a recipe: what goes in, what must come out."""

    def __init__(self, year=2025, units=UNITS):
        self.year, self.units = year, list(units)
        self.groups, self.items, self.scores = dict.fromkeys(self.units, ""), {}, {}
        self.digits, self.lower, self.bands, self.winsorised = {}, set(), {}, {}

    def invent(self, seed, decimals=1, **ranges):
        """Invented figures between two ends, the same in every run."""
        rng = random.Random(seed)
        for item, (low, high) in ranges.items():
            self.items[item] = {u: round(low + (high - low) * rng.random(), decimals) for u in self.units}

    def get(self, item):
        return self.items[item]


def each(units, compute):
    """{unit: value}, without the units for which there is none."""
    found = {u: compute(u) for u in units}
    return {u: v for u, v in found.items() if v is not None}


def geometric(values, weights=None):
    weights = weights or [1] * len(values)
    return math.prod(v ** (w / sum(weights)) for v, w in zip(values, weights))


def harmonic(values):
    return len(values) / sum(1 / v for v in values)


def weighted(values, weights):
    return sum(v * w for v, w in zip(values, weights)) / sum(weights)


def stop(x, low, high):
    return max(low, min(high, x))


def scale(values, bottom, top, up=True):
    """Between the least and the greatest of the units."""
    low, high = min(values.values()), max(values.values())
    return {u: bottom + (top - bottom) * ((v - low) if up else (high - v)) / (high - low) for u, v in values.items()}


def standard(values, mean, sd, up=True, sample=False):
    m = statistics.fmean(values.values())
    s = (statistics.stdev if sample else statistics.pstdev)(values.values())
    return {u: mean + sd * (v - m) / s * (1 if up else -1) for u, v in values.items()}


def present(values):
    return {u: v for u, v in values.items() if v is not None}


def undp():
    case = Case()
    case.invent(1, 1, LE=(60, 86), LE_F=(62, 88), LE_M=(58, 84), EYS=(8, 19), EYS_F=(8, 19), EYS_M=(8, 19), MYS=(4, 14),
                MYS_F=(4, 14), MYS_M=(4, 14), GNI=(900, 76000), GNI_F=(700, 60000), GNI_M=(1100, 90000), INEQ_LE=(2, 30),
                INEQ_EDU=(2, 40), INEQ_INC=(8, 50), MMR=(2, 900), ABR=(1, 120), PR_F=(1, 50), SE_F=(10, 99),
                SE_M=(10, 99), LFPR_F=(20, 80), LFPR_M=(50, 90))
    case.items["PR_F"]["U03"] = 0
    case.items["PR_M"] = {u: 100 - v for u, v in case.items["PR_F"].items()}
    case.items["GNI"]["U05"] = None
    case.items["GNI_F"]["U06"] = None
    case.items["MMR"]["U07"] = None
    x = lambda item, u: case.get(item)[u]

    def development(suffix, low, high):
        def score(u):
            if x("GNI" + suffix, u) is None:
                return None
            life = stop((x("LE" + suffix, u) - low) / (high - low), 0, 1)
            education = (stop(x("EYS" + suffix, u) / 18, 0, 1) + stop(x("MYS" + suffix, u) / 15, 0, 1)) / 2
            income = stop((math.log(x("GNI" + suffix, u)) - math.log(100)) / (math.log(75000) - math.log(100)), 0, 1)
            return geometric([life, education, income])
        return each(case.units, score)

    hdi, women, men = development("", 20, 85), development("_F", 22.5, 87.5), development("_M", 17.5, 82.5)
    gdi = each(case.units, lambda u: women[u] / men[u] if u in women else None)
    ihdi = {u: h * geometric([1 - x(i, u) / 100 for i in ("INEQ_LE", "INEQ_EDU", "INEQ_INC")]) for u, h in hdi.items()}

    def inequality(u):
        if x("MMR", u) is None:
            return None
        health = math.sqrt(10 / stop(x("MMR", u), 10, 1000) / x("ABR", u))
        power = math.sqrt((x("PR_F", u) or 0.1) / 100 * x("SE_F", u) / 100)
        power_m = math.sqrt(x("PR_M", u) / 100 * x("SE_M", u) / 100)
        work, work_m = x("LFPR_F", u) / 100, x("LFPR_M", u) / 100
        both = geometric([(health + 1) / 2, (power + power_m) / 2, (work + work_m) / 2])
        return 1 - harmonic([geometric([health, power, work]), geometric([1, power_m, work_m])]) / both

    gap = {u: abs(round(v, 3) - 1) for u, v in gdi.items()}
    case.scores = {"HDI": hdi, "HDI_F": women, "HDI_M": men, "GDI": gdi, "IHDI": ihdi, "GDI_GAP": gap,
                   "LOSS": {u: (1 - round(v, 3) / round(hdi[u], 3)) * 100 for u, v in ihdi.items()},
                   "GII": each(case.units, inequality)}
    case.digits = dict.fromkeys(("HDI", "GDI", "IHDI", "GDI_GAP"), 3)
    case.lower = {"GDI_GAP", "LOSS", "GII"}
    case.bands = {"GDI_GAP": {u: 1 + sum(round(g, 3) > b for b in (0.025, 0.05, 0.075, 0.1)) for u, g in gap.items()}}
    return [case]


def gender_gap():
    case = Case()
    ratios = {"LABOUR": 1, "WAGE": 1, "LEADERS": 1, "BIRTHS": 0.944, "LIFE": 1.06, "CARE": 1}
    pillars = {"ECONOMY": {"LABOUR": 0.199, "WAGE": 0.31, "LEADERS": 0.491},
               "HEALTH": {"BIRTHS": 0.6, "LIFE": 0.3, "CARE": 0.1}}
    for seed, name in enumerate(ratios):
        case.invent(seed + 10, 1, **{f"{name}_F": (40, 110), f"{name}_M": (60, 105)})
    for name, unit in (("WAGE", "U02"), ("WAGE", "U04"), ("CARE", "U04"), ("BIRTHS", "U09")):
        case.items[f"{name}_F"][unit] = None
    share = {n: each(case.units, lambda u: None if case.get(f"{n}_F")[u] is None else
                     min(case.get(f"{n}_F")[u] / case.get(f"{n}_M")[u], cap)) for n, cap in ratios.items()}
    for pillar, weights in pillars.items():
        case.scores[pillar] = {u: weighted([share[n][u] for n in weights if u in share[n]],
                                           [w for n, w in weights.items() if u in share[n]]) for u in case.units}
    case.scores["GAP"] = each(case.units, lambda u: (case.scores["ECONOMY"][u] + case.scores["HEALTH"][u]) / 2
                              if sum(u in share[n] for n in ratios) >= 5 else None)
    return [case]


def prefectures():
    cases, deviation = [], {}
    fields = {"POLITICS": ["ASSEMBLY", "MAYORS"], "ECONOMY": ["WAGES", "HOUSEWORK"]}
    for year in (2024, 2025):
        case = Case(year)
        for seed, name in enumerate(["ASSEMBLY", "MAYORS", "WAGES", "HOUSEWORK"]):
            case.invent(year + seed, 0, **{f"{name}_F": (1, 60), f"{name}_M": (20, 60)})
        case.items["MAYORS_F"].update(U01=0, U02=4)
        case.items["MAYORS_M"].update(U01=0, U02=0)
        for field, names in fields.items():
            parts = {}
            for name in names:
                top, bottom = ("M", "F") if name == "HOUSEWORK" else ("F", "M")
                parts[name] = {u: min(1, case.get(f"{name}_{top}")[u] / case.get(f"{name}_{bottom}")[u])
                               if case.get(f"{name}_{bottom}")[u] else 1 for u in case.units}
                deviation.setdefault(name, statistics.pstdev(parts[name].values()))
            case.scores[field] = {u: weighted([parts[n][u] for n in names], [1 / deviation[n] for n in names])
                                  for u in case.units}
            case.digits[field] = 3
        case.scores["ALL"] = {u: (case.scores["POLITICS"][u] + case.scores["ECONOMY"][u]) / 2 for u in case.units}
        case.digits["ALL"] = 3
        cases.append(case)
    return cases


def gender_equality():
    case = Case()
    names = ["EMPLOYED", "YEARS", "HOURS", "GRADUATES"]
    for seed, name in enumerate(names):
        case.invent(seed + 30, 2, **{name: (30, 90), f"{name}_F": (0.75, 1.2)})
        case.items[f"{name}_F"] = {u: round(share * case.get(name)[u], 1) for u, share in case.get(f"{name}_F").items()}

    def metric(name, u):
        value, women = case.get(name)[u], case.get(f"{name}_F")[u]
        gap = abs(women / value - 1)
        return 1 + math.sqrt(value / max(case.get(name).values())) * (1 - gap) * 99

    m = {u: [metric(n, u) for n in names] for u in case.units}
    case.scores = {"TAKING_PART": {u: (v[0] + v[1]) / 2 for u, v in m.items()}, "QUALITY": {u: v[2] for u, v in m.items()},
                   "KNOWLEDGE": {u: v[3] for u, v in m.items()}}
    case.scores["WORK"] = {u: geometric([(v[0] + v[1]) / 2, v[2]]) for u, v in m.items()}
    case.scores["EQUALITY"] = {u: geometric([case.scores["WORK"][u], v[3]], [0.6, 0.4]) for u, v in m.items()}
    case.digits["EQUALITY"] = 1
    return [case]


def kids_rights():
    case = Case()
    case.invent(50, 1, X_DEATHS=(2, 120), X_MOTHERS=(2, 900), X_VACCINES=(30, 99), X_STUNTING=(1, 55), X_SCHOOL=(20, 99))
    for item, unit in (("X_DEATHS", "U03"), ("X_SCHOOL", "U05"), ("X_VACCINES", "U08"), ("X_STUNTING", "U08")):
        case.items[item][unit] = None
    part = {i: scale(present(v), 0.01, 1, i in ("X_VACCINES", "X_SCHOOL")) for i, v in case.items.items()}
    domains = {"LIFE": ["X_DEATHS", "X_MOTHERS"], "HEALTH": ["X_VACCINES", "X_STUNTING"], "EDUCATION": ["X_SCHOOL"]}
    for domain, names in domains.items():
        case.scores[domain] = each(case.units, lambda u: statistics.fmean(
            part[n][u] for n in names if u in part[n]) if any(u in part[n] for n in names) else None)
    case.scores["RIGHTS"] = {u: geometric([case.scores[d][u] for d in domains if u in case.scores[d]]) for u in case.units}
    case.digits = dict.fromkeys([*domains, "RIGHTS"], 3)
    return [case]


def counties():
    case = Case()
    case.invent(60, 1, X_DEATHS=(5000, 9000), X_SMOKING=(10, 30), X_DOCTORS=(20, 90), PEOPLE=(5000, 15000))
    case.items["X_DEATHS"].update(U01=90000)
    case.items["X_SMOKING"].update(U02=300, U03=None)
    case.items["PEOPLE"].update(U02=90000)
    total = dict.fromkeys(case.units, 0.0)
    for name, weight, up in (("DEATHS", 0.5, False), ("SMOKING", 0.3, False), ("DOCTORS", 0.2, True)):
        raw = case.get(f"X_{name}")
        mean = statistics.fmean(v for v in raw.values() if v is not None)
        z = standard({u: mean if v is None else v for u, v in raw.items()}, 0, 1, up)
        assert name == "DOCTORS" or max(map(abs, z.values())) > 3
        cut = {u: stop(v, -3, 3) if case.get("PEOPLE")[u] <= 20000 else v for u, v in z.items()}
        case.scores[f"CUT_{name}"] = cut
        for unit, score in cut.items():
            total[unit] += weight * score
    case.scores.update(HEALTH=total, SUMMARY={u: -v for u, v in total.items()})
    case.lower = {"SUMMARY"}
    return [case]


def papi():
    case = Case(units=[f"P{n:02}" for n in range(1, 64)])
    case.invent(70, 2, X_ELECTIONS=(20, 100), X_KNOWLEDGE=(20, 100), X_CLINICS=(1, 5), X_BRIBES=(0, 70))
    case.items["X_CLINICS"]["P20"] = None
    case.items["X_BRIBES"]["P40"] = None
    x = lambda item, u: case.get(item)[u]
    case.scores["VOICE"] = {u: 0.25 + 2.25 * x("X_ELECTIONS", u) / 100 + 0.75 + 6.75 * x("X_KNOWLEDGE", u) / 100
                            for u in case.units}
    case.scores["SERVICES"] = each(case.units, lambda u: None if None in (x("X_CLINICS", u), x("X_BRIBES", u)) else
                                   0.5 + 4.5 * (x("X_CLINICS", u) - 1) / 4 + 0.5 + 4.5 * stop((60 - x("X_BRIBES", u)) / 60, 0, 1))
    whole = {u: case.scores["VOICE"][u] + s for u, s in case.scores["SERVICES"].items()}
    case.scores["PAPI"] = whole
    cuts = statistics.quantiles(whole.values(), n=4, method="inclusive")
    case.bands["PAPI"] = {u: 1 + sum(s < c for c in cuts) for u, s in whole.items()}
    assert [list(case.bands["PAPI"].values()).count(b) for b in (1, 2, 3, 4)] == [16, 15, 15, 15]
    return [case]


def pci():
    case = Case()
    case.invent(80, 1, X_DAYS=(3, 40), X_HELP=(10, 90), X_ONLINE=(5, 80), X_TITLES=(20, 95), X_RISK=(1, 5))
    part = {i: scale(v, 1, 10, i not in ("X_DAYS", "X_RISK")) for i, v in case.items.items()}
    for unit in case.units:
        p = {i: part[i][unit] for i in part}
        entry = 0.6 * (p["X_DAYS"] + p["X_HELP"]) / 2 + 0.4 * p["X_ONLINE"]
        land = (p["X_TITLES"] + p["X_RISK"]) / 2
        for code, score in (("ENTRY", entry), ("LAND", land), ("PCI", 4 * entry + 6 * land)):
            case.scores.setdefault(code, {})[unit] = score
    case.digits["PCI"] = 2
    return [case]


def par():
    case = Case()
    case.invent(90, 0, X_PLAN=(0, 3), X_ON_TIME=(60, 100), X_LATE=(0, 8), X_ONLINE=(20, 90), X_SATISFACTION=(50, 100))
    case.items["X_ON_TIME"].update(U01=95, U02=80, U03=69)
    case.items["X_LATE"].update(U01=0, U02=5, U03=6)
    x = lambda item, u: case.get(item)[u]

    def appraised(u):
        on_time, late = x("X_ON_TIME", u), x("X_LATE", u)
        return (x("X_PLAN", u) + (4 if on_time >= 95 else 2.5 if on_time >= 80 else 1 if on_time >= 70 else 0)
                + (2 if late <= 0 else 1 if late <= 5 else 0) + 3 * stop((x("X_ONLINE", u) - 30) / 50, 0, 1))

    case.scores["APPRAISED"] = {u: appraised(u) for u in case.units}
    case.scores["SURVEY"] = {u: x("X_SATISFACTION", u) / 10 for u in case.units}
    case.scores["PAR"] = {u: case.scores["APPRAISED"][u] + case.scores["SURVEY"][u] for u in case.units}
    case.digits = {"PAR": 2, "APPRAISED": 2, "SURVEY": 2}
    return [case]


def mazziotta_pareto():
    case = Case()
    case.invent(100, 1, SCHOOL=(30, 105), WORK=(40, 90), POOR=(1, 26))

    def penalised(parts):
        result = {}
        for unit in case.units:
            own = [p[unit] for p in parts]
            mean = statistics.fmean(own)
            result[unit] = mean * (1 - (statistics.pstdev(own) / mean) ** 2)
        return result

    case.scores["MPI"] = penalised([standard(case.get(i), 100, 10, i != "POOR") for i in ("SCHOOL", "WORK", "POOR")])
    ends = {"SCHOOL": (40, 100), "WORK": (45, 85), "POOR": (0, 24)}
    turned = []
    for item, (low, high) in ends.items():
        turned.append({u: 70 + 60 * ((v - low) if item != "POOR" else (high - v)) / (high - low)
                       for u, v in case.get(item).items()})
    case.scores["AMPI"] = penalised(turned)
    return [case]


def sample_moments(values):
    n, m, s = len(values), statistics.fmean(values), statistics.stdev(values)
    third, fourth = sum((v - m) ** 3 for v in values) / s ** 3, sum((v - m) ** 4 for v in values) / s ** 4
    return (n / (n - 1) / (n - 2) * third,
            n * (n + 1) / (n - 1) / (n - 2) / (n - 3) * fourth - 3 * (n - 1) ** 2 / (n - 2) / (n - 3))


def winsorised(values):
    """(values, how many were drawn in): the k outermost take the next, k the least that suffices."""
    drawn = 0
    while drawn < 5:
        skewness, kurtosis = sample_moments(list(values.values()))
        if abs(skewness) <= 2 or kurtosis <= 3.5:
            break
        drawn += 1
        order = sorted(values, key=values.get, reverse=skewness > 0)
        values = {u: values[order[drawn]] if u in order[:drawn] else v for u, v in values.items()}
    return values, drawn


def coinr():
    case = Case()
    case.invent(110, 1, X_GOODS=(100, 900), X_FLIGHTS=(10, 90), X_EMISSIONS=(50, 500), PEOPLE=(5, 20), X_FOREST=(5, 75),
                X_WASTE=(200, 700))
    case.groups = {u: "north" if n % 3 else "south" for n, u in enumerate(case.units)}
    case.items["X_GOODS"]["U04"] = 60000
    case.items["X_FLIGHTS"].update(U02=9000)
    for item, unit in (("X_GOODS", "U06"), ("X_FLIGHTS", "U07"), ("X_FOREST", "U08"), ("PEOPLE", "U09")):
        case.items[item][unit] = None

    def treated(item, divided, draws=True):
        raw = {}
        for unit in case.units:
            value, people = case.get(item)[unit], case.get("PEOPLE")[unit] if divided else 1
            raw[unit] = None if value is None or people is None else value / people
        for unit in case.units:
            if raw[unit] is None:
                same = [u for u in case.units if case.groups[u] == case.groups[unit]]
                raw[unit] = ("filled", statistics.fmean(raw[u] for u in same if isinstance(raw[u], float)))
        raw = {u: v[1] if isinstance(v, tuple) else v for u, v in raw.items()}
        return winsorised(raw) if draws else (raw, 0)

    values = {}
    for name, divided, draws in (("GOODS", True, True), ("FLIGHTS", True, True), ("EMISSIONS", True, True),
                                 ("FOREST", False, False), ("WASTE", False, False)):
        values[name], case.winsorised[name] = treated(f"X_{name}", divided, draws)
    # The group mean that stands in for a missing value of flights is drawn in like the outlier that made it.
    assert case.winsorised["GOODS"] == 1 and case.winsorised["FLIGHTS"] == 2
    goods, flights = scale(values["GOODS"], 0, 100), scale(values["FLIGHTS"], 0, 100)
    emissions, waste = scale(values["EMISSIONS"], 1, 100, False), standard(values["WASTE"], 50, 5, False, sample=True)
    least = min(values["FOREST"].values())
    target = {u: stop((v - least) / (60 - least), 0, 1) * 99 + 1 for u, v in values["FOREST"].items()}
    case.scores["TO_TARGET"] = target
    case.scores["CONNECTIVITY"] = {u: (2 * goods[u] + flights[u]) / 3 for u in case.units}
    case.scores["SUSTAINABILITY"] = {u: geometric([emissions[u], waste[u], target[u]]) for u in case.units}
    case.scores["INDEX"] = {u: 0.7 * case.scores["CONNECTIVITY"][u] + 0.3 * case.scores["SUSTAINABILITY"][u]
                            for u in case.units}
    return [case]


def means():
    case = Case()
    case.invent(120, 1, X_A=(1, 9), X_B=(10, 90), X_C=(0, 5))
    case.lower = {"DISTANCE", "WROCLAW"}
    z = [standard(case.get(i), 100, 10, sample=True) for i in ("X_A", "X_B", "X_C")]
    best = [max(p.values()) for p in z]
    own = {u: [p[u] for p in z] for u in case.units}
    distance = {u: math.sqrt(sum((v - b) ** 2 for v, b in zip(o, best))) for u, o in own.items()}
    limit = statistics.fmean(distance.values()) + 2 * statistics.stdev(distance.values())
    case.scores = {
        "MEAN_MIN": {u: statistics.fmean(o) - 0.5 * (math.sqrt((statistics.fmean(o) - min(o)) ** 2 + 0.5 ** 2) - 0.5)
                     for u, o in own.items()},
        "DISTANCE": distance, "WROCLAW": {u: d / limit for u, d in distance.items()},
        "ORDERED": {u: 0.2 * sorted(o)[2] + 0.3 * sorted(o)[1] + 0.5 * sorted(o)[0] for u, o in own.items()}}
    return [case]


KINDS = {"undp": undp, "gender-gap": gender_gap, "prefectures": prefectures, "gender-equality": gender_equality,
         "kids-rights": kids_rights, "counties": counties, "papi": papi, "pci": pci, "par": par,
         "mazziotta-pareto": mazziotta_pareto, "coinr": coinr, "means": means}


def ranks(scores, digits=None, lower=False):
    """Equal scores share the best place; unrounded means 12 significant digits."""
    compared = {u: round(s, digits) + 0.0 if digits is not None else float(f"{s:.11e}") for u, s in scores.items()}
    return {u: 1 + sum(o < c if lower else o > c for o in compared.values()) for u, c in compared.items()}
