import LinearProgramming
import Synchronization

extension DutyBound {
    /// How a plan among the known columns is looked for.
    private struct KnownChoice {
        /// What a plan may cost above the linear choice, as shares of that, one after the other.
        var shares: [Double]
        var mostRounds: Int
        /// Of branch and cut in one round; times those of the budget.
        var seconds: Double
        var callbacks: Int

        static let narrow = KnownChoice(shares: [0.001, 0.003], mostRounds: 2, seconds: 1, callbacks: 300)
        /// Where few cuts can be priced, so that no plan lies so near.
        static let wide = KnownChoice(shares: [.infinity], mostRounds: 20, seconds: 5, callbacks: 5_000)
    }

    /// Part of the time limit after which dives give way to parts.
    private static let diveShare = 0.2
    /// Columns among which a better plan is looked for: more than these are beyond branch and cut.
    private static let mostChosenFrom = 1000

    /// Duties that fit together and have a large share in the newest linear choice.
    func suggestion() -> [Route] {
        guard let last else { return [] }
        let dive = DutyDive(problem, nearest(last), scale: scale, shouldStop: { false })
        return (dive.next() ?? []).compactMap { $0.route ?? incumbent.route($0) }
    }

    /// Looks for plans near the linear choice: with duties that are looked for on the way, and among the known ones.
    func makePlans(_ root: DutyMaster.Solution) {
        dive(from: root)
        if !isClosed { chooseAmongKnown(root) }
    }

    private func dive(from root: DutyMaster.Solution) {
        guard budget.dives > 0 else { return }
        func isUseful(_ column: DutyColumn) -> Bool { reducedCost(of: column, root, below: cost - root.value) != nil }
        let columns = master.columns.filter(isUseful)
        // Chains would tell more than is asked, and take their time.
        let own = center == nil ? [pricing] : []
        while own.count + helpers.count < crew.count { helpers.append(DutyPricing(problem, threads: 1)) }
        let dives = (own + helpers).enumerated().map { line, pricing in
            DutyDive(
                problem, columns, near: root, scale: scale, line: line, of: crew.count, pricing: quickly(pricing),
                shouldStop: mustStop)
        }
        let known = dives[0].columns.count
        for most in [budget.dives / 2, budget.dives - budget.dives / 2] where !isClosed && !mustStop() {
            run(dives, most: most)
            improveParts()
        }
        for dive in dives { add(waiting: dive.columns[known...].filter(isUseful)) }
    }

    /// Side by side.
    ///
    /// - Parameter most: plans to begin.
    private func run(_ dives: [DutyDive], most: Int) {
        let isOver = surroundings.turn?(Self.diveShare)
        let begun = Mutex(0)
        // What changes in these while several threads work does so while the lock is held; each dive has one thread.
        nonisolated(unsafe) let (me, dives) = (self, dives)
        crew.work { line, _ in
            func limit(_ begun: inout Int) -> Double? {
                guard begun < most, begun < dives.count || isOver?() != true, !me.isClosed, !me.mustStop() else {
                    return nil
                }
                begun += 1
                return me.cost
            }
            while let limit = begun.withLock({ limit(&$0) }), let chosen = dives[line].next(below: limit) {
                begun.withLock { _ in
                    me.incumbent.take(chosen)
                    me.takeLeader()
                }
            }
        }
    }

    /// Some duties that are cheap at the prices it is given.
    private func quickly(_ pricing: DutyPricing) -> DutyDive.Pricing {
        { [self] prices, cuts, excluded in
            pricing.price(
                prices, Self.quick, gap: -1e-6 * scale, most: Self.columnsPerGroup / 2, mostDuties: mostDuties,
                cuts: cuts, withTargets: false, mostLabels: mostLabels(isThorough: false), excluded: excluded,
                shouldStop: mustStop
            ).columns
        }
    }

    /// The columns of lowest reduced cost, and duties that wait.
    private func nearest(_ root: DutyMaster.Solution) -> [DutyColumn] {
        let columns = columns(near: root, below: max(1, cost - root.value))
        let nearest = columns.indices.sorted { (columns[$0].reduced, $0) < (columns[$1].reduced, $1) }
        return nearest.prefix(Self.mostChosenFrom).sorted().map { columns[$0].column }
    }

    /// A plan of the columns known so far that costs little more than the linear choice: the nearer to it, the fewer
    /// columns can be part of one.
    func chooseAmongKnown(_ root: DutyMaster.Solution) {
        let columns = nearest(root)
        let way = center == nil ? KnownChoice.narrow : .wide
        for share in way.shares where !mustStop() {
            var choice = DutyChoice(
                problem, columns, cuts: root.cuts, scale: scale, mostRounds: way.mostRounds,
                limits: SolveLimits(seconds: budget.seconds.map { $0 * way.seconds }, callbacks: way.callbacks),
                shouldStop: mustStop)
            let limit = min(cost, (1 + share) * root.value)
            let answer = choice.solve(below: limit, bound: 0, mostIntegers: Self.mostChosenFrom)
            if let chosen = answer.chosen { incumbent.take(chosen.map { columns[$0] }) }
            if answer.chosen != nil || limit == cost { return }
        }
    }
}
