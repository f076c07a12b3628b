import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// A programme whatever the area.
    static func name(of standing: ProgrammeStanding, _ reporter: Reporter) -> TargetProgrammeName {
        let programme = standing.programme
        let words = reporter.words
        let isVietnamese = words.language == .vi
        let short = isVietnamese ? programme.shortName : programme.shortNameEN
        let name = words.printed(programme.name, en: programme.nameEN)
        let (from, to) = ("\(programme.firstYear)", "\(programme.lastYear)")
        let open = standing.rows.filter { $0.isInForce && $0.target.certainty == .unconfirmed }.count
        return TargetProgrammeName(
            code: programme.code, slug: Slug.slug(programme.code), printedName: name,
            printedShortName: short.map { PrintedText($0) } ?? name, field: programme.field,
            printedBasis: words.printed(programme.basis, en: nil), firstYear: programme.firstYear,
            lastYear: programme.lastYear,
            periodText: programme.midtermYear.map {
                words(.targetPeriodMidterm, ["from": from, "to": to, "midterm": "\($0)"])
            } ?? words(.targetPeriod, ["from": from, "to": to]), source: programme.source,
            printedNote: words.printed(ifAny: programme.note, en: nil),
            certaintyNote: open == 0 ? nil : words(.targetUnconfirmedCount, ["count": "\(open)"]))
    }

    /// The targets of an area.
    func area(_ position: Int) -> AreaTargetsReport {
        AreaTargetsReport(
            area: names[position], year: year.year,
            programmes: programmes.indices.map { programme($0, area: position) },
            annualReports: annualLinks(area: position))
    }

    /// The targets of a ranked unit; `nil` for any other code.
    func area(unit code: String) -> AreaTargetsReport? { position(unit: code).map { area($0) } }

    /// The counts of each programme in a ranked unit; empty for any other code.
    func summaries(unit code: String) -> [TargetSummary] {
        guard let area = position(unit: code) else { return [] }
        return zip(programmes, year.programmes).map { name, standing in
            TargetSummary(programme: name, tally: tally(standing, area: area))
        }
    }

    /// A programme in an area.
    func programme(_ position: Int, area: Int) -> TargetProgrammeReport {
        let standing = year.programmes[position]
        let levels = Set(standing.lines.flatMap(\.levels)).sorted().filter { level in
            // What is set for the units is not asked of the province.
            standing.results[area].contains { $0.result(level) != nil }
        }
        return TargetProgrammeReport(
            programme: programmes[position], tally: tally(standing, area: area),
            levels: levels.map { tally(standing, area: area, level: $0) },
            objectives: byObjective(standing).map { objective, lines in
                TargetObjectiveReport(
                    number: objective?.number, printedName: name(of: objective),
                    lines: lines.map { line(programme: position, line: $0, area: area) })
            })
    }

    /// The targets under their objectives, in the order of the objectives; those under none last.
    func byObjective(_ standing: ProgrammeStanding) -> [(objective: Objective?, lines: [Int])] {
        var result: [(objective: Objective?, lines: [Int])] = []
        var placed: Set<Int> = []
        for objective in standing.objectives {
            let lines = standing.lines.indices.filter {
                standing.lines[$0].objective == objective.number && placed.insert($0).inserted
            }
            if !lines.isEmpty { result.append((objective, lines)) }
        }
        let rest = standing.lines.indices.filter { !placed.contains($0) }
        if !rest.isEmpty { result.append((nil, Array(rest))) }
        return result
    }

    func name(of objective: Objective?) -> PrintedText {
        objective.map { words.printed($0.name, en: $0.nameEN) } ?? PrintedText(words(.targetOtherTargets))
    }
}
