import Records
import VietnameseText

extension BundleReader {
    /// `settings`: keys and values.
    func settings(isRanked: Bool) -> Settings? {
        let rows = rows(of: .settings)
        guard let source = source(of: .settings),
            TableLayout.settings.required.allSatisfy(source.headings.contains)
        else { return nil }
        var texts: [String: String] = [:]
        var cells: [String: RowReader] = [:]
        var privateKeys: Set<String> = []
        for row in rows {
            guard let key = row.requiredText("key") else { continue }
            if cells[key] != nil {
                row.report(
                    "settings.duplicate-key", "key", read: key,
                    summary: Message(vi: "Khóa bị lặp", en: "The key occurs twice"))
                continue
            }
            if !Settings.knownKeys.contains(key) {
                collector.add(
                    Finding(
                        .warning, "settings.unknown-key", at: FindingPlace(row.cell("key")), read: key,
                        summary: Message(
                            vi: "Khóa này phiên bản hiện tại không dùng",
                            en: "This version does not use this key"),
                        advice: nearest(to: key, among: Settings.knownKeys)))
            }
            cells[key] = row
            if let value = row.optionalText("value") { texts[key] = value }
            if row.boolean("private", default: false) { privateKeys.insert(key) }
        }
        let required = Settings.requiredKeys + (isRanked ? Settings.methodKeys : [])
        for key in required where texts[key] == nil {
            let place = cells[key].map { FindingPlace($0.cell("value")) }
            collector.add(
                Finding(
                    .error, "settings.missing-key",
                    at: place ?? FindingPlace(file: source.file, column: "key"),
                    read: cells[key] == nil ? nil : "",
                    summary: Message(
                        vi: "Thiếu giá trị của khóa “\(key)”", en: "The key “\(key)” has no value")))
        }
        // Each on its own, so that one bad setting does not hide the next.
        let programme = programme(cells["programme"])
        let year = year(cells["year"])
        let status = texts["status"] == nil ? nil : cells["status"]?.word("value", as: PublicationStatus.self)
        let cutoff = cells["data_cutoff"].flatMap { $0.date("value") }
        let commonSetMinimum = cells["common_set_minimum"].flatMap { $0.number("value", in: 0...1) }
        let asOf = year.flatMap { judgementDay(cells["as_of"], of: $0) }
        let dueSoon = cells["due_soon_days"].flatMap { $0.integer("value", in: 0...365) }
        guard let programme, let year, let status else { return nil }
        return Settings(
            programme: programme, year: year, status: status, texts: texts, privateKeys: privateKeys,
            dataCutoff: cutoff, commonSetMinimum: commonSetMinimum ?? Settings.standardCommonSetMinimum,
            asOf: asOf, dueSoonDays: dueSoon ?? Settings.standardDueSoonDays)
    }

    private func programme(_ row: RowReader?) -> String? {
        guard let row, let programme = row.optionalText("value") else { return nil }
        if Slug.slug(programme) == programme { return programme }
        row.report(
            "settings.bad-programme", "value", read: programme,
            summary: Message(
                vi: "Tên chương trình không đúng dạng", en: "The programme's name is malformed"),
            expected: Message(
                vi: "chữ thường không dấu, chữ số, gạch nối (ví dụ quang-ngai)",
                en: "small letters a–z, digits, hyphens (such as quang-ngai)"))
        return nil
    }

    private func year(_ row: RowReader?) -> Int? {
        guard let row, let text = row.optionalText("value") else { return nil }
        if let year = Int(text), (1900...2200).contains(year), text.utf8.count == 4 { return year }
        row.report(
            "settings.bad-year", "value", read: text,
            summary: Message(vi: "Năm không đọc được", en: "The year cannot be read"),
            expected: Message(vi: "bốn chữ số, ví dụ 2016", en: "four digits, such as 2016"))
        return nil
    }

    /// `units`: the register of the year.
    ///
    /// One code may stand in several rows as long as their validities do not overlap: the register in time.
    /// The bundle's unit is the one valid on `day`.
    func units(on day: CalendarDate?) -> [Unit] {
        var versions: [String: [Unit]] = [:]
        var order: [String] = []
        for row in rows(of: .units) {
            guard let unit = unit(row) else { continue }
            let others = versions[unit.code] ?? []
            if let other = others.first(where: { Self.overlaps($0, unit) }) {
                let isTwin = other.validFrom == unit.validFrom && other.validTo == unit.validTo
                row.report(
                    isTwin ? "table.duplicate-key" : "units.overlap", "code", read: unit.code,
                    summary: isTwin
                        ? Message(
                            vi: "Trùng mã: đã có ở dòng \(other.cell.row)",
                            en: "Duplicate code: it stands in row \(other.cell.row) already")
                        : Message(
                            vi: "Thời gian hiệu lực của mã này chồng lên dòng \(other.cell.row)",
                            en: "The validity of this code overlaps that of row \(other.cell.row)"),
                    expected: isTwin
                        ? Message(vi: "mỗi mã một dòng", en: "one row for each code")
                        : Message(
                            vi: "các khoảng valid_from–valid_to của một mã không giao nhau",
                            en: "validities of one code that do not overlap"))
                continue
            }
            if others.isEmpty { order.append(unit.code) }
            versions[unit.code, default: []].append(unit)
        }
        return order.compactMap { code in
            let rows = versions[code] ?? []
            guard let day else { return rows.first }
            return rows.first {
                ($0.validFrom.map { $0 <= day } ?? true) && ($0.validTo.map { day <= $0 } ?? true)
            }
        }
    }

    private func unit(_ row: RowReader) -> Unit? {
        let code = row.unitCode("code")
        let name = row.requiredText("name")
        let kind = row.requiredText("kind")
        let from = row.date("valid_from")
        let to = row.date("valid_to")
        if let from, let to, to < from {
            row.report(
                "units.validity", "valid_to", read: to.iso,
                summary: Message(
                    vi: "Hết hiệu lực trước khi có hiệu lực", en: "The validity ends before it begins"),
                expected: Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
        }
        let latitude = row.number("latitude", in: -90...90)
        let longitude = row.number("longitude", in: -180...180)
        let isRanked = row.boolean("ranked", default: true)
        guard let code, let name, let kind else { return nil }
        return Unit(
            code: code, name: name, kind: VietnameseCase.lowercasingFirst(kind),
            parent: row.optionalText("parent"), group: row.optionalText("group"),
            areaType: row.optionalText("area_type"),
            groupEN: row.optionalText("group_en"), isRanked: isRanked,
            validFrom: from, validTo: to, latitude: latitude, longitude: longitude,
            note: row.optionalText("note"), cell: row.rowCell)
    }

    private static func overlaps(_ first: Unit, _ second: Unit) -> Bool {
        let startsAfter: (Unit, Unit) -> Bool = { later, earlier in
            guard let from = later.validFrom, let to = earlier.validTo else { return false }
            return to < from
        }
        return !startsAfter(first, second) && !startsAfter(second, first)
    }

    /// `successions`: what became of units since the year before.
    func successions() -> [Succession] {
        rows(of: .successions).compactMap { row in
            let predecessor = row.unitCode("predecessor")
            let successor = row.unitCode("successor")
            let kind = row.word("kind", as: Succession.Kind.self)
            let date = row.date("date")
            let share = row.number("share", in: 0...1)
            guard let predecessor, let successor, let kind else { return nil }
            return Succession(
                predecessor: predecessor, successor: successor, date: date, kind: kind, share: share,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    /// `items`: what is counted.
    func items() -> [Item] {
        var seen: [String: Int] = [:]
        return rows(of: .items).compactMap { row in
            let code = row.formulaCode("code")
            let name = row.requiredText("name")
            let measure = row.requiredText("unit_of_measure")
            let isAdditive = row.boolean("additive", default: false)
            let sex = row.text("sex").isEmpty ? nil : row.word("sex", as: Item.Sex.self)
            guard let code, let name, let measure, isFirst(code, row, &seen) else { return nil }
            return Item(
                code: code, name: name, nameEN: row.optionalText("name_en"), unitOfMeasure: measure,
                unitOfMeasureEN: row.optionalText("unit_of_measure_en"), isAdditive: isAdditive, sex: sex,
                source: row.optionalText("source"), sourceEN: row.optionalText("source_en"),
                note: row.optionalText("note"), noteEN: row.optionalText("note_en"), cell: row.rowCell)
        }
    }

    /// `observations`: the values, in long form.
    func observations(year: Int?, counts: CountCheck) -> [Observation] {
        let rows = rows(of: .observations)
        var seen = PairRegister(capacity: rows.count)
        let periods = year.map { ["\($0)", "\($0 - 1)-\($0)", "\($0)-\($0 + 1)"] }
        return rows.compactMap { row in
            let unit = row.requiredText("unit")
            let item = row.requiredText("item")
            let period = row.requiredText("period")
            if let period, let year, let periods, !periods.contains(period) {
                row.report(
                    "observations.period", "period", read: period,
                    summary: Message(
                        vi: "Kỳ số liệu không thuộc năm của gói", en: "The period is not of the bundle's year"
                    ),
                    expected: Message(
                        vi: "\(year) hoặc năm học \(year - 1)-\(year), \(year)-\(year + 1)",
                        en: "\(year) or the school year \(year - 1)-\(year), \(year)-\(year + 1)"))
            }
            let value = row.number("value")
            let isEmpty = row.text("value").isEmpty
            let verification = verification(row)
            let status = row.word(
                "status", as: ValueStatus.self, default: isEmpty && verification == nil ? .missing : .final)
            if let status, value != nil, !status.allowsValue {
                row.report(
                    "observations.value-beside-status", "value", read: row.text("value"),
                    summary: Message(
                        vi: "Trạng thái “\(status.rawValue)” nhưng vẫn có số",
                        en: "The status is “\(status.rawValue)” and yet there is a value"),
                    expected: Message(vi: "ô để trống", en: "an empty cell"))
            }
            if let status, isEmpty, verification == nil, status.allowsValue, row.has("value") {
                row.report(
                    "observations.no-value", "value", read: "",
                    summary: Message(
                        vi: "Trạng thái “\(status.rawValue)” nhưng ô giá trị để trống",
                        en: "The status is “\(status.rawValue)” and yet there is no value"),
                    expected: Message(
                        vi: "một số, hoặc trạng thái missing, not_reported, not_due",
                        en: "a number, or the status missing, not_reported, not_due"))
            }
            if status == ValueStatus.none, let value, value != 0 {
                row.report(
                    "observations.none-not-zero", "value", read: row.text("value"),
                    summary: Message(
                        vi: "“Không phát sinh” thì giá trị là 0", en: "“No occurrence” means a value of 0"),
                    expected: Message(vi: "0", en: "0"))
            }
            guard let unit, let item, let period, let status else { return nil }
            if let first = seen.enter(unit, item, row: row.rowNumber) {
                row.report(
                    "observations.duplicate-key", "unit", read: "\(unit), \(item), \(period)",
                    summary: Message(
                        vi: "Trùng khóa: đơn vị và mục này đã có ở dòng \(first)",
                        en: "Duplicate key: this unit and item stand in row \(first) already"),
                    expected: Message(
                        vi: "mỗi đơn vị, mỗi mục một dòng", en: "one row for each unit and item"))
                return nil
            }
            counts.check(row, item: item, reported: value, verified: verification?.value)
            return Observation(
                unit: unit, item: item, period: period, value: value, verification: verification,
                status: status, note: row.optionalText("note"),
                cell: row.cell(verification == nil ? "value" : "verified"))
        }
    }

    /// Whether a code occurs for the first time; the second one is reported.
    func isFirst(_ code: String, _ row: RowReader, _ seen: inout [String: Int]) -> Bool {
        if let first = seen[code] {
            row.report(
                "table.duplicate-key", "code", read: code,
                summary: Message(
                    vi: "Trùng mã: đã có ở dòng \(first)",
                    en: "Duplicate code: it stands in row \(first) already"),
                expected: Message(vi: "mỗi mã một dòng", en: "one row for each code"))
            return false
        }
        seen[code] = row.rowNumber
        return true
    }
}
