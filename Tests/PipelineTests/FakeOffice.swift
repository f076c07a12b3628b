import Foundation

@testable import Pipeline

/// A script that is called as LibreOffice is, writes down how, and does with each document what a test wants.
struct FakeOffice {
    let program: OfficeProgram
    private let calls: URL

    /// Makes the script, of shell commands for each document and for the end of a call.
    ///
    /// For a document, `$1` is its name without `.docx`, `$out` the folder of PDFs, and `pdf TEXT` writes a PDF.
    init(in folder: URL, document: String = "pdf \"$1\"", end: String = "exit 0") throws {
        calls = folder.appending(path: "calls.txt")
        let script = """
            #!/bin/sh
            out=
            for word; do [ "$last" = --outdir ] && out=$word; last=$word; done
            echo "call $#" >> '\(calls.path)'
            pdf() { printf '%%PDF-1.6\\n/CreationDate(D:%s)\\n%s\\n%%%%EOF\\n' "$(date +%N)" "$1" > "$out/$name.pdf"; }
            each() { name=$1; \(document)
            }
            for word; do
                case $word in *.docx) echo "${word%.docx}" >> '\(calls.path)'; each "${word%.docx}";; esac
            done
            \(end)
            """
        let file = folder.appending(path: "soffice")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        program = OfficeProgram(path: file.path)
    }

    /// How often the script was called, and for how many documents in all.
    func count() throws -> (calls: Int, documents: Int) {
        let lines = String(decoding: try Data(contentsOf: calls), as: UTF8.self).split(separator: "\n")
        let calls = lines.count { $0.hasPrefix("call ") }
        return (calls, lines.count - calls)
    }
}
