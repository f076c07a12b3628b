/// The Damerau–Levenshtein distance: insertions, deletions, substitutions, and swaps of neighbours.
enum EditDistance {
    /// Names are short; a longer text is no name and would cost the square of its length.
    static let longest = 200

    /// The distance, or `nil` if it is above `limit` or a text is longer than ``longest``.
    static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
        if a == b { return 0 }
        guard abs(a.count - b.count) <= limit, max(a.count, b.count) <= longest else { return nil }
        // Row and column 0 hold a bound above every distance; row and column 1 stand for the empty text.
        let width = b.count + 2
        let bound = a.count + b.count
        var table = [Int](repeating: bound, count: (a.count + 2) * width)
        for i in 0...a.count { table[(i + 1) * width + 1] = i }
        for j in 0...b.count { table[width + j + 1] = j }
        var lastRow: [Unicode.Scalar: Int] = [:]
        for i in 1..<(a.count + 1) {
            var lastColumn = 0
            for j in 1..<(b.count + 1) {
                let matchRow = lastRow[b[j - 1]] ?? 0
                let matchColumn = lastColumn
                let same = a[i - 1] == b[j - 1]
                if same { lastColumn = j }
                let substituted = table[i * width + j] + (same ? 0 : 1)
                let inserted = table[(i + 1) * width + j] + 1
                let deleted = table[i * width + j + 1] + 1
                let between = (i - matchRow - 1) + (j - matchColumn - 1)
                let swapped = table[matchRow * width + matchColumn] + between + 1
                table[(i + 1) * width + j + 1] = min(substituted, inserted, deleted, swapped)
            }
            lastRow[a[i - 1]] = i
        }
        let distance = table[(a.count + 1) * width + b.count + 1]
        return distance <= limit ? distance : nil
    }
}
