internal import CZlib
import Synchronization

/// One raw deflate stream of zlib, used for one content after the other.
///
/// The stream lives on the heap because zlib keeps its address and refuses to work once it has moved. A stream has one
/// owner at a time: whoever took it from the pool.
@safe final class Deflater: @unchecked Sendable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let level: Int

    /// Streams that nobody uses: starting one costs as much as compressing a few kilobytes.
    private static let spare = Mutex<[Deflater]>([])
    private static let mostSpare = 64

    /// A stream at its beginning, or zlib's result code.
    ///
    /// - Throws: `ZipError` when zlib refuses.
    static func take(level: Int, path: String) throws(ZipError) -> Deflater {
        let used = spare.withLock { spare -> Deflater? in
            guard let place = spare.lastIndex(where: { $0.level == level }) else { return nil }
            return spare.remove(at: place)
        }
        if let used { return used }
        return try Deflater(level: level, path: path)
    }

    /// Puts a stream back for the next content.
    func giveBack() {
        guard unsafe deflateReset(stream) == Z_OK else { return }
        Self.spare.withLock { if $0.count < Self.mostSpare { $0.append(self) } }
    }

    private init(level: Int, path: String) throws(ZipError) {
        self.level = level
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let code = unsafe bantin_deflate_init_raw(stream, Int32(clamping: level))
        guard code == Z_OK else {
            throw ZipError(path: path, reason: .compressorFailed(code: code))
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The compressed bytes of a whole content, or `nil` where they would not be fewer than the input's.
    ///
    /// The output buffer is one byte shorter than the input: zlib itself then says whether anything was gained.
    func shrink(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 1, let inputCount = UInt32(exactly: bytes.count) else { return nil }
        var isComplete = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { buffer, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.pointee.next_in = input.baseAddress
                unsafe stream.pointee.avail_in = inputCount
                unsafe stream.pointee.next_out = buffer.baseAddress
                unsafe stream.pointee.avail_out = inputCount - 1
                isComplete = unsafe deflate(stream, Z_FINISH) == Z_STREAM_END
                count = unsafe Int(inputCount - 1 - stream.pointee.avail_out)
            }
        }
        // A copy of the exact length: an entry may be kept for a whole run, the working buffer should not be.
        return isComplete ? Array(output[...]) : nil
    }

    /// Compresses the next piece of a content and appends what comes out.
    ///
    /// - Parameters:
    ///   - bytes: The piece.
    ///   - isLast: Whether the content ends with it.
    ///   - output: Where compressed bytes go.
    /// - Returns: Whether zlib did all that was asked.
    func compress(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) -> Bool {
        guard let inputCount = UInt32(exactly: bytes.count) else { return false }
        let flush = isLast ? Z_FINISH : Z_NO_FLUSH
        return unsafe bytes.withUnsafeBufferPointer { input in
            unsafe stream.pointee.next_in = input.baseAddress
            unsafe stream.pointee.avail_in = inputCount
            while true {
                var code = Z_OK
                let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
                    unsafe stream.pointee.next_out = buffer.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(Self.pieceSize)
                    code = unsafe deflate(stream, flush)
                    count = unsafe Self.pieceSize - Int(stream.pointee.avail_out)
                }
                output += piece
                if code == Z_STREAM_END { return true }
                guard code == Z_OK || code == Z_BUF_ERROR else { return false }
                if unsafe !isLast && stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0 {
                    return true
                }
                if code == Z_BUF_ERROR, piece.isEmpty { return !isLast }
            }
        }
    }

    private static let pieceSize = 1 << 15
}

/// The CRC-32 of the bytes as a zip container records it.
///
/// - Parameters:
///   - bytes: The bytes.
///   - before: The CRC-32 of what stands before them.
/// - Returns: The CRC-32 of both.
func checksum(of bytes: [UInt8], after before: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        // zlib takes no address for a question about its initial value.
        guard !buffer.isEmpty else { return before }
        return unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(before), buffer.baseAddress, buffer.count))
    }
}
