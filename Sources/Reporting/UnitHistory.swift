/// The components of a unit over the years, on one scale.
public struct ComponentHistories: Sendable {
    /// The scale of all pictures.
    public let axis: Axis
    /// How to read them, with the ends of the scale.
    public let caption: String
    /// The components.
    public let list: [ComponentHistory]
}

/// A component of a unit over the years.
public struct ComponentHistory: Sendable {
    /// Code of the component.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The years, ascending; ranks are left out of the picture.
    public let points: [TrendPoint]
    /// The picture in words.
    public let label: String
}

/// A change of a unit in its history, with the other unit's page where there is one.
public struct LineageStep: Sendable, Hashable {
    /// The year in which it took effect.
    public let year: Int
    /// What happened, from the side of this unit: "nhận một phần từ huyện Sơn Tịnh".
    public let text: String
    /// The other unit, or this one before it was renamed; `nil` where its page is not on the site.
    public let other: LineageLink?
}

/// A page of a unit in a year.
public struct LineageLink: Sendable, Hashable {
    /// "Huyện Sơn Tịnh, năm 2013".
    public let text: String
    /// The year.
    public let year: Int
    /// The address name in that year.
    public let slug: String
}
