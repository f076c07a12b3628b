/// Remembers in which row a pair of codes stood first.
///
/// Codes get numbers, and numbers are looked up: tables of observations have a million rows, and their order makes the
/// number of a code mostly that of the row before, or the next one.
struct PairRegister {
    private var lefts = Numbering()
    private var rights = Numbering()
    private var rows: [UInt64: Int] = [:]

    /// - Parameter capacity: How many pairs there may be.
    init(capacity: Int) { rows.reserveCapacity(capacity) }

    /// Enters a pair that stands in a row.
    ///
    /// - Parameters:
    ///   - left: A code.
    ///   - right: The other one.
    ///   - row: The row.
    /// - Returns: The row in which the pair stood first; `nil` when it is this one.
    mutating func enter(_ left: String, _ right: String, row: Int) -> Int? {
        let key = UInt64(lefts.number(of: left)) << 32 | UInt64(rights.number(of: right))
        if let first = rows[key] { return first }
        rows[key] = row
        return nil
    }

    /// Numbers for codes, in the order in which they come.
    private struct Numbering {
        private var numbers: [String: UInt32] = [:]
        private var codes: [String] = []
        private var last = 0

        mutating func number(of code: String) -> UInt32 {
            if last < codes.count, codes[last] == code { return UInt32(last) }
            if last + 1 < codes.count, codes[last + 1] == code {
                last += 1
            } else if let known = numbers[code] {
                last = Int(known)
            } else {
                last = codes.count
                numbers[code] = UInt32(last)
                codes.append(code)
            }
            return UInt32(last)
        }
    }
}
