import Domain
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

/// Chains prune whole duties: one pruned too many makes the bound too high.
struct ChainCompletionTests {
    /// Of schools in the base of the chains, homes that the chains themselves remember, and how many states they may look at.
    struct Memory: Sendable {
        var districts: Int
        var near: Int
        var expansions = 300_000
    }

    private static let memories = [
        Memory(districts: 1, near: 0), Memory(districts: 2, near: 2), Memory(districts: 3, near: 4),
        Memory(districts: 5, near: 12), Memory(districts: 1, near: 4, expansions: 3),
    ]

    /// Tiny half-days both ways, with time to bring pupils of several schools together, against all their plans.
    @Test(arguments: memories)
    func neverAboveTheOptimum(_ memory: Memory) throws {
        var (judged, proven, chainSum, sum, apart) = (0, 0, 0, 0, 0)
        for seed in 1...60 {
            guard let world = try world(seed) else { continue }
            let everyone = Array(0..<world.instance.requestCount)
            let solver = try #require(
                ColumnBound(world.instance, .init(movesPerRound: .infinity, mostDistricts: memory.districts)))
            let (bound, prices) = solver.bound(
                serving: everyone, start: RequestShares(world.instance).prices(of: everyone),
                routes: world.plan, threads: 1, rounds: 60, shouldStop: { false }, report: { _ in })
            let duties = world.bound()
            let chain = ChainProblem(world.instance).tellingApart()
            let pending = PendingSites(chain, districts: memory.districts)
            let bases = chain.groups.compactMap { ChainPricing(chain, $0, pending) }
            #expect(
                duties.begin(
                    at: prices, bound: Double(bound), bases, near: memory.near, mostExpansions: memory.expansions))
            let result = duties.run()
            judged += 1
            if chain.groups.contains(where: { $0.distinctive?.contains(true) == true }) { apart += 1 }
            #expect(result.bound <= world.optimum, "seed \(seed)")
            #expect((result.better ?? world.plan).map(\.cost).reduce(0, +) >= world.optimum, "seed \(seed)")
            if result.bound >= world.optimum - 1 - world.optimum / 100 { proven += 1 }
            chainSum += bound
            sum += result.bound
        }
        #expect(judged > 30 && 4 * apart > judged, "\(apart) of \(judged)")
        #expect(2 * proven > judged, "\(proven) of \(judged)")
        #expect(sum > chainSum)
    }

    /// Half-days too large to list: what is proven before it is cut to the cost of the plan may not be above the best plan
    /// that the search knows.
    @Test(arguments: 1...12)
    func neverAboveWhatTheSearchFinds(_ seed: Int) throws {
        var problem = RandomWorld.problem(
            seed: UInt64(6000 + seed), pupils: 14, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
        let singles = SingleDuties(instance, RouteFactory(instance, worker: RouteFactory.mostWorkers - 1))
        let coordinator = Coordinator(
            instance, singles, requests: (0..<Int32(instance.requestCount)).filter { singles.isPossible(Int($0)) },
            parameters: SolveParameters(seed: 1, iterationLimit: 1500, comfortShare: 0), control: SolveControl(),
            bound: 0)
        let plan = coordinator.run().best
        let served = plan.slot.indices.filter { plan.slot[$0] >= 0 }
        let solver = try #require(ColumnBound(instance, .counted))
        let (bound, prices) = solver.bound(
            serving: served, start: RequestShares(instance).prices(of: served), routes: plan.routes, threads: 1,
            rounds: 20,
            shouldStop: { false }, report: { _ in })
        // Nothing of the search but its plan: everything else that the bound rests on comes from pricing.
        let duties = DutyBound(
            instance, serving: served, plan: plan.routes, pool: [], crew: Crew([RouteFactory(instance, worker: 0)]),
            threads: 2,
            budget: .init(pricings: 40, labels: 20_000, labelsWithChains: 20_000, chainStates: 100_000),
            DutyBound.Surroundings(shouldStop: { false }))
        let bases = try #require(ColumnBound.completions(instance, .counted))
        #expect(duties.begin(at: prices, bound: Double(bound), bases))
        let result = duties.run()
        let cost = (result.better ?? plan.routes).map(\.cost).reduce(0, +)
        #expect(duties.best <= Double(cost) + 1)
        #expect(result.bound > bound)
    }

    /// Chains are charged for cuts as they go: never more than duties pay.
    @Test(arguments: memories)
    func chargesForCutsLoseNoDuty(_ memory: Memory) throws {
        var random = RandomSource(seed: 4711, stream: 0)
        var (judged, paid) = (0, 0)
        for seed in 1...10 {
            var world = RandomWorld.problem(
                seed: UInt64(7000 + seed), pupils: 8, seed % 2 == 0 ? .toSchool : .fromSchool)
            world.together = []
            world.leaveTime()
            let instance = InstanceBuilder.build(world, try world.travelMatrix())
            let alone = instance.dutiesAlone.sorted { $0.requests[0] < $1.requests[0] }
            let problem = PricingProblem(instance, serving: alone.map { Int($0.requests[0]) })
            let chain = ChainProblem(instance)
            let pending = PendingSites(chain, districts: memory.districts)
            let withChains = DutyPricing(problem, threads: 1)
            let bases = chain.groups.compactMap { ChainPricing(chain, $0, pending) }
            guard withChains.use(bases, near: memory.near, mostExpansions: memory.expansions) else { continue }
            for _ in 0..<4 {
                let prices = alone.map { (0.5 + 0.5 * random.unit()) * Double($0.cost) }
                let cuts = cuts(problem, upTo: prices.max() ?? 0, &random)
                let truth = duties(DutyPricing(problem, threads: 1), prices, cuts)
                judged += 1
                let kept = Set(duties(withChains, prices, cuts).map(\.name))
                // Chains know that who stays aboard takes a place, labels do not.
                let lost = truth.filter { !$0.isPartial && !kept.contains($0.name) }
                #expect(lost.isEmpty, "seed \(seed)")
                if truth.contains(where: { cuts.penalty(of: $0.requests) > 0 }) { paid += 1 }
            }
        }
        #expect(judged > 24 && 2 * paid > judged, "\(paid) of \(judged)")
    }

    private func cuts(_ problem: PricingProblem, upTo most: Double, _ random: inout RandomSource) -> TripleCuts {
        var cuts = TripleCuts(requests: problem.count)
        for _ in 0..<20 {
            var order = (0..<problem.count).map { Int32($0) }
            random.shuffle(&order)
            cuts.add(order.prefix(3).sorted())
        }
        cuts.penalties = cuts.penalties.map { _ in 0.1 * most * random.unit() }
        return cuts
    }

    /// That are cheaper than their prices.
    private func duties(_ pricing: DutyPricing, _ prices: [Double], _ cuts: TripleCuts) -> [DutyColumn] {
        let fleets = Array(repeating: 0.0, count: pricing.problem.instance.fleetCounts.count)
        return pricing.price(
            DualPrices(requests: prices, fleets: fleets), .exact, gap: -0.01, most: .max, mostDuties: prices.count,
            cuts: cuts, withTargets: false, mostLabels: 200_000, shouldStop: { false }
        ).columns
    }

    /// A half-day of four pupils.
    private func world(_ seed: Int) throws -> ListedWorld? {
        var problem = RandomWorld.problem(
            seed: UInt64(5000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        for index in problem.fleet.indices { problem.fleet[index].count = seed % 5 == 0 ? 1 : 4 }
        // Every other time a bus for wheelchairs is like another, but dearer.
        if seed % 4 < 2 {
            problem.vehicleTypes[2].frontSeats = problem.vehicleTypes[1].frontSeats
            problem.vehicleTypes[1].range = nil
            problem.tariff.rates["rolbus"] = problem.tariff.rates["bus"]
            problem.tariff.rates["rolbus"]?.values[.dutyStart] = .cents(3200 + 100 * (seed % 9))
        }
        problem.leaveTime(ride: seed % 3 == 0 ? 2700 : 7200)
        return ListedWorld(InstanceBuilder.build(problem, try problem.travelMatrix()))
    }
}

extension DutyColumn {
    /// The class of vehicle and whom it serves.
    fileprivate var name: [Int32] { [Int32(vehicleClass)] + requests.sorted() }

    fileprivate var isPartial: Bool { duty?.isPartial == true }
}
