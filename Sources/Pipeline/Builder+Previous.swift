import Delivery
import Digest
import Records
import Reporting
import Site

// What a run has to do with the one before it.
extension Builder {
    /// What everything that is made of a year depends on: the bundles of this year and those before, of later ones all but
    /// their observations, the templates, and what was asked for.
    ///
    /// `YearOutline` and `TargetAssessor` see to it that reports know no more of later years. Which file holds the
    /// observations is what their cells say, not a name.
    func yearKeys(_ programmes: [[YearBundle]], _ templates: TemplateFolder) -> [String: String] {
        let asked =
            "\(request.language.rawValue) \(request.documents.map(\.rawValue).sorted()) \(request.years.sorted())"
            + " \(request.packageLimit)\n\(templates.digest)\n"
        var keys: [String: String] = [:]
        for bundles in programmes {
            let files = bundles.map { bundle in
                let observed = bundle.observations.first?.cell.table.file
                return bundle.files.map { file in
                    (
                        line: "\(file.sha256) \(Self.inside(file.path, bundle))\n",
                        isObserved: file.path == observed
                    )
                }
            }
            for bundle in bundles {
                let lines = zip(bundles, files).flatMap { other, files in
                    files.filter { other.year <= bundle.year || !$0.isObserved }.map(\.line)
                }
                keys[Self.key(bundle)] = Digest.sha256(Array((asked + lines.sorted().joined()).utf8)).hex
            }
        }
        return keys
    }

    /// A year of a programme, as ``YearPackaging/key(_:)`` names it.
    private static func key(_ bundle: YearBundle) -> String { "\(bundle.programme)/\(bundle.year)" }

    /// Where the files of a year lie inside the output.
    func folders(of year: YearReport, _ editions: [SiteEdition]) -> [String] {
        let folder = SiteRenderer.folder(year)
        return editions.map { "site/\(SiteLanguage.folder($0.words.language))\(folder)" }
            + ["reports/\(folder)", "packages/\(folder)"]
    }

    /// The packages to compare with; `nil` when nothing is to be compared.
    func earlierPackages() throws(BuildError) -> EarlierPackages? {
        guard request.tellsChanges || request.changesFrom != nil else { return nil }
        let earlier = EarlierPackages(request.changesFrom ?? request.output)
        guard let given = request.changesFrom, earlier.manifest == nil else { return earlier }
        throw .findings([
            Finding(
                .error, "changes.no-output", at: FindingPlace(file: given), read: given,
                summary: Message(
                    vi: "Không phải thư mục kết quả của bantin nên không so sánh được",
                    en: "This is no output folder of bantin, so nothing can be compared with it"),
                expected: Message(
                    vi: "thư mục kết quả của lần chạy mà các gói đã được gửi đi",
                    en: "the output folder of the run whose packages were sent"),
                advice: Message(
                    vi: "Trước khi chạy lại, hãy giữ một bản sao của thư mục kết quả đã gửi.",
                    en: "Keep a copy of the output that was sent before building again."))
        ])
    }

    /// What there is to say of a state that could not be used.
    func stateFinding(_ previous: PreviousOutput?) -> [Finding] {
        guard let previous, let fault = previous.fault else { return [] }
        let summary =
            switch fault {
            case .damaged:
                Message(
                    vi:
                        "Trạng thái của lần chạy trước bị thiếu, hỏng hoặc không khớp với manifest.json; đã lập lại mọi thứ",
                    en:
                        "The state of the run before is missing, damaged or does not fit manifest.json; everything was made anew"
                )
            case .otherProgram:
                Message(
                    vi: "Kết quả trước do bản bantin khác hoặc thư viện khác lập; đã lập lại mọi thứ",
                    en:
                        "Another build of bantin, or other libraries, made the previous output; everything was made anew"
                )
            }
        return [
            Finding(
                .note, "build.state-unused",
                at: FindingPlace(file: "\(request.output)/\(BuildState.name)"), summary: summary)
        ]
    }

    /// Writes the list of packages that are to be sent again, those that are gone among them.
    func writeChanges(
        _ changes: [PackageChange], _ earlier: EarlierPackages, _ words: Words, _ writer: StageWriter
    ) throws(BuildError) -> [Manifest.File] {
        let list = ChangeList(changes, earlier: earlier.manifest)
        do throws(FileFault) {
            return [
                try writer.write(list.json, to: ChangeList.jsonName),
                try writer.write(list.table { words.word($0) }, to: ChangeList.tableName),
            ]
        } catch {
            throw .file(error)
        }
    }
}
