extension ReportTable {
    /// The same table with some of its rows; rows that stand under a heading bring it along.
    ///
    /// - Parameter range: Positions of the rows, inside those of the table.
    /// - Returns: The part; the total is in the last one.
    public func keeping(_ range: Range<Int>) -> ReportTable {
        let range = range.clamped(to: rows.indices)
        var places = Array(range)
        if let first = range.first, !headings.contains(first),
            let heading = (0..<first).last(where: { headings.contains($0) })
        {
            places.insert(heading, at: 0)
        }
        var part = ReportTable(
            caption: caption, columns: columns, rows: places.map { rows[$0] },
            notes: range.upperBound == rows.count ? notes : [])
        part.hasTotal = hasTotal && range.upperBound == rows.count
        part.numbers = places.compactMap { numbers.indices.contains($0) ? numbers[$0] : nil }
        part.headings = Set(places.indices.filter { headings.contains(places[$0]) })
        return part
    }
}
