/// A compiled template: flat instructions over one run of literal bytes.
struct TemplateProgram: Sendable {
    /// Where a value is found, all of it decided when the template was compiled.
    struct Place: Sendable {
        /// How many records have been entered where the path begins; 0 is the outermost record.
        let level: Int
        /// The slot of the path's first step.
        let slot: Int
        /// The slots of the other steps, as a range of ``TemplateProgram/steps``; mostly empty.
        let further: Range<Int>
    }

    /// One step of rendering; `end` is the instruction after the section.
    enum Instruction: Sendable {
        case literal(Range<Int>)
        case text(Place)
        case markup(Place)
        case each(Place, end: Int)
        case enter(Place, end: Int)
        case when(Place, end: Int)
        case unless(Place, end: Int)
    }

    var code: [Instruction] = []
    var literals: [UInt8] = []
    var steps: [Int] = []
    /// Before this instruction no literal may grow: a section begins or ends there.
    private var border = 0

    mutating func appendLiteral(_ bytes: ArraySlice<UInt8>) {
        let start = literals.count
        literals.append(contentsOf: bytes)
        if code.count > border, case .literal(let last) = code[code.count - 1] {
            code[code.count - 1] = .literal(last.lowerBound..<literals.count)
        } else {
            code.append(.literal(start..<literals.count))
        }
    }

    /// Appends a section's first instruction and gives its index.
    mutating func open(_ instruction: Instruction) -> Int {
        code.append(instruction)
        border = code.count
        return code.count - 1
    }

    /// Ends the section that began at an index.
    mutating func close(_ index: Int) {
        border = code.count
        switch code[index] {
        case .each(let place, _): code[index] = .each(place, end: border)
        case .enter(let place, _): code[index] = .enter(place, end: border)
        case .when(let place, _): code[index] = .when(place, end: border)
        case .unless(let place, _): code[index] = .unless(place, end: border)
        case .literal, .text, .markup: break
        }
    }
}
