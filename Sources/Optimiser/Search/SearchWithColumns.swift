import Dispatch
import Domain
import Synchronization

/// The search, with column generation beside it or in between where the plan is small and the clock limits the solve: it
/// finds cheaper plans than the search alone, and ends the solve at once when it proves that there are none.
struct SearchWithColumns {
    let instance: Instance
    let factory: RouteFactory
    let coordinator: Coordinator
    let parameters: SolveParameters
    let control: SolveControl
    let clock: Clock

    /// When only the plan matters: above this many requests per second of the time limit pricing takes too long.
    private static let mostPerSecond = 10.0
    /// Part of the time limit for the search that gives column generation its first duties.
    private static let opening = 0.1
    /// Part of the time limit after which column generation that has no bound yet gives way to the search, and seconds after
    /// its begin when only the plan matters: what takes longer to begin does not end.
    private static let patience = 0.25
    private static let longestWait = 4.0
    /// Part of the time limit after which it gives way in any case, when only the plan matters and when the bound does too.
    private static let planOnly = 0.95
    private static let withBound = 1.0
    /// Part of the time limit after which parts of a plan give way to branches, each time, when the bound matters.
    private static let partsWithBound = 0.08

    struct Result {
        var outcome: Coordinator.Outcome
        /// Of the requests that the outcome serves.
        var bound: Int?
        /// Nothing is cheaper.
        var isProven = false
        /// Pricing of whole duties has had its turn.
        var hasPriced = false
    }

    func run(requests: Int) -> Result {
        guard let limit = parameters.secondsLimit, parameters.iterationLimit == nil, requests <= DutyBound.mostRequests,
            !instance.sharesDestinations,
            parameters.boundShare > 0 || Double(requests) <= Self.mostPerSecond * limit
        else { return Result(outcome: coordinator.run()) }
        var opening = coordinator.run(until: Self.opening)
        guard opening.best.bankCount == 0, !opening.best.routes.isEmpty else {
            return Result(outcome: coordinator.run(from: opening.best))
        }
        let share = parameters.boundShare > 0 ? Self.withBound : Self.planOnly
        let proof: DutyBound.Result
        if parameters.threads > 1 {
            proof = beside(&opening, limit, share)
        } else {
            proof = self.proof(opening, coordinator.pool.routes, limit, share)
        }
        if let routes = proof.better, routes.map(\.cost).reduce(0, +) < opening.best.routesCost {
            opening.best.exchange(for: routes, instance)
        }
        if proof.isProven {
            opening.ending = control.isStopped ? .interrupted : .completed
            return Result(outcome: opening, bound: proof.bound, isProven: true, hasPriced: true)
        }
        guard proof.bound > 0 else {
            return Result(outcome: coordinator.run(from: opening.best), hasPriced: true)
        }
        coordinator.note(proof.suggestion)
        let outcome = coordinator.run(from: opening.best, suggestion: suggestion(proof.suggestion, opening.best))
        return Result(outcome: outcome, bound: min(proof.bound, outcome.best.routesCost), hasPriced: true)
    }

    /// Column generation on one thread while the search goes on, on the others, and lends them where column generation can
    /// use more.
    private func beside(
        _ opening: inout Coordinator.Outcome, _ limit: Double, _ share: Double
    ) -> DutyBound.Result {
        let isDone = Atomic<Bool>(false)
        let offers = Offers()
        let results = Mutex<(outcome: Coordinator.Outcome?, proof: DutyBound.Result?)>((nil, nil))
        let (start, pool) = (opening, coordinator.pool.routes)
        // Proof and search have their own objects; they meet only in `results` and in the leading plan.
        nonisolated(unsafe) let me = self
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let proof = me.proof(start, pool, limit, share, offers)
                isDone.store(true, ordering: .relaxed)
                results.withLock { $0.proof = proof }
            } else {
                let outcome = me.search(from: start, offers, whileNot: { isDone.load(ordering: .relaxed) })
                results.withLock { $0.outcome = outcome }
            }
        }
        let (outcome, proof) = results.withLock { $0 }
        if let outcome { opening = outcome }
        return proof ?? DutyBound.Result(bound: 0)
    }

    private func search(
        from start: Coordinator.Outcome, _ offers: Offers, whileNot isDone: @escaping @Sendable () -> Bool
    ) -> Coordinator.Outcome {
        var outcome = start
        while true {
            let known = offers.count
            offers.takeOn()
            outcome = coordinator.run(
                from: outcome.best, threads: parameters.threads - 1,
                whileNot: { isDone() || offers.count > known })
            guard offers.count > known else { return outcome }
        }
    }

    /// - Parameter offers: for the search beside column generation; nil when there is none.
    private func proof(
        _ opening: Coordinator.Outcome, _ pool: [Route], _ limit: Double, _ share: Double, _ offers: Offers? = nil
    ) -> DutyBound.Result {
        let crew = Crew(factory, lines: offers == nil ? 1 : parameters.threads, offers)
        var budget = DutyBound.Budget.unlimited
        budget.provesEveryChoice = parameters.boundShare > 0
        if parameters.boundShare > 0 { budget.partsShare = Self.partsWithBound }
        return DutyBound(
            instance, serving: opening.best.slot.indices.filter { opening.best.slot[$0] >= 0 },
            plan: opening.best.routes, pool: pool, crew: crew, threads: 1, budget: budget,
            DutyBound.Surroundings(
                shouldStop: control.stopTest(clock, secondsLimit: limit * share),
                isHopeless: control.stopTest(clock, secondsLimit: patience(limit)),
                leader: { coordinator.leader },
                turn: control.turns(clock, secondsLimit: limit),
                report: { report($0, opening) })
        ).run()
    }

    private func patience(_ limit: Double) -> Double {
        let longest = parameters.boundShare > 0 ? limit : limit * Self.opening + Self.longestWait
        return min(limit * Self.patience, longest)
    }

    /// Those of the duties that the fleet has room for; the other requests wait.
    private func suggestion(_ routes: [Route], _ best: Assignment) -> Assignment? {
        guard !routes.isEmpty else { return nil }
        var plan = best
        plan.exchange(for: routes, instance)
        return plan
    }

    private func report(_ bound: Int, _ opening: Coordinator.Outcome) {
        control.report(
            SolveProgress(
                phase: "bewijzen", cost: Cents(opening.best.routesCost), bound: Cents(bound), unplanned: 0,
                iterations: opening.iterations, elapsed: clock.elapsed))
    }
}
