import ArgumentParser
import Pipeline
import Records

/// `bantin fields`: what a template may name.
struct FieldsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fields",
            abstract: CommandLocale.text(
                "Liệt kê các trường dùng được trong mẫu, kèm loại, ý nghĩa và ví dụ.",
                "Lists the fields that a template may use, with kind, meaning and example."),
            discussion: CommandLocale.text(
                """
                Ý nghĩa của trường trong văn bản viết bằng tiếng Việt, của trường trong trang web bằng tiếng Anh.

                Ví dụ: bantin fields --document unit-report
                       bantin fields --document site
                       bantin fields --format markdown > docs/fields.md
                """,
                """
                The meanings of the documents' fields are written in Vietnamese only, those of the site's pages in English.

                Example: bantin fields --document unit-report
                         bantin fields --document site
                         bantin fields --format markdown > docs/fields.md
                """))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown
    }

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Chỉ văn bản này (tên thư mục mẫu), trang này (tên tệp), hoặc site: mọi trang; mặc định: mọi văn bản.",
                "Only this document (its folder's name), this page (its file's name), or site: all pages; default: all documents."
            ),
            valueName: "name"))
    var document: String?

    @Option(help: ArgumentHelp(CommandLocale.text("Dạng kết quả.", "Form of the result.")))
    var format = Format.text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard let document, !FieldList.names.contains(document) else { return }
        let list = FieldList.names.joined(separator: ", ")
        throw ValidationError(
            CommandLocale.text(
                "--document: không có “\(document)”; các tên dùng được: \(list).",
                "--document: there is no “\(document)”; known names: \(list)."))
    }

    func run() throws {
        if common.locale == .en, format == .text, document.map(TemplateExport.documents.contains) ?? true {
            Console.complain("The meanings of the documents' fields are written in Vietnamese only.")
        }
        let printer = FieldListText(language: common.locale)
        switch format {
        // Without a name: the whole page of the documentation, pages of the site too.
        case .markdown where document == nil: Console.write(String(FieldListText.document.dropLast()))
        case .markdown: Console.write(printer.markdown(FieldList(of: document)))
        case .text: Console.write(printer.text(FieldList(of: document)))
        }
    }
}
