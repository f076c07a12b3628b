/// Why a container, or an entry of it, is not read, and the entry concerned.
public struct ZipReadError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The bytes have no directory of a zip container at their end.
        case notZip
        /// Records of the container end too early, or do not fit together.
        case damaged
        /// The container is spread over several files.
        case severalDisks
        /// The container or the entry needs ZIP64.
        case zip64
        /// The container has this many entries, and fewer are allowed.
        case tooManyEntries(count: Int, limit: Int)
        /// All entries together announce more bytes than this limit.
        case tooLarge(limit: Int)
        /// The name has this many bytes, and fewer are allowed.
        case nameTooLong(byteCount: Int, limit: Int)
        /// The name is not one of a file inside the container: absolute, with `..`, `\`, NUL or an empty part.
        case unsafeName(ZipError.Reason)
        /// The name is not UTF-8, or has other letters than ASCII without being marked as UTF-8.
        case nameEncoding
        /// An earlier entry has the same name, apart from letter case or Unicode normalisation.
        case duplicateName(earlier: String)
        /// The same name is a file in one entry and a folder of another.
        case fileIsFolder(other: String)
        /// The entry is encrypted.
        case encrypted
        /// The entry is a link.
        case link
        /// The entry is a device, a pipe, or a folder that holds bytes.
        case notAFile
        /// The entry is packed by this method; only 0 (stored) and 8 (deflate) are read.
        case method(UInt16)
        /// The entry's own header says something else than the directory.
        case headersDiffer
        /// The bytes of two entries overlap.
        case overlap(other: String)
        /// The packed bytes cannot be unpacked.
        case cannotUnpack
        /// Another number of bytes comes out than the directory announces.
        case wrongSize
        /// More than this many bytes come out for each packed byte.
        case ratio(limit: Int)
        /// The unpacked bytes do not match the checksum.
        case wrongChecksum
        /// There is no such entry.
        case missing
        /// zlib gave this result code; in practice memory ran out.
        case decompressorFailed(code: Int32)
    }

    /// The name of the entry; empty where the container as a whole is at fault.
    public let path: String
    /// What is wrong.
    public let reason: Reason

    /// Makes an error.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension ZipReadError: CustomStringConvertible {
    /// The error in Vietnamese.
    public var description: String { vietnamese }

    /// The error as a Vietnamese sentence that starts with the entry's name.
    public var vietnamese: String { path.isEmpty ? sentences.vi : "\(path): \(sentences.vi)" }

    /// The error as an English sentence that starts with the entry's name.
    public var english: String { path.isEmpty ? sentences.en : "\(path): \(sentences.en)" }

    private var sentences: (vi: String, en: String) {
        switch reason {
        case .notZip: ("không phải tệp zip, hoặc tệp bị cắt cụt", "not a zip file, or one that is cut off")
        case .damaged: ("tệp zip bị hỏng hoặc bị cắt cụt", "the zip file is damaged or cut off")
        case .severalDisks: ("tệp zip bị chia làm nhiều phần", "the zip file is split into parts")
        case .zip64: ("tệp zip dùng ZIP64, không đọc được", "the zip file uses ZIP64, which is not read")
        case .tooManyEntries(let count, let limit):
            (
                "tệp zip có \(count) mục, tối đa là \(limit)",
                "the zip file has \(count) entries of at most \(limit)"
            )
        case .tooLarge(let limit):
            ("giải nén ra quá \(limit) byte", "it would unpack to more than \(limit) bytes")
        case .nameTooLong(let count, let limit):
            ("tên dài \(count) byte, tối đa là \(limit)", "the name has \(count) bytes of at most \(limit)")
        case .unsafeName:
            (
                "tên không an toàn: tuyệt đối, có “..”, dấu \\, ký tự điều khiển hoặc phần trống",
                "an unsafe name: absolute, with “..”, a backslash, a control character or an empty part"
            )
        case .nameEncoding:
            (
                "tên có chữ ngoài ASCII mà không ghi là UTF-8",
                "the name has letters beyond ASCII and is not marked as UTF-8"
            )
        case .duplicateName(let other): ("tên trùng với \(other)", "the same name as \(other)")
        case .fileIsFolder(let other):
            ("vừa là tệp vừa là thư mục (\(other))", "both a file and a folder (\(other))")
        case .encrypted: ("mục được đặt mật khẩu", "the entry is encrypted")
        case .link: ("mục là liên kết, không phải tệp", "the entry is a link, not a file")
        case .notAFile: ("mục không phải là tệp thường", "the entry is not a regular file")
        case .method(let method):
            (
                "kiểu nén \(method) không đọc được, chỉ đọc được lưu thẳng và deflate",
                "method \(method) is not read, only stored and deflate"
            )
        case .headersDiffer:
            (
                "phần đầu của mục khác với danh mục của tệp zip",
                "the entry's header differs from the directory"
            )
        case .overlap(let other): ("dữ liệu chồng lên \(other)", "its bytes overlap those of \(other)")
        case .cannotUnpack: ("không giải nén được, tệp bị hỏng", "it cannot be unpacked: damaged")
        case .wrongSize: ("độ dài khác với danh mục của tệp zip", "its length differs from the directory")
        case .ratio(let limit):
            ("giải nén ra quá \(limit) lần dữ liệu nén", "it unpacks to more than \(limit) times its bytes")
        case .wrongChecksum: ("sai mã kiểm tra, tệp bị hỏng", "the checksum does not match: damaged")
        case .missing: ("tệp zip không có tệp này", "the zip file has no such file")
        case .decompressorFailed(let code):
            ("không giải nén được (mã zlib \(code))", "zlib failed (code \(code))")
        }
    }
}
