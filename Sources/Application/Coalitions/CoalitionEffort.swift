/// How long or how far the plans of all coalitions are searched.
package struct CoalitionEffort: Hashable, Sendable {
    package enum Limit: Hashable, Sendable {
        /// For the whole series, on the wall.
        case budget(seconds: Double)
        /// For each solve.
        case iterations(Int)
    }

    package var limit: Limit
    package var seed: UInt64
    package var threads: Int

    package init(limit: Limit, seed: UInt64 = 1, threads: Int = 2) {
        self.limit = limit
        self.seed = seed
        self.threads = threads
    }

    /// One for each half-day of the given number of pupils.
    func solves(_ sizes: [Int]) -> [Effort] {
        switch limit {
        case .budget(let seconds):
            CoalitionBudget(seconds: seconds, threads: threads).limits(sizes).map {
                Effort(seed: seed, secondsLimit: $0, threads: 1)
            }
        case .iterations(let count):
            sizes.map { _ in Effort(seed: seed, secondsLimit: nil, iterationLimit: count, threads: 1) }
        }
    }
}
