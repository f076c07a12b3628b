import Records
import Reporting

/// Checks a folder of templates without making anything.
public enum TemplateCheck {
    /// Everything to say about the words, pages, documents and messages of a folder, in all its languages.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - language: The product's language.
    /// - Returns: Errors and warnings, in the order of the files.
    public static func findings(in path: String, language: Language = .vi) -> [Finding] {
        let others = Language.allCases.filter {
            $0 != language && FileStore.isFolder("\(path)/word/\($0.rawValue)")
        }
        let mail = TemplateLoader.mailFindings(path)
        do throws(BuildError) {
            return (try TemplateFolder.load(path, language: language, documents: others).warnings + mail)
                .sorted()
        } catch {
            if case .findings(let findings) = error { return (findings + mail).sorted() }
            return mail
        }
    }
}
