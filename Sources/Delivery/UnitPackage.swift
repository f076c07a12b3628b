import Records

/// Names of the files in the zip that a unit receives.
public enum UnitPackage {
    /// Name of the report inside the package.
    public static let reportName = "report.docx"
    /// Name of the report in another language inside the package.
    public static func reportName(_ language: String) -> String { "report.\(language).docx" }
    /// Name of an annual report on strategies and programmes inside the package.
    ///
    /// - Parameters:
    ///   - field: What the report is about.
    ///   - language: The tag of its language; `nil` for the package's own.
    /// - Returns: "annual-gender.docx", "annual-gender.en.docx".
    public static func annualName(_ field: TargetProgramme.Field, in language: String? = nil) -> String {
        "annual-\(field.rawValue)\(language.map { ".\($0)" } ?? "").docx"
    }
    /// Name of the self-contained page inside the package.
    public static let pageName = "page.html"
    /// Name of the data inside the package.
    public static let dataName = "data.csv"
    /// Name of the same data as a workbook.
    public static let workbookName = "data.xlsx"
    /// Name of the method inside the package.
    public static let methodName = "method.html"

    /// Name of the letter to the unit inside the package.
    ///
    /// - Parameter language: The tag of its language; `nil` for the package's own.
    /// - Returns: "letter.docx", "letter.en.docx".
    public static func letterName(in language: String? = nil) -> String {
        "letter\(language.map { ".\($0)" } ?? "").docx"
    }
}
