import Foundation
import Records

/// Findings for programs.
public enum FindingJSON {
    private struct Entry: Encodable {
        let severity: String
        let code: String
        let file: String
        let sheet: String?
        let row: Int?
        let column: String?
        let position: Int?
        let read: String?
        let message: String
        let expected: String?
        let advice: String?
    }

    private struct Report: Encodable {
        let bundles: Int
        let errors: Int
        let warnings: Int
        let notes: Int
        let findings: [Entry]
    }

    /// The JSON text, keys sorted.
    ///
    /// - Parameters:
    ///   - findings: The findings.
    ///   - bundles: How many bundles were read.
    ///   - language: Language of the messages.
    /// - Returns: UTF-8 text without a final line end.
    public static func text(_ findings: [Finding], bundles: Int, language: Language) -> String {
        let entries = findings.map { finding in
            Entry(
                severity: finding.severity.rawValue, code: finding.code, file: finding.place.file,
                sheet: finding.place.sheet, row: finding.place.row, column: finding.place.column,
                position: finding.place.position, read: finding.read, message: finding.summary[language],
                expected: finding.expected?[language], advice: finding.advice?[language])
        }
        let count: (Severity) -> Int = { severity in findings.filter { $0.severity == severity }.count }
        return JSONText.encode(
            Report(
                bundles: bundles, errors: count(.error), warnings: count(.warning), notes: count(.note),
                findings: entries))
    }
}

/// Encodes values as JSON in one fixed form.
public enum JSONText {
    /// Pretty-printed, keys sorted, slashes plain.
    public static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}
