import Records
import Reporting
import Template
import WordDocuments

/// The Word documents of one language, compiled and checked.
struct DocumentTemplates: Sendable {
    let unitReport: WordTemplate
    let bulletin: WordTemplate
    let annualReport: WordTemplate
    let review: WordTemplate
    let decision: WordTemplate
    let letter: WordTemplate
    /// The documents about the work behind the figures, by what they are about.
    let dossiers: [DossierKind: WordTemplate]

    /// Their folders below `templates/word/` or `templates/word/<language>/`.
    static let folders =
        [
            unitReportFolder, bulletinFolder, annualReportFolder, reviewFolder, decisionFolder, letterFolder,
        ]
        + dossierKinds.map(\.rawValue)
    /// The kinds of dossiers that have a document; each kind's name is its folder.
    static let dossierKinds: [DossierKind] = [
        .plan, .agency, .reminder, .budget, .titles, .recognition, .communes, .awards,
    ]
    static let unitReportFolder = "unit-report"
    static let bulletinFolder = "bulletin"
    static let annualReportFolder = "annual-report"
    static let reviewFolder = "review"
    static let decisionFolder = "decision"
    static let letterFolder = "letter"
    /// The folder of the parts that documents of a language have in common.
    static let commonFolder = "common"
    /// A folder with this part is a whole document, as an editor saves it, and takes nothing from the common parts.
    static let typesPart = "[Content_Types].xml"
    /// A file of the document's name with this ending, as an editor saves it, takes the place of the folder.
    static let fileExtension = ".docx"
    /// The part that every document has to itself.
    static let mainPart = "word/document.xml"
}

/// The languages in which a folder of templates can make Word documents.
public enum DocumentLanguages {
    /// Those for which there are words and all documents, the product's first.
    ///
    /// - Parameters:
    ///   - templates: The folder of templates.
    ///   - main: The product's language.
    /// - Returns: The languages; none for a folder without templates.
    public static func known(in templates: String, main: Language = .vi) -> [Language] {
        let others = Language.allCases.filter { $0 != main }
        return ([main] + others).filter { language in
            let folder = language == main ? "\(templates)/word" : "\(templates)/word/\(language.rawValue)"
            return FileStore.exists("\(templates)/\(language.rawValue).csv")
                && DocumentTemplates.folders.allSatisfy {
                    FileStore.exists("\(folder)/\($0)/\(DocumentTemplates.mainPart)")
                        || FileStore.exists("\(folder)/\($0)\(DocumentTemplates.fileExtension)")
                }
        }
    }
}

extension TemplateLoader {
    /// The documents of a language; `nil` when one of them cannot be used, which is told.
    mutating func documents(_ language: Language, isMain: Bool) -> DocumentTemplates? {
        let folder = isMain ? "" : "\(language.rawValue)/"
        checkStrayFiles(in: folder)
        let report = document(DocumentTemplates.unitReportFolder, in: folder, UnitReportDocument.shape)
        let bulletin = document(DocumentTemplates.bulletinFolder, in: folder, BulletinDocument.shape)
        let annual = document(DocumentTemplates.annualReportFolder, in: folder, AnnualReportDocument.shape)
        let review = document(DocumentTemplates.reviewFolder, in: folder, ReviewDocument.shape)
        let decision = document(DocumentTemplates.decisionFolder, in: folder, DecisionDocument.shape)
        let letter = document(DocumentTemplates.letterFolder, in: folder, LetterDocument.shape)
        var dossiers: [DossierKind: WordTemplate] = [:]
        for kind in DocumentTemplates.dossierKinds {
            dossiers[kind] = document(kind.rawValue, in: folder, DossierDocument.shape)
        }
        guard let report, let bulletin, let annual, let review, let decision, let letter,
            dossiers.count == DocumentTemplates.dossierKinds.count
        else { return nil }
        return DocumentTemplates(
            unitReport: report, bulletin: bulletin, annualReport: annual, review: review,
            decision: decision, letter: letter, dossiers: dossiers)
    }

    private mutating func document(
        _ name: String, in folder: String, _ shape: TemplateShape
    ) -> WordTemplate? {
        guard let source = source(of: name, in: folder) else { return nil }
        do throws(WordTemplateErrors) {
            let template = try WordTemplate(name: source.name, parts: source.parts, shape: shape)
            checkForm(of: source)
            return template
        } catch {
            report(error, in: source)
            return nil
        }
    }

    /// The parts of a document, and the folder below `word/` that each one is from.
    ///
    /// What the document's own folder lacks is taken from the common parts of its language, then from those of all
    /// languages; a folder that is a whole document is taken as it is.
    mutating func layered(
        _ own: String, _ folder: String
    ) -> (parts: [(path: String, bytes: [UInt8])], places: [String: String]) {
        var layers = [own, "\(folder)\(DocumentTemplates.commonFolder)", DocumentTemplates.commonFolder]
        if folder.isEmpty { layers.removeLast() }
        var parts: [(path: String, bytes: [UInt8])] = []
        var places: [String: String] = [:]
        for layer in layers {
            for part in read(part: layer) where places[part.name].map({ $0 == layer }) ?? true {
                parts.append((path: part.name, bytes: part.bytes))
                places[part.name] = layer
            }
            if layer == own, places[DocumentTemplates.typesPart] != nil { break }
        }
        return (parts, places)
    }

    /// The files of a folder below `word/`, read once for all documents.
    mutating func read(part folder: String) -> [(name: String, bytes: [UInt8])] {
        if let known = parts[folder] { return known }
        let read = read("word/\(folder)")
        parts[folder] = read
        return read
    }
}
