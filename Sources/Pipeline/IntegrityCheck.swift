import Delivery
import Digest
import Records
import Zip

/// Whether a package, an output folder or a published site is complete and unaltered.
public struct IntegrityCheck: Sendable {
    /// What was checked.
    public enum Subject: Sendable, Hashable {
        /// The output folder of a run.
        case output
        /// A folder with a list of checksums: a published site, an unpacked package.
        case folder
        /// A zip.
        case package
    }

    /// What was checked.
    public let subject: Subject
    /// Files that the list names.
    public let fileCount: Int
    /// What is wrong; errors for everything missing, altered or added.
    public let findings: [Finding]
    /// Whether all is there and as it was made.
    public var isSound: Bool { !findings.contains { $0.severity == .error } }

    /// Checks a path.
    ///
    /// - Parameter path: An output folder, a folder with `SHA256SUMS`, or a zip that bantin made.
    /// - Returns: What was found.
    /// - Throws: ``BuildError`` where the system refuses to read, or there is nothing to check against.
    public static func check(_ path: String) throws(BuildError) -> IntegrityCheck {
        guard FileStore.exists(path) else {
            throw .findings([
                Finding(
                    .error, "verify.not-found", at: FindingPlace(file: path),
                    summary: Message(
                        vi: "Không có tệp hoặc thư mục này", en: "There is no such file or folder"))
            ])
        }
        let isFolder = FileStore.isFolder(path)
        if isFolder, !FileStore.exists("\(path)/\(ChecksumList.name)") { throw .findings([nothing(path)]) }
        do throws(FileFault) {
            return isFolder ? try folder(path) : package(path, try FileStore.read(path))
        } catch {
            throw .file(error)
        }
    }

    private static func nothing(_ path: String) -> Finding {
        Finding(
            .error, "verify.no-sums", at: FindingPlace(file: path),
            summary: Message(
                vi: "Không có tệp \(ChecksumList.name) để đối chiếu",
                en: "There is no \(ChecksumList.name) to check against"),
            expected: Message(
                vi: "thư mục kết quả, trang đã đưa lên, gói zip do bantin lập, hoặc gói đã giải nén",
                en: "an output folder, a published site, a zip made by bantin, or an unpacked package"))
    }

    // MARK: - Folders

    private static func folder(_ path: String) throws(FileFault) -> IntegrityCheck {
        let isOutput = FileStore.exists("\(path)/\(OutputStage.manifestName)")
        let listPath = "\(path)/\(ChecksumList.name)"
        let list: ChecksumList
        do throws(ChecksumList.Fault) {
            list = try ChecksumList(reading: read(listPath))
        } catch {
            return IntegrityCheck(
                subject: isOutput ? .output : .folder, fileCount: 0,
                findings: [unreadable(listPath, error)])
        }
        var findings: [Finding] = []
        for entry in list.entries {
            let file = "\(path)/\(entry.path)"
            guard FileStore.isFile(file) else {
                findings.append(missing(file))
                continue
            }
            let sum = try FileStore.sha256(of: file)
            if sum != entry.sha256 { findings.append(changed(file, read: sum, expected: entry.sha256)) }
        }
        let known = Set(list.entries.map(\.path))
        let own = [ChecksumList.name] + (isOutput ? OutputStage.kept : [])
        for file in files(below: path)
        where !known.contains(file) && !own.contains(file) && !(isOutput && MailFolder.holds(file)) {
            findings.append(added("\(path)/\(file)"))
        }
        return IntegrityCheck(
            subject: isOutput ? .output : .folder, fileCount: list.entries.count, findings: findings)
    }

    /// Everything below a folder that is not a folder itself: links are not followed, they are files that do not belong.
    private static func files(below path: String) -> [String] {
        FileStore.names(in: path).flatMap { name -> [String] in
            let inner = "\(path)/\(name)"
            guard FileStore.isFolder(inner), !FileStore.isLink(inner) else { return [name] }
            return files(below: inner).map { "\(name)/\($0)" }
        }
    }

    /// The bytes of a list; what cannot be read is a list with nothing in its first line.
    private static func read(_ path: String) -> [UInt8] {
        (try? FileStore.read(path)) ?? [0x0A]
    }

    // MARK: - Packages

    private static func package(_ path: String, _ bytes: [UInt8]) -> IntegrityCheck {
        var findings: [Finding] = []
        switch PackageSeal.isIntact(bytes) {
        case true?: break
        case false?: findings.append(brokenSeal(path))
        case nil:
            findings.append(
                Finding(
                    .error, "verify.no-seal", at: FindingPlace(file: path),
                    summary: Message(
                        vi: "Gói không có dấu niêm phong của bantin ở cuối tệp, hoặc dấu đã bị sửa",
                        en: "The package has no seal of bantin at its end, or the seal was altered"),
                    advice: Message(
                        vi: "Lấy lại gói từ nguồn gửi.", en: "Get the package again from its source.")))
        }
        do throws(ZipReadError) {
            let reader = try ZipReader(bytes)
            let inner = try contents(of: reader, path)
            return IntegrityCheck(
                subject: .package, fileCount: inner.count, findings: findings + inner.findings)
        } catch {
            findings.append(
                Finding(
                    .error, "verify.zip-damaged", at: FindingPlace(file: path), read: "\(error)",
                    summary: Message(vi: "Gói zip hỏng", en: "The zip is damaged"),
                    advice: Message(
                        vi: "Lấy lại gói từ nguồn gửi.", en: "Get the package again from its source.")))
            return IntegrityCheck(subject: .package, fileCount: 0, findings: findings)
        }
    }

    private static func contents(
        of reader: ZipReader, _ path: String
    ) throws(ZipReadError) -> (count: Int, findings: [Finding]) {
        let name = "/\(ChecksumList.name)"
        guard let listPath = reader.paths.first(where: { $0.hasSuffix(name) }) else {
            return (0, [nothing(path)])
        }
        let folder = String(listPath.dropLast(ChecksumList.name.count))
        let list: ChecksumList
        do throws(ChecksumList.Fault) {
            let bytes = try? reader.contents(of: listPath)
            list = try ChecksumList(reading: bytes ?? [0])
        } catch {
            return (0, [unreadable("\(path): \(listPath)", error)])
        }
        var findings: [Finding] = []
        var known: Set<String> = [listPath]
        for entry in list.entries {
            let inside = folder + entry.path
            known.insert(inside)
            guard reader.paths.contains(inside) else {
                findings.append(missing("\(path): \(inside)"))
                continue
            }
            let sum = Digest.sha256(try reader.contents(of: inside)).hex
            if sum != entry.sha256 {
                findings.append(changed("\(path): \(inside)", read: sum, expected: entry.sha256))
            }
        }
        for file in reader.paths where !known.contains(file) { findings.append(added("\(path): \(file)")) }
        return (list.entries.count, findings)
    }

    // MARK: - Findings

    private static func missing(_ file: String) -> Finding {
        Finding(
            .error, "verify.missing", at: FindingPlace(file: file),
            summary: Message(vi: "Thiếu tệp", en: "The file is missing"))
    }

    private static func changed(_ file: String, read: String, expected: String) -> Finding {
        Finding(
            .error, "verify.changed", at: FindingPlace(file: file), read: read,
            summary: Message(
                vi: "Nội dung tệp khác với lúc lập", en: "The file is not as it was made"),
            expected: Message(vi: "mã SHA-256 \(expected)", en: "the SHA-256 \(expected)"))
    }

    private static func added(_ file: String) -> Finding {
        Finding(
            .error, "verify.added", at: FindingPlace(file: file),
            summary: Message(
                vi: "Tệp không có trong danh sách đối chiếu",
                en: "The list of checksums does not name the file"))
    }

    private static func unreadable(_ file: String, _ fault: ChecksumList.Fault) -> Finding {
        Finding(
            .error, "verify.sums-unreadable", at: FindingPlace(file: file, row: fault.line), read: fault.text,
            summary: Message(
                vi: "Danh sách mã đối chiếu đã bị sửa hoặc hỏng",
                en: "The list of checksums was altered or is damaged"),
            expected: Message(
                vi: "mỗi dòng: 64 chữ số thập lục phân, hai dấu cách, đường dẫn",
                en: "a line each: 64 hexadecimal digits, two blanks, a path"))
    }

    private static func brokenSeal(_ path: String) -> Finding {
        Finding(
            .error, "verify.seal", at: FindingPlace(file: path),
            summary: Message(
                vi: "Gói đã bị sửa sau khi lập: dấu niêm phong không khớp",
                en: "The package was altered after it was made: its seal does not fit"),
            advice: Message(vi: "Lấy lại gói từ nguồn gửi.", en: "Get the package again from its source."))
    }
}
