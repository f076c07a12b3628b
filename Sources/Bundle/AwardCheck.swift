import Records
import VietnameseText

/// Checks awards against the register and their days against each other.
struct AwardCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        let units = references.declared["units"]
        let known = Set(units ?? [])
        for award in bundle.awards {
            if let unit = award.unit, let units, !known.contains(unit) {
                references.unknown(
                    "awards.unknown-unit", award.cell, "unit", unit, known: units, of: references.unitWord)
            }
            if bundle.year > 0, award.year > bundle.year {
                references.report(
                    "awards.year-later", award.cell, "year", "\(award.year)",
                    Message(
                        vi: "Năm khen thưởng sau năm của gói số liệu (\(bundle.year))",
                        en: "The year of the award is later than that of the bundle (\(bundle.year))"),
                    expected: Message(vi: "\(bundle.year) hoặc trước đó", en: "\(bundle.year) or earlier"))
            }
            if let decided = award.decisionDate, let ceremony = award.ceremonyDate, ceremony < decided {
                references.report(
                    "awards.order", award.cell, "ceremony_date", ceremony.iso,
                    Message(
                        vi: "Trao khen thưởng trước ngày quyết định",
                        en: "It was handed over before the decision"),
                    expected: Message(vi: "từ \(decided.iso) trở đi", en: "\(decided.iso) or later"))
            }
            if award.recipientKind == .collective, award.honorific != nil {
                references.report(
                    "awards.collective-honorific", award.cell, "honorific", award.honorific ?? "",
                    Message(vi: "Tập thể không có danh xưng", en: "A collective has no form of address"),
                    expected: Message(
                        vi: "để trống, hoặc recipient_kind là individual",
                        en: "nothing, or individual in recipient_kind"))
            }
            checkRetention(award)
        }
    }

    private func checkRetention(_ award: Award) {
        guard award.recipientKind == .individual, award.isRetentionOver(in: bundle),
            let end = award.retainUntil
        else { return }
        references.report(
            "awards.retention-over", award.cell, "retain_until", end.iso,
            Message(
                vi: "Đã hết thời hạn lưu tên cá nhân: tên không in ở sản phẩm nào",
                en: "The name may no longer be kept: it is printed nowhere"),
            expected: Message(
                vi: "xóa dòng này khỏi gói số liệu, hoặc gia hạn theo quy định",
                en: "the row taken out of the bundle, or a later day as the rules allow"), severity: .warning)
    }
}
