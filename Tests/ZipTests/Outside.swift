import Foundation

/// Runs an outside program on an archive.
enum Outside {
    /// What the program printed, and its exit code; the archive's path is the last argument.
    static func run(_ program: String, _ arguments: [String], on archive: [UInt8]) throws -> (
        code: Int32, output: String
    ) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("archive.zip")
        try Data(archive).write(to: file)
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments + [file.path]
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// What Python's zipfile finds in an archive: one line an entry, after a check of every checksum.
    static func listing(of archive: [UInt8]) throws -> [String] {
        let script = """
            import hashlib, sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as archive:
                assert archive.testzip() is None
                for i in archive.infolist():
                    data = archive.read(i)
                    print("|".join(str(x) for x in [
                        i.filename, len(data), hashlib.sha256(data).hexdigest()[:16], i.flag_bits, i.date_time,
                        i.compress_type, i.extra, i.create_system, oct(i.external_attr >> 16),
                        i.extract_version]))
            """
        let result = try run("python3", ["-X", "utf8", "-c", script], on: archive)
        guard result.code == 0 else { return ["failed", result.output] }
        return result.output.split(separator: "\n").map(String.init)
    }
}
