internal import CZlib

/// One raw deflate stream of zlib.
///
/// The stream lives on the heap because zlib keeps its address and refuses to work once it has moved.
@safe struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    /// Starts a stream, or throws zlib's result code.
    init(level: Int, path: String) throws(ZipError) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let code = unsafe bantin_deflate_init_raw(stream, Int32(clamping: level))
        guard code == Z_OK else {
            unsafe stream.deallocate()
            throw ZipError(path: path, reason: .compressorFailed(code: code))
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The compressed bytes, or `nil` where they would not be fewer than the input's.
    ///
    /// The output buffer is one byte shorter than the input: zlib itself then says whether anything was gained.
    consuming func shrink(_ bytes: [UInt8]) -> [UInt8]? {
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
}

/// The CRC-32 of the bytes as a zip container records it.
func checksum(of bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
}
