import Dispatch
import Synchronization

/// Runs work over inputs on several threads at once, for callers that wait; results in the order of the inputs.
enum ConcurrentMap {
    /// What the threads share.
    private struct Progress<Output> {
        var next = 0
        var results: [Output?]
    }

    /// Maps.
    ///
    /// - Parameters:
    ///   - inputs: The inputs.
    ///   - jobs: Most works under way at once, at least 1.
    ///   - work: The work.
    /// - Returns: A result for each input, in the same order.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], jobs: Int, work: @Sendable (Input) -> Output
    ) -> [Output] {
        let threads = min(max(jobs, 1), inputs.count)
        guard threads > 1 else { return inputs.map(work) }
        let progress = Mutex(Progress<Output>(results: [Output?](repeating: nil, count: inputs.count)))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while let position = progress.withLock({ progress -> Int? in
                guard progress.next < inputs.count else { return nil }
                progress.next += 1
                return progress.next - 1
            }) {
                let output = work(inputs[position])
                progress.withLock { $0.results[position] = output }
            }
        }
        return progress.withLock { $0.results.compactMap { $0 } }
    }
}
