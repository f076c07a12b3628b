import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// The fields that have an annual report, in a fixed order: those of a programme of the year.
    private var fields: [TargetProgramme.Field] {
        [.gender, .children].filter { field in programmes.contains { $0.field == field } }
    }

    /// The annual reports of an area as links.
    func annualLinks(area: Int) -> [AnnualReportLink] { fields.map { annualLink($0, area: area) } }

    /// The annual reports of a ranked unit as links; empty for any other code.
    func annualLinks(unit code: String) -> [AnnualReportLink] {
        position(unit: code).map { annualLinks(area: $0) } ?? []
    }

    /// The annual reports of an area.
    func annualReports(area: Int) -> [AnnualReport] {
        fields.map { AnnualReporter(self, field: $0, area: area).report() }
    }

    /// The annual reports of a ranked unit; empty for any other code.
    func annualReports(unit code: String) -> [AnnualReport] {
        position(unit: code).map { annualReports(area: $0) } ?? []
    }

    func annualLink(_ field: TargetProgramme.Field, area: Int) -> AnnualReportLink {
        let isGender = field == .gender
        let file = isGender ? "binh-dang-gioi" : "tre-em"
        return AnnualReportLink(
            field: field,
            address: names[area].kind == .province ? file : "\(names[area].slug)-\(file)",
            title: words(isGender ? .annualTitleGender : .annualTitleChildren, ["year": "\(year.year)"]))
    }

    /// Texts with something of the report's own language between them.
    static func joined(_ texts: [PrintedText], by separator: String) -> PrintedText {
        guard let first = texts.first else { return PrintedText("") }
        return texts.dropFirst().reduce(first) { $0 + PrintedText(separator) + $1 }
    }

    /// The result of a target in a sentence.
    func resultSentence(_ line: TargetLineReport) -> PrintedText {
        var beside = [line.detections, line.interval, line.pooling, line.term].compactMap { $0 }
        if let fraction = line.fraction { beside.insert(fraction, at: 0) }
        let shown = beside.isEmpty ? line.valueText : "\(line.valueText) (\(beside.joined(separator: "; ")))"
        let verdicts = line.asked.map { asked in
            let status = VietnameseCase.lowercasingFirst(asked.status.text)
            return words(
                .annualVerdict,
                [
                    "level": VietnameseCase.lowercasingFirst(asked.levelText),
                    "asked": [asked.text, asked.certaintyNote].compactMap { $0 }.joined(separator: ", "),
                    "status": [status, asked.distanceText].compactMap { $0 }.joined(separator: ", "),
                ])
        }
        let verdict = verdicts.isEmpty ? line.status.text : verdicts.joined(separator: "; ")
        return words.printed(
            .annualLine,
            [
                "name": line.printedName, "value": PrintedText(shown),
                "change": PrintedText(changeText(line)), "verdicts": PrintedText(verdict),
            ])
    }

    /// ", tăng 1,2 điểm phần trăm so với năm 2017"; empty when nothing can be compared.
    private func changeText(_ line: TargetLineReport) -> String {
        guard let change = line.change.value else { return "" }
        let before = "\(year.year - 1)"
        let measure = year.measure(line.measure).map { year.measures[$0] }
        let digits = measure?.digits ?? 1
        let rounded = DecimalRounding.rounded(change, digits: digits)
        if rounded == 0 { return ", " + words(.targetChangeSame, ["year": before]) }
        return ", "
            + words(
                rounded > 0 ? .targetChangeUp : .targetChangeDown,
                [
                    "amount": difference(words.numbers.text(abs(rounded), digits: digits), measure),
                    "year": before,
                ])
    }
}
