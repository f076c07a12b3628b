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
        let place = Self.visible(place(finding.place))
        var lines = ["\(place): \(severity(finding.severity)): \(Self.visible(finding.summary[language]))"]
        if let read = finding.read, !read.isEmpty {
            lines.append("    \(word("đọc được", "read")): \(Self.visible(read))")
        }
        if let expected = finding.expected {
            lines.append("    \(word("yêu cầu", "expected")): \(Self.visible(expected[language]))")
        }
        if let advice = finding.advice { lines.append("    → \(Self.visible(advice[language]))") }
        return lines.joined(separator: "\n")
    }

    /// Text of the input as one line: what steers a terminal or breaks a line is shown as a sign instead.
    static func visible(_ text: String) -> String {
        var result = ""
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where last == "\r": break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.unicodeScalars.append("⏎")
            case 0x00...0x1F, 0x7F...0x9F: result.unicodeScalars.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return result
    }

    /// "3 lỗi, 1 cảnh báo".
    public func summary(_ findings: [Finding]) -> String {
        let counts = Severity.allCases.map { severity in
            (severity, findings.filter { $0.severity == severity }.count)
        }
        let parts = counts.filter { $0.1 > 0 }.map { severity, count in
            language == .vi
                ? "\(count) \(plain(severity))" : EnglishCount.text(count, plain(severity))
        }
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
