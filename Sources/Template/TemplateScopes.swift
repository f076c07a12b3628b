/// The shapes of the records entered so far, by which names are resolved.
struct TemplateScopes {
    /// What a name came to.
    enum Resolution {
        case found(slots: [Int], level: Int, kind: TemplateShape.Kind)
        case failed(TemplateError.Reason)
        /// The name stands in a section whose own name is wrong: nothing more to say.
        case unknowable
    }

    /// Outermost first; nil stands for a section whose name could not be resolved.
    private var shapes: [TemplateShape?]

    init(_ root: TemplateShape) {
        shapes = [root]
    }

    mutating func enter(_ shape: TemplateShape?) {
        shapes.append(shape)
    }

    mutating func leave() {
        if shapes.count > 1 { shapes.removeLast() }
    }

    /// Finds a path's first step from the innermost record outwards, and the others inside what it names.
    func resolve(_ path: String) -> Resolution {
        let names = path.split(separator: ".").map(String.init)
        guard let first = names.first else { return .unknowable }
        for (level, shape) in shapes.enumerated().reversed() {
            guard let shape else { return .unknowable }
            guard let slot = shape.slot(of: first) else { continue }
            return follow(names, from: slot, in: shape, level: level)
        }
        return .failed(.unknownName(path, known: reachable))
    }

    private func follow(
        _ names: [String], from slot: Int, in shape: TemplateShape, level: Int
    ) -> Resolution {
        var slots = [slot]
        var kind = shape.fields[slot].kind
        var walked = names[0]
        for name in names.dropFirst() {
            guard case .record(let inner) = kind else {
                return .failed(.wrongKind(name: walked, is: kind.name, use: "record"))
            }
            guard let next = inner.slot(of: name) else {
                let known = inner.fields.map { "\(walked).\($0.name)" }
                return .failed(.unknownName(names.joined(separator: "."), known: known))
            }
            slots.append(next)
            kind = inner.fields[next].kind
            walked += "." + name
        }
        return .found(slots: slots, level: level, kind: kind)
    }

    /// Every name that can be used here, innermost first.
    private var reachable: [String] {
        var seen: Set<String> = []
        return shapes.reversed().flatMap { $0?.fields ?? [] }.map(\.name).filter { seen.insert($0).inserted }
    }
}
