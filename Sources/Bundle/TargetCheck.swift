import Records
import VietnameseText

/// Checks targets against the programmes, indicators and units that they name, and against each other.
struct TargetCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }
    /// What targets may name, as sets: there may be as many targets as units times indicators.
    private let known: [String: Set<String>]
    private let placeWords: Set<String>
    private let programmes: [String: TargetProgramme]

    /// Words for the area type of a unit that national targets use; a bundle need not have told them yet.
    static let areaTypes = ["đô thị", "nông thôn"]

    init(_ references: BundleReferences) {
        self.references = references
        known = references.declared.mapValues { Set($0) }
        placeWords = Set(
            references.bundle.units.flatMap { [$0.kind, $0.group, $0.areaType].compactMap { $0 } })
        programmes = Dictionary(references.bundle.programmes.map { ($0.code, $0) }) { first, _ in first }
    }

    func check() {
        checkProgrammes()
        checkBreakdowns()
        let directions = directions()
        for target in bundle.targets {
            checkNames(target)
            checkPlace(target)
            checkYear(target)
            if let measure = directions[target.indicator] {
                checkDirection(target, measure.direction)
                checkRange(target, measure.unit)
                checkDigits(target, measure.digits)
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
        if let codes = references.declared["programmes"],
            known["programmes"]?.contains(target.programme) == false
        {
            references.unknown(
                "targets.unknown-programme", target.cell, "programme", target.programme, known: codes,
                of: Self.programmeWord)
        } else {
            checkObjective(target)
        }
        if let codes = references.declared["indicators"],
            known["indicators"]?.contains(target.indicator) == false
        {
            references.unknown(
                "targets.unknown-indicator", target.cell, "indicator", target.indicator, known: codes,
                of: Self.indicatorWord)
        }
    }

    private func checkObjective(_ target: Target) {
        guard let number = target.objective, !references.broken.contains("objectives") else { return }
        let key = BundleReferences.objectiveKey(target.programme, number)
        guard known["objectives"]?.contains(key) != true else { return }
        let keys = references.declared["objectives"] ?? []
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
        guard known["units"]?.contains(place) == false, !placeWords.contains(place) else { return }
        let isStandard = Self.areaTypes.contains(place)
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
            advice: isStandard
                ? nil : nearest(to: place, among: placeWords.sorted() + Self.areaTypes + codes),
            severity: isStandard ? .warning : .error)
    }

    private func checkYear(_ target: Target) {
        guard let year = target.year,
            let programme = programmes[target.programme], !programme.years.contains(year)
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

    private typealias Judged = (direction: Direction, unit: String, digits: Int)

    private func directions() -> [String: Judged] {
        var result: [String: Judged] = [:]
        for measure in bundle.indicators.map(\.measure) + bundle.measures {
            result[measure.code] = (measure.direction, measure.unitOfMeasure, measure.digits)
        }
        return result
    }

    /// What is judged is the printed value, so a limit between two printed values is missed by rounding alone.
    private func checkDigits(_ target: Target, _ digits: Int) {
        let isBand = target.value.comparator == .band
        for (column, limit) in [(isBand ? "low" : "value", target.value.low), ("high", target.value.high)]
        where (column != "high" || isBand) && DecimalRounding.rounded(limit, digits: digits) != limit {
            references.report(
                "targets.digits", target.cell, column, "\(limit)",
                Message(
                    vi:
                        "Mức có nhiều chữ số thập phân hơn chỉ tiêu \(target.indicator) (digits là \(digits))",
                    en:
                        "The limit has more decimals than the indicator \(target.indicator) (digits is \(digits))"
                ),
                expected: Message(
                    vi: "nhiều nhất \(digits) chữ số thập phân, hoặc tăng digits của chỉ tiêu",
                    en: "\(digits) decimals at most, or more digits for the indicator"),
                severity: .warning)
        }
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
