import Foundation
import Records

/// Has LibreOffice make PDFs of Word documents.
///
/// Starting LibreOffice takes longer than converting a document, so one call takes as many documents as its command line
/// holds. It writes every PDF into one folder under the document's name, and documents of several years share names:
/// they are therefore numbered for the call.
struct PDFConverter {
    /// A document that has no PDF, and why.
    struct Failure: Sendable {
        /// Its place in the list of documents.
        let position: Int
        /// Why.
        let reason: Message
    }

    /// The filter, with tags: what screen readers need, and what an office must publish.
    static let filter = #"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#
    /// Bytes of arguments in one call.
    ///
    /// Linux takes 128 KiB with the environment at the least; this is some 7,000 documents.
    static let longestCall = 96 * 1024

    /// How often it is looked at.
    private static let look = Duration.milliseconds(100)

    private let office: OfficeProgram
    private let folder: String
    private let patience: Duration
    private let longestCall: Int

    /// - Parameters:
    ///   - office: LibreOffice.
    ///   - folder: A folder for temporary files, which is made and removed.
    ///   - patience: How long a single document may take; the first of a call has the start to wait for too.
    ///   - longestCall: Bytes of arguments in one call.
    init(
        _ office: OfficeProgram, folder: String, patience: Duration = .seconds(180),
        longestCall: Int = PDFConverter.longestCall
    ) {
        self.office = office
        self.folder = folder
        self.patience = patience
        self.longestCall = longestCall
    }

    /// Converts documents.
    ///
    /// A document that LibreOffice refuses, or over which it hangs or dies, does not keep the others from being made.
    ///
    /// - Parameters:
    ///   - documents: Paths of DOCX files.
    ///   - progress: Hears how many are done.
    ///   - take: Is given each PDF, with the place of its document in the list; in that order within a call.
    /// - Returns: The documents without a PDF, in the order of the list.
    /// - Throws: ``FileFault`` where the disk refuses.
    func convert(
        _ documents: [String], progress: (Int) -> Void, take: (Int, [UInt8]) throws(FileFault) -> Void
    ) async throws(FileFault) -> [Failure] {
        defer { try? FileStore.remove(folder) }
        var failures: [Failure] = []
        var done = 0
        var idleCalls = 0
        var anyMade = false
        var waiting = Array(documents.indices)
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Self.callLength(longestCall, of: waiting.count)))
            let (made, trouble) = try await call(batch, of: documents) { progress(done + $0) }
            for position in batch where made.contains(position) {
                try take(position, PDFStamp.removed(from: FileStore.read(result(position))))
            }
            // Refused are those before the last one made; over the next one the call ended. It is tried again, first in the
            // next call: LibreOffice 7.4 also dies, without a fault of the document, after some 240 of them.
            let reached = batch.lastIndex { made.contains($0) }.map { $0 + 1 } ?? 0
            let refused = batch[..<reached].filter { !made.contains($0) }
            failures += refused.map { Failure(position: $0, reason: Self.refused) }
            var rest = Array(waiting.dropFirst(reached))
            if made.isEmpty, let culprit = rest.first {
                failures.append(Failure(position: culprit, reason: trouble))
                rest.removeFirst()
                idleCalls += 1
            } else {
                idleCalls = 0
                anyMade = true
            }
            if idleCalls == (anyMade ? 4 : 2) {
                // So many calls without a single PDF: it is not the documents.
                failures += rest.map { Failure(position: $0, reason: trouble) }
                rest = []
            }
            waiting = rest
            done = documents.count - waiting.count
        }
        progress(documents.count)
        return failures.sorted { $0.position < $1.position }
    }

    /// How many documents one call takes: `00000001.docx` and a zero byte each, 8 bytes for the pointer to it.
    static func callLength(_ bytes: Int, of count: Int) -> Int {
        max(min(bytes / (name(0, "docx").utf8.count + 9), count), 1)
    }

    /// Where LibreOffice writes.
    private var results: String { "\(folder)/out" }

    private func result(_ position: Int) -> String { "\(results)/\(Self.name(position, "pdf"))" }

    private static func name(_ position: Int, _ type: String) -> String {
        let digits = "\(position)"
        return String(repeating: "0", count: max(8 - digits.utf8.count, 0)) + "\(digits).\(type)"
    }

    /// One call: the documents of which it left a whole PDF, and why it ended before it was through.
    private func call(
        _ batch: [Int], of documents: [String], progress: (Int) -> Void
    ) async throws(FileFault) -> (made: Set<Int>, trouble: Message) {
        let sources = "\(folder)/in"
        try FileStore.remove(folder)
        try FileStore.makeFolder(sources)
        try FileStore.makeFolder(results)
        for position in batch {
            // A copy: a converter may lock, touch or spoil what it reads.
            try FileStore.write(
                FileStore.read(documents[position]), to: "\(sources)/\(Self.name(position, "docx"))")
        }
        let log = "\(folder)/log.txt"
        let process = try office.start(
            ["--convert-to", Self.filter, "--outdir", results] + batch.map { Self.name($0, "docx") },
            in: sources, profile: "\(folder)/profile", log: log)
        // Looks are counted, not seconds: a machine that sleeps or is busy with other work is not LibreOffice's fault.
        var idleLooks = 0
        var seen = 0
        var hangs = false
        while process.isRunning {
            try? await Task.sleep(for: Self.look)
            let count = FileStore.names(in: results).count { $0.hasSuffix(".pdf") }
            if count > seen {
                (seen, idleLooks) = (count, 0)
                progress(count)
            } else {
                idleLooks += 1
            }
            if process.isRunning, Self.look * idleLooks > patience {
                hangs = true
                process.end()
            }
        }
        var made: Set<Int> = []
        for position in batch where FileStore.exists(result(position)) {
            if PDFStamp.isWhole(try FileStore.read(result(position))) { made.insert(position) }
        }
        let said = (try? FileStore.read(log)) ?? []
        return (
            made, hangs ? Self.hung(patience) : Self.died(String(decoding: said.suffix(2000), as: UTF8.self))
        )
    }

    // MARK: - Reasons

    private static let refused = Message(
        vi: "LibreOffice không chuyển được; hãy mở tệp .docx bằng LibreOffice để xem lỗi",
        en: "LibreOffice could not convert it; open the .docx in LibreOffice to see why")

    private static func hung(_ patience: Duration) -> Message {
        let seconds = patience.components.seconds
        return Message(
            vi: "LibreOffice không xong sau \(seconds) giây và đã bị dừng; hãy chạy lại khi máy rảnh hơn",
            en:
                "LibreOffice was not through after \(seconds) s and was stopped; run again when the machine is idle"
        )
    }

    /// The last line of what LibreOffice printed tells most.
    private static func died(_ said: String) -> Message {
        let last = said.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
        return Message(
            vi:
                "LibreOffice kết thúc mà không lập được tệp; hãy mở tệp .docx bằng LibreOffice để xem lỗi\(last)",
            en: "LibreOffice ended without making it; open the .docx in LibreOffice to see why\(last)")
    }
}
