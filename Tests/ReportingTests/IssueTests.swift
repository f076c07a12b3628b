import Assessment
import Records
import Reporting
import Testing
import VietnameseText

@Suite("Who issues a document")
struct IssueTests {
    private static let settings = [
        "issuer": "Sở Mẫu", "issuer_parent": "UBND tỉnh", "report_symbol": "BC-SM", "place": "Mẫu",
        "report_addressee": "UBND tỉnh Mẫu", "signer_authority": "KT. Giám đốc",
        "signer_post": "Phó Giám đốc", "signer_name": "Nguyễn Văn An", "archive": "VT, TE",
        "report_year": "2017", "issuer_en": "Sample Department",
    ]

    private static func year(
        _ issuances: [Issuance] = [], bases: [LegalBasis] = [], language: Language = .vi
    ) throws -> YearReport {
        var sample = try SampleYear(parts: [(10, 20), (30, 40)])
        sample.bundle.settings.texts.merge(settings) { $1 }
        sample.bundle.issuances = issuances
        sample.bundle.legalBases = bases
        let words = try language == .vi ? Real.words.get() : Words(language: .en, texts: Real.texts("en"))
        let report = Reporter(Assessor.assess([sample.bundle]), words: words).programme()
        return try #require(report?.years.first)
    }

    private static func row(
        _ kind: DocumentKind, _ texts: [String: String], number: Int? = nil, date: String? = nil
    ) -> Issuance {
        Issuance(
            kind: kind, texts: texts, number: number, date: date.flatMap { CalendarDate(iso: $0) },
            cell: SampleYear.cell(2))
    }

    @Test("without rows every document is that of the settings, with a symbol of its kind")
    func settingsAlone() throws {
        let year = try Self.year()
        for kind in DocumentKind.allCases {
            let issue = year.issue(kind)
            #expect(issue.issuer == "Sở Mẫu" && issue.issuerParent == "UBND tỉnh" && issue.place == "Mẫu")
            #expect(issue.signerAuthority == "KT. Giám đốc" && issue.archive == "VT, TE")
            #expect(issue.number == nil && issue.date == nil && issue.year == "2017")
            #expect(issue.recipients.isEmpty && issue.bases.isEmpty && issue.authority == nil)
            let isReport = ![.decision, .letter, .reminder].contains(kind)
            #expect(issue.addressee == (isReport ? "UBND tỉnh Mẫu" : nil))
        }
        #expect(year.issue(nil) == year.issue(.bulletin))
        #expect(year.issue(.review).symbol == "BC-SM")
        #expect(year.issue(.decision).symbol == "QĐ-SM")
        #expect(year.issue(.letter).symbol == "SM")
    }

    @Test("another issuing body brings nothing of the settings' body with it")
    func otherBody() throws {
        let year = try Self.year([
            Self.row(.genderReport, ["issuer": "Sở Nội vụ", "symbol": "BC-SNV", "place": "Huyện Mẫu"])
        ])
        let issue = year.issue(.genderReport)
        #expect(issue.issuer == "Sở Nội vụ" && issue.symbol == "BC-SNV" && issue.place == "Huyện Mẫu")
        #expect(issue.issuerParent == nil && issue.archive == nil)
        #expect(issue.signerAuthority == nil && issue.signerPost == nil && issue.signerName == nil)
        #expect(issue.addressee == "UBND tỉnh Mẫu")
        #expect(year.issue(.childrenReport).issuer == "Sở Mẫu")
    }

    @Test("a signer of one document takes nothing from another signer")
    func otherSigner() throws {
        let year = try Self.year([Self.row(.letter, ["signer_post": "Giám đốc"])])
        let issue = year.issue(.letter)
        #expect(issue.issuer == "Sở Mẫu" && issue.archive == "VT, TE")
        #expect(issue.signerPost == "Giám đốc" && issue.signerAuthority == nil && issue.signerName == nil)
    }

    @Test("numbers and days are printed by rule in both languages, and left to the clerk when not given")
    func numbers() throws {
        let row = Self.row(.decision, ["symbol": "QĐ-UBND"], number: 5, date: "2020-02-01")
        let issue = try Self.year([row]).issue(.decision)
        #expect(issue.number == "05" && issue.date == "ngày 01 tháng 02 năm 2020")
        #expect(try Self.year([row], language: .en).issue(.decision).date == "1 February 2020")
        let late = Self.row(.decision, ["symbol": "QĐ-UBND"], number: 3916, date: "2021-10-12")
        #expect(try Self.year([late]).issue(.decision).date == "ngày 12 tháng 10 năm 2021")
        #expect(try Self.year([late]).issue(.decision).number == "3916")
    }

    @Test(
        "English texts come with their own row; a Vietnamese text of the row is not replaced by the settings'"
    )
    func english() throws {
        let rows = [
            Self.row(.bulletin, ["issuer": "Sở Y tế", "symbol": "BC-SYT", "recipients": "Bộ A; Bộ B"]),
            Self.row(.review, ["recipients": "Bộ A", "recipients_en": "Ministry A"]),
        ]
        let cell = SampleYear.cell(2)
        let bases = [
            LegalBasis(kind: .decision, order: 1, text: "Căn cứ A", textEN: "Pursuant to A", cell: cell),
            LegalBasis(kind: .decision, order: 2, text: "Căn cứ B", cell: cell),
        ]
        let year = try Self.year(rows, bases: bases, language: .en)
        #expect(year.issue(.bulletin).issuer == "Sở Y tế")
        #expect(year.issue(.letter).issuer == "Sample Department")
        #expect(year.issue(.bulletin).recipients.map(\.text) == ["Bộ A", "Bộ B"])
        #expect(year.issue(.bulletin).recipients.allSatisfy { $0.parts.map(\.language) == [.vi] })
        #expect(year.issue(.review).recipients == [PrintedText("Ministry A")])
        #expect(
            year.issue(.decision).bases == [
                PrintedText("Pursuant to A"), PrintedText("Căn cứ B", language: .vi),
            ])
        #expect(year.issue(.bulletin).bases.isEmpty)
    }

    @Test(
        "a letter goes to the unit's people's committee, with the kind in the case of the decree",
        arguments: [
            ("huyện", "Hoằng Hóa", "Ủy ban nhân dân huyện Hoằng Hóa"),
            ("thị xã", "Nghi Sơn", "Ủy ban nhân dân thị xã Nghi Sơn"),
            ("thành phố", "Thanh Hóa", "Ủy ban nhân dân thành phố Thanh Hóa"),
            ("xã", "Hải Vân", "Ủy ban nhân dân xã Hải Vân"),
            ("phường", "Hàm Rồng", "Ủy ban nhân dân phường Hàm Rồng"),
            ("đặc khu", "Lý Sơn", "Ủy ban nhân dân đặc khu Lý Sơn"), ("quận", "1", "Ủy ban nhân dân Quận 1"),
            ("trường", "Tiểu học Một", "Trường Tiểu học Một"),
        ])
    func addressee(kind: String, name: String, authority: String) throws {
        var sample = try SampleYear(parts: [(10, 20)])
        sample.bundle.units[0].kind = kind
        sample.bundle.units[0].name = name
        let report = Reporter(Assessor.assess([sample.bundle]), words: try Real.words.get()).programme()
        #expect(report?.years.first?.units.first?.authority == authority)
    }

    @Test("the ranks by component are those of the scores")
    func componentRanks() throws {
        var sample = try SampleYear(parts: [(10, 60), (30, 40), (20, nil)], coverage: 0.4)
        sample.bundle.settings.texts.merge(Self.settings) { $1 }
        let report = Reporter(Assessor.assess([sample.bundle]), words: try Real.words.get()).programme()
        let year = try #require(report?.years.first)
        let ranks = year.componentRanks(of: try #require(year.rankings.first))
        #expect(ranks["U1"]?.map(\.text) == ["3", "1"])
        #expect(ranks["U2"]?.map(\.text) == ["1", "2"])
        #expect(ranks["U3"]?.map(\.text) == ["2", "–"])
    }
}
