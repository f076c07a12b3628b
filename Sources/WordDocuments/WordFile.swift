import Zip

/// A `.docx` that serves as a template: the parts inside the file, as Word or LibreOffice Writer saved it.
public enum WordFile {
    /// The most bytes of a template file; what it unpacks to is bounded by `ZipLimits`.
    public static let byteLimit = 64 << 20

    /// How an old `.doc` begins, and a `.docx` under a password too (MS-CFB 2.2).
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Unpacks the parts of a file.
    ///
    /// - Parameter bytes: The file.
    /// - Returns: The parts in the order of the file; folders are left out.
    /// - Throws: Why the file cannot be read.
    public static func parts(
        of bytes: [UInt8]
    ) throws(WordTemplateErrors) -> [(path: String, bytes: [UInt8])] {
        guard !bytes.starts(with: compoundFile) else {
            throw WordTemplateErrors(errors: [.init(part: "", line: 0, reason: .oldOrEncrypted)])
        }
        let reader: ZipReader
        do {
            reader = try ZipReader(bytes)
        } catch {
            throw WordTemplateErrors(errors: [.init(part: error.path, line: 0, reason: .file(error))])
        }
        var parts: [(path: String, bytes: [UInt8])] = []
        var errors: [WordTemplateError] = []
        for path in reader.paths {
            do throws(ZipReadError) {
                parts.append((path, try reader.contents(of: path)))
            } catch {
                errors.append(WordTemplateError(part: path, line: 0, reason: .file(error)))
            }
        }
        guard errors.isEmpty else { throw WordTemplateErrors(errors: errors) }
        return parts
    }
}
