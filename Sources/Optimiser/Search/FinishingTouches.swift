/// What is done to the best plan between two rounds of the search: each new duty gets its best order, and runs are chained
/// anew. Cheap beside a round, and the same for any number of threads.
final class FinishingTouches {
    private let instance: Instance
    private let factory: RouteFactory
    private let division: Division
    private let rechaining: Rechaining
    /// Numbers of duties that cannot be ordered better.
    private var polished: Set<Int> = []
    private static let mostRemembered = 100_000

    init(_ instance: Instance, _ division: Division) {
        self.instance = instance
        self.division = division
        factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 2)
        rechaining = Rechaining(factory)
    }

    /// - Returns: whether the plan became better.
    func improve(_ best: inout Assignment, _ random: inout RandomSource) -> Bool {
        let before = best.cost
        polish(&best)
        rechain(&best, &random)
        return best.cost < before
    }

    private func polish(_ best: inout Assignment) {
        if polished.count > Self.mostRemembered { polished.removeAll() }
        for (slot, route) in best.routes.enumerated() where polished.insert(route.id).inserted {
            guard let better = DutyPolish(factory, route).improved() else { continue }
            polished.insert(better.id)
            best.replace(slot, with: better, instance)
        }
    }

    /// The runs of all duties, or of those in one part of the plan after the other.
    private func rechain(_ best: inout Assignment, _ random: inout RandomSource) {
        let count = (best.routes.count + Rechaining.mostDuties - 1) / Rechaining.mostDuties
        let parts = division.parts(of: best, count: count, &random)
        let improved = parts.map { rechaining.improve($0.assignment, available: $0.available) }
        guard improved.contains(where: { $0 != nil }) else { return }
        best = division.join(zip(improved, parts).map { $0 ?? $1.assignment }, like: best)
    }
}
