/// A range that the form of official documents is held against: a row of a table that an office may edit.
///
/// The ranges of Decree 30/2020/ND-CP, Annex I, stand in `templates/word/decree30.csv`; the code knows what can be
/// measured, not what is right.
public struct FormRule: Sendable, Hashable {
    /// What is measured.
    public enum Measure: String, Sendable, Hashable, CaseIterable {
        /// The short side of the paper, mm.
        case pageWidth = "page_width"
        /// The long side of the paper, mm.
        case pageHeight = "page_height"
        /// The top margin of portrait pages, mm.
        case marginTop = "margin_top"
        /// The bottom margin of portrait pages, mm.
        case marginBottom = "margin_bottom"
        /// The left margin of portrait pages, mm.
        case marginLeft = "margin_left"
        /// The right margin of portrait pages, mm.
        case marginRight = "margin_right"
        /// The font of letters in the document's defaults and in each style that is used; a name.
        case font
        /// The size of letters of a style, pt.
        case size
        /// The height of lines of a style, in lines.
        case lineSpacing = "line_spacing"
        /// The indent of the first line of a style, mm.
        case firstLine = "first_line"
        /// What is left free between paragraphs of a style, before or after, pt.
        case paragraphGap = "paragraph_gap"
        /// The size of the page number, pt.
        case pageNumberSize = "page_number_size"
        /// How the page number in the header is aligned; a word such as `center`.
        case pageNumberAlignment = "page_number_align"
        /// Whether page 1 shows its number; `no`.
        case pageNumberFirst = "page_number_first"

        /// The unit in which it is given; empty for a name or a word.
        public var unit: String {
            switch self {
            case .pageWidth, .pageHeight, .marginTop, .marginBottom, .marginLeft, .marginRight, .firstLine:
                "mm"
            case .size, .paragraphGap, .pageNumberSize: "pt"
            case .lineSpacing: "line"
            case .font, .pageNumberAlignment, .pageNumberFirst: ""
            }
        }

        /// Whether a rule of this measure names styles.
        public var isOfStyle: Bool {
            switch self {
            case .size, .lineSpacing, .firstLine, .paragraphGap: true
            default: false
            }
        }
    }

    /// What is measured.
    public let measure: Measure
    /// The styles it is about, by the names that Word shows or by their identifiers; empty for other measures.
    public let styles: [String]
    /// The least value allowed, in the measure's unit.
    public let low: Double?
    /// The greatest value allowed.
    public let high: Double?
    /// The name or word that is expected, where it is not a number.
    public let text: String?
    /// Where the range is laid down.
    public let basis: String
    /// The row of the table, for messages.
    public let row: Int

    /// Makes a rule.
    public init(
        measure: Measure, styles: [String] = [], low: Double? = nil, high: Double? = nil, text: String? = nil,
        basis: String, row: Int
    ) {
        self.measure = measure
        self.styles = styles
        self.low = low
        self.high = high
        self.text = text
        self.basis = basis
        self.row = row
    }

    /// Whether a value lies in the range; a tenth of the unit more or less is rounding in twips.
    func allows(_ value: Double) -> Bool {
        let rounded = (value * 10).rounded() / 10
        return rounded >= (low ?? rounded) && rounded <= (high ?? rounded)
    }
}

/// A place in a template where its form is outside of a rule's range.
public struct FormDeviation: Sendable, Hashable {
    /// Where it was found.
    public enum Subject: Sendable, Hashable {
        /// A style, by the name that Word shows.
        case style(String)
        /// What holds where no style says otherwise.
        case defaults
        /// A section of the document, counted from 1.
        case section(Int)
    }

    /// The part of the package.
    public let part: String
    /// Where in it.
    public let subject: Subject
    /// What was found; `nil` where there is nothing, such as no page number at all.
    public let found: String?
    /// The rule.
    public let rule: FormRule
}
