import XML
import Zip

/// The charts of a template: taken out of its parts, and put into each document anew.
struct ChartParts: Sendable {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// The list of content types up to its end, and the same of the document's relationships.
    private let types: [UInt8]
    private let relations: [UInt8]
    private let relationsPart: String

    /// The charts of a template by the relationship that leads from the document to each.
    static func charts(
        of parts: [(path: String, bytes: [UInt8])], shownBy main: String
    ) throws(WordTemplateErrors) -> [String: (path: String, root: XMLElement)] {
        var charts: [String: (path: String, root: XMLElement)] = [:]
        for (id, path) in relations(of: main, in: parts, ofType: "chart") {
            guard let part = parts.first(where: { $0.path == path }) else { continue }
            do throws(XMLError) {
                charts[id] = (path, try XMLReader.read(part.bytes, part: path))
            } catch {
                throw WordTemplateErrors(errors: [.init(part: path, line: error.line, reason: .xml(error))])
            }
        }
        return charts
    }

    /// A template's parts without its charts, which every document gets anew.
    ///
    /// With the charts go their relationships, workbooks, colours and styles: a document without a chart keeps none of
    /// them.
    static func without(
        _ charts: [String: (path: String, root: XMLElement)], _ parts: [(path: String, bytes: [UInt8])],
        shownBy main: String
    ) -> [(path: String, bytes: [UInt8])] {
        guard !charts.isEmpty else { return parts }
        var gone: Set<String> = []
        for chart in charts.values {
            gone.insert(chart.path)
            gone.insert(PackageParts.relations(of: chart.path))
            for (_, path) in relations(of: chart.path, in: parts) { gone.insert(path) }
        }
        let relationsPart = PackageParts.relations(of: main)
        return parts.filter { !gone.contains($0.path) }.map { part in
            switch part.path {
            case PackageParts.typesPart:
                return edited(part) { element in
                    guard let name = element.attribute("PartName") else { return true }
                    return !gone.contains(String(name.drop { $0 == "/" }))
                }
            case relationsPart:
                return edited(part) { element in
                    guard let id = element.attribute("Id") else { return true }
                    return charts[id] == nil
                }
            default: return part
            }
        }
    }

    private static func edited(
        _ part: (path: String, bytes: [UInt8]), _ isKept: (XMLElement) -> Bool
    ) -> (path: String, bytes: [UInt8]) {
        guard var root = try? XMLReader.read(part.bytes, part: part.path) else { return part }
        root.children = root.children.filter { child in
            if case .element(let element) = child { isKept(element) } else { false }
        }
        return (part.path, root.serialized(declaration: true))
    }

    // MARK: - Relationships

    /// Where the relationships of a part lead inside the package, by their ids.
    private static func relations(
        of part: String, in parts: [(path: String, bytes: [UInt8])], ofType type: String? = nil
    ) -> [(id: String, path: String)] {
        let path = PackageParts.relations(of: part)
        guard let list = parts.first(where: { $0.path == path }),
            let root = try? XMLReader.read(list.bytes, part: path)
        else { return [] }
        return root.elements.compactMap { element in
            guard let id = element.attribute("Id"), let target = element.attribute("Target"),
                element.attribute("TargetMode") != "External",
                type == nil || element.attribute("Type")?.hasSuffix("/\(type ?? "")") == true
            else { return nil }
            return (id, PackageParts.resolved(target, from: part))
        }
    }

    // MARK: - Documents

    /// Makes ready what every document with charts needs.
    ///
    /// - Parameters:
    ///   - parts: The parts without the template's own charts.
    ///   - main: The path of the document part.
    init(_ parts: [(path: String, bytes: [UInt8])], shownBy main: String) {
        let relationsPart = PackageParts.relations(of: main)
        self.relationsPart = relationsPart
        types = Self.open(parts.first { $0.path == PackageParts.typesPart }?.bytes ?? [])
        relations = Self.open(
            parts.first { $0.path == relationsPart }?.bytes
                ?? Array("<Relationships xmlns=\"\(Self.packageRelations)\"></Relationships>".utf8))
    }

    /// The bytes up to the last closing tag.
    private static func open(_ part: [UInt8]) -> [UInt8] {
        guard var root = try? XMLReader.read(part, part: "") else { return part }
        // An element with nothing in it would be written without a closing tag.
        if root.children.isEmpty { root.children = [.text("\n")] }
        let bytes = root.serialized(declaration: true)
        guard let end = bytes.lastIndex(of: UInt8(ascii: "<")) else { return bytes }
        return Array(bytes[..<end])
    }

    /// The entries of a document with charts: the printed document first, then what its charts add.
    ///
    /// - Parameters:
    ///   - cut: The document.
    ///   - fixed: The other entries, of which the lists of types and relationships are replaced.
    /// - Returns: The entries.
    /// - Throws: `ZipError` for parts larger than a container may hold.
    func entries(_ cut: ChartCut, _ fixed: [ZipEntry]) throws(ZipError) -> [ZipEntry] {
        var types = types
        var relations = relations
        var added: [ZipEntry] = []
        for (position, chart) in cut.charts.enumerated() {
            let number = position + 1
            types +=
                ("<Override PartName=\"/word/charts/chart\(number).xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
                + "<Override PartName=\"/word/embeddings/chart\(number).xlsx\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>").utf8
            relations +=
                ("<Relationship Id=\"\(ChartCut.relation(number))\" Type=\"\(Self.office)/chart\""
                + " Target=\"charts/chart\(number).xml\"/>").utf8
            let part = Array(Self.declaration.utf8) + chart.chart
            let links =
                Self.declaration
                + "<Relationships xmlns=\"\(Self.packageRelations)\"><Relationship Id=\"rId1\""
                + " Type=\"\(Self.office)/package\" Target=\"../embeddings/chart\(number).xlsx\"/>"
                + "</Relationships>"
            added += [
                try ZipEntry(path: "word/charts/chart\(number).xml", bytes: part, method: .fast),
                try ZipEntry(
                    path: "word/charts/_rels/chart\(number).xml.rels", bytes: Array(links.utf8), method: .fast
                ),
                try ZipEntry(
                    path: "word/embeddings/chart\(number).xlsx",
                    bytes: try ChartWorkbook.bytes(sheet: chart.sheet),
                    method: .stored),
            ]
        }
        types += "</Types>".utf8
        relations += "</Relationships>".utf8
        var entries: [ZipEntry] = []
        for entry in fixed {
            switch entry.path {
            case PackageParts.typesPart:
                entries.append(try ZipEntry(path: entry.path, bytes: types, method: .fast))
            case relationsPart: break
            default: entries.append(entry)
            }
        }
        entries.append(try ZipEntry(path: relationsPart, bytes: relations, method: .fast))
        return entries + added
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
