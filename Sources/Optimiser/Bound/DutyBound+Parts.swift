extension DutyBound {
    /// Makes parts of the best plan anew, each as cheaply as can be, until none of them can be improved.
    func improveParts() {
        guard let partTest else { return }
        var best = leadingPlan
        while !mustStop(), !isClosed, let slots = parts.next(of: best, instance) {
            let part = solve(slots, of: best, partTest())
            parts.note(isSolved: part.isProven)
            if let better = part.better {
                best.exchange(slots, for: better, instance)
                add(waiting: better.compactMap(problem.column))
            }
            noteLowestCost()
            take(best.routes)
            if cost < Double(best.routesCost) { best = leadingPlan }
        }
    }

    private func solve(_ slots: [Int], of plan: Assignment, _ isOver: @escaping @Sendable () -> Bool) -> Result {
        let present = slots.map { plan.routes[$0] }
        let part = PricingProblem(
            instance, serving: present.flatMap(\.requests).map { Int($0) }.sorted(),
            fleetCounts: plan.vehicles(for: slots, instance))
        let columns = known.columns + master.columns.filter { $0.duty != nil }
        return DutyBound(
            part, plan: present, columns: columns.compactMap { part.column($0, of: problem) }, factory: factory,
            threads: pricing.threads, budget: .part, shouldStop: isOver, report: { _ in }
        ).run()
    }

    /// The cheaper of the own plan and that of others.
    private var leadingPlan: Assignment {
        let leader = leader()
        let isOwn = leader.isEmpty || plan.map(\.cost).reduce(0, +) <= leader.map(\.cost).reduce(0, +)
        var best = Assignment(instance: instance, requests: problem.requests.map { Int32($0) })
        for route in isOwn ? plan : leader { best.add(route, instance) }
        return best
    }
}
