import Reporting

/// A year in one language, for what a package says of itself: the product's language first, the others in short.
public struct PackageEdition: Sendable {
    /// The wording.
    public let words: Words
    /// The year in that language.
    public let year: YearReport
    /// Where the year stands on the web; `nil` where the bundle does not say it.
    public let address: String?

    /// Makes an edition.
    public init(words: Words, year: YearReport, address: String?) {
        self.words = words
        self.year = year
        self.address = address
    }

    /// How far the results have come, in words.
    var status: String { year.flag?.title ?? words.word("data_official") }
}
