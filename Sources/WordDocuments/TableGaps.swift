import XML

/// Keeps tables apart: Word makes one table of two that have no paragraph between them, which happens where the
/// paragraph is left out with its section, or where a section of nothing but a table repeats.
struct TableGaps {
    /// A block between tags, or tags between blocks.
    private struct Step {
        let isTable: Bool
        var isParagraph: Bool
        /// How many sections are open there; while the tags of a text are read, the fewest.
        let depth: Int
        /// Where the first of two sections opens that show a paragraph in any case, of which the second closes here.
        var start: Int?
    }

    /// A section of a field, or its opposite, and what stands in it.
    private struct Section {
        let tag: WordTag
        let open: Int
        let close: Int
        /// How many sections are around it.
        let depth: Int
    }

    private let steps: [Step]
    private let sections: [Section]
    private let lists: Set<String>

    /// Puts a paragraph one point high behind every table that could otherwise touch the next one.
    ///
    /// - Parameters:
    ///   - block: An element whose lone tags are free already.
    ///   - spare: The paragraph.
    ///   - lists: The fields whose sections repeat.
    static func fill(_ block: inout XMLElement, with spare: XMLElement, lists: Set<String>) {
        let gaps = TableGaps(block, lists).gaps
        for place in gaps.reversed() { block.children.insert(.element(spare), at: place + 1) }
    }

    private init(_ block: XMLElement, _ lists: Set<String>) {
        var steps: [Step] = []
        var sections: [Section] = []
        var open: [(place: Int, tag: WordTag)] = []
        for (place, child) in block.children.enumerated() {
            switch child {
            case .element(let element):
                steps.append(
                    Step(
                        isTable: element.isWord("tbl"), isParagraph: element.isWord(in: ["p", "sdt"]),
                        depth: open.count))
            case .text(let text):
                var fewest = open.count
                for tag in WordTag.all(in: Array(text.utf8)) {
                    if tag.isOpening { open.append((place, tag)) }
                    if tag.isClosing, let section = open.popLast() {
                        sections.append(
                            Section(tag: section.tag, open: section.place, close: place, depth: open.count))
                    }
                    fewest = min(fewest, open.count)
                }
                steps.append(Step(isTable: false, isParagraph: false, depth: fewest))
            }
        }
        // One of two paragraphs is there when one stands in a section and the other in its opposite.
        for (first, second) in zip(sections, sections.dropFirst()) where Self.areOpposite(first, second) {
            let isInBoth = [first, second].allSatisfy { section in
                steps[section.open..<section.close].contains {
                    $0.isParagraph && $0.depth == section.depth + 1
                }
            }
            if isInBoth {
                steps[second.close].isParagraph = true
                steps[second.close].start = first.open
            }
        }
        self.steps = steps
        self.sections = sections
        self.lists = lists
    }

    /// Whether one section shows what it holds when the other, behind it, does not.
    private static func areOpposite(_ first: Section, _ second: Section) -> Bool {
        first.tag.name == second.tag.name && first.tag.sigil != second.tag.sigil
            && first.depth == second.depth && first.close < second.open
    }

    /// The tables that need a paragraph behind them.
    private var gaps: [Int] {
        let tables = steps.indices.filter { steps[$0].isTable }
        var gaps: Set<Int> = []
        for (position, table) in tables.enumerated() where mayTouch(table, tables[(position + 1)...]) {
            gaps.insert(table)
        }
        for section in sections
        where section.tag.sigil == UInt8(ascii: "#") && lists.contains(section.tag.name) {
            let inside = tables.filter { section.open < $0 && $0 < section.close }
            guard let first = inside.first, let last = inside.last,
                !isParted(after: last, until: section.close), !isParted(before: first, from: section.open)
            else { continue }
            gaps.insert(last)
        }
        return gaps.sorted()
    }

    /// Whether one of the tables behind a table may follow it without a paragraph between.
    private func mayTouch(_ table: Int, _ others: ArraySlice<Int>) -> Bool {
        for other in others {
            if isParted(after: table, until: other) { return false }
            let areOpposite = sections.contains { first in
                first.open < table && table < first.close
                    && sections.contains {
                        Self.areOpposite(first, $0) && $0.open < other && other < $0.close
                    }
            }
            if areOpposite || isParted(before: other, from: table) { continue }
            // Two tables that touch in the template are the author's.
            return (table + 1..<other).contains { !steps[$0].isTable }
        }
        return false
    }

    /// Whether a paragraph that is shown whenever the table is stands behind it.
    private func isParted(after table: Int, until end: Int) -> Bool {
        var depth = steps[table].depth
        for step in steps[(table + 1)..<max(end, table + 1)] {
            if step.isParagraph, step.depth <= depth, step.start ?? end > table { return true }
            depth = min(depth, step.depth)
        }
        return false
    }

    /// Whether a paragraph that is shown whenever the table is stands before it.
    private func isParted(before table: Int, from start: Int) -> Bool {
        var depth = steps[table].depth
        for step in steps[min(start + 1, table)..<table].reversed() {
            if step.isParagraph, step.depth <= depth, step.start ?? table > start { return true }
            depth = min(depth, step.depth)
        }
        return false
    }
}
