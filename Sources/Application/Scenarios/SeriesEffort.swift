/// How scenarios are planned: every half-day with several seeds, so that chance can be told from difference.
package struct SeriesEffort: Hashable, Sendable {
    /// Of one solve. Its threads are those of the whole series: solves run side by side, each on one thread.
    package var solve: Effort
    /// So many seeds, counted from the solve's own.
    package var seeds: Int

    package init(solve: Effort, seeds: Int = 2) {
        self.solve = solve
        self.seeds = seeds
    }

    /// One for each seed.
    var efforts: [Effort] {
        (0..<UInt64(max(1, seeds))).map { number in
            var effort = solve
            effort.seed = solve.seed &+ number
            return effort
        }
    }
}
