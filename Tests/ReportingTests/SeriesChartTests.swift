import Testing

@testable import Reporting

/// Charts for formats that draw them natively.
@Suite("Charts as series") struct SeriesChartTests {
    private let charts: ChartReporter

    init() throws { charts = ChartReporter(try Real.words.get()) }

    @Test("Two years that are not comparable stand apart, so that no line joins them")
    func gap() throws {
        // The set of indicators changed from 2014 to 2015.
        let trend = try #require(try Real.unit("524", 2016).indices.first).trend
        let ranks = try #require(charts.ranks(trend, of: "Bình Sơn", upTo: 2016))
        #expect(ranks.categories == ["2013", "2014", "", "2015", "2016"])
        #expect(ranks.series.map(\.values) == [[9, 7, nil, 7, 7]])
        let scores = try #require(charts.scores(trend, of: "Bình Sơn", upTo: 2016))
        #expect(scores.categories == ranks.categories)
        #expect(scores.series.allSatisfy { $0.values[2] == nil })
        #expect(!scores.label.contains(": ;") && !scores.label.contains("; ;"), "a gap is not told")
    }

    @Test("Later years are no part of a year's report, and one year alone is no line")
    func years() throws {
        let trend = try #require(try Real.unit("524", 2016).indices.first).trend
        #expect(charts.ranks(trend, of: "Bình Sơn", upTo: 2014)?.categories == ["2013", "2014"])
        #expect(charts.ranks(trend, of: "Bình Sơn", upTo: 2013) == nil)
        #expect(charts.scores(trend, of: "Bình Sơn", upTo: 2013) == nil)
    }

    @Test("Bars begin at zero and end at a hundred; many of them are told by their ends")
    func bars() throws {
        let ranking = try #require(try Real.year(2016).rankings.first)
        let chart = try #require(charts.ranking(ranking))
        #expect(chart.scale == .hundred)
        #expect(chart.categories.count == 14)
        #expect(chart.categories.first?.hasPrefix("1. ") == true)
        #expect(chart.label.contains("14"))
        #expect(chart.label.contains(try #require(chart.categories.last)))
    }
}
