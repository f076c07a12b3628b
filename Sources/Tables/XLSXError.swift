import Zip

/// Why a workbook cannot be written.
public enum XLSXError: Error, Hashable, Sendable {
    /// A workbook needs a sheet.
    case noSheets
    /// The name is empty, too long, or holds a character that names of sheets may not have.
    case sheetName(String)
    /// Two sheets have this name, apart from letter case.
    case sheetTwice(String)
    /// More rows or columns than a sheet has, or no column at all.
    case size(sheet: String, rows: Int, columns: Int)
    /// A row with more cells than there are headings; rows count from 1, the headings' row.
    case longRow(sheet: String, row: Int, cells: Int)
    /// A text with more than 32,767 UTF-16 units.
    case longText(sheet: String, cell: String, count: Int)
    /// A number that is infinite or none.
    case notFinite(sheet: String, cell: String)
    /// The container cannot be made.
    case container(ZipError)
}

extension XLSXError: CustomStringConvertible {
    /// The error as a Vietnamese sentence that says where it stands.
    public var description: String {
        switch self {
        case .noSheets: "bảng tính không có trang nào"
        case .sheetName(let name):
            "tên trang “\(name)” không dùng được: cần 1 đến 31 ký tự, không có [ ] : * ? / \\ "
                + "và không bắt đầu hay kết thúc bằng dấu '"
        case .sheetTwice(let name): "hai trang cùng tên “\(name)”"
        case .size(let sheet, let rows, let columns):
            "trang “\(sheet)” có \(rows) dòng, \(columns) cột; bảng tính chứa được từ 1 đến 16384 cột "
                + "và nhiều nhất 1048576 dòng"
        case .longRow(let sheet, let row, let cells):
            "trang “\(sheet)”, dòng \(row): có \(cells) ô, nhiều hơn số cột"
        case .longText(let sheet, let cell, let count):
            "trang “\(sheet)”, ô \(cell): chữ dài \(count) ký tự, tối đa là 32767"
        case .notFinite(let sheet, let cell): "trang “\(sheet)”, ô \(cell): không phải là một số hữu hạn"
        case .container(let error): error.description
        }
    }
}
