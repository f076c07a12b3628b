/// Finds the positions of codes that are asked for in an order of their own.
///
/// Rows of a table have an order, by unit or by item, so that a code is mostly the one of the row before, the one that
/// follows it in the register, or the first one; only what is none of them is looked up.
struct CodeFinder: Sendable {
    /// The position of each code, the first one where it stands twice.
    let positions: [String: Int]
    private let codes: [String]
    private var last = 0

    init(_ codes: [String]) {
        var positions: [String: Int] = [:]
        for (position, code) in codes.enumerated() where positions[code] == nil { positions[code] = position }
        self.positions = positions
        // Without those that stand a second time, at whose place another position has to be found.
        self.codes = codes.enumerated().map { positions[$1] == $0 ? $1 : "" }
    }

    /// The position of a code; `nil` where it is unknown.
    mutating func position(of code: String) -> Int? {
        guard !code.isEmpty else { return positions[code] }
        if last < codes.count, codes[last] == code { return last }
        if last + 1 < codes.count, codes[last + 1] == code {
            last += 1
        } else if codes.first == code {
            last = 0
        } else {
            guard let found = positions[code] else { return nil }
            last = found
        }
        return last
    }
}
