/// Checks a template and its partials against a shape and makes a program of them.
struct TemplateCompiler {
    private(set) var program = TemplateProgram()
    private var scopes: TemplateScopes
    private let partials: [String: [UInt8]]
    private let mayChangeDelimiters: Bool
    /// Partials already cut into pieces, by the white space before each of their lines and their name.
    private var cut: [String: TemplateSource] = [:]
    /// The files' names in the order of their first use.
    private var files: [String] = []
    private var found: [TemplateError] = []
    /// Sections open now, those around the place where a partial is used included.
    private var depth = 0
    private var expansions = 0
    /// What `{{.}}` stands for, one for each open section that shows its content where its value holds.
    private var current: [CurrentValue] = []

    /// How many times partials may be put in.
    private static let expansionLimit = 10_000
    /// How many instructions, or mistakes, there may be before another partial is refused.
    private static let partLimit = 500_000

    private struct OpenSection {
        let tag: TemplateTag
        /// The section's first instruction; nil if its name is wrong.
        let instruction: Int?
        let entersRecord: Bool
        /// Whether the section is one that `{{.}}` may speak of.
        var isCurrent: Bool { tag.sigil == .section }
    }

    private enum CurrentValue {
        case text(TemplateProgram.Place, TemplateShape.Kind)
        /// A list, a record or a flag, which have no text.
        case other
        /// The section's own name is wrong: nothing more to say.
        case unknowable
    }

    init(shape: TemplateShape, partials: [String: [UInt8]], mayChangeDelimiters: Bool) {
        self.mayChangeDelimiters = mayChangeDelimiters
        self.scopes = TemplateScopes(shape)
        self.partials = partials
    }

    /// Every mistake once, file by file and in the order of the text.
    var errors: [TemplateError] {
        var seen: Set<TemplateError> = []
        let order = Dictionary(
            files.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        // The standard library's sort is stable, so that mistakes at one place keep the order of discovery.
        return found.filter { seen.insert($0).inserted }.sorted {
            (order[$0.template] ?? 0, $0.line, $0.column) < (order[$1.template] ?? 0, $1.line, $1.column)
        }
    }

    mutating func compile(_ source: TemplateSource) {
        found.append(contentsOf: source.errors)
        compile(source, chain: [])
    }

    /// Compiles a file; `chain` is the partials around it, outermost first, this one included.
    private mutating func compile(_ source: TemplateSource, chain: [String]) {
        if !files.contains(source.name) { files.append(source.name) }
        var open: [OpenSection] = []
        for piece in source.pieces {
            switch piece {
            case .text(let range): program.appendLiteral(source.bytes[range])
            case .tag(let tag): compile(tag, of: source, chain: chain, open: &open)
            }
        }
        while let section = open.popLast() {
            fail(.unclosedSection(section.tag.name), section.tag, source)
            close(section)
        }
    }

    private mutating func compile(
        _ tag: TemplateTag, of source: TemplateSource, chain: [String], open: inout [OpenSection]
    ) {
        switch tag.sigil {
        case .value, .raw: print(tag, of: source)
        case .section, .inverted: open.append(self.open(tag, of: source))
        case .close: close(tag, of: source, open: &open)
        case .partial: include(tag, of: source, chain: chain)
        }
    }

    private mutating func print(_ tag: TemplateTag, of source: TemplateSource) {
        guard let (place, kind) = resolve(tag, of: source) else { return }
        switch (tag.sigil, kind) {
        case (.value, .text): program.code.append(.text(place))
        case (.raw, .markup): program.code.append(.markup(place))
        default:
            let use = tag.sigil == .raw ? "markup" : "text"
            fail(.wrongKind(name: tag.name, is: kind.name, use: use), tag, source)
        }
    }

    private mutating func resolve(
        _ tag: TemplateTag, of source: TemplateSource
    ) -> (TemplateProgram.Place, TemplateShape.Kind)? {
        if tag.name == TemplateTag.current { return resolveCurrent(tag, of: source) }
        switch scopes.resolve(tag.name) {
        case .found(let slots, let level, let kind):
            let start = program.steps.count
            program.steps.append(contentsOf: slots.dropFirst())
            let further = start..<program.steps.count
            return (TemplateProgram.Place(level: level, slot: slots[0], further: further), kind)
        case .failed(let reason):
            fail(reason, tag, source)
            return nil
        case .unknowable:
            return nil
        }
    }

    private mutating func resolveCurrent(
        _ tag: TemplateTag, of source: TemplateSource
    ) -> (TemplateProgram.Place, TemplateShape.Kind)? {
        switch current.last {
        case .text(let place, let kind): return (place, kind)
        case .unknowable: return nil
        case .other, nil:
            fail(.badTag(TemplateError.BadTag.noCurrentText.rawValue), tag, source)
            return nil
        }
    }

    private mutating func fail(_ reason: TemplateError.Reason, _ tag: TemplateTag, _ source: TemplateSource) {
        found.append(source.error(reason, tag.position, excerpt: tag.range))
    }
}

// MARK: - Sections

extension TemplateCompiler {
    private mutating func open(_ tag: TemplateTag, of source: TemplateSource) -> OpenSection {
        depth += 1
        if depth == Template.depthLimit + 1 {
            fail(.badTag(TemplateError.BadTag.tooDeep.rawValue), tag, source)
        }
        guard let (place, kind) = resolve(tag, of: source) else {
            let entersRecord = tag.sigil == .section
            if entersRecord {
                scopes.enter(nil)
                current.append(.unknowable)
            }
            return OpenSection(tag: tag, instruction: nil, entersRecord: entersRecord)
        }
        if tag.sigil == .section {
            switch kind {
            case .text, .markup: current.append(.text(place, kind))
            case .flag, .list, .record: current.append(.other)
            }
        }
        switch (tag.sigil, kind) {
        case (.section, .list(let shape)):
            scopes.enter(shape)
            return OpenSection(tag: tag, instruction: program.open(.each(place, end: 0)), entersRecord: true)
        case (.section, .record(let shape)):
            scopes.enter(shape)
            return OpenSection(tag: tag, instruction: program.open(.enter(place, end: 0)), entersRecord: true)
        case (.section, _):
            return OpenSection(tag: tag, instruction: program.open(.when(place, end: 0)), entersRecord: false)
        default:
            return OpenSection(
                tag: tag, instruction: program.open(.unless(place, end: 0)), entersRecord: false)
        }
    }

    private mutating func close(
        _ tag: TemplateTag, of source: TemplateSource, open: inout [OpenSection]
    ) {
        if open.last?.tag.name != tag.name {
            fail(.unexpectedClose(found: tag.name, open: open.last?.tag.name), tag, source)
        }
        // A name that is not open is passed over; one that is open closes the forgotten ones inside it.
        guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else { return }
        while open.count > index, let section = open.popLast() { close(section) }
    }

    private mutating func close(_ section: OpenSection) {
        depth -= 1
        if section.entersRecord { scopes.leave() }
        if section.isCurrent { current.removeLast() }
        if let instruction = section.instruction { program.close(instruction) }
    }
}

// MARK: - Partials

extension TemplateCompiler {
    private mutating func include(_ tag: TemplateTag, of source: TemplateSource, chain: [String]) {
        let name = tag.name
        guard let bytes = partials[name] else {
            fail(.unknownPartial(name, known: partials.keys.sorted()), tag, source)
            return
        }
        if let first = chain.firstIndex(of: name) {
            fail(.partialCycle(chain[first...] + [name]), tag, source)
            return
        }
        guard chain.count < Template.depthLimit else {
            fail(.badTag(TemplateError.BadTag.tooDeep.rawValue), tag, source)
            return
        }
        expansions += 1
        guard !isTooLarge else {
            fail(.badTag(TemplateError.BadTag.tooLarge.rawValue), tag, source)
            return
        }
        let indent = source.bytes[tag.indent]
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        // Without this bound a long line of spaces would be put before each line of a long file.
        guard bytes.count + lines * indent.count <= Template.sizeLimit else {
            fail(.badTag(TemplateError.BadTag.tooLarge.rawValue), tag, source)
            return
        }
        compile(partial(name, bytes, indent: indent), chain: chain + [name])
    }

    private mutating func partial(
        _ name: String, _ bytes: [UInt8], indent: ArraySlice<UInt8>
    ) -> TemplateSource {
        // No name begins with white space, so that the two cannot be mixed up.
        let key = String(decoding: indent, as: UTF8.self) + name
        if let partial = cut[key] { return partial }
        let partial = TemplateSource(
            name: name, bytes: bytes, indent: indent, mayChangeDelimiters: mayChangeDelimiters)
        cut[key] = partial
        found.append(contentsOf: partial.errors)
        return partial
    }

    /// Partials that use each other several times double at every level; this bounds memory and time.
    private var isTooLarge: Bool {
        expansions > Self.expansionLimit || program.literals.count > Template.sizeLimit
            || program.code.count > Self.partLimit || found.count > Self.partLimit
    }
}
