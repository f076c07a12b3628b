import Assessment
import Records
import Reporting
import Testing
import VietnameseText

/// A year of documents and budgets without an index, built by hand.
struct PaperYear {
    var bundle: YearBundle

    static let table = TableSource(file: "/p/documents.csv", headings: ["code"])

    static func cell(_ row: Int) -> CellReference { CellReference(table: table, row: row, column: nil) }

    init() throws {
        bundle = YearBundle(
            path: "/p",
            settings: Settings(
                programme: "p", year: 2024, status: .official,
                texts: ["subject": "trẻ em", "area_name": "tỉnh Mẫu", "title": "Văn bản"]),
            units: [], items: [], observations: [], indices: [], indicators: [],
            agencies: [
                Agency(code: "SM", name: "Sở Mẫu", nameEN: "Sample Department", cell: Self.cell(2)),
                Agency(code: "SK", name: "Sở Khác", cell: Self.cell(3)),
            ],
            documents: [
                try Self.document(
                    "KH01", "01/KH-SM", "20/10/2024", issuer: "SM", title: "thực hiện năm 2024",
                    basis: ["KH160", "QD1183"]),
                try Self.document(
                    "CT28", "28-CT/TW", "25/12/2023", body: "Bộ Chính trị", title: "về trẻ em",
                    titleEN: "on children", attachment: .cited),
                try Self.document("KH160", "160-KH/TU", "28/6/2024", body: "Tỉnh ủy", basis: ["CT28"]),
                try Self.document("QD1183", "1183/QĐ-TTg", "10/2024", body: "Thủ tướng", basis: ["CT28"]),
                try Self.document(
                    "LUAT", "102/2016/QH13", "5/4/2016", body: "Quốc hội", type: "Luật", title: "Trẻ em"),
            ])
    }

    static func document(
        _ code: String, _ number: String, _ date: String, issuer: String? = nil, body: String? = nil,
        type: String? = nil, title: String? = nil, titleEN: String? = nil, basis: [String] = [],
        attachment: RegisteredDocument.Attachment? = .attached
    ) throws -> RegisteredDocument {
        let parsed = try #require(DocumentNumber(number))
        return RegisteredDocument(
            code: code, number: number, parsedNumber: parsed, date: try #require(PrintedDate(date)),
            type: type ?? parsed.typeName?.vi,
            typeEN: type.flatMap { DocumentTypeName.named($0)?.en } ?? parsed.typeName?.en,
            issuer: issuer, issuerName: body, title: title, titleEN: titleEN, basis: basis,
            attachment: attachment, cell: cell(2))
    }

    mutating func budget(
        _ agency: String, _ content: String, _ year: Int, _ source: Budget.Source,
        _ amounts: [Budget.Stage: Int], frame: Budget.Years? = nil, unit: MoneyUnit = .million
    ) {
        bundle.budgets.append(
            Budget(
                programme: "CT", agency: agency, content: content,
                years: Budget.Years(first: year, last: year), frame: frame, source: source,
                amounts: amounts.mapValues { Money(dong: $0) }, unit: unit, cell: Self.cell(2)))
    }

    func report(_ language: Language = .vi) throws -> YearReport {
        let words = try language == .vi ? Real.words.get() : Words(language: .en, texts: Real.texts("en"))
        return try #require(Reporter(Assessor.assess([bundle]), words: words).programme()?.years.last)
    }

    func dossier(_ kind: DossierKind, _ language: Language = .vi) throws -> Dossier {
        try #require(try report(language).dossiers.first { $0.kind == kind })
    }
}
