import Testing
import XML

struct XMLLimitTests {
    static func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }

    static func attributes(_ count: Int) -> String {
        "<a" + (0..<count).map { " a\($0)='1'" }.joined() + "/>"
    }

    @Test func depthOf64IsReadAnd65IsRefused() {
        #expect(Sample.refusal(Self.nested(64)) == nil)
        #expect(Sample.refusal(Self.nested(65)) == .tooDeep(64))
        #expect(Sample.refusal(Self.nested(100_000)) == .tooDeep(64))
        #expect(Sample.refusal(Self.nested(4), limits: XMLLimits(depth: 3)) == .tooDeep(3))
    }

    @Test func depthCannotBeSetBeyondWhatIsSafeToRelease() {
        #expect(Sample.refusal(Self.nested(257), limits: XMLLimits(depth: .max)) == .tooDeep(256))
    }

    @Test func attributesUpTo256AreReadAndMoreAreRefused() {
        #expect(Sample.refusal(Self.attributes(256)) == nil)
        #expect(Sample.refusal(Self.attributes(257)) == .tooManyAttributes(256))
        #expect(
            Sample.refusal("<a b='' xmlns:c='u' d=''/>", limits: XMLLimits(attributes: 2))
                == .tooManyAttributes(2))
    }

    @Test func attributesAreRefusedBeforeLibxml2ComparesThem() {
        let clock = ContinuousClock()
        let tag = Self.attributes(100_000)
        for text in [tag, "<r><a b='\(tag.replacing("'", with: "\""))'/></r>"] {
            var reason: XMLError.Reason?
            // Twenty times as long, when libxml2 gets to compare all with all.
            #expect(clock.measure { reason = Sample.refusal(text) } < .seconds(2))
            #expect(reason != nil)
        }
    }

    @Test func namespacesInForceAreLimitedButMayComeAndGo() {
        let limits = XMLLimits(namespaces: 3)
        #expect(
            Sample.refusal("<a xmlns:a='u' xmlns:b='u'><b xmlns:a='u' xmlns:b='u'/></a>", limits: limits)
                == .tooManyNamespaces(3))
        let siblings = String(repeating: "<b xmlns:a='u'/>", count: 50)
        #expect(Sample.refusal("<a xmlns:b='u'>\(siblings)</a>", limits: limits) == nil)
    }

    @Test func itemsAreLimited() {
        let limits = XMLLimits(items: 5)
        #expect(Sample.refusal("<a><b c='1'/>x<d/></a>", limits: limits) == nil)
        #expect(Sample.refusal("<a><b c='1'/>x<d/>y</a>", limits: limits) == .tooManyItems(5))
        #expect(Sample.refusal("<a xmlns='u' b='1' c='2' d='3' e='4'/>", limits: limits) == .tooManyItems(5))
    }

    @Test(arguments: [
        "<a>\(String(repeating: "x", count: 101))</a>", "<a b='\(String(repeating: "x", count: 101))'/>",
        "<a><!--\(String(repeating: "x", count: 101))--></a>",
        "<a><![CDATA[\(String(repeating: "x", count: 101))]]></a>",
        "<a><?\(String(repeating: "x", count: 101))?></a>", "<a b='\(String(repeating: "x", count: 101))",
    ])
    func tokensAreLimited(text: String) {
        #expect(Sample.refusal(text, limits: XMLLimits(tokenBytes: 100)) == .tokenTooLarge(100))
    }

    @Test func tokenOfTheLargestSizeIsReadAndOneByteMoreIsRefused() {
        let limits = XMLLimits(tokenBytes: .max)
        let long = String(repeating: "x", count: 8_000_000)
        #expect(Sample.refusal("<a>\(long)</a>", limits: limits) == nil)
        #expect(Sample.refusal("<a>\(long)x</a>", limits: limits) == .tokenTooLarge(8_000_000))
        #expect(Sample.refusal("<a b='\(long.dropLast(10))'/>", limits: limits) == nil)
    }

    @Test func bytesAreLimited() {
        #expect(Sample.refusal("<a>12345</a>", limits: XMLLimits(bytes: 12)) == nil)
        #expect(Sample.refusal("<a>12345</a>", limits: XMLLimits(bytes: 11)) == .tooLarge(11))
        #expect(Sample.refusal([UInt8](repeating: 0x20, count: 64 << 20 | 1)) == .tooLarge(64 << 20))
    }

    @Test func negativeLimitsRefuseEverything() {
        #expect(Sample.refusal("<a/>", limits: XMLLimits(depth: -1)) == .tooDeep(-1))
        #expect(Sample.refusal("<a/>", limits: XMLLimits(tokenBytes: -1)) == .tokenTooLarge(-1))
        #expect(Sample.refusal("<a/>", limits: XMLLimits(bytes: -1)) == .tooLarge(-1))
    }
}
