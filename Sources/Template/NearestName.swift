/// Finds the name that somebody who misspelt one is likely to have meant.
enum NearestName {
    /// The first of the nearest names, or nil if none is near: at most a third of the letters may differ.
    static func find(_ name: String, in known: [String]) -> String? {
        let wanted = Array(name.unicodeScalars)
        // Nobody means a field by a word this long, and the work grows with the square of the length.
        guard wanted.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in known {
            let letters = Array(candidate.unicodeScalars)
            guard abs(letters.count - wanted.count) <= wanted.count / 3 else { continue }
            let distance = distance(wanted, letters)
            guard distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max else { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// How many letters must be put in, left out, changed or swapped with their neighbour (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(last.count)
            for (column, other) in right.enumerated() {
                let change = last[column] + (letter == other ? 0 : 1)
                var least = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}

extension TemplateError {
    /// The name among the known ones that is offered for a misspelt one; nil when none is near.
    public static func nearest(to name: String, in known: [String]) -> String? {
        NearestName.find(name, in: known)
    }
}
