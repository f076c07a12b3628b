import Template
import XML
import Zip

extension WordTemplateError {
    /// Where the mistake stands, as somebody who knows only Word would say: `đầu trang`.
    public var vietnamesePlace: String { PartName(part).vietnamese }

    /// Where the mistake stands, in English: `header`.
    public var englishPlace: String { PartName(part).english }

    /// The mistake and what to do about it, in Vietnamese; part and line are left out, the place in words is not.
    public var vietnameseMessage: String {
        let place = vietnamesePlace.isEmpty ? "" : " (\(vietnamesePlace))"
        switch reason {
        case .missingPart:
            return "Mẫu Word thiếu phần \(part)\(place). Hãy mở bản gốc bằng Word hoặc Writer và lưu lại."
        case .xml(let error): return "Không đọc được phần này\(place): \(error.description)."
        case .path(let error): return "Không đưa được vào tệp Word: \(error.description)."
        case .noContentType:
            return "Phần \(part) không có trong [Content_Types].xml. Hãy bỏ phần này khỏi mẫu."
        case .tag(let error, let paragraph):
            let message =
                error.reason == .unclosedTag
                ? "Thẻ không đóng trong đoạn này: thẻ từ {{ đến }} phải nằm trọn trong một đoạn, không có dấu xuống"
                    + " dòng, dấu tab hay hình chen giữa."
                : error.vietnameseMessage
            return "\(vietnamese(in: paragraph)), thẻ \(error.excerpt): \(message)"
                + (hint.map { " " + $0.vietnameseMessage } ?? "")
        case .crossingSection(let name, let paragraph):
            return
                "\(vietnamese(in: paragraph)): khối {{#\(name)}} mở ở đây nhưng đóng ở đoạn hoặc ô khác. Hãy đặt"
                + " cả hai thẻ trong cùng một đoạn, hoặc mỗi thẻ một mình trong một đoạn hay một dòng của bảng; để"
                + " lặp một dòng của bảng, mở khối ở đầu ô đầu và đóng ở cuối ô cuối của dòng ấy."
        case .emptySection(let name, let paragraph):
            return
                "\(vietnamese(in: paragraph)): khối {{#\(name)}}{{/\(name)}} không chứa gì nên không in gì."
                + " Để in, viết {{\(name)}}."
        case .tableWithoutRow(let text):
            return
                "\(Self.capitalised(vietnamesePlace, or: "Mẫu")): mọi dòng của bảng “\(text)” đều nằm trong khối,"
                + " bảng có thể không còn dòng nào. Hãy để dòng tiêu đề ở ngoài khối."
        case .unboundChart(let text):
            return
                "Biểu đồ chưa gắn với số liệu (văn bản thay thế: “\(text)”), sẽ in số liệu mẫu vào mọi văn bản."
                + " Hãy ghi tên trường biểu đồ vào văn bản thay thế, ví dụ {{rank_chart}}."
        case .chartKind(let kind):
            return
                "Không điền được số liệu vào loại biểu đồ này (\(kind))."
                + " Hãy dùng biểu đồ cột, thanh, đường, miền, tròn hoặc ra đa."
        case .chartWithoutSeries:
            return
                "Biểu đồ không có dãy số liệu nào. Hãy để ít nhất một dãy số liệu mẫu, để lấy kiểu dáng."
        case .file(let error):
            return "Không đọc được tệp .docx: \(error.vietnamese). Hãy mở bằng Word hoặc Writer và lưu lại."
        case .oldOrEncrypted:
            return "Tệp là kiểu .doc cũ hoặc được đặt mật khẩu. Hãy bỏ mật khẩu và lưu thành kiểu .docx."
        case .notDocument(let type):
            return
                "Tệp không phải văn bản Word thường (\(type)). Hãy lưu thành kiểu “Word Document (.docx)”, không"
                + " phải mẫu .dotx hay tệp có macro .docm."
        }
    }

    /// The mistake and what to do about it, in English; part and line are left out, the place in words is not.
    public var englishMessage: String {
        let place = englishPlace.isEmpty ? "" : " (\(englishPlace))"
        switch reason {
        case .missingPart:
            return
                "The template lacks the part \(part)\(place). Open the original in Word or Writer and save it"
                + " again."
        case .xml(let error):
            return "The part cannot be read as XML\(place): \(Self.english(error.reason))."
        case .path(let error): return "The part cannot be put into the document: \(error.reason)."
        case .noContentType:
            return "[Content_Types].xml does not name the part \(part). Take it out of the template."
        case .tag(let error, let paragraph):
            let message =
                error.reason == .unclosedTag
                ? "The tag does not end in this paragraph: from {{ to }} it must stand in one paragraph, without a"
                    + " line break, a tab or a picture inside."
                : error.englishMessage
            return "\(english(in: paragraph)), tag \(error.excerpt): \(message)"
                + (hint.map { " " + $0.englishMessage } ?? "")
        case .crossingSection(let name, let paragraph):
            return
                "\(english(in: paragraph)): the section {{#\(name)}} opens here and closes in another paragraph or"
                + " cell. Put both tags into one paragraph, or each alone into a paragraph or a row of a table; to"
                + " repeat a row, open the section at the start of its first cell and close it at the end of its last."
        case .emptySection(let name, let paragraph):
            return
                "\(english(in: paragraph)): the section {{#\(name)}}{{/\(name)}} is empty and prints nothing."
                + " To print the field, write {{\(name)}}."
        case .tableWithoutRow(let text):
            return
                "\(Self.capitalised(englishPlace, or: "Template")): all rows of the table “\(text)” stand in"
                + " sections; none may be left. Leave the heading row outside."
        case .unboundChart(let text):
            return
                "The chart is not bound to figures (alternative text: “\(text)”), so every document would print those"
                + " of the sample. Write the name of a chart field into its alternative text, such as {{rank_chart}}."
        case .chartKind(let kind):
            return
                "This kind of chart cannot be filled (\(kind)). Use a column, bar, line, area, pie or radar chart."
        case .chartWithoutSeries:
            return "The chart has no series. Keep at least one sample series, whose look can be taken."
        case .file(let error):
            return "The .docx cannot be read: \(error.english). Open it in Word or Writer and save it again."
        case .oldOrEncrypted:
            return "The file is an old .doc or under a password. Take the password off and save it as .docx."
        case .notDocument(let type):
            return
                "The file is no ordinary Word document (\(type)). Save it as “Word Document (.docx)”, not as a"
                + " template (.dotx) or with macros (.docm)."
        }
    }

    private func vietnamese(in paragraph: String) -> String {
        "\(Self.capitalised(vietnamesePlace, or: "Mẫu")), đoạn “\(paragraph)”"
    }

    private func english(in paragraph: String) -> String {
        "\(Self.capitalised(englishPlace, or: "Template")), paragraph “\(paragraph)”"
    }

    /// All names of places begin with a letter that has a capital of its own.
    private static func capitalised(_ place: String, or other: String) -> String {
        place.isEmpty ? other : place.prefix(1).uppercased() + place.dropFirst()
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

/// What a part of a document is called by somebody who knows it from Word.
struct PartName {
    let vietnamese: String
    let english: String

    /// Names a part by its path; empty for parts that an author never sees.
    init(_ path: String) {
        let name = path.hasPrefix("word/") ? path.dropFirst("word/".count) : path[...]
        let known: [(prefix: String, vi: String, en: String)] = [
            ("document", "thân văn bản", "body text"), ("header", "đầu trang", "header"),
            ("footer", "chân trang", "footer"), ("footnotes", "chú thích cuối trang", "footnotes"),
            ("endnotes", "chú thích cuối văn bản", "endnotes"),
            ("docProps/", "thuộc tính của tệp (File › Info)", "properties of the file (File › Info)"),
            ("styles", "các kiểu (Styles)", "styles"), ("numbering", "đánh số", "numbering"),
            ("comments", "nhận xét", "comments"),
        ]
        let match =
            name.contains("/") && !name.hasPrefix("docProps/")
            ? nil : known.first { name.hasPrefix($0.prefix) }
        vietnamese = match?.vi ?? ""
        english = match?.en ?? ""
    }
}
