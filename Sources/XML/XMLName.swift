/// The name of an element or attribute.
public struct XMLName: Hashable, Sendable {
    /// The prefix as written; empty where there is none.
    public let prefix: String
    /// The part after the prefix.
    public let local: String
    /// The namespace the prefix stands for; empty where there is none.
    public let namespace: String

    /// Makes a name; its parts are written as they are given and are not checked.
    public init(prefix: String = "", local: String, namespace: String = "") {
        self.prefix = prefix
        self.local = local
        self.namespace = namespace
    }
}

/// A namespace declaration: `xmlns:prefix="uri"`, or `xmlns="uri"` where the prefix is empty.
public struct XMLNamespace: Hashable, Sendable {
    /// The prefix that is declared; empty for the default namespace.
    public let prefix: String
    /// The namespace; empty where the default namespace is taken away.
    public let uri: String

    /// Makes a declaration.
    public init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}

/// An attribute that is not a namespace declaration.
public struct XMLAttribute: Hashable, Sendable {
    /// The name; without a prefix an attribute is in no namespace.
    public var name: XMLName
    /// The value with references resolved and white space normalised as XML 1.0 section 3.3.3 says.
    public var value: String

    /// Makes an attribute.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
