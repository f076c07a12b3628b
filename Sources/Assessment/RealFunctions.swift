#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The functions of the C library that assessment needs, by name.
enum RealFunctions {
    /// eˣ.
    static func exponential(_ x: Double) -> Double { exp(x) }

    /// The natural logarithm; −∞ of 0, not a number below.
    static func logarithm(_ x: Double) -> Double { log(x) }

    /// xʸ.
    static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
}
