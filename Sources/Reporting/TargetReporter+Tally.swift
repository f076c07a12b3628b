import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// How many targets of a programme came to what in an area.
    ///
    /// - Parameters:
    ///   - standing: The programme.
    ///   - area: Position of the area.
    ///   - level: Whose targets; `nil` for those set nearest to the area.
    /// - Returns: The counts with their sentence.
    func tally(_ standing: ProgrammeStanding, area: Int, level: TargetLevel? = nil) -> TargetTallyReport {
        let tally = standing.tally(area: area, level: level)
        let dueYears = standing.results[area].compactMap { line -> Int? in
            guard let result = level.map({ line.result($0) }) ?? line.deciding else { return nil }
            // Without figures too: what is not due yet has not been missed.
            let isOpen = result.dueYear > year.year && result.status != .notApplicable
            return isOpen ? result.dueYear : nil
        }
        let sentence = sentence(tally, dueYears: Set(dueYears))
        let levelText = level.map { self.levelText($0) } ?? words(.targetLevelNearest)
        let counts = TargetStatusReport.Kind.allCases.compactMap { kind -> TargetCount? in
            let count = TargetStatus.allCases.filter { Self.kind($0) == kind }.map { tally[$0] }.reduce(0, +)
            return count == 0 ? nil : TargetCount(status: status(kind), count: count)
        }
        return TargetTallyReport(
            level: level, levelText: levelText, counts: counts, met: tally.met, asked: tally.asked,
            notApplicable: tally[.notApplicable], sentence: sentence,
            levelSentence: words(
                .targetTallyLevel,
                ["level": levelText, "sentence": VietnameseCase.lowercasingFirst(sentence)]))
    }

    /// The counts in words: "Đạt và vượt 18/22 chỉ tiêu (vượt 5, đạt 13); không đạt 2".
    private func sentence(_ tally: TargetTally, dueYears: Set<Int>) -> String {
        var text: String
        if tally.asked == 0 {
            text = words(.targetTallyNone) + "."
        } else {
            let (met, asked) = ("\(tally.met)", "\(tally.asked)")
            if dueYears.isEmpty {
                text = words(.targetTallyMet, ["met": met, "asked": asked])
            } else if let due = dueYears.first, dueYears.count == 1, tally.due == 0 {
                text = words(
                    .targetTallyMetBy, ["year": "\(year.year)", "met": met, "asked": asked, "due": "\(due)"])
            } else {
                text = words(
                    .targetTallyMetMixed, ["year": "\(year.year)", "met": met, "asked": asked])
            }
            func parts(_ list: [(TargetStatus, TargetPhrase)]) -> [String] {
                list.compactMap { status, phrase in
                    tally[status] == 0 ? nil : words(phrase, ["count": "\(tally[status])"])
                }
            }
            let good = parts([
                (.exceeded, .targetTallyExceeded), (.reached, .targetTallyReached),
                (.metEarly, .targetTallyEarly),
            ])
            if !good.isEmpty, tally.due > 0 || good.count > 1 {
                text += " (\(good.joined(separator: ", ")))"
            }
            let rest = parts([
                (.notReached, .targetTallyNotReached), (.notYetDue, .targetTallyNotYetDue),
                (.inconclusive, .targetTallyInconclusive), (.noCases, .targetTallyNoCases),
                (.noData, .targetTallyNoData),
            ])
            text = ([text] + rest).joined(separator: "; ") + "."
        }
        if tally[.notApplicable] > 0 {
            text += " " + words(.targetTallyNotApplicable, ["count": "\(tally[.notApplicable])"])
        }
        return text
    }
}
