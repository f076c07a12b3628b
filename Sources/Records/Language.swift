/// A language of what users read; Vietnamese is the product's first.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Vietnamese.
    case vi
    /// English.
    case en
}

/// A message in every language of the product.
public struct Message: Hashable, Sendable {
    /// The Vietnamese wording.
    public let vi: String
    /// The English wording.
    public let en: String

    /// Makes a message.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The wording in a language.
    public subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
