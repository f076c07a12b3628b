import Records
import VietnameseText

extension BundleReferences {
    /// Owners and verifiers are known agencies that existed in the year.
    func checkAgencies() {
        guard let codes = declared["agencies"], codes.count == bundle.agencies.count else { return }
        let byCode = Dictionary(bundle.agencies.map { ($0.code, $0) }) { first, _ in first }
        let word = Message(vi: "mã cơ quan", en: "agency")
        for agency in bundle.agencies {
            if let parent = agency.parent, byCode[parent] == nil {
                unknown("agencies.unknown-parent", agency.cell, "parent", parent, known: codes, of: word)
            }
        }
        let parents = Dictionary(bundle.agencies.map { ($0.code, $0.parent) }) { first, _ in first }
        for agency in bundle.agencies where isCycle(from: agency.code, parents: parents) {
            report(
                "agencies.cycle", agency.cell, "parent", agency.parent ?? "",
                Message(
                    vi: "Cơ quan là cấp trên của chính nó (vòng lặp)",
                    en: "The agency is its own parent (a cycle)"))
        }
        // Without an agencies table owners are plain names.
        guard !codes.isEmpty else { return }
        for (owner, cell) in bundle.indicators.map({ ($0.owner, $0.cell) })
            + bundle.measures.map({ ($0.owner, $0.cell) })
        {
            guard let owner else { continue }
            checkAgency(owner, byCode[owner], cell, "owner", codes, word)
        }
        for observation in bundle.observations {
            guard let agency = observation.verification?.agency else { continue }
            checkAgency(agency, byCode[agency], observation.cell, "verified_by", codes, word)
        }
    }

    func checkAgency(
        _ code: String, _ agency: Agency?, _ cell: CellReference, _ column: String, _ codes: [String],
        _ word: Message
    ) {
        guard let agency else {
            unknown("agencies.unknown", cell, column, code, known: codes, of: word)
            return
        }
        guard bundle.year > 0, !agency.isValid(in: bundle.year) else { return }
        let from = agency.validFrom?.iso ?? "…"
        let to = agency.validTo?.iso ?? "…"
        report(
            "agencies.not-valid", cell, column, code,
            Message(
                vi: "Cơ quan “\(agency.name)” không có hiệu lực năm \(bundle.year) (từ \(from) đến \(to))",
                en: "The agency “\(agency.name)” is not valid in \(bundle.year) (from \(from) to \(to))"),
            expected: Message(vi: "cơ quan có hiệu lực trong năm", en: "an agency valid in the year"))
    }

    /// An agency that a row names is known and existed on a date.
    func checkAgency(_ code: String, on date: PrintedDate, _ cell: CellReference, _ column: String) {
        guard let codes = declared["agencies"], codes.count == bundle.agencies.count else { return }
        let word = Message(vi: "mã cơ quan", en: "agency")
        guard let agency = bundle.agencies.first(where: { $0.code == code }) else {
            unknown("agencies.unknown", cell, column, code, known: codes, of: word)
            return
        }
        guard
            agency.validFrom.map({ $0 > date.last }) == true
                || agency.validTo.map({ $0 < date.first }) == true
        else {
            return
        }
        let from = agency.validFrom?.iso ?? "…"
        let to = agency.validTo?.iso ?? "…"
        report(
            "agencies.not-valid", cell, column, code,
            Message(
                vi:
                    "Cơ quan “\(agency.name)” không có hiệu lực ngày \(date.vietnamese) (từ \(from) đến \(to))",
                en: "The agency “\(agency.name)” is not valid on \(date.iso) (from \(from) to \(to))"),
            expected: Message(vi: "cơ quan có hiệu lực vào ngày đó", en: "an agency valid on that day"))
    }

    /// Units of a published result are known.
    func checkPublished() {
        guard let codes = declared["units"] else { return }
        let known = Set(codes)
        for result in bundle.published where !known.contains(result.unit) {
            unknown("published.unknown-unit", result.cell, "unit", result.unit, known: codes, of: unitWord)
        }
    }
}
