import Template
import Testing

@Suite("Canonical bytes of records")
struct CanonicalTests {
    private static let inner = TemplateShape("inner", [.text("a", ""), .text("b", "")])
    private static let shape = TemplateShape(
        "outer",
        [
            .text("a", ""), .text("b", ""), .markup("m", ""), .flag("f", ""), .list("l", of: inner, ""),
            .record("r", of: inner, ""),
        ])

    private static func bytes(_ fill: (inout TemplateRecord) -> Void) -> [UInt8] {
        var record = TemplateRecord(shape)
        fill(&record)
        var bytes: [UInt8] = []
        record.appendCanonical(to: &bytes)
        return bytes
    }

    private static func row(_ a: String?, _ b: String?) -> TemplateRecord {
        var record = TemplateRecord(inner)
        record.set("a", a)
        record.set("b", b)
        return record
    }

    @Test(
        "records that show something different have different bytes, those that show the same have the same")
    func different() {
        let variants: [(inout TemplateRecord) -> Void] = [
            { _ in }, { $0.set("a", "") }, { $0.set("a", "x") }, { $0.set("b", "x") }, { $0.set("a", "xx") },
            { $0.set("a", String(repeating: "x", count: 200)) }, { $0.set("a", "x\u{301}") },
            { $0.set("m", markup: Array("x".utf8)) }, { $0.set("f", false) }, { $0.set("f", true) },
            { $0.set("l", []) }, { $0.set("l", [Self.row(nil, nil)]) }, { $0.set("l", [Self.row("x", nil)]) },
            { $0.set("l", [Self.row(nil, "x")]) }, { $0.set("l", [Self.row("x", nil), Self.row(nil, nil)]) },
            { $0.set("l", [Self.row(nil, nil), Self.row("x", nil)]) }, { $0.set("r", Self.row(nil, nil)) },
            { $0.set("r", Self.row("x", nil)) },
            // Borders of texts count: "x" and "yz" are not "xy" and "z".
            {
                $0.set("a", "x"); $0.set("b", "yz")
            },
            {
                $0.set("a", "xy"); $0.set("b", "z")
            },
        ]
        let all = variants.map { Self.bytes($0) }
        #expect(Set(all).count == all.count)
        #expect(variants.map { Self.bytes($0) } == all)
    }
}
