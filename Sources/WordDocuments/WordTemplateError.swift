import Template
import XML
import Zip

/// One thing wrong with a DOCX template, and where.
public struct WordTemplateError: Error, Sendable, Hashable {
    /// The part of the package, such as `word/document.xml`.
    public let part: String
    /// The line of the part, from 1; 0 where the part as a whole is at fault.
    public let line: Int
    /// What is wrong.
    public let reason: Reason

    /// What can be wrong with a DOCX template.
    public enum Reason: Sendable, Hashable {
        /// A part that every template needs is not there.
        case missingPart
        /// The part cannot be read as XML.
        case xml(XMLError)
        /// The path cannot stand in a package, or stands there twice.
        case path(ZipError)
        /// `[Content_Types].xml` does not say what the part is, so Word would not open the document.
        case noContentType
        /// A mistake in a tag, and the text of its paragraph.
        case tag(TemplateError, paragraph: String)
        /// A section begins in one paragraph, cell or attribute and ends in another.
        case crossingSection(String, paragraph: String)
        /// Every row of a table stands in a section, so that none may be left; the text of the table.
        case tableWithoutRow(text: String)
        /// A chart whose alternative text does not name a field, so that it would keep its sample's figures; the text.
        case unboundChart(text: String)
        /// A kind of chart that has no categories with one value each; the name of its element.
        case chartKind(String)
        /// A chart without a series, so that there is no look to take.
        case chartWithoutSeries
    }

    /// Describes a mistake.
    public init(part: String, line: Int, reason: Reason) {
        self.part = part
        self.line = line
        self.reason = reason
    }

    /// The mistake and what to do about it, in Vietnamese, without part and line.
    public var vietnameseMessage: String {
        switch reason {
        case .missingPart: "Mẫu Word thiếu tệp này."
        case .xml(let error): "Không đọc được tệp: \(error.description)."
        case .path(let error): "Không đưa được vào tệp Word: \(error.description)."
        case .noContentType: "Tệp này không có trong [Content_Types].xml. Hãy bỏ tệp khỏi thư mục mẫu."
        case .tag(let error, let paragraph):
            "Trong đoạn “\(paragraph)”, \(error.excerpt): \(error.vietnameseMessage)"
        case .crossingSection(let name, let paragraph):
            "Khối {{#\(name)}} mở trong đoạn “\(paragraph)” nhưng đóng ở đoạn hoặc ô khác. Hãy đặt cả hai thẻ"
                + " trong cùng một đoạn, hoặc mỗi thẻ một mình trong một đoạn hay một dòng của bảng."
        case .tableWithoutRow(let text):
            "Mọi dòng của bảng “\(text)” đều nằm trong khối, bảng có thể không còn dòng nào."
                + " Hãy để dòng tiêu đề ở ngoài khối."
        case .unboundChart(let text):
            "Biểu đồ chưa gắn với số liệu (văn bản thay thế: “\(text)”), sẽ in số liệu mẫu vào mọi văn bản."
                + " Hãy ghi tên trường biểu đồ vào văn bản thay thế, ví dụ {{rank_chart}}."
        case .chartKind(let kind):
            "Không điền được số liệu vào loại biểu đồ này (\(kind))."
                + " Hãy dùng biểu đồ cột, thanh, đường, miền, tròn hoặc ra đa."
        case .chartWithoutSeries:
            "Biểu đồ không có dãy số liệu nào. Hãy để ít nhất một dãy số liệu mẫu, để lấy kiểu dáng."
        }
    }

    /// The mistake and what to do about it, in English, without part and line.
    public var englishMessage: String {
        switch reason {
        case .missingPart: "The template lacks this part."
        case .xml(let error): "The part cannot be read as XML: \(Self.english(error.reason))."
        case .path(let error): "The part cannot be put into the document: \(error.reason)."
        case .noContentType: "[Content_Types].xml does not name this part. Take it out of the template."
        case .tag(let error, let paragraph):
            "In the paragraph “\(paragraph)”, \(error.excerpt): \(error.englishMessage)"
        case .crossingSection(let name, let paragraph):
            "The section {{#\(name)}} opens in the paragraph “\(paragraph)” and closes in another paragraph or"
                + " cell. Put both tags into one paragraph, or each alone into a paragraph or a row."
        case .tableWithoutRow(let text):
            "All rows of the table “\(text)” stand in sections; none may be left."
                + " Leave the heading row outside."
        case .unboundChart(let text):
            "The chart is not bound to figures (alternative text: “\(text)”), so every document would print those"
                + " of the sample. Write the name of a chart field into its alternative text, such as {{rank_chart}}."
        case .chartKind(let kind):
            "This kind of chart cannot be filled (\(kind))."
                + " Use a column, bar, line, area, pie or radar chart."
        case .chartWithoutSeries:
            "The chart has no series. Keep at least one sample series, whose look can be taken."
        }
    }

    private static func english(_ reason: XMLError.Reason) -> String {
        switch reason {
        case .notWellFormed(let detail): detail
        case .doctypeRefused: "a DOCTYPE is not allowed"
        case .notUTF8(let found): "it is not UTF-8 (\(found))"
        default: "it is too large (\(reason))"
        }
    }
}

extension WordTemplateError: CustomStringConvertible {
    /// The place and the mistake in English, as `part:line: message`.
    public var description: String {
        line > 0 ? "\(part):\(line): \(englishMessage)" : "\(part): \(englishMessage)"
    }
}

/// Everything wrong with a DOCX template, in the order of its parts.
public struct WordTemplateErrors: Error, Sendable, Equatable {
    /// The mistakes; never empty when thrown.
    public let errors: [WordTemplateError]

    /// Gathers mistakes.
    public init(errors: [WordTemplateError]) {
        self.errors = errors
    }
}
