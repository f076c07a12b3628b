import XML

/// Holds the form of a template against rules: paper, margins, fonts, sizes, page numbers.
///
/// It looks at sections and styles, not at letters that an author formatted by hand: those are as they are for a reason.
public struct FormCheck {
    private let rules: [FormRule]
    private let parts: [String: [UInt8]]
    private let main: String
    private let targets: [String: String]
    private let styles: FormStyles
    private let stylesPart: String
    private var found: [FormDeviation] = []

    /// Where a template deviates from the rules, in the order of the rules.
    ///
    /// - Parameters:
    ///   - parts: The parts of the template.
    ///   - rules: The rules.
    /// - Returns: What is outside of them; nothing for parts that cannot be read, which is told elsewhere.
    public static func deviations(
        of parts: [(path: String, bytes: [UInt8])], from rules: [FormRule]
    ) -> [FormDeviation] {
        var check = FormCheck(parts, rules)
        check.run()
        let order = Dictionary(rules.enumerated().map { ($1, $0) }) { first, _ in first }
        let places = Dictionary(check.found.enumerated().map { ($1, $0) }) { first, _ in first }
        return places.keys.sorted {
            (order[$0.rule] ?? 0, places[$0] ?? 0) < (order[$1.rule] ?? 0, places[$1] ?? 0)
        }
    }

    private init(_ parts: [(path: String, bytes: [UInt8])], _ rules: [FormRule]) {
        let main = PackageParts.main(of: parts)
        let parts = Dictionary(parts.map { ($0.path, $0.bytes) }) { first, _ in first }
        self.rules = rules
        self.parts = parts
        self.main = main
        var targets: [String: String] = [:]
        var kinds: [String: String] = [:]
        let relations = Self.read(PackageParts.relations(of: main), of: parts)
        for relation in relations?.elements ?? [] {
            guard let id = relation.attribute("Id"), let target = relation.attribute("Target") else {
                continue
            }
            targets[id] = PackageParts.resolved(target, from: main)
            let kind = relation.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
            kinds[kind] = targets[id]
        }
        self.targets = targets
        stylesPart = kinds["styles"] ?? "word/styles.xml"
        styles = FormStyles(
            Self.read(stylesPart, of: parts), theme: kinds["theme"].flatMap { Self.read($0, of: parts) })
    }

    private static func read(_ path: String, of parts: [String: [UInt8]]) -> XMLElement? {
        parts[path].flatMap { try? XMLReader.read($0, part: path) }
    }

    private mutating func run() {
        guard let document = Self.read(main, of: parts) else { return }
        let sections = FormSection.all(in: document)
        for (position, section) in sections.enumerated() {
            checkPage(section, position + 1)
            checkPageNumber(section, position + 1)
        }
        var used = Set(styles.normal.map { [$0] } ?? [])
        Self.collectStyles(document, &used)
        for header in Set(sections.flatMap { $0.headers.values }.compactMap { targets[$0] }) {
            if let root = Self.read(header, of: parts) { Self.collectStyles(root, &used) }
        }
        checkFonts(used)
        checkStyles(used)
    }

    private mutating func add(
        _ rule: FormRule, _ subject: FormDeviation.Subject, _ value: String?, part: String? = nil
    ) {
        found.append(FormDeviation(part: part ?? main, subject: subject, found: value, rule: rule))
    }

    private func rules(_ measure: FormRule.Measure) -> [FormRule] { rules.filter { $0.measure == measure } }

    // MARK: - Pages

    /// Twips as millimetres.
    private static func millimetres(_ twips: Int) -> Double { Double(twips) * 25.4 / 1440 }

    private mutating func checkPage(_ section: FormSection, _ number: Int) {
        let sides = [section.width, section.height].compactMap(\.self).sorted()
        var measured: [(FormRule.Measure, Int?)] = [
            (.pageWidth, sides.first), (.pageHeight, sides.count > 1 ? sides.last : nil),
        ]
        if !section.isLandscape {
            measured += [
                (.marginTop, section.margins["top"]), (.marginBottom, section.margins["bottom"]),
                // Word's own "start" and "end" are not used for pages.
                (.marginLeft, section.margins["left"]), (.marginRight, section.margins["right"]),
            ]
        }
        for (measure, twips) in measured {
            // A negative margin is one that the header may not push down.
            guard let twips = twips.map(abs) else { continue }
            let value = Self.millimetres(twips)
            for rule in rules(measure) where !rule.allows(value) {
                add(rule, .section(number), FormNumber.text(value))
            }
        }
    }

    private mutating func checkPageNumber(_ section: FormSection, _ number: Int) {
        let part = section.headers["default"].flatMap { targets[$0] }
        let field = part.flatMap { Self.read($0, of: parts) }.flatMap { pageField(in: $0) }
        for rule in rules(.pageNumberAlignment) where field?.alignment != rule.text {
            add(rule, .section(number), field.map { $0.alignment ?? "left" }, part: field == nil ? nil : part)
        }
        if let size = field?.size {
            let value = Double(size) / 2
            for rule in rules(.pageNumberSize) where !rule.allows(value) {
                add(rule, .section(number), FormNumber.text(value), part: part)
            }
        }
        // Page 1 of the document, and of an annex that counts for itself.
        guard field != nil, number == 1 || section.startsAtOne else { return }
        let first = section.headers["first"].flatMap { targets[$0] }
        let isShown =
            !section.hasTitlePage
            || first.flatMap { Self.read($0, of: parts) }.flatMap { pageField(in: $0) } != nil
        for rule in rules(.pageNumberFirst) where (rule.text == "no") == isShown {
            add(rule, .section(number), isShown ? "yes" : "no")
        }
    }

    /// How the number of the page is shown; `nil` where it is not.
    private func pageField(in root: XMLElement) -> FormStyles.Style? {
        for element in root.elements {
            if element.isWord("p"), Self.holdsPageField(element) { return shown(element) }
            if let inner = pageField(in: element) { return inner }
        }
        return nil
    }

    private static func holdsPageField(_ element: XMLElement) -> Bool {
        if element.isWord("pgNum") { return true }
        let code =
            element.isWord("instrText")
            ? element.text : element.isWord("fldSimple") ? element.value("instr") : nil
        if let word = code?.split(separator: " ").first, word.uppercased() == "PAGE" { return true }
        return element.elements.contains { !$0.isWord("p") && holdsPageField($0) }
    }

    /// Alignment and size of a paragraph and of its runs with a field.
    private func shown(_ paragraph: XMLElement) -> FormStyles.Style {
        let properties = paragraph.elements.first { $0.isWord("pPr") }
        let id = properties?.elements.first { $0.isWord("pStyle") }?.value("val")
        var style = styles.resolved(id)
        if let properties { styles.properties(properties, into: &style) }
        for run in paragraph.elements
        where run.isWord("r") && run.elements.contains(where: { $0.isWord("instrText") }) {
            for format in run.elements where format.isWord("rPr") { styles.properties(format, into: &style) }
        }
        return style
    }

    // MARK: - Styles

    private static func collectStyles(_ element: XMLElement, _ used: inout Set<String>) {
        if element.isWord(in: ["pStyle", "rStyle"]), let id = element.value("val") { used.insert(id) }
        for child in element.elements { collectStyles(child, &used) }
    }

    private mutating func checkFonts(_ used: Set<String>) {
        for rule in rules(.font) {
            if let wrong = Self.wrongFonts(styles.defaults.fonts, rule, isComplete: true) {
                add(rule, .defaults, wrong, part: stylesPart)
            }
            for id in used.sorted() {
                guard let style = styles.styles[id],
                    let wrong = Self.wrongFonts(style.fonts, rule, isComplete: false)
                else { continue }
                add(rule, .style(style.name.isEmpty ? id : style.name), wrong, part: stylesPart)
            }
        }
    }

    /// The slots with another font, as `Arial (ascii, hAnsi)`; a slot that a style does not name is inherited.
    private static func wrongFonts(_ fonts: [String: String], _ rule: FormRule, isComplete: Bool) -> String? {
        var slots: [(font: String, slots: [String])] = []
        for slot in FormStyles.slots {
            guard let font = fonts[slot] ?? (isComplete ? "" : nil), font != rule.text else { continue }
            if let place = slots.firstIndex(where: { $0.font == font }) {
                slots[place].slots.append(slot)
            } else {
                slots.append((font, [slot]))
            }
        }
        guard !slots.isEmpty else { return nil }
        return slots.map { "\($0.font.isEmpty ? "–" : $0.font) (\($0.slots.joined(separator: ", ")))" }
            .joined(separator: "; ")
    }

    private mutating func checkStyles(_ used: Set<String>) {
        for rule in rules where rule.measure.isOfStyle {
            let names = Set(rule.styles.map { $0.lowercased() })
            for id in used.sorted() {
                guard let own = styles.styles[id],
                    names.contains(id.lowercased()) || names.contains(own.name.lowercased()),
                    let value = Self.value(of: rule.measure, styles.resolved(id)), !rule.allows(value)
                else { continue }
                add(
                    rule, .style(own.name.isEmpty ? id : own.name), FormNumber.text(value), part: stylesPart)
            }
        }
    }

    /// A measure of a style; `nil` where it cannot be said in the rule's unit.
    private static func value(of measure: FormRule.Measure, _ style: FormStyles.Style) -> Double? {
        switch measure {
        // Ten points where nobody says anything (ECMA-376-1, 17.3.2.38).
        case .size: Double(style.size ?? 20) / 2
        case .lineSpacing: style.hasExactLine ? nil : Double(style.line ?? 240) / 240
        case .firstLine: millimetres(style.firstLine ?? 0)
        case .paragraphGap: Double(max(style.before ?? 0, style.after ?? 0)) / 20
        default: nil
        }
    }
}

/// Numbers of measures, as the table of rules writes them.
public enum FormNumber {
    /// At most one digit, after a full stop.
    public static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
