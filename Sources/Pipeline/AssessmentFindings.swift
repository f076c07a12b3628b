import Assessment
import Formula
import Records

/// What stood in the way of scores, in the user's words: one finding for each thing that is wrong, with all units.
enum AssessmentFindings {
    /// The findings of assessed years.
    static func findings(in years: [AssessedYear]) -> [Finding] {
        // Next year's bundle, just begun, has no figures at all: its gaps are told already.
        years.filter { !$0.bundle.observations.allSatisfy { $0.value == nil } }.flatMap { year in
            var order: [Key] = []
            var groups: [Key: [AssessmentFault]] = [:]
            for fault in year.faults {
                let key = Key(fault)
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(fault)
            }
            return order.compactMap { groups[$0].flatMap { finding($0, in: year) } }
        }
    }

    /// Faults that differ in the unit alone are told together.
    private struct Key: Hashable {
        let code: String
        let kind: String
        let detail: String

        init(_ fault: AssessmentFault) {
            code = fault.code
            switch fault.reason {
            case .noValues: (kind, detail) = ("no-values", "")
            case .equalValues: (kind, detail) = ("equal-values", "")
            case .notScored: (kind, detail) = ("not-scored", "")
            case .frozenYear(let year): (kind, detail) = ("frozen-year", "\(year)")
            case .notAggregated(_, let child, _): (kind, detail) = ("not-aggregated", child)
            case .undefinedScore: (kind, detail) = ("undefined-score", "")
            case .zeroScore(_, let child): (kind, detail) = ("zero-score", child)
            case .noDeviation(let child): (kind, detail) = ("no-deviation", child)
            case .formula(_, let error): (kind, detail) = ("formula", "\(error.position) \(error.reason)")
            case .nobodyRanked: (kind, detail) = ("nobody-ranked", "")
            }
        }
    }

    /// Units that are named in one finding; more are counted.
    private static let namedUnits = 20

    private static func finding(_ faults: [AssessmentFault], in year: AssessedYear) -> Finding? {
        guard let first = faults.first else { return nil }
        let code = first.code
        let units = faults.compactMap { unit(of: $0.reason) }
        let names = Message(
            vi: list(units, in: year, more: "và {count} đơn vị khác"),
            en: list(units, in: year, more: "and {count} more"))
        let isIndicator = year.bundle.indicators.contains { $0.code == code }
        func make(
            _ kind: String, column: String, read: String? = nil, _ summary: Message, expected: Message? = nil,
            advice: Message? = nil, position: Int? = nil
        ) -> Finding {
            let headings = first.cell.table.headings
            let cell = CellReference(
                table: first.cell.table, row: first.cell.row,
                column: headings.firstIndex(of: column) ?? headings.firstIndex(of: "code"))
            return Finding(
                first.isError ? .error : .warning, "method.\(kind)",
                at: FindingPlace(cell, position: position), read: read, summary: summary, expected: expected,
                advice: advice)
        }
        switch first.reason {
        case .noValues:
            return make(
                "no-values", column: "code", read: code,
                Message(
                    vi: "Không đơn vị nào có số liệu của chỉ tiêu \(code)",
                    en: "No unit has figures for the indicator \(code)"))
        case .equalValues:
            return make(
                "equal-values", column: "normalisation", read: code,
                Message(
                    vi:
                        "Mọi đơn vị có cùng giá trị của \(code), nên chuẩn hóa theo số liệu trong năm không phân biệt được đơn vị nào",
                    en:
                        "All units have the same value of \(code), so that a normalisation by the values of the year tells none apart"
                ),
                advice: Message(
                    vi: "Dùng mốc cố định (normalisation = goalposts) nếu giá trị này có ý nghĩa.",
                    en: "Use fixed goalposts (normalisation = goalposts) if the value means something."))
        case .notScored(_, let value):
            return make(
                "not-scored", column: "normalisation", read: "\(value)",
                Message(
                    vi: "Không tính được điểm của \(code) ở \(names.vi): phép chuẩn hóa không xác định",
                    en: "\(code) cannot be scored for \(names.en): the normalisation is undefined"),
                expected: Message(
                    vi: "giá trị dương với log_goalposts; không âm với share_of_best và distance_to_target",
                    en:
                        "values above 0 for log_goalposts; not below 0 for share_of_best and distance_to_target"
                ),
                advice: Message(
                    vi: "Sửa số liệu, hoặc đặt mức chặn dưới (cap_low).",
                    en: "Mend the data, or set a lower cap (cap_low)."))
        case .frozenYear(let wanted):
            return make(
                "frozen-year", column: isIndicator ? "scale_year" : "weights_year", read: "\(wanted)",
                Message(
                    vi: "Không có số liệu năm \(wanted) để cố định thang điểm hoặc trọng số của \(code)",
                    en: "There are no figures of \(wanted) to freeze the scale or weights of \(code) to"),
                expected: Message(
                    vi: "năm \(year.year), hoặc một năm trước có gói số liệu với cùng mã",
                    en: "\(year.year), or a year before that has a bundle with the same codes"))
        case .notAggregated(_, let child, let score):
            return make(
                "not-aggregated", column: "aggregation", read: "\(score)",
                Message(
                    vi:
                        "Điểm âm của \(child) ở \(names.vi): không tính được \(code) bằng phép trung bình này",
                    en: "A negative score of \(child) for \(names.en): \(code) has no mean of this kind"),
                expected: Message(vi: "điểm không âm", en: "scores of 0 or more"),
                advice: Message(
                    vi: "Đặt sàn điểm (floor), hoặc đổi cách tổng hợp.",
                    en: "Set a floor, or aggregate otherwise."))
        case .undefinedScore:
            return make(
                "undefined-score", column: "aggregation", read: code,
                Message(
                    vi: "Đủ điểm thành phần, nhưng phép tổng hợp của \(code) không xác định ở \(names.vi)",
                    en: "All scores are there, but \(code) cannot be aggregated for \(names.en)"),
                expected: Message(
                    vi: "bình quân khác 0 với mazziotta_pareto; kết quả trong phạm vi số",
                    en: "a mean other than 0 for mazziotta_pareto; a result within the range of numbers"),
                advice: Message(
                    vi:
                        "Với mazziotta_pareto, dùng điểm quanh 100 (z_score với score_mean = 100, score_sd = 10).",
                    en:
                        "For mazziotta_pareto use scores around 100 (z_score with score_mean = 100, score_sd = 10)."
                ))
        case .zeroScore(_, let child):
            return make(
                "zero-score", column: "aggregation", read: "0",
                Message(
                    vi: "Điểm 0 của \(child) ở \(names.vi) làm \(code) bằng 0, dù các phần khác cao đến đâu",
                    en: "A score of 0 of \(child) for \(names.en) makes \(code) 0, however high the rest is"),
                advice: Message(
                    vi: "Nếu không định như vậy, đặt sàn điểm (floor), ví dụ 1.",
                    en: "If that is not meant, set a floor such as 1."))
        case .noDeviation(let child):
            return make(
                "no-deviation", column: "weights", read: child,
                Message(
                    vi:
                        "Điểm của \(child) không chênh lệch giữa các đơn vị, nên không có trọng số theo độ lệch chuẩn",
                    en: "The scores of \(child) do not differ, so that its deviation gives it no weight"),
                advice: Message(
                    vi:
                        "Cố định trọng số theo một năm khác (weights_year), hoặc cho trọng số (weights = given).",
                    en: "Freeze the weights to another year (weights_year), or give them (weights = given)."))
        case .formula(_, let error):
            let formula = year.bundle.indices.first { $0.code == code }?.rules.formula?.value.text
            let isDivision = error.reason == .divisionByZero
            return make(
                isDivision ? "formula-division" : "formula-undefined", column: "formula", read: formula,
                Message(
                    vi: isDivision
                        ? "Công thức của \(code) chia cho 0 ở \(names.vi)"
                        : "Công thức của \(code) không xác định ở \(names.vi)",
                    en: isDivision
                        ? "The formula of \(code) divides by zero for \(names.en)"
                        : "The formula of \(code) is undefined for \(names.en)"),
                expected: Message(vi: "kết quả hữu hạn", en: "a finite result"),
                advice: Message(
                    vi: "Nói rõ trong công thức: ratio(tử, mẫu, giá trị khi mẫu bằng 0), if, max hoặc clamp.",
                    en:
                        "Say it in the formula: ratio(numerator, denominator, value when zero), if, max or clamp."
                ), position: error.position)
        case .nobodyRanked:
            return make(
                "nobody-ranked", column: "coverage", read: code,
                Message(
                    vi: "Không đơn vị nào đủ số liệu để xếp hạng theo \(code)",
                    en: "No unit has enough data for a rank in \(code)"),
                advice: Message(
                    vi: "Bổ sung số liệu, hoặc hạ mức số liệu tối thiểu (coverage).",
                    en: "Add data, or lower the least share of data (coverage)."))
        }
    }

    private static func unit(of reason: AssessmentFault.Reason) -> String? {
        switch reason {
        case .notScored(let unit, _), .notAggregated(let unit, _, _), .undefinedScore(let unit),
            .zeroScore(let unit, _), .formula(let unit, _):
            unit
        case .noValues, .equalValues, .frozenYear, .noDeviation, .nobodyRanked: nil
        }
    }

    private static func list(_ codes: [String], in year: AssessedYear, more: String) -> String {
        var names = codes.prefix(namedUnits).map { code in
            year.position(of: code).map { "\(year.units[$0].fullName) (\(code))" } ?? code
        }
        if codes.count > namedUnits {
            names.append(more.replacing("{count}", with: "\(codes.count - namedUnits)"))
        }
        return names.joined(separator: ", ")
    }
}
