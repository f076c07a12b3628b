/// Why a formula cannot be used, with the place in its text.
public struct FormulaError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The formula has no text.
        case empty
        /// More than ``Formula/maximumLength`` characters, or nested too deeply.
        case tooLong
        /// A character that no formula holds.
        case unexpectedCharacter(String)
        /// A number with more than one decimal point, or out of range.
        case badNumber(String)
        /// Something else stands where `expected` has to stand; `found` is empty at the end.
        case unexpected(found: String, expected: Expectation)
        /// A function that does not exist.
        case unknownFunction(String, known: [String])
        /// A function with too few or too many arguments.
        case argumentCount(function: String, expected: String, found: Int)
        /// A condition where a number is needed, or the reverse.
        case wrongType(found: ValueType, expected: ValueType)
        /// The argument of a function such as `previous` is not a code.
        case codeNeeded(function: String)
        /// A code in lower case, as in `pop`.
        case notACode(String)
    }

    /// What the grammar allows at a place.
    public enum Expectation: Hashable, Sendable {
        /// This very symbol.
        case symbol(String)
        /// A number, a code, a call or a parenthesis.
        case operand
        /// An operator, or the end of the formula.
        case end
    }

    /// What a part of a formula yields.
    public enum ValueType: String, Hashable, Sendable {
        /// A number.
        case number
        /// True or false.
        case condition
    }

    /// What is wrong.
    public let reason: Reason
    /// Where, counted in characters from 1.
    public let position: Int

    /// Makes an error at a place.
    public init(_ reason: Reason, at position: Int) {
        self.reason = reason
        self.position = position
    }
}

/// Why a formula has no value although it is well formed and its operands are there.
public struct EvaluationError: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// A division by zero that the formula does not provide for.
        case divisionByZero
        /// A root, logarithm or power outside its domain, or a result that is not finite.
        case undefined(String)
    }

    /// What went wrong.
    public let reason: Reason
    /// Where, counted in characters from 1.
    public let position: Int

    init(_ reason: Reason, at position: Int) {
        self.reason = reason
        self.position = position
    }

    /// A denominator, given as a formula of its own, that is zero.
    public init(denominatorZeroAt position: Int) {
        self.init(.divisionByZero, at: position)
    }
}
