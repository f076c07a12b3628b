/// Why an entry or an archive could not be made, and the path concerned.
public struct ZipError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The path has no characters.
        case emptyPath
        /// The path starts with `/` or with a drive letter such as `C:`.
        case absolutePath
        /// The path contains `\`, which some programs take for a separator.
        case backslash
        /// The path contains NUL or another control character.
        case controlCharacter
        /// Two separators stand side by side or the path ends with one.
        case emptyComponent
        /// A component is `.` or `..`.
        case relativeComponent
        /// The path takes this many bytes as UTF-8; 65,535 are possible.
        case pathTooLong(byteCount: Int)
        /// The compression level is not within 1…9.
        case invalidLevel(Int)
        /// The content has this many bytes; a container without ZIP64 holds fewer than 4,294,967,295.
        case entryTooLarge(byteCount: Int)
        /// The archive has this many entries; 65,535 are possible.
        case tooManyEntries(count: Int)
        /// With this entry the archive passes 4,294,967,294 bytes, which would need ZIP64.
        case archiveTooLarge
        /// An earlier entry has the same path, apart from letter case or Unicode normalisation.
        case duplicatePath(earlier: String)
        /// The same path is a file in one entry and a folder of another.
        case fileIsFolder(other: String)
        /// zlib gave this result code; in practice memory ran out.
        case compressorFailed(code: Int32)
    }

    /// The path of the entry, as given; empty where no single entry is at fault.
    public let path: String
    /// What is wrong.
    public let reason: Reason

    /// Makes an error for a path.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension ZipError: CustomStringConvertible {
    /// The error as a Vietnamese sentence that starts with the path.
    public var description: String {
        path.isEmpty ? sentence : "\(path): \(sentence)"
    }

    private var sentence: String {
        switch reason {
        case .emptyPath: "đường dẫn trong tệp zip bị trống"
        case .absolutePath: "đường dẫn trong tệp zip phải là đường dẫn tương đối"
        case .backslash: "đường dẫn trong tệp zip không được có dấu \\"
        case .controlCharacter: "đường dẫn trong tệp zip có ký tự điều khiển"
        case .emptyComponent: "đường dẫn trong tệp zip có thành phần trống"
        case .relativeComponent: "đường dẫn trong tệp zip không được có thành phần . hoặc .."
        case .pathTooLong(let byteCount): "đường dẫn dài \(byteCount) byte, tối đa là 65535"
        case .invalidLevel(let level): "mức nén \(level) nằm ngoài khoảng 1 đến 9"
        case .entryTooLarge(let byteCount): "nội dung \(byteCount) byte quá lớn đối với tệp zip"
        case .tooManyEntries(let count): "tệp zip có \(count) mục, tối đa là 65535"
        case .archiveTooLarge: "tệp zip vượt quá 4 GB"
        case .duplicatePath(let earlier): "đường dẫn trùng với \(earlier)"
        case .fileIsFolder(let other): "vừa là tệp vừa là thư mục (\(other))"
        case .compressorFailed(let code): "không nén được (mã zlib \(code))"
        }
    }
}
