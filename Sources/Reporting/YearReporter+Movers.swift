import Assessment
import VietnameseText

/// The biggest moves of a year: three up and three down, and whoever moved as much as the third.
extension YearReporter {
    /// Units that are named even where all of them moved alike.
    private static let mostMovers = 6

    private struct Move {
        let row: Int
        let gained: Double
    }

    /// The biggest moves of comparable units, gains first, then losses.
    func movers(_ root: Int, digits: Int) -> [Mover] {
        [true, false].flatMap { up in
            biggest(moves(root, up: up)).listed.map { move in
                let result = year.results[move.row].indices[root]
                let reasons = MoveReasoner(self, root: root).reasons(of: move.row)
                return Mover(
                    unit: names[move.row],
                    change: reporter.change(result.change, year: year, earlier: earlier),
                    from: reporter.from(result.change, digits: digits) ?? "", reasons: reasons.parts,
                    reasonNote: reasons.note)
            }
        }
    }

    /// How many units moved as much as the last that is named, where there are too many to name them all.
    func unlistedMovers(_ root: Int) -> [String] {
        [true, false].compactMap { up in
            let (listed, more) = biggest(moves(root, up: up))
            guard more > 0, let last = listed.last else { return nil }
            let change = reporter.change(
                year.results[last.row].indices[root].change, year: year, earlier: earlier)
            return words(
                .moversMore,
                ["count": "\(more)", "change": VietnameseCase.lowercasingFirst(change.text)])
        }
    }

    /// The moves up or down, the biggest first, equal ones in the order of the register.
    private func moves(_ root: Int, up: Bool) -> [Move] {
        var moves: [Move] = []
        for row in year.results.indices {
            if case .compared(let comparison) = year.results[row].indices[root].change,
                comparison.placesGained != 0, (comparison.placesGained > 0) == up
            {
                moves.append(Move(row: row, gained: comparison.placesGained))
            }
        }
        return moves.sorted { (abs($1.gained), $0.row) < (abs($0.gained), $1.row) }
    }

    /// Who is named, and how many more moved as much as the last of them.
    private func biggest(_ moves: [Move]) -> (listed: ArraySlice<Move>, more: Int) {
        guard moves.count > 3 else { return (moves[...], 0) }
        let third = abs(moves[2].gained)
        let equal = moves.prefix { abs($0.gained) >= third }
        let listed = equal.prefix(Self.mostMovers)
        return (listed, equal.count - listed.count)
    }
}
