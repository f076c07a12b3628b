import Assessment
import Records

/// What officers wrote, set into the sections of the report.
extension AnnualReporter {
    /// The texts of the report on a field in an area, by section, in the order of their numbers.
    static func texts(
        of year: TargetYear, _ field: TargetProgramme.Field, _ area: AreaName, _ words: Words
    ) -> [Narrative.Section: [PrintedText]] {
        guard let report = report(on: field), area.kind == .province || area.kind == .unit else { return [:] }
        let unit = area.kind == .province ? nil : area.key
        let found = year.bundle.narratives.filter { $0.report == report && $0.unit == unit }
        // In the order in which they are printed: the first mention of a document is in full.
        let citations = Citations(year.bundle, language: words.language)
        var memory = Citations.Memory()
        var texts: [Narrative.Section: [PrintedText]] = [:]
        for section in Narrative.Section.allCases {
            for text in found.filter({ $0.section == section }).sorted(by: { $0.number < $1.number }) {
                texts[section, default: []].append(citations.text(text.text, en: text.textEN, &memory))
            }
        }
        return texts
    }

    private static func report(on field: TargetProgramme.Field) -> Narrative.Report? {
        switch field {
        case .gender: .gender
        case .children: .children
        case .other: nil
        }
    }

    /// A section that holds nothing but written texts; `nil` without any.
    func written(_ kind: AnnualSection.Kind) -> AnnualSection? {
        let section: Narrative.Section? =
            switch kind {
            case .situation: .situation
            case .leadership: .leadership
            case .tasks: .tasks
            case .proposals: .proposals
            case .results, .sexes, .breakdowns, .assessment, .next: nil
            }
        guard let section, let texts = texts[section], !texts.isEmpty else { return nil }
        return AnnualSection(
            kind: kind, heading: heading(of: section), paragraphs: [], parts: [], table: nil, written: texts)
    }

    /// A part of written texts; none without any.
    func writtenPart(_ section: Narrative.Section) -> [AnnualPart] {
        guard let texts = texts[section], !texts.isEmpty else { return [] }
        let heading = section == .next ? words(.annualNextTasks) : heading(of: section)
        return [part(heading, [], texts)]
    }

    /// A part of what is computed and, behind it, what was written; none without either.
    func part(_ section: Narrative.Section, computed: [PrintedText]) -> [AnnualPart] {
        let texts = texts[section] ?? []
        guard !computed.isEmpty || !texts.isEmpty else { return [] }
        return [part(heading(of: section), computed, texts)]
    }

    /// The causes; none without any text.
    func causes() -> [AnnualPart] {
        let groups = [Narrative.Section.objectiveCauses, .subjectiveCauses].compactMap { section in
            (texts[section] ?? []).isEmpty
                ? nil : WrittenGroup(heading: heading(of: section), written: texts[section] ?? [])
        }
        guard let first = groups.first else { return [] }
        // Causes of one kind need no heading below the heading.
        guard groups.count > 1 else { return [part(first.heading, [], first.written)] }
        return [
            AnnualPart(
                printedHeading: PrintedText(words(.annualCauses)), paragraphs: [], lines: [], table: nil,
                groups: groups)
        ]
    }

    private func part(_ heading: String, _ computed: [PrintedText], _ written: [PrintedText]) -> AnnualPart {
        AnnualPart(
            printedHeading: PrintedText(heading), paragraphs: computed, lines: [], table: nil,
            written: written)
    }

    /// The heading under which a text stands.
    func heading(of section: Narrative.Section) -> String {
        switch section {
        case .situation: words(.annualSituation)
        case .leadership: words(isGender ? .annualLeadershipGender : .annualLeadershipChildren)
        case .tasks: words(.annualTasks)
        case .strengths: words(.annualStrengths)
        case .weaknesses: words(.annualWeaknesses)
        case .objectiveCauses: words(.annualCausesObjective)
        case .subjectiveCauses: words(.annualCausesSubjective)
        case .next:
            words(isGender ? .annualNextGender : .annualNextChildren, ["year": "\(year.year + 1)"])
        case .proposals: words(isGender ? .annualProposalsGender : .annualProposalsChildren)
        }
    }

    /// Which texts were written and are not computed; `nil` when there are none.
    func writtenNote(_ sections: [AnnualSection]) -> String? {
        let items = sections.flatMap { section -> [String] in
            (section.written.isEmpty ? [] : [item(section.heading, section.paragraphs, section.written)])
                + section.parts.compactMap { part in
                    if !part.groups.isEmpty { return part.printedHeading.text }
                    guard !part.written.isEmpty else { return nil }
                    return item(part.printedHeading.text, part.paragraphs, part.written)
                }
        }
        guard !items.isEmpty else { return nil }
        return words(.annualNoteWritten, ["items": items.joined(separator: "; ")])
    }

    private func item(_ heading: String, _ computed: [PrintedText], _ written: [PrintedText]) -> String {
        computed.isEmpty
            ? heading : words(.annualWrittenLast, ["heading": heading, "count": "\(written.count)"])
    }
}
