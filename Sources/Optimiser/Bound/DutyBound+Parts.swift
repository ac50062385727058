import Synchronization

extension DutyBound {
    /// Part of the time limit that making one part anew may take.
    private static let partShare = 0.08

    /// Some duties of a plan, and the vehicles that the others leave.
    private struct Part {
        var routes: [Route]
        var vehicles: [Int]
    }

    /// Makes parts of the best plan anew, each as cheaply as can be, until none of them can be improved.
    func improveParts() {
        guard let turn = surroundings.turn, budget.partsShare > 0 else { return }
        takeLeader()
        let isOver = turn(budget.partsShare)
        let found = Mutex<[Route]>([])
        // What changes in it while several threads work does so while the lock is held.
        nonisolated(unsafe) let me = self
        var before: Double
        repeat {
            before = cost
            crew.work { _, factory in
                while !isOver(), !me.mustStop(), let part = found.withLock({ _ in me.nextPart() }) {
                    let result = me.solve(part, factory, turn(Self.partShare))
                    found.withLock { found in
                        me.parts.note(isSolved: result.isProven)
                        guard let better = result.better else { return }
                        found += better
                        _ = me.incumbent.exchange(part.routes, for: better)
                    }
                }
            }
        } while cost < before
        add(waiting: found.withLock(\.self).compactMap(problem.column))
    }

    private func nextPart() -> Part? {
        let plan = incumbent.plan
        guard !isClosed, let slots = parts.next(of: plan, instance) else { return nil }
        return Part(routes: slots.map { plan.routes[$0] }, vehicles: plan.vehicles(for: slots, instance))
    }

    private func solve(_ part: Part, _ factory: RouteFactory, _ isOver: @escaping @Sendable () -> Bool) -> Result {
        let own = PricingProblem(
            instance, serving: part.routes.flatMap(\.requests).map { Int($0) }.sorted(), fleetCounts: part.vehicles)
        let columns = known.columns + master.columns.filter { $0.duty != nil }
        let mustStop = mustStop
        return DutyBound(
            own, plan: part.routes, columns: columns.compactMap { own.column($0, of: problem) }, crew: Crew([factory]),
            threads: 1, budget: .part, Surroundings(shouldStop: { mustStop() || isOver() })
        ).run()
    }
}
