/// Runs work over many inputs with a bound on how many are under way, results in the order of the inputs.
enum ParallelMap {
    /// Maps.
    ///
    /// - Parameters:
    ///   - inputs: The inputs.
    ///   - jobs: Most works under way at once, at least 1.
    ///   - progress: Called after each work, from one place only.
    ///   - work: The work; its result should be small, since all results are kept.
    /// - Returns: A result for each input, in the same order.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], jobs: Int, progress: (Int) -> Void,
        work: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        var results = [Output?](repeating: nil, count: inputs.count)
        await withTaskGroup(of: (Int, Output).self) { group in
            var next = 0
            var done = 0
            while next < min(max(jobs, 1), inputs.count) {
                let position = next
                group.addTask { (position, work(inputs[position])) }
                next += 1
            }
            while let (position, output) = await group.next() {
                results[position] = output
                done += 1
                progress(done)
                if next < inputs.count {
                    let position = next
                    group.addTask { (position, work(inputs[position])) }
                    next += 1
                }
            }
        }
        return results.compactMap { $0 }
    }
}
