/// Puts rows into the order of their numbers, rows with equal numbers into their own order.
///
/// Long columns are sorted by the first 33 bits that differ, in three digits, the last one first: a year has hundreds of
/// columns, and comparing numbers would take a good part of its assessment.
enum NumberOrder {
    /// Columns below it are sorted by comparing, which is quicker then.
    private static let shortest = 300
    private static let bits = 11
    private static let passes = 3

    /// Orders rows.
    ///
    /// - Parameters:
    ///   - numbers: A number for each row, NaN where there is none.
    ///   - falling: Whether the highest number comes first.
    /// - Returns: The rows that have a number, in order.
    static func rows(_ numbers: [Double], falling: Bool) -> [Int] {
        var entries: [Entry] = []
        entries.reserveCapacity(numbers.count)
        for (row, number) in numbers.enumerated() where !number.isNaN {
            let key = key(number)
            entries.append(Entry(key: falling ? ~key : key, row: row))
        }
        if entries.count < shortest {
            entries.sort(by: precedes)
        } else {
            sortByDigits(&entries)
        }
        return entries.map(\.row)
    }

    private struct Entry {
        var key: UInt64
        var row: Int
    }

    /// A whole number for each number, in the same order.
    private static func key(_ number: Double) -> UInt64 {
        // Adding zero makes the negative zero, which is equal to zero, the same.
        let pattern = (number + 0).bitPattern
        return pattern >> 63 == 1 ? ~pattern : pattern | 1 << 63
    }

    /// Sorts by the digits that tell most; the few rows that agree in them are compared.
    private static func sortByDigits(_ entries: inout [Entry]) {
        let low = entries.reduce(UInt64.max) { min($0, $1.key) }
        let high = entries.reduce(UInt64.min) { max($0, $1.key) }
        let shift = UInt64(max(0, UInt64.bitWidth - (high - low).leadingZeroBitCount - passes * bits))
        let mask = UInt64(1 << bits - 1)
        var source = entries
        var target = entries
        for pass in 0..<passes {
            let digits = shift + UInt64(pass * bits)
            var starts = [Int](repeating: 0, count: 1 << bits)
            for entry in source { starts[Int(truncatingIfNeeded: (entry.key - low) >> digits & mask)] += 1 }
            var next = 0
            for digit in starts.indices {
                (starts[digit], next) = (next, next + starts[digit])
            }
            for entry in source {
                let digit = Int(truncatingIfNeeded: (entry.key - low) >> digits & mask)
                target[starts[digit]] = entry
                starts[digit] += 1
            }
            swap(&source, &target)
        }
        var start = 0
        while start < source.count {
            var end = start + 1
            let digits = (source[start].key - low) >> shift
            while end < source.count, (source[end].key - low) >> shift == digits { end += 1 }
            if end - start > 1 { source[start..<end].sort(by: precedes) }
            start = end
        }
        entries = source
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        left.key != right.key ? left.key < right.key : left.row < right.row
    }
}
