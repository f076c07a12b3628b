import Bytes

/// Runs a program over one record.
///
/// It relies on what ``TemplateRecord`` keeps true: a record of a shape has a slot for each field, and each slot holds
/// a value of the field's kind or nothing.
struct TemplateRenderer {
    private let program: TemplateProgram
    private let escapes: Bool
    /// The values of the records entered, outermost first.
    private var levels: [[TemplateValue]]

    init(_ program: TemplateProgram, mode: Template.Mode, root: TemplateRecord) {
        self.program = program
        escapes = mode == .html
        levels = [root.values]
    }

    mutating func run(_ range: Range<Int>, into writer: inout ByteWriter) {
        var index = range.lowerBound
        while index < range.upperBound {
            let instruction = program.code[index]
            index += 1
            switch instruction {
            case .literal(let bytes):
                writer.write(program.literals[bytes])
            case .text(let place):
                guard case .text(let text) = value(at: place) else { continue }
                if escapes { writer.writeEscaped(text) } else { writer.write(text) }
            case .markup(let place):
                guard case .markup(let bytes) = value(at: place) else { continue }
                writer.write(bytes)
            case .when(let place, let end):
                if !value(at: place).holds { index = end }
            case .unless(let place, let end):
                if value(at: place).holds { index = end }
            case .enter(let place, let end):
                if case .record(let record) = value(at: place) {
                    run(index..<end, inside: record, into: &writer)
                }
                index = end
            case .each(let place, let end):
                if case .list(let records) = value(at: place) {
                    for record in records { run(index..<end, inside: record, into: &writer) }
                }
                index = end
            }
        }
    }

    private mutating func run(
        _ range: Range<Int>, inside record: TemplateRecord, into writer: inout ByteWriter
    ) {
        levels.append(record.values)
        run(range, into: &writer)
        levels.removeLast()
    }

    private func value(at place: TemplateProgram.Place) -> TemplateValue {
        let value = levels[place.level][place.slot]
        if place.further.isEmpty { return value }
        return follow(place.further, from: value)
    }

    private func follow(_ slots: Range<Int>, from value: TemplateValue) -> TemplateValue {
        var value = value
        for slot in program.steps[slots] {
            guard case .record(let record) = value else { return .missing }
            value = record.values[slot]
        }
        return value
    }
}
