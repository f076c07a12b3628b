extension Index {
    /// The name in a language; the Vietnamese one where there is no other.
    public func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}

extension Index {
    /// The name for narrow columns; the full one where there is none in that language.
    public func shortName(in language: Language) -> String {
        (language == .en ? shortNameEN : shortName) ?? name(in: language)
    }
}

extension Indicator {
    /// The name for narrow columns; the full one where there is none in that language.
    public func shortName(in language: Language) -> String {
        (language == .en ? shortNameEN : shortName) ?? name(in: language)
    }
    /// The name in a language; the Vietnamese one where there is no other.
    public func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
    /// The unit of measure in a language; the Vietnamese one where there is no other.
    public func unitOfMeasure(in language: Language) -> String {
        language == .en ? unitOfMeasureEN ?? unitOfMeasure : unitOfMeasure
    }
}

extension Item {
    /// The name in a language; the Vietnamese one where there is no other.
    public func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
    /// The unit of measure in a language; the Vietnamese one where there is no other.
    public func unitOfMeasure(in language: Language) -> String {
        language == .en ? unitOfMeasureEN ?? unitOfMeasure : unitOfMeasure
    }
}

extension Band {
    /// The name in a language; the Vietnamese one where there is no other.
    public func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}

extension Agency {
    /// The name in a language; the Vietnamese one where there is no other.
    public func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}
