import Template

/// What somebody who wrote a wrong tag may have meant, told from the other tags and fields of the template.
public enum TagHint: Sendable, Hashable {
    /// The field can be used inside these sections, outermost first.
    case inside(sections: [String], field: String)
    /// The section around the tag is on a field that holds no records: it only asks whether there is something.
    case noRecords(section: String, kind: String)
    /// The section is on a text, which is printed without one.
    case printInstead(String)

    /// The hint in Vietnamese.
    var vietnameseMessage: String {
        switch self {
        case .inside(let sections, let field):
            "Trường “\(field)” dùng được trong khối \(Self.list(sections, " › "))."
        case .noRecords(let section, let kind):
            "Khối {{#\(section)}} chỉ hỏi có hay không: “\(section)” là \(FieldKind.vietnamese(kind)), không phải danh"
                + " sách, nên không có trường con."
        case .printInstead(let name):
            "“\(name)” là văn bản: nếu chỉ để in, viết {{\(name)}}, không cần khối."
        }
    }

    /// The hint in English.
    var englishMessage: String {
        switch self {
        case .inside(let sections, let field):
            "The field “\(field)” can be used inside \(Self.list(sections, " › "))."
        case .noRecords(let section, let kind):
            "The section {{#\(section)}} only asks whether there is something: “\(section)” is a \(kind), not a list,"
                + " and has no fields of its own."
        case .printInstead(let name):
            "“\(name)” is a text: to print it, write {{\(name)}} without a section."
        }
    }

    private static func list(_ sections: [String], _ separator: String) -> String {
        sections.map { "{{#\($0)}}" }.joined(separator: separator)
    }

    /// Looks for what was meant.
    ///
    /// - Parameters:
    ///   - mistake: The mistake.
    ///   - tags: The tags before it, in order.
    ///   - shape: What the template may name.
    /// - Returns: The hint; nil where there is nothing to add to the mistake itself.
    static func find(_ mistake: TemplateError, after tags: [WordTag], in shape: TemplateShape) -> TagHint? {
        switch mistake.reason {
        case .unclosedSection(let name):
            guard let field = scopes(tags, shape).last(where: { $0.field(name) != nil })?.field(name),
                case .text = field.kind
            else { return nil }
            return .printInstead(name)
        case .unknownName(let name, let known):
            // A name that is nearly right here is told by the mistake itself.
            if isNear(name, known) { return nil }
            if let section = open(tags).last, section.sigil == UInt8(ascii: "#"),
                let field = scopes(tags, shape).last(where: { $0.field(section.name) != nil })?
                    .field(section.name)
            {
                switch field.kind {
                case .text, .flag: return .noRecords(section: section.name, kind: field.kind.name)
                case .markup, .list, .record: break
                }
            }
            return path(to: name, in: shape).map { .inside(sections: $0, field: name) }
        default: return nil
        }
    }

    private static func isNear(_ name: String, _ known: [String]) -> Bool {
        TemplateError.nearest(to: name, in: known) != nil
    }

    /// The sections that are open after these tags.
    private static func open(_ tags: [WordTag]) -> [WordTag] {
        var open: [WordTag] = []
        for tag in tags {
            if tag.isOpening { open.append(tag) }
            if tag.isClosing, let place = open.lastIndex(where: { $0.name == tag.name }) {
                open.removeSubrange(place...)
            }
        }
        return open
    }

    /// The shapes entered after these tags, outermost first.
    private static func scopes(_ tags: [WordTag], _ root: TemplateShape) -> [TemplateShape] {
        var scopes = [root]
        for tag in open(tags) where tag.sigil == UInt8(ascii: "#") {
            guard let field = scopes.last(where: { $0.field(tag.name) != nil })?.field(tag.name) else {
                continue
            }
            switch field.kind {
            case .list(let inner), .record(let inner): scopes.append(inner)
            case .text, .markup, .flag: break
            }
        }
        return scopes
    }

    /// The shortest way of sections to a field; the first one in the order of the fields among equally short ones.
    private static func path(to name: String, in root: TemplateShape) -> [String]? {
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(root)]
        var level: [(shape: TemplateShape, path: [String])] = [(root, [])]
        while !level.isEmpty {
            var next: [(shape: TemplateShape, path: [String])] = []
            for (shape, path) in level {
                if !path.isEmpty, shape.field(name) != nil { return path }
                for field in shape.fields {
                    switch field.kind {
                    case .list(let inner), .record(let inner):
                        if seen.insert(ObjectIdentifier(inner)).inserted {
                            next.append((inner, path + [field.name]))
                        }
                    case .text, .markup, .flag: break
                    }
                }
            }
            level = next
        }
        return nil
    }
}

/// The kinds of fields in words.
enum FieldKind {
    /// The Vietnamese word for a kind of ``TemplateShape/Kind/name``.
    static func vietnamese(_ kind: String) -> String {
        switch kind {
        case "text": "văn bản"
        case "markup": "mã dựng sẵn"
        case "flag": "giá trị có/không"
        case "list": "danh sách"
        default: "nhóm trường"
        }
    }
}

extension TemplateShape {
    /// A field by its name.
    fileprivate func field(_ name: String) -> Field? { slot(of: name).map { fields[$0] } }

    /// The names of all lists of the shape and of those inside it.
    var listNames: Set<String> {
        var seen: Set<ObjectIdentifier> = []
        var names: Set<String> = []
        func collect(_ shape: TemplateShape) {
            guard seen.insert(ObjectIdentifier(shape)).inserted else { return }
            for field in shape.fields {
                switch field.kind {
                case .list(let inner):
                    names.insert(field.name)
                    collect(inner)
                case .record(let inner): collect(inner)
                case .text, .markup, .flag: break
                }
            }
        }
        collect(self)
        return names
    }
}
