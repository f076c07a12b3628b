import Bytes
import Template
import XML
import Zip

/// A DOCX template, compiled and checked before anything is rendered.
///
/// A template is an ordinary Word document with tags in its text: `{{name}}` prints a field, and a section
/// `{{#name}}…{{/name}}` is shown or repeated. A section's tag alone in a paragraph takes the paragraph with it, alone
/// in a table row the row; a row repeats itself when its first cell begins with `{{#name}}` and its last one ends with
/// `{{/name}}`. A column of a table repeats itself when each of its cells, the heading one (`w:tblHeader`) among them,
/// begins with a section's tag and ends with the same section; the records of these sections have their width in twips
/// in the field `width`, and lists of one table must be equally long. A chart whose alternative text is
/// the tag of a chart field gets that chart's figures (`WordChart`). Tags may be used in the document, its headers, footers and notes, and in its properties.
public struct WordTemplate: Sendable {
    /// The template's name.
    public let name: String
    /// The shape of the records that this template prints.
    public let shape: TemplateShape
    private let parts: [WordPart]
    private let charts: ChartParts
    private let mainPath: String

    private static let typesPart = "[Content_Types].xml"
    private static let neededParts = [typesPart, PackageParts.rootRelations]
    /// What file managers and Word itself leave in folders.
    private static let strayNames = [".DS_Store", "Thumbs.db", "desktop.ini"]

    /// Checks and compiles a template.
    ///
    /// - Parameters:
    ///   - name: The template's name.
    ///   - parts: The parts by their path inside the package; their order does not matter.
    ///   - shape: What the template may name.
    /// - Throws: Everything wrong with the template.
    public init(
        name: String, parts: [(path: String, bytes: [UInt8])], shape: TemplateShape
    ) throws(WordTemplateErrors) {
        let given = Self.sorted(parts.filter { !Self.isStray($0.path) })
        let package = PackageParts(given)
        let sorted = package.parts
        var errors: [WordTemplateError] = []
        let needed = (Self.neededParts + [PackageParts.main(of: given)]).filter { path in
            !given.contains { $0.path == path }
        }
        for path in needed + package.missing.filter({ !needed.contains($0) }) {
            errors.append(WordTemplateError(part: path, line: 0, reason: .missingPart))
        }
        if let error = Self.typeError(sorted) { errors.append(error) }
        errors += Self.pathErrors(given.map(\.path))
        errors += Self.untypedParts(given)
        let main = PackageParts.main(of: given)
        var charts: [String: (path: String, root: XMLElement)] = [:]
        do throws(WordTemplateErrors) {
            charts = try ChartParts.charts(of: sorted, shownBy: main)
        } catch {
            errors += error.errors
        }
        let kept = ChartParts.without(charts, sorted, shownBy: main)
        var made: [WordPart] = []
        for part in kept {
            do throws(WordTemplateErrors) {
                made.append(
                    try WordPart.make(
                        path: part.path, bytes: part.bytes, shape: shape,
                        charts: part.path == main ? charts : [:]))
            } catch {
                errors += error.errors
            }
        }
        guard errors.isEmpty else { throw WordTemplateErrors(errors: errors) }
        self.name = name
        self.shape = shape
        self.parts = made
        mainPath = main
        self.charts = ChartParts(kept, shownBy: main)
    }

    /// Prints a record as a document.
    ///
    /// The same record gives the same bytes. A record of another shape counts as one whose fields are all missing.
    ///
    /// - Returns: The `.docx`.
    /// - Throws: `ZipError` for a document larger than a zip container may be.
    public func render(_ record: TemplateRecord) throws(ZipError) -> [UInt8] {
        var entries: [ZipEntry] = []
        entries.reserveCapacity(parts.count)
        var cut: ChartCut?
        for part in parts {
            switch part {
            case .fixed(let entry): entries.append(entry)
            case .charted(let path, let template):
                let document = ChartCut(
                    EmptyLastSection.removed(from: RepeatedDrawings.renumbered(template.render(record))))
                entries.append(try ZipEntry(path: path, bytes: document.document, method: .fast))
                cut = document
            case .printed(let path, let template, let renumbers):
                var bytes = template.render(record)
                if renumbers { bytes = RepeatedDrawings.renumbered(bytes) }
                if path == mainPath { bytes = EmptyLastSection.removed(from: bytes) }
                entries.append(try ZipEntry(path: path, bytes: bytes, method: .fast))
            }
        }
        if let cut, !cut.charts.isEmpty { entries = try charts.entries(cut, entries) }
        return try ZipArchive.bytes(of: entries)
    }

    // MARK: - Checks

    /// The list of content types first, as readers expect, then by path.
    private static func sorted(
        _ parts: [(path: String, bytes: [UInt8])]
    ) -> [(path: String, bytes: [UInt8])] {
        parts.sorted { left, right in
            if left.path == typesPart || right.path == typesPart { return right.path != typesPart }
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
    }

    private static func isStray(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return strayNames.contains(name) || name.hasPrefix("~$")
    }

    /// Paths that are there twice; letter case does not count, as on most users' disks.
    private static func pathErrors(_ paths: [String]) -> [WordTemplateError] {
        var seen: [String: String] = [:]
        return paths.compactMap { path in
            guard let earlier = seen.updateValue(path, forKey: path.lowercased()) else { return nil }
            let error = ZipError(path: path, reason: .duplicatePath(earlier: earlier))
            return WordTemplateError(part: path, line: 0, reason: .path(error))
        }
    }

    /// A main part that is not an ordinary document's; a list that does not name it is told by ``untypedParts(_:)``.
    private static func typeError(_ parts: [(path: String, bytes: [UInt8])]) -> WordTemplateError? {
        let main = PackageParts.main(of: parts)
        guard let list = parts.first(where: { $0.path == typesPart }),
            let root = try? XMLReader.read(list.bytes, part: typesPart),
            let type = root.elements.first(where: { $0.attribute("PartName") == "/\(main)" })?
                .attribute("ContentType"),
            !type.hasSuffix("wordprocessingml.document.main+xml")
        else { return nil }
        return WordTemplateError(part: main, line: 0, reason: .notDocument(type: type))
    }

    /// Parts that the list of content types does not cover: neither by their own name nor by their extension.
    private static func untypedParts(_ parts: [(path: String, bytes: [UInt8])]) -> [WordTemplateError] {
        guard let list = parts.first(where: { $0.path == typesPart }),
            let root = try? XMLReader.read(list.bytes, part: typesPart)
        else { return [] }
        let extensions = Set(
            root.elements.filter { $0.name.local == "Default" }.compactMap {
                $0.attribute("Extension")?.lowercased()
            })
        let names = Set(
            root.elements.filter { $0.name.local == "Override" }.compactMap {
                $0.attribute("PartName")?.lowercased()
            })
        return parts.compactMap { part in
            let path = part.path.lowercased()
            guard part.path != typesPart, !names.contains("/" + path) else { return nil }
            if let dot = path.lastIndex(of: "."), extensions.contains(String(path[path.index(after: dot)...]))
            {
                return nil
            }
            return WordTemplateError(part: part.path, line: 0, reason: .noContentType)
        }
    }
}
