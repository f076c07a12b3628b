import Digest
import Records
import Tables

/// Reads a year's Data Package and checks it; everything found is listed, not only the first.
public struct BundleReader {
    /// The bundle, unless an error stands in its way, and everything found on the way.
    public struct Result: Sendable {
        /// The checked bundle; `nil` when a finding is an error.
        public let bundle: YearBundle?
        /// What was found, in the order of files, rows and columns.
        public let findings: [Finding]
        /// The files that were read, for the manifest.
        public let files: [InputFile]
    }

    /// The name of the descriptor inside a bundle.
    public static let descriptorName = "datapackage.json"

    let container: any BundleContainer
    let collector = FindingCollector()
    private var files: [InputFile] = []
    private var tables: [String: Table] = [:]
    /// Tables of which no row or required column was lost: the others cannot tell what does not exist.
    private var wholeTables: Set<String> = []

    /// Reads a bundle.
    public static func read(_ container: any BundleContainer) -> Result {
        var reader = BundleReader(container)
        let bundle = reader.read()
        let findings = reader.collector.findings.sorted()
        return Result(
            bundle: reader.collector.hasErrors ? nil : bundle, findings: findings, files: reader.files)
    }

    private init(_ container: any BundleContainer) {
        self.container = container
    }

    private mutating func read() -> YearBundle? {
        guard let descriptor = readDescriptor() else { return nil }
        for resource in descriptor.resources where resource.name != MapReader.resourceName {
            readTable(resource)
        }
        warnOfUndeclared(descriptor)
        let isRanked = TableLayout.isRanked(descriptor.resources.map(\.name))
        for layout in TableLayout.all
        where layout.isRequired && tables[layout.name] == nil
            && (isRanked || layout.name == TableLayout.settings.name)
        {
            reportMissing(layout, listed: descriptor.resources.contains { $0.name == layout.name })
        }
        let settings = settings(isRanked: isRanked).map { mailSettings(siteSettings($0)) }
        let units = units(on: settings.flatMap { registerDay($0) })
        let items = items()
        let bands = bands()
        let indices = indices(bands: bands)
        let agencies = agencies()
        let published = published()
        let (indicators, measures) = indicators()
        let successions = successions()
        let checks = checks()
        let observations = observations(year: settings?.year, counts: CountCheck(items))
        let documents = documents()
        var bundle = YearBundle(
            path: container.shownPath, summary: descriptor.description,
            summaryEN: descriptor.descriptionEN,
            sources: Self.attributions(descriptor.sources), licenses: Self.attributions(descriptor.licenses),
            settings: settings ?? Settings(programme: "", year: 0, status: .draft), units: units,
            successions: successions, items: items,
            observations: observations, indices: indices, indicators: indicators, checks: checks,
            agencies: agencies, published: published, measures: measures, breakdowns: breakdowns(),
            programmes: programmes(), objectives: objectives(), targets: targets(),
            narratives: narratives(),
            issuances: issuances(year: settings?.year), legalBases: legalBases(), documents: documents,
            budgets: budgets(), revisions: revisions(settings), files: [])
        bundle.titles = titles()
        bundle.awards = awards()
        bundle.communes = communes()
        bundle.plans = plans()
        bundle.tasks = tasks()
        bundle.reportDuties = reportDuties()
        bundle.events = events()
        bundle.recipients = recipients()
        bundle.shapes = shapes(descriptor, units: units)
        bundle.files = files
        // References are checked only against tables that could be read whole: a missing table is one
        // finding, not one for each row that mentions it.
        BundleReferences(
            bundle: bundle, declared: declaredCodes(), broken: brokenTables(descriptor), collector: collector
        ).check()
        return settings == nil ? nil : bundle
    }

    /// The codes of each whole table, also those of rows that were refused for another cell.
    private func declaredCodes() -> [String: [String]] {
        var result: [String: [String]] = [:]
        for layout in [
            TableLayout.units, .items, .indices, .indicators, .agencies, .programmes, .documents, .plans,
            .tasks,
            .subjectKinds, .subjects, .titleSchemes, .communeRules,
        ]
        where wholeTables.contains(layout.name) {
            result[layout.name] = rows(of: layout).compactMap { $0.optionalText("code") }
        }
        if wholeTables.contains(TableLayout.objectives.name) {
            result[TableLayout.objectives.name] = rows(of: .objectives).map {
                BundleReferences.objectiveKey($0.text("programme"), $0.text("number"))
            }
        }
        return result
    }

    /// Tables that are declared but could not be read whole; what they hold is not known.
    private func brokenTables(_ descriptor: Descriptor) -> Set<String> {
        Set(descriptor.resources.map(\.name)).subtracting(wholeTables)
    }

    private mutating func readDescriptor() -> Descriptor? {
        let place = FindingPlace(file: shown(Self.descriptorName))
        let bytes: [UInt8]
        do {
            bytes = try container.contents(of: Self.descriptorName)
        } catch {
            collector.add(
                Finding(
                    .error, "bundle.no-descriptor", at: place,
                    summary: Message(
                        vi: "Không đọc được \(Self.descriptorName)\(Self.reason(error).vi)",
                        en: "\(Self.descriptorName) cannot be read\(Self.reason(error).en)"),
                    expected: Message(
                        vi: "mô tả gói số liệu theo Data Package v2", en: "a Data Package v2 descriptor")))
            return nil
        }
        note(Self.descriptorName, bytes)
        do {
            return try Descriptor.read(bytes)
        } catch {
            collector.add(
                Finding(
                    .error, error.isJSON ? "descriptor.field" : "descriptor.json",
                    at: FindingPlace(file: place.file, column: error.place), read: nil,
                    summary: error.isJSON
                        ? Message(
                            vi: "Trường \(error.place ?? "") thiếu hoặc sai kiểu (\(error.reason))",
                            en:
                                "The field \(error.place ?? "") is missing or of a wrong type (\(error.reason))"
                        )
                        : Message(
                            vi: "Tệp không phải JSON đúng: \(error.reason)",
                            en: "The file is not valid JSON: \(error.reason)"),
                    expected: Message(vi: "xem docs/bundle.md", en: "see docs/bundle.md")))
            return nil
        }
    }

    private mutating func readTable(_ resource: Descriptor.Resource) {
        let descriptorPlace = FindingPlace(
            file: shown(Self.descriptorName), column: "resources.\(resource.name)")
        guard let layout = TableLayout.all.first(where: { $0.name == resource.name }) else {
            collector.add(
                Finding(
                    .warning, "bundle.unknown-table", at: descriptorPlace, read: resource.name,
                    summary: Message(
                        vi: "Bảng này phiên bản hiện tại chưa dùng đến",
                        en: "This version does not use this table"),
                    advice: nearest(to: resource.name, among: TableLayout.all.map(\.name))))
            return
        }
        guard tables[layout.name] == nil else {
            collector.add(
                Finding(
                    .error, "bundle.table-twice", at: descriptorPlace, read: resource.name,
                    summary: Message(vi: "Bảng được khai báo hai lần", en: "The table is declared twice")))
            return
        }
        guard let delimiter = delimiter(of: resource, at: descriptorPlace) else { return }
        let bytes: [UInt8]
        do {
            bytes = try container.contents(of: resource.path)
        } catch {
            report(error, path: resource.path, at: descriptorPlace)
            return
        }
        note(resource.path, bytes)
        let result = CSVReader.read(bytes, file: shown(resource.path), delimiter: delimiter)
        collector.add(result.findings)
        guard let table = result.table else { return }
        checkColumns(of: table, layout: layout, schema: resource.schema, at: descriptorPlace)
        if layout.isRequired, table.rows.isEmpty, result.findings.isEmpty {
            collector.add(
                Finding(
                    .error, "table.empty", at: FindingPlace(file: table.source.file),
                    summary: Message(
                        vi: "Bảng “\(layout.name)” không có dòng số liệu nào",
                        en: "The table “\(layout.name)” has no rows"),
                    expected: Message(
                        vi: "ít nhất một dòng dưới tiêu đề", en: "at least one row below the headings")))
        }
        tables[layout.name] = table
        let hasColumns = layout.required.allSatisfy { table.column($0) != nil }
        if result.findings.isEmpty, hasColumns { wholeTables.insert(layout.name) }
    }

    private func delimiter(of resource: Descriptor.Resource, at place: FindingPlace) -> UInt8? {
        if let encoding = resource.encoding, !["utf-8", "utf8", "utf-8-sig"].contains(encoding.lowercased()) {
            collector.add(
                Finding(
                    .error, "bundle.encoding", at: place, read: encoding,
                    summary: Message(vi: "Chỉ nhận bảng mã UTF-8", en: "Only UTF-8 is accepted"),
                    expected: Message(vi: "utf-8", en: "utf-8")))
            return nil
        }
        if let unsupported = resource.dialect?.unsupported {
            collector.add(
                Finding(
                    .error, "bundle.dialect", at: place, read: unsupported,
                    summary: Message(
                        vi: "Kiểu CSV này không dùng được", en: "This dialect of CSV is not supported"),
                    expected: Message(
                        vi: "chỉ khai báo delimiter; ngoặc kép thẳng viết hai lần, dòng đầu là tên cột",
                        en: "only delimiter; double quotes written twice, the first row with the headings")))
            return nil
        }
        switch resource.dialect?.delimiter {
        case nil, ",": return 0x2C
        case ";": return 0x3B
        case "\t": return 0x09
        case let other?:
            collector.add(
                Finding(
                    .error, "bundle.delimiter", at: place, read: other,
                    summary: Message(
                        vi: "Dấu ngăn cột không dùng được", en: "This separator is not supported"),
                    expected: Message(vi: "dấu phẩy, chấm phẩy hoặc TAB", en: "comma, semicolon or TAB")))
            return nil
        }
    }

    private func checkColumns(
        of table: Table, layout: TableLayout, schema: Descriptor.Resource.Schema?, at place: FindingPlace
    ) {
        let headings = table.source.headings
        for column in layout.required where !headings.contains(column) {
            collector.add(
                Finding(
                    .error, "table.missing-column",
                    at: FindingPlace(file: table.source.file, row: 1, column: column),
                    read: headings.joined(separator: ","),
                    summary: Message(vi: "Thiếu cột “\(column)”", en: "The column “\(column)” is missing"),
                    expected: Message(
                        vi: "các cột bắt buộc: \(layout.required.joined(separator: ", "))",
                        en: "the required columns: \(layout.required.joined(separator: ", "))")))
        }
        for heading in headings where !heading.isEmpty && !layout.columns.contains(heading) {
            collector.add(
                Finding(
                    .error, "table.unknown-column",
                    at: FindingPlace(file: table.source.file, row: 1, column: heading), read: heading,
                    summary: Message(
                        vi: "Bảng \(layout.name) không có cột này",
                        en: "The table \(layout.name) has no such column"),
                    expected: Message(
                        vi: "một trong: \(layout.columns.joined(separator: ", "))",
                        en: "one of: \(layout.columns.joined(separator: ", "))"),
                    advice: nearest(to: heading, among: layout.columns)))
        }
        if let schema, schema.fields.map(\.name) != headings {
            collector.add(
                Finding(
                    .error, "table.schema-differs", at: place,
                    read: schema.fields.map(\.name).joined(separator: ","),
                    summary: Message(
                        vi: "Các trường khai báo khác dòng tiêu đề của \(table.source.file)",
                        en: "The declared fields differ from the head row of \(table.source.file)"),
                    expected: Message(
                        vi: headings.joined(separator: ","), en: headings.joined(separator: ","))))
        }
    }

    /// The outlines of the units, where the bundle has a map.
    private mutating func shapes(_ descriptor: Descriptor, units: [Unit]) -> [UnitShape] {
        let resources = descriptor.resources.filter { $0.name == MapReader.resourceName }
        guard let resource = resources.first else { return [] }
        let place = FindingPlace(file: shown(Self.descriptorName), column: "resources.\(resource.name)")
        guard resources.count == 1 else {
            collector.add(
                Finding(
                    .error, "bundle.table-twice", at: place, read: resource.name,
                    summary: Message(
                        vi: "Bản đồ được khai báo hai lần", en: "The map is declared twice")))
            return []
        }
        let bytes: [UInt8]
        do {
            bytes = try container.contents(of: resource.path)
        } catch {
            report(error, path: resource.path, at: place)
            return []
        }
        note(resource.path, bytes)
        // A register that could not be read knows none of the codes.
        guard wholeTables.contains(TableLayout.units.name) else { return [] }
        return MapReader(file: shown(resource.path), collector).shapes(bytes, units: units)
    }

    /// A table that lies in the bundle but is not in the descriptor would have no effect, silently.
    private func warnOfUndeclared(_ descriptor: Descriptor) {
        let optional = TableLayout.all.filter { !$0.isRequired }.map { ($0.name, "\($0.name).csv") }
        for (name, path) in optional + [(MapReader.resourceName, MapReader.usualPath)] {
            guard !descriptor.resources.contains(where: { $0.name == name || $0.path == path }),
                (try? container.contents(of: path)) != nil
            else { continue }
            collector.add(
                Finding(
                    .warning, "bundle.undeclared-table", at: FindingPlace(file: shown(path)),
                    summary: Message(
                        vi: "Bảng này có trong gói nhưng không khai báo nên không có tác dụng",
                        en: "This table lies in the bundle but is not declared, so it has no effect"),
                    advice: Message(
                        vi: "Khai báo tài nguyên “\(name)” trong \(Self.descriptorName), hoặc bỏ tệp.",
                        en: "Declare the resource “\(name)” in \(Self.descriptorName), or remove the file."
                    )))
        }
    }

    private func report(_ error: BundleFileError, path: String, at place: FindingPlace) {
        let reason = Self.reason(error)
        let isOutside = error == .outside
        collector.add(
            Finding(
                .error, isOutside ? "bundle.path-outside" : "bundle.file-missing", at: place, read: path,
                summary: isOutside
                    ? Message(
                        vi: "Đường dẫn ra ngoài gói số liệu", en: "The path leads out of the bundle")
                    : Message(
                        vi: "Không đọc được tệp\(reason.vi)", en: "The file cannot be read\(reason.en)"),
                expected: Message(
                    vi: "tệp nằm trong gói, đường dẫn tương đối, không có “..”",
                    en: "a file inside the bundle, a relative path without “..”")))
    }

    private func reportMissing(_ layout: TableLayout, listed: Bool) {
        // A listed table that could not be read has its finding already.
        guard !listed else { return }
        collector.add(
            Finding(
                .error, "bundle.missing-table", at: FindingPlace(file: shown(Self.descriptorName)),
                summary: Message(
                    vi: "Thiếu bảng bắt buộc “\(layout.name)”",
                    en: "The required table “\(layout.name)” is missing"),
                expected: Message(
                    vi:
                        "tài nguyên tên “\(layout.name)” với các cột \(layout.required.joined(separator: ", "))",
                    en:
                        "a resource named “\(layout.name)” with the columns \(layout.required.joined(separator: ", "))"
                )
            ))
    }

    mutating func note(_ path: String, _ bytes: [UInt8]) {
        files.append(
            InputFile(path: shown(path), sha256: Digest.sha256(bytes).hex, byteCount: bytes.count))
    }

    private func shown(_ path: String) -> String { "\(container.shownPath)/\(path)" }

    private static func reason(_ error: BundleFileError) -> Message {
        switch error {
        case .missing: Message(vi: ": tệp không có", en: ": there is no such file")
        case .outside: Message(vi: ": nằm ngoài gói", en: ": it is outside the bundle")
        case .unreadable(let reason): Message(vi: ": \(reason)", en: ": \(reason)")
        case .tooLarge(let size):
            Message(vi: ": tệp quá lớn (\(size) byte)", en: ": too large (\(size) bytes)")
        case .damaged(let reason): Message(vi: ": \(reason.vi)", en: ": \(reason.en)")
        }
    }

    private static func attributions(_ credits: [Descriptor.Credit]?) -> [Attribution] {
        (credits ?? []).compactMap { credit in
            guard let title = credit.title ?? credit.name ?? credit.path else { return nil }
            return Attribution(title: title, titleEN: credit.titleEN, address: credit.path)
        }
    }

    /// Reads a file of the bundle that a register names, so that it is listed among the inputs and packed.
    ///
    /// - Returns: Why it cannot be read; `nil` when it was.
    mutating func attach(_ path: String) -> BundleFileError? {
        guard !files.contains(where: { $0.path == shown(path) }) else { return nil }
        do {
            note(path, try container.contents(of: path))
            return nil
        } catch {
            return error
        }
    }

    /// The rows of a table, each with a reader; none when the table could not be read.
    func rows(of layout: TableLayout) -> [RowReader] {
        guard let table = tables[layout.name] else { return [] }
        return table.rows.map { RowReader(table: table, row: $0, collector: collector) }
    }

    /// The head row of a table, for findings about what is not in it.
    func source(of layout: TableLayout) -> TableSource? { tables[layout.name]?.source }
}
