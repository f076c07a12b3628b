import Reporting
import Template
import VietnameseText

extension BulletinDocument {
    /// Coverage, rounding and ties; indices with the same rules share one record.
    static func rules(_ method: MethodReport, _ words: Words) -> [TemplateRecord] {
        var groups: [(rules: [String], names: [String])] = []
        for root in method.roots {
            let name = VietnameseCase.lowercasingFirst(root.name)
            if let place = groups.firstIndex(where: { $0.rules == root.rules }) {
                groups[place].names.append(name)
            } else {
                groups.append((root.rules, [name]))
            }
        }
        return groups.map { group in
            var record = TemplateRecord(rule)
            record.set("indices", groups.count > 1 ? words.list(group.names) : nil)
            record.set("sentences", DocumentHead.lines(group.rules))
            return record
        }
    }

    /// The tree below a root, parents before children, numbered 1, 1.1, 1.1.1.
    static func nodes(_ root: MethodRoot?) -> [TemplateRecord] {
        var places: [Int] = []
        return (root?.nodes ?? []).map { node in
            let depth = max(node.depth, 1)
            while places.count < depth { places.append(0) }
            places.removeLast(places.count - depth)
            places[depth - 1] += 1
            var record = TemplateRecord(Self.node)
            record.set("number", places.map { "\($0)" }.joined(separator: "."))
            record.set("code", node.code)
            record.set("name", DocumentHead.cell(node.name))
            record.set("weight", DocumentHead.cell(VietnameseCase.capitalizingFirst(node.weight)))
            record.set("is_index", node.indicator == nil)
            record.set("note", node.note)
            record.set("note_foreign", DocumentHead.isForeign(node.printedNote))
            guard let indicator = node.indicator else { return record }
            record.set("unit_of_measure", indicator.unitOfMeasure)
            record.set("direction", DocumentHead.cell(VietnameseCase.capitalizingFirst(indicator.direction)))
            record.set("scale", DocumentHead.cell(indicator.scale))
            record.set("coverage", indicator.coverage)
            record.set("source", DocumentHead.cell(indicator.source))
            record.set("source_foreign", DocumentHead.isForeign(indicator.printedSource))
            return record
        }
    }
}
