import Formula
import Records

/// Errors of formulas as findings, in the user's words.
enum FormulaFinding {
    static func finding(_ error: FormulaError, text: String, cell: CellReference) -> Finding {
        let (summary, expected, advice) = words(error.reason)
        return Finding(
            .error, "formula.syntax", at: FindingPlace(cell, position: error.position), read: text,
            summary: summary, expected: expected, advice: advice)
    }

    static func finding(
        _ error: EvaluationError, formula: Sourced<Formula>, unit: Unit, code: String
    ) -> Finding {
        let summary: Message =
            switch error.reason {
            case .divisionByZero:
                Message(
                    vi: "Công thức của \(code) chia cho 0 ở \(unit.fullName) (\(unit.code))",
                    en: "The formula of \(code) divides by zero for \(unit.fullName) (\(unit.code))")
            case .undefined(let operation):
                Message(
                    vi:
                        "Phép “\(operation)” trong công thức của \(code) không xác định ở \(unit.fullName) (\(unit.code))",
                    en:
                        "“\(operation)” in the formula of \(code) is undefined for \(unit.fullName) (\(unit.code))"
                )
            }
        return Finding(
            .error, error.reason == .divisionByZero ? "formula.division-by-zero" : "formula.undefined",
            at: FindingPlace(formula.cell, position: error.position), read: formula.value.text,
            summary: summary,
            expected: Message(vi: "mẫu số khác 0", en: "a denominator other than zero"),
            advice: Message(
                vi: "Sửa số liệu, hoặc nói rõ trong công thức: ratio(tử, mẫu, giá trị khi mẫu bằng 0).",
                en: "Mend the data, or say it in the formula: ratio(numerator, denominator, value when zero)."
            ))
    }

    private static func words(_ reason: FormulaError.Reason) -> (Message, Message?, Message?) {
        switch reason {
        case .empty: return (Message(vi: "Công thức trống", en: "The formula is empty"), nil, nil)
        case .tooLong:
            return (
                Message(
                    vi: "Công thức quá dài hoặc lồng quá sâu",
                    en: "The formula is too long or nested too deeply"),
                nil, nil
            )
        case .unexpectedCharacter(let character):
            return (
                Message(
                    vi: "Ký tự “\(character)” không dùng được trong công thức",
                    en: "The character “\(character)” has no place in a formula"), nil, nil
            )
        case .badNumber(let number):
            return (Message(vi: "“\(number)” không phải là số", en: "“\(number)” is not a number"), nil, nil)
        case .unexpected(let found, let expected):
            let summary =
                found.isEmpty
                ? Message(vi: "Công thức dừng ở đây khi chưa trọn", en: "The formula ends here unfinished")
                : Message(vi: "“\(found)” không đúng chỗ", en: "“\(found)” stands in the wrong place")
            let advice =
                found == ","
                ? Message(
                    vi: "Số thập phân trong công thức dùng dấu chấm.",
                    en: "Decimal numbers in formulas use a point.") : nil
            return (summary, expectation(expected), advice)
        case .unknownFunction(let name, let known):
            return (
                Message(vi: "Không có hàm “\(name)”", en: "There is no function “\(name)”"),
                Message(
                    vi: "một trong: \(known.joined(separator: ", "))",
                    en: "one of: \(known.joined(separator: ", "))"),
                nearest(to: name, among: known)
            )
        case .argumentCount(let function, let expected, let found):
            return (
                Message(
                    vi: "Hàm \(function) có \(found) tham số",
                    en: "\(function) has \(EnglishCount.text(found, "argument"))"),
                Message(
                    vi: "\(expected) tham số",
                    en: "\(expected) \(expected.hasSuffix("1") ? "argument" : "arguments")"),
                nil
            )
        case .wrongType(let found, _):
            return found == .condition
                ? (
                    Message(
                        vi: "Chỗ này cần một số, không phải điều kiện",
                        en: "A number is needed here, not a condition"), nil, nil
                )
                : (
                    Message(
                        vi: "Chỗ này cần một điều kiện (ví dụ A > 0)",
                        en: "A condition is needed here (such as A > 0)"), nil, nil
                )
        case .codeNeeded(let function):
            return (
                Message(vi: "Trong \(function)(…) phải là một mã", en: "\(function)(…) takes a code"), nil,
                nil
            )
        case .notACode(let name):
            return (
                Message(vi: "“\(name)” không phải là mã", en: "“\(name)” is not a code"),
                Message(vi: "mã viết chữ in hoa, ví dụ POP", en: "a code in capitals, such as POP"), nil
            )
        }
    }

    /// What the parser expected, in words.
    private static func expectation(_ expected: FormulaError.Expectation) -> Message {
        switch expected {
        case .symbol(let symbol): Message(vi: "“\(symbol)”", en: "“\(symbol)”")
        case .operand: Message(vi: "một số, một mã hoặc “(”", en: "a number, a code or “(”")
        case .end:
            Message(vi: "một phép tính hoặc hết công thức", en: "an operator or the end of the formula")
        }
    }
}
