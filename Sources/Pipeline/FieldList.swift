import Records
import Site
import Template
import WordDocuments

/// Every field that a template may use, with kind, meaning and example.
///
/// Meanings are in the language in which the people who edit a template work: Vietnamese for documents, English for the
/// pages of the site.
public struct FieldList: Sendable {
    /// One template's fields, or those that several templates share.
    public struct Part: Sendable {
        /// The document's folder or the page's file; empty for shared fields.
        public let name: String
        /// What it is called.
        public let title: Message
        /// Its fields.
        public let entries: [Entry]
    }

    /// A field.
    public struct Entry: Sendable {
        /// The name in a tag.
        public let name: String
        /// The kind: `text`, `markup`, `flag`, `list` or `record`.
        public let kind: String
        /// What it means.
        public let summary: String
        /// A value as it might appear; empty where there is none.
        public let example: String
        /// The fields inside it.
        public let inner: [Entry]
        /// The way to the field of the same part where the fields inside it are listed, when they are not here.
        public let like: [String]
    }

    /// The parts in order: shared fields first.
    public let parts: [Part]

    /// The names that ``init(of:)`` knows: documents, then pages.
    public static var names: [String] {
        DocumentKind.all.map(\.folder) + [siteName] + SitePages.shapes.map(\.file)
    }
    /// Asks for all pages.
    public static let siteName = "site"

    /// Lists fields.
    ///
    /// - Parameter name: One of ``names``, or `nil` for all documents.
    public init(of name: String? = nil) {
        if let name, name == Self.siteName || SitePages.shapes.contains(where: { $0.file == name }) {
            parts = Self.pages(name)
        } else {
            parts = Self.documents(name)
        }
    }

    private init(parts: [Part]) { self.parts = parts }

    /// All documents and pages, as `docs/fields.md` holds them.
    public static var all: FieldList { FieldList(parts: documents(nil) + pages(siteName)) }

    private static func documents(_ name: String?) -> [Part] {
        let shared = Part(
            name: "", title: Message(vi: "Trường chung của mọi văn bản", en: "Fields of every document"),
            entries: entries(WordDocumentFields.shared))
        let own = DocumentKind.all.filter { name == nil || $0.folder == name }.map { kind in
            Part(
                name: kind.folder, title: kind.title,
                entries: entries(without(WordDocumentFields.shared, kind.shape.fields)))
        }
        return [shared] + own
    }

    private static func pages(_ name: String) -> [Part] {
        let pages = SitePages.shapes
        let frame = pages[0].shape.fields.filter { field in
            pages.allSatisfy { page in page.shape.fields.contains { isSame($0, field) } }
        }
        let shared = Part(
            name: "", title: Message(vi: "Trường chung của mọi trang", en: "Fields of every page"),
            entries: entries(frame))
        let own = pages.filter { name == siteName || $0.file == name }.map { page in
            Part(
                name: page.file, title: Message(vi: "Trang \(page.file)", en: "Page \(page.file)"),
                entries: entries(without(frame, page.shape.fields)))
        }
        return [shared] + own
    }

    private static func without(
        _ shared: [TemplateShape.Field], _ fields: [TemplateShape.Field]
    ) -> [TemplateShape.Field] {
        fields.filter { field in !shared.contains { isSame($0, field) } }
    }

    private static func isSame(_ left: TemplateShape.Field, _ right: TemplateShape.Field) -> Bool {
        left.name == right.name && left.summary == right.summary && left.kind.name == right.kind.name
    }

    private static func entries(_ fields: [TemplateShape.Field]) -> [Entry] {
        var listed: [ObjectIdentifier: [String]] = [:]
        func entries(_ fields: [TemplateShape.Field], _ path: [String]) -> [Entry] {
            fields.map { field in
                var inner: [Entry] = []
                var like: [String] = []
                let way = path + [field.name]
                switch field.kind {
                case .list(let shape), .record(let shape):
                    // A shape of one field is sooner read again than looked up.
                    if let first = listed[ObjectIdentifier(shape)], shape.fields.count > 1 {
                        like = first
                    } else {
                        listed[ObjectIdentifier(shape)] = way
                        inner = entries(shape.fields, way)
                    }
                case .text, .markup, .flag: break
                }
                return Entry(
                    name: field.name, kind: field.kind.name, summary: field.summary, example: field.example,
                    inner: inner, like: like)
            }
        }
        return entries(fields, [])
    }
}
