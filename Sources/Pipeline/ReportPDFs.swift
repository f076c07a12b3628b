import Digest
import Records

/// The PDFs beside the Word documents of a run.
struct ReportPDFs {
    private let writer: StageWriter
    private let office: OfficeProgram
    /// Of temporary files, inside the stage: gone with it, whatever happens.
    private static let folder = ".pdf"

    init(_ office: OfficeProgram, _ writer: StageWriter) {
        self.office = office
        self.writer = writer
    }

    /// Makes a PDF beside every document of `reports/`; one whose document is as it was in the run before is kept.
    ///
    /// - Parameters:
    ///   - outputs: The files of the run.
    ///   - progress: Hears how many of how many documents are done.
    /// - Returns: The files made, and the documents that have none with the reason.
    /// - Throws: ``FileFault`` where the disk refuses.
    func make(
        besides outputs: [Manifest.File], progress: (Int, Int) -> Void
    ) async throws(FileFault) -> (files: [Manifest.File], failures: [(document: String, reason: Message)]) {
        let all = outputs.filter { $0.path.hasPrefix("reports/") && $0.path.hasSuffix(".docx") }
            .sorted { $0.path < $1.path }
        var files: [Manifest.File] = []
        var documents: [String] = []
        var keys: [String] = []
        for document in all {
            let key = Digest.sha256(Array("pdf of \(document.sha256)".utf8)).hex
            let path = "\(document.path.dropLast(4))pdf"
            if let kept = writer.kept(key, at: path) {
                files += try writer.write(kept, to: [path])
            } else {
                documents.append(document.path)
                keys.append(key)
            }
        }
        guard !documents.isEmpty else { return (files, []) }
        let converter = PDFConverter(office, folder: "\(writer.root)/\(Self.folder)")
        let failures = try await converter.convert(
            documents.map { "\(writer.root)/\($0)" }, progress: { progress($0, documents.count) },
            take: { (position, bytes) throws(FileFault) in
                let path = "\(documents[position].dropLast(4))pdf"
                files += try writer.write(KeyedOutput(keys[position], bytes, at: path), to: [path])
            })
        return (files, failures.map { (documents[$0.position], $0.reason) })
    }
}
