import Records
import Reporting
import Template
import VietnameseText

/// The letter (công văn) with which a unit receives its results, as a record for a DOCX template.
public enum LetterDocument {
    /// Something that is sent with the letter, by the name of its file.
    public enum Enclosure: Sendable {
        /// The report of the unit.
        case report(file: String)
        /// An annual report on strategies and programmes.
        case annual(title: String, file: String)
        /// The self-contained page.
        case page(file: String)
        /// The data.
        case data(file: String)
        /// The same data as a workbook.
        case workbook(file: String)
        /// The method.
        case method(file: String)
    }

    /// What a template prints of the letter to a unit.
    ///
    /// - Parameters:
    ///   - unit: The unit's report.
    ///   - year: The year that it belongs to.
    ///   - enclosures: What is sent with it, in order.
    ///   - words: The wording of the language.
    /// - Returns: A record of ``shape``.
    public static func record(
        unit: UnitReport, year: YearReport, enclosures: [Enclosure], words: Words
    ) -> TemplateRecord {
        var record = TemplateRecord(shape)
        DocumentHead.set(&record, year, .letter)
        let subject = year.setting("subject") ?? ""
        let addressee = year.issue(.letter).addressee.map {
            $0.replacing(Issuance.unitMark, with: unit.officialName)
        }
        record.set("addressee", addressee ?? unit.authority)
        record.set(
            "title",
            words(.letterTitle, ["subject": subject, "year": "\(unit.year)", "unit": unit.officialName]))
        record.set("unit", unit.officialName)
        record.set("unit_heading", unit.unit.heading)
        record.set("year", "\(unit.year)")
        let isVietnamese = year.language == .vi
        let marks = OutlineNumber.points(enclosures.count, isVietnamese: isVietnamese)
        record.set(
            "enclosures",
            enclosures.enumerated().map { position, enclosure in
                var record = TemplateRecord(Self.enclosure)
                record.set("mark", marks[position])
                record.set("text", text(enclosure, unit, subject, words))
                record.set("stop", position == enclosures.count - 1 ? "." : ";")
                return record
            })
        record.set(
            "indices",
            unit.indices.map { index in
                var record = TemplateRecord(Self.index)
                record.set("name", DocumentHead.cell(index.name))
                record.set("name_sentence", VietnameseCase.lowercasingFirst(index.name))
                if index.rank.value != nil { record.set("rank_of", "\(index.rank.text)/\(index.count)") }
                record.set("score", index.score.text)
                record.set("mean", index.mean.text)
                record.set("not_ranked_reason", index.notRankedReason)
                return record
            })
        return record
    }

    private static func text(
        _ enclosure: Enclosure, _ unit: UnitReport, _ subject: String, _ words: Words
    ) -> String {
        switch enclosure {
        case .report(let file):
            words(.letterReport, ["subject": subject, "year": "\(unit.year)", "file": file])
        case .annual(let title, let file): words(.letterAnnual, ["title": title, "file": file])
        case .page(let file): words(.letterPage, ["file": file])
        case .data(let file): words(.letterData, ["file": file])
        case .workbook(let file): words(.letterWorkbook, ["file": file])
        case .method(let file): words(.letterMethod, ["file": file])
        }
    }

    // MARK: - Shapes

    /// What a template of the letter may name.
    public static let shape = TemplateShape(
        "letter",
        DocumentHead.fields + [
            .text(
                "title", "Tên công văn, dùng cho thuộc tính của tệp",
                example: "Gửi kết quả xếp hạng … năm 2016 đến huyện Bình Sơn"),
            .text("unit", "Tên đơn vị, viết trong câu", example: "huyện Bình Sơn"),
            .text("unit_heading", "Tên đơn vị, viết ở đầu câu", example: "Huyện Bình Sơn"),
            .text("year", "Năm của kết quả", example: "2016"),
            .list("enclosures", of: enclosure, "Những gì gửi kèm: a), b), …"),
            .list("indices", of: index, "Kết quả theo từng chỉ số tổng hợp; chỉ số chính đứng đầu"),
        ])

    static let enclosure = TemplateShape(
        "enclosure",
        [
            .text("mark", "Ký hiệu đầu điểm, có dấu cách ở cuối", example: "đ) "),
            .text("text", "Tên tài liệu và tên tệp", example: "Tệp data.csv: số liệu và điểm"),
            .text("stop", "Dấu cuối điểm: chấm phẩy, ở điểm cuối là dấu chấm", example: ";"),
        ])

    static let index = TemplateShape(
        "letter_index",
        [
            .text("name", "Tên chỉ số tổng hợp", example: "Chỉ số tổng hợp"),
            .text("name_sentence", "Tên chỉ số, viết trong câu", example: "chỉ số tổng hợp"),
            .text("rank_of", "Thứ hạng trên số đơn vị; trống khi không xếp hạng", example: "5/14"),
            .text("score", "Điểm tổng hợp của đơn vị", example: "68,4"),
            .text("mean", "Bình quân các đơn vị", example: "65,1"),
            .text("not_ranked_reason", "Lý do không xếp hạng", example: "chỉ 60% trọng số có số liệu"),
        ])
}
