#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension MeasureChain {
    /// eˣ.
    static func exponential(_ x: Double) -> Double { exp(x) }
}
