import XML

/// The parts of a template that its documents need, after the relationships between them (ECMA-376-2, 8 and 9).
///
/// What Word keeps beside a document for its own use is left behind: it tells of the template and of the person who made
/// it, not of the document (a picture of the first page, counts of pages and hours, comments, the path of the
/// template's own template, the source of a mail merge). So are parts that no relationship leads to.
struct PackageParts {
    /// The parts that remain, in the order given.
    private(set) var parts: [(path: String, bytes: [UInt8])]
    /// Parts that a relationship names and that are not there.
    private(set) var missing: [String] = []

    static let typesPart = "[Content_Types].xml"
    static let rootRelations = "_rels/.rels"

    /// The last step of the types of relationships that are not followed.
    private static let unwanted: Set<String> = [
        "thumbnail", "extended-properties", "attachedTemplate", "mailMergeSource",
        "mailMergeHeaderSource", "recipientData", "comments", "commentsExtended", "commentsIds",
        "commentsExtensible", "people", "documenttasks",
    ]

    /// Looks through a package; one without relationships at its root is left as it is.
    init(_ given: [(path: String, bytes: [UInt8])]) {
        parts = given
        var positions: [String: Int] = [:]
        for (position, part) in given.enumerated() { positions[part.path.lowercased()] = position }
        guard let start = positions[Self.rootRelations] else { return }
        var wanted: Set<Int> = [start]
        if let types = positions[Self.typesPart.lowercased()] { wanted.insert(types) }
        var open = follow(start, from: "", positions)
        while let position = open.popLast() {
            guard wanted.insert(position).inserted else { continue }
            let path = given[position].path
            guard let relations = positions[Self.relations(of: path).lowercased()] else { continue }
            wanted.insert(relations)
            open += follow(relations, from: path, positions)
        }
        missing.sort()
        guard wanted.count > 2 else { return }
        parts = parts.indices.filter(wanted.contains).map { parts[$0] }
        if parts.count < given.count { listOnlyRemaining() }
    }

    /// The main part: `word/document.xml`, or what the package's relationships call so (Word for the web saves
    /// `word/document2.xml`).
    static func main(of parts: [(path: String, bytes: [UInt8])]) -> String {
        let usual = "word/document.xml"
        guard !parts.contains(where: { $0.path == usual }),
            let relations = parts.first(where: { $0.path == rootRelations }),
            let root = try? XMLReader.read(relations.bytes, part: rootRelations),
            let target = root.elements.first(where: {
                $0.attribute("Type")?.hasSuffix("/relationships/officeDocument") ?? false
            })?.attribute("Target")
        else { return usual }
        let path = resolved(target, from: "")
        return path.hasPrefix("word/document") && parts.contains { $0.path == path } ? path : usual
    }

    /// Where the relationships of a part stand.
    static func relations(of path: String) -> String {
        let steps = path.split(separator: "/").map(String.init)
        return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    }

    /// The parts that a list of relationships leads to; takes the unwanted ones out of it.
    private mutating func follow(_ position: Int, from source: String, _ positions: [String: Int]) -> [Int] {
        guard var root = try? XMLReader.read(parts[position].bytes, part: parts[position].path) else {
            return []
        }
        let kept = root.children.filter { child in
            guard case .element(let relation) = child else { return true }
            let kind = relation.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
            return !Self.unwanted.contains(kind)
        }
        let before = root.children
        root.children = kept.map(Self.corrected)
        if root.children != before {
            parts[position].bytes = root.serialized(declaration: true)
        }
        var found: [Int] = []
        for relation in root.elements where relation.attribute("TargetMode") != "External" {
            guard let target = relation.attribute("Target") else { continue }
            let path = Self.resolved(target, from: source)
            if let place = positions[path.lowercased()] {
                found.append(place)
            } else if !path.isEmpty {
                missing.append(path)
            }
        }
        return found
    }

    /// A relationship under the name that the standard gives it: LibreOffice 7 misspells that of the properties, so that
    /// Word would not show the title (ECMA-376-2, 11.1).
    private static func corrected(_ child: XMLContent) -> XMLContent {
        guard case .element(var relation) = child,
            let place = relation.attributes.firstIndex(where: {
                $0.name.local == "Type" && $0.value.hasSuffix("/relationships/metadata/core-properties")
            })
        else { return child }
        relation.attributes[place].value =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        return .element(relation)
    }

    /// A target's path inside the package, empty for a place inside the part itself.
    static func resolved(_ target: String, from source: String) -> String {
        let file = target.prefix { $0 != "#" }
        guard !file.isEmpty else { return "" }
        var steps = file.hasPrefix("/") ? [] : source.split(separator: "/").map(String.init).dropLast()
        for step in file.split(separator: "/") {
            if step == ".." {
                if !steps.isEmpty { steps.removeLast() }
            } else if step != "." {
                steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }

    /// Takes the names of parts that are gone out of the list of content types.
    private mutating func listOnlyRemaining() {
        guard let place = parts.firstIndex(where: { $0.path == Self.typesPart }),
            var list = try? XMLReader.read(parts[place].bytes, part: Self.typesPart)
        else { return }
        let names = Set(parts.map { "/" + $0.path.lowercased() })
        list.children.removeAll { child in
            guard case .element(let entry) = child, entry.name.local == "Override",
                let name = entry.attribute("PartName")
            else { return false }
            return !names.contains(name.lowercased())
        }
        parts[place].bytes = list.serialized(declaration: true)
    }
}
