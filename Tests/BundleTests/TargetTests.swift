import Bundle
import Foundation
import Records
import Testing

@Suite("Strategies, their targets and what they are measured with")
struct TargetTests {
    @Test("A bundle with a strategy is read whole")
    func valid() throws {
        let reading = try TargetSample.bundle.read()
        #expect(reading.findings == [])
        let bundle = try #require(reading.bundle)
        #expect(bundle.indicators.map(\.code) == ["CHILD_SHARE", "SCHOOL_RATE"])
        #expect(bundle.measures.map(\.code) == ["HELPED", "WAGES", "BIRTHS"])
        let (helped, wages, births) = (bundle.measures[0], bundle.measures[1], bundle.measures[2])
        #expect(helped.nature.pooledYears == 3)
        #expect(helped.nature.detectedAmong?.cell.heading == "detected_among")
        #expect(helped.formulas.count == 3)
        #expect(wages.definition == nil)
        #expect(wages.nature.scope == .province && wages.nature.sourceKind == .survey)
        #expect(wages.nature.term == "2016–2021")
        #expect(births.nature.isCountRatio && births.nature.pooledYears == 1)
        #expect(bundle.units.map(\.areaType) == [nil, "nông thôn", "nông thôn", "nông thôn"])
        #expect(bundle.programmes.map(\.code) == ["NQ_28", "23"])
        #expect(bundle.programmes[0].years == 2011...2020)
        #expect(bundle.programmes[0].baselineYear == 2010)
        #expect(bundle.objectives.map(\.number) == ["1", "2", "1"])
        #expect(bundle.breakdowns.map(\.dimension) == [.poverty, .sex])
        let band = try #require(bundle.targets.first { $0.indicator == "BIRTHS" }?.value)
        #expect(band == TargetValue(comparator: .band, low: 103, high: 107))
        #expect(bundle.targets.first?.value.tolerance == 0.5)
    }

    @Test("An amendment comes after what it amends, wherever it stands in the table")
    func order() throws {
        let bundle = try #require(try TargetSample.bundle.read().bundle)
        #expect(bundle.targets.prefix(2).map(\.cell.row) == [2, 4])
        #expect(bundle.targets.last?.cell.row == 3)
        #expect(bundle.targets.last?.amends == "NQ")
        #expect(bundle.targets.first { $0.cell.row == 4 }?.certainty == .unconfirmed)
    }

    @Test("Without the new tables and columns a bundle is what it was")
    func without() throws {
        let bundle = try #require(try SampleBundle().read().bundle)
        #expect(bundle.measures.isEmpty && bundle.programmes.isEmpty && bundle.targets.isEmpty)
        #expect(bundle.indicators.allSatisfy { $0.nature == IndicatorNature() })
    }

    @Test(
        "Names that nothing has, each with the nearest known one",
        arguments: [
            TargetFault(
                "targets", "NQ_28,1,1.1,CHILD_SHARE,>=,60", "NQ_82,1,1.1,CHILD_SHARE,>=,60",
                "targets.unknown-programme targets.csv:2:programme [NQ_82]", advice: "Is “NQ_28” meant?"),
            TargetFault(
                "targets", "NQ_28,1,1.1,CHILD_SHARE,>=,60", "NQ_28,3,1.1,CHILD_SHARE,>=,60",
                "targets.unknown-objective targets.csv:2:objective [3]"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60", "CHILD_SHAER,>=,60",
                "targets.unknown-indicator targets.csv:2:indicator [CHILD_SHAER]",
                advice: "Is “CHILD_SHARE” meant?"),
            TargetFault(
                "targets", "provincial,Ven biển", "provincial,Ven bien",
                "targets.unknown-area targets.csv:6:applies_to [Ven bien]", advice: "Is “Ven biển” meant?"),
            TargetFault(
                "targets", "national,nông thôn", "national,đô thị",
                "warning targets.no-such-area targets.csv:8:applies_to [đô thị]"),
            TargetFault(
                "objectives", "23,1,", "32,1,",
                "objectives.unknown-programme objectives.csv:4:programme [32]",
                "targets.unknown-objective targets.csv:8:objective [1]", advice: "Is “23” meant?"),
            TargetFault(
                "breakdowns", "HELPED,sex", "HELPEDD,sex",
                "breakdowns.unknown-indicator breakdowns.csv:3:indicator [HELPEDD]",
                advice: "Is “HELPED” meant?"),
            TargetFault(
                "breakdowns", "CHILD,POP,100", "CHLID,POP,100",
                "formula.unknown-name breakdowns.csv:2:numerator@1 [CHLID]", advice: "Is “CHILD” meant?"),
            TargetFault(
                "indicators", "SCHOOL,CHILD,100", "SCHOL,CHILD,100",
                "formula.unknown-name indicators.csv:4:numerator@1 [SCHOL]", advice: "Is “SCHOOL” meant?"),
            TargetFault(
                "indicators", "3,false,POP", "3,false,POPP",
                "formula.unknown-name indicators.csv:4:detected_among@1 [POPP]", advice: "Is “POP” meant?"),
        ])
    func names(fault: TargetFault) throws { try fault.expectFindings() }

    @Test(
        "Comparators, limits and tolerances that do not fit",
        arguments: [
            TargetFault(
                "targets", "band,,103,107", "band,,,107", "targets.no-limit targets.csv:7:low []"),
            TargetFault(
                "targets", "band,,103,107", "band,,108,107", "targets.band targets.csv:7:high [107]"),
            TargetFault(
                "targets", "band,,103,107", "band,5,103,107", "targets.limit-beside targets.csv:7:value [5]"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60,,", "CHILD_SHARE,>=,60,1,2",
                "targets.limit-beside targets.csv:2:high [2]", "targets.limit-beside targets.csv:2:low [1]"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60", "CHILD_SHARE,>=,", "targets.no-limit targets.csv:2:value []"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60", "CHILD_SHARE,≥,60",
                "cell.unknown-word targets.csv:2:comparator [≥]"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60", "CHILD_SHARE,<=,60",
                "targets.against-direction targets.csv:2:comparator [<=]"),
            TargetFault(
                "targets", "WAGES,<,5", "WAGES,>,5",
                "targets.against-direction targets.csv:5:comparator [>]"),
            TargetFault(
                "targets", ",,,0.5,", ",,,-0.5,", "targets.tolerance targets.csv:2:tolerance [-0.5]"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60", "CHILD_SHARE,>=,101",
                "warning targets.percent targets.csv:2:value [101]"),
            TargetFault(
                "targets", "HELPED,=,100,,", "HELPED,band,,-1,200",
                "warning targets.percent targets.csv:8:high [200]",
                "warning targets.percent targets.csv:8:low [-1]"),
        ])
    func values(fault: TargetFault) throws { try fault.expectFindings() }

    @Test(
        "Periods, years and keys",
        arguments: [
            TargetFault(
                "programmes", "2011,2020,2015", "2021,2020,2015",
                "programmes.period programmes.csv:2:to [2020]"
            ),
            TargetFault(
                "programmes", "2020,2015,2010", "2020,2025,2010",
                "programmes.year-outside programmes.csv:2:midterm [2025]"),
            TargetFault(
                "programmes", "2020,2015,2010", "2020,2015,2009",
                "programmes.year-outside programmes.csv:2:baseline_year [2009]"),
            TargetFault(
                "targets", ",2015,national", ",2021,national",
                "targets.year-outside targets.csv:2:year [2021]"),
            TargetFault(
                "programmes", "23,Chương trình", "NQ_28,Chương trình",
                "objectives.unknown-programme objectives.csv:4:programme [23]",
                "table.duplicate-key programmes.csv:3:code [NQ_28]",
                "targets.unknown-programme targets.csv:7:programme [23]",
                "targets.unknown-programme targets.csv:8:programme [23]"),
            TargetFault(
                "objectives", "NQ_28,2,", "NQ_28,1,",
                "table.duplicate-key objectives.csv:3:number [NQ_28, 1]",
                "targets.unknown-objective targets.csv:5:objective [2]",
                "targets.unknown-objective targets.csv:6:objective [2]"),
            TargetFault(
                "breakdowns", "HELPED,sex,Trẻ em gái,,,,,", "CHILD_SHARE,poverty,Hộ nghèo,,,,,",
                "table.duplicate-key breakdowns.csv:3:name [CHILD_SHARE, poverty, Hộ nghèo]"),
            TargetFault(
                "programmes", "23,Chương trình", "qd-23,Chương trình",
                "objectives.unknown-programme objectives.csv:4:programme [23]",
                "cell.bad-code programmes.csv:3:code [qd-23]",
                "targets.unknown-programme targets.csv:7:programme [23]",
                "targets.unknown-programme targets.csv:8:programme [23]"),
        ])
    func periods(fault: TargetFault) throws { try fault.expectFindings() }

    @Test(
        "Rows that contradict each other, and amendments that do not hold",
        arguments: [
            TargetFault(
                "targets", "NQ,2011-01-01,,to_confirm",
                "NQ,2011-01-01,,to_confirm\nNQ_28,1,1.1,CHILD_SHARE,>=,80,,,,2020,national,,,,,",
                "targets.contradiction targets.csv:5:code [1.1, national, 2020]"),
            TargetFault(
                "targets", "NQ,2011-01-01,,to_confirm",
                "NQ,2011-01-01,,to_confirm\nNQ_28,1,1.1,CHILD_SHARE,>=,75,,,,2020,national,,,,,",
                "warning targets.duplicate targets.csv:5:code [1.1, national, 2020]"),
            TargetFault(
                "targets", "NQ 2,2018-07-02,NQ,", "NQ 2,2018-07-02,QN,",
                "targets.amends-nothing targets.csv:3:amends [QN]", advice: "Is “NQ” meant?"),
            TargetFault(
                "targets", "NQ 2,2018-07-02,NQ,", "NQ 2,2018-07-02,NQ 2,",
                "targets.amends-nothing targets.csv:3:amends [NQ 2]"),
            TargetFault(
                "targets", "NQ 2,2018-07-02,NQ,", "NQ 2,,NQ,",
                "targets.no-basis-date targets.csv:3:basis_date []"),
            TargetFault(
                "targets", "NQ 2,2018-07-02,NQ,", "NQ 2,2010-07-02,NQ,",
                "targets.amended-before targets.csv:3:basis_date [2010-07-02]"),
            TargetFault(
                "targets", "NQ,2011-01-01,,to_confirm",
                "NQ,2011-01-01,,to_confirm\nNQ_28,1,1.1,CHILD_SHARE,>=,80,,,,2020,national,,NQ 3,2019-01-01,NQ,",
                "targets.amended-twice targets.csv:5:amends [NQ]"),
        ])
    func amendments(fault: TargetFault) throws { try fault.expectFindings() }

    @Test("An amendment of an amendment is a chain, and milestones of two years do not contradict each other")
    func chain() throws {
        let reading = try TargetSample.bundle
            .adding(
                "NQ_28,1,1.1,CHILD_SHARE,>=,80,,,,2020,national,,NQ 3,2019-01-01,NQ 2,", to: "targets.csv"
            )
            .adding("NQ_28,1,1.1,CHILD_SHARE,>=,10,,,,2018,national,,,,,", to: "targets.csv").read()
        #expect(reading.findings == [])
        let rows = try #require(reading.bundle).targets.filter { $0.year == 2020 && $0.code == "1.1" }
        #expect(rows.map(\.basis) == ["NQ", "NQ 2", "NQ 3"])
    }

    @Test(
        "What a measure may not have, and what only ratios have",
        arguments: [
            TargetFault(
                "indicators", "lower,,,,,province", "lower,min_max,,,1,province",
                "indicators.measure-column indicators.csv:5:normalisation [min_max]",
                "indicators.measure-column indicators.csv:5:weight [1]"),
            TargetFault(
                "indicators", "lower,,,,,province", "lower,,0,9,,province",
                "indicators.measure-column indicators.csv:5:high [9]",
                "indicators.measure-column indicators.csv:5:low [0]"),
            TargetFault(
                "indicators", "lương,,,,,,", "lương,,CHILD,,,,",
                "indicators.definition indicators.csv:5:numerator [CHILD]"),
            TargetFault(
                "indicators", "HELPED,Trẻ em được giúp,,SCHOOL,CHILD,100,,",
                "HELPED,Trẻ em được giúp,,,,,SCHOOL,",
                "indicators.ratio-only indicators.csv:4:detected_among [POP]",
                "indicators.ratio-only indicators.csv:4:pooled_years [3]"),
            TargetFault(
                "indicators", "3,false,POP", "11,false,POP",
                "cell.out-of-range indicators.csv:4:pooled_years [11]"),
            TargetFault(
                "indicators", "province,survey", "tỉnh,survey",
                "cell.unknown-word indicators.csv:5:scope [tỉnh]"),
            TargetFault(
                "indicators", "WAGES,", "POP,", "table.code-taken indicators.csv:5:code [POP]",
                "targets.unknown-indicator targets.csv:5:indicator [WAGES]",
                "targets.unknown-indicator targets.csv:6:indicator [WAGES]"),
            TargetFault(
                "indicators", "WAGES,", "CHILD_SHARE,",
                "table.duplicate-key indicators.csv:5:code [CHILD_SHARE]",
                "targets.unknown-indicator targets.csv:5:indicator [WAGES]",
                "targets.unknown-indicator targets.csv:6:indicator [WAGES]"),
        ])
    func measures(fault: TargetFault) throws {
        let reading = try TargetSample.bundle.replacing(
            fault.fault.old, by: fault.fault.new, in: fault.fault.file
        ).read()
        #expect(reading.findings == fault.fault.findings)
    }

    @Test("Targets without a table of programmes are said once; a broken table is not blamed on its users")
    func missingTables() throws {
        var bundle = TargetSample.bundle
        bundle.files["programmes.csv"] = nil
        bundle.files["objectives.csv"] = nil
        bundle.declare(TargetSample.names.filter { $0 != "programmes" && $0 != "objectives" })
        let codes = try bundle.read().result.findings.map(\.code)
        #expect(codes.filter { $0 == "targets.no-programmes" }.count == 1)
        let broken = try TargetSample.bundle.replacing(
            "code,name,name_en", by: "ma,name,name_en", in: "programmes.csv")
        #expect(
            Set(try broken.read().result.findings.map(\.code)) == [
                "table.missing-column", "table.unknown-column",
            ])
    }

    @Test("An owner of a measure is an agency valid in the year")
    func owners() throws {
        var bundle = TargetSample.bundle
        bundle.files["agencies.csv"] = Array(
            "code,name,valid_to\nSYT,Sở Y tế,\nSLD,Sở Lao động,2015-01-01\n".utf8)
        bundle.declare(TargetSample.names + ["agencies"])
        let text = TargetSample.indicators.split(separator: "\n").enumerated().map { place, line in
            line + (place == 0 ? ",owner" : place == 4 ? ",SLD" : place == 3 ? ",SYTT" : ",")
        }
        bundle.files["indicators.csv"] = Array(text.joined(separator: "\n").utf8)
        #expect(
            try bundle.read().findings == [
                "agencies.unknown indicators.csv:4:owner [SYTT]",
                "agencies.not-valid indicators.csv:5:owner [SLD]",
            ])
    }
}

@Suite("Figures of measures and breakdowns")
struct MeasureRuleTests {
    private static func codes(_ edits: [(String, String, String)]) throws -> [String] {
        var sample = TargetSample.bundle
        for (old, new, file) in edits { sample = try sample.replacing(old, by: new, in: file) }
        let bundle = try #require(try sample.read().bundle)
        return BundleRules.findings(in: bundle, previous: nil).filter { $0.severity == .error }.map(\.code)
    }

    @Test("Zero of zero is no fault where no case may have arisen; zero below cases is one")
    func zero() throws {
        #expect(try Self.codes([]) == [])
        // No children in U1, and 4 schools: 4 of 0.
        let child = ("U1,CHILD,2016,20", "U1,CHILD,2016,0", "observations.csv")
        #expect(try Self.codes([child]) == ["formula.division-by-zero"])
        let school = ("U1,SCHOOL,2015-2016,4", "U1,SCHOOL,2015-2016,0", "observations.csv")
        #expect(try Self.codes([child, school]) == [])
        #expect(
            try Self.codes([child, school, ("3,false,POP", ",false,", "indicators.csv")])
                == ["formula.division-by-zero"])
    }

    @Test("Gaps are told for measures that units count, not for those that only the province has")
    func gaps() throws {
        let bundle = try #require(try TargetSample.bundle.read().bundle)
        let findings = BundleRules.findings(in: bundle, previous: nil)
        #expect(findings.map(\.read) == ["SCHOOL"])
        let province = try TargetSample.bundle.replacing(
            ",SCHOOL,CHILD,100", by: ",POP,CHILD,100", in: "indicators.csv"
        )
        .replacing("\"ratio(SCHOOL, CHILD, 0) * 100\"", by: "POP", in: "indicators.csv")
        #expect(BundleRules.findings(in: try #require(try province.read().bundle), previous: nil).isEmpty)
    }
}

@Suite("Strategies over the years of a programme folder")
struct TargetYearsTests {
    private static func bundle(_ year: Int, _ edit: (String, String, String)? = nil) throws -> YearBundle {
        var sample = TargetSample.bundle
        if let (old, new, file) = edit { sample = try sample.replacing(old, by: new, in: file) }
        var bundle = try #require(try sample.read().bundle)
        bundle.settings.year = year
        return bundle
    }

    @Test("Years of the period without a bundle are told once for each programme, as ranges")
    func gaps() throws {
        let findings = TargetYears.findings(in: [
            try Self.bundle(2014), try Self.bundle(2016), try Self.bundle(2017),
        ])
        #expect(findings.map(\.severity) == [.warning, .warning])
        #expect(findings.map(\.code) == Array(repeating: "programmes.years-without-data", count: 2))
        #expect(findings[0].summary.vi.contains("các năm 2011–2013, 2015;"))
        #expect(findings[1].summary.vi.hasPrefix("Giai đoạn 2012–2020 (Trẻ em)"))
        #expect(findings[0].summary.en.contains("Period 2011–2020 (Strategy)"))
        let years = try (2011...2020).map { try Self.bundle($0) }
        #expect(TargetYears.findings(in: years).isEmpty)
        // What is still to come is not missing.
        #expect(TargetYears.findings(in: Array(years.prefix(3))).isEmpty)
    }

    @Test("Tables that differ from year to year are listed row by row, and the newest counts")
    func differences() throws {
        let old = try Self.bundle(2019)
        let new = try Self.bundle(2020, ("WAGES,<,4", "WAGES,<,3", "targets.csv"))
        let findings = TargetYears.findings(in: [old, new]).filter { $0.severity == .note }
        #expect(findings.map(\.code) == ["targets.years-differ"])
        #expect(
            findings.first?.summary.en.contains("other content: NQ_28 2.1, provincial, Ven biển, 2020")
                == true)
        var grown = new
        grown.targets.removeFirst()
        grown.objectives.removeLast()
        grown.programmes[0].name = "Khác"
        let texts = TargetYears.findings(in: [new, grown]).filter { $0.severity == .note }.map(\.summary.en)
        #expect(texts.count == 3)
        #expect(texts[0].contains("other content: NQ_28"))
        #expect(texts[1].contains("only in 2020: 23 1"))
        #expect(texts[2].contains("only in 2020: NQ_28 1.1, national, 2015"))
    }
}
