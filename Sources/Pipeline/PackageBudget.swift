import Delivery
import Records
import VietnameseText

/// How large a package may be that goes out by mail, and what is said of one that is larger.
enum PackageBudget {
    private static let million = 1_000_000

    /// The limit in bytes.
    static func bytes(megabytes: Int) -> Int { megabytes * million }

    /// Why a package is not written.
    ///
    /// - Parameters:
    ///   - package: The package.
    ///   - size: Its size in bytes.
    ///   - limit: Most bytes.
    ///   - path: Where it would stand inside the output.
    /// - Returns: What to tell; `nil` for a package within the limit.
    static func refusal(of package: Package, _ size: Int, _ limit: Int, at path: String) -> Finding? {
        guard size > limit else { return nil }
        let largest = package.files.sorted { ($1.bytes.count, $0.name) < ($0.bytes.count, $1.name) }.prefix(3)
        func list(_ style: NumberStyle) -> String {
            largest.map { "\($0.name) \(text($0.bytes.count, style))" }.joined(separator: ", ")
        }
        let needed = (size + million - 1) / million
        return Finding(
            .error, "package.too-large", at: FindingPlace(file: path), read: text(size, .vietnamese),
            summary: Message(
                vi: "Gói lớn hơn giới hạn nên không được ghi; các phần lớn nhất: \(list(.vietnamese))",
                en: "The package is over the limit and was not written; its largest parts: \(list(.english))"),
            expected: Message(
                vi: "nhiều nhất \(text(limit, .vietnamese))", en: "at most \(text(limit, .english))"),
            advice: Message(
                vi:
                    "Làm nhẹ các phần trên (ảnh và biểu trưng trong mẫu Word, bớt ngôn ngữ ở --documents), hoặc nâng giới hạn nếu hộp thư nhận được: --package-limit \(needed).",
                en:
                    "Make those parts lighter (pictures and logo in the Word templates, fewer languages in --documents), or raise the limit if the mail servers take it: --package-limit \(needed)."
            ))
    }

    /// That a package cannot be packed at all.
    static func failure(_ reason: String, at path: String) -> Finding {
        Finding(
            .error, "package.unpackable", at: FindingPlace(file: path), read: reason,
            summary: Message(vi: "Không đóng gói được", en: "The package cannot be packed"))
    }

    /// A size as it is told: "20,4 MB".
    private static func text(_ bytes: Int, _ style: NumberStyle) -> String {
        "\(style.compact(Double(bytes) / Double(million), maximumDigits: 2)) MB"
    }
}
