import Records

/// Checks recipients against the register and against each other.
struct RecipientCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        let units = references.declared["units"]
        let known = Set(units ?? [])
        let ranked = Set(bundle.units.filter(\.isRanked).map(\.code))
        var seen: [[String]: Int] = [:]
        var bearers: [String: Recipient] = [:]
        for recipient in bundle.recipients {
            if let units, !known.contains(recipient.unit) {
                references.unknown(
                    "recipients.unknown-unit", recipient.cell, "unit", recipient.unit, known: units,
                    of: references.unitWord)
            } else if units != nil, !ranked.contains(recipient.unit) {
                references.report(
                    "recipients.not-ranked", recipient.cell, "unit", recipient.unit,
                    Message(
                        vi: "Đơn vị này không được xếp hạng nên không có gói để gửi",
                        en: "The unit is not ranked, so there is no package to send"),
                    expected: Message(vi: "đơn vị có ranked là true", en: "a unit with true in ranked"))
            }
            if let first = seen[[recipient.unit, recipient.address.key]] {
                references.report(
                    "recipients.twice", recipient.cell, "address", recipient.address.text,
                    Message(
                        vi: "Người nhận này của đơn vị đã có ở dòng \(first)",
                        en: "This recipient of the unit stands in row \(first) already"),
                    expected: Message(
                        vi: "mỗi đơn vị, mỗi địa chỉ một dòng", en: "one row for each unit and address"))
                continue
            }
            seen[[recipient.unit, recipient.address.key]] = recipient.cell.row
            if let other = bearers[recipient.address.key], other.unit != recipient.unit {
                // One officer may serve two communes; more often a row was copied and not changed.
                references.report(
                    "recipients.shared-address", recipient.cell, "address", recipient.address.text,
                    Message(
                        vi: "Địa chỉ này cũng nhận gói của đơn vị \(other.unit) (dòng \(other.cell.row))",
                        en:
                            "This address is sent the package of the unit \(other.unit) too (row \(other.cell.row))"
                    ),
                    advice: Message(
                        vi: "Kiểm tra: gửi nhầm nơi nhận thì không thu lại được.",
                        en: "Check it: what was sent to the wrong place cannot be taken back."),
                    severity: .warning)
            } else {
                bearers[recipient.address.key] = recipient
            }
        }
    }
}
