import Formula
import Records

/// What decides the score of a node of the tree, but for weights and the scores below it.
enum NodeRules: Hashable {
    /// Of an indicator.
    case indicator(OfIndicator)
    /// Of an index.
    case index(OfIndex)

    struct OfIndicator: Hashable {
        /// Blanks and the way of writing a ratio do not change the method.
        private let definition: String
        private let direction: Direction
        private let normalisation: Normalisation
        private let ends: [Double?]
        private let scale: ScoreScale
        private let treatment: Treatment

        init(_ indicator: Indicator) {
            definition = NodeRules.withoutBlanks(indicator.definition.text { "\($0)" })
            direction = indicator.direction
            normalisation = indicator.normalisation
            ends = [indicator.low, indicator.high, indicator.idealLow, indicator.idealHigh]
            scale = indicator.scale
            treatment = indicator.treatment
        }
    }

    struct OfIndex: Hashable {
        private let aggregation: Aggregation
        private let coverage: Double
        private let exponent: Double?
        /// Blanks do not change the method.
        private let formula: String?
        private let floor: Double?
        private let deviation: Deviation
        private let scoreDigits: Int?

        /// What follows from weights stands in the weights.
        init(_ index: Index) {
            aggregation = index.aggregation
            coverage = index.coverage
            exponent = index.rules.exponent
            formula = (index.rules.formula?.value.text).map(NodeRules.withoutBlanks)
            floor = index.rules.floor
            deviation = index.rules.deviation
            scoreDigits = index.rules.scoreDigits
        }
    }

    private static func withoutBlanks(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 != 0x20 }, as: UTF8.self)
    }
}
