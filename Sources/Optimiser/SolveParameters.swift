package import LinearProgramming

/// What a solve may use. With an iteration limit the plan depends on nothing but the problem, the parameters and the
/// seed; with a time limit also on the speed of the machine.
package struct SolveParameters: Hashable, Sendable {
    package var seed: UInt64
    package var secondsLimit: Double?
    package var iterationLimit: Int?
    /// Threads that work at the same time; the plan does not depend on it.
    package var threads: Int
    /// Part of the time limit that is spent on the lower bound after the search, from 0 to 1; more where the search has time
    /// in plenty.
    package var boundShare: Double
    /// How much more than the cheapest plan found a plan may cost to make rides shorter, in parts of its cost.
    package var comfortShare: Double
    /// For tests of the fallback: makes integer programming fail in the given way.
    package var injection: Injection
    /// Limit the time of the processors instead of the time on the wall.
    package var countsProcessorTime: Bool

    package init(
        seed: UInt64 = 1, secondsLimit: Double? = nil, iterationLimit: Int? = nil, threads: Int = 2,
        boundShare: Double = 0.15, comfortShare: Double = 0.001, injection: Injection = .none,
        countsProcessorTime: Bool = false
    ) {
        self.seed = seed
        self.secondsLimit = secondsLimit
        self.iterationLimit = iterationLimit
        self.threads = threads
        self.boundShare = boundShare
        self.comfortShare = comfortShare
        self.injection = injection
        self.countsProcessorTime = countsProcessorTime
    }

    /// Of few requests the search soon has the best plan that it finds; what time is left is for the lower bound, where that
    /// makes plans as well (docs/besluiten/0049).
    ///
    /// - Parameter isMetric: without it there is neither; asked when it matters.
    func divided(for requests: Int, _ instance: Instance, isMetric: () -> Bool) -> SolveParameters {
        guard let limit = secondsLimit, limit > 0, boundShare > 0, instance.sharesDestinations else { return self }
        let rest = min(Self.mostForBound, 1 - Self.plenty * Double(requests * requests) / limit)
        guard rest > boundShare, isMetric() else { return self }
        var divided = self
        divided.boundShare = rest
        return divided
    }

    /// Seconds for the search, per pair of requests.
    private static let plenty = 1.0 / 200
    private static let mostForBound = 0.9

    var clockKind: Clock.Kind { countsProcessorTime ? .processor(threads: threads) : .wall }
}
