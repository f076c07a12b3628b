import Template
import XML
import Zip

/// A part of a DOCX template, made ready once for all documents.
enum WordPart: Sendable {
    /// The same in every document: compressed already.
    case fixed(ZipEntry)
    /// Printed for each document.
    case printed(path: String, Template)
    /// Printed for each document, which gets its charts and the numbers of its drawings afterwards.
    case drawn(path: String, Template)

    /// Prepares a part.
    ///
    /// - Parameters:
    ///   - path: The part's path.
    ///   - bytes: The part.
    ///   - shape: What the template may name.
    ///   - charts: The charts that the document part shows, by relationship.
    /// - Returns: The part.
    /// - Throws: All that is wrong with it.
    static func make(
        path: String, bytes: [UInt8], shape: TemplateShape,
        charts: [String: (path: String, root: XMLElement)] = [:]
    ) throws(WordTemplateErrors) -> WordPart {
        if isXML(path) {
            var root: XMLElement
            do throws(XMLError) {
                root = try XMLReader.read(bytes, part: path)
            } catch {
                throw .init(errors: [.init(part: path, line: error.line, reason: .xml(error))])
            }
            if mayHaveTags(path) {
                SplitTags.join(&root)
                RepeatedColumns.free(&root)
                var isDrawn = false
                if path == ChartParts.documentPart {
                    var binding = ChartBinding(part: path, charts: charts)
                    binding.bind(&root)
                    guard binding.errors.isEmpty else { throw .init(errors: binding.errors) }
                    isDrawn = ChartBinding.numberDrawings(&root)
                }
                let places = TagPlaces(root)
                if isDrawn || !places.places.isEmpty {
                    return try compile(root, path, places, shape, isDrawn: isDrawn)
                }
            }
        }
        do throws(ZipError) {
            return .fixed(try ZipEntry(path: path, bytes: bytes))
        } catch {
            throw .init(errors: [.init(part: path, line: 0, reason: .path(error))])
        }
    }

    private static func compile(
        _ joined: XMLElement, _ path: String, _ places: TagPlaces, _ shape: TemplateShape, isDrawn: Bool
    ) throws(WordTemplateErrors) -> WordPart {
        var root = joined
        SectionBlocks.free(&root)
        let prepared = root.serialized(declaration: true)
        let bounds = SectionBounds(root, part: path, places: places)
        var errors = bounds.errors
        var compiled: Template?
        do throws(TemplateErrors) {
            compiled = try Template(prepared, name: path, shape: shape)
        } catch {
            errors += error.errors.compactMap { mistake in
                let position = tagsBefore(mistake, in: prepared)
                if bounds.unclosed.contains(position) { return nil }
                let place = places[position]
                return WordTemplateError(
                    part: place?.part ?? path, line: place?.line ?? 0,
                    reason: .tag(mistake, paragraph: place?.text ?? ""))
            }
        }
        guard errors.isEmpty, let compiled else {
            throw WordTemplateErrors(errors: errors.sorted { $0.line < $1.line })
        }
        return isDrawn ? .drawn(path: path, compiled) : .printed(path: path, compiled)
    }

    /// How many tags stand before a mistake; all mistakes are told where a tag opens.
    private static func tagsBefore(_ mistake: TemplateError, in bytes: [UInt8]) -> Int {
        var line = 1
        var column = 1
        var offset = 0
        while offset < bytes.count, (line, column) < (mistake.line, mistake.column) {
            if bytes[offset] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        // A column is reached after the first byte of its character; the rest of the one before comes along.
        return WordTag.count(in: Array(bytes[..<offset]))
    }

    private static func isXML(_ path: String) -> Bool {
        path.hasSuffix(".xml") || path.hasSuffix(".rels")
    }

    /// The parts in which an author writes, by the names that Word gives them.
    private static func mayHaveTags(_ path: String) -> Bool {
        if path == "docProps/core.xml" { return true }
        guard path.hasPrefix("word/"), path.hasSuffix(".xml") else { return false }
        let name = path.dropFirst("word/".count)
        return ["document", "header", "footer", "footnotes", "endnotes"].contains { name.hasPrefix($0) }
    }
}
