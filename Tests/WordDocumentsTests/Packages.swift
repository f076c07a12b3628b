import Testing
import XML
import Zip

@testable import WordDocuments

/// Small packages, written out as Word would.
enum Packages {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// A paragraph of one run.
    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    static func row(_ cells: String...) -> String {
        "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }

    /// A document with a body and further parts `word/<name>.xml`, each of the kind that its name begins with.
    static func parts(
        _ body: String, root: String = "", more: [(name: String, kind: String, content: String)] = []
    ) -> [(path: String, bytes: [UInt8])] {
        let overrides = more.map {
            "<Override PartName=\"/word/\($0.name).xml\" ContentType=\"\(types).\($0.kind)+xml\"/>"
        }
        let relations = more.enumerated().map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.kind)\" Target=\"\($1.name).xml\"/>"
        }
        var parts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(types).document.main+xml\"/>"
                    + overrides.joined() + "</Types>"
            ),
            (
                "_rels/.rels",
                relationships(
                    "<Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
                )
            ),
            ("word/_rels/document.xml.rels", relationships(relations.joined())),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(word)\" xmlns:r=\"\(office)\"\(root)><w:body>\(body)</w:body></w:document>"
            ),
        ]
        parts += more.map { ("word/\($0.name).xml", $0.content) }
        return parts.map { ($0.0, Array($0.1.utf8)) }
    }

    static func relationships(_ list: String) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list)</Relationships>"
    }

    /// The parts as a `.docx`.
    static func file(_ parts: [(path: String, bytes: [UInt8])]) throws -> [UInt8] {
        try ZipArchive.bytes(of: parts.map { try ZipEntry(path: $0.path, bytes: $0.bytes) })
    }

    /// The parts of a document that was made.
    static func contents(of document: [UInt8]) throws -> [String: String] {
        let reader = try ZipReader(document)
        return try Dictionary(
            uniqueKeysWithValues: reader.paths.map {
                ($0, String(decoding: try reader.contents(of: $0), as: UTF8.self))
            })
    }
}
