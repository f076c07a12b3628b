internal import CZlib

/// One raw deflate stream of zlib that is unpacked, a piece at a time so that every byte is counted.
///
/// The stream lives on the heap because zlib keeps its address and refuses to work once it has moved.
@safe struct Inflater: ~Copyable {
    /// Why a stream could not be unpacked.
    enum Fault: Error {
        /// zlib gave this code before the first byte; in practice memory ran out.
        case notStarted(Int32)
        /// The packed bytes are no deflate stream, end too early, or go on behind its end.
        case damaged
        /// More bytes come out than the entry announces.
        case tooMany
        /// More bytes come out for each packed byte than the limits allow.
        case ratio
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private static let pieceByteCount = 1 << 16

    init() throws(Fault) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let code = unsafe bantin_inflate_init_raw(stream)
        guard code == Z_OK else {
            unsafe stream.deallocate()
            throw .notStarted(code)
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The unpacked bytes, at most `count` of them.
    ///
    /// Memory grows with what comes out, not with what was announced.
    consuming func expand(_ packed: ArraySlice<UInt8>, to count: Int, limits: ZipLimits) throws(Fault)
        -> [UInt8]
    {
        guard let packedCount = UInt32(exactly: packed.count) else { throw .damaged }
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: Self.pieceByteCount)
        var consumed = 0
        while true {
            let step = advance(packed, from: consumed, into: &piece)
            consumed += step.consumed
            output += piece[..<step.made]
            guard output.count <= count else { throw .tooMany }
            if output.count > limits.freeByteCount, output.count / limits.ratio > packed.count {
                throw .ratio
            }
            if step.code == Z_STREAM_END {
                guard consumed == Int(packedCount) else { throw .damaged }
                return output
            }
            guard step.code == Z_OK, step.made > 0 || step.consumed > 0 else { throw .damaged }
        }
    }

    private func advance(
        _ packed: ArraySlice<UInt8>, from start: Int, into piece: inout [UInt8]
    ) -> (code: Int32, consumed: Int, made: Int) {
        unsafe packed.withUnsafeBufferPointer { input in
            unsafe piece.withUnsafeMutableBufferPointer { buffer in
                let left = UInt32(truncatingIfNeeded: input.count - start)
                let room = UInt32(truncatingIfNeeded: buffer.count)
                unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + start }
                unsafe stream.pointee.avail_in = left
                unsafe stream.pointee.next_out = buffer.baseAddress
                unsafe stream.pointee.avail_out = room
                let code = unsafe inflate(stream, Z_NO_FLUSH)
                return unsafe (
                    code, Int(left - stream.pointee.avail_in), Int(room - stream.pointee.avail_out)
                )
            }
        }
    }
}
