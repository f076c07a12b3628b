import Records

extension BundleReader {
    /// The tables of titles, in the order in which they refer to each other.
    func titles() -> TitleRegister {
        var register = TitleRegister()
        register.kinds = subjectKinds()
        register.subjects = subjects(register.kinds)
        register.schemes = titleSchemes()
        register.criteria = titleCriteria()
        register.titles = titleRows()
        register.progress = titleProgress()
        register.counts = titleCounts()
        return register
    }

    private func subjectKinds() -> [SubjectKind] {
        var seen: [String: Int] = [:]
        return rows(of: .subjectKinds).compactMap { row in
            let code = row.requiredText("code")
            let name = row.requiredText("name")
            let group = row.word("group", as: SubjectKind.Group.self, default: .body) ?? .body
            guard let code, let name, isFirst(code, row, &seen) else { return nil }
            return SubjectKind(
                code: code, name: name, nameEN: row.optionalText("name_en"), group: group, cell: row.rowCell)
        }
    }

    /// A person's name is published only where the bundle says so; any other name unless it says not.
    private func subjects(_ kinds: [SubjectKind]) -> [Subject] {
        var seen: [String: Int] = [:]
        let persons = Set(kinds.filter { $0.group == .person }.map(\.code))
        return rows(of: .subjects).compactMap { row in
            let code = row.unitCode("code")
            let name = row.requiredText("name")
            let kind = row.requiredText("kind")
            let publishes = row.boolean("publish_name", default: kind.map { !persons.contains($0) } ?? false)
            guard let code, let name, let kind, isFirst(code, row, &seen) else { return nil }
            return Subject(
                code: code, name: name, nameEN: row.optionalText("name_en"), kind: kind,
                unit: row.optionalText("unit"), parent: row.optionalText("parent"), publishesName: publishes,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func titleSchemes() -> [TitleScheme] {
        var seen: [String: Int] = [:]
        return rows(of: .titleSchemes).compactMap { row in
            let code = row.unitCode("code")
            let name = row.requiredText("name")
            let share = row.number("hard_share", in: 0...1)
            guard let code, let name, isFirst(code, row, &seen) else { return nil }
            return TitleScheme(
                code: code, name: name, nameEN: row.optionalText("name_en"), basis: row.optionalText("basis"),
                basisEN: row.optionalText("basis_en"), hardShare: share ?? TitleScheme.standardHardShare,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func titleCriteria() -> [TitleCriterion] {
        var seen: [[String]: Int] = [:]
        return rows(of: .titleCriteria).compactMap { row in
            let scheme = row.requiredText("scheme")
            let code = row.requiredText("code")
            let name = row.requiredText("name")
            let maximum = row.number("maximum", in: 0...1_000_000)
            let mark = row.number("pass_mark", in: 0...(maximum ?? 1_000_000))
            let isRequired = row.boolean("required", default: true)
            let named = row.date("named_hard_on")
            guard let scheme, let code, let name, isFirst([scheme, code], "code", row, &seen) else {
                return nil
            }
            return TitleCriterion(
                scheme: scheme, kind: row.optionalText("kind"), code: code, name: name,
                nameEN: row.optionalText("name_en"), maximum: maximum, passMark: mark, isRequired: isRequired,
                namedHardOn: named, note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func titleRows() -> [Title] {
        var seen: [[String]: Int] = [:]
        return rows(of: .titles).compactMap { row in
            let scheme = row.requiredText("scheme")
            let subject = row.requiredText("subject")
            let registered = row.date("registered_on")
            let year = row.integer("planned_year", in: 1900...2200)
            let quarter = row.integer("planned_quarter", in: 1...4)
            let completed = row.date("completed_on")
            let recognised = row.date("recognised_on")
            if quarter != nil, row.text("planned_year").isEmpty {
                row.report(
                    "titles.quarter-without-year", "planned_year", read: "",
                    summary: Message(
                        vi: "Có quý dự kiến nhưng không có năm",
                        en: "There is a planned quarter without a year"),
                    expected: Message(vi: "năm của quý đó", en: "the year of that quarter"))
            }
            guard let scheme, let subject, isFirst([scheme, subject], "subject", row, &seen) else {
                return nil
            }
            return Title(
                scheme: scheme, subject: subject, registeredOn: registered, plannedYear: year,
                plannedQuarter: quarter, completedOn: completed, recognisedOn: recognised,
                decisionNumber: row.optionalText("decision_number"), authority: row.optionalText("authority"),
                authorityEN: row.optionalText("authority_en"), note: row.optionalText("note"),
                cell: row.rowCell)
        }
    }

    private func titleProgress() -> [TitleProgress] {
        var seen: [[String]: Int] = [:]
        return rows(of: .titleProgress).compactMap { row in
            let scheme = row.requiredText("scheme")
            let subject = row.requiredText("subject")
            let quarter = quarter(row)
            let criterion = row.optionalText("criterion")
            let state = row.text("state").isEmpty ? nil : row.word("state", as: TitleProgress.State.self)
            let own = row.number("self_points", in: 0...1_000_000)
            let appraised = row.number("appraised_points", in: 0...1_000_000)
            let pace = row.text("pace").isEmpty ? nil : row.word("pace", as: TitleProgress.Pace.self)
            let reviewed = row.date("reviewed_on")
            guard let scheme, let subject, let quarter,
                isFirst(
                    [scheme, subject, criterion ?? "", "\(quarter.year)", quarter.roman], "criterion", row,
                    &seen)
            else { return nil }
            return TitleProgress(
                scheme: scheme, subject: subject, criterion: criterion, quarter: quarter, state: state,
                selfPoints: own, appraisedPoints: appraised, pace: pace, reviewedOn: reviewed,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    /// Whether the rows of `titles` are all that a count tells of.
    private enum Listed: String, CaseIterable { case all, some }

    private func titleCounts() -> [TitleCount] {
        var seen: [[String]: Int] = [:]
        return rows(of: .titleCounts).compactMap { row in
            let scheme = row.requiredText("scheme")
            let quarter = quarter(row)
            let kind = row.optionalText("kind")
            let unit = row.optionalText("unit")
            _ = row.requiredText("registered")
            let registered = row.integer("registered", in: 0...10_000_000)
            let completed = row.integer("completed", in: 0...10_000_000)
            let recognised = row.integer("recognised", in: 0...10_000_000)
            let listed = row.word("listed", as: Listed.self, default: .all)
            guard let scheme, let quarter, let registered,
                isFirst(
                    [scheme, "\(quarter.year)", quarter.roman, kind ?? "", unit ?? ""], "kind", row, &seen)
            else { return nil }
            checkOrder(registered, completed, recognised, row)
            return TitleCount(
                scheme: scheme, kind: kind, unit: unit, quarter: quarter, registered: registered,
                completed: completed, recognised: recognised, listsAll: listed == .all,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    /// What is recognised was completed, what is completed was registered.
    private func checkOrder(_ registered: Int, _ completed: Int?, _ recognised: Int?, _ row: RowReader) {
        var above = ("registered", registered)
        for (column, number) in [("completed", completed), ("recognised", recognised)] {
            guard let number else { continue }
            if number > above.1 {
                row.report(
                    "title_counts.order", column, read: "\(number)",
                    summary: Message(
                        vi: "Số ở cột \(column) lớn hơn số ở cột \(above.0) (\(above.1))",
                        en: "The number in \(column) is larger than that in \(above.0) (\(above.1))"),
                    expected: Message(vi: "nhiều nhất \(above.1)", en: "\(above.1) at most"))
            }
            above = (column, number)
        }
    }

    private func quarter(_ row: RowReader) -> Quarter? {
        _ = row.requiredText("year")
        _ = row.requiredText("quarter")
        let year = row.integer("year", in: 1900...2200)
        let number = row.integer("quarter", in: 1...4)
        guard let year, let number else { return nil }
        return Quarter(year: year, number: number)
    }
}
