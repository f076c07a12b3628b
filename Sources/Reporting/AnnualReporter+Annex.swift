import Assessment
import Records
import VietnameseText

extension AnnualReporter {
    /// The annex: every target of the field, by programme and objective.
    ///
    /// - Parameter notes: Notes on the report as a whole, which stand behind those of the table.
    /// - Returns: The annex.
    func annex(notes: [String]) -> AnnualAnnex {
        var rows: [AnnexRow] = []
        for (number, programme) in programmes.enumerated() {
            if programmes.count > 1 {
                rows.append(
                    heading(.programme, Self.letter(number), programme.programme.printedName))
            }
            for (position, objective) in programme.objectives.enumerated() {
                rows.append(
                    heading(.objective, RomanNumeral.text(position + 1), objective.printedName))
                for (place, line) in objective.lines.enumerated() {
                    rows.append(row(line, number: place + 1))
                }
            }
        }
        let year = year.year
        return AnnualAnnex(
            title: words(.annualAnnexTitle, ["year": "\(year)"]),
            heads: [
                words(.annualHeadNumber), words(.annualHeadTarget), words(.annualHeadUnit),
                words(.annualHeadPlan), words(.annualHeadPrevious, ["year": "\(year - 1)"]),
                words(.annualHeadTotal), words(isGender ? .annualHeadWomen : .annualHeadGirls),
                words(.annualHeadRate), words(.annualHeadChange), words(.annualHeadAgainst),
                words(.annualHeadStatus), words(.annualHeadNote),
            ], currentHead: words(.annualHeadCurrent, ["year": "\(year)"]), rows: rows,
            notes: [words(.annualNoteTotal)] + parent.notes
                + programmes.compactMap(\.programme.certaintyNote) + notes)
    }

    private static func letter(_ position: Int) -> String {
        let letters = ["A", "B", "C", "D", "E", "G", "H"]
        return letters.indices.contains(position) ? letters[position] : "\(position + 1)"
    }

    private func heading(_ kind: AnnexRow.Kind, _ number: String, _ name: PrintedText) -> AnnexRow {
        let none = Figure(value: nil, text: "")
        return AnnexRow(
            kind: kind, number: number, printedName: name, printedUnit: PrintedText(""), plan: "",
            previous: none, total: none, women: none, rate: none, change: none, againstPlan: none,
            status: nil, printedNote: PrintedText(""))
    }

    private func row(_ line: TargetLineReport, number: Int) -> AnnexRow {
        let measure = year.measure(line.measure).map { year.measures[$0] }
        let value = year.measure(line.measure).map { year.values[area][$0] }
        let hasValue = line.value.value != nil
        var total = TargetReporter.none
        var women = TargetReporter.none
        if let sexes = line.sexes, sexes.isCount {
            total = sexes.total
            women = sexes.women
        } else if hasValue || value?.state == .noCases {
            total = parent.reporter.amount(value?.numerator)
        }
        var notes = line.notes.map { PrintedText($0) }
        if line.asked.isEmpty, let reason = line.status.reason { notes.insert(PrintedText(reason), at: 0) }
        if let sexes = line.sexes, !sexes.isCount {
            notes.append(
                PrintedText(
                    words(
                        isGender ? .annualRatesNote : .annualRatesNoteGirls,
                        ["women": sexes.women.text, "men": sexes.men.text])))
        }
        if let source = measure?.source {
            notes.append(words.printed(.annualSource, ["source": words.printed(source, en: nil)]))
        }
        let plan = line.deciding.map { asked in
            [asked.isYearly || asked.dueYear == year.year ? asked.limit : asked.text, asked.certaintyNote]
                .compactMap { $0 }.joined(separator: ", ")
        }
        return AnnexRow(
            kind: .line, number: "\(number)", printedName: line.printedName, printedUnit: line.printedUnit,
            plan: plan ?? Reporter.missing, previous: line.previous, total: total, women: women,
            rate: line.value, change: line.change,
            againstPlan: line.deciding?.distance ?? TargetReporter.none, status: line.status,
            printedNote: TargetReporter.joined(notes, by: "; "))
    }
}
