import Records
import Reporting

/// The texts in packages: read-me and terms of use, for Notepad as for anything else (UTF-8 with byte order mark, CRLF).
enum PackageText {
    /// Name of the read-me inside a package.
    static let readmeName = "README.txt"
    /// Name of the terms of use inside a package.
    static let licenceName = "LICENSE.txt"
    private static let rule = String(repeating: "-", count: 72)

    /// The read-me.
    ///
    /// - Parameters:
    ///   - files: What the package holds, in order, with what it is.
    ///   - title: The heading in a language.
    ///   - editions: The languages, the product's first.
    ///   - isData: Whether the package is the open data, which says more of reuse.
    /// - Returns: The file.
    static func readme(
        _ files: [(name: String, label: PackageFile.Label)], title: (PackageEdition) -> String,
        _ editions: [PackageEdition], isData: Bool
    ) -> [UInt8] {
        let width = files.map(\.name.utf8.count).max() ?? 0
        let parts = editions.map { edition in
            let words = edition.words
            var lines = [title(edition)]
            lines.append(words(.packageStatus, ["status": edition.status]))
            if let note = edition.year.flag?.note { lines.append(note) }
            if let issuer = edition.year.setting("issuer") {
                lines.append(words(.packageIssuer, ["issuer": issuer]))
            }
            if let address = edition.address { lines.append(words(.packageAddress, ["address": address])) }
            if let contact = edition.year.setting("site_contact") {
                lines.append(words(.packageContact, ["contact": contact]))
            }
            lines += ["", words(.packageContents)]
            lines += files.map { file in
                let pad = String(repeating: " ", count: width - file.name.utf8.count)
                return "  \(file.name)\(pad)  \(file.label(words))"
            }
            lines += ["", words(.packageVerifyHeading), "  " + words(.packageVerify)]
            if isData { lines += ["", words(.packageDataNote)] }
            lines += ["", words(.packageLicence)] + terms(edition).map { "  " + $0 }
            lines += ["", words(.packageCite), "  " + citation(edition)]
            return lines
        }
        return file(parts)
    }

    /// The terms of use with the sources.
    static func licence(_ editions: [PackageEdition]) -> [UInt8] {
        file(
            editions.map { edition in
                let sources = edition.year.method.sources.flatMap { credit($0, edition) }
                return [edition.words(.packageLicence)] + terms(edition).map { "  " + $0 }
                    + (sources.isEmpty ? [] : ["", edition.words(.packageSources)])
                    + sources.map { "  " + $0 }
                    + ["", edition.words(.packageCite), "  " + citation(edition)]
            })
    }

    private static func terms(_ edition: PackageEdition) -> [String] {
        let licences = edition.year.method.licenses.flatMap { credit($0, edition) }
        return licences.isEmpty ? [edition.words(.packageNoLicence)] : licences
    }

    private static func credit(_ credit: Attribution, _ edition: PackageEdition) -> [String] {
        let title = edition.words.language == .en ? credit.titleEN ?? credit.title : credit.title
        return [title, credit.address].compactMap { $0 }.filter { !$0.isEmpty }
    }

    private static func citation(_ edition: PackageEdition) -> String {
        let year = edition.year
        var title = year.setting("title") ?? year.title
        if !title.contains("\(year.year)") { title += ", \(year.year)" }
        return edition.words(
            .packageCitation, ["issuer": year.setting("issuer") ?? year.programme, "title": title])
    }

    private static func file(_ parts: [[String]]) -> [UInt8] {
        let lines = Array(parts.joined(separator: ["", rule, ""]))
        return Array(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8)
    }
}
