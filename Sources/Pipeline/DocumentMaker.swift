import Digest
import Records
import Reporting
import Template
import WordDocuments
import Zip

/// Makes Word documents, or keeps those of the run before that show the same.
struct DocumentMaker: Sendable {
    let writer: StageWriter
    /// A digest of all templates: any change there makes every document anew.
    let templates: String

    /// A document.
    ///
    /// - Parameters:
    ///   - template: Its template.
    ///   - record: All that it shows.
    ///   - edition: Its language.
    ///   - path: Its first name inside the output.
    /// - Returns: Its bytes with the digest of what it shows.
    /// - Throws: `ZipError` where it cannot be packed.
    func make(
        _ template: WordTemplate, _ record: TemplateRecord, _ edition: SiteEdition, at path: String
    ) throws(ZipError) -> KeyedOutput {
        var shown = Array("\(templates) \(edition.words.language.rawValue) \(template.name)\n".utf8)
        record.appendCanonical(to: &shown)
        return try writer.output(Digest.sha256(shown).hex, at: path) { () throws(ZipError) in
            try template.render(record)
        }
    }
}
