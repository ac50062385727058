import LinearProgramming

extension DutyBound {
    /// Shares of the linear choice's value within which a plan among the known columns is looked for.
    private static let narrow = [0.001, 0.003]
    /// Columns among which a better plan is looked for: more than these are beyond branch and cut.
    private static let mostChosenFrom = 1000

    /// Duties that fit together and have a large share in the newest linear choice.
    func suggestion() -> [Route] {
        guard let last else { return [] }
        var chosen: [DutyColumn] = []
        var dive = DutyDive(problem, nearest(last), scale: scale, shouldStop: { false })
        dive.run(most: 1) {
            chosen = $0
            return 0
        }
        return chosen.compactMap { $0.route ?? route($0) }
    }

    /// Looks for plans near the linear choice: with duties that are looked for on the way, and among the known ones.
    func makePlans(_ root: DutyMaster.Solution) {
        if center == nil { dive(from: root) }
        if !isClosed { chooseAmongKnown(root) }
    }

    private func dive(from root: DutyMaster.Solution) {
        func isUseful(_ column: DutyColumn) -> Bool { root.value + reducedCost(of: column, root) < cost }
        var dive = DutyDive(
            problem, master.columns.filter(isUseful), near: root, scale: scale, pricing: quickly,
            shouldStop: { self.mustStop() })
        let known = dive.columns.count
        for most in [budget.dives / 2, budget.dives] where !isClosed && !mustStop() {
            dive.run(most: most, below: cost) { chosen in
                take(chosen)
                noteLowestCost()
                return isClosed ? 0 : cost
            }
            improveParts()
        }
        add(waiting: dive.columns[known...].filter(isUseful))
    }

    /// Some duties that are cheap at these prices.
    private func quickly(_ prices: DualPrices, _ cuts: TripleCuts, _ excluded: RequestSet) -> [DutyColumn] {
        pricing.price(
            prices, Self.quick, gap: -1e-6 * scale, most: Self.columnsPerGroup / 2, mostDuties: mostDuties, cuts: cuts,
            withTargets: false, mostLabels: mostLabels(isThorough: false), excluded: excluded, shouldStop: mustStop
        ).columns
    }

    /// The columns of lowest reduced cost, and duties that wait.
    private func nearest(_ root: DutyMaster.Solution) -> [DutyColumn] {
        let columns = master.columns + cheapest(root, below: max(0, cost - root.value))
        let reduced = columns.map { reducedCost(of: $0, root) }
        let nearest = reduced.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }.prefix(Self.mostChosenFrom)
        return nearest.sorted().map { columns[$0] }
    }

    /// A plan of the columns known so far that costs little more than the linear choice: the nearer to it, the fewer
    /// columns can be part of one.
    func chooseAmongKnown(_ root: DutyMaster.Solution) {
        let columns = nearest(root)
        for share in Self.narrow where !mustStop() {
            var choice = DutyChoice(
                problem, columns, cuts: root.cuts, scale: scale, mostRounds: 2,
                limits: SolveLimits(seconds: budget.seconds, callbacks: 300), shouldStop: mustStop)
            let limit = min(cost, (1 + share) * root.value)
            let answer = choice.solve(below: limit, bound: 0, mostIntegers: Self.mostChosenFrom)
            if let chosen = answer.chosen { take(chosen.map { columns[$0] }) }
            if answer.chosen != nil || limit == cost { return }
        }
    }
}
