/// Breaks the name of a body for the left cell of an official document's head.
///
/// Left to Word, a long name breaks after as many words as fit, one word alone on the last line; officials break it
/// near the middle.
enum HeadLines {
    /// Width of the left cell without its padding, in twips (documents of Decree 30: 3700 − 2 × 57).
    static let room = 3586
    /// Size of the names, 13 pt.
    static let halfPoints = 26

    /// The lines, as few and as equally long as possible, broken between words.
    static func lines(_ name: String, isBold: Bool) -> [String] {
        let words = name.split(separator: " ").map(String.init)
        let widths = words.map { TextWidth.capitals($0, halfPoints: halfPoints, isBold: isBold) }
        let space = TextWidth.capitals(" ", halfPoints: halfPoints, isBold: isBold)
        guard width(widths[...], space) > room, words.count <= 60 else {
            return [words.joined(separator: " ")]
        }
        if let dash = dash(in: words, widths, space) {
            return [words[...dash], words[(dash + 1)...]].map { $0.joined(separator: " ") }
        }
        var limit = room
        var ends = fill(words, widths, space, limit: limit)
        let count = ends.count
        // The narrowest column in which the name still takes as few lines.
        while limit > 200 {
            let narrower = fill(words, widths, space, limit: limit - 20)
            guard narrower.count == count else { break }
            limit -= 20
            ends = narrower
        }
        var start = 0
        return ends.map { end in
            defer { start = end }
            return words[start..<end].joined(separator: " ")
        }
    }

    /// The dash after which a name breaks into two lines: it divides what belongs together better than a length does.
    private static func dash(in words: [String], _ widths: [Int], _ space: Int) -> Int? {
        words.indices.dropFirst().dropLast().first { index in
            (words[index] == "-" || words[index] == "–") && width(widths[...index], space) <= room
                && width(widths[(index + 1)...], space) <= room
        }
    }

    /// Where lines end when each takes as many words as fit; a dash stays with the word before it.
    private static func fill(_ words: [String], _ widths: [Int], _ space: Int, limit: Int) -> [Int] {
        var ends: [Int] = []
        var start = 0
        for index in words.indices where index > start {
            guard width(widths[start...index], space) > limit else { continue }
            var end = index
            if words[index] == "-" || words[index] == "–", index - 1 > start { end = index - 1 }
            ends.append(end)
            start = end
        }
        return ends + [words.count]
    }

    private static func width(_ widths: ArraySlice<Int>, _ space: Int) -> Int {
        widths.reduce(0, +) + space * max(0, widths.count - 1)
    }

    /// How long the line below a name is to be: a third to a half of the name's longest line.
    enum Rule {
        case short, medium, long
    }

    /// The rule for a name's lines.
    static func rule(below lines: [String]) -> Rule {
        let widest = lines.map { TextWidth.capitals($0, halfPoints: halfPoints, isBold: true) }.max() ?? 0
        return widest > 2600 ? .long : widest > 1700 ? .medium : .short
    }
}
