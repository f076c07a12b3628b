import Records
import VietnameseText

/// What reporters of titles, awards and communes print alike: counts, days, lists, columns.
extension Words {
    /// A count as lists of state offices print it: "01" to "09" in Vietnamese, so that no digit can be written in front.
    func listCount(_ count: Int) -> String {
        language == .vi && (0..<10).contains(count) ? "0\(count)" : numbers.text(count)
    }

    /// A day.
    func day(_ date: CalendarDate) -> String { language == .vi ? date.vietnamese : date.english }

    /// A quarter inside a sentence: "quý I năm 2017".
    func quarter(_ quarter: Quarter) -> String {
        self(.titlesQuarter, ["quarter": quarter.roman, "year": "\(quarter.year)"])
    }

    /// Texts one behind the other, by a separator.
    func joined(_ texts: [PrintedText], by separator: String = ", ") -> PrintedText {
        PrintedText(
            joining: texts.enumerated().flatMap { place, text in
                place == 0 ? [text] : [PrintedText(separator), text]
            })
    }

    /// Points: as many decimals as they have, two at most.
    func pointsText(_ points: Double?) -> String {
        points.map { numbers.compact($0, maximumDigits: 2) } ?? Reporter.missing
    }

    /// A column of texts.
    func column(_ phrase: TitlePhrase, isLong: Bool = false) -> ReportTable.Column {
        ReportTable.Column(title: self(phrase), isNumeric: false, isLong: isLong)
    }

    /// A column of numbers.
    func figures(_ phrase: TitlePhrase) -> ReportTable.Column {
        ReportTable.Column(title: self(phrase), isNumeric: true)
    }

    /// A decision: its number with its day, or what there is of them; `nil` without both.
    func decision(_ number: String?, _ date: CalendarDate?) -> String? {
        switch (number, date) {
        case (let number?, let date?):
            self(.recognitionDecision, ["number": number, "date": day(date)])
        case (let number?, nil): number
        case (nil, let date?): day(date)
        case (nil, nil): nil
        }
    }
}

extension PrintedText {
    /// The text as it begins a line or cell.
    var capitalized: PrintedText { changingFirst(VietnameseCase.capitalizingFirst) }

    /// The text without the full stop at its end.
    var withoutStop: PrintedText {
        guard parts.count == 1, text.hasSuffix(".") else { return self }
        return changingFirst { String($0.dropLast()) }
    }
}
