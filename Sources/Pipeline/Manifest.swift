import Foundation

/// What went into an output folder and what came out, with checksums.
public struct Manifest: Codable, Sendable {
    /// A file.
    public struct File: Codable, Sendable {
        /// Path with `/`: of an input inside programme or templates, of an output inside the output folder.
        public let path: String
        /// SHA-256 in hexadecimal.
        public let sha256: String
        /// Size in bytes.
        public let bytes: Int
        /// Whether the file is that of the run before, under the same name and with its times.
        var isKept = false
        /// The digest of what the file shows, where the next run may keep it without rendering it.
        var key: String?

        /// Makes a file.
        public init(path: String, sha256: String, bytes: Int) {
            self.path = path
            self.sha256 = sha256
            self.bytes = bytes
        }

        private enum CodingKeys: String, CodingKey { case path, sha256, bytes }
    }

    /// A year of a programme that the output tells of.
    public struct Content: Codable, Sendable, Hashable {
        /// Short name of the programme.
        public let programme: String
        /// The year.
        public let year: Int
        /// How official its results are: "draft", "illustrative", "provisional", "official".
        public let status: String

        /// Makes an entry.
        public init(programme: String, year: Int, status: String) {
            self.programme = programme
            self.year = year
            self.status = status
        }
    }

    /// The program: always "bantin".
    public let generator: String
    /// Its version.
    public let version: String
    /// What the output tells of, by programme and year.
    public let contents: [Content]
    /// The files read.
    public let inputs: [File]
    /// The files written.
    public let outputs: [File]

    static let generatorName = "bantin"

    init(contents: [Content], inputs: [File], outputs: [File]) {
        self.contents = contents.sorted { ($0.programme, $0.year) < ($1.programme, $1.year) }
        generator = Self.generatorName
        version = BantinVersion.text
        self.inputs = inputs.sorted { $0.path < $1.path }
        self.outputs = outputs.sorted { $0.path < $1.path }
    }

    /// Reads a manifest of ours; `nil` for anything else.
    init?(reading bytes: [UInt8]) {
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
            manifest.generator == Self.generatorName
        else { return nil }
        self = manifest
    }

    /// Whether a file is a manifest of ours.
    static func isOurs(_ bytes: [UInt8]) -> Bool {
        struct Mark: Decodable { let generator: String }
        let mark = try? JSONDecoder().decode(Mark.self, from: Data(bytes))
        return mark?.generator == generatorName
    }
}
