import Digest
import Records
import Reporting
import Site
import Tables
import Template
import VietnameseText

/// The templates and words of a run, compiled and checked before anything is rendered.
struct TemplateFolder {
    /// A language of the site.
    struct Edition: Sendable {
        let words: Words
        let site: SiteRenderer
        /// The Word documents in this language; `nil` when they are not asked for.
        let documents: DocumentTemplates?
    }

    /// The languages, the product's first one first; further ones where their words are there.
    let editions: [Edition]
    /// The files read, as `templates/…` with their bytes, for the manifest.
    let files: [(path: String, bytes: [UInt8])]
    /// What does not stand in the way: forms that deviate from the table of rules, files that nothing uses.
    let warnings: [Finding]

    /// A digest of all files: what is printed by any template depends on no other.
    var digest: String {
        let list = files.map { "\(Digest.sha256($0.bytes).hex) \($0.path)\n" }.sorted().joined()
        return Digest.sha256(Array(list.utf8)).hex
    }

    /// Loads a folder.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - language: The product's language.
    ///   - documents: The languages of Word documents; the product's one is always among them.
    /// - Returns: What the folder holds, compiled.
    /// - Throws: ``BuildError/findings(_:)`` with everything wrong in words, pages and documents.
    static func load(
        _ path: String, language: Language, documents: [Language] = []
    ) throws(BuildError) -> TemplateFolder {
        var loader = TemplateLoader(path)
        let others = Language.allCases.filter { $0 != language && loader.hasWords($0) }
        let words = ([language] + others).compactMap { loader.words($0) }
        guard loader.findings.isEmpty else { throw .findings(loader.findings.sorted()) }
        let languages = words.map { SiteLanguage($0.language, name: $0.word("language_name")) }
        let sites = words.compactMap { loader.site($0, languages: languages) }
        let sets = words.map { words in
            words.language == language || documents.contains(words.language)
                ? loader.documents(words.language, isMain: words.language == language) : nil
        }
        let told = (loader.findings + loader.warnings).sorted()
        guard loader.findings.isEmpty else { throw .findings(told) }
        let editions = zip(words, zip(sites, sets)).map { words, made in
            Edition(words: words, site: made.0, documents: made.1)
        }
        return TemplateFolder(editions: editions, files: loader.files, warnings: told)
    }
}

/// Reads and compiles, collecting findings.
struct TemplateLoader {
    let root: String
    /// What stands in the way.
    var findings: [Finding] = []
    var warnings: [Finding] = []
    /// The table of rules for the form of documents, once it has been read.
    var formRules: FormRules?
    var files: [(path: String, bytes: [UInt8])] = []
    /// The files of `site/`, read once for all languages.
    private var pages: [String: [UInt8]]?
    /// The folders of document parts that were read, by their path below `word/`.
    var parts: [String: [(name: String, bytes: [UInt8])]] = [:]

    init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        root = path
    }

    /// The files of a folder by name; the ones a system or editor leaves behind are passed over.
    mutating func read(_ folder: String) -> [(name: String, bytes: [UInt8])] {
        FileStore.files(below: "\(root)/\(folder)").compactMap { name in
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") && $0 != ".rels" }),
                !name.hasSuffix("~"), let bytes = try? FileStore.read("\(root)/\(folder)/\(name)")
            else { return nil }
            files.append((path: "templates/\(folder)/\(name)", bytes: bytes))
            return (name, bytes)
        }
    }

    func hasWords(_ language: Language) -> Bool { FileStore.exists("\(root)/\(language.rawValue).csv") }

    mutating func words(_ language: Language) -> Words? {
        let name = "\(language.rawValue).csv"
        let shown = "\(root)/\(name)"
        guard let bytes = try? FileStore.read(shown) else {
            add(
                "templates.no-words", FindingPlace(file: shown),
                Message(vi: "Không đọc được tệp câu chữ", en: "The list of words cannot be read"))
            return nil
        }
        files.append((path: "templates/\(name)", bytes: bytes))
        let result = CSVReader.read(bytes, file: shown)
        findings += result.findings
        guard let table = result.table else { return nil }
        guard let key = table.column("key"), let text = table.column("text") else {
            add(
                "templates.words-columns", FindingPlace(file: shown, row: 1),
                Message(vi: "Thiếu cột key hoặc text", en: "The column key or text is missing"))
            return nil
        }
        var texts: [String: String] = [:]
        var rows: [String: Int] = [:]
        for row in table.rows {
            if let first = rows[row.fields[key]] {
                add(
                    "templates.word-twice", FindingPlace(file: shown, row: row.number, column: "key"),
                    Message(
                        vi: "Khóa “\(row.fields[key])” đã có ở dòng \(first)",
                        en: "The key “\(row.fields[key])” stands in row \(first) already"))
            }
            rows[row.fields[key]] = row.number
            texts[row.fields[key]] = row.fields[text]
        }
        do throws(Words.Faults) {
            let words = try Words(language: language, texts: texts)
            return findings.isEmpty ? words : nil
        } catch {
            for fault in error.faults { report(fault, file: shown, rows: rows) }
            return nil
        }
    }

    private mutating func report(_ fault: Words.Fault, file: String, rows: [String: Int]) {
        switch fault {
        case .missing(let key):
            add(
                "templates.word-missing", FindingPlace(file: file, column: "key"),
                Message(vi: "Thiếu khóa “\(key)”", en: "The key “\(key)” is missing"))
        case .unknownField(let key, let field, let known):
            let list = known.map { "{\($0)}" }.joined(separator: ", ")
            findings.append(
                Finding(
                    .error, "templates.word-field",
                    at: FindingPlace(file: file, row: rows[key], column: "text"),
                    read: "{\(field)}",
                    summary: Message(
                        vi: "Câu “\(key)” không có trường này", en: "The phrase “\(key)” has no such field"),
                    expected: known.isEmpty
                        ? Message(vi: "không có trường nào", en: "no field") : Message(vi: list, en: list)))
        case .malformedChoice(let key, let choice):
            findings.append(
                Finding(
                    .error, "templates.word-choice",
                    at: FindingPlace(file: file, row: rows[key], column: "text"), read: "{\(choice)}",
                    summary: Message(
                        vi: "Trong câu “\(key)” có dạng số ít, số nhiều viết sai",
                        en: "The phrase “\(key)” has a malformed choice of singular and plural"),
                    expected: Message(
                        vi: "{trường|khi là 1|khi khác 1}", en: "{field|for 1|for other counts}")))
        case .unbalancedBrace(let key):
            add(
                "templates.word-brace", FindingPlace(file: file, row: rows[key], column: "text"),
                Message(
                    vi: "Ngoặc nhọn trong câu “\(key)” không khớp",
                    en: "A brace in the phrase “\(key)” has no partner"))
        }
    }

    mutating func site(_ words: Words, languages: [SiteLanguage]) -> SiteRenderer? {
        if pages == nil {
            let read = Dictionary(read("site").map { ($0.name, $0.bytes) }) { first, _ in first }
            for name in SiteRenderer.pageFiles + [SiteRenderer.stylesheetFile] where read[name] == nil {
                add(
                    "templates.missing", FindingPlace(file: "\(root)/site/\(name)"),
                    Message(vi: "Không đọc được mẫu này", en: "This template cannot be read"))
            }
            pages = read
        }
        let contents = pages ?? [:]
        guard findings.isEmpty else { return nil }
        do throws(TemplateErrors) {
            return try SiteRenderer(files: contents, words: words, languages: languages)
        } catch {
            for fault in error.errors {
                findings.append(
                    Finding(
                        .error, "templates.page",
                        at: FindingPlace(
                            file: "\(root)/site/\(fault.template)", row: fault.line, position: fault.column),
                        read: fault.excerpt,
                        summary: Message(vi: fault.vietnameseMessage, en: fault.englishMessage)))
            }
            return nil
        }
    }

    mutating func add(_ code: String, _ place: FindingPlace, _ summary: Message) {
        findings.append(Finding(.error, code, at: place, summary: summary))
    }
}
