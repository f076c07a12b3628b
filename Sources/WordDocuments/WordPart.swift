import Template
import XML
import Zip

/// A part of a DOCX template, made ready once for all documents.
enum WordPart: Sendable {
    /// The same in every document: compressed already.
    case fixed(ZipEntry)
    /// Printed for each document; `renumbers` tells that drawings repeat and each needs a number of its own.
    case printed(path: String, Template, renumbers: Bool)
    /// Printed for each document, which gets its charts afterwards.
    case charted(path: String, Template)

    /// Prepares a part.
    ///
    /// - Parameters:
    ///   - path: The part's path.
    ///   - given: The part.
    ///   - shape: What the template may name.
    ///   - charts: The charts that the part shows, by relationship.
    /// - Returns: The part.
    /// - Throws: All that is wrong with it.
    static func make(
        path: String, bytes given: [UInt8], shape: TemplateShape,
        charts: [String: (path: String, root: XMLElement)] = [:]
    ) throws(WordTemplateErrors) -> WordPart {
        var bytes = given
        if isXML(path) {
            var root: XMLElement
            do throws(XMLError) {
                root = try XMLReader.read(bytes, part: path)
            } catch {
                throw .init(errors: [.init(part: path, line: error.line, reason: .xml(error))])
            }
            if isOfWord(path), Self.isCleared(&root) { bytes = root.serialized(declaration: true) }
            if mayHaveTags(path) {
                SplitTags.join(&root)
                RepeatedColumns.free(&root)
                var binding = ChartBinding(part: path, charts: charts)
                binding.bind(&root)
                guard binding.errors.isEmpty else { throw .init(errors: binding.errors) }
                let places = TagPlaces(root)
                if !places.places.isEmpty {
                    return try compile(root, path, places, shape, isCharted: binding.isBound)
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
        _ joined: XMLElement, _ path: String, _ places: TagPlaces, _ shape: TemplateShape, isCharted: Bool
    ) throws(WordTemplateErrors) -> WordPart {
        var root = joined
        SectionBlocks.free(&root, lists: shape.listNames)
        RepeatedMarks.settle(&root)
        EmptyRuns.remove(from: &root)
        let drawings = RepeatedDrawings.areIn(root)
        let prepared = root.serialized(declaration: true)
        let bounds = SectionBounds(root, part: path, places: places)
        var errors = bounds.errors
        var compiled: Template?
        do throws(TemplateErrors) {
            // Tags are found before the template is compiled, in a text that Word may have cut into runs.
            compiled = try Template(prepared, name: path, shape: shape, mayChangeDelimiters: false)
        } catch {
            errors += withoutConsequences(error.errors).compactMap { mistake in
                let position = tagsBefore(mistake, in: prepared)
                if bounds.unclosed.contains(position) { return nil }
                let place = places[position]
                return WordTemplateError(
                    part: place?.part ?? path, line: place?.line ?? 0,
                    reason: .tag(mistake, paragraph: place?.text ?? ""),
                    hint: TagHint.find(mistake, after: tags(position, of: prepared), in: shape))
            }
        }
        guard errors.isEmpty, let compiled else {
            throw WordTemplateErrors(errors: errors.sorted { $0.line < $1.line })
        }
        // A chart stands in a section always, so drawings of such a part are numbered anew.
        return isCharted
            ? .charted(path: path, compiled) : .printed(path: path, compiled, renumbers: drawings)
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

    /// The mistakes without those that follow from another: where sections cross, the inner one is closed with the outer,
    /// and its own closing tag then closes nothing.
    private static func withoutConsequences(_ mistakes: [TemplateError]) -> [TemplateError] {
        var crossed: Set<String> = []
        return mistakes.filter { mistake in
            guard case .unexpectedClose(let found, let open) = mistake.reason else { return true }
            if let open { crossed.insert(open) }
            return open != nil || crossed.remove(found) == nil
        }
    }

    /// The whole tags before the one at a position.
    private static func tags(_ position: Int, of bytes: [UInt8]) -> [WordTag] {
        var end = 0
        for _ in 0..<position {
            guard let opening = WordTag.opening(in: bytes, from: end) else { break }
            end = opening + 2
        }
        return WordTag.all(in: Array(bytes[..<(WordTag.opening(in: bytes, from: end) ?? end)]))
    }

    /// Takes out what the document does not need; whether there was anything.
    private static func isCleared(_ root: inout XMLElement) -> Bool {
        let before = root
        MarkupCompatibility.strip(&root)
        EditingMarks.clear(&root)
        return root != before
    }

    /// Parts of WordprocessingML itself; charts and other embedded parts have vocabularies of their own.
    private static func isOfWord(_ path: String) -> Bool {
        path.hasPrefix("word/") && path.hasSuffix(".xml") && !path.dropFirst("word/".count).contains("/")
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
