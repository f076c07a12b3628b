#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The functions of the C library that formulas need, by name.
enum RealOperations {
    /// eˣ.
    static func exponential(_ x: Double) -> Double { exp(x) }

    /// The natural logarithm.
    static func logarithm(_ x: Double) -> Double { log(x) }

    /// The logarithm to base 10.
    static func decimalLogarithm(_ x: Double) -> Double { log10(x) }

    /// xʸ.
    static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

    /// The value; a fault of the operation where it is not finite.
    static func finite(_ value: Double, _ name: String, _ position: Int) throws(EvaluationError) -> Double {
        guard value.isFinite else { throw EvaluationError(.undefined(name), at: position) }
        return value
    }
}
