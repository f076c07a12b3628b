import ArgumentParser
import Pipeline
import Records

/// `bantin template`: a document's template as one file, to be edited in Word.
struct TemplateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template",
            abstract: CommandLocale.text(
                "Ghi mẫu của một văn bản thành một tệp .docx để sửa bằng Word hoặc Writer.",
                "Writes the template of a document as one .docx, to be edited in Word or Writer."),
            discussion: CommandLocale.text(
                """
                Sửa xong, đưa tệp vào templates/word/ và chuyển thư mục cùng tên ra chỗ khác.

                Ví dụ: bantin template unit-report
                       bantin template bulletin --language en --output ban-tin-en.docx
                """,
                """
                When it is edited, put the file into templates/word/ and move the folder of the same name elsewhere.

                Example: bantin template unit-report
                         bantin template bulletin --language en --output bulletin-en.docx
                """))
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Văn bản: \(TemplateExport.documents.joined(separator: ", ")).",
                "The document: \(TemplateExport.documents.joined(separator: ", "))."),
            valueName: "document"))
    var document: String

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Ngôn ngữ của văn bản: vi hoặc en.", "Language of the document: vi or en."),
            valueName: "vi|en"))
    var language: Language = .vi

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            CommandLocale.text(
                "Tệp cần ghi (mặc định: tên văn bản kèm .docx, ở thư mục hiện tại).",
                "The file to write (default: the document's name with .docx, in the current folder)."),
            valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Thư mục mẫu.", "The folder of templates."), valueName: "dir"))
    var templates = "templates"

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !TemplateExport.documents.contains(document) else { return }
        let list = TemplateExport.documents.joined(separator: ", ")
        throw ValidationError(
            CommandLocale.text(
                "Không có văn bản “\(document)”; các tên dùng được: \(list).",
                "There is no document “\(document)”; known names: \(list)."))
    }

    func run() throws {
        let file = output ?? "\(document).docx"
        do throws(BuildError) {
            try TemplateExport.write(document, language: language, templates: templates, to: file)
        } catch {
            common.complain(error)
            throw ExitCode(error.exitCode)
        }
        Console.write(
            CommandLocale.text(
                "Đã ghi \(file). Các trường dùng được: bantin fields --document \(document)",
                "Written: \(file). Fields to use: bantin fields --document \(document)"))
    }
}
