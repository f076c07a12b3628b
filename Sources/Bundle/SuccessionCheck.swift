import Records

/// Checks the changes of units among themselves: shares that add up, and no unit that becomes itself.
struct SuccessionCheck {
    private let successions: [Succession]
    private let collector: FindingCollector

    init(_ successions: [Succession], _ collector: FindingCollector) {
        self.successions = successions
        self.collector = collector
    }

    func check() {
        checkShares()
        checkCycles()
    }

    /// A predecessor that is divided or ends gives all of its people away: its shares add up to 1.
    ///
    /// One that only transfers a part keeps the rest: at most 1.
    private func checkShares() {
        let moves = successions.filter { !$0.kind.keepsTerritory }
        var seen: Set<String> = []
        for row in moves where seen.insert(row.predecessor).inserted {
            let rows = moves.filter { $0.predecessor == row.predecessor }
            let shares = rows.compactMap(\.share)
            guard shares.count == rows.count else { continue }
            let sum = shares.reduce(0, +)
            let ends = rows.contains { $0.kind == .split || $0.kind == .merge }
            guard sum > 1 + 1e-9 || ends && sum < 1 - 1e-9 else { continue }
            report(
                "successions.shares", row, "share", "\(sum)",
                Message(
                    vi: "Tỷ lệ chuyển đi của đơn vị \(row.predecessor) cộng lại không đúng",
                    en: "The shares of \(row.predecessor) do not add up"),
                ends
                    ? Message(vi: "tổng bằng 1", en: "a sum of 1")
                    : Message(vi: "tổng không quá 1", en: "a sum of at most 1"))
        }
    }

    /// Following mergers and divisions from a unit must not lead back to it.
    private func checkCycles() {
        var next: [String: [String]] = [:]
        for row in successions where row.predecessor != row.successor && row.kind != .transfer {
            next[row.predecessor, default: []].append(row.successor)
        }
        for row in successions where row.predecessor != row.successor && row.kind != .transfer {
            var waiting = next[row.successor] ?? []
            var seen: Set<String> = []
            while let code = waiting.popLast() {
                if code == row.successor {
                    report(
                        "successions.cycle", row, "successor", row.successor,
                        Message(
                            vi: "Các thay đổi nối thành vòng: đơn vị trở lại thành chính nó",
                            en: "The changes form a circle: a unit becomes itself again"), nil)
                    break
                }
                if seen.insert(code).inserted { waiting += next[code] ?? [] }
            }
        }
    }

    private func report(
        _ code: String, _ row: Succession, _ column: String, _ read: String, _ summary: Message,
        _ expected: Message?
    ) {
        let cell = CellReference(
            table: row.cell.table, row: row.cell.row,
            column: row.cell.table.headings.firstIndex(of: column))
        collector.add(
            Finding(.error, code, at: FindingPlace(cell), read: read, summary: summary, expected: expected))
    }
}
