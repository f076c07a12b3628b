import Digest

/// A list of checksums in the form of GNU coreutils: for each file its SHA-256 in hexadecimal, two blanks, its path.
///
/// `sha256sum -c` reads it. Reading is strict: a list in which one byte was altered is refused or names another sum or file.
public struct ChecksumList: Sendable {
    /// Name of the list inside a folder or a package.
    public static let name = "SHA256SUMS"

    /// A file of the list.
    public struct Entry: Sendable, Hashable {
        /// Path below the folder of the list, with `/`.
        public let path: String
        /// SHA-256 in hexadecimal, in small letters.
        public let sha256: String

        /// Makes an entry.
        public init(path: String, sha256: String) {
            self.path = path
            self.sha256 = sha256
        }
    }

    /// Why a list cannot be read.
    public struct Fault: Error, Sendable, Hashable {
        /// The line, from 1.
        public let line: Int
        /// What stands there.
        public let text: String
    }

    /// The files, in the order of the list.
    public let entries: [Entry]

    /// A list of files, by path.
    public init(_ entries: [Entry]) {
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Reads a list.
    ///
    /// - Parameter bytes: The list.
    /// - Throws: ``Fault`` for the first line that is not of the form, has a path that leads out of the folder, or
    ///   names a file again.
    public init(reading bytes: [UInt8]) throws(Fault) {
        var entries: [Entry] = []
        var seen: Set<String> = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (position, line) in lines.enumerated() {
            let isLast = position == lines.count - 1
            if isLast, line.isEmpty { break }
            guard !isLast, let entry = Self.entry(line), seen.insert(entry.path).inserted else {
                throw Fault(line: position + 1, text: String(decoding: line.prefix(200), as: UTF8.self))
            }
            entries.append(entry)
        }
        self.entries = entries
    }

    /// The list as a file.
    public var bytes: [UInt8] { Array(entries.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8) }

    private static let hexCount = 64

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        let sum = line.prefix(hexCount)
        let rest = line.dropFirst(hexCount)
        guard sum.count == hexCount, sum.allSatisfy(isHex), rest.prefix(2).elementsEqual([0x20, 0x20]),
            rest.count > 2, let path = String(validating: rest.dropFirst(2), as: UTF8.self), isInside(path)
        else { return nil }
        return Entry(path: path, sha256: String(decoding: sum, as: UTF8.self))
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// Whether a path stays below the folder and holds nothing that a reader could take in two ways.
    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.utf8.contains { $0 < 0x20 || $0 == 0x5C }
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }
}
