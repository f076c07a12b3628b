import Reporting
import Template

/// A text as stretches of one language each, so that a document can say which of them are Vietnamese.
///
/// In a Vietnamese document there is one stretch; a template prints it with `{{#name}}{{text}}{{/name}}`.
enum TextSpans {
    /// The stretches of a text, none of them empty.
    static func records(_ text: PrintedText) -> [TemplateRecord] {
        text.parts.filter { !$0.text.isEmpty }.map { part in
            var record = TemplateRecord(span)
            record.set("text", part.text)
            record.set("text_foreign", part.language != nil)
            return record
        }
    }

    /// The stretches of a cell, which is never empty.
    static func cell(_ text: PrintedText) -> [TemplateRecord] {
        let records = records(text)
        return records.isEmpty ? self.records(PrintedText(DocumentHead.missing)) : records
    }

    /// Paragraphs with what their points begin with.
    static func points(_ texts: [PrintedText], isVietnamese: Bool) -> [TemplateRecord] {
        zip(OutlineNumber.points(texts.count, isVietnamese: isVietnamese), texts).map { mark, text in
            var record = TemplateRecord(point)
            record.set("mark", mark)
            record.set("spans", records(text))
            record.set("stop", isClosed(text.text) ? "" : ".")
            return record
        }
    }

    /// Whether a sentence has its stop already.
    private static func isClosed(_ text: String) -> Bool {
        text.isEmpty || [".", "!", "?", ";", ":"].contains { text.hasSuffix($0) }
    }

    // MARK: - Shapes

    static let span = TemplateShape(
        "span",
        [
            .text("text", "Một đoạn chữ cùng ngôn ngữ", example: "Tỷ lệ nữ đại biểu"),
            .flag("text_foreign", "Đúng khi văn bản tiếng khác phải in đoạn này bằng tiếng Việt"),
        ])

    static let point = TemplateShape(
        "point",
        [
            .text("mark", "Ký hiệu đầu điểm, có dấu cách ở cuối; trống khi chỉ có một điểm", example: "đ) "),
            .list("spans", of: span, "Nội dung, theo từng đoạn cùng ngôn ngữ"),
            .text("stop", "Dấu chấm cuối câu; trống khi câu đã có", example: "."),
        ])
}
