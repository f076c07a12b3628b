/// Recursive descent over the grammar in `docs/formulas.md`.
struct FormulaParser {
    private let tokens: [FormulaToken]
    private var index = 0
    private var depth = 0
    private(set) var uses: [CodeUse] = []

    /// Nesting beyond this is refused: no real formula needs it, and it bounds the recursion.
    private static let maximumDepth = 60
    private static let specialForms =
        ["if", "previous", "sum_members", "is_missing", "value"] + FieldFunction.allCases.map(\.rawValue)
    private typealias Typed = (node: FormulaNode, type: FormulaError.ValueType, position: Int)

    init(_ text: String) throws(FormulaError) {
        tokens = try FormulaToken.tokens(of: text)
    }

    mutating func parse() throws(FormulaError) -> (node: FormulaNode, type: FormulaError.ValueType) {
        guard current.kind != .end else { throw FormulaError(.empty, at: 1) }
        let result = try disjunction()
        guard current.kind == .end else { throw unexpected(.end) }
        return (result.node, result.type)
    }

    private var current: FormulaToken { tokens[index] }

    private mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    private func unexpected(_ expected: FormulaError.Expectation) -> FormulaError {
        FormulaError(.unexpected(found: current.text, expected: expected), at: current.position)
    }

    private mutating func take(symbol: String) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard current.kind == .name(word) else { return false }
        advance()
        return true
    }

    private mutating func expect(symbol: String) throws(FormulaError) {
        guard take(symbol: symbol) else { throw unexpected(.symbol(symbol)) }
    }

    private func number(_ typed: Typed) throws(FormulaError) -> FormulaNode {
        guard typed.type == .number else {
            throw FormulaError(.wrongType(found: .condition, expected: .number), at: typed.position)
        }
        return typed.node
    }

    private func condition(_ typed: Typed) throws(FormulaError) -> FormulaNode {
        guard typed.type == .condition else {
            throw FormulaError(.wrongType(found: .number, expected: .condition), at: typed.position)
        }
        return typed.node
    }

    private mutating func disjunction() throws(FormulaError) -> Typed {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw FormulaError(.tooLong, at: current.position) }
        var left = try conjunction()
        while take(word: "or") {
            left = (.or(try condition(left), try condition(try conjunction())), .condition, left.position)
        }
        return left
    }

    private mutating func conjunction() throws(FormulaError) -> Typed {
        var left = try negation()
        while take(word: "and") {
            left = (.and(try condition(left), try condition(try negation())), .condition, left.position)
        }
        return left
    }

    private mutating func negation() throws(FormulaError) -> Typed {
        let position = current.position
        var negated: [Int] = []
        while current.kind == .name("not") {
            negated.append(current.position)
            advance()
        }
        var result = try comparison()
        guard !negated.isEmpty else { return result }
        let node = try condition(result)
        result = (negated.count.isMultiple(of: 2) ? node : .not(node), .condition, position)
        return result
    }

    private mutating func comparison() throws(FormulaError) -> Typed {
        let left = try sum()
        guard case .symbol(let symbol) = current.kind, let operation = ComparisonOperator(rawValue: symbol)
        else { return left }
        advance()
        let right = try sum()
        return (.comparison(operation, try number(left), try number(right)), .condition, left.position)
    }

    private mutating func sum() throws(FormulaError) -> Typed {
        try leftAssociative(["+", "-"]) { parser throws(FormulaError) in try parser.product() }
    }

    private mutating func product() throws(FormulaError) -> Typed {
        try leftAssociative(["*", "/"]) { parser throws(FormulaError) in try parser.sign() }
    }

    private mutating func leftAssociative(
        _ symbols: Set<String>, operand: (inout FormulaParser) throws(FormulaError) -> Typed
    ) throws(FormulaError) -> Typed {
        var left = try operand(&self)
        while case .symbol(let symbol) = current.kind, symbols.contains(symbol),
            let operation = ArithmeticOperator(rawValue: symbol)
        {
            let position = current.position
            advance()
            let right = try operand(&self)
            left = (
                .arithmetic(operation, try number(left), try number(right), position: position), .number,
                left.position
            )
        }
        return left
    }

    /// A sign binds looser than a power: −2^2 is −4.
    private mutating func sign() throws(FormulaError) -> Typed {
        let position = current.position
        var negative = false
        while true {
            if take(symbol: "-") {
                negative.toggle()
            } else if !take(symbol: "+") {
                break
            }
        }
        let operand = try power()
        guard negative else { return operand }
        return (.negate(try number(operand)), .number, position)
    }

    /// Right-associative: 2^3^2 is 2^9.
    private mutating func power() throws(FormulaError) -> Typed {
        let base = try primary()
        guard current.kind == .symbol("^") else { return base }
        let position = current.position
        advance()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw FormulaError(.tooLong, at: current.position) }
        let exponent = try sign()
        return (
            .arithmetic(.power, try number(base), try number(exponent), position: position), .number,
            base.position
        )
    }

    private mutating func primary() throws(FormulaError) -> Typed {
        let token = current
        switch token.kind {
        case .number(let value):
            advance()
            return (.number(value), .number, token.position)
        case .symbol("("):
            advance()
            let inner = try disjunction()
            try expect(symbol: ")")
            return (inner.node, inner.type, token.position)
        case .name(let name):
            advance()
            if current.kind == .symbol("(") {
                return try call(name, at: token.position)
            }
            guard Formula.isCode(name) else { throw FormulaError(.notACode(name), at: token.position) }
            uses.append(CodeUse(code: name, position: token.position, scope: .thisYear))
            return (.code(name), .number, token.position)
        default:
            throw unexpected(.operand)
        }
    }

    private mutating func call(_ name: String, at position: Int) throws(FormulaError) -> Typed {
        switch name {
        case "previous":
            return try codeForm(name, .previousYear) { .previous($0) }
        case "sum_members":
            return try codeForm(name, .members) { .sumMembers($0, position: position) }
        case "value":
            return try codeForm(name, .rawValue) { .rawValue($0) }
        case "if":
            let arguments = try argumentList()
            guard arguments.count == 3 else { throw count(name, "3", arguments.count, position) }
            let test = try condition(arguments[0])
            guard arguments[1].type == arguments[2].type else {
                throw FormulaError(
                    .wrongType(found: arguments[2].type, expected: arguments[1].type),
                    at: arguments[2].position)
            }
            return (.choice(test, arguments[1].node, arguments[2].node), arguments[1].type, position)
        case "is_missing":
            let arguments = try argumentList()
            guard arguments.count == 1 else { throw count(name, "1", arguments.count, position) }
            return (.isMissing(try number(arguments[0])), .condition, position)
        default:
            if let function = FieldFunction(rawValue: name) {
                return try codeForm(name, .field) { .field(function, $0, position: position) }
            }
            guard let function = FormulaFunction(rawValue: name) else {
                let known = (FormulaFunction.allCases.map(\.rawValue) + Self.specialForms).sorted()
                throw FormulaError(.unknownFunction(name, known: known), at: position)
            }
            let arguments = try argumentList()
            let counts = function.argumentCounts
            guard counts.contains(arguments.count) else {
                let expected = counts.count == 1 ? "\(counts.lowerBound)" : "≥ \(counts.lowerBound)"
                throw count(name, expected, arguments.count, position)
            }
            var nodes: [FormulaNode] = []
            for argument in arguments { nodes.append(try number(argument)) }
            return (.function(function, nodes, position: position), .number, position)
        }
    }

    private func count(_ name: String, _ expected: String, _ found: Int, _ position: Int) -> FormulaError {
        FormulaError(.argumentCount(function: name, expected: expected, found: found), at: position)
    }

    /// `previous(CODE)` and its like look a code up elsewhere, so only a code makes sense.
    private mutating func codeForm(
        _ name: String, _ scope: CodeUse.Scope, node: (String) -> FormulaNode
    ) throws(FormulaError) -> Typed {
        let position = tokens[index - 1].position
        try expect(symbol: "(")
        guard case .name(let code) = current.kind, Formula.isCode(code) else {
            throw FormulaError(.codeNeeded(function: name), at: current.position)
        }
        uses.append(CodeUse(code: code, position: current.position, scope: scope))
        advance()
        try expect(symbol: ")")
        return (node(code), .number, position)
    }

    private mutating func argumentList() throws(FormulaError) -> [Typed] {
        try expect(symbol: "(")
        var arguments: [Typed] = []
        if take(symbol: ")") { return arguments }
        repeat {
            arguments.append(try disjunction())
        } while take(symbol: ",")
        try expect(symbol: ")")
        return arguments
    }
}
