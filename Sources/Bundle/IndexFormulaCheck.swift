import Formula
import Records

/// Checks what the formulas of indices name, and that no index is computed from itself.
struct IndexFormulaCheck {
    private let references: BundleReferences
    private let items: [String]

    init(_ references: BundleReferences, items: [String]) {
        self.references = references
        self.items = items
    }

    func check() {
        let bundle = references.bundle
        guard let indices = references.declared["indices"], let indicators = references.declared["indicators"]
        else { return }
        let measures = Set(bundle.measures.map(\.code))
        let scored = indicators.filter { !measures.contains($0) }
        let nodes = Set(indices + scored)
        let known = Set(items)
        for formula in bundle.indices.compactMap(\.rules.formula) {
            for use in formula.value.uses {
                switch use.scope {
                case .thisYear, .field:
                    if !nodes.contains(use.code), !known.contains(use.code) {
                        unknown(
                            formula, use, among: indices + scored + items,
                            Message(
                                vi: "mã chỉ số, chỉ tiêu hoặc mục số liệu",
                                en: "the code of an index, indicator or item"))
                    }
                case .members:
                    if !known.contains(use.code) {
                        unknown(
                            formula, use, among: items,
                            Message(vi: "mã mục số liệu", en: "the code of an item"))
                    }
                case .rawValue:
                    if !scored.contains(use.code) {
                        unknown(
                            formula, use, among: scored,
                            Message(vi: "mã chỉ tiêu có chỉ số", en: "an indicator in an index"))
                    }
                case .previousYear:
                    if nodes.contains(use.code) {
                        unknown(
                            formula, use, among: items,
                            Message(vi: "mã mục số liệu", en: "the code of an item"))
                    }
                }
            }
        }
        checkCycles()
    }

    private func unknown(
        _ formula: Sourced<Formula>, _ use: CodeUse, among known: [String], _ expected: Message
    ) {
        references.collector.add(
            Finding(
                .error, "formula.unknown-name", at: FindingPlace(formula.cell, position: use.position),
                read: formula.value.text,
                summary: Message(
                    vi: "Công thức dùng mã “\(use.code)” không dùng được ở đây",
                    en: "The formula names “\(use.code)”, which cannot stand here"),
                expected: expected, advice: nearest(to: use.code, among: known)))
    }

    /// An index may not need itself, over children and formulas.
    private func checkCycles() {
        let bundle = references.bundle
        var needs: [String: [String]] = [:]
        let codes = Set(bundle.indices.map(\.code))
        for index in bundle.indices {
            if let parent = index.parent { needs[parent, default: []].append(index.code) }
            for use in index.rules.formula?.value.uses ?? [] where codes.contains(use.code) {
                needs[index.code, default: []].append(use.code)
            }
        }
        for index in bundle.indices {
            guard let formula = index.rules.formula, reaches(index.code, from: index.code, needs) else {
                continue
            }
            references.report(
                "indices.formula-cycle", index.cell, "formula", formula.value.text,
                Message(
                    vi: "Chỉ số \(index.code) được tính từ chính nó (vòng lặp)",
                    en: "The index \(index.code) is computed from itself (a cycle)"))
        }
    }

    private func reaches(_ goal: String, from start: String, _ needs: [String: [String]]) -> Bool {
        var waiting = needs[start] ?? []
        var seen: Set<String> = []
        while let next = waiting.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { waiting += needs[next] ?? [] }
        }
        return false
    }
}
