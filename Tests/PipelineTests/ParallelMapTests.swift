import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite("Parallel work")
struct ParallelMapTests {
    @Test("results stand in the order of the inputs, whatever ends first", arguments: [-1, 0, 1, 8, 1000])
    func order(jobs: Int) async {
        var told: [Int] = []
        let results = await ParallelMap.map(
            Array(0..<100), jobs: jobs, progress: { told.append($0) },
            work: { input in
                usleep(UInt32((input * 7919) % 300))
                return input * input
            })
        #expect(results == (0..<100).map { $0 * $0 })
        #expect(told == Array(1...100))
    }

    @Test("no more works are under way at once than are allowed")
    func bound() async {
        final class Count: Sendable { let now = Mutex<(running: Int, most: Int)>((0, 0)) }
        let count = Count()
        _ = await ParallelMap.map(
            Array(0..<60), jobs: 2, progress: { _ in },
            work: { _ in
                count.now.withLock { $0 = ($0.running + 1, max($0.most, $0.running + 1)) }
                usleep(500)
                count.now.withLock { $0.running -= 1 }
            })
        #expect(count.now.withLock { $0.most } <= 2)
    }

    @Test("nothing to do is done at once")
    func nothing() async {
        let results = await ParallelMap.map([Int](), jobs: 4, progress: { _ in }, work: { $0 })
        #expect(results.isEmpty)
    }
}
