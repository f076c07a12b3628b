/// The values that a template prints at one level, in the slots of a shape.
///
/// Only values that fit the shape get in, records inside records included. Rendering relies on it: it checks the
/// shape of the outermost record once and nothing after that.
public struct TemplateRecord: Sendable {
    /// The shape whose slots this record fills.
    public let shape: TemplateShape
    /// What was set that the shape does not allow, in the order in which it happened; empty in correct code.
    ///
    /// Such a value is left out rather than trapped on, so tests should assert that this is empty. The misuse of
    /// records set inside this one is part of it.
    public private(set) var misuse: [String] = []
    var values: [TemplateValue]
    /// The slot after the one that was set last: fields are mostly set in the order of the shape.
    private var next = 0

    /// Makes a record with every field missing.
    public init(_ shape: TemplateShape) {
        self.shape = shape
        values = Array(repeating: .missing, count: shape.fields.count)
    }

    /// The value of a field; `.missing` for a name that the shape lacks.
    ///
    /// Setting such a name, or a value of another kind, changes ``misuse`` instead.
    public subscript(name: String) -> TemplateValue {
        get {
            guard let slot = shape.slot(of: name) else { return .missing }
            return values[slot]
        }
        set { store(newValue, in: name) }
    }

    /// Sets a field of text; nil makes it missing.
    public mutating func set(_ name: String, _ text: String?) {
        if let text { store(.text(text), in: name) } else { store(.missing, in: name) }
    }

    /// Sets a field of finished markup (UTF-8).
    public mutating func set(_ name: String, markup: [UInt8]) {
        store(.markup(markup), in: name)
    }

    /// Sets a field that is true or false.
    public mutating func set(_ name: String, _ flag: Bool) {
        store(.flag(flag), in: name)
    }

    /// Sets a field of records.
    public mutating func set(_ name: String, _ list: [TemplateRecord]) {
        store(.list(list), in: name)
    }

    /// Changes each record of a field of records; does nothing where the field holds no list.
    public mutating func change(each name: String, _ body: (inout TemplateRecord) -> Void) {
        guard case .list(var records) = self[name] else { return }
        store(.missing, in: name)
        for index in records.indices { body(&records[index]) }
        store(.list(records), in: name)
    }

    /// Sets a field of one record.
    public mutating func set(_ name: String, _ record: TemplateRecord) {
        store(.record(record), in: name)
    }

    private mutating func store(_ value: TemplateValue, in name: String) {
        guard let slot = shape.slot(of: name, near: next) else {
            misuse.append("\(shape.name) has no field \(name)")
            return
        }
        next = slot + 1
        values[slot] = fits(value, shape.fields[slot]) ? value : .missing
    }

    private mutating func fits(_ value: TemplateValue, _ field: TemplateShape.Field) -> Bool {
        switch (field.kind, value) {
        case (_, .missing), (.text, .text), (.markup, .markup), (.flag, .flag):
            return true
        case (.record(let expected), .record(let record)):
            return fits(record, expected, at: field.name)
        case (.list(let expected), .list(let records)):
            var all = true
            for (index, record) in records.enumerated() {
                // The place is spelt out only for a record in trouble: this runs for every row of every table.
                if record.shape === expected, record.misuse.isEmpty { continue }
                if !fits(record, expected, at: "\(field.name)[\(index)]") { all = false }
            }
            return all
        default:
            misuse.append("\(shape.name).\(field.name) is \(field.kind.name), not \(value.kindName)")
            return false
        }
    }

    private mutating func fits(
        _ record: TemplateRecord, _ expected: TemplateShape, at place: String
    ) -> Bool {
        misuse.append(contentsOf: record.misuse.map { "\(shape.name).\(place): \($0)" })
        guard record.shape !== expected else { return true }
        misuse.append("\(shape.name).\(place) is a record of \(expected.name), not of \(record.shape.name)")
        return false
    }
}
