/// The ASCII form of a label of a domain name (RFC 3492, with the prefix of RFC 5890).
public enum Punycode {
    private static let base = 36
    private static let threshold = (least: 1, most: 26)
    private static let skew = 38
    private static let damp = 700

    /// The ASCII form of a domain: `tỉnh.vn` as `xn--tnh-3ia.vn`.
    ///
    /// Letters become small ones and composed ones (NFC) first. That is what registries do with Vietnamese names; it is
    /// not the whole mapping of UTS 46, so that a person should look at the result.
    ///
    /// - Parameter domain: The labels, separated by `.`.
    /// - Returns: The domain; `nil` for a text of which no domain can be made.
    public static func domain(_ domain: String) -> String? {
        let labels = TextForm.nfc(domain.lowercased()).unicodeScalars
            .split(separator: ".", omittingEmptySubsequences: false)
        var result: [String] = []
        for label in labels {
            if label.allSatisfy(\.isASCII) {
                result.append(String(label))
            } else if let ascii = encoded(Array(label)) {
                result.append("xn--" + ascii)
            } else {
                return nil
            }
        }
        return result.joined(separator: ".")
    }

    /// RFC 3492, 6.3; the numbers cannot overflow, since a label of a domain has 63 bytes at most.
    private static func encoded(_ label: [Unicode.Scalar]) -> String? {
        guard label.count <= 63 else { return nil }
        var output = label.filter(\.isASCII).map { UInt8($0.value) }
        let basicCount = output.count
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var code: UInt32 = 128
        var delta = 0
        var bias = 72
        var handled = basicCount
        while handled < label.count {
            guard let next = label.map(\.value).filter({ $0 >= code }).min() else { return nil }
            delta += Int(next - code) * (handled + 1)
            code = next
            for scalar in label {
                if scalar.value < code { delta += 1 }
                guard scalar.value == code else { continue }
                var rest = delta
                var position = base
                while true {
                    let limit = min(max(position - bias, threshold.least), threshold.most)
                    guard rest >= limit else { break }
                    output.append(digit(limit + (rest - limit) % (base - limit)))
                    rest = (rest - limit) / (base - limit)
                    position += base
                }
                output.append(digit(rest))
                bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var steps = 0
        while delta > (base - threshold.least) * threshold.most / 2 {
            delta /= base - threshold.least
            steps += base
        }
        return steps + (base - threshold.least + 1) * delta / (delta + skew)
    }
}
