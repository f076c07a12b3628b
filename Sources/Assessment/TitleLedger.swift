import Records

/// How the titles of a scheme stood at the end of a quarter, as the history tells it.
///
/// Whatever happened later is left out: the ledger of an earlier quarter is the same whenever it is made.
public struct TitleLedger: Sendable {
    /// How far a title has come; what is only registered is nothing more than that.
    public enum Stage: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// Registered.
        case registered
        /// A review met it at work on its criteria.
        case inProgress
        /// Completed.
        case completed
        /// Recognised by a decision.
        case recognised

        /// Earlier stages come first.
        public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    /// One title at the end of the quarter.
    public struct Line: Sendable {
        /// The title.
        public let title: Title
        /// Who works for it.
        public let subject: Subject
        /// How far it has come.
        public let stage: Stage
        /// How it stands against its plan; `nil` without a plan and without a judgement.
        public let pace: TitleProgress.Pace?
        /// Whether a review said so, instead of the days of the rows.
        public let isDeclaredPace: Bool
        /// Whether it is planned for the year of the quarter.
        public let isOfYear: Bool
        /// The criteria of its kind with what the last review up to the quarter found; `nil` where none did.
        public let criteria: [(criterion: TitleCriterion, state: TitleProgress.State?, quarter: Quarter?)]
        /// Remarks of the reviews of this quarter.
        public let notes: [String]

        /// Number of criteria that apply.
        public var asked: Int { criteria.count { $0.state != .notApplicable } }
        /// Number of them that were reviewed.
        public var reviewed: Int { criteria.count { $0.state != nil && $0.state != .notApplicable } }
        /// Number of them that are met.
        public var met: Int { criteria.count { $0.state == .met } }
        /// Those that were found not met, or only in part.
        public var unmet: [TitleCriterion] {
            criteria.filter { $0.state == .notMet || $0.state == .partial }.map(\.criterion)
        }
    }

    /// Numbers of a kind, cumulative: what is recognised is completed, what is completed is registered.
    public struct Count: Sendable, Hashable {
        /// Registered for the year.
        public var registered: Int
        /// Of these completed; `nil` where nothing says so.
        public var completed: Int?
        /// Of these recognised; `nil` where nothing says so.
        public var recognised: Int?
        /// Whether the numbers were reported as totals.
        public var isReported: Bool
    }

    /// A criterion that holds subjects back.
    public struct Hard: Sendable {
        /// The criterion.
        public let criterion: TitleCriterion
        /// Subjects of which a review says something of it.
        public let reviewed: Int
        /// Of these not met, or only in part.
        public let unmet: Int

        /// Share of the reviewed subjects, 0…1.
        public var share: Double { reviewed == 0 ? 0 : Double(unmet) / Double(reviewed) }
    }

    /// The scheme.
    public let scheme: TitleScheme
    /// The quarter.
    public let quarter: Quarter
    /// The titles that are registered by its end, in the order of kinds and rows.
    public let lines: [Line]
    /// Numbers by kind, in the order of the kinds; kinds without any title are left out.
    public let counts: [(kind: SubjectKind, count: Count)]
    /// Criteria that a review found unmet, the hardest first.
    public let unmet: [Hard]
    /// Criteria that a review named as hard up to the quarter.
    public let named: [TitleCriterion]

    /// The quarters of a year of which reviews or counts tell something.
    ///
    /// - Parameters:
    ///   - scheme: The scheme.
    ///   - register: The tables.
    ///   - year: The year.
    /// - Returns: The quarters, ascending.
    public static func quarters(
        of scheme: TitleScheme, in register: TitleRegister, year: Int
    ) -> [Quarter] {
        let all =
            register.progress.filter { $0.scheme == scheme.code }.map(\.quarter)
            + register.counts.filter { $0.scheme == scheme.code }.map(\.quarter)
        return Set(all.filter { $0.year == year }).sorted()
    }

    /// Makes the ledger of a quarter.
    public init(_ scheme: TitleScheme, _ quarter: Quarter, _ register: TitleRegister) {
        self.scheme = scheme
        self.quarter = quarter
        let order = Dictionary(
            register.kinds.enumerated().map { ($0.element.code, $0.offset) }
        ) { first, _ in first }
        let subjects = Dictionary(register.subjects.map { ($0.code, $0) }) { first, _ in first }
        let criteria = register.criteria.filter { $0.scheme == scheme.code }
        var progress: [String: [TitleProgress]] = [:]
        for row in register.progress where row.scheme == scheme.code && row.quarter <= quarter {
            progress[row.subject, default: []].append(row)
        }
        let found = register.titles.compactMap { title -> Line? in
            guard title.scheme == scheme.code, let subject = subjects[title.subject],
                let registered = title.registeredOn, quarter.reaches(registered)
            else { return nil }
            return Self.line(title, subject, quarter, criteria, progress[title.subject] ?? [])
        }
        lines = found.enumerated().sorted {
            let left = (order[$0.element.subject.kind] ?? Int.max, $0.offset)
            return left < (order[$1.element.subject.kind] ?? Int.max, $1.offset)
        }.map(\.element)
        counts = register.kinds.compactMap { kind in
            Self.count(kind, scheme, quarter, found, register.counts).map { (kind, $0) }
        }
        unmet = Self.unmet(criteria, lines)
        named = criteria.filter { $0.namedHardOn.map(quarter.reaches) ?? false }
    }

    /// Criteria that are unmet in at least the scheme's share of the reviewed subjects.
    public var hard: [Hard] { unmet.filter { $0.share >= scheme.hardShare } }

    /// The sum over the kinds; `nil` without any title.
    public var total: Count? { counts.isEmpty ? nil : Self.sum(counts.map(\.count)) }

    /// The sum of some kinds; a column that one of them lacks has no sum.
    public static func sum(_ counts: [Count]) -> Count {
        func sum(_ value: (Count) -> Int?) -> Int? {
            let values = counts.compactMap(value)
            return values.count == counts.count ? values.reduce(0, +) : nil
        }
        return Count(
            registered: counts.map(\.registered).reduce(0, +), completed: sum(\.completed),
            recognised: sum(\.recognised), isReported: counts.contains(where: \.isReported))
    }

    // MARK: - Lines

    private static func line(
        _ title: Title, _ subject: Subject, _ quarter: Quarter, _ criteria: [TitleCriterion],
        _ progress: [TitleProgress]
    ) -> Line {
        let isCompleted = title.completedOn.map(quarter.reaches) ?? false
        let isRecognised = title.recognisedOn.map(quarter.reaches) ?? false
        let states = criteria.filter { $0.applies(to: subject.kind) }.map { criterion in
            let row = progress.filter { $0.criterion == criterion.code && $0.state(of: criterion) != nil }
                .max { $0.quarter < $1.quarter }
            return (criterion: criterion, state: row?.state(of: criterion), quarter: row?.quarter)
        }
        let isAtWork = states.contains { $0.state == .met || $0.state == .partial }
        let stage: Stage =
            isRecognised ? .recognised : isCompleted ? .completed : isAtWork ? .inProgress : .registered
        let judged = progress.filter { $0.pace != nil && $0.quarter == quarter }.last?.pace
        return Line(
            title: title, subject: subject, stage: stage, pace: judged ?? pace(title, quarter, isCompleted),
            isDeclaredPace: judged != nil, isOfYear: title.plannedYear == quarter.year, criteria: states,
            notes: progress.filter { $0.quarter == quarter }.compactMap(\.note))
    }

    /// Ahead is completed in a quarter before the planned one, behind after it, or not when it has ended.
    private static func pace(
        _ title: Title, _ quarter: Quarter, _ isCompleted: Bool
    ) -> TitleProgress.Pace? {
        guard let planned = title.plannedBy else { return nil }
        if isCompleted, let day = title.completedOn {
            let completed = Quarter(of: day)
            return completed < planned ? .ahead : completed == planned ? .onPlan : .behind
        }
        return planned <= quarter ? .behind : .onPlan
    }

    // MARK: - Counts

    private static func count(
        _ kind: SubjectKind, _ scheme: TitleScheme, _ quarter: Quarter, _ lines: [Line],
        _ counts: [TitleCount]
    ) -> Count? {
        let own = lines.filter { $0.isOfYear && $0.subject.kind == kind.code }
        let reported = counts.filter {
            $0.scheme == scheme.code && $0.kind == kind.code && $0.quarter == quarter
        }
        let whole = reported.filter { $0.unit == nil }
        let rows = whole.isEmpty ? reported : whole
        guard !rows.isEmpty else {
            guard !own.isEmpty else { return nil }
            return Count(
                registered: own.count, completed: own.count { $0.stage >= .completed },
                recognised: own.count { $0.stage == .recognised }, isReported: false)
        }
        func sum(_ value: (TitleCount) -> Int?, _ listed: Int) -> Int? {
            let values = rows.compactMap(value)
            if values.count == rows.count { return values.reduce(0, +) }
            // The rows stand in only where they are said to be complete.
            return !own.isEmpty && rows.allSatisfy(\.listsAll) ? listed : nil
        }
        return Count(
            registered: rows.map(\.registered).reduce(0, +),
            completed: sum(\.completed, own.count { $0.stage >= .completed }),
            recognised: sum(\.recognised, own.count { $0.stage == .recognised }), isReported: true)
    }

    // MARK: - Criteria

    private static func unmet(_ criteria: [TitleCriterion], _ lines: [Line]) -> [Hard] {
        let found = criteria.enumerated().compactMap { place, criterion -> (Int, Hard)? in
            let states = lines.compactMap { line in
                line.criteria.first { $0.criterion.code == criterion.code }?.state
            }.filter { $0 != .notApplicable }
            let unmet = states.count { $0 != .met }
            guard unmet > 0 else { return nil }
            return (place, Hard(criterion: criterion, reviewed: states.count, unmet: unmet))
        }
        return found.sorted {
            if $0.1.share != $1.1.share { return $0.1.share > $1.1.share }
            if $0.1.unmet != $1.1.unmet { return $0.1.unmet > $1.1.unmet }
            return $0.0 < $1.0
        }.map(\.1)
    }
}
