import Foundation

/// Runs outside programs on documents.
enum Outside {
    /// Whether there is a Python to run.
    static let hasPython = (try? run(["python3", "-c", "pass"]))?.code == 0

    /// What a program printed, and its exit code.
    static func run(_ command: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.environment = ProcessInfo.processInfo.environment.merging([
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1",
        ]) { $1 }
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Puts documents into a folder of their own for as long as the work takes.
    static func withFolder<Result>(
        of documents: [(name: String, bytes: [UInt8])], _ work: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for document in documents {
            try Data(document.bytes).write(to: folder.appending(path: document.name))
        }
        return try work(folder)
    }

    /// A part of a document, as Python's zipfile reads it after checking every checksum.
    static func part(_ path: String, of document: [UInt8]) throws -> String {
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as archive:
                assert archive.testzip() is None
                sys.stdout.write(archive.read(sys.argv[2]).decode())
            """
        return try withFolder(of: [("a.docx", document)]) { folder in
            let result = try run(["python3", "-c", script, folder.appending(path: "a.docx").path, path])
            guard result.code == 0 else { throw Unusable(what: result.output) }
            return result.output
        }
    }
}
