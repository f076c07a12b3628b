import Records
import Reporting

extension UnitPackage {
    /// What an annual report on strategies and programmes is called.
    public static func annualTitle(_ field: TargetProgramme.Field, words: Words, year: Int) -> String {
        words(field == .gender ? .annualTitleGender : .annualTitleChildren, ["year": "\(year)"])
    }

    /// What a file of a unit's package is, by its name: for those who have the zip and not what it was made from.
    ///
    /// - Parameters:
    ///   - name: Name inside the package's folder.
    ///   - words: The wording of the language.
    ///   - year: The year of the package.
    /// - Returns: As the read-me says it; `nil` for the read-me itself, and for a name that no package has.
    public static func label(of name: String, words: Words, year: Int) -> String? {
        let others: [String: PackagePhrase] = [
            pageName: .packagePage, dataName: .packageData, workbookName: .packageWorkbook,
            methodName: .packageMethod, PackageText.licenceName: .packageLicenceFile,
            PackageManifest.name: .packageManifest, ChecksumList.name: .packageSums,
            PackageDifference.pageName: .packageCorrection, PackageDifference.tableName: .packageCorrection,
        ]
        if let phrase = others[name] { return words(phrase) }
        // "report.docx", and "report.en.docx" in another language.
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.last == "docx",
            let document = document(String(parts[0]), words: words, year: year)
        else { return nil }
        return words(parts.count == 2 ? .packageOriginal : .packageTranslation, ["name": document])
    }

    private static func document(_ stem: String, words: Words, year: Int) -> String? {
        switch "\(stem).docx" {
        case letterName(): words(.packageLetter)
        case reportName: words(.packageReport)
        case annualName(.gender): annualTitle(.gender, words: words, year: year)
        case annualName(.children): annualTitle(.children, words: words, year: year)
        default: nil
        }
    }
}
