import Zip

/// Why the public data package of a year cannot be made, and the file concerned.
public enum PublicBundleError: Error, Hashable, Sendable {
    /// The bytes of a file that the bundle was read from were not handed in.
    case missing(path: String)
    /// The bytes are not those that the bundle was read from.
    case changed(path: String)
    /// The file does not lie inside the bundle.
    case outside(path: String)
    /// The descriptor does not say where the settings are, or cannot be read.
    case descriptor(path: String)
    /// It is not sure that every private row of the settings would be left out.
    case settings(path: String)
    /// It is not sure that every name that may not be published would be left out of a table.
    case names(path: String)
    /// The container cannot be made.
    case container(ZipError)
}

extension PublicBundleError: CustomStringConvertible {
    /// The error as a Vietnamese sentence that starts with the path.
    public var description: String {
        switch self {
        case .missing(let path): "\(path): không có nội dung tệp để đóng gói"
        case .changed(let path): "\(path): tệp đã thay đổi sau khi được đọc"
        case .outside(let path): "\(path): tệp nằm ngoài gói số liệu"
        case .descriptor(let path): "\(path): không tìm thấy bảng settings trong mô tả gói số liệu"
        case .settings(let path): "\(path): không chắc đã bỏ hết các dòng không công bố, nên không đóng gói"
        case .names(let path): "\(path): không chắc đã bỏ hết các tên không công bố, nên không đóng gói"
        case .container(let error): error.description
        }
    }
}
