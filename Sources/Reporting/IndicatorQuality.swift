import Assessment
import Formula
import Records
import VietnameseText

/// What can be said for and against the figures of an indicator, each in a sentence.
struct IndicatorQuality {
    private let parent: YearReporter
    private let position: Int

    /// More names than this are counted.
    private static let mostNames = 12
    /// Below this share of the goalposts' range, differences between the units mean little.
    private static let closeShare = 0.1

    private var words: Words { parent.words }
    private var year: AssessedYear { parent.year }
    private var indicator: Indicator { year.bundle.indicators[position] }

    init(_ parent: YearReporter, _ position: Int) {
        self.parent = parent
        self.position = position
    }

    func sentences() -> [String] {
        let figures = figures()
        return [missing(), verified(figures)] + statuses(figures)
            + [clamped(), close(), redefined()].compactMap { $0 }
    }

    /// The observations of the ranked units that the definition reads.
    private func figures() -> [Observation] {
        let items = indicator.definition.formulas.flatMap { $0.value.uses.map(\.code) }.uniqued()
        return year.units.flatMap { unit in
            items.compactMap { item in
                parent.observations.position(unit: unit.code, item: item).map {
                    year.bundle.observations[$0]
                }
            }
        }
    }

    private func missing() -> String {
        let names = year.results.indices.filter { year.results[$0].indicators[position].value == nil }
            .sorted { parent.nameOrder[$0] < parent.nameOrder[$1] }.map { parent.names[$0].short }
        guard !names.isEmpty else { return words(.qualityComplete) }
        return words(
            .qualityMissing,
            ["count": "\(names.count)", "units": parent.names(names, most: Self.mostNames)])
    }

    private func verified(_ figures: [Observation]) -> String {
        let known = figures.filter { $0.value != nil }
        let count = known.filter { $0.verification != nil }.count
        return words(
            .qualityVerified,
            [
                "count": "\(count)", "total": "\(known.count)",
                "share": words.numbers.compact(
                    known.isEmpty ? 0 : Double(count) / Double(known.count) * 100, maximumDigits: 1),
            ])
    }

    private func statuses(_ figures: [Observation]) -> [String] {
        let told: [(ValueStatus, Phrase)] = [
            (.preliminary, .valuePreliminary), (.estimated, .valueEstimated), (.revised, .valueRevised),
            (.unverified, .valueUnverified),
        ]
        let sentences = told.compactMap { status, phrase -> String? in
            let count = figures.filter { $0.status == status && $0.value != nil }.count
            guard count > 0 else { return nil }
            return words(
                .qualityStatus,
                ["count": "\(count)", "status": VietnameseCase.lowercasingFirst(words(phrase))])
        }
        return sentences.isEmpty && figures.contains { $0.value != nil } ? [words(.qualityFinal)] : sentences
    }

    /// Values beyond fixed goalposts, which score 0 or 100 and no more.
    private func clamped() -> String? {
        guard indicator.normalisation == .goalposts, let posts = year.indicators[position].goalposts else {
            return nil
        }
        let values = year.results.compactMap { $0.indicators[position].value }
        let count = values.filter { !posts.contains($0) }.count
        guard count > 0 else { return nil }
        return words(
            .qualityClamped,
            [
                "count": "\(count)", "low": words.numbers.compact(posts.lowerBound, maximumDigits: 6),
                "high": words.numbers.compact(posts.upperBound, maximumDigits: 6),
            ])
    }

    private func close() -> String? {
        let summary = year.indicators[position]
        guard indicator.normalisation == .goalposts, let posts = summary.goalposts,
            let low = summary.lowest, let high = summary.highest, summary.count > 1,
            posts.upperBound > posts.lowerBound
        else { return nil }
        let share = (high - low) / (posts.upperBound - posts.lowerBound)
        guard share < Self.closeShare else { return nil }
        return words(.qualityClose, ["share": words.numbers.compact(share * 100, maximumDigits: 1)])
    }

    private func redefined() -> String? {
        guard let earlier = parent.earlier, parent.previousPlaces[position] == nil,
            earlier.bundle.indicators.contains(where: { $0.code == indicator.code })
        else { return nil }
        return words(.qualityRedefined, ["year": "\(earlier.year)"])
    }
}
