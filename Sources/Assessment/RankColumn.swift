import Records

/// The places of ranked units by a column of scores.
struct RankColumn: Sendable {
    /// How many units have a place.
    let count: Int
    private var places: NumberColumn
    /// How many units share the place of each; empty where every place is one unit's.
    private var sharers: [Int32]

    /// Nobody has a place.
    static let none = RankColumn(count: 0, places: .none, sharers: [])

    /// The place of a unit; `nil` where it has none.
    subscript(row: Int) -> Rank? {
        places[row].map {
            Rank(place: $0, count: count, sharers: sharers.isEmpty ? 1 : Int(sharers[row]))
        }
    }

    private init(count: Int, places: NumberColumn, sharers: [Int32]) {
        self.count = count
        self.places = places
        self.sharers = sharers
    }

    /// Ranks scores.
    ///
    /// - Parameters:
    ///   - scores: Scores after ``Ranking/comparable(_:digits:)``.
    ///   - ties: What equal scores get.
    ///   - direction: `lower` where the lowest score is the best.
    init(_ scores: NumberColumn, ties: TieRule, direction: Direction) {
        let order = NumberOrder.rows(scores.numbers, falling: direction != .lower)
        var places = NumberColumn(missing: scores.numbers.count)
        var sharers: [Int32] = []
        var start = 0
        var groups = 0
        while start < order.count {
            var end = start + 1
            let score = scores.numbers[order[start]]
            while end < order.count, scores.numbers[order[end]] == score { end += 1 }
            groups += 1
            for place in start..<end {
                places.numbers[order[place]] =
                    switch ties {
                    case .min: Double(start + 1)
                    case .dense: Double(groups)
                    case .average: Double(start + 1 + end) / 2
                    case .ordinal: Double(place + 1)
                    }
            }
            if end - start > 1, ties != .ordinal {
                if sharers.isEmpty { sharers = [Int32](repeating: 1, count: scores.numbers.count) }
                for row in order[start..<end] { sharers[row] = Int32(truncatingIfNeeded: end - start) }
            }
            start = end
        }
        self.init(count: order.count, places: places, sharers: sharers)
    }
}
