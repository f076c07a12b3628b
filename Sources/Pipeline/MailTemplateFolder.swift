import Mail
import Records
import Reporting
import Template

extension TemplateLoader {
    /// The texts of messages in some languages, with the words that name kinds of units.
    ///
    /// - Parameters:
    ///   - path: The folder of templates.
    ///   - languages: The languages, beside the product's own.
    /// - Returns: Words and texts by language.
    /// - Throws: ``BuildError/findings(_:)`` with everything wrong in them.
    static func mail(
        _ path: String, languages: Set<Language>
    ) throws(BuildError) -> [Language: (words: Words, texts: MailTemplates)] {
        var loader = TemplateLoader(path)
        var result: [Language: (words: Words, texts: MailTemplates)] = [:]
        for language in Language.allCases where language == .vi || languages.contains(language) {
            guard let words = loader.words(language) else { continue }
            if let texts = loader.mailTexts(words) { result[language] = (words, texts) }
        }
        guard loader.findings.isEmpty else { throw .findings(loader.findings.sorted()) }
        return result
    }

    /// Everything to say about the templates of messages: of the product's language and of each that has a folder here.
    ///
    /// A folder without templates of messages is one of somebody who sends none. Words that cannot be read are told by
    /// ``TemplateFolder``, and not once more.
    ///
    /// - Parameter path: The folder of templates.
    /// - Returns: Errors, and warnings for files that no message uses.
    static func mailFindings(_ path: String) -> [Finding] {
        var loader = TemplateLoader(path)
        guard FileStore.isFolder("\(loader.root)/\(OutputStage.mailFolder)") else { return [] }
        var findings: [Finding] = []
        for language in Language.allCases where FileStore.isFolder("\(loader.root)/\(mailFolder(language))") {
            loader.findings = []
            guard let words = loader.words(language) else { continue }
            _ = loader.mailTexts(words)
            // The page of all languages is read with the words of each.
            findings += loader.findings.filter { !findings.contains($0) }
            findings += loader.unusedMail(language)
        }
        return findings.sorted()
    }

    private static func mailFolder(_ language: Language) -> String {
        language == .vi ? "mail" : "mail/\(language.rawValue)"
    }

    private mutating func mailTexts(_ words: Words) -> MailTemplates? {
        let folder = Self.mailFolder(words.language)
        var paths: [String: String] = [:]
        var files: [String: [UInt8]] = [:]
        for name in MailTemplates.files { paths[name] = "\(root)/\(folder)/\(name)" }
        paths[MailTemplates.reportFile] = "\(root)/\(Self.mailFolder(.vi))/\(MailTemplates.reportFile)"
        for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
            guard let bytes = try? FileStore.read(path) else {
                add(
                    "templates.missing", FindingPlace(file: path),
                    Message(vi: "Không đọc được mẫu này", en: "This template cannot be read"))
                continue
            }
            files[name] = bytes
        }
        do throws(TemplateErrors) {
            return try MailTemplates(files: files, paths: paths, words: words.texts)
        } catch {
            for fault in error.errors {
                findings.append(
                    Finding(
                        .error, "templates.mail",
                        at: FindingPlace(file: fault.template, row: fault.line, position: fault.column),
                        read: fault.excerpt,
                        summary: Message(vi: fault.vietnameseMessage, en: fault.englishMessage)))
            }
            return nil
        }
    }

    /// Files with another name than the ones that are read: a template saved under a misspelt name changes nothing.
    private func unusedMail(_ language: Language) -> [Finding] {
        let folder = "\(root)/\(Self.mailFolder(language))"
        var known = MailTemplates.files
        if language == .vi { known.append(MailTemplates.reportFile) }
        return FileStore.names(in: folder).compactMap { name in
            guard !known.contains(name), !name.hasPrefix("."), !name.hasSuffix("~"),
                !FileStore.isFolder("\(folder)/\(name)")
            else { return nil }
            let list = known.joined(separator: ", ")
            return Finding(
                .warning, "templates.mail-unused", at: FindingPlace(file: "\(folder)/\(name)"),
                summary: Message(vi: "Không thư nào dùng tệp này", en: "No message uses this file"),
                expected: Message(vi: "một trong các tên: \(list)", en: "one of the names: \(list)"))
        }
    }
}
