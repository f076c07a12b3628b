import Records

/// A text as it is printed, with the parts of it that are in another language than the report.
///
/// A bundle need not give everything in English. What it gives in Vietnamese alone is printed as it is, and a
/// page has to say so, or a screen reader would read it aloud by the rules of the wrong language.
public struct PrintedText: Sendable, Hashable {
    /// A stretch of one language.
    public struct Part: Sendable, Hashable {
        /// The text.
        public let text: String
        /// Its language; `nil` for that of the report.
        public let language: Language?
    }

    /// The stretches, in order.
    public private(set) var parts: [Part]

    /// What a cell with this text is sorted by, where the text does not tell; `nil` for the text itself.
    ///
    /// A quarter is sorted by its last day, `2024-06-30`. Longer texts made from it have none.
    public private(set) var order: String?

    /// Makes a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - language: Its language; `nil` for that of the report.
    ///   - order: What a cell with this text is sorted by; `nil` for the text itself.
    public init(_ text: String, language: Language? = nil, order: String? = nil) {
        parts = [Part(text: text, language: language)]
        self.order = order
    }

    private init(parts: [Part]) { self.parts = parts.isEmpty ? [Part(text: "", language: nil)] : parts }

    /// The text alone, for formats that do not tell languages apart.
    public var text: String { parts.count == 1 ? parts[0].text : parts.map(\.text).joined() }

    /// Joins texts, one behind the other; neighbours of one language become one stretch.
    init(joining texts: [PrintedText]) {
        var parts: [Part] = []
        for part in texts.flatMap(\.parts) where !part.text.isEmpty {
            if let last = parts.last, last.language == part.language {
                parts[parts.count - 1] = Part(text: last.text + part.text, language: part.language)
            } else {
                parts.append(part)
            }
        }
        self.init(parts: parts)
    }

    /// Two texts, one behind the other.
    public static func + (left: PrintedText, right: PrintedText) -> PrintedText {
        PrintedText(joining: [left, right])
    }

    /// The text with its first stretch changed, such as a name that comes to stand inside a sentence.
    func changingFirst(_ change: (String) -> String) -> PrintedText {
        guard let first = parts.first else { return self }
        return PrintedText(
            parts: [Part(text: change(first.text), language: first.language)] + parts.dropFirst())
    }
}

extension Words {
    /// A text of a bundle in the language of the report; where it has no English, the Vietnamese one, marked.
    ///
    /// - Parameters:
    ///   - text: The Vietnamese text.
    ///   - english: The English one; `nil` where the bundle gives none.
    /// - Returns: The text to print.
    public func printed(_ text: String, en english: String?) -> PrintedText {
        guard language != .vi else { return PrintedText(text) }
        if let english { return PrintedText(english) }
        // "%" and "100" are no language's.
        return PrintedText(text, language: text.contains(where: \.isLetter) ? .vi : nil)
    }

    /// The same for a text that may be missing.
    ///
    /// - Parameters:
    ///   - text: The Vietnamese text; `nil` for none, whatever the English one is.
    ///   - english: The English one; `nil` where the bundle gives none.
    /// - Returns: The text to print; `nil` where there is none.
    public func printed(ifAny text: String?, en english: String?) -> PrintedText? {
        text.map { printed($0, en: english) }
    }

    /// The text of a public setting in the language of the report.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - settings: The settings of the bundle.
    /// - Returns: The text to print; `nil` when the setting is absent, empty or private.
    public func printed(setting key: String, of settings: Settings) -> PrintedText? {
        printed(ifAny: settings[key], en: settings["\(key)_en"])
    }

    /// "A, B và C".
    func list(_ items: [PrintedText]) -> PrintedText {
        guard let last = items.last, items.count > 1 else { return items.first ?? PrintedText("") }
        let others = items.dropLast().enumerated().flatMap { place, item in
            place == 0 ? [item] : [PrintedText(", "), item]
        }
        return printed(.listAnd, ["items": PrintedText(joining: others), "last": last])
    }

    /// The name of an index.
    func name(_ index: Index) -> PrintedText { printed(index.name, en: index.nameEN) }
    /// The name of an indicator.
    func name(_ indicator: Indicator) -> PrintedText { printed(indicator.name, en: indicator.nameEN) }
    /// The name of an item.
    public func name(_ item: Item) -> PrintedText { printed(item.name, en: item.nameEN) }

    /// The unit of measure of an indicator.
    func measure(_ indicator: Indicator) -> PrintedText {
        printed(indicator.unitOfMeasure, en: indicator.unitOfMeasureEN)
    }
    /// The unit of measure of an item.
    public func measure(_ item: Item) -> PrintedText {
        printed(item.unitOfMeasure, en: item.unitOfMeasureEN)
    }

    /// The name of an index for narrow columns; the full one where the bundle gives none in this language.
    func shortName(_ index: Index) -> PrintedText {
        let short = language == .en ? index.shortNameEN : index.shortName
        return short.map { PrintedText($0) } ?? name(index)
    }
    /// The name of an indicator for narrow columns; the full one where the bundle gives none in this language.
    func shortName(_ indicator: Indicator) -> PrintedText {
        let short = language == .en ? indicator.shortNameEN : indicator.shortName
        return short.map { PrintedText($0) } ?? name(indicator)
    }
}
