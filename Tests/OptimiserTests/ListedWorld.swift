@testable import Optimiser

/// An instance of which every plan can be listed.
struct ListedWorld {
    let instance: Instance
    let factory: RouteFactory
    /// Everyone alone.
    let plan: [Route]
    /// Cents, of the cheapest plan.
    let optimum: Int

    /// - Returns: nil when someone cannot ride alone, or there is no plan.
    init?(_ instance: Instance) {
        self.instance = instance
        factory = RouteFactory(instance, worker: 0)
        plan = instance.dutiesAlone
        guard plan.count == instance.requestCount, let optimum = Enumeration(instance).cheapestPlan() else {
            return nil
        }
        self.optimum = optimum
    }

    /// Of a random instance.
    init?(seed: Int) { self.init(Instance(RandomTables.make(seed: seed))) }

    /// - Parameters:
    ///   - turn: as `DutyBound.Surroundings` has it.
    ///   - crew: nil for one line of work.
    func bound(turn: (@Sendable (Double) -> @Sendable () -> Bool)? = nil, crew: Crew? = nil) -> DutyBound {
        DutyBound(
            instance, serving: Array(0..<instance.requestCount), plan: plan, pool: [], crew: crew ?? Crew([factory]),
            threads: 1, budget: .unlimited, DutyBound.Surroundings(shouldStop: { false }, turn: turn))
    }
}
