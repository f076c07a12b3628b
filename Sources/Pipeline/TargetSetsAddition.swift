import Bundle
import Foundation
import Records

/// Sets of targets put into the bundle of a year.
public struct TargetAddition: Sendable {
    /// What became of one table.
    public struct Table: Sendable {
        /// Its name.
        public let name: String
        /// How many rows were added.
        public let addedCount: Int
        /// How many rows stood there already, and stay as they are.
        public let keptCount: Int
    }

    /// The bundle.
    public let path: String
    /// The tables, in the order in which they were filled.
    public let tables: [Table]
    /// What the officer has to fill in or decide, in order.
    public let tasks: [Message]
    /// Warnings and notes about the bundle as it is now.
    public let findings: [Finding]

    /// Adds sets of targets to a bundle.
    ///
    /// Rows that stand in the bundle stay as they are, whatever a set says of the same key; only what is
    /// missing is added. The result is read and checked before anything is written.
    ///
    /// - Parameters:
    ///   - names: The names of the sets, such as `nq-28`.
    ///   - path: The folder of a year's bundle.
    ///   - templates: The folder of templates, in which the sets lie.
    /// - Returns: What was added and what is to be filled in.
    /// - Throws: ``BuildError``; then nothing was written.
    public static func add(
        _ names: [String], to path: String, templates: String
    ) throws(BuildError) -> TargetAddition {
        let folder = InputFinder.trimmed(path)
        guard FileStore.exists("\(folder)/\(BundleReader.descriptorName)") else {
            throw .findings([notABundle(folder)])
        }
        let before = BundleReader.read(BundleFolder(folder))
        guard before.bundle != nil else {
            throw .findings(before.findings.filter { $0.severity == .error })
        }
        let sets = try TargetSets.named(names, in: templates)
        var draft = try TargetSetsDraft(folder)
        try draft.add(sets)
        let result = BundleReader.read(Overlay(base: BundleFolder(folder), files: draft.files))
        guard let bundle = result.bundle else {
            throw .findings(result.findings.filter { $0.severity == .error })
        }
        try write(draft.files, in: folder)
        return TargetAddition(
            path: folder,
            tables: draft.added.map {
                Table(name: $0.table, addedCount: $0.rows.count, keptCount: $0.keptCount)
            },
            tasks: TargetSetsTasks(draft.added, bundle, folder).messages(), findings: result.findings)
    }

    private static func notABundle(_ folder: String) -> Finding {
        Finding(
            .error, "targets.not-a-bundle", at: FindingPlace(file: folder),
            summary: Message(
                vi: "Đây không phải thư mục gói số liệu của một năm",
                en: "This is not the folder of a year's bundle"),
            expected: Message(
                vi: "thư mục có \(BundleReader.descriptorName); gói nén thì giải nén trước",
                en: "a folder with \(BundleReader.descriptorName); unpack a zipped bundle first"))
    }

    /// The descriptor comes last, so that a bundle whose writing stops does not name what is not there.
    private static func write(
        _ files: [(path: String, bytes: [UInt8])], in folder: String
    ) throws(BuildError) {
        var staged: [(from: String, to: String)] = []
        do throws(FileFault) {
            for file in files {
                let target = "\(folder)/\(file.path)"
                staged.append(("\(target).new", target))
                try FileStore.write(file.bytes, to: "\(target).new")
            }
            for file in staged { try replace(file.to, by: file.from) }
        } catch {
            for file in staged { try? FileStore.remove(file.from) }
            throw .file(error)
        }
    }

    private static func replace(_ path: String, by new: String) throws(FileFault) {
        guard unsafe rename(new, path) == 0 else {
            throw FileFault(path: path, reason: unsafe String(cString: strerror(errno)))
        }
    }
}

/// A bundle as it will be: some of its files are in memory.
private struct Overlay: BundleContainer {
    let base: BundleFolder
    let files: [(path: String, bytes: [UInt8])]

    var shownPath: String { base.shownPath }

    func contents(of path: String) throws(BundleFileError) -> [UInt8] {
        if let file = files.first(where: { $0.path == path }) { return file.bytes }
        return try base.contents(of: path)
    }
}
