/// Moves the year in a title or name on by one.
enum YearShift {
    /// The text with the year, and school years that begin or end in it, one year later.
    ///
    /// A year beside `/` stays: it belongs to a date or to the number of a legal act.
    static func shifted(_ text: String, from year: Int) -> String {
        var result = ""
        var pieces = Self.pieces(text)
        for place in pieces.indices {
            guard let number = pieces[place].year else { continue }
            let isOfAct = [place - 1, place + 1].contains { next in
                guard pieces.indices.contains(next) else { return false }
                let text = pieces[next].text.unicodeScalars
                return (next < place ? text.last : text.first) == "/"
            }
            let isOfPair = [place - 2, place + 2].contains { other in
                pieces.indices.contains(other) && pieces[other].year == year
                    && abs(number - year) == 1 && isDash(pieces[(place + other) / 2].text)
            }
            if !isOfAct, number == year || isOfPair { pieces[place].text = "\(number + 1)" }
        }
        for piece in pieces { result += piece.text }
        return result
    }

    /// The period of an observation one year later: `2016`, `2016-2017`; anything else stays.
    static func period(_ period: String) -> String {
        let years = period.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard years.count <= 2, years.allSatisfy({ $0 != nil }) else { return period }
        return years.map { "\(($0 ?? 0) + 1)" }.joined(separator: "-")
    }

    /// Whether a text names a year.
    static func names(_ text: String, _ year: Int) -> Bool { pieces(text).contains { $0.year == year } }

    private struct Piece {
        var text: String
        /// Where the piece is four digits and nothing else: their value, as read.
        let year: Int?
    }

    /// The text as runs of digits and what stands between them.
    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var run = String.UnicodeScalarView()
        var isDigits = false
        func piece() -> Piece {
            Piece(text: String(run), year: isDigits && run.count == 4 ? Int(String(run)) : nil)
        }
        for scalar in text.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if isDigit != isDigits, !run.isEmpty {
                pieces.append(piece())
                run = String.UnicodeScalarView()
            }
            isDigits = isDigit
            run.append(scalar)
        }
        if !run.isEmpty { pieces.append(piece()) }
        return pieces
    }

    private static func isDash(_ text: String) -> Bool {
        let inner = text.unicodeScalars.filter { $0 != " " }
        return inner.count == 1 && inner.allSatisfy { $0 == "-" || $0 == "–" }
    }
}
