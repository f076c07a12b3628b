import Bundle
import Foundation
import Records

/// The bundle of the next year, made from that of a year: the same registers and method, no values.
public struct NewBundle: Sendable {
    /// The folder that was made.
    public let path: String
    /// The year of the new bundle.
    public let year: Int
    /// What its maker has to decide or do next, in order.
    public let decisions: [Message]

    /// Makes the bundle `path/<year + 1>`.
    ///
    /// Registers and method are copied byte for byte; settings and observations are written anew, and the
    /// descriptor as well, with its keys in their order. Nothing depends on the clock.
    ///
    /// - Parameters:
    ///   - path: The programme's folder, in which the bundles of its years stand.
    ///   - year: The year to begin from.
    /// - Returns: What was made and what is to be decided.
    /// - Throws: ``BuildError``; then nothing was made.
    public static func make(in path: String, from year: Int) throws(BuildError) -> NewBundle {
        let folder = InputFinder.trimmed(path)
        guard (1900..<2200).contains(year) else {
            throw refusal(
                "new.year", folder, read: "\(year)",
                Message(vi: "Năm không dùng được", en: "This year cannot be used"),
                expected: Message(vi: "từ 1900 đến 2199", en: "1900 to 2199"))
        }
        let target = "\(folder)/\(year + 1)"
        let source = try source(in: folder, year: year, target: target)
        var draft = NewBundleDraft(source.container, year: year)
        let files: [NewBundleDraft.File]
        do throws(NewBundleDraft.Failure) {
            files = try draft.files()
        } catch {
            throw refusal("new.unreadable", "\(source.path)/\(error.path)", error.reason)
        }
        try write(files, to: target)
        return NewBundle(
            path: target, year: year + 1,
            decisions: NewBundleDecisions(draft, old: source.path, new: target).messages())
    }

    // MARK: - The bundle to begin from

    private struct Source {
        let path: String
        let container: any BundleContainer
    }

    private static func source(
        in folder: String, year: Int, target: String
    ) throws(BuildError) -> Source {
        var finder = InputFinder()
        let places = finder.bundles(in: [folder])
        guard finder.findings.isEmpty else { throw .findings(finder.findings) }
        guard !places.contains(where: \.isNamed) else {
            throw refusal(
                "new.not-a-programme", folder,
                Message(
                    vi: "Đây là gói số liệu của một năm, không phải thư mục chương trình",
                    en: "This is the bundle of one year, not a programme's folder"),
                expected: Message(
                    vi: "thư mục chứa các gói của từng năm", en: "the folder that holds the years' bundles"))
        }
        var taken = FileStore.exists(target) ? target : nil
        var sources: [Source] = []
        var years: Set<Int> = []
        var errors: [Finding] = []
        // Only what stands right in the folder: below it are other programmes.
        for place in places where !place.path.dropFirst(folder.count + 1).contains("/") {
            do throws(BundleArchiveError) {
                let container = try place.open()
                let result = BundleReader.read(container)
                errors += result.findings.filter { $0.severity == .error }
                guard let bundle = result.bundle else { continue }
                if bundle.year == year + 1 { taken = taken ?? place.path }
                if bundle.year == year { sources.append(Source(path: place.path, container: container)) }
                years.insert(bundle.year)
            } catch {
                let finding = error.finding(at: place.path, isNamed: false)
                if finding.severity == .error { errors.append(finding) }
            }
        }
        if let taken { throw exists(taken, year: year + 1) }
        guard let source = sources.first else {
            guard errors.isEmpty else { throw .findings(errors) }
            let known = years.sorted().map { "\($0)" }.joined(separator: ", ")
            throw refusal(
                "new.no-such-year", folder, read: "\(year)",
                Message(
                    vi: "Thư mục này không có gói số liệu năm \(year)",
                    en: "This folder has no bundle of \(year)"),
                expected: known.isEmpty
                    ? Message(
                        vi: "thư mục của một chương trình, chứa các gói của từng năm",
                        en: "a programme's folder, which holds the years' bundles")
                    : Message(vi: "một trong: \(known)", en: "one of: \(known)"))
        }
        guard sources.count == 1 else {
            throw refusal(
                "programme.year-twice", folder, read: sources.map(\.path).joined(separator: ", "),
                Message(vi: "Có hai gói số liệu của năm \(year)", en: "There are two bundles of \(year)"))
        }
        return source
    }

    // MARK: - Writing

    private static func write(_ files: [NewBundleDraft.File], to target: String) throws(BuildError) {
        let parts = target.split(separator: "/", omittingEmptySubsequences: false)
        let stage = (parts.dropLast() + [".\(parts.last ?? "").new"]).joined(separator: "/")
        do throws(FileFault) {
            // What a killed run left behind.
            try FileStore.remove(stage)
            try FileStore.makeFolder(stage)
            for file in files {
                let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
                if !folder.isEmpty { try FileStore.makeFolder("\(stage)/\(folder)") }
                try FileStore.write(file.bytes, to: "\(stage)/\(file.path)")
            }
            try FileStore.move(stage, to: target)
        } catch {
            try? FileStore.remove(stage)
            throw .file(error)
        }
    }

    // MARK: - Refusals

    private static func exists(_ path: String, year: Int) -> BuildError {
        refusal(
            "new.exists", path,
            Message(
                vi: "Đã có gói số liệu hoặc thư mục của năm \(year); không ghi đè",
                en: "There is a bundle or folder of \(year) already; nothing is overwritten"))
    }

    private static func refusal(
        _ code: String, _ path: String, read: String? = nil, _ summary: Message, expected: Message? = nil
    ) -> BuildError {
        .findings([
            Finding(
                .error, code, at: FindingPlace(file: path), read: read, summary: summary, expected: expected)
        ])
    }
}
