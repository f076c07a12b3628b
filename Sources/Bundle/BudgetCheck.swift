import Records
import VietnameseText

/// Checks money: who spends it, whether sums add up, and whether one sum is in one unit.
struct BudgetCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        for budget in bundle.budgets {
            checkNames(budget)
            checkAmounts(budget)
        }
        checkUnits()
        checkTotals()
    }

    // MARK: - Names

    private func checkNames(_ budget: Budget) {
        // A plan of work has a code of its own; both kinds of codes are known only where both tables are whole.
        let lists = ["programmes", "plans"].compactMap { references.declared[$0] }
        let isKnown = !references.broken.contains("programmes") && !references.broken.contains("plans")
        let programmes = lists.flatMap { $0 }
        if isKnown, !lists.isEmpty, !programmes.contains(budget.programme) {
            references.unknown(
                "budgets.unknown-programme", budget.cell, "programme", budget.programme, known: programmes,
                of: Message(vi: "mã chương trình, kế hoạch", en: "programme or plan"))
        }
        if let task = budget.task, let tasks = references.declared["tasks"], !tasks.contains(task) {
            references.unknown(
                "budgets.unknown-task", budget.cell, "task", task, known: tasks,
                of: Message(vi: "mã nhiệm vụ", en: "task"))
        }
        if let agency = budget.agency { checkAgency(agency, budget) }
    }

    /// The agency is one of the register and exists in the row's year.
    ///
    /// Estimates of later years are made by the bodies of the bundle's year, whatever becomes of them.
    private func checkAgency(_ code: String, _ budget: Budget) {
        guard let codes = references.declared["agencies"], codes.count == bundle.agencies.count else {
            return
        }
        guard let agency = bundle.agencies.first(where: { $0.code == code }) else {
            references.unknown(
                "agencies.unknown", budget.cell, "agency", code, known: codes,
                of: Message(vi: "mã cơ quan", en: "agency"))
            return
        }
        let year = bundle.year > 0 ? min(budget.years.first, bundle.year) : budget.years.first
        guard !agency.isValid(in: year) else { return }
        let from = agency.validFrom?.iso ?? "…"
        let to = agency.validTo?.iso ?? "…"
        references.report(
            "agencies.not-valid", budget.cell, "agency", code,
            Message(
                vi: "Cơ quan “\(agency.name)” không có hiệu lực năm \(year) (từ \(from) đến \(to))",
                en: "The agency “\(agency.name)” is not valid in \(year) (from \(from) to \(to))"),
            expected: Message(vi: "cơ quan có hiệu lực trong năm", en: "an agency valid in the year"))
    }

    // MARK: - Amounts

    private func checkAmounts(_ budget: Budget) {
        if let spent = budget.amounts[.spent], let allocated = budget.amounts[.allocated], spent > allocated {
            references.report(
                "budgets.overspent", budget.cell, "spent", cell(budget, .spent),
                Message(
                    vi: "Chi nhiều hơn số được phân bổ (\(cell(budget, .allocated)) \(budget.unit.rawValue))",
                    en: "More was spent than allocated (\(cell(budget, .allocated)) \(budget.unit.rawValue))"),
                severity: .warning)
        }
        if bundle.year > 0, budget.years.first > bundle.year, budget.amounts[.spent] ?? .zero > .zero {
            references.report(
                "budgets.spent-early", budget.cell, "spent", cell(budget, .spent),
                Message(
                    vi: "Đã chi cho năm \(budget.years.text), sau năm \(bundle.year) của gói số liệu",
                    en: "Money of \(budget.years.text) was spent, after the bundle's year \(bundle.year)"),
                severity: .warning)
        }
    }

    /// One table of a programme is in one unit: a row in another is a thousandfold error, or is read as one.
    private func checkUnits() {
        var first: [[String]: Budget] = [:]
        for budget in bundle.budgets {
            let key = [budget.programme, budget.frame?.text ?? budget.years.text]
            guard let other = first[key] else {
                first[key] = budget
                continue
            }
            guard other.unit != budget.unit else { continue }
            references.report(
                "budgets.mixed-units", budget.cell, "currency_unit", budget.unit.rawValue,
                Message(
                    vi:
                        "Hai đơn vị tiền trong một tổng: dòng \(other.cell.row) ghi “\(other.unit.rawValue)”",
                    en: "Two units of money in one sum: row \(other.cell.row) has “\(other.unit.rawValue)”"),
                expected: Message(vi: other.unit.rawValue, en: other.unit.rawValue))
        }
    }

    // MARK: - Totals

    private func checkTotals() {
        // Rows that were refused are missing from every sum, and one in another unit spoils it.
        let file = bundle.budgets.first?.cell.table.file
        guard !references.broken.contains("budgets"),
            !references.collector.findings.contains(where: {
                $0.severity == .error && $0.place.file == file
            })
        else { return }
        for total in bundle.budgets where total.isTotal {
            let rows = bundle.budgets.filter { total.covers($0) }
            guard !rows.isEmpty else {
                references.report(
                    "budgets.total-of-nothing", total.cell, "row", "total",
                    Message(
                        vi: "Dòng tổng không có dòng kinh phí nào bên dưới",
                        en: "The total covers no line"))
                continue
            }
            for stage in Budget.Stage.allCases {
                guard let declared = total.amounts[stage] else { continue }
                check(declared, stage, total, rows)
            }
        }
    }

    private func check(_ declared: Money, _ stage: Budget.Stage, _ total: Budget, _ rows: [Budget]) {
        let amounts = rows.compactMap { $0.amounts[stage] }
        let sum = amounts.reduce(.zero, +)
        guard sum != declared else { return }
        let unit = total.unit.rawValue
        let shown = plain(sum, total.unit)
        let missing = rows.count - amounts.count
        references.report(
            "budgets.sum", total.cell, stage.rawValue, cell(total, stage),
            Message(
                vi:
                    "Tổng không khớp: \(rows.count) dòng cộng lại là \(shown) \(unit), lệch \(plain(declared - sum, total.unit))"
                    + (missing == 0 ? "" : "; \(missing) dòng không có số tiền ở cột này"),
                en:
                    "The sum does not add up: \(EnglishCount.text(rows.count, "line makes", "lines make")) \(shown) \(unit), the difference is \(plain(declared - sum, total.unit))"
                    + (missing == 0
                        ? ""
                        : "; \(EnglishCount.text(missing, "line has", "lines have")) no amount in this column")
            ),
            expected: Message(vi: shown, en: shown))
    }

    /// The amount as a bundle writes it.
    private func plain(_ money: Money, _ unit: MoneyUnit) -> String {
        let text = NumberStyle.english.scaled(money.dong, scale: unit.scale)
        return text.replacing(",", with: "").replacing("\u{2212}", with: "-")
    }

    private func cell(_ budget: Budget, _ stage: Budget.Stage) -> String {
        budget.amounts[stage].map { plain($0, budget.unit) } ?? ""
    }
}
