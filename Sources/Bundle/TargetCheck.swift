import Records

/// Checks targets against the programmes, indicators and units that they name, and against each other.
struct TargetCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    /// Words for the area type of a unit that national targets use; a bundle need not have told them yet.
    static let areaTypes = ["đô thị", "nông thôn"]

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        checkProgrammes()
        checkBreakdowns()
        let directions = directions()
        for target in bundle.targets {
            checkNames(target)
            checkPlace(target)
            checkYear(target)
            if let (direction, unit) = directions[target.indicator] {
                checkDirection(target, direction)
                checkRange(target, unit)
            }
        }
        TargetAmendments(bundle.targets, references).check()
    }

    // MARK: - Names

    private func checkProgrammes() {
        guard let codes = references.declared["programmes"] else {
            // Without the table the targets stand nowhere.
            guard !references.broken.contains("programmes"), let first = bundle.targets.first else { return }
            references.report(
                "targets.no-programmes", first.cell, "programme", first.programme,
                Message(
                    vi: "Gói có mục tiêu nhưng không có bảng programmes",
                    en: "The bundle has targets but no table programmes"),
                expected: Message(
                    vi: "bảng programmes với mã chương trình này", en: "a table programmes with this code"))
            return
        }
        let known = Set(codes)
        for objective in bundle.objectives where !known.contains(objective.programme) {
            references.unknown(
                "objectives.unknown-programme", objective.cell, "programme", objective.programme,
                known: codes, of: Self.programmeWord)
        }
    }

    private func checkBreakdowns() {
        guard let codes = references.declared["indicators"] else { return }
        let known = Set(codes)
        for part in bundle.breakdowns where !known.contains(part.indicator) {
            references.unknown(
                "breakdowns.unknown-indicator", part.cell, "indicator", part.indicator, known: codes,
                of: Self.indicatorWord)
        }
    }

    private func checkNames(_ target: Target) {
        if let codes = references.declared["programmes"], !codes.contains(target.programme) {
            references.unknown(
                "targets.unknown-programme", target.cell, "programme", target.programme, known: codes,
                of: Self.programmeWord)
        } else {
            checkObjective(target)
        }
        if let codes = references.declared["indicators"], !codes.contains(target.indicator) {
            references.unknown(
                "targets.unknown-indicator", target.cell, "indicator", target.indicator, known: codes,
                of: Self.indicatorWord)
        }
    }

    private func checkObjective(_ target: Target) {
        guard let number = target.objective, !references.broken.contains("objectives") else { return }
        let keys = references.declared["objectives"] ?? []
        guard !keys.contains(BundleReferences.objectiveKey(target.programme, number)) else { return }
        let prefix = BundleReferences.objectiveKey(target.programme, "")
        let known = keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        references.report(
            "targets.unknown-objective", target.cell, "objective", number,
            Message(
                vi: "Chương trình \(target.programme) không có mục tiêu số “\(number)” trong bảng objectives",
                en: "The table objectives has no objective “\(number)” of the programme \(target.programme)"),
            expected: known.isEmpty
                ? Message(
                    vi: "số thứ tự của bảng objectives, hoặc để trống",
                    en: "a number of the table objectives, or nothing")
                : Message(
                    vi: "một trong: \(known.joined(separator: ", "))",
                    en: "one of: \(known.joined(separator: ", "))"),
            advice: nearest(to: number, among: known))
    }

    /// `applies_to` is a code, kind, group or area type of the register.
    private func checkPlace(_ target: Target) {
        guard let place = target.appliesTo, let codes = references.declared["units"] else { return }
        let words = bundle.units.flatMap { [$0.kind, $0.group, $0.areaType].compactMap { $0 } }
        guard !codes.contains(place), !words.contains(place) else { return }
        let isStandard = Self.areaTypes.contains(place)
        var known: [String] = []
        for word in words + Self.areaTypes + codes where !known.contains(word) { known.append(word) }
        references.report(
            isStandard ? "targets.no-such-area" : "targets.unknown-area", target.cell, "applies_to", place,
            isStandard
                ? Message(
                    vi:
                        "Chưa đơn vị nào trong bảng units có area_type “\(place)”, nên mục tiêu này chưa dùng được",
                    en:
                        "No unit in the table units has the area_type “\(place)”, so the target applies to none yet"
                )
                : Message(
                    vi: "Không có đơn vị, loại, nhóm hay khu vực “\(place)” trong bảng units",
                    en: "The table units has no unit, kind, group or area type “\(place)”"),
            expected: isStandard
                ? Message(
                    vi: "cột area_type trong units ghi đô thị hoặc nông thôn cho từng đơn vị",
                    en: "the column area_type of units, with đô thị or nông thôn for each unit")
                : Message(
                    vi:
                        "mã, loại (kind), nhóm (group) hoặc khu vực (area_type) của đơn vị; để trống là mọi đơn vị",
                    en: "a code, kind, group or area type of units; empty for all of them"),
            advice: isStandard ? nil : nearest(to: place, among: known),
            severity: isStandard ? .warning : .error)
    }

    private func checkYear(_ target: Target) {
        guard let year = target.year,
            let programme = bundle.programmes.first(where: { $0.code == target.programme }),
            !programme.years.contains(year)
        else { return }
        references.report(
            "targets.year-outside", target.cell, "year", "\(year)",
            Message(
                vi: "Năm nằm ngoài giai đoạn của chương trình \(programme.code)",
                en: "The year is outside the period of the programme \(programme.code)"),
            expected: Message(
                vi: "từ \(programme.firstYear) đến \(programme.lastYear)",
                en: "\(programme.firstYear) to \(programme.lastYear)"))
    }

    // MARK: - Values

    private func directions() -> [String: (Direction, String)] {
        var result: [String: (Direction, String)] = [:]
        for indicator in bundle.indicators {
            result[indicator.code] = (indicator.direction, indicator.unitOfMeasure)
        }
        for measure in bundle.measures { result[measure.code] = (measure.direction, measure.unitOfMeasure) }
        return result
    }

    private func checkDirection(_ target: Target, _ direction: Direction) {
        let isAgainst =
            switch (direction, target.value.comparator) {
            case (.lower, .atLeast), (.lower, .moreThan), (.higher, .atMost), (.higher, .lessThan): true
            default: false
            }
        guard isAgainst else { return }
        let fitting = direction == .lower ? "<=, <" : ">=, >"
        references.report(
            "targets.against-direction", target.cell, "comparator", target.value.comparator.rawValue,
            direction == .lower
                ? Message(
                    vi: "Chỉ tiêu \(target.indicator) càng thấp càng tốt, mục tiêu lại đặt mức tối thiểu",
                    en: "Less of \(target.indicator) is better, and yet the target is a minimum")
                : Message(
                    vi: "Chỉ tiêu \(target.indicator) càng cao càng tốt, mục tiêu lại đặt mức tối đa",
                    en: "More of \(target.indicator) is better, and yet the target is a maximum"),
            expected: Message(
                vi: "một trong: \(fitting), =, band (direction của chỉ tiêu là \(direction.rawValue))",
                en: "one of: \(fitting), =, band (the indicator's direction is \(direction.rawValue))"))
    }

    private func checkRange(_ target: Target, _ unit: String) {
        guard unit == "%" else { return }
        let isBand = target.value.comparator == .band
        for (column, limit) in [(isBand ? "low" : "value", target.value.low), ("high", target.value.high)]
        where (column != "high" || isBand) && !(0...100).contains(limit) {
            references.report(
                "targets.percent", target.cell, column,
                limit == limit.rounded() && abs(limit) < 1e15 ? "\(Int(limit))" : "\(limit)",
                Message(
                    vi: "Chỉ tiêu tính bằng %, mức này nằm ngoài khoảng 0–100",
                    en: "The indicator is a percentage, and this limit is outside 0–100"),
                expected: Message(vi: "từ 0 đến 100", en: "0 to 100"), severity: .warning)
        }
    }

    private static let programmeWord = Message(vi: "mã chương trình", en: "programme")
    private static let indicatorWord = Message(vi: "mã chỉ tiêu", en: "indicator")
}
