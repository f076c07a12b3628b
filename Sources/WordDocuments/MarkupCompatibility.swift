import XML

/// Takes the markup out of a part that its own `mc:Ignorable` allows a reader to ignore (ECMA-376-3, 7 to 9).
///
/// Word's newer versions mark paragraphs (`w14:paraId`), people and effects so. A marked paragraph that repeats would
/// repeat its mark, which must be unique, and what may be ignored is not what an official document depends on. The part
/// is treated as the standard tells a reader that knows none of those namespaces: ignorable attributes and elements go,
/// `mc:ProcessContent` leaves the content of an element in its place, and an `mc:AlternateContent` all of whose choices
/// need ignorable namespaces becomes its fallback. Other alternatives (drawings, text boxes) stay as they are, and so
/// does everything in a part that says `mc:MustUnderstand`.
struct MarkupCompatibility {
    private static let namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    /// What is in force at one place of the part.
    private struct Scope {
        var prefixes: [String: String] = [:]
        var ignorable: Set<String> = []
        var opened: Set<XMLName> = []
    }

    /// All namespaces that were taken out somewhere.
    private var removed: Set<String> = []

    /// Strips a part.
    static func strip(_ root: inout XMLElement) {
        guard mentions(root), !demands(root) else { return }
        var pass = MarkupCompatibility()
        pass.visit(&root, Scope())
        pass.undeclare(&root)
    }

    private static func mentions(_ element: XMLElement) -> Bool {
        element.attributes.contains { $0.name.namespace == namespace }
            || element.elements.contains(where: mentions)
    }

    private static func demands(_ element: XMLElement) -> Bool {
        element.attribute("MustUnderstand", namespace: namespace) != nil
            || element.elements.contains(where: demands)
    }

    private mutating func visit(_ element: inout XMLElement, _ outer: Scope) {
        var scope = outer
        for declared in element.namespaces { scope.prefixes[declared.prefix] = declared.uri }
        for prefix in words(element, "Ignorable") {
            if let uri = scope.prefixes[prefix] { scope.ignorable.insert(uri) }
        }
        for name in words(element, "ProcessContent") {
            let pieces = name.split(separator: ":").map(String.init)
            guard pieces.count == 2, let uri = scope.prefixes[pieces[0]] else { continue }
            scope.opened.insert(XMLName(local: pieces[1], namespace: uri))
        }
        removed.formUnion(scope.ignorable)
        element.attributes.removeAll {
            $0.name.namespace == Self.namespace || scope.ignorable.contains($0.name.namespace)
        }
        element.children = element.children.flatMap { resolve($0, scope) }
    }

    private mutating func resolve(_ child: XMLContent, _ scope: Scope) -> [XMLContent] {
        guard case .element(var element) = child else { return [child] }
        if scope.ignorable.contains(element.name.namespace) {
            let name = XMLName(local: element.name.local, namespace: element.name.namespace)
            let all = XMLName(local: "*", namespace: element.name.namespace)
            guard scope.opened.contains(name) || scope.opened.contains(all) else { return [] }
            visit(&element, scope)
            return element.children
        }
        if element.name.namespace == Self.namespace, element.name.local == "AlternateContent" {
            return alternative(element, scope)
        }
        visit(&element, scope)
        return [.element(element)]
    }

    /// The alternatives, or the fallback where no choice can be left.
    private mutating func alternative(_ given: XMLElement, _ scope: Scope) -> [XMLContent] {
        var element = given
        var inner = scope
        for declared in element.namespaces { inner.prefixes[declared.prefix] = declared.uri }
        element.children.removeAll { child in
            guard case .element(let choice) = child, choice.name.local == "Choice" else { return false }
            var prefixes = inner.prefixes
            for declared in choice.namespaces { prefixes[declared.prefix] = declared.uri }
            let needed = choice.attribute("Requires")?.split(separator: " ").compactMap {
                prefixes[String($0)]
            }
            return needed?.contains { inner.ignorable.contains($0) } ?? true
        }
        let choices = element.elements.filter { $0.name.local == "Choice" }
        guard choices.isEmpty else {
            visit(&element, scope)
            return [.element(element)]
        }
        guard var fallback = element.elements.first(where: { $0.name.local == "Fallback" }) else { return [] }
        visit(&fallback, inner)
        return fallback.children
    }

    private func words(_ element: XMLElement, _ attribute: String) -> [String] {
        element.attribute(attribute, namespace: Self.namespace)?.split(whereSeparator: \.isWhitespace)
            .map(String.init) ?? []
    }

    /// Takes the declarations away that nothing uses any more.
    private func undeclare(_ root: inout XMLElement) {
        var used: Set<String> = []
        Self.collect(root, &used)
        Self.undeclare(&root, removed.union([Self.namespace]).subtracting(used))
    }

    private static func collect(_ element: XMLElement, _ used: inout Set<String>) {
        used.insert(element.name.namespace)
        for attribute in element.attributes { used.insert(attribute.name.namespace) }
        for child in element.elements { collect(child, &used) }
    }

    private static func undeclare(_ element: inout XMLElement, _ unused: Set<String>) {
        element.namespaces.removeAll { unused.contains($0.uri) }
        element.forEachElement { undeclare(&$0, unused) }
    }
}
