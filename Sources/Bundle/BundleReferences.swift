import Formula
import Records

/// Checks what tables of one bundle say of each other: codes, the tree, the weights.
struct BundleReferences {
    let bundle: YearBundle
    /// The codes of each table that could be read whole; nothing is said to be missing from the others.
    let declared: [String: [String]]
    /// Tables that are declared but could not be read whole.
    let broken: Set<String>
    let collector: FindingCollector

    func check() {
        checkUnits()
        checkObservations()
        checkNamespace()
        checkTree()
        checkFormulas()
        checkAgencies()
        checkPublished()
        TargetCheck(self).check()
        NarrativeCheck(self).check()
        DocumentCheck(self).check()
        BudgetCheck(self).check()
        TitleCheck(self).check()
        CommuneCheck(self).check()
        AwardCheck(self).check()
        NameCheck(self).check()
        WorkCheck(self).check()
        RecipientCheck(self).check()
        SuccessionCheck(bundle.successions, collector).check()
    }

    private func checkUnits() {
        let parents = Dictionary(bundle.units.map { ($0.code, $0.parent) }) { first, _ in first }
        for unit in bundle.units where isCycle(from: unit.code, parents: parents) {
            report(
                "units.cycle", unit.cell, "parent", unit.parent ?? "",
                Message(
                    vi: "Đơn vị là cấp trên của chính nó (vòng lặp)",
                    en: "The unit is its own aggregate (a cycle)"))
        }
        guard let codes = declared["units"] else { return }
        let known = Set(codes)
        for unit in bundle.units {
            guard let parent = unit.parent, !known.contains(parent) else { continue }
            unknown("units.unknown-parent", unit.cell, "parent", parent, known: codes, of: unitWord)
        }
        if bundle.units.count == known.count, !bundle.units.contains(where: \.isRanked) {
            let file = bundle.units.first?.cell.table.file ?? "\(bundle.path)/units.csv"
            collector.add(
                Finding(
                    .error, "units.none-ranked", at: FindingPlace(file: file, column: "ranked"),
                    summary: Message(vi: "Không có đơn vị nào được xếp hạng", en: "There is no unit to rank"))
            )
        }
        // A predecessor that ended may be gone from this year's register; a successor may not.
        for succession in bundle.successions where !known.contains(succession.successor) {
            unknown(
                "successions.unknown-unit", succession.cell, "successor", succession.successor, known: codes,
                of: unitWord)
        }
        for succession in bundle.successions where succession.predecessor == succession.successor {
            if !succession.kind.keepsTerritory {
                report(
                    "successions.same-unit", succession.cell, "successor", succession.successor,
                    Message(
                        vi: "Đơn vị trước và sau trùng nhau",
                        en: "Predecessor and successor are the same unit"))
            }
        }
    }

    private func checkObservations() {
        let units = declared["units"]
        let items = declared["items"]
        let knownUnits = Set(units ?? [])
        let knownItems = Set(items ?? [])
        for observation in bundle.observations {
            if let units, !knownUnits.contains(observation.unit) {
                unknown(
                    "observations.unknown-unit", observation.cell, "unit", observation.unit, known: units,
                    of: unitWord)
            }
            if let items, !knownItems.contains(observation.item) {
                unknown(
                    "observations.unknown-item", observation.cell, "item", observation.item, known: items,
                    of: Message(vi: "mã mục số liệu", en: "item"))
            }
        }
    }

    /// Formulas name items, indicators and indices alike, so a code may mean one thing only.
    private func checkNamespace() {
        var meaning: [String: String] = [:]
        for item in bundle.items { meaning[item.code] = "items" }
        for (code, cell, table) in bundle.indices.map({ ($0.code, $0.cell, "indices") })
            + bundle.indicators.map({ ($0.code, $0.cell, "indicators") })
            + bundle.measures.map({ ($0.code, $0.cell, "indicators") })
        {
            if let other = meaning[code], other != table {
                report(
                    "table.code-taken", cell, "code", code,
                    Message(
                        vi: "Mã này đã dùng trong bảng \(other)",
                        en: "The code is used in the table \(other) already"))
            }
            meaning[code] = table
        }
    }

    private func checkTree() {
        let parents = Dictionary(bundle.indices.map { ($0.code, $0.parent) }) { first, _ in first }
        for index in bundle.indices where isCycle(from: index.code, parents: parents) {
            report(
                "indices.cycle", index.cell, "parent", index.parent ?? "",
                Message(
                    vi: "Chỉ số là cấp trên của chính nó (vòng lặp)",
                    en: "The index is its own parent (a cycle)"))
        }
        guard let codes = declared["indices"] else { return }
        let known = Set(codes)
        let indexWord = Message(vi: "mã chỉ số", en: "index")
        for index in bundle.indices {
            if let parent = index.parent, !known.contains(parent) {
                unknown("indices.orphan", index.cell, "parent", parent, known: codes, of: indexWord)
            }
        }
        for indicator in bundle.indicators where !known.contains(indicator.index) {
            unknown(
                "indicators.unknown-index", indicator.cell, "index", indicator.index, known: codes,
                of: indexWord)
        }
        // Without the rows that were refused, children and their weights cannot be judged.
        guard codes.count == bundle.indices.count,
            declared["indicators"]?.count == bundle.indicators.count + bundle.measures.count
        else { return }
        for index in bundle.indices { checkChildren(of: index) }
    }

    private func checkChildren(of index: Index) {
        // A formula names what it is made of.
        if index.aggregation == .formula { return }
        let weights =
            bundle.indices.filter { $0.parent == index.code && $0.code != index.code }.map(\.weight)
            + bundle.indicators.filter { $0.index == index.code }.map(\.weight)
        if weights.isEmpty {
            report(
                "indices.no-children", index.cell, "code", index.code,
                Message(
                    vi: "Chỉ số không có chỉ số con hay chỉ tiêu nào",
                    en: "The index has neither children nor indicators"))
        } else if weights.reduce(0, +) <= 0 {
            report(
                "indices.zero-weights", index.cell, "code", index.code,
                Message(
                    vi: "Tổng trọng số của các thành phần bằng 0",
                    en: "The weights of its children add up to zero"),
                expected: Message(vi: "ít nhất một trọng số lớn hơn 0", en: "at least one weight above zero"))
        }
    }

    private func checkFormulas() {
        guard let items = declared["items"] else { return }
        let known = Set(items)
        for indicator in bundle.indicators {
            for formula in indicator.formulas { checkNames(formula, items, known) }
        }
        for formula in bundle.measures.flatMap(\.formulas) + bundle.breakdowns.flatMap(\.definition.formulas)
        {
            checkNames(formula, items, known)
        }
        for rule in bundle.checks { checkNames(rule.formula, items, known) }
        IndexFormulaCheck(self, items: items).check()
    }

    private func checkNames(_ formula: Sourced<Formula>, _ items: [String], _ known: Set<String>) {
        for use in formula.value.uses where use.scope == .rawValue {
            collector.add(
                Finding(
                    .error, "formula.value-of-item", at: FindingPlace(formula.cell, position: use.position),
                    read: formula.value.text,
                    summary: Message(
                        vi: "value(…) chỉ dùng trong công thức của chỉ số (bảng indices)",
                        en: "value(…) is for formulas of indices (table indices)"),
                    expected: Message(vi: "mã mục số liệu", en: "the code of an item")))
        }
        for use in formula.value.uses
        where !known.contains(use.code) && use.scope != .previousYear && use.scope != .rawValue {
            collector.add(
                Finding(
                    .error, "formula.unknown-name", at: FindingPlace(formula.cell, position: use.position),
                    read: formula.value.text,
                    summary: Message(
                        vi: "Công thức dùng mã “\(use.code)” không có trong bảng items",
                        en: "The formula names “\(use.code)”, which is not in the table items"),
                    expected: Message(vi: "mã của bảng items", en: "a code of the table items"),
                    advice: nearest(to: use.code, among: items)))
        }
    }

    // MARK: - Words

    /// How the number of an objective stands among the declared codes.
    static func objectiveKey(_ programme: String, _ number: String) -> String { "\(programme) \(number)" }

    var unitWord: Message { Message(vi: "mã đơn vị", en: "unit") }

    func unknown(
        _ code: String, _ row: CellReference, _ column: String, _ read: String, known: [String],
        of word: Message
    ) {
        report(
            code, row, column, read,
            Message(
                vi: "Không có \(word.vi) “\(read)” trong gói số liệu",
                en: "The bundle has no \(word.en) “\(read)”"),
            expected: Message(vi: "\(word.vi) đã khai báo", en: "a declared \(word.en)"),
            advice: nearest(to: read, among: known))
    }

    func report(
        _ code: String, _ row: CellReference, _ column: String, _ read: String, _ summary: Message,
        expected: Message? = nil, advice: Message? = nil, severity: Severity = .error
    ) {
        let cell = CellReference(
            table: row.table, row: row.row, column: row.table.headings.firstIndex(of: column))
        collector.add(
            Finding(
                severity, code, at: FindingPlace(cell), read: read, summary: summary, expected: expected,
                advice: advice))
    }

    /// Whether walking up from a code comes back to it.
    func isCycle(from start: String, parents: [String: String?]) -> Bool {
        var current = start
        for _ in 0..<parents.count {
            guard let next = parents[current] ?? nil else { return false }
            if next == start { return true }
            current = next
        }
        return false
    }
}
