import Records
import VietnameseText

/// Checks titles against the subjects, schemes and criteria that they name, and their dates against each other.
struct TitleCheck {
    let references: BundleReferences
    private let subjects: [String: Subject]
    private let schemes: Set<String>
    private let criteria: [[String]: TitleCriterion]
    private var bundle: YearBundle { references.bundle }
    private var register: TitleRegister { bundle.titles }

    init(_ references: BundleReferences) {
        self.references = references
        let register = references.bundle.titles
        subjects = Dictionary(register.subjects.map { ($0.code, $0) }) { first, _ in first }
        schemes = Set(references.declared["title_schemes"] ?? [])
        criteria = Dictionary(register.criteria.map { ([$0.scheme, $0.code], $0) }) { first, _ in first }
    }

    func check() {
        checkSubjects()
        checkCriteria()
        checkTitles()
        checkProgress()
        TitleCountCheck(references).check()
    }

    // MARK: - Names

    private func checkSubjects() {
        let kinds = references.declared["subject_kinds"]
        let known = Set(kinds ?? [])
        let units = references.declared["units"]
        let knownUnits = Set(units ?? [])
        let codes = references.declared["subjects"] ?? []
        let knownSubjects = Set(codes)
        for subject in register.subjects {
            if !isBroken("subject_kinds"), !known.contains(subject.kind) {
                references.unknown(
                    "subjects.unknown-kind", subject.cell, "kind", subject.kind, known: kinds ?? [],
                    of: Self.kindWord)
            }
            if let unit = subject.unit, let units, !knownUnits.contains(unit) {
                references.unknown(
                    "subjects.unknown-unit", subject.cell, "unit", unit, known: units, of: references.unitWord
                )
            }
            if let parent = subject.parent, !isBroken("subjects"), !knownSubjects.contains(parent) {
                references.unknown(
                    "subjects.unknown-parent", subject.cell, "parent", parent, known: codes,
                    of: Self.subjectWord)
            }
        }
    }

    private func checkCriteria() {
        let kinds = references.declared["subject_kinds"] ?? []
        let known = Set(kinds)
        for criterion in register.criteria {
            checkScheme(criterion.scheme, criterion.cell, "title_criteria")
            if let kind = criterion.kind, !isBroken("subject_kinds"), !known.contains(kind) {
                references.unknown(
                    "title_criteria.unknown-kind", criterion.cell, "kind", kind, known: kinds,
                    of: Self.kindWord)
            }
        }
    }

    func checkScheme(_ scheme: String, _ cell: CellReference, _ table: String) {
        guard !isBroken("title_schemes"), !schemes.contains(scheme) else { return }
        references.unknown(
            "\(table).unknown-scheme", cell, "scheme", scheme,
            known: references.declared["title_schemes"] ?? [],
            of: Message(vi: "mã đề án danh hiệu", en: "scheme of titles"))
    }

    private func checkSubject(_ code: String, _ cell: CellReference, _ table: String) -> Bool {
        guard subjects[code] == nil else { return true }
        let codes = references.declared["subjects"] ?? []
        guard !isBroken("subjects"), !codes.contains(code) else { return false }
        references.unknown(
            "\(table).unknown-subject", cell, "subject", code, known: codes, of: Self.subjectWord)
        return false
    }

    private func isBroken(_ table: String) -> Bool { references.broken.contains(table) }

    // MARK: - Titles

    private func checkTitles() {
        for title in register.titles {
            checkScheme(title.scheme, title.cell, "titles")
            _ = checkSubject(title.subject, title.cell, "titles")
            checkStages(title)
            checkRequired(title)
        }
    }

    /// A title is registered, then completed, then recognised.
    private func checkStages(_ title: Title) {
        if title.registeredOn == nil, let later = title.recognisedOn ?? title.completedOn {
            let isRecognised = title.recognisedOn != nil
            references.report(
                isRecognised ? "titles.recognised-unregistered" : "titles.completed-unregistered", title.cell,
                isRecognised ? "recognised_on" : "completed_on", later.iso,
                isRecognised
                    ? Message(
                        vi: "Danh hiệu đã công nhận nhưng không có ngày đăng ký",
                        en: "The title is recognised but was never registered")
                    : Message(
                        vi: "Danh hiệu ghi là hoàn thành nhưng không có ngày đăng ký",
                        en: "The title is completed but was never registered"),
                expected: Message(
                    vi: "registered_on có ngày đăng ký, hoặc để trống các ngày sau",
                    en: "a day in registered_on, or none in the later cells"))
        }
        if let recognised = title.recognisedOn {
            if title.completedOn == nil {
                references.report(
                    "titles.recognised-before-completion", title.cell, "recognised_on", recognised.iso,
                    Message(
                        vi: "Danh hiệu đã công nhận nhưng chưa ghi ngày hoàn thành",
                        en: "The title is recognised but not completed"),
                    expected: Message(vi: "completed_on có ngày", en: "a day in completed_on"))
            }
            if title.decisionNumber == nil {
                references.report(
                    "titles.no-decision", title.cell, "decision_number", "",
                    Message(
                        vi: "Danh hiệu đã công nhận nhưng không có số quyết định",
                        en: "The title is recognised without the number of a decision"),
                    expected: Message(
                        vi: "số quyết định công nhận; chưa có thì để trống recognised_on",
                        en: "the number of the decision; without one leave recognised_on empty"),
                    severity: .warning)
            }
        }
        ordered(title, "completed_on", title.completedOn, after: "registered_on", title.registeredOn)
        ordered(title, "recognised_on", title.recognisedOn, after: "completed_on", title.completedOn)
    }

    private func ordered(
        _ title: Title, _ column: String, _ date: CalendarDate?, after other: String, _ earlier: CalendarDate?
    ) {
        guard let date, let earlier, date < earlier else { return }
        references.report(
            column == "recognised_on" ? "titles.recognised-before-completion" : "titles.order", title.cell,
            column, date.iso,
            Message(
                vi: "Ngày ở cột \(column) trước ngày ở cột \(other)",
                en: "The day in \(column) is before that in \(other)"),
            expected: Message(vi: "từ \(earlier.iso) trở đi", en: "\(earlier.iso) or later"))
    }

    /// A completed title whose last review still found a required criterion unmet.
    private func checkRequired(_ title: Title) {
        guard let completed = title.completedOn else { return }
        var latest: [String: TitleProgress] = [:]
        for row in register.progress
        where row.scheme == title.scheme && row.subject == title.subject && row.criterion != nil {
            let code = row.criterion ?? ""
            if latest[code].map({ $0.quarter < row.quarter }) ?? true { latest[code] = row }
        }
        for code in latest.keys.sorted() {
            guard let row = latest[code], let criterion = criteria[[title.scheme, code]],
                criterion.isRequired, row.quarter >= Quarter(of: completed),
                let state = row.state(of: criterion), state == .notMet || state == .partial
            else { continue }
            references.report(
                "titles.completed-unmet", title.cell, "completed_on", completed.iso,
                Message(
                    vi:
                        "Ghi là hoàn thành nhưng tiêu chí “\(code)” chưa đạt ở quý \(row.quarter.roman) năm \(row.quarter.year) (dòng \(row.cell.row) của title_progress)",
                    en:
                        "Completed, yet the criterion “\(code)” was not met in quarter \(row.quarter.roman) of \(row.quarter.year) (row \(row.cell.row) of title_progress)"
                ),
                expected: Message(
                    vi: "mọi tiêu chí bắt buộc đã đạt", en: "every required criterion met"),
                severity: .warning)
        }
    }

    // MARK: - Progress

    private func checkProgress() {
        let pairs = Set(register.titles.map { [$0.scheme, $0.subject] })
        for row in register.progress {
            checkScheme(row.scheme, row.cell, "title_progress")
            let isKnown = checkSubject(row.subject, row.cell, "title_progress")
            if isKnown, !isBroken("titles"), !pairs.contains([row.scheme, row.subject]) {
                references.report(
                    "title_progress.no-title", row.cell, "subject", row.subject,
                    Message(
                        vi: "Đối tượng này không có dòng nào trong bảng titles của đề án \(row.scheme)",
                        en: "The subject has no row in the table titles of the scheme \(row.scheme)"),
                    expected: Message(vi: "đối tượng đã đăng ký", en: "a registered subject"))
            }
            checkCriterion(row)
            checkTime(row)
        }
    }

    private func checkCriterion(_ row: TitleProgress) {
        guard let code = row.criterion else { return }
        guard let criterion = criteria[[row.scheme, code]] else {
            guard !isBroken("title_criteria") else { return }
            references.unknown(
                "title_progress.unknown-criterion", row.cell, "criterion", code,
                known: register.criteria.filter { $0.scheme == row.scheme }.map(\.code),
                of: Message(vi: "mã tiêu chí", en: "criterion"))
            return
        }
        if let subject = subjects[row.subject], !criterion.applies(to: subject.kind) {
            let fitting = register.criteria.filter {
                $0.scheme == row.scheme && $0.applies(to: subject.kind)
            }.map(\.code)
            references.report(
                "title_progress.other-kind", row.cell, "criterion", code,
                Message(
                    vi:
                        "Tiêu chí “\(code)” là của loại \(criterion.kind ?? ""), còn đối tượng “\(row.subject)” thuộc loại \(subject.kind)",
                    en:
                        "The criterion “\(code)” is for the kind \(criterion.kind ?? ""), and the subject “\(row.subject)” is of the kind \(subject.kind)"
                ),
                expected: fitting.isEmpty
                    ? Message(
                        vi: "tiêu chí của loại \(subject.kind)", en: "a criterion of the kind \(subject.kind)"
                    )
                    : Message(
                        vi: "một trong: \(fitting.joined(separator: ", "))",
                        en: "one of: \(fitting.joined(separator: ", "))"))
        }
        for (column, points) in [("self_points", row.selfPoints), ("appraised_points", row.appraisedPoints)] {
            references.checkMaximum(
                points, criterion.maximum, "title_progress.above-maximum", row.cell, column, code)
        }
    }

    /// A quarter belongs to the bundle's year or an earlier one, and its review to the quarter or the next one.
    private func checkTime(_ row: TitleProgress) {
        references.checkYear(of: row.quarter, row.cell, "title_progress")
        guard let day = row.reviewedOn else { return }
        let quarter = Quarter(of: day)
        guard quarter != row.quarter, quarter != row.quarter.next else { return }
        references.report(
            "title_progress.review-outside", row.cell, "reviewed_on", day.iso,
            Message(
                vi:
                    "Ngày rà soát không thuộc quý \(row.quarter.roman) năm \(row.quarter.year) hay quý kế tiếp",
                en:
                    "The day of the review lies neither in quarter \(row.quarter.roman) of \(row.quarter.year) nor in the next"
            ),
            expected: Message(
                vi: "ngày trong quý được rà soát hoặc quý kế tiếp",
                en: "a day in that quarter or the next one")
        )
    }

    static let kindWord = Message(vi: "mã loại đối tượng", en: "kind of subjects")
    static let subjectWord = Message(vi: "mã đối tượng", en: "subject")
}

extension BundleReferences {
    /// Points above what a criterion can give.
    func checkMaximum(
        _ points: Double?, _ maximum: Double?, _ code: String, _ cell: CellReference, _ column: String,
        _ criterion: String
    ) {
        guard let points, let maximum, points > maximum else { return }
        let most = RowReader.shownNumber(maximum)
        report(
            code, cell, column, RowReader.shownNumber(points),
            Message(
                vi: "Điểm cao hơn mức tối đa của tiêu chí “\(criterion)” (\(most))",
                en: "The points are above the maximum of the criterion “\(criterion)” (\(most))"),
            expected: Message(vi: "từ 0 đến \(most)", en: "0 to \(most)"))
    }

    /// A quarter later than the bundle's year belongs to another bundle.
    func checkYear(of quarter: Quarter, _ cell: CellReference, _ table: String) {
        guard bundle.year > 0, quarter.year > bundle.year else { return }
        report(
            "\(table).year-later", cell, "year", "\(quarter.year)",
            Message(
                vi: "Quý \(quarter.roman) năm \(quarter.year) nằm ngoài năm của gói số liệu (\(bundle.year))",
                en:
                    "Quarter \(quarter.roman) of \(quarter.year) lies outside the year of the bundle (\(bundle.year))"
            ),
            expected: Message(
                vi: "một quý của năm \(bundle.year) hoặc năm trước đó",
                en: "a quarter of \(bundle.year) or of an earlier year"))
    }
}
