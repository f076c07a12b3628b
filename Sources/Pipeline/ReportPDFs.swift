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

    /// Makes a PDF beside every document of `reports/`.
    ///
    /// - Parameters:
    ///   - outputs: The files of the run.
    ///   - progress: Hears how many of how many documents are done.
    /// - Returns: The files made, and the documents that have none with the reason.
    /// - Throws: ``FileFault`` where the disk refuses.
    func make(
        besides outputs: [Manifest.File], progress: (Int, Int) -> Void
    ) async throws(FileFault) -> (files: [Manifest.File], failures: [(document: String, reason: Message)]) {
        let documents = outputs.map(\.path).filter { $0.hasPrefix("reports/") && $0.hasSuffix(".docx") }
            .sorted()
        var files: [Manifest.File] = []
        let converter = PDFConverter(office, folder: "\(writer.root)/\(Self.folder)")
        let failures = try await converter.convert(
            documents.map { "\(writer.root)/\($0)" }, progress: { progress($0, documents.count) },
            take: { (position, bytes) throws(FileFault) in
                files.append(try writer.write(bytes, to: documents[position].dropLast(4) + "pdf"))
            })
        return (files, failures.map { (documents[$0.position], $0.reason) })
    }
}
