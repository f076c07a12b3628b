import Records
import Tables

/// Reads text as a CSV file named `t.csv`.
func read(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> CSVReader.Result {
    CSVReader.read(Array(text.utf8), file: "t.csv", delimiter: delimiter)
}

/// The rows as `number: field|field`.
func rows(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [String] {
    let result = read(text, delimiter: delimiter)
    return (result.table?.rows ?? []).map { "\($0.number): \($0.fields.joined(separator: "|"))" }
}

/// The findings as `code row read`.
func findings(_ result: CSVReader.Result) -> [String] {
    result.findings.map { finding in
        var text = finding.code
        if let row = finding.place.row { text += " \(row)" }
        if let read = finding.read { text += " [\(read)]" }
        return text
    }
}
