import Assessment
import Records
import VietnameseText

extension Reporter {
    /// A change in words.
    func change(_ change: Change, year: AssessedYear, earlier: AssessedYear?) -> ChangeReport {
        switch change {
        case .noYearBefore:
            return none(words(.changeNoYear, ["year": "\(year.year - 1)"]), short: nil, detail: nil)
        case .compared(let comparison):
            return moved(comparison, year: year, earlier: earlier)
        case .notComparable(let reason):
            return notComparable(reason, year: year, earlier: earlier)
        }
    }

    private func moved(
        _ comparison: Comparison, year: AssessedYear, earlier: AssessedYear?
    ) -> ChangeReport {
        let gained = comparison.placesGained
        let places = gained == 0 ? "" : place(abs(gained)).text
        let kind: ChangeReport.Kind = gained == 0 ? .same : gained > 0 ? .up : .down
        let text =
            gained == 0
            ? words(.changeSame) : words(gained > 0 ? .changeUp : .changeDown, ["places": places])
        guard let set = comparison.commonSet else {
            return ChangeReport(kind: kind, places: places, text: text, short: nil, detail: nil)
        }
        return ChangeReport(
            kind: kind, places: places, text: words(.changeCommon, ["change": text]),
            short: words(
                .changeCommonCell,
                ["change": VietnameseCase.lowercasingFirst(text), "basis": words(.changeCommonShort)]),
            detail: describe(set, year: year, earlier: earlier), basis: words(.changeCommonShort))
    }

    /// What a common set is made of and why there is one: inside a sentence, without a full stop.
    func describe(_ set: CommonSet, year: AssessedYear, earlier: AssessedYear?) -> String {
        words(
            set.isWhole ? .changeCommonWhole : .changeCommonDetail,
            [
                "common": "\(set.indicators.count)", "count": "\(set.count)", "year": "\(year.year)",
                "previous": "\(year.year - 1)",
                "difference": describe(set.difference, year: year, earlier: earlier),
            ])
    }

    private func notComparable(
        _ reason: NotComparable, year: AssessedYear, earlier: AssessedYear?
    ) -> ChangeReport {
        switch reason {
        case .unitChanged(_, let successions):
            return none(
                words(.changeUnit), short: words(.changeUnitShort),
                detail: words.list(
                    successions.map { describe($0, in: year.bundle, earlier: earlier?.bundle) }))
        case .methodChanged(_, let difference):
            return none(
                words(.changeMethod), short: words(.changeMethodShort),
                detail: refusal(difference, year: year, earlier: earlier))
        case .commonSetNotCovered(_, let set):
            return none(
                words(.changeCommonNotCovered), short: words(.changeCommonNotCoveredShort),
                detail: describe(set, year: year, earlier: earlier))
        case .firstTime:
            return none(words(.changeFirst), short: words(.changeFirstShort), detail: nil)
        case .notRankedThen(let since):
            return none(words(.changeNotRankedThen, ["year": "\(since)"]), short: nil, detail: nil)
        case .notRankedNow:
            return none(words(.changeNotRankedNow), short: nil, detail: nil)
        }
    }

    private func none(_ text: String, short: String?, detail: String?) -> ChangeReport {
        ChangeReport(kind: .none, places: "", text: text, short: short, detail: detail)
    }

    /// How the method differs, and how much of the weight is common where that is too little.
    func refusal(_ difference: MethodDifference, year: AssessedYear, earlier: AssessedYear?) -> String {
        let differs = describe(difference, year: year, earlier: earlier)
        guard !difference.isNew else { return differs }
        let share = words(
            .changeMethodShare,
            [
                "share": words.numbers.compact(difference.commonShare * 100, maximumDigits: 1),
                "needed": words.numbers.compact(
                    year.bundle.settings.commonSetMinimum * 100, maximumDigits: 1),
            ])
        return [differs, share].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Rank and score of the year before, where comparable; on a common set those of both years.
    func from(_ change: Change, digits: Int) -> String? {
        guard case .compared(let comparison) = change else { return nil }
        if comparison.commonSet != nil {
            return words(
                .changeFromCommon,
                [
                    "year": "\(comparison.year)", "rank": rankOf(comparison.previousRank),
                    "score": words.numbers.text(comparison.previousScore, digits: digits),
                    "now": "\(comparison.year + 1)", "rank_now": rankOf(comparison.rank),
                    "score_now": words.numbers.text(comparison.score, digits: digits),
                ])
        }
        return words(
            .changeFrom,
            [
                "year": "\(comparison.year)", "rank": rankOf(comparison.previousRank),
                "score": words.numbers.text(comparison.previousScore, digits: digits),
            ])
    }

    func describe(_ difference: MethodDifference, year: AssessedYear, earlier: AssessedYear?) -> String {
        var parts: [String] = []
        for (phrase, codes) in [
            (Phrase.changeMethodAdded, difference.added), (.changeMethodRemoved, difference.removed),
            (.changeMethodAltered, difference.altered), (.changeMethodWeights, difference.reweighted),
        ] where !codes.isEmpty {
            // An index is named rather than its only indicator: one name for one thing.
            let named = codes.filter { !isOnlyChild($0, among: codes, year: year, earlier: earlier) }
            let names = named.map { partName($0, year: year, earlier: earlier) }
            parts.append(words(phrase, ["names": words.list(names.uniqued())]))
        }
        if difference.roundingChanged { parts.append(words(.changeMethodRounding)) }
        if difference.tiesChanged { parts.append(words(.changeMethodTies)) }
        return parts.joined(separator: "; ")
    }

    /// Whether a code is the only indicator of an index that is listed itself.
    private func isOnlyChild(
        _ code: String, among codes: [String], year: AssessedYear, earlier: AssessedYear?
    ) -> Bool {
        for bundle in [year.bundle, earlier?.bundle].compactMap({ $0 }) {
            guard let indicator = bundle.indicators.first(where: { $0.code == code }) else { continue }
            return codes.contains(indicator.index)
                && bundle.indicators.filter { $0.index == indicator.index }.count == 1
        }
        return false
    }

    private func partName(_ code: String, year: AssessedYear, earlier: AssessedYear?) -> String {
        for bundle in [year.bundle, earlier?.bundle].compactMap({ $0 }) {
            if let index = bundle.indices.first(where: { $0.code == code }) {
                return index.name(in: words.language)
            }
            if let indicator = bundle.indicators.first(where: { $0.code == code }) {
                return indicator.name(in: words.language)
            }
        }
        return code
    }

    /// "Huyện Sơn Tịnh chuyển một phần sang thành phố Quảng Ngãi", from the list of changes.
    func describe(_ succession: Succession, in bundle: YearBundle, earlier: YearBundle?) -> String {
        let subject = succession.kind.keepsTerritory ? succession.successor : succession.predecessor
        let name = unitName(subject, in: bundle, earlier: earlier)
        return "\(name) \(describe(succession, for: subject, in: bundle, earlier: earlier))"
    }

    /// The same seen from one of the two units: "nhận một phần từ huyện Sơn Tịnh".
    func describe(
        _ succession: Succession, for unit: String, in bundle: YearBundle, earlier: YearBundle?
    ) -> String {
        let isTaker = succession.successor == unit
        let phrase: Phrase =
            switch succession.kind {
            case .transfer: isTaker ? .successionTransferIn : .successionTransferOut
            case .merge: isTaker ? .successionMergeIn : .successionMergeOut
            case .split: isTaker ? .successionSplitIn : .successionSplitOut
            case .rename: .successionRename
            case .kindChange: .successionKindChange
            }
        if succession.kind.keepsTerritory {
            return dated(words(phrase) + former(succession, in: bundle, earlier: earlier), succession)
        }
        let other = unitName(
            isTaker ? succession.predecessor : succession.successor, in: bundle, earlier: earlier)
        return dated(words(phrase, ["unit": other]), succession)
    }

    /// " (trước là huyện Tĩnh Gia)", when the name before is known and another one.
    private func former(_ succession: Succession, in bundle: YearBundle, earlier: YearBundle?) -> String {
        guard let unit = earlier?.units.first(where: { $0.code == succession.predecessor }) else { return "" }
        let name = fullName(of: unit)
        let current = unitName(succession.successor, in: bundle, earlier: nil)
        return name == current ? "" : " " + words(.successionFormer, ["unit": name])
    }

    private func dated(_ text: String, _ succession: Succession) -> String {
        guard let date = succession.date else { return text }
        let shown = words.language == .vi ? date.vietnamese : date.english
        return words(.successionDated, ["text": text, "date": shown])
    }

    private func unitName(_ code: String, in bundle: YearBundle, earlier: YearBundle?) -> String {
        for candidate in [bundle, earlier].compactMap({ $0 }) {
            if let unit = candidate.units.first(where: { $0.code == code }) { return fullName(of: unit) }
        }
        return code
    }
}

extension Array where Element: Hashable {
    /// Without repetitions, in the same order.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
