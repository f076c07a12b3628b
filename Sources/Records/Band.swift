/// A band of a ranking ("Nhóm dẫn đầu"): a row of the `bands` table, best first.
public struct Band: Sendable, Hashable {
    /// Where a band ends.
    public enum Limit: Sendable, Hashable {
        /// This many places of the ranking: 5, 8, 8, 6.
        case size(Int)
        /// Scores of at least this much.
        case minimum(Double)
        /// Scores of at most this much, for an index in which less is better.
        case maximum(Double)
        /// This share of the ranked units, 0…1: quartiles are 0.25 each.
        case share(Double)
    }

    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Where it ends.
    public var limit: Limit

    /// Makes a band.
    public init(name: String, nameEN: String? = nil, limit: Limit) {
        self.name = name
        self.nameEN = nameEN
        self.limit = limit
    }
}

/// A place in a result that an authority published: a row of the `published` table.
public struct PublishedResult: Sendable, Hashable {
    /// The decision or notice.
    public var title: String
    /// The same in English.
    public var titleEN: String?
    /// Where it was read.
    public var source: String
    /// The same in English.
    public var sourceEN: String?
    /// Its address.
    public var address: String?
    /// Number of the band, 1 is best.
    public var band: Int
    /// Code of the unit.
    public var unit: String
    /// The rank, where the publication states it.
    public var rank: Int?
    /// The row.
    public var cell: CellReference

    /// Makes a published result.
    public init(
        title: String, titleEN: String? = nil, source: String, sourceEN: String? = nil,
        address: String? = nil, band: Int, unit: String, rank: Int? = nil, cell: CellReference
    ) {
        self.title = title
        self.titleEN = titleEN
        self.source = source
        self.sourceEN = sourceEN
        self.address = address
        self.band = band
        self.unit = unit
        self.rank = rank
        self.cell = cell
    }
}
