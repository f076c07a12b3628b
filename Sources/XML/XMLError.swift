/// Why a part was refused, and where.
public struct XMLError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The part breaks the rules of XML 1.0 or its namespaces; the text is libxml2's, in English.
        case notWellFormed(String)
        /// The part has a document type declaration, which could define entities or name other files.
        case doctypeRefused
        /// The part is not UTF-8; the text names the encoding found or declared, or the byte at fault.
        case notUTF8(String)
        /// More elements inside one another than this limit.
        case tooDeep(Int)
        /// More attributes and namespace declarations on one element than this limit.
        case tooManyAttributes(Int)
        /// More namespace declarations in force at one place than this limit.
        case tooManyNamespaces(Int)
        /// More elements, attributes and runs of text than this limit.
        case tooManyItems(Int)
        /// One tag, text or section has more bytes than this limit.
        case tokenTooLarge(Int)
        /// The part has more bytes than this limit.
        case tooLarge(Int)
        /// Memory for the parser could not be had.
        case outOfMemory
    }

    /// The name of the part as the caller gave it, such as `word/document.xml`.
    public let part: String
    /// The line, from 1; 0 where the part as a whole is at fault.
    public let line: Int
    /// The column, from 1, as libxml2 counts; 0 where the part as a whole is at fault.
    public let column: Int
    /// What is wrong.
    public let reason: Reason

    /// Makes an error.
    public init(part: String, line: Int, column: Int, reason: Reason) {
        self.part = part
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// An error at a byte of the part; columns count bytes.
    init(part: String, at offset: Int, in bytes: [UInt8], reason: Reason) {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        self.init(
            part: part, line: before.count { $0 == 0x0A } + 1, column: before.count - lineStart + 1,
            reason: reason)
    }
}

extension XMLError: CustomStringConvertible {
    /// The error as a Vietnamese sentence that starts with part, line and column.
    public var description: String {
        line > 0 ? "\(part), dòng \(line), cột \(column): \(sentence)" : "\(part): \(sentence)"
    }

    private var sentence: String {
        switch reason {
        case .notWellFormed(let detail): "XML không đúng cú pháp (\(detail))"
        case .doctypeRefused: "không nhận khai báo DOCTYPE"
        case .notUTF8(let found): "chỉ nhận bảng mã UTF-8 (gặp \(found))"
        case .tooDeep(let limit): "các phần tử lồng nhau quá \(limit) cấp"
        case .tooManyAttributes(let limit): "một phần tử có quá \(limit) thuộc tính"
        case .tooManyNamespaces(let limit): "quá \(limit) không gian tên cùng có hiệu lực"
        case .tooManyItems(let limit): "quá \(limit) phần tử, thuộc tính và đoạn chữ"
        case .tokenTooLarge(let limit): "một thẻ hoặc đoạn chữ dài quá \(limit) byte"
        case .tooLarge(let limit): "tệp XML lớn quá \(limit) byte"
        case .outOfMemory: "không đủ bộ nhớ"
        }
    }
}
