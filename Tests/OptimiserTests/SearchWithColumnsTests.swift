import Testing

@testable import Optimiser

/// Column generation between and beside the search.
struct SearchWithColumnsTests {
    /// What is called proven is the optimum, with column generation in turn (one thread) and at the same time (two).
    @Test(arguments: [1, 2]) func whatIsProvenIsTheOptimum(threads: Int) {
        var proven = 0
        for seed in 1...24 {
            let tables = RandomTables.make(seed: seed)
            guard let optimum = Enumeration(Instance(tables)).cheapestPlan() else { continue }
            let result = Engine.run(
                tables, SolveParameters(secondsLimit: 1, threads: threads, boundShare: 0.5), SolveControl())
            guard result.unplanned.isEmpty else { continue }
            #expect(result.cost >= optimum, "seed \(seed)")
            if let bound = result.bound { #expect(bound <= optimum, "seed \(seed)") }
            if result.isProven {
                proven += 1
                #expect(result.cost == optimum, "seed \(seed)")
            }
        }
        #expect(proven > 5)
    }

    /// Duties chosen by a dive serve nobody twice and fit the fleet, and everyone where single rides are enough. One that
    /// prices duties on the way starts from single rides and comes to the cheapest plan, mostly.
    @Test func aDiveChoosesDutiesThatFit() {
        var (complete, together, cheapest, judged) = (0, 0, 0, 0)
        for seed in 1...200 {
            let instance = Instance(RandomTables.make(seed: seed))
            let problem = PricingProblem(instance, serving: Array(0..<instance.requestCount))
            let columns = singles(problem, RouteFactory(instance, worker: 0))
            guard !columns.isEmpty else { continue }
            let known = plan(of: DutyDive(problem, columns, scale: 100, shouldStop: { false }))
            let pricing = DutyPricing(problem, threads: 1)
            let priced = plan(
                of: DutyDive(problem, columns, scale: 100, pricing: { pricing.cheap($0, $2) }, shouldStop: { false }))
            let master = DutyMaster(problem, scale: 100)
            master.add(columns)
            let near = master.solve().map {
                plan(
                    of: DutyDive(
                        problem, columns, near: $0, scale: 100, pricing: { pricing.cheap($0, $2) },
                        shouldStop: { false }))
            }
            for chosen in [known, priced, near ?? priced] {
                let served = chosen.flatMap(\.requests)
                #expect(Set(served).count == served.count, "seed \(seed)")
                for (fleet, count) in instance.fleetCounts.enumerated() {
                    #expect(
                        chosen.filter { instance.classes[$0.vehicleClass].fleet == fleet }.count <= count,
                        "seed \(seed)")
                }
            }
            if priced.contains(where: { $0.requests.count > 1 }) { together += 1 }
            guard known.flatMap(\.requests).count == problem.count else { continue }
            complete += 1
            #expect(priced.flatMap(\.requests).count == problem.count, "seed \(seed)")
            #expect(priced.cost <= known.cost + 1, "seed \(seed)")
            #expect(near?.flatMap(\.requests).count == problem.count, "seed \(seed)")
            #expect(near?.cost ?? .infinity <= known.cost + 1, "seed \(seed)")
            guard let optimum = Enumeration(instance).cheapestPlan() else { continue }
            judged += 1
            if priced.cost < 1.01 * Double(optimum) { cheapest += 1 }
        }
        #expect(complete > 50)
        #expect(together > 50)
        #expect(10 * cheapest > 9 * judged)
    }

    /// Nobody rides who is excluded, and all others as cheaply as if those were not there.
    @Test func whoIsExcludedIsNotServed() {
        var found = 0
        for seed in 1...100 {
            let instance = Instance(RandomTables.make(seed: seed))
            let problem = PricingProblem(instance, serving: Array(0..<instance.requestCount))
            var excluded = RequestSet.none
            excluded.insert([Int32(seed % problem.count)], of: problem.count)
            let rest = (0..<problem.count).filter { $0 != seed % problem.count }
            let high = { (count: Int) in
                DualPrices(
                    requests: Array(repeating: 1e5, count: count),
                    fleets: Array(repeating: 0, count: instance.fleetCounts.count))
            }
            let with = DutyPricing(problem, threads: 1).cheap(high(problem.count), excluded)
            let other = PricingProblem(instance, serving: rest)
            let without = DutyPricing(other, threads: 1).cheap(high(rest.count), .none)
            #expect(with.allSatisfy { $0.requests.allSatisfy { !excluded.contains($0) } }, "seed \(seed)")
            #expect(with.isEmpty == without.isEmpty, "seed \(seed)")
            func least(_ columns: [DutyColumn]) -> Double {
                columns.map { $0.cost - 1e5 * Double($0.requests.count) }.min() ?? 0
            }
            // Ways may lead past those who are not served.
            #expect(least(with) <= least(without) + 1, "seed \(seed)")
            if !with.isEmpty { found += 1 }
        }
        #expect(found > 50)
    }

    private func singles(_ problem: PricingProblem, _ factory: RouteFactory) -> [DutyColumn] {
        problem.requests.indices.flatMap { number in
            problem.instance.classes.indices.compactMap { kind in
                factory.single(problem.requests[number], in: kind).map { route in
                    DutyColumn(
                        cost: Double(route.cost), requests: [Int32(number)], vehicleClass: kind, route: route)
                }
            }
        }
    }

    /// The cheapest of a few dives that serves most.
    private func plan(of dive: DutyDive) -> [DutyColumn] {
        var best: [DutyColumn] = []
        for _ in 0..<5 {
            guard let chosen = dive.next() else { break }
            let more = chosen.flatMap(\.requests).count - best.flatMap(\.requests).count
            if more > 0 || (more == 0 && chosen.cost < best.cost) { best = chosen }
        }
        return best
    }
}

extension DutyPricing {
    fileprivate func cheap(_ prices: DualPrices, _ excluded: RequestSet) -> [DutyColumn] {
        price(
            prices, .exact, gap: -0.01, most: 100, mostDuties: problem.count, cuts: TripleCuts(requests: problem.count),
            withTargets: false, mostLabels: 100_000, excluded: excluded, shouldStop: { false }
        ).columns
    }
}

extension [DutyColumn] {
    fileprivate var cost: Double { map(\.cost).reduce(0, +) }
}
