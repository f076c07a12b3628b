import Records

/// The successions of a year by unit, so that the pages of many units do not each read the whole table.
struct SuccessionIndex: Sendable {
    /// Code of the year before by code of the year, where they differ.
    private let former: [String: String]
    /// Code of the year by code of the year before.
    private let later: [String: String]
    /// By unit that gives or takes, in the order of the table.
    private let rows: [String: [Succession]]

    init(_ bundle: YearBundle) {
        let former = bundle.formerCodes()
        self.former = former
        later = Dictionary(bundle.units.map { (former[$0.code] ?? $0.code, $0.code) }) { first, _ in first }
        var rows: [String: [Succession]] = [:]
        for row in bundle.successions {
            for code in Set([row.predecessor, row.successor]) { rows[code, default: []].append(row) }
        }
        self.rows = rows
    }

    /// The code of a unit in the year before.
    func formerCode(of code: String) -> String { former[code] ?? code }

    /// The code that a unit of the year before has in this year, whether or not the register knows it.
    func laterCode(of code: String) -> String { later[code] ?? code }

    /// The successions in which a unit gives or takes.
    func rows(of code: String) -> [Succession] { rows[code] ?? [] }
}
