import Assessment
import Records
import VietnameseText

extension RankingPictures {
    /// More lines cannot be followed.
    private static let mostLines = 45
    /// More years cannot be read on a phone.
    private static let mostYears = 8
    private static let mostMarks = 4

    func paths(_ movers: [Mover]) -> RankPaths? {
        let reporter = parent.reporter
        let last = parent.position
        let order = parent.rankOrder(root)
        guard (2...Self.mostLines).contains(order.count) else { return nil }
        let code = parent.year.tree.indices[root].code
        let shown = (max(0, last - Self.mostYears + 1)...last).filter { position in
            reporter.years[position].tree.position(of: code) != nil
        }
        guard shown.count > 1 else { return nil }
        let orders = shown.map { position -> [Int] in
            let year = reporter.years[position]
            return year.tree.position(of: code).map { YearReporter.rankOrder($0, in: year) } ?? []
        }
        guard orders.allSatisfy({ !$0.isEmpty && $0.count <= Self.mostLines }) else { return nil }
        let marks = marks(movers)
        let lines = order.map { row in
            line(row, shown, orders, code: code, mark: marks[parent.names[row].code])
        }
        // Lines that join no years at all would be dots alone.
        guard lines.contains(where: { $0.isJoined.contains(true) }) else { return nil }
        let years = shown.map { reporter.years[$0].year }
        return RankPaths(
            title: words(.pathsTitle, ["from": "\(years[0])", "to": "\(parent.year.year)"]),
            years: years, lines: lines, height: orders.map(\.count).max() ?? order.count,
            breaks: breaks(lines, shown), label: label(lines, years))
    }

    private func line(
        _ row: Int, _ shown: [Int], _ orders: [[Int]], code: String, mark: Int?
    ) -> RankLine {
        let reporter = parent.reporter
        var ranks: [Figure] = []
        var positions: [Int?] = []
        var isJoined: [Bool] = []
        for (place, position) in shown.enumerated() {
            let year = reporter.years[position]
            let own = reporter.code(of: parent.year.units[row].code, at: parent.position, in: position)
            guard let index = year.tree.position(of: code), let unit = year.position(of: own) else {
                ranks.append(reporter.place(nil))
                positions.append(nil)
                isJoined.append(false)
                continue
            }
            let result = year.results[unit].indices[index]
            ranks.append(reporter.place(result.standing.rank?.place))
            positions.append(orders[place].firstIndex(of: unit).map { $0 + 1 })
            var joins = false
            // Official ranks by two methods are not joined, though the years may be compared on a common set.
            if place > 0, case .compared(let comparison) = result.change { joins = comparison.basis == .full }
            isJoined.append(joins)
        }
        return RankLine(
            unit: parent.names[row], ranks: ranks, positions: positions, isJoined: isJoined, mark: mark)
    }

    /// The biggest moves since the year before, up and down in turn.
    private func marks(_ movers: [Mover]) -> [String: Int] {
        let up = movers.filter { $0.change.kind == .up }
        let down = movers.filter { $0.change.kind == .down }
        var picked: [String] = []
        for place in 0..<max(up.count, down.count) {
            for list in [up, down] where list.indices.contains(place) && picked.count < Self.mostMarks {
                picked.append(list[place].unit.code)
            }
        }
        return Dictionary(uniqueKeysWithValues: picked.enumerated().map { ($1, $0 + 1) })
    }

    /// Two years that no line joins, with what stands against it for most units.
    private func breaks(_ lines: [RankLine], _ shown: [Int]) -> [String] {
        let reporter = parent.reporter
        return shown.indices.dropFirst().compactMap { place in
            guard !lines.contains(where: { $0.isJoined[place] }) else { return nil }
            let (year, before) = (reporter.years[shown[place]], reporter.years[shown[place - 1]])
            guard let index = year.tree.position(of: parent.year.tree.indices[root].code) else { return nil }
            var counts: [String: Int] = [:]
            for result in year.results {
                let change = reporter.change(
                    result.indices[index].change, year: year,
                    earlier: before.year == year.year - 1 ? before : nil)
                counts[change.detail ?? change.text, default: 0] += 1
            }
            let reason = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
            return words(
                .pathsBreak,
                [
                    "from": "\(before.year)", "to": "\(year.year)",
                    "reason": VietnameseCase.lowercasingFirst(reason),
                ])
        }
    }

    private func label(_ lines: [RankLine], _ years: [Int]) -> String {
        let told = lines.filter { $0.mark != nil }.sorted { ($0.mark ?? 0) < ($1.mark ?? 0) }
        let texts = told.map { line in
            words(
                .pathsUnit,
                [
                    "unit": line.unit.heading,
                    "ranks": line.ranks.map(\.text).joined(separator: ", "),
                ])
        }
        return words(
            .pathsLabel,
            [
                "from": "\(years.first ?? 0)", "to": "\(years.last ?? 0)", "count": "\(lines.count)",
                "units": texts.joined(separator: "; "),
            ])
    }
}
