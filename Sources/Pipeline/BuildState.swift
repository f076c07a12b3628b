import Digest
import Foundation

/// What a run leaves to the next one beside the manifest: `state.json` in the output.
///
/// It holds nothing of clock or machine but the identity of the program, so that equal runs leave equal states.
struct BuildState: Codable, Sendable {
    static let name = "state.json"
    /// The form of the file; another one is not read.
    static let currentFormat = 2

    /// The form of this file.
    var format = Self.currentFormat
    /// The program and libraries that made the output; see ``EngineIdentity``.
    var engine: String
    /// SHA-256 of the manifest that belongs to it.
    var manifest: String
    /// For a year of which everything was made, by "programme/year": the digest of all that its files depend on.
    var years: [String: String]
    /// For a file, by its path inside the output: the digest of what it shows.
    var keys: [String: String]

    /// Why a state is of no use.
    enum Fault: Error, Sendable, Hashable {
        /// It cannot be read, is of another form, or does not belong to the manifest beside it.
        case damaged
        /// Another program, or the same with other libraries, made the output.
        case otherProgram
    }

    /// Reads a state and holds it against the manifest beside it.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - manifest: The bytes of the manifest.
    ///   - engine: The program that runs now.
    /// - Throws: ``Fault``.
    init(reading bytes: [UInt8], manifest: [UInt8], engine: String) throws(Fault) {
        struct Head: Decodable { var format: Int }
        guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)),
            head.format == Self.currentFormat,
            let state = try? JSONDecoder().decode(BuildState.self, from: Data(bytes)),
            state.manifest == Digest.sha256(manifest).hex
        else { throw .damaged }
        guard state.engine == engine else { throw .otherProgram }
        self = state
    }

    init(engine: String, manifest: [UInt8], years: [String: String], keys: [String: String]) {
        self.engine = engine
        self.manifest = Digest.sha256(manifest).hex
        self.years = years
        self.keys = keys
    }
}
