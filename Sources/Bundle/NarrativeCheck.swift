import Records

/// Checks that every written text has a report in which it is printed.
struct NarrativeCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    init(_ references: BundleReferences) { self.references = references }

    func check() {
        checkUnits()
        checkProgrammes()
    }

    private func checkUnits() {
        guard let codes = references.declared["units"] else { return }
        let known = Set(codes)
        let units = Dictionary(bundle.units.map { ($0.code, $0) }) { first, _ in first }
        // A row of the register that was refused is one finding, not one for each text about the unit.
        let isWhole = !references.collector.hasErrors
        for text in bundle.narratives {
            guard let code = text.unit else { continue }
            if !known.contains(code) {
                references.unknown(
                    "narratives.unknown-unit", text.cell, "unit", code, known: codes,
                    of: references.unitWord)
            } else if units[code]?.isRanked == false || isWhole && units[code] == nil {
                references.report(
                    "narratives.no-unit-report", text.cell, "unit", code,
                    Message(
                        vi:
                            "Đơn vị “\(code)” không có báo cáo riêng năm \(bundle.year), nên đoạn này không in ở đâu",
                        en:
                            "The unit “\(code)” has no report of its own in \(bundle.year), so the text appears nowhere"
                    ),
                    expected: Message(
                        vi: "mã đơn vị được xếp hạng, hoặc để trống nếu là của toàn tỉnh",
                        en: "the code of a ranked unit, or nothing for the province"),
                    severity: .warning)
            }
        }
    }

    /// An annual report exists where a programme of its field is under way.
    private func checkProgrammes() {
        guard bundle.year > 0, !references.broken.contains("programmes"),
            references.declared["programmes"]?.count ?? 0 == bundle.programmes.count
        else { return }
        for report in Narrative.Report.allCases {
            let texts = bundle.narratives.filter { $0.report == report }
            let isUnderWay = bundle.programmes.contains {
                $0.field == report.field && $0.years.contains(bundle.year)
            }
            guard !isUnderWay, let first = texts.first else { continue }
            references.report(
                "narratives.no-programme", first.cell, "report", report.rawValue,
                Message(
                    vi:
                        "Không có chương trình nào thuộc lĩnh vực “\(report.field.rawValue)” của năm \(bundle.year), "
                        + "nên không có báo cáo: \(texts.count) đoạn không in ở đâu",
                    en:
                        "No programme of the field “\(report.field.rawValue)” is under way in \(bundle.year), so there is "
                        + "no report: \(EnglishCount.text(texts.count, "text appears", "texts appear")) nowhere"
                ),
                expected: Message(
                    vi:
                        "một dòng của programmes có field là \(report.field.rawValue), giai đoạn gồm năm \(bundle.year)",
                    en:
                        "a row of programmes with the field \(report.field.rawValue) and a period with \(bundle.year)"
                ),
                severity: .warning)
        }
    }
}

extension Narrative.Report {
    /// The field of the programmes whose targets the report is about.
    fileprivate var field: TargetProgramme.Field {
        switch self {
        case .gender: .gender
        case .children: .children
        }
    }
}
