import Foundation
import Tables
import Testing

/// Judges workbooks by outside programs.
enum Outside {
    /// LibreOffice with its spreadsheet program, which may be missing where only Writer is installed.
    static let office: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(filePath: "\($0)/soffice").resolvingSymlinksInPath() }.first {
            let calc = $0.deletingLastPathComponent().appending(path: "libsclo.so")
            return FileManager.default.fileExists(atPath: calc.path)
        }?.path
    }()

    /// What a workbook holds by `Tests/Outside/read_xlsx.py`, which knows nothing of this project's writer.
    struct Workbook: Decodable {
        struct Sheet: Decodable {
            let name: String
            let rows: [[Value?]]
            let formats: [String: Format]
            let widths: [Double]
            let heights: [Double]
            let filter: String?
            let frozen: Bool
        }
        struct Format: Decodable {
            let code: String
            let bold: Bool
            let quoted: Bool
            let wrapped: Bool
        }
        enum Value: Decodable, Hashable {
            case text([UInt8])
            case number(Double)

            /// Texts are compared by their bytes: equal strings may have others.
            static func text(_ text: String) -> Value { .text(Array(text.utf8)) }

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }
        let sheets: [Sheet]
        let properties: [String: String]
        let times: [String]
    }

    static func read(_ bytes: [UInt8]) throws -> Workbook {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Outside/read_xlsx.py")
        return try withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a.xlsx"))
            let output = try run(["python3", script.path, "a.xlsx"], in: folder)
            return try JSONDecoder().decode(Workbook.self, from: Data(output.utf8))
        }
    }

    /// The rows of each sheet as LibreOffice sees them, in the order of the names given; numbers in full.
    static func convert(_ bytes: [UInt8], sheets: [String]) throws -> [[[String]]] {
        // Comma, double quotes, UTF-8, from line 1; values as they are, not as shown; every sheet.
        let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
        let script =
            "import csv, json, sys; print(json.dumps([list(csv.reader(open(f'a-{name}.csv', "
            + "encoding='utf-8', newline=''))) for name in sys.argv[1:]]))"
        let office = try #require(office)
        return try withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a.xlsx"))
            _ = try run(
                [
                    office, "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)",
                    "--headless", "--convert-to", filter, "a.xlsx",
                ], in: folder)
            let output = try run(["python3", "-X", "utf8", "-c", script] + sheets, in: folder)
            return try JSONDecoder().decode([[[String]]].self, from: Data(output.utf8))
        }
    }

    private static func run(_ command: [String], in folder: URL) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        process.standardError = FileHandle.standardError
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command[0])")
        return String(decoding: output, as: UTF8.self)
    }

    private static func withFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}
