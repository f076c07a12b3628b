import Foundation

/// The messages inside an output folder: `mail/<programme>/<year>/`, for the office alone.
enum MailFolder {
    /// Takes messages over into a new output, which replaces the old one: they say what was planned, and which ledger knows.
    static func carry(from output: String, to stage: String) throws(FileFault) {
        let source = "\(output)/\(OutputStage.mailFolder)"
        guard FileStore.isFolder(source), !FileStore.isLink(source) else { return }
        try make("\(stage)/\(OutputStage.mailFolder)")
        for file in FileStore.files(below: source) {
            let target = "\(stage)/\(OutputStage.mailFolder)/\(file)"
            try FileStore.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
            if unsafe link("\(source)/\(file)", target) != 0 {
                try FileStore.write(try FileStore.read("\(source)/\(file)"), to: target)
            }
        }
    }

    /// Whether a file of an output belongs to mail.
    static func holds(_ path: String) -> Bool { path.hasPrefix("\(OutputStage.mailFolder)/") }

    /// Makes the state folder, where there is none: one that is there may hold other things, and keeps its permissions.
    ///
    /// It is on the disk when this returns: a ledger in a folder that a power cut takes away would be no ledger.
    static func makeState(_ path: String) throws(FileFault) {
        guard !FileStore.isFolder(path) else { return }
        try make(path)
        try FileStore.flush(URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path)
    }

    /// Makes a folder that others on the machine cannot read: it holds addresses.
    static func make(_ path: String) throws(FileFault) {
        try FileStore.makeFolder(path)
        guard unsafe chmod(path, 0o700) == 0 else {
            throw FileFault(path: path, reason: unsafe String(cString: strerror(errno)))
        }
    }
}
