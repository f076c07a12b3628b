import Foundation
import Template

/// A value of the specification's data.
enum SpecificationValue: Decodable, Sendable {
    case null
    case flag(Bool)
    case text(String)
    case list([SpecificationValue])
    case record([String: SpecificationValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .text("\(number)")
        } else if let number = try? container.decode(Double.self) {
            self = .text("\(number)")
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([SpecificationValue].self) {
            self = .list(list)
        } else {
            self = .record(try container.decode([String: SpecificationValue].self))
        }
    }
}

/// A case of Mustache's specification, or of our table of them.
struct SpecificationCase: Decodable, Sendable {
    /// The part of the specification; only in our table.
    let group: String?
    let name: String
    let data: SpecificationValue
    let template: String
    let partials: [String: String]?
    /// What is printed; missing where strict templates refuse the case.
    let expected: String?
    /// The mistake as which strict templates refuse it.
    let mistake: String?

    /// What the strict template prints, or as what mistake it is refused: `= text` or `! mistake`.
    func outcome() -> String {
        let partials = (partials ?? [:]).mapValues { Array($0.utf8) }
        let shape = shape(of: [data])
        do throws(TemplateErrors) {
            let compiled = try Template(
                Array(template.utf8), name: name, shape: shape, partials: partials)
            let record = record(data, shape)
            guard record.misuse.isEmpty else { return "? \(record.misuse)" }
            return "= " + String(decoding: compiled.render(record), as: UTF8.self)
        } catch {
            return "! " + (error.errors.first.map { Self.code(of: $0.reason) } ?? "")
        }
    }

    private static func code(of reason: TemplateError.Reason) -> String {
        switch reason {
        case .unknownName: "unknown-name"
        case .unknownPartial: "unknown-partial"
        case .partialCycle: "partial-cycle"
        case .wrongKind: "wrong-kind"
        case .badTag(let problem): problem
        case .unclosedTag, .unclosedSection, .unexpectedClose, .invalidUTF8: "\(reason)"
        }
    }

    // MARK: - Data as records

    /// The shape that holds all of some records: a field is of the kind of the first value that tells one.
    private func shape(of values: [SpecificationValue]) -> TemplateShape {
        let records = values.compactMap { value -> [String: SpecificationValue]? in
            if case .record(let fields) = value { return fields }
            return nil
        }
        let names = Set(records.flatMap(\.keys)).sorted()
        return TemplateShape(
            "case", names.map { name in field(name, records.compactMap { $0[name] }) })
    }

    private func field(_ name: String, _ values: [SpecificationValue]) -> TemplateShape.Field {
        for value in values {
            switch value {
            case .null: continue
            case .flag: return .flag(name)
            case .text: return isRaw(name) ? .markup(name) : .text(name)
            case .list:
                let entries = values.flatMap { value -> [SpecificationValue] in
                    if case .list(let entries) = value { return entries }
                    return []
                }
                return .list(name, of: shape(of: entries))
            case .record: return .record(name, of: shape(of: values))
            }
        }
        return isRaw(name) ? .markup(name) : .text(name)
    }

    /// Whether a template prints a value unescaped: what may be printed so is a kind of its own here.
    private func isRaw(_ name: String) -> Bool {
        let sources = [template] + (partials ?? [:]).values
        return sources.contains { source in
            source.matches(of: /\{\{(?:\{|&)\s*([^\s}]+)\s*\}/).contains {
                $0.1.split(separator: ".").last.map(String.init) == name
            }
        }
    }

    private func record(_ value: SpecificationValue, _ shape: TemplateShape) -> TemplateRecord {
        var record = TemplateRecord(shape)
        guard case .record(let values) = value else { return record }
        for field in shape.fields {
            switch (values[field.name], field.kind) {
            case (.flag(let flag), _): record.set(field.name, flag)
            case (.text(let text), .markup): record.set(field.name, markup: Array(text.utf8))
            case (.text(let text), _): record.set(field.name, text)
            case (.list(let entries), .list(let inner)):
                record.set(field.name, entries.map { self.record($0, inner) })
            case (.record, .record(let inner)):
                record.set(field.name, self.record(values[field.name] ?? .null, inner))
            default: break
            }
        }
        return record
    }
}
