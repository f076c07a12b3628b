import Records
import WordDocuments

/// The parts of a document's template, and where each of them stands among the user's files.
struct DocumentSource {
    /// The document's folder or file below `templates/word/`, without ending.
    let name: String
    /// The parts by their path inside the package.
    let parts: [(path: String, bytes: [UInt8])]
    /// The file that holds all parts, as the user knows it; `nil` for folders.
    let file: String?
    /// The folder below `templates/word/` of each part.
    let places: [String: String]
    /// The folder of templates.
    let root: String

    /// Where a part stands: a `.docx` as a whole, as its parts are none of its author's business.
    func place(_ part: String, line: Int = 0) -> FindingPlace {
        if let file { return FindingPlace(file: file) }
        let path = "\(root)/word/\(places[part] ?? name)/\(part)"
        return FindingPlace(file: path, row: line > 0 ? line : nil)
    }
}

extension TemplateLoader {
    /// Reads a document's template: a folder of parts or a `.docx`; `nil` when there is none, or both, which is told.
    mutating func source(of name: String, in folder: String) -> DocumentSource? {
        let own = "\(folder)\(name)"
        let fileName = "\(own)\(DocumentTemplates.fileExtension)"
        let file = "\(root)/word/\(fileName)"
        let hasFolder = !read(part: own).isEmpty
        let hasFile = FileStore.exists(file) && !FileStore.isFolder(file)
        switch (hasFolder, hasFile) {
        case (true, true):
            findings.append(
                Finding(
                    .error, "templates.document-twice", at: FindingPlace(file: file),
                    read: "\(fileName), \(own)/",
                    summary: Message(
                        vi: "Mẫu này có cả tệp \(fileName) lẫn thư mục \(own)/",
                        en: "There are both the file \(fileName) and the folder \(own)/ of this template"),
                    expected: Message(vi: "chỉ một trong hai", en: "one of the two"),
                    advice: Message(
                        vi:
                            "Dùng tệp .docx thì chuyển thư mục ra khỏi thư mục mẫu; dùng thư mục thì bỏ tệp .docx.",
                        en:
                            "To use the .docx, move the folder out of the templates; to use the folder, remove the file."
                    )
                ))
            return nil
        case (false, false):
            findings.append(
                Finding(
                    .error, "templates.missing", at: FindingPlace(file: "\(root)/word/\(own)"),
                    summary: Message(
                        vi: "Không đọc được mẫu văn bản này", en: "This document template cannot be read"),
                    expected: Message(
                        vi: "thư mục \(own)/ hoặc tệp \(fileName) trong \(root)/word/",
                        en: "the folder \(own)/ or the file \(fileName) in \(root)/word/")))
            return nil
        case (true, false):
            let (parts, places) = layered(own, folder)
            return DocumentSource(name: own, parts: parts, file: nil, places: places, root: root)
        case (false, true):
            return source(file: file, name: own, shown: "templates/word/\(fileName)")
        }
    }

    private mutating func source(file: String, name: String, shown: String) -> DocumentSource? {
        guard let bytes = bytes(of: file) else { return nil }
        files.append((path: shown, bytes: bytes))
        var source = DocumentSource(name: name, parts: [], file: file, places: [:], root: root)
        do throws(WordTemplateErrors) {
            source = DocumentSource(
                name: name, parts: try WordFile.parts(of: bytes), file: file, places: [:], root: root)
            return source
        } catch {
            report(error, in: source)
            return nil
        }
    }

    private mutating func bytes(of file: String) -> [UInt8]? {
        let limit = WordFile.byteLimit
        guard let size = FileStore.size(of: file), size <= limit, let bytes = try? FileStore.read(file) else {
            findings.append(
                Finding(
                    .error, "templates.missing", at: FindingPlace(file: file),
                    summary: Message(
                        vi: "Không đọc được tệp mẫu này, hoặc tệp lớn hơn \(limit >> 20) MB",
                        en: "This template file cannot be read, or is larger than \(limit >> 20) MB")))
            return nil
        }
        return bytes
    }

    /// Tells what is wrong with a document; what stands twice in a file, such as both forms of a text box, once.
    mutating func report(_ errors: WordTemplateErrors, in source: DocumentSource) {
        for fault in errors.errors {
            let finding = Finding(
                .error, "templates.document", at: source.place(fault.part, line: fault.line),
                summary: Message(vi: fault.vietnameseMessage, en: fault.englishMessage))
            if !findings.contains(finding) { findings.append(finding) }
        }
    }

    /// Files in the folder of documents that no document is made from: a name is misspelt, probably.
    mutating func checkStrayFiles(in folder: String) {
        let ending = DocumentTemplates.fileExtension
        let known = DocumentTemplates.folders.map { $0 + ending }
        for name in FileStore.names(in: "\(root)/word/\(folder)")
        where name.lowercased().hasSuffix(ending) && !name.hasPrefix("~$") && !name.hasPrefix(".")
            && !known.contains(name)
        {
            warnings.append(
                Finding(
                    .warning, "templates.stray-document",
                    at: FindingPlace(file: "\(root)/word/\(folder)\(name)"), read: name,
                    summary: Message(
                        vi: "Tệp .docx này không thay cho mẫu nào",
                        en: "This .docx stands for none of the templates"),
                    expected: Message(
                        vi: "một trong các tên: \(known.joined(separator: ", "))",
                        en: "one of the names: \(known.joined(separator: ", "))")))
        }
    }
}
