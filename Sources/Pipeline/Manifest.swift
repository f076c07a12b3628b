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

        /// Makes a file.
        public init(path: String, sha256: String, bytes: Int) {
            self.path = path
            self.sha256 = sha256
            self.bytes = bytes
        }
    }

    /// The program: always "bantin".
    public let generator: String
    /// Its version.
    public let version: String
    /// The files read.
    public let inputs: [File]
    /// The files written.
    public let outputs: [File]

    static let generatorName = "bantin"

    init(inputs: [File], outputs: [File]) {
        generator = Self.generatorName
        version = BantinVersion.text
        self.inputs = inputs.sorted { $0.path < $1.path }
        self.outputs = outputs.sorted { $0.path < $1.path }
    }

    /// Whether a file is a manifest of ours.
    static func isOurs(_ bytes: [UInt8]) -> Bool {
        struct Mark: Decodable { let generator: String }
        let mark = try? JSONDecoder().decode(Mark.self, from: Data(bytes))
        return mark?.generator == generatorName
    }
}
