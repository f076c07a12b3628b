import Records

/// Checks reported numbers of titles against their declared total and against the rows of `titles`.
struct TitleCountCheck {
    let references: BundleReferences
    private var register: TitleRegister { references.bundle.titles }

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        let kinds = Set(references.declared["subject_kinds"] ?? [])
        let units = Set(references.declared["units"] ?? [])
        for row in register.counts {
            TitleCheck(references).checkScheme(row.scheme, row.cell, "title_counts")
            if let kind = row.kind, !references.broken.contains("subject_kinds"), !kinds.contains(kind) {
                references.unknown(
                    "title_counts.unknown-kind", row.cell, "kind", kind,
                    known: references.declared["subject_kinds"] ?? [], of: TitleCheck.kindWord)
            }
            if let unit = row.unit, references.declared["units"] != nil, !units.contains(unit) {
                references.unknown(
                    "title_counts.unknown-unit", row.cell, "unit", unit,
                    known: references.declared["units"] ?? [], of: references.unitWord)
            }
            references.checkYear(of: row.quarter, row.cell, "title_counts")
        }
        // With rows that were refused, sums would say nothing.
        guard !references.collector.hasErrors else { return }
        for row in register.counts {
            if row.kind == nil { checkTotal(row) } else { checkRows(row) }
        }
    }

    private typealias Column = (name: String, value: @Sendable (TitleCount) -> Int?)

    private static let columns: [Column] = [
        ("registered", { $0.registered }), ("completed", { $0.completed }), ("recognised", { $0.recognised }),
    ]

    /// The declared total is the sum over the kinds of the same quarter and place.
    private func checkTotal(_ total: TitleCount) {
        let parts = register.counts.filter {
            $0.kind != nil && $0.scheme == total.scheme && $0.quarter == total.quarter
                && $0.unit == total.unit
        }
        guard !parts.isEmpty else { return }
        for column in Self.columns {
            let values = parts.compactMap(column.value)
            guard values.count == parts.count, let declared = column.value(total) else { continue }
            let sum = values.reduce(0, +)
            guard sum != declared else { continue }
            references.report(
                "title_counts.total", total.cell, column.name, "\(declared)",
                Message(
                    vi: "Tổng số khai báo khác tổng các loại (\(sum))",
                    en: "The declared total differs from the sum of the kinds (\(sum))"),
                expected: Message(
                    vi: values.map { "\($0)" }.joined(separator: " + ") + " = \(sum)",
                    en: values.map { "\($0)" }.joined(separator: " + ") + " = \(sum)"))
        }
    }

    /// The number of a kind is that of the rows, or not below it where they are only some of all.
    private func checkRows(_ count: TitleCount) {
        guard let kind = count.kind else { return }
        let subjects = Set(
            register.subjects.filter { $0.kind == kind && (count.unit == nil || $0.unit == count.unit) }
                .map(\.code))
        let titles = register.titles.filter {
            $0.scheme == count.scheme && subjects.contains($0.subject) && $0.plannedYear == count.quarter.year
        }
        guard !titles.isEmpty else { return }
        let quarter = count.quarter
        let numbers = [
            titles.count { $0.registeredOn.map(quarter.reaches) ?? false },
            titles.count { $0.completedOn.map(quarter.reaches) ?? false },
            titles.count { $0.recognisedOn.map(quarter.reaches) ?? false },
        ]
        for (column, number) in zip(Self.columns, numbers) {
            guard let declared = column.value(count),
                count.listsAll ? number != declared : number > declared
            else { continue }
            references.report(
                "title_counts.rows-differ", count.cell, column.name, "\(declared)",
                Message(
                    vi:
                        "Số của loại “\(kind)” ở quý \(quarter.roman) khác số dòng trong bảng titles (\(number))",
                    en:
                        "The number of the kind “\(kind)” in quarter \(quarter.roman) differs from the rows of the table titles (\(number))"
                ),
                expected: count.listsAll
                    ? Message(
                        vi: "\(number); nếu titles chỉ nêu một số đối tượng thì ghi some ở cột listed",
                        en: "\(number); where titles names only some of them, listed is some")
                    : Message(vi: "từ \(number) trở lên", en: "\(number) or more"))
        }
    }
}
