import Assessment
import Records
import Testing
import VietnameseText

@Suite("Titles by quarter")
struct TitleLedgerTests {
    private static let table = TableSource(file: "titles.csv", headings: [])
    private static func cell(_ row: Int) -> CellReference { CellReference(table: table, row: row) }

    private static func day(_ iso: String) -> CalendarDate? { CalendarDate(iso: iso) }

    private static func quarter(_ number: Int, _ year: Int = 2017) throws -> Quarter {
        try #require(Quarter(year: year, number: number))
    }

    private static let scheme = TitleScheme(
        code: "S", name: "đề án", hardShare: 0.5, cell: cell(2))

    /// Three hamlets with two criteria, of which one is for hamlets alone, and a school.
    private static func register() throws -> TitleRegister {
        var register = TitleRegister()
        register.kinds = [
            SubjectKind(code: "HAMLET", name: "thôn", group: .area, cell: cell(2)),
            SubjectKind(code: "SCHOOL", name: "trường", group: .school, cell: cell(3)),
        ]
        register.schemes = [scheme]
        register.subjects = ["A", "B", "C"].map {
            Subject(code: $0, name: "Thôn \($0)", kind: "HAMLET", publishesName: true, cell: cell(2))
        }
        register.subjects.append(
            Subject(code: "D", name: "Trường D", kind: "SCHOOL", publishesName: true, cell: cell(5)))
        register.criteria = [
            TitleCriterion(
                scheme: "S", code: "ALL", name: "Chung", isRequired: true, cell: cell(2)),
            TitleCriterion(
                scheme: "S", kind: "HAMLET", code: "HOUSE", name: "Nhà văn hóa", maximum: 10, passMark: 8,
                isRequired: true, cell: cell(3)),
        ]
        register.titles = [
            Title(
                scheme: "S", subject: "A", registeredOn: day("2017-01-10"), plannedYear: 2017,
                plannedQuarter: 3, completedOn: day("2017-05-02"), recognisedOn: day("2017-08-01"),
                cell: cell(2)),
            Title(
                scheme: "S", subject: "B", registeredOn: day("2017-01-10"), plannedYear: 2017,
                plannedQuarter: 2, cell: cell(3)),
            Title(
                scheme: "S", subject: "C", registeredOn: day("2017-04-01"), plannedYear: 2017, cell: cell(4)),
            Title(
                scheme: "S", subject: "D", registeredOn: day("2016-02-01"), plannedYear: 2016, cell: cell(5)),
        ]
        func progress(
            _ subject: String, _ criterion: String, _ number: Int, _ state: TitleProgress.State?,
            points: Double? = nil
        ) throws -> TitleProgress {
            TitleProgress(
                scheme: "S", subject: subject, criterion: criterion, quarter: try quarter(number),
                state: state, appraisedPoints: points, cell: cell(2))
        }
        register.progress = [
            try progress("A", "ALL", 1, .met), try progress("A", "HOUSE", 1, .partial),
            try progress("A", "HOUSE", 2, .met), try progress("B", "ALL", 1, .notMet),
            try progress("B", "HOUSE", 1, nil, points: 7), try progress("B", "HOUSE", 2, nil, points: 8),
        ]
        return register
    }

    private static func stages(_ ledger: TitleLedger) -> [String: TitleLedger.Stage] {
        Dictionary(ledger.lines.map { ($0.subject.code, $0.stage) }) { first, _ in first }
    }

    @Test("quarter I is the same whenever it is printed: what came later is left out")
    func reprinted() throws {
        let register = try Self.register()
        let ledger = TitleLedger(Self.scheme, try Self.quarter(1), register)
        #expect(Self.stages(ledger) == ["A": .inProgress, "B": .inProgress, "D": .registered])
        #expect(
            ledger.counts.map(\.count) == [
                TitleLedger.sum([]).with(registered: 2, completed: 0, recognised: 0)
            ])
        var early = register
        early.progress.removeAll { $0.quarter.number > 1 }
        early.titles.removeAll { $0.subject == "C" }
        early.titles[0].completedOn = nil
        early.titles[0].recognisedOn = nil
        let then = TitleLedger(Self.scheme, try Self.quarter(1), early)
        #expect(Self.stages(then) == Self.stages(ledger))
        #expect(then.unmet.map(\.unmet) == ledger.unmet.map(\.unmet))
        #expect(then.lines.map(\.pace) == ledger.lines.map(\.pace))
    }

    @Test("stages follow the days; a registration alone is nothing more")
    func stages() throws {
        let register = try Self.register()
        let second = TitleLedger(Self.scheme, try Self.quarter(2), register)
        #expect(
            Self.stages(second) == ["A": .completed, "B": .inProgress, "C": .registered, "D": .registered])
        let third = TitleLedger(Self.scheme, try Self.quarter(3), register)
        #expect(Self.stages(third)["A"] == .recognised)
        let total = try #require(third.total)
        // D is planned for another year and counts with that one.
        #expect((total.registered, total.completed, total.recognised) == (3, 1, 1))
    }

    @Test("ahead is earlier than planned, behind is not done when the planned quarter has ended")
    func pace() throws {
        let register = try Self.register()
        func pace(_ number: Int) throws -> [String: TitleProgress.Pace] {
            let ledger = TitleLedger(Self.scheme, try Self.quarter(number), register)
            return Dictionary(ledger.lines.compactMap { line in line.pace.map { (line.subject.code, $0) } }) {
                first, _ in first
            }
        }
        #expect(try pace(1) == ["A": .onPlan, "B": .onPlan, "D": .behind])
        #expect(try pace(2) == ["A": .ahead, "B": .behind, "C": .onPlan, "D": .behind])
        #expect(try pace(4)["C"] == .behind)
    }

    @Test("a review's own judgement of the pace comes first, in its quarter alone")
    func declared() throws {
        var register = try Self.register()
        register.progress.append(
            TitleProgress(
                scheme: "S", subject: "B", quarter: try Self.quarter(1), pace: .ahead, cell: Self.cell(9)))
        let first = TitleLedger(Self.scheme, try Self.quarter(1), register).lines.first {
            $0.subject.code == "B"
        }
        #expect(first?.pace == .ahead && first?.isDeclaredPace == true)
        let second = TitleLedger(Self.scheme, try Self.quarter(2), register).lines.first {
            $0.subject.code == "B"
        }
        #expect(second?.pace == .behind && second?.isDeclaredPace == false)
    }

    @Test("hard criteria are shares of reviewed subjects; points count by their pass mark")
    func hard() throws {
        let register = try Self.register()
        let first = TitleLedger(Self.scheme, try Self.quarter(1), register)
        // Quarter I: HOUSE partial (A) and 7 of 8 points (B); ALL met (A), not met (B).
        #expect(first.unmet.map(\.criterion.code) == ["HOUSE", "ALL"])
        #expect(first.unmet.map(\.share) == [1, 0.5])
        #expect(first.hard.count == 2)
        let second = TitleLedger(Self.scheme, try Self.quarter(2), register)
        #expect(second.unmet.map(\.criterion.code) == ["ALL"])
    }

    @Test("reported numbers stand for their kinds; what they do not tell is not zero")
    func reported() throws {
        var register = TitleRegister()
        let numbers = [
            ("AGENCY", 8), ("COMMUNE", 2), ("HAMLET", 50), ("PRESCHOOL", 8), ("PRIMARY", 4),
            ("LOWER_SECONDARY", 2),
        ]
        register.kinds = numbers.map {
            SubjectKind(code: $0.0, name: $0.0, group: .body, cell: Self.cell(2))
        }
        register.schemes = [Self.scheme]
        register.counts = try numbers.map {
            TitleCount(
                scheme: "S", kind: $0.0, quarter: try Self.quarter(1), registered: $0.1, listsAll: false,
                cell: Self.cell(2))
        }
        let ledger = TitleLedger(Self.scheme, try Self.quarter(1), register)
        #expect(ledger.counts.map(\.count.registered) == [8, 2, 50, 8, 4, 2])
        #expect(ledger.total?.registered == 74)
        #expect(ledger.total?.completed == nil && ledger.total?.recognised == nil)
    }
}

extension TitleLedger.Count {
    fileprivate func with(registered: Int, completed: Int?, recognised: Int?) -> Self {
        var count = self
        (count.registered, count.completed, count.recognised) = (registered, completed, recognised)
        return count
    }
}
