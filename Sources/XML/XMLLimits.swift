/// How much a document may ask for before it is refused.
///
/// The standard values leave room far beyond what Office writes and keep the cost of a hostile part to seconds.
public struct XMLLimits: Sendable, Hashable {
    /// Bytes of the whole part.
    public var bytes: Int
    /// Elements inside one another, the root being 1; at most 256, so that releasing a tree stays shallow.
    public var depth: Int
    /// Attributes of one element, namespace declarations included.
    public var attributes: Int
    /// Namespace declarations in force at one place; every prefix is searched for among them.
    public var namespaces: Int
    /// Elements, attributes, declarations and runs of text of the whole part together: the size of the tree.
    public var items: Int
    /// Bytes of one tag, run of text, CDATA section, comment or processing instruction; at most 8 MB.
    public var tokenBytes: Int

    /// The limits for parts of Office documents.
    public static let standard = XMLLimits()

    /// Makes limits; what is not given is as in ``standard``.
    public init(
        bytes: Int = 64 << 20, depth: Int = 64, attributes: Int = 256, namespaces: Int = 512,
        items: Int = 4_000_000, tokenBytes: Int = 8_000_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.attributes = attributes
        self.namespaces = namespaces
        self.items = items
        self.tokenBytes = tokenBytes
    }

    /// The limits with those that the reader itself relies on kept in their range.
    ///
    /// libxml2 refuses more than 10,000,000 bytes that it has not finished with.
    var enforceable: XMLLimits {
        var limits = self
        limits.depth = min(depth, 256)
        limits.tokenBytes = min(tokenBytes, 8_000_000)
        return limits
    }
}
