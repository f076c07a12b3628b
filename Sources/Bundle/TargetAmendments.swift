import Records
import VietnameseText

/// Checks that no two rows say different things of one target, unless the later one amends the earlier.
struct TargetAmendments {
    private let targets: [Target]
    private let references: BundleReferences

    init(_ targets: [Target], _ references: BundleReferences) {
        self.targets = targets
        self.references = references
    }

    func check() {
        var chains: [TargetKey: [Target]] = [:]
        let ordered = targets.sorted { $0.cell.row < $1.cell.row }
        for target in ordered { chains[TargetKey(target), default: []].append(target) }
        checkIndicators(ordered)
        for target in ordered {
            let rows = chains[TargetKey(target)] ?? []
            if target.amends == nil {
                checkTwin(target, rows)
            } else {
                checkAmendment(target, rows)
            }
        }
    }

    /// A target is told with one value, whatever its levels, areas and years; an amendment may change it.
    private func checkIndicators(_ ordered: [Target]) {
        let known = Set(references.declared["indicators"] ?? [])
        var firsts: [[String]: Target] = [:]
        for target in ordered where target.amends == nil {
            guard let first = firsts[[target.programme, target.code]] else {
                firsts[[target.programme, target.code]] = target
                continue
            }
            // Within one key it is a contradiction, and an unknown indicator a finding by itself.
            guard first.indicator != target.indicator, TargetKey(first) != TargetKey(target),
                known.contains(first.indicator), known.contains(target.indicator)
            else { continue }
            references.report(
                "targets.other-indicator", target.cell, "indicator", target.indicator,
                Message(
                    vi:
                        "Dòng \(first.cell.row) đo cùng mục tiêu \(target.code) bằng chỉ tiêu khác: \(first.indicator)",
                    en: "Row \(first.cell.row) measures the same target \(target.code) by \(first.indicator)"),
                expected: Message(
                    vi: "một chỉ tiêu cho mỗi mã mục tiêu; chỉ tiêu khác thì đặt mã khác (ví dụ 1.1a, 1.1b)",
                    en: "one indicator for each code; another code for another one (such as 1.1a, 1.1b)"))
        }
    }

    private func checkTwin(_ target: Target, _ rows: [Target]) {
        guard let first = rows.first(where: { $0.amends == nil }), first.cell.row < target.cell.row else {
            return
        }
        let key = TargetKey(target).text
        guard first.value == target.value, first.indicator == target.indicator else {
            references.report(
                "targets.contradiction", target.cell, "code", key,
                Message(
                    vi: "Mâu thuẫn với dòng \(first.cell.row): cùng mục tiêu, cùng năm nhưng mức khác nhau",
                    en: "This contradicts row \(first.cell.row): the same target and year with another value"),
                expected: Message(
                    vi:
                        "một dòng cho mỗi mục tiêu, cấp, phạm vi và năm; nếu văn bản sau sửa đổi thì ghi amends",
                    en: "one row for each target, level, area and year; an amendment names what it amends"),
                advice: Message(
                    vi:
                        "Nếu là sửa đổi: ghi basis và basis_date của văn bản sau, amends là basis của dòng \(first.cell.row).",
                    en:
                        "For an amendment, give its basis and basis_date, and in amends the basis of row \(first.cell.row)."
                ))
            return
        }
        references.report(
            "targets.duplicate", target.cell, "code", key,
            Message(
                vi: "Lặp lại dòng \(first.cell.row)", en: "This repeats row \(first.cell.row)"),
            expected: Message(
                vi: "một dòng cho mỗi mục tiêu, cấp, phạm vi và năm",
                en: "one row for each target, level, area and year"), severity: .warning)
    }

    private func checkAmendment(_ target: Target, _ rows: [Target]) {
        guard let amends = target.amends else { return }
        if target.basisDate == nil {
            references.report(
                "targets.no-basis-date", target.cell, "basis_date", "",
                Message(
                    vi: "Dòng sửa đổi phải ghi ngày của văn bản sửa đổi",
                    en: "An amendment needs the date of the document that makes it"),
                expected: Message(
                    vi: "năm-tháng-ngày, ví dụ 2018-07-02", en: "year-month-day, such as 2018-07-02"))
        }
        guard let original = rows.first(where: { $0.basis == amends && $0.cell != target.cell }) else {
            let known = rows.filter { $0.cell != target.cell }.compactMap(\.basis)
            references.report(
                "targets.amends-nothing", target.cell, "amends", amends,
                Message(
                    vi: "Không có dòng nào của mục tiêu này (\(TargetKey(target).text)) có basis “\(amends)”",
                    en: "No row of this target (\(TargetKey(target).text)) has the basis “\(amends)”"),
                expected: known.isEmpty
                    ? Message(
                        vi: "một dòng trước đó cùng mã, cấp, phạm vi và năm",
                        en: "an earlier row of the same code, level, area and year")
                    : Message(
                        vi: "một trong: \(known.joined(separator: ", "))",
                        en: "one of: \(known.joined(separator: ", "))"),
                advice: nearest(to: amends, among: known))
            return
        }
        guard target.basis != amends else {
            references.report(
                "targets.amends-itself", target.cell, "basis", amends,
                Message(
                    vi: "Dòng sửa đổi có basis trùng với văn bản mà nó sửa đổi (amends)",
                    en: "The amendment's basis is the very document that it amends"),
                expected: Message(
                    vi: "số, ký hiệu của văn bản sửa đổi", en: "number and letters of the amending document"))
            return
        }
        if let fork = rows.first(where: { $0.amends == amends && $0.cell.row < target.cell.row }) {
            references.report(
                "targets.amended-twice", target.cell, "amends", amends,
                Message(
                    vi: "Dòng \(fork.cell.row) đã sửa đổi cùng một dòng: không rõ mức nào còn hiệu lực",
                    en: "Row \(fork.cell.row) amends the same row: which value counts is not clear"),
                expected: Message(
                    vi: "lần sửa sau ghi amends là basis của lần sửa trước",
                    en: "a later amendment that amends the earlier one"))
        }
        if let date = target.basisDate, let before = original.basisDate, date <= before {
            references.report(
                "targets.amended-before", target.cell, "basis_date", date.iso,
                Message(
                    vi: "Sửa đổi không thể có ngày trước văn bản được sửa đổi (dòng \(original.cell.row))",
                    en: "An amendment cannot be dated before what it amends (row \(original.cell.row))"),
                expected: Message(vi: "sau \(before.iso)", en: "later than \(before.iso)"))
        }
    }
}
