import Testing

@testable import Optimiser

struct LeastCostMatchingTests {
    @Test(arguments: 1...60)
    func agreesWithTryingAllPermutations(_ seed: Int) {
        var random = RandomSource(seed: UInt64(seed), stream: 3)
        let count = 1 + random.below(6)
        let cost = (0..<count * count).map { _ in random.below(50) - 10 }
        let columns = LeastCostMatching.columns(cost, count: count)
        #expect(Set(columns).count == count)
        let total = columns.enumerated().map { cost[$0 * count + $1] }.reduce(0, +)
        #expect(total == least(cost, count, row: 0, taken: []))
    }

    private func least(_ cost: [Int], _ count: Int, row: Int, taken: Set<Int>) -> Int {
        if row == count { return 0 }
        return (0..<count).filter { !taken.contains($0) }
            .map { cost[row * count + $0] + least(cost, count, row: row + 1, taken: taken.union([$0])) }.min() ?? 0
    }
}
