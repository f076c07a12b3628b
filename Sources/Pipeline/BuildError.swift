import Records

/// Why a run ends early.
public enum BuildError: Error, Sendable {
    /// Something in the input stands in the way; nothing was written.
    case findings([Finding])
    /// The system refuses a file.
    case file(FileFault)
    /// Another run works on the same output.
    case busy(String)

    /// The exit code of the command: 1 for findings, 75 when trying later may help.
    public var exitCode: Int32 {
        switch self {
        case .findings: 1
        case .file, .busy: 75
        }
    }

    /// The message, unless it is a list of findings.
    public var message: Message? {
        switch self {
        case .findings: nil
        case .file(let fault):
            Message(
                vi: "Không ghi hoặc đọc được “\(fault.path)”: \(fault.reason). Kết quả cũ còn nguyên.",
                en:
                    "“\(fault.path)” cannot be written or read: \(fault.reason). The previous output is untouched."
            )
        case .busy(let output):
            Message(
                vi: "Một lần chạy khác đang ghi vào “\(output)”; hãy thử lại sau.",
                en: "Another run is writing to “\(output)”; try again later.")
        }
    }
}
