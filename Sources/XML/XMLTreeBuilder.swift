internal import CLibXML2

/// Makes the tree from libxml2's SAX2 events and keeps the first failure.
///
/// After a failure events are ignored; the reader looks between pieces of the document whether there was one.
@safe final class XMLTreeBuilder {
    /// A failure and its place as libxml2 counts.
    struct Failure {
        let reason: XMLError.Reason
        let line: Int
        let column: Int
    }

    /// The addresses of a name's parts in libxml2's dictionary, which holds each text once.
    private struct NameKey: Hashable {
        let prefix: UInt
        let local: UInt
        let namespace: UInt
    }

    private(set) var root: XMLElement?
    private(set) var failure: Failure?
    /// The parser that reports here, for line numbers; set and cleared by its owner.
    var context: UnsafeMutableRawPointer?

    private let limits: XMLLimits
    private var open: [XMLElement] = []
    private var namespacesInForce = 0
    private var items = 0
    // Bytes, not String: libxml2 reports a text in pieces.
    private var pendingText: [UInt8] = []
    private var names: [NameKey: XMLName] = [:]

    init(limits: XMLLimits) {
        self.limits = limits
    }

    func fail(_ reason: XMLError.Reason, line: Int? = nil, column: Int? = nil) {
        guard failure == nil else { return }
        let line = unsafe line ?? Int(xmlSAX2GetLineNumber(context))
        let column = unsafe column ?? Int(xmlSAX2GetColumnNumber(context))
        failure = Failure(reason: reason, line: line, column: column)
    }

    /// What to say about a document that ends here inside an element; `nil` outside of any.
    var unfinished: String? {
        guard let name = open.last?.name else { return nil }
        return "Premature end of data in tag \(name.prefix.isEmpty ? "" : name.prefix + ":")\(name.local)"
    }

    func appendText(_ text: UnsafeBufferPointer<UInt8>) {
        guard failure == nil else { return }
        unsafe pendingText.append(contentsOf: text)
    }

    func startElement(name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace]) {
        guard failure == nil else { return }
        flushText()
        guard open.count < limits.depth else { return fail(.tooDeep(limits.depth)) }
        guard attributes.count + namespaces.count <= limits.attributes else {
            return fail(.tooManyAttributes(limits.attributes))
        }
        namespacesInForce += namespaces.count
        guard namespacesInForce <= limits.namespaces else {
            return fail(.tooManyNamespaces(limits.namespaces))
        }
        count(1 + attributes.count + namespaces.count)
        let line = unsafe Int(xmlSAX2GetLineNumber(context))
        open.append(XMLElement(name: name, attributes: attributes, namespaces: namespaces, line: line))
    }

    func endElement() {
        guard failure == nil else { return }
        flushText()
        guard let element = open.popLast() else { return }
        namespacesInForce -= element.namespaces.count
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    /// The name whose parts libxml2 holds at these addresses; made once for each name of the document.
    func name(
        local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?
    ) -> XMLName {
        let key = NameKey(
            prefix: UInt(bitPattern: prefix), local: UInt(bitPattern: local),
            namespace: UInt(bitPattern: namespace))
        if let known = names[key] { return known }
        let name = unsafe XMLName(
            prefix: Self.string(prefix), local: Self.string(local), namespace: Self.string(namespace))
        names[key] = name
        return name
    }

    /// A name or namespace of libxml2's; empty for a null pointer.
    static func string(_ text: UnsafePointer<UInt8>?) -> String {
        guard let text = unsafe text else { return "" }
        return unsafe string(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }

    /// A value of libxml2's.
    ///
    /// Unless it is told to replace entities, libxml2 hands on every `&` of a value as `&#38;`, for a second reading
    /// that its own tree does. Other references do not come through, so undoing this one is exact.
    static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard unsafe bytes.contains(UInt8(ascii: "&")) else {
            return unsafe String(decoding: bytes, as: UTF8.self)
        }
        let escape = "#38;".utf8
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = unsafe bytes[index]
            output.append(byte)
            index += 1
            if unsafe byte == UInt8(ascii: "&") && bytes[index...].starts(with: escape) {
                index += escape.count
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private func flushText() {
        guard !pendingText.isEmpty else { return }
        if !open.isEmpty {
            count(1)
            open[open.count - 1].children.append(.text(String(decoding: pendingText, as: UTF8.self)))
        }
        pendingText.removeAll(keepingCapacity: true)
    }

    private func count(_ more: Int) {
        items += more
        if items > limits.items { fail(.tooManyItems(limits.items)) }
    }
}
