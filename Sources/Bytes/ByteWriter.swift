/// Collects the bytes of a document in one growing buffer.
///
/// Everything bantin writes (pages, document parts, tables, messages) goes through one writer of this kind:
/// `String` concatenation costs several times as much, and it invites escaping by `Character`.
public struct ByteWriter: Sendable {
    @usableFromInline var storage: [UInt8]

    /// What has been written so far.
    @inlinable public var bytes: [UInt8] { storage }

    /// How many bytes have been written so far.
    @inlinable public var count: Int { storage.count }

    /// Makes an empty writer.
    ///
    /// - Parameter capacity: how many bytes to make room for; less than nothing counts as nothing.
    @inlinable
    public init(capacity: Int = 0) {
        storage = []
        if capacity > 0 { storage.reserveCapacity(capacity) }
    }

    /// Writes the UTF-8 of a text as it is, nothing escaped.
    @inlinable
    public mutating func write(_ text: String) {
        storage.append(contentsOf: text.utf8)
    }

    /// Writes bytes as they are.
    @inlinable
    public mutating func write(_ bytes: [UInt8]) {
        storage.append(contentsOf: bytes)
    }

    /// Writes a run of bytes as they are.
    @inlinable
    public mutating func write(_ bytes: ArraySlice<UInt8>) {
        storage.append(contentsOf: bytes)
    }

    /// Writes one byte as it is.
    @inlinable
    public mutating func write(byte: UInt8) {
        storage.append(byte)
    }

    /// Forgets what has been written and keeps the room, so that the next document need not grow it again.
    @inlinable
    public mutating func removeAll() {
        storage.removeAll(keepingCapacity: true)
    }
}
