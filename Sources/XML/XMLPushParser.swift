internal import CLibXML2

/// Owns a push parser of libxml2 that reports to a tree builder.
///
/// The push parser, not the one that reads a whole document, because it stops at the first error; the other goes
/// on through the rest of a broken document. It never recurses and never makes a tree of its own.
@safe struct XMLPushParser: ~Copyable {
    private let context: xmlParserCtxtPtr
    // The context holds the builder's address without owning it.
    private let builder: XMLTreeBuilder

    /// libxml2 wants its tables made once, before any second thread uses it.
    private static let isReady: Void = xmlInitParser()

    init?(builder: XMLTreeBuilder) {
        Self.isReady
        self.builder = builder
        var handler = unsafe builder.saxHandler
        let address = unsafe Unmanaged.passUnretained(builder).toOpaque()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, address, nil, 0, nil) else { return nil }
        unsafe self.context = unsafe context
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        _ = unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe builder.context = UnsafeMutableRawPointer(context)
    }

    deinit {
        unsafe builder.context = nil
        unsafe bantin_xml_free_context(context)
    }

    /// Parses the next bytes; tokens must not be cut, as libxml2 2.9 misjudges a tag that is cut inside a value.
    func feed(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        unsafe bytes[range].withUnsafeBytes { buffer in
            let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress
            _ = unsafe xmlParseChunk(context, start, Int32(clamping: buffer.count), 0)
        }
    }

    /// Tells the parser that the document has ended; says whether it was well formed.
    func finish() -> Bool {
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        return unsafe bantin_xml_is_well_formed(context) != 0
    }
}
