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

    /// Duties chosen by a dive serve nobody twice and fit the fleet, and everyone where single rides are enough.
    @Test func aDiveChoosesDutiesThatFit() {
        var complete = 0
        for seed in 1...200 {
            let instance = Instance(RandomTables.make(seed: seed))
            let factory = RouteFactory(instance, worker: 0)
            let problem = PricingProblem(instance, serving: Array(0..<instance.requestCount))
            let columns = problem.requests.indices.flatMap { number in
                instance.classes.indices.compactMap { kind in
                    factory.single(problem.requests[number], in: kind).map { route in
                        DutyColumn(
                            cost: Double(route.cost), requests: [Int32(number)], vehicleClass: kind, route: route)
                    }
                }
            }
            guard !columns.isEmpty else { continue }
            let chosen = DutyDive(problem: problem, columns: columns, scale: 100, shouldStop: { false }).run()
            let served = chosen.flatMap { columns[$0].requests }
            #expect(Set(served).count == served.count, "seed \(seed)")
            for (fleet, count) in instance.fleetCounts.enumerated() {
                #expect(chosen.filter { instance.classes[columns[$0].vehicleClass].fleet == fleet }.count <= count)
            }
            if served.count == problem.count { complete += 1 }
        }
        #expect(complete > 50)
    }
}
