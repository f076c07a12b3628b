import Records

/// How the results of a year were computed.
public struct MethodReport: Sendable {
    /// "Phương pháp năm 2016".
    public let title: String
    /// Whose method it is.
    public let printedConfiguration: PrintedText
    /// Its legal basis, when the bundle names one.
    public let printedBasis: PrintedText?
    /// The trees, the main one first.
    public let roots: [MethodRoot]
    /// The items that were counted.
    public let items: [Item]
    /// What the bundle says of itself.
    public let printedSummary: [PrintedText]
    /// The sources.
    public let sources: [Attribution]
    /// The terms of use.
    public let licenses: [Attribution]
    /// Plausibility rules that were run.
    public let rules: [MethodRule]
    /// The files with their checksums, named inside the programme.
    public let files: [InputFile]
    /// Changes of units since the year before, in words.
    public let successions: [String]

    /// The text of the configuration alone.
    public var configuration: String { printedConfiguration.text }
    /// The text of the legal basis alone.
    public var basis: String? { printedBasis?.text }
    /// The text of the summary alone.
    public var summary: [String] { printedSummary.map(\.text) }
}

/// One tree of the method.
public struct MethodRoot: Sendable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// Rounding, ties, coverage, in words.
    public let rules: [String]
    /// The nodes below, parents before children.
    public let nodes: [MethodNode]
    /// Remark of the bundle.
    public let printedNote: PrintedText?
    /// The text of the remark alone.
    public var note: String? { printedNote?.text }
}

/// A node of the tree.
public struct MethodNode: Sendable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// Depth below the root, from 1.
    public let depth: Int
    /// Weight and share, in words.
    public let weight: String
    /// The indicator's facts; `nil` for an index.
    public let indicator: MethodIndicator?
    /// Remark of the bundle.
    public let printedNote: PrintedText?
    /// The text of the remark alone.
    public var note: String? { printedNote?.text }
}

/// An indicator of the method.
public struct MethodIndicator: Sendable {
    /// The definition over codes.
    public let definition: String
    /// Unit of measure.
    public let printedUnitOfMeasure: PrintedText
    /// The text of the unit of measure alone.
    public var unitOfMeasure: String { printedUnitOfMeasure.text }
    /// Which values are good.
    public let direction: String
    /// The goalposts, in words.
    public let scale: String
    /// The source.
    public let printedSource: PrintedText?
    /// The text of the source alone.
    public var source: String? { printedSource?.text }
    /// Units with a value, of all ranked.
    public let coverage: String
}

/// A plausibility rule.
public struct MethodRule: Sendable {
    /// Code.
    public let code: String
    /// What it means.
    public let printedMessage: PrintedText
    /// The condition.
    public let formula: String
    /// Units it was run for and found true.
    public let passed: String
}
