import VietnameseText

/// One report that one body owes, put together from the rows of `report_duties`.
///
/// A row of several bodies, such as `*`, tells what is owed and when; a row of one of them tells what came from it, and
/// takes from the other what it leaves empty.
public struct OwedReport: Sendable, Hashable {
    /// Who owes it.
    public enum Debtor: Sendable, Hashable {
        /// An agency, by its code.
        case agency(String)
        /// A unit, by its code.
        case unit(String)
    }

    /// Code of the report.
    public let code: String
    /// Who owes it.
    public let debtor: Debtor
    /// Name as printed; `nil` where no row gives it, which a check refuses.
    public let name: String?
    /// English name.
    public let nameEN: String?
    /// The time that it tells of.
    public let period: PlannedTime?
    /// When it is due; `nil` where no row says so, which a check refuses.
    public let due: PlannedTime?
    /// The day on which it came.
    public let receivedOn: CalendarDate?
    /// How complete it was.
    public let completeness: ReportDuty.Completeness?
    /// Remark.
    public let note: String?
    /// The same in English.
    public let noteEN: String?
    /// The row that tells most of it.
    public let cell: CellReference

    private init(_ row: ReportDuty, debtor: Debtor, of wide: ReportDuty?) {
        code = row.code
        self.debtor = debtor
        name = row.name ?? wide?.name
        nameEN = row.name == nil ? wide?.nameEN : row.nameEN
        period = row.period ?? wide?.period
        due = row.due ?? wide?.due
        receivedOn = row.receivedOn
        completeness = row.completeness
        note = row.note
        noteEN = row.noteEN
        cell = row.cell
    }

    /// All reports that are owed: by report in the order of the table, then by unit or agency in that of its register.
    ///
    /// Rows whose debtor no register holds are left out.
    public static func all(_ duties: [ReportDuty], _ parties: WorkParties) -> [OwedReport] {
        var codes: [String] = []
        for duty in duties where !codes.contains(duty.code) { codes.append(duty.code) }
        return codes.flatMap { code in reports(duties.filter { $0.code == code }, parties) }
    }

    private static func reports(_ rows: [ReportDuty], _ parties: WorkParties) -> [OwedReport] {
        var order: [Debtor] = []
        var wide: [Debtor: ReportDuty] = [:]
        var own: [Debtor: ReportDuty] = [:]
        for row in rows {
            let debtors = debtors(row.debtor, parties)
            let isOne = isSingle(row.debtor, parties)
            for debtor in debtors {
                if wide[debtor] == nil, own[debtor] == nil { order.append(debtor) }
                if isOne { own[debtor] = own[debtor] ?? row } else { wide[debtor] = wide[debtor] ?? row }
            }
        }
        let first = rows.first { !isSingle($0.debtor, parties) } ?? rows.first { $0.name != nil }
        return order.compactMap { debtor in
            guard let row = own[debtor] ?? wide[debtor] else { return nil }
            return OwedReport(row, debtor: debtor, of: wide[debtor] ?? first)
        }
    }

    /// Whether a name stands for one body.
    public static func isSingle(_ name: String, _ parties: WorkParties) -> Bool {
        switch parties.meaning(of: name) {
        case .agency, .unit, .other: true
        case .allUnits, .units, .allAgencies: false
        }
    }

    private static func debtors(_ name: String, _ parties: WorkParties) -> [Debtor] {
        parties.units(of: name).map { .unit($0) } + parties.agencies(of: name).map { .agency($0) }
    }
}
