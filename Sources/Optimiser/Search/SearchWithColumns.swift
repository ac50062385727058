import Domain

/// The search, with column generation in between where the plan is small and the clock limits the solve: it finds cheaper
/// plans than the search alone, and ends the solve at once when it proves that there are none.
struct SearchWithColumns {
    let instance: Instance
    let factory: RouteFactory
    let coordinator: Coordinator
    let parameters: SolveParameters
    let control: SolveControl
    let clock: Clock

    /// When only the plan matters: above this many requests per second of the time limit pricing takes too long.
    private static let mostPerSecond = 6.0
    /// Part of the time limit for the search that gives column generation its first duties.
    private static let opening = 0.1
    /// Part of the time limit after which column generation that has no bound yet gives way to the search.
    private static let patience = 0.2
    /// Part of the time limit after which it gives way in any case, when only the plan matters and when the bound does too.
    private static let planOnly = 0.6
    private static let withBound = 1.0

    struct Result {
        var outcome: Coordinator.Outcome
        /// Of the requests that the outcome serves.
        var bound: Int?
    }

    func run(requests: Int) -> Result {
        guard let limit = parameters.secondsLimit, parameters.iterationLimit == nil, requests <= DutyBound.mostRequests,
            parameters.boundShare > 0 || Double(requests) <= Self.mostPerSecond * limit
        else { return Result(outcome: coordinator.run()) }
        var opening = coordinator.run(until: Self.opening)
        guard opening.best.bankCount == 0, !opening.best.routes.isEmpty else {
            return Result(outcome: coordinator.run(from: opening.best))
        }
        let share = parameters.boundShare > 0 ? Self.withBound : Self.planOnly
        let proof = DutyBound(
            instance, serving: opening.best.slot.indices.filter { opening.best.slot[$0] >= 0 },
            plan: opening.best.routes, pool: coordinator.pool.routes, factory: factory, threads: parameters.threads,
            budget: .unlimited, shouldStop: control.stopTest(clock, secondsLimit: limit * share),
            isHopeless: control.stopTest(clock, secondsLimit: limit * Self.patience),
            report: { report($0, opening) }
        ).run()
        if let routes = proof.better { opening.best.exchange(for: routes, instance) }
        if proof.isProven {
            opening.ending = control.isStopped ? .interrupted : .completed
            return Result(outcome: opening, bound: proof.bound)
        }
        let outcome = coordinator.run(from: opening.best)
        return Result(outcome: outcome, bound: proof.bound > 0 ? min(proof.bound, outcome.best.routesCost) : nil)
    }

    private func report(_ bound: Int, _ opening: Coordinator.Outcome) {
        control.report(
            SolveProgress(
                phase: "bewijzen", cost: Cents(opening.best.routesCost), bound: Cents(bound), unplanned: 0,
                iterations: opening.iterations, elapsed: clock.elapsed))
    }
}

extension Assignment {
    /// Takes other duties that serve the same requests.
    mutating func exchange(for routes: [Route], _ instance: Instance) {
        for slot in self.routes.indices.reversed() { remove(slot, instance) }
        for route in routes { add(route, instance) }
    }
}
