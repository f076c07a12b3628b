import Records
import VietnameseText

extension BundleReader {
    /// The day whose register counts: 31 December of the year.
    func registerDay(_ settings: Settings) -> CalendarDate? {
        CalendarDate(year: settings.year, month: 12, day: 31)
    }

    /// `agencies`: departments in time.
    func agencies() -> [Agency] {
        var seen: [String: Int] = [:]
        return rows(of: .agencies).compactMap { row in
            let code = row.unitCode("code")
            let name = row.requiredText("name")
            let from = row.date("valid_from")
            let to = row.date("valid_to")
            if let from, let to, to < from {
                row.report(
                    "agencies.validity", "valid_to", read: to.iso,
                    summary: Message(
                        vi: "Hết hiệu lực trước khi có hiệu lực", en: "The validity ends before it begins"),
                    expected: Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
            }
            guard let code, let name, isFirst(code, row, &seen) else { return nil }
            return Agency(
                code: code, name: name, nameEN: row.optionalText("name_en"),
                parent: row.optionalText("parent"), validFrom: from, validTo: to,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    /// `bands`, by index, best first.
    func bands() -> [String: [Band]] {
        var result: [String: [Band]] = [:]
        let known = rows(of: .indices).compactMap { $0.optionalText("code") }
        for row in rows(of: .bands) {
            let index = row.requiredText("index")
            if let index, !known.isEmpty, !known.contains(index) {
                row.report(
                    "bands.unknown-index", "index", read: index,
                    summary: Message(
                        vi: "Không có mã chỉ số “\(index)” trong gói số liệu",
                        en: "The bundle has no index “\(index)”"),
                    expected: Message(vi: "mã chỉ số đã khai báo", en: "a declared index"),
                    advice: nearest(to: index, among: known))
            }
            let name = row.requiredText("name")
            guard let limit = bandLimit(row), let index, let name else { continue }
            let band = Band(name: name, nameEN: row.optionalText("name_en"), limit: limit)
            checkOrder(band, after: result[index] ?? [], row)
            result[index, default: []].append(band)
        }
        return result
    }

    /// `published`: a result that an authority published.
    func published() -> [PublishedResult] {
        rows(of: .published).compactMap { row in
            let title = row.requiredText("title")
            let source = row.requiredText("source")
            let unit = row.unitCode("unit")
            _ = row.requiredText("band")
            let band = row.integer("band", in: 1...1000)
            let rank = row.integer("rank", in: 1...1_000_000)
            guard let title, let source, let unit, let band else { return nil }
            return PublishedResult(
                title: title, titleEN: row.optionalText("title_en"), source: source,
                sourceEN: row.optionalText("source_en"), address: row.optionalText("address"), band: band,
                unit: unit,
                rank: rank, cell: row.rowCell)
        }
    }

    /// The verified value of an observation: with who and when, or not at all.
    func verification(_ row: RowReader) -> Verification? {
        let columns = ["verified", "verified_by", "verified_on"]
        let empty = columns.filter { row.text($0).isEmpty }
        guard empty.count < columns.count else { return nil }
        let value = row.number("verified")
        let date = row.date("verified_on")
        guard empty.isEmpty else {
            row.report(
                "observations.verification", empty[0], read: "",
                summary: Message(
                    vi: "Giá trị thẩm định phải kèm cơ quan thẩm định và ngày",
                    en: "A verified value comes with who verified it and when"),
                expected: Message(
                    vi: "đủ ba ô verified, verified_by, verified_on, hoặc để trống cả ba",
                    en: "all three of verified, verified_by, verified_on, or none"))
            return nil
        }
        guard let value, let date else { return nil }
        return Verification(value: value, agency: row.text("verified_by"), date: date)
    }
}
