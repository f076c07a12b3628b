import Bytes
import Testing

@Suite struct ByteWriterTests {
    @Test func writesTextAndBytesAsTheyAre() {
        var writer = ByteWriter(capacity: 8)
        writer.write("Huế <&>")
        writer.write([0x00, 0xFF])
        writer.write([1, 2, 3, 4][1...2])
        writer.write(byte: 9)
        #expect(writer.bytes == Array("Huế <&>".utf8) + [0x00, 0xFF, 2, 3, 9])
        #expect(writer.count == writer.bytes.count)
    }

    @Test func beginsEmptyWhateverTheCapacity() {
        #expect(ByteWriter().bytes.isEmpty)
        #expect(ByteWriter(capacity: -1).bytes.isEmpty)
        #expect(ByteWriter(capacity: 4_096).bytes.isEmpty)
    }

    @Test func forgetsWhatWasWritten() {
        var writer = ByteWriter()
        writer.write("một")
        let kept = writer.bytes
        writer.removeAll()
        writer.write("hai")
        #expect(kept == Array("một".utf8))
        #expect(writer.bytes == Array("hai".utf8))
    }
}
