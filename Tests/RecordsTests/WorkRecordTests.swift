import Records
import Testing
import VietnameseText

@Suite("Times of plans, bodies and owed reports")
struct WorkRecordTests {
    @Test(
        "a day, a month, a quarter and a year are read, with their first and last day",
        arguments: [
            ("2024-06-30", "2024-06-30", "2024-06-30"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"), ("Q1/2024", "2024-01-01", "2024-03-31"),
            ("Q2/2024", "2024-04-01", "2024-06-30"), ("Q4/2024", "2024-10-01", "2024-12-31"),
            ("2024", "2024-01-01", "2024-12-31"),
        ])
    func times(text: String, first: String, last: String) throws {
        let time = try #require(PlannedTime(text))
        #expect(time.firstDay?.iso == first && time.lastDay?.iso == last && time.code == text)
    }

    @Test(
        "anything else is no time",
        arguments: [
            "", "Q0/2024", "Q5/2024", "Q2-2024", "q2/2024", "2024-13", "30/6/2024", "2024-6", "99999", "0000",
        ])
    func noTimes(text: String) { #expect(PlannedTime(text) == nil) }

    private static let units = [
        Unit(code: "T", name: "Tỉnh", kind: "tỉnh", isRanked: false, cell: cell(row: 2)),
        Unit(code: "U1", name: "Một", kind: "huyện", group: "Biển", cell: cell(row: 3)),
        Unit(code: "U2", name: "Hai", kind: "thị xã", group: "Biển", cell: cell(row: 4)),
        // A unit that changed in the year has two rows.
        Unit(code: "U2", name: "Hai Mới", kind: "thành phố", group: "Núi", cell: cell(row: 5)),
    ]
    private static let parties = WorkParties(
        units: units, agencies: ["SYT", "STP"].map { Agency(code: $0, name: $0, cell: cell()) })

    @Test("a name stands for an agency, a unit, all of them or units of a kind")
    func bodies() {
        let parties = Self.parties
        #expect(parties.meaning(of: "SYT") == .agency("SYT") && parties.meaning(of: "T") == .unit("T"))
        #expect(parties.units(of: "*") == ["U1", "U2"] && parties.agencies(of: "*").isEmpty)
        #expect(parties.units(of: "Biển") == ["U1", "U2"] && parties.units(of: "Núi") == ["U2"])
        #expect(parties.agencies(of: "agencies") == ["SYT", "STP"])
        #expect(parties.meaning(of: "SXD") == .other("SXD") && parties.units(of: "SXD").isEmpty)
    }

    @Test("a row of one body takes name, period and time from the row of all, and stands in its place")
    func owed() throws {
        let day = try #require(CalendarDate(iso: "2020-12-10"))
        let reports = OwedReport.all(
            [
                ReportDuty(
                    code: "A", debtor: "*", name: "Báo cáo", nameEN: "Report", period: .year(2020),
                    due: .month(year: 2020, month: 12), note: "chung", cell: cell(row: 2)),
                ReportDuty(
                    code: "A", debtor: "U2", receivedOn: day, completeness: .partial, cell: cell(row: 3)),
                ReportDuty(code: "A", debtor: "SYT", due: .year(2020), cell: cell(row: 4)),
                ReportDuty(code: "A", debtor: "SXD", cell: cell(row: 5)),
            ], Self.parties)
        #expect(reports.map(\.debtor) == [.unit("U1"), .unit("U2"), .agency("SYT")])
        #expect(
            reports.allSatisfy { $0.name == "Báo cáo" && $0.nameEN == "Report" && $0.period == .year(2020) })
        #expect(reports[1].due == .month(year: 2020, month: 12) && reports[2].due == .year(2020))
        #expect(reports[0].receivedOn == nil && reports[1].receivedOn == day)
        #expect(reports[0].note == "chung" && reports[1].note == nil && reports[1].cell.row == 3)
    }
}
