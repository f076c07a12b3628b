import Bytes
import Records
import Reporting

/// What a package is, what it was made from and what it holds: `manifest.json` inside it, for machines.
///
/// It names only inputs that reach the package, so that a package stays the same, byte by byte, when a figure changes
/// that it does not show. Of a table with a row for each unit these are the unit's own rows.
public struct PackageManifest: Sendable {
    /// What a package holds.
    public enum Kind: String, Sendable, Hashable {
        /// What a unit receives.
        case unit
        /// The public results of a year.
        case province
        /// The public data of a year.
        case data
    }

    /// An input.
    public struct Input: Sendable, Hashable {
        /// Path inside the programme: "quang-ngai/2016/observations.csv".
        public let path: String
        /// SHA-256 in hexadecimal: of the file, or of the rows.
        public let sha256: String
        /// Rows about the unit, where only they are meant: the sum is then that of heading and rows as a CSV file of
        /// their own (RFC 4180 with LF); `nil` for a whole file.
        public let rows: Int?

        /// Makes an input.
        public init(path: String, sha256: String, rows: Int? = nil) {
            self.path = path
            self.sha256 = sha256
            self.rows = rows
        }
    }

    /// Name of the manifest inside a package.
    public static let name = "manifest.json"

    /// What the package holds.
    public var kind: Kind
    /// Short name of the programme.
    public var programme: String
    /// The year.
    public var year: Int
    /// Code of the unit; `nil` for the whole province.
    public var unit: String?
    /// How official the results are: "draft", "illustrative", "provisional", "official".
    public var status: String
    /// Version of the program.
    public var version: String
    /// SHA-256 of the templates; `nil` where the inputs of a unit are listed.
    public var templates: String?
    /// The inputs.
    public var inputs: [Input]

    /// Makes a manifest.
    public init(
        _ kind: Kind, _ year: YearReport, unit: String? = nil, version: String, templates: String? = nil,
        inputs: [Input]
    ) {
        self.kind = kind
        programme = year.programme
        self.year = year.year
        self.unit = unit
        status = year.settings.status.rawValue
        self.version = version
        self.templates = templates
        self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The manifest as JSON (RFC 8259), keys sorted.
    ///
    /// - Parameter files: The other files of the package.
    /// - Returns: The bytes of the file.
    func bytes(files: [PackageFile]) -> [UInt8] {
        var writer = ByteWriter(capacity: 4096)
        writer.write("{\n  \"files\": [\n")
        for (position, file) in files.sorted(by: { $0.name < $1.name }).enumerated() {
            writer.write(position > 0 ? ",\n    {" : "    {")
            writer.write("\"bytes\": \(file.bytes.count), \"path\": ")
            writer.write(jsonString: file.name)
            writer.write(", \"sha256\": \"\(file.sha256)\"}")
        }
        writer.write("\n  ],\n  \"format\": 1,\n  \"generator\": \"bantin\",\n  \"inputs\": [")
        for (position, input) in inputs.enumerated() {
            writer.write(position > 0 ? ",\n    {\"path\": " : "\n    {\"path\": ")
            writer.write(jsonString: input.path)
            if let rows = input.rows { writer.write(", \"rows\": \(rows)") }
            writer.write(", \"sha256\": \"\(input.sha256)\"}")
        }
        writer.write(inputs.isEmpty ? "],\n" : "\n  ],\n")
        write("kind", kind.rawValue, to: &writer)
        write("programme", programme, to: &writer)
        write("status", status, to: &writer)
        if let templates { write("templates_sha256", templates, to: &writer) }
        if let unit { write("unit", unit, to: &writer) }
        write("version", version, to: &writer)
        writer.write("  \"year\": \(year)\n}\n")
        return writer.bytes
    }

    private func write(_ key: String, _ value: String, to writer: inout ByteWriter) {
        writer.write("  \"\(key)\": ")
        writer.write(jsonString: value)
        writer.write(",\n")
    }
}
