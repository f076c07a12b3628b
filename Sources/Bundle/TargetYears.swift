import Records

/// What the years of a programme folder say together of strategies and their targets.
///
/// The tables stand in each year's bundle and those of the newest year count; what differs from year to year
/// is listed, and so are years of a period of which there are no figures.
public enum TargetYears {
    /// The findings of a programme's years.
    ///
    /// - Parameter years: The bundles of one programme, years ascending.
    /// - Returns: A warning for each strategy with years without a bundle, and a note for each pair of years
    ///   whose tables differ.
    public static func findings(in years: [YearBundle]) -> [Finding] {
        guard let newest = years.last else { return [] }
        return gaps(years, newest: newest.year)
            + zip(years, years.dropFirst()).flatMap { differences($0, $1) }
    }

    // MARK: - Missing years

    /// Also of programmes that ended and are gone from the newest bundle: their review is still told.
    private static func gaps(_ years: [YearBundle], newest: Int) -> [Finding] {
        let known = Set(years.map(\.year))
        var seen: Set<String> = []
        let programmes = years.reversed().flatMap(\.programmes).filter { seen.insert($0.code).inserted }
        return programmes.compactMap { programme in
            let missing = programme.years.filter { $0 <= newest && !known.contains($0) }
            guard !missing.isEmpty else { return nil }
            let name = programme.shortName ?? programme.name
            let nameEN = programme.shortNameEN ?? programme.nameEN ?? name
            let period = "\(programme.firstYear)–\(programme.lastYear)"
            return Finding(
                .warning, "programmes.years-without-data", at: FindingPlace(programme.cell),
                summary: Message(
                    vi:
                        "Giai đoạn \(period) (\(name)): không có gói số liệu các năm \(spans(missing)); phần tổng kết để trống các năm này",
                    en:
                        "Period \(period) (\(nameEN)): there is no bundle of \(spans(missing)); the review leaves these years empty"
                ))
        }
    }

    /// Years in ranges: `2011–2016, 2018`.
    private static func spans(_ years: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for year in years {
            if let last = spans.last, last.upperBound == year - 1 {
                spans[spans.count - 1] = last.lowerBound...year
            } else {
                spans.append(year...year)
            }
        }
        return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }

    // MARK: - Differences

    /// The rows of a table by their key, without their address.
    private struct Rows<Value: Hashable> {
        let table: String
        let old: [(key: String, value: Value)]
        let new: [(key: String, value: Value)]

        /// Keys that stand on one side only, or say something else.
        var changes: (gone: [String], added: [String], changed: [String]) {
            let before = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
            let after = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
            return (
                old.map(\.key).filter { after[$0] == nil }, new.map(\.key).filter { before[$0] == nil },
                new.filter { row in before[row.key].map { $0 != row.value } ?? false }.map(\.key)
            )
        }
    }

    private static func differences(_ old: YearBundle, _ new: YearBundle) -> [Finding] {
        guard !old.programmes.isEmpty, !new.programmes.isEmpty else { return [] }
        guard let place = new.programmes.first?.cell else { return [] }
        return [
            finding(
                Rows(table: "programmes", old: programmes(old, place), new: programmes(new, place)), old, new),
            finding(
                Rows(table: "objectives", old: objectives(old, place), new: objectives(new, place)), old, new),
            finding(Rows(table: "targets", old: targets(old, place), new: targets(new, place)), old, new),
        ].compactMap { $0 }
    }

    private static func finding<Value: Hashable>(
        _ rows: Rows<Value>, _ old: YearBundle, _ new: YearBundle
    ) -> Finding? {
        let (gone, added, changed) = rows.changes
        let parts: [(keys: [String], vi: String, en: String)] = [
            (changed, "khác nội dung", "other content"),
            (added, "chỉ có năm \(new.year)", "only in \(new.year)"),
            (gone, "chỉ có năm \(old.year)", "only in \(old.year)"),
        ]
        let told = parts.filter { !$0.keys.isEmpty }
        guard !told.isEmpty else { return nil }
        let file = "\(new.path)/\(rows.table).csv"
        return Finding(
            .note, "targets.years-differ", at: FindingPlace(file: file),
            summary: Message(
                vi: "Bảng \(rows.table) năm \(new.year) khác năm \(old.year): "
                    + told.map { "\($0.vi): \(list($0.keys))" }.joined(separator: "; "),
                en: "The table \(rows.table) of \(new.year) differs from that of \(old.year): "
                    + told.map { "\($0.en): \(list($0.keys))" }.joined(separator: "; ")),
            advice: Message(
                vi: "Bảng của năm mới nhất được dùng cho mọi năm.",
                en: "The table of the newest year counts for all years."))
    }

    /// The keys, the first of them only where there are many.
    private static func list(_ keys: [String]) -> String {
        let most = 20
        return keys.prefix(most).joined(separator: " · ")
            + (keys.count > most ? " · … (+\(keys.count - most))" : "")
    }

    private static func programmes(
        _ bundle: YearBundle, _ place: CellReference
    ) -> [(key: String, value: TargetProgramme)] {
        bundle.programmes.map { row in
            var row = row
            row.cell = place
            return (row.code, row)
        }
    }

    private static func objectives(
        _ bundle: YearBundle, _ place: CellReference
    ) -> [(key: String, value: Objective)] {
        bundle.objectives.map { row in
            var row = row
            row.cell = place
            return (BundleReferences.objectiveKey(row.programme, row.number), row)
        }
    }

    private static func targets(
        _ bundle: YearBundle, _ place: CellReference
    ) -> [(key: String, value: Target)] {
        bundle.targets.map { row in
            var row = row
            row.cell = place
            let amendment = row.amends == nil ? "" : ", \(row.basis ?? "")"
            return ("\(row.programme) \(TargetKey(row).text)\(amendment)", row)
        }
    }
}
