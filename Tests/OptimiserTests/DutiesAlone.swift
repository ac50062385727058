@testable import Optimiser

/// A random instance of which every plan can be listed.
struct ListedWorld {
    let instance: Instance
    let factory: RouteFactory
    /// Everyone alone.
    let plan: [Route]
    /// Cents, of the cheapest plan.
    let optimum: Int

    /// - Returns: nil when someone cannot ride alone, or there is no plan.
    init?(seed: Int) {
        instance = Instance(RandomTables.make(seed: seed))
        factory = RouteFactory(instance, worker: 0)
        plan = instance.dutiesAlone
        guard plan.count == instance.requestCount, let optimum = Enumeration(instance).cheapestPlan() else {
            return nil
        }
        self.optimum = optimum
    }

    func bound() -> DutyBound {
        DutyBound(
            instance, serving: Array(0..<instance.requestCount), plan: plan, pool: [], factory: factory, threads: 1,
            budget: .unlimited, shouldStop: { false }, report: { _ in })
    }
}

extension Instance {
    /// The cheapest duty for each request that can be served alone: without any, column generation has nothing to begin with.
    var dutiesAlone: [Route] {
        let factory = RouteFactory(self, worker: 0)
        return (0..<requestCount).compactMap { request in
            classes.indices.compactMap { factory.single(request, in: $0) }.min { $0.cost < $1.cost }
        }
    }
}
