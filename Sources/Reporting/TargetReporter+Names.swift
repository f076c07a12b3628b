import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// The address name of the province.
    private static let provinceSlug = "toan-tinh"

    /// The names of a year's areas.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - units: The names of its ranked units.
    ///   - reporter: The reporter of the year.
    /// - Returns: The names, by position of the area.
    static func names(of year: TargetYear, units: [UnitName], _ reporter: Reporter) -> [AreaName] {
        let words = reporter.words
        let settings = year.bundle.settings
        let byCode = Dictionary(units.map { ($0.code, $0) }) { first, _ in first }
        var groupsEN: [String: String] = [:]
        for unit in year.bundle.units {
            if let group = unit.group, let english = unit.groupEN { groupsEN[group] = english }
        }
        return year.areas.map { area in
            switch area.key {
            case .whole:
                let name = words.printed(setting: "area_name", of: settings) ?? PrintedText("")
                return AreaName(
                    kind: .province, key: "",
                    printedHeading: name.changingFirst(VietnameseCase.capitalizingFirst),
                    sentence: name.text, slug: provinceSlug, unit: nil)
            case .group(let group):
                let name = words.printed(group, en: groupsEN[group])
                return AreaName(
                    kind: .group, key: group, printedHeading: name, sentence: name.text,
                    slug: "nhom-" + Slug.slug(group), unit: nil)
            case .unit(let code):
                guard let unit = area.unit else {
                    return AreaName(
                        kind: .part, key: code, printedHeading: PrintedText(code), sentence: code,
                        slug: code.lowercased(), unit: nil)
                }
                let kind: AreaName.Kind =
                    switch area.kind {
                    case .province: .province
                    case .part: .part
                    case .group: .group
                    case .unit: .unit
                    }
                let known = kind == .unit ? byCode[code] : nil
                return AreaName(
                    kind: kind, key: code,
                    printedHeading: PrintedText(known?.heading ?? reporter.heading(of: unit)),
                    sentence: known?.sentence ?? reporter.fullName(of: unit),
                    slug: kind == .province ? provinceSlug : known?.slug ?? Reporter.slug(of: unit),
                    unit: known)
            }
        }
    }

    /// The ASCII names of the targets' pages; equal ones are told apart by a number.
    ///
    /// - Parameter standings: The programmes of the year.
    /// - Returns: The names: by position of the programme, then of the line.
    static func slugs(of standings: [ProgrammeStanding]) -> [[String]] {
        var taken: Set<String> = []
        return standings.map { standing in
            standing.lines.map { line in
                let plain = Slug.slug("\(standing.programme.code) \(line.code)")
                var slug = plain
                var number = 2
                while !taken.insert(slug).inserted {
                    slug = "\(plain)-\(number)"
                    number += 1
                }
                return slug
            }
        }
    }

    /// The position of a ranked unit among the areas; `nil` when the register does not rank it.
    func position(unit code: String) -> Int? {
        year.position(of: .unit(code)).flatMap { year.areas[$0].kind == .unit ? $0 : nil }
    }
}
