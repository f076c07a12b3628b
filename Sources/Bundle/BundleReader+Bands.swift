import Records

extension BundleReader {
    private static let limits = ["size", "minimum", "maximum", "share"]

    /// Where a band ends: one of the four columns.
    func bandLimit(_ row: RowReader) -> Band.Limit? {
        let size = row.integer("size", in: 1...1_000_000)
        let minimum = row.number("minimum")
        let maximum = row.number("maximum")
        let share = row.number("share", in: 0...1)
        let given = Self.limits.filter { !row.text($0).isEmpty }
        guard given.count == 1 else {
            row.report(
                "bands.limit", given.first ?? "size",
                read: given.map { row.text($0) }.joined(separator: ", "),
                summary: Message(
                    vi:
                        "Nhóm cần một trong bốn ô: số đơn vị (size), điểm tối thiểu (minimum), điểm tối đa (maximum), tỷ phần (share)",
                    en:
                        "A band needs one of four cells: a size, a minimum score, a maximum score, a share of the units"
                ))
            return nil
        }
        return size.map { .size($0) } ?? minimum.map { .minimum($0) } ?? maximum.map { .maximum($0) }
            ?? share.map { .share($0) }
    }

    /// Bands of one index are limited in one way; minimum scores fall, maximum scores rise, shares make no more than
    /// the whole.
    func checkOrder(_ band: Band, after earlier: [Band], _ row: RowReader) {
        switch (earlier.last?.limit, band.limit) {
        case (nil, _), (.size, .size): break
        case (.minimum(let above), .minimum(let here)):
            guard here >= above else { return }
            row.report(
                "bands.order", "minimum", read: row.text("minimum"),
                summary: Message(
                    vi: "Điểm tối thiểu phải giảm dần từ nhóm đầu",
                    en: "Minimum scores fall from the first band on"),
                expected: Message(vi: "nhỏ hơn nhóm trước", en: "less than the band before"))
        case (.maximum(let above), .maximum(let here)):
            guard here <= above else { return }
            row.report(
                "bands.order", "maximum", read: row.text("maximum"),
                summary: Message(
                    vi: "Điểm tối đa phải tăng dần từ nhóm đầu",
                    en: "Maximum scores rise from the first band on"),
                expected: Message(vi: "lớn hơn nhóm trước", en: "more than the band before"))
        case (.share, .share(let here)):
            let sum = earlier.reduce(here) { total, band in
                if case .share(let share) = band.limit { return total + share }
                return total
            }
            guard sum > 1 + 1e-9 else { return }
            row.report(
                "bands.shares", "share", read: row.text("share"),
                summary: Message(
                    vi: "Tổng tỷ phần của các nhóm vượt quá 1", en: "The shares of the bands exceed 1"),
                expected: Message(vi: "tổng không quá 1", en: "a sum of 1 at the most"))
        default:
            row.report(
                "bands.mixed", Self.limits.first { !row.text($0).isEmpty } ?? "size",
                read: Self.limits.map { row.text($0) }.joined(),
                summary: Message(
                    vi: "Các nhóm của một chỉ số phải cùng cách chia",
                    en: "The bands of one index are limited in one way"),
                expected: Message(
                    vi: "chỉ một trong bốn cột size, minimum, maximum, share",
                    en: "only one of the columns size, minimum, maximum, share"))
        }
    }
}
