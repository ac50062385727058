import Testing

@testable import Optimiser

/// Some duties of a plan made anew, while the others stay.
struct PlanPartsTests {
    /// From the plan in which everyone rides alone. With the whole plan left out of the question, it becomes cheaper, never
    /// too cheap, and keeps to the vehicles there are; also when several parts are worked on at once, which get in each
    /// other's way now and then.
    @Test(arguments: [(1, 6), (3, 8)])
    func plansBecomeCheaperPartByPart(threads: Int, oneIn: Int) {
        var (judged, cheaper, cheapest) = (0, 0, 0)
        for seed in 1...600 {
            guard let world = ListedWorld(seed: seed) else { continue }
            let offers = Offers()
            let factories = (0..<threads).map { RouteFactory.helper(world.instance, $0) }
            let duties = world.bound(turn: { _ in { false } }, crew: Crew(factories, offers))
            let before = duties.cost
            offers.lendingThreads { duties.improveParts() }
            let served = duties.incumbent.plan.routes.flatMap(\.requests).sorted()
            #expect(served == (0..<Int32(world.instance.requestCount)).map { $0 }, "seed \(seed)")
            var used = Array(repeating: 0, count: world.instance.fleetCounts.count)
            for route in duties.incumbent.plan.routes { used[world.instance.classes[route.vehicleClass].fleet] += 1 }
            #expect(zip(used, world.instance.fleetCounts).allSatisfy { $0 <= $1 }, "seed \(seed)")
            #expect(duties.cost == Double(duties.incumbent.plan.routes.map(\.cost).reduce(0, +)), "seed \(seed)")
            #expect(duties.cost >= Double(world.optimum), "seed \(seed)")
            #expect(duties.cost <= before, "seed \(seed)")
            judged += 1
            if duties.cost < before { cheaper += 1 }
            if duties.cost == Double(world.optimum) { cheapest += 1 }
        }
        #expect(judged > 500)
        #expect(3 * cheaper > judged, "\(cheaper) of \(judged)")
        #expect(oneIn * cheapest > judged, "\(cheapest) of \(judged)")
    }

    /// No part is given twice, none is the whole plan, and there is an end: the sooner the fewer of them can be solved.
    @Test(arguments: [true, false])
    func everyPartOnce(isSolved: Bool) {
        var plans = 0
        for seed in 1...100 {
            let instance = Instance(RandomTables.make(seed: seed))
            let factory = RouteFactory(instance, worker: 0)
            var plan = Assignment(instance: instance, requests: Array(0..<Int32(instance.requestCount)))
            for request in 0..<instance.requestCount {
                if let route = factory.single(request, in: 0) { plan.add(route, instance) }
            }
            guard plan.routes.count > 2 else { continue }
            var parts = PlanParts(requests: instance.requestCount)
            var seen = Set<[Int]>()
            while let slots = parts.next(of: plan, instance) {
                #expect(slots.count > 1 && slots.count < plan.routes.count)
                #expect(Set(slots).count == slots.count)
                #expect(seen.insert(slots.sorted()).inserted)
                parts.note(isSolved: isSolved)
                guard seen.count < 1_000 else { break }
            }
            #expect(seen.count < 1_000)
            plans += 1
        }
        #expect(plans > 50)
    }
}
