/// Who leads, works with or owes, as the columns `lead`, `partners` and `debtor` name it.
///
/// A name is the code of an agency or of a unit, `*` for all ranked units, `agencies` for all agencies of the register,
/// or a kind, group or area type of units, as targets have it in `applies_to`.
public struct WorkParties: Sendable {
    /// What a name stands for.
    public enum Meaning: Sendable, Hashable {
        /// One agency, by its code.
        case agency(String)
        /// One unit, by its code.
        case unit(String)
        /// All ranked units.
        case allUnits
        /// The ranked units of a kind, group or area type.
        case units(String)
        /// All agencies of the register.
        case allAgencies
        /// A name that no register holds.
        case other(String)
    }

    /// The name of all ranked units.
    public static let allUnitsName = "*"
    /// The name of all agencies.
    public static let allAgenciesName = "agencies"

    private let agencies: [String]
    private let agencySet: Set<String>
    private let unitSet: Set<String>
    /// Codes of the ranked units, in the order of the register.
    private let units: [String]
    private let words: [String: [String]]
    private let rankedSet: Set<String>
    private let wordSets: [String: Set<String>]

    /// The parties of a bundle.
    public init(_ bundle: YearBundle) {
        self.init(units: bundle.units, agencies: bundle.agencies)
    }

    /// The parties of registers.
    public init(units: [Unit], agencies: [Agency]) {
        self.agencies = agencies.map(\.code)
        agencySet = Set(agencies.map(\.code))
        unitSet = Set(units.map(\.code))
        var ranked: [String] = []
        var words: [String: [String]] = [:]
        var seen: Set<String> = []
        var seenWords: Set<[String]> = []
        for unit in units where unit.isRanked {
            if seen.insert(unit.code).inserted { ranked.append(unit.code) }
            for case let word? in [unit.kind, unit.group, unit.areaType]
            where seenWords.insert([word, unit.code]).inserted {
                words[word, default: []].append(unit.code)
            }
        }
        self.units = ranked
        self.words = words
        rankedSet = seen
        wordSets = words.mapValues { Set($0) }
    }

    /// The words for some of the units: kinds, groups and area types.
    public var unitWords: [String] { words.keys.sorted() }

    /// What a name stands for.
    public func meaning(of name: String) -> Meaning {
        if name == Self.allUnitsName { return .allUnits }
        if name == Self.allAgenciesName { return .allAgencies }
        if agencySet.contains(name) { return .agency(name) }
        if unitSet.contains(name) { return .unit(name) }
        return words[name] == nil ? .other(name) : .units(name)
    }

    /// The codes of the agencies that a name stands for.
    public func agencies(of name: String) -> [String] {
        switch meaning(of: name) {
        case .agency(let code): [code]
        case .allAgencies: agencies
        default: []
        }
    }

    /// Whether a name stands for a unit, alone or among others.
    public func includes(unit code: String, in name: String) -> Bool {
        switch meaning(of: name) {
        case .unit(let one): one == code
        case .allUnits: rankedSet.contains(code)
        case .units(let word): wordSets[word]?.contains(code) ?? false
        default: false
        }
    }

    /// The codes of the units that a name stands for, in the order of the register.
    public func units(of name: String) -> [String] {
        switch meaning(of: name) {
        case .unit(let code): [code]
        case .allUnits: units
        case .units(let word): words[word] ?? []
        default: []
        }
    }
}
