extension DutyBound {
    /// Plans in which some pairs of requests ride in the same duty, and some do not.
    private struct Branch {
        var pairs = RequestPairs.none
        /// None of them costs less.
        var bound: Double
    }

    /// Pairs that are compared, of those that ride together in more and in less than these shares.
    private static let mostCompared = 5
    private static let undecided = 0.05...0.95
    private static let exactly = 1e-7

    /// Splits what is possible by pairs of requests (Ryan and Foster 1981), that with the lowest bound first, until nothing
    /// is left that may be cheaper than the plan.
    ///
    /// - Parameter mostRounds: of cuts per branch.
    /// - Returns: how many branches were looked at.
    @discardableResult
    func branch(mostRounds: Int = 3) -> Int {
        var count = 0
        var open = [Branch(bound: best)]
        // Of branches that cannot be solved.
        var stuck = Double.infinity
        var columns = master.columns
        var cuts = master.cuts
        while !mustStop(), !isClosed, let lowest = open.indices.min(by: { open[$0].bound < open[$1].bound }),
            open[lowest].bound < stuck
        {
            var branch = open.remove(at: lowest)
            count += 1
            if let parts = split(&branch, mostRounds, &columns, &cuts) {
                open += parts
            } else {
                stuck = min(stuck, branch.bound)
            }
            open.removeAll { isTooDear($0.bound) }
            _ = raise(to: min(cost, stuck, open.map(\.bound).min() ?? cost))
        }
        return count
    }

    /// - Returns: nothing when the branch holds nothing cheaper; nil when it cannot be solved.
    private func split(
        _ branch: inout Branch, _ mostRounds: Int, _ columns: inout [DutyColumn], _ cuts: inout TripleCuts
    ) -> [Branch]? {
        let master = DutyMaster(problem, scale: scale, cuts: cuts, absence: DutyMaster.absence(among: columns))
        master.add(columns.filter { branch.pairs.allow($0.requests) })
        var rounds = 0
        while let solution = solve(master, &branch, &columns) {
            if isTooDear(branch.bound) { return [] }
            if takeIfWhole(solution, of: master) { return isTooDear(branch.bound) ? [] : nil }
            let fresh = rounds < mostRounds ? violatedCuts(solution, of: master) : []
            if fresh.isEmpty {
                guard branch.pairs.count < RequestPairs.most else { return nil }
                return parts(of: branch, solution, master.columns)
            }
            rounds += 1
            master.add(cuts: fresh)
            cuts = master.cuts
        }
        return nil
    }

    private func solve(
        _ master: DutyMaster, _ branch: inout Branch, _ columns: inout [DutyColumn]
    ) -> DutyMaster.Solution? {
        var isThorough = false
        while !mustStop(), let solution = master.solve() {
            takeLeader()
            let found = pricing.price(
                solution.prices, .exact, gap: -1e-6 * scale, most: Self.columnsPerGroup, mostDuties: mostDuties,
                cuts: solution.cuts, withTargets: isThorough, mostLabels: mostLabels(isThorough: isThorough),
                pairs: branch.pairs, shouldStop: mustStop)
            branch.bound = max(branch.bound, found.bound)
            if isTooDear(branch.bound) { return solution }
            master.add(found.columns)
            columns += found.columns
            if found.bound > -.infinity {
                if found.columns.isEmpty || (1 - Self.exactly) * solution.value <= found.bound { return solution }
            } else if found.columns.isEmpty {
                if isThorough { return nil }
                isThorough = true
            }
        }
        return nil
    }

    /// With and without the pair that raises both linear choices most.
    ///
    /// - Returns: nil when all pairs are decided.
    private func parts(
        of branch: Branch, _ solution: DutyMaster.Solution, _ columns: [DutyColumn]
    ) -> [Branch]? {
        func value(_ pairs: RequestPairs) -> Double {
            let columns = columns.filter { pairs.allow($0.requests) }
            let master = DutyMaster(
                problem, scale: scale, cuts: solution.cuts, absence: DutyMaster.absence(among: columns))
            master.add(columns)
            return master.solve()?.value ?? .infinity
        }
        var best: (score: Double, parts: [Branch])?
        for pair in undecidedPairs(solution, columns) where !mustStop() {
            let parts = [true, false].map {
                branch.pairs.adding(pair, ridesTogether: $0, of: problem.count)
            }
            let gains = parts.map { min(value($0), cost) - solution.value }
            let score = max(gains[0], 1e-6 * cost) * max(gains[1], 1e-6 * cost)
            if score > best?.score ?? 0 {
                best = (score, parts.map { Branch(pairs: $0, bound: branch.bound) })
            }
        }
        return best?.parts
    }

    private func undecidedPairs(_ solution: DutyMaster.Solution, _ columns: [DutyColumn]) -> [(Int32, Int32)] {
        var shares: [[Int32]: Double] = [:]
        for (column, share) in zip(columns, solution.shares) where share > 1e-6 {
            for first in column.requests {
                for second in column.requests where first < second { shares[[first, second], default: 0] += share }
            }
        }
        let pairs = shares.filter { Self.undecided.contains($0.value) }.sorted {
            (abs($0.value - 0.5), $0.key[0], $0.key[1]) < (abs($1.value - 0.5), $1.key[0], $1.key[1])
        }
        return pairs.prefix(Self.mostCompared).map { ($0.key[0], $0.key[1]) }
    }
}
