import Testing

@testable import Optimiser

/// Splitting what is possible by pairs of requests.
struct DutyBranchTests {
    /// Pricing in a branch finds the duties that pricing without it finds, but for those that the branch does not allow, and
    /// the cheapest of them.
    @Test func pricingKeepsToThePairs() {
        var (left, kept) = (0, 0)
        // In the last world two who ride to the same stop are cheaper than one: whoever stays aboard saves a new run.
        for seed in Array(1...400) + [2_825] {
            let problem = problem(seed)
            guard problem.count > 2 else { continue }
            var random = RandomSource(seed: UInt64(seed), stream: 9)
            var pairs = RequestPairs.none
            for _ in 0...random.below(2) {
                let first = random.below(problem.count)
                let second = (first + 1 + random.below(problem.count - 1)) % problem.count
                pairs = pairs.adding(
                    (Int32(first), Int32(second)), ridesTogether: random.below(5) == 0, of: problem.count)
            }
            let prices = (0..<problem.count).map { _ in Double(random.below(6_000)) }
            let free = duties(problem, prices, .all, .none)
            let allowed = free.filter { pairs.allow($0.requests) }
            let bound = duties(problem, prices, .all, pairs)
            #expect(allowed.least == bound.least, "seed \(seed)")
            #expect(bound.allSatisfy { pairs.allow($0.requests) }, "seed \(seed)")
            let exact = duties(problem, prices, .exact, pairs).map { $0.reducedCost(prices) }.min()
            let cheapest = allowed.map { $0.reducedCost(prices) }.min()
            #expect(exact == nil ? cheapest == nil : abs((exact ?? 0) - (cheapest ?? .infinity)) < 1e-6, "seed \(seed)")
            left += free.count - allowed.count
            kept += allowed.count
        }
        #expect(left > 1_000)
        #expect(kept > 1_000)
    }

    /// From the plan in which everyone rides alone, without cuts, so that fractions are left to split on. The bound may stay
    /// below where pricing leaves out a rule.
    @Test func branchesNeverPassTheOptimum() {
        var (judged, split, near) = (0, 0, 0)
        for seed in 1...1_500 {
            guard let world = ListedWorld(seed: seed) else { continue }
            let optimum = world.optimum
            let duties = world.bound()
            judged += 1
            if duties.branch(mostRounds: 0) > 1 { split += 1 }
            #expect(duties.best <= Double(optimum), "seed \(seed)")
            #expect(duties.cost >= Double(optimum), "seed \(seed)")
            if duties.best >= 0.99 * Double(optimum) - 1 { near += 1 }
        }
        #expect(judged > 1_400)
        #expect(split > 10, "\(split)")
        #expect(2 * near > judged)
    }

    /// Ways that are dropped because another can do all that they can leave a duty that is as cheap.
    @Test func nothingCheaperIsDropped() {
        var (kept, all) = (0, 0)
        for seed in 1...1_000 {
            let problem = problem(seed, requests: 6)
            var random = RandomSource(seed: UInt64(seed), stream: 10)
            let prices = (0..<problem.count).map { _ in Double(random.below(6_000)) }
            let every = duties(problem, prices, .every, .none, gap: 0)
            let exact = duties(problem, prices, .exact, .none, gap: 0)
            kept += exact.count
            all += every.count
            let least = (
                exact.map { $0.reducedCost(prices) }.min() ?? .infinity,
                every.map { $0.reducedCost(prices) }.min() ?? .infinity
            )
            #expect(least.0 == least.1 || abs(least.0 - least.1) < 1e-6, "seed \(seed): \(least)")
        }
        #expect(2 * kept < all, "\(kept) of \(all)")
    }

    private func problem(_ seed: Int, requests: Int? = nil) -> PricingProblem {
        let instance = Instance(RandomTables.make(seed: seed, requests: requests))
        return PricingProblem(instance, serving: Array(0..<instance.requestCount))
    }

    private func duties(
        _ problem: PricingProblem, _ prices: [Double], _ effort: Labelling.Effort, _ pairs: RequestPairs,
        gap: Double = 1e6
    ) -> [DutyColumn] {
        let fleets = Array(repeating: 0.0, count: problem.instance.fleetCounts.count)
        return DutyPricing(problem, threads: 1).price(
            DualPrices(requests: prices, fleets: fleets), effort, gap: gap, most: Int.max, mostDuties: problem.count,
            cuts: TripleCuts(requests: problem.count), withTargets: false, mostLabels: 1_000_000, pairs: pairs,
            shouldStop: { false }
        ).columns
    }
}

extension DutyColumn {
    fileprivate func reducedCost(_ prices: [Double]) -> Double {
        requests.reduce(cost) { $0 - prices[Int($1)] }
    }
}

extension [DutyColumn] {
    /// The lowest cost of each set of requests, by class of vehicle.
    fileprivate var least: [[Int32]: Int] {
        Dictionary(
            map { ([Int32($0.vehicleClass)] + $0.requests.sorted(), Int(($0.cost * 1_000).rounded())) },
            uniquingKeysWith: { Swift.min($0, $1) })
    }
}
