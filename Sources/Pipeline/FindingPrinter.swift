import Records

/// Prints findings for people.
public struct FindingPrinter: Sendable {
    private let language: Language
    private let isColoured: Bool

    /// Prepares a printer.
    ///
    /// - Parameters:
    ///   - language: Language of the messages.
    ///   - isColoured: Whether the terminal takes colour.
    public init(language: Language, isColoured: Bool) {
        self.language = language
        self.isColoured = isColoured
    }

    /// One finding, two to four lines: where, what; what was read; what is expected; what to do.
    public func text(_ finding: Finding) -> String {
        var lines = ["\(place(finding.place)): \(severity(finding.severity)): \(finding.summary[language])"]
        if let read = finding.read, !read.isEmpty {
            lines.append("    \(word("đọc được", "read")): \(read.replacing("\n", with: "⏎"))")
        }
        if let expected = finding.expected {
            lines.append("    \(word("yêu cầu", "expected")): \(expected[language])")
        }
        if let advice = finding.advice { lines.append("    → \(advice[language])") }
        return lines.joined(separator: "\n")
    }

    /// "3 lỗi, 1 cảnh báo".
    public func summary(_ findings: [Finding]) -> String {
        let counts = Severity.allCases.map { severity in
            (severity, findings.filter { $0.severity == severity }.count)
        }
        let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \(plain($0.0))" }
        return parts.isEmpty ? word("không có lỗi", "no findings") : parts.joined(separator: ", ")
    }

    private func place(_ place: FindingPlace) -> String {
        var parts = [place.file]
        if let sheet = place.sheet { parts.append("\(word("trang tính", "sheet")) \(sheet)") }
        if let row = place.row { parts.append("\(word("dòng", "row")) \(row)") }
        if let column = place.column { parts.append("\(word("cột", "column")) \(column)") }
        if let position = place.position { parts.append("\(word("vị trí", "position")) \(position)") }
        return parts.joined(separator: ", ")
    }

    private func severity(_ severity: Severity) -> String {
        let name = plain(severity)
        guard isColoured else { return name }
        let colour = severity == .error ? "31" : severity == .warning ? "33" : "36"
        return "\u{1B}[\(colour)m\(name)\u{1B}[0m"
    }

    private func plain(_ severity: Severity) -> String {
        switch severity {
        case .error: word("lỗi", "error")
        case .warning: word("cảnh báo", "warning")
        case .note: word("lưu ý", "note")
        }
    }

    private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
