import Assessment
import Records
import VietnameseText

/// Tells the work behind the figures of a year: plans with their tasks, reports that are owed, events.
///
/// Page, progress report, report of an agency and reminder are made from the same judged register, so that none calls
/// overdue what another does not.
struct WorkReporter {
    let parent: YearReporter
    let register: WorkRegister
    let words: Words
    let agencies: [String: Agency]
    let units: [String: UnitName]

    var bundle: YearBundle { parent.year.bundle }
    var year: String { "\(parent.year.year)" }

    init(_ parent: YearReporter) {
        self.parent = parent
        words = parent.words
        let bundle = parent.year.bundle
        register = parent.work
        agencies = Dictionary(bundle.agencies.map { ($0.code, $0) }) { first, _ in first }
        units = parent.namesByCode
    }

    /// The pages and documents, in the order in which the year's page lists them.
    func dossiers() -> [Dossier] {
        guard !register.isEmpty || !bundle.events.isEmpty else { return [] }
        return register.plans.compactMap { plan($0) } + bundle.agencies.compactMap { agency($0) }
            + [duties(), reminder()].compactMap { $0 }
    }

    // MARK: - Names

    /// Who is meant by a name of the table, as inside a sentence.
    func party(_ name: String) -> PrintedText {
        switch register.parties.meaning(of: name) {
        case .agency(let code): agency(named: code)
        case .unit(let code): unit(code)
        case .allUnits: PrintedText(words(.allUnits, ["kinds": kinds()]))
        case .units(let word):
            words.printed(.someUnits, ["word": unitWord(word)])
        case .allAgencies: PrintedText(words(.allAgencies))
        case .other(let text): words.printed(text, en: nil)
        }
    }

    func parties(_ names: [String]) -> PrintedText {
        TargetReporter.joined(names.map { party($0) }, by: "; ").changingFirst(
            VietnameseCase.capitalizingFirst)
    }

    func agency(named code: String) -> PrintedText {
        guard let agency = agencies[code] else { return words.printed(code, en: nil) }
        return words.printed(agency.name, en: agency.nameEN)
    }

    /// "UBND huyện Bình Sơn".
    func unit(_ code: String) -> PrintedText {
        let other = bundle.units.last { $0.code == code }
        let name = units[code]?.sentence ?? other.map { parent.reporter.fullName(of: $0) } ?? code
        return PrintedText(words(.unit, ["unit": name]))
    }

    func debtor(_ debtor: OwedReport.Debtor) -> PrintedText {
        switch debtor {
        case .agency(let code): agency(named: code)
        case .unit(let code): unit(code)
        }
    }

    /// The kinds of the ranked units in the order in which documents name them: "huyện, thị xã, thành phố".
    func kinds() -> String {
        let found = parent.year.units.uniqued(by: \.kind)
        return found.enumerated().sorted { left, right in
            let a = Self.kindOrder.firstIndex(of: left.element.kind) ?? Self.kindOrder.count
            let b = Self.kindOrder.firstIndex(of: right.element.kind) ?? Self.kindOrder.count
            return (a, left.offset) < (b, right.offset)
        }.map { parent.reporter.kind(of: $0.element) }.joined(separator: ", ")
    }

    private static let kindOrder = [
        "huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "đặc khu",
    ]

    private func unitWord(_ word: String) -> PrintedText {
        let unit = bundle.units.first { $0.group == word }
        return words.printed(word, en: unit?.groupEN)
    }

    /// The short name of a plan, or its name.
    func name(_ plan: WorkPlan) -> PrintedText {
        if words.language == .en {
            return (plan.shortNameEN ?? plan.nameEN).map { PrintedText($0) }
                ?? words.printed(plan.shortName ?? plan.name, en: nil)
        }
        return PrintedText(plan.shortName ?? plan.name)
    }

    // Codes have no hyphens, so that no two of them share a name.
    static func slug(_ plan: WorkPlan) -> String {
        "ke-hoach-\(plan.code.lowercased().replacing("_", with: "-"))"
    }
    static func slug(_ agency: Agency) -> String {
        "co-quan-\(agency.code.lowercased().replacing("_", with: "-"))"
    }
    static let dutiesSlug = "che-do-bao-cao"
    static let reminderSlug = "cong-van-don-doc"

    // MARK: - Times

    func day(_ date: CalendarDate) -> String { words.language == .vi ? date.vietnamese : date.english }

    /// A time as plans print it; without one "thường xuyên".
    func time(_ time: PlannedTime?) -> String {
        switch time {
        case nil: words(.regular)
        case .day(let date)?: day(date)
        case .month(let year, let month)?:
            words(.month, ["month": month < 10 ? "0\(month)" : "\(month)", "year": "\(year)"])
        case .quarter(let year, let quarter)?:
            words(.quarter, ["quarter": RomanNumeral.text(quarter), "year": "\(year)"])
        case .year(let year)?: words(.year, ["year": "\(year)"])
        }
    }

    /// The same at the start of a line.
    func timeCell(_ time: PlannedTime?) -> PrintedText {
        PrintedText(VietnameseCase.capitalizingFirst(self.time(time)), order: time?.lastDay?.iso)
    }

    /// A day in a cell of its own; empty without one.
    func dayCell(_ date: CalendarDate?) -> PrintedText {
        PrintedText(date.map { day($0) } ?? "", order: date?.iso)
    }

    /// On which day states are judged, or that none is declared.
    func judgement() -> PrintedText {
        guard let asOf = register.asOf else { return PrintedText(words(.noAsOf)) }
        return PrintedText(words(.asOf, ["date": day(asOf)]))
    }

    // MARK: - Counts

    /// Counts of tasks in a sentence: "12 nhiệm vụ: 5 hoàn thành, 2 quá hạn".
    func tally(_ tasks: [JudgedTask]) -> String {
        let count = TaskCount(tasks)
        let parts = Self.order.filter { count[$0] > 0 }.map {
            words(Self.tallies[$0] ?? .tallyInProgress, ["count": "\(count[$0])"])
        }
        return words(.tally, ["total": "\(count.total)", "parts": words.list(parts)])
    }

    /// Finished tasks first, then those under way, then what is wrong.
    static let order: [TaskState] = [
        .done, .doneLate, .inProgress, .regular, .dueSoon, .notStarted, .overdue, .cancelled,
    ]

    private static let tallies: [TaskState: WorkPhrase] = [
        .overdue: .tallyOverdue, .dueSoon: .tallyDueSoon, .inProgress: .tallyInProgress,
        .notStarted: .tallyNotStarted, .regular: .tallyRegular, .done: .tallyDone,
        .doneLate: .tallyDoneLate, .cancelled: .tallyCancelled,
    ]

    func name(of state: TaskState) -> String { Self.name(of: state, words) }

    /// A state in words: "Quá hạn".
    static func name(of state: TaskState, _ words: Words) -> String {
        switch state {
        case .overdue: words(.stateOverdue)
        case .dueSoon: words(.stateDueSoon)
        case .inProgress: words(.stateInProgress)
        case .notStarted: words(.stateNotStarted)
        case .regular: words(.stateRegular)
        case .done: words(.stateDone)
        case .doneLate: words(.stateDoneLate)
        case .cancelled: words(.stateCancelled)
        }
    }

    /// A task's state with its days: "Quá hạn 15 ngày".
    func state(_ task: JudgedTask) -> String {
        switch (task.state, task.days) {
        case (.overdue, let days?): words(.overdueDays, ["days": "\(days)"])
        case (.dueSoon, 0?): words(.dueToday)
        case (.dueSoon, let days?): words(.dueSoonDays, ["days": "\(days)"])
        case (.doneLate, let days?): words(.doneLateDays, ["days": "\(days)"])
        default: name(of: task.state)
        }
    }
}

extension Array {
    /// The first element of each key, in the same order.
    fileprivate func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
