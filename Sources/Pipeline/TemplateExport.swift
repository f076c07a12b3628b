import Records
import WordDocuments
import Zip

/// Puts a document's template together as one `.docx`, for an office that edits it in Word.
public enum TemplateExport {
    /// The documents that have a template.
    public static let documents = DocumentTemplates.folders

    /// Writes the template of a document: its own parts and those that it has in common with others.
    ///
    /// - Parameters:
    ///   - document: One of ``documents``.
    ///   - language: The document's language.
    ///   - templates: The folder of templates.
    ///   - file: Where to write; nothing is overwritten.
    /// - Throws: ``BuildError`` when the template cannot be read, or something is there already.
    public static func write(
        _ document: String, language: Language, templates: String, to file: String
    ) throws(BuildError) {
        guard !FileStore.exists(file) else {
            throw .findings([
                Finding(
                    .error, "templates.export-exists", at: FindingPlace(file: file),
                    summary: Message(
                        vi: "Đã có tệp này, không ghi đè", en: "This file exists and is not overwritten"),
                    advice: Message(vi: "Ghi tên khác bằng --output.", en: "Give another name with --output.")
                )
            ])
        }
        var loader = TemplateLoader(templates)
        let folder = language == .vi ? "" : "\(language.rawValue)/"
        guard let source = loader.source(of: document, in: folder), loader.findings.isEmpty else {
            throw .findings(loader.findings)
        }
        // The list of content types first, as readers expect.
        let parts = source.parts.sorted { left, right in
            let (first, second) = (
                left.path == DocumentTemplates.typesPart, right.path == DocumentTemplates.typesPart
            )
            return first == second ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8) : first
        }
        let bytes: [UInt8]
        do throws(ZipError) {
            bytes = try archive(parts)
        } catch {
            throw .file(FileFault(path: file, reason: "\(error)"))
        }
        do throws(FileFault) {
            try FileStore.write(bytes, to: file)
        } catch {
            throw .file(error)
        }
    }

    private static func archive(_ parts: [(path: String, bytes: [UInt8])]) throws(ZipError) -> [UInt8] {
        var entries: [ZipEntry] = []
        for part in parts { entries.append(try ZipEntry(path: part.path, bytes: part.bytes)) }
        return try ZipArchive.bytes(of: entries)
    }
}
