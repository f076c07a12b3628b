import Records

/// Judges an application of a commune by the rule of its year.
///
/// A rule asks for up to three things: points in all above the pass mark of the kind of commune, every criterion met, no
/// criterion with zero points. What a rule asks, and which marks are known, is data of the bundle; where something is
/// not known, nothing is concluded from it.
public struct CommuneJudge: Sendable {
    /// Which points are looked at.
    public enum Stream: Sendable, Hashable {
        /// Those of the commune itself.
        case own
        /// Those after appraisal.
        case appraised
    }

    /// The result.
    public enum Verdict: Sendable, Hashable {
        /// Everything that the rule asks is fulfilled.
        case passes
        /// Something is not, whatever is still missing.
        case fails
        /// Not to be said from what is there.
        case open
    }

    /// Why a commune does not pass, or why nothing can be said.
    public enum Reason: Sendable, Hashable {
        /// The points stay below the pass mark.
        case belowMark(total: Double, mark: Double)
        /// Criteria with zero points.
        case zero(criteria: [String])
        /// Criteria that are not met.
        case notMet(criteria: [String])
        /// Criteria without points.
        case noPoints(criteria: [String])
        /// Criteria of which nothing says whether they are met.
        case notSaid(criteria: [String])
        /// The pass mark of the kind of commune is not known.
        case markUnknown
        /// The bundle lists fewer criteria than the act has.
        case criteriaUnknown(listed: Int, all: Int)
        /// Whether all must be met or none may be zero is not known.
        case ruleUnknown
    }

    /// The result with its reasons.
    public struct Judgement: Sendable, Hashable {
        /// The result.
        public let verdict: Verdict
        /// Sum of the points there are; `nil` without any.
        public let total: Double?
        /// The pass mark; `nil` where not known.
        public let mark: Double?
        /// Why it does not pass, or what is missing; empty when it passes.
        public let reasons: [Reason]
    }

    private let register: CommuneRegister
    /// The points of an application.
    private let assessments: [Application: [CommuneAssessment]]

    private struct Application: Hashable {
        let rule: String
        let round: String
        let commune: String
    }

    /// Makes a judge of the applications of a register.
    ///
    /// - Parameter register: The tables.
    public init(_ register: CommuneRegister) {
        self.register = register
        assessments = Dictionary(grouping: register.assessments) {
            Application(rule: $0.rule, round: $0.round, commune: $0.commune)
        }
    }

    /// Criteria of a rule whose maximum is not known.
    ///
    /// - Parameters:
    ///   - rule: The rule.
    ///   - register: The tables.
    /// - Returns: The codes, in the order of the act.
    public static func unknownMaxima(of rule: CommuneRule, in register: CommuneRegister) -> [String] {
        guard rule.maximum != nil else { return [] }
        return register.criteria.filter { $0.rule == rule.code && $0.maximum == nil }.map(\.code)
    }

    /// Judges an application.
    ///
    /// - Parameters:
    ///   - review: The application.
    ///   - stream: Which points are looked at.
    /// - Returns: The judgement; `nil` when the rule is not there.
    public func judge(_ review: CommuneReview, _ stream: Stream) -> Judgement? {
        guard let rule = register.rules.first(where: { $0.code == review.rule }) else { return nil }
        let criteria = register.criteria.filter { $0.rule == rule.code }
        var rows: [String: CommuneAssessment] = [:]
        let application = Application(rule: review.rule, round: review.round, commune: review.commune)
        for row in assessments[application] ?? [] { rows[row.criterion] = row }
        let mark = register.classes.first { $0.rule == rule.code && $0.code == review.communeClass }?.passMark
        var failing: [Reason] = []
        var missing: [Reason] = []
        let points = criteria.map { criterion -> Double? in
            let row = rows[criterion.code]
            return stream == .own ? row?.selfPoints : row?.appraisedPoints
        }
        let known = points.compactMap { $0 }
        let total = known.isEmpty ? nil : known.reduce(0, +)
        if let count = rule.criterionCount, criteria.count < count {
            missing.append(.criteriaUnknown(listed: criteria.count, all: count))
        }
        if rule.maximum != nil { judgePoints() }
        if rule.noneZero == true {
            let zero = zip(criteria, points).filter { $0.1 == 0 }.map(\.0.code)
            if !zero.isEmpty { failing.append(.zero(criteria: zero)) }
        }
        if rule.allMet == true { judgeMet() }
        if rule.allMet == nil || rule.noneZero == nil { missing.append(.ruleUnknown) }
        let verdict: Verdict = !failing.isEmpty ? .fails : missing.isEmpty ? .passes : .open
        return Judgement(verdict: verdict, total: total, mark: mark, reasons: failing + missing)

        /// Points in all against the pass mark; missing ones count as much as they could be.
        func judgePoints() {
            let without = zip(criteria, points).filter { $0.1 == nil }.map(\.0)
            if !without.isEmpty { missing.append(.noPoints(criteria: without.map(\.code))) }
            guard let mark else {
                missing.append(.markUnknown)
                return
            }
            let rest = without.map(\.maximum)
            let isWhole = rule.criterionCount.map { $0 <= criteria.count } ?? true
            let most = rest.compactMap { $0 }.reduce(total ?? 0, +)
            guard isWhole, rest.allSatisfy({ $0 != nil }), most < mark else { return }
            failing.append(.belowMark(total: total ?? 0, mark: mark))
        }

        /// Whether every criterion is met: as the appraisal says, else zero is not met and the maximum is.
        func judgeMet() {
            var unmet: [String] = []
            var unsaid: [String] = []
            for (criterion, value) in zip(criteria, points) {
                let said = stream == .appraised ? rows[criterion.code]?.isMet : nil
                let computed = value.flatMap { value -> Bool? in
                    if value == 0 { return false }
                    return criterion.maximum == value ? true : nil
                }
                switch said ?? computed {
                case true?: break
                case false?: unmet.append(criterion.code)
                case nil: unsaid.append(criterion.code)
                }
            }
            if !unmet.isEmpty { failing.append(.notMet(criteria: unmet)) }
            if !unsaid.isEmpty { missing.append(.notSaid(criteria: unsaid)) }
        }
    }
}
