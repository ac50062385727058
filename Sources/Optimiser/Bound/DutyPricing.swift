import Synchronization

/// Pricing of all groups of vehicles, and the bound that follows from it.
final class DutyPricing {
    let problem: PricingProblem
    private let groups: [PricingGroup]
    private let labellings: [Labelling]
    /// Per group: index into `completions`.
    private let completionOf: [Int]
    private let completions: [Completion?]
    let threads: Int
    /// Chains that remember little, filled for every round, and per group those that rest on them.
    private var bases: [ChainPricing] = []
    private var chains: [ChainCompletion?]
    /// Per base: its groups; and the bases, the hardest first.
    private var members: [[Int]] = []
    private var order: [Int] = []
    /// Per group: the one that does for less what needs none of certain requests.
    private var rivals: [Rival?]
    /// Per group: of the last round.
    private var labels: [Int]

    private struct Rival {
        var group: Int
        /// The others are left to it.
        var distinctive: RequestSet
    }

    struct Found {
        var columns: [DutyColumn] = []
        /// No plan costs less; −∞ when pricing was not exact.
        var bound = -Double.infinity
        /// Labels of the group that has most.
        var mostLabels = 0
    }

    /// Groups that are priced at the same time.
    var atOnce: Int { max(1, min(threads, groups.count)) }

    init(_ problem: PricingProblem, threads: Int) {
        self.problem = problem
        self.threads = threads
        let groups = PricingGroup.all(of: problem)
        let sets = RequestSets(problem)
        self.groups = groups
        chains = groups.map { _ in nil }
        labels = groups.map { _ in 0 }
        rivals = groups.map { _ in nil }
        labellings = groups.map { Labelling(problem, $0, sets) }
        var leaders: [Int] = []
        completionOf = groups.indices.map { index in
            if let known = leaders.firstIndex(where: { groups[$0].isLikeButForDepot(groups[index]) }) { return known }
            leaders.append(index)
            return leaders.count - 1
        }
        let of = completionOf
        completions = leaders.indices.map { number in
            let members = groups.indices.filter { of[$0] == number }
            return Completion(problem, groups[members[0]], depots: members.map { groups[$0].depot })
        }
    }

    /// Takes chains as bounds on what is still to come.
    ///
    /// - Parameters:
    ///   - near: homes that a chain remembers, per home.
    ///   - mostExpansions: states of chains to look at per round and group.
    /// - Returns: false, and all is as before, when they do not fit the problem.
    func use(_ bases: [ChainPricing], near: Int, mostExpansions: Int) -> Bool {
        guard let first = bases.first else { return false }
        let near = NearHomes(first.chain, most: near)
        var members: [[Int]] = bases.map { _ in [] }
        var chains: [ChainCompletion?] = groups.map { _ in nil }
        var rivals: [Rival?] = groups.map { _ in nil }
        for (index, group) in groups.enumerated() {
            guard let base = bases.firstIndex(where: { $0.group.classes.contains(group.classes[0]) }),
                let completion = ChainCompletion(
                    problem, bases[base], near, depot: problem.instance.classes[group.classes[0]].depot,
                    mostExpansions: mostExpansions)
            else { return false }
            members[base].append(index)
            chains[index] = completion
            rivals[index] = bases[base].group.distinctive.flatMap { rival(of: index, $0) }
        }
        (self.bases, self.chains, self.members, order) = (bases, chains, members, Array(bases.indices))
        self.rivals = rivals
        return true
    }

    /// - Parameter distinctive: per request of the instance.
    private func rival(of index: Int, _ distinctive: [Bool]) -> Rival? {
        let own = groups[index].classes[0]
        let found = groups.firstIndex {
            problem.instance.distinctive(own, beside: $0.classes[0]) == distinctive
        }
        return found.map { found in
            var requests = RequestSet.none
            requests.insert(
                problem.requests.indices.filter { distinctive[problem.requests[$0]] }.map(Int32.init),
                of: problem.count)
            return Rival(group: found, distinctive: requests)
        }
    }

    /// - Parameters:
    ///   - gap: duties up to this reduced cost are wanted.
    ///   - most: duties per group.
    ///   - mostDuties: that a plan may have.
    ///   - mostLabels: per group.
    ///   - excluded: requests that no duty may serve.
    ///   - pairs: that a duty serves both or neither of, or not both.
    func price(
        _ prices: DualPrices, _ effort: Labelling.Effort, gap: Double, most: Int, mostDuties: Int,
        cuts: TripleCuts, withTargets: Bool, mostLabels: Int,
        excluded: RequestSet = .none, pairs: RequestPairs = .none,
        shouldStop: @escaping @Sendable () -> Bool
    ) -> Found {
        let instance = problem.instance
        let fixed = groups.map { group in
            group.classes.map {
                Double(instance.classes[$0].prices.dutyFixed) - prices.fleets[instance.classes[$0].fleet]
            }
            .min() ?? 0
        }
        let rivals = groups.indices.map { index -> Rival? in
            // Of two that cost the same one keeps its duties.
            guard effort == .exact, let rival = self.rivals[index],
                (fixed[rival.group], rival.group) < (fixed[index], index)
            else { return nil }
            return rival
        }
        let tasks = groups.indices.map { index in
            Labelling.Task(
                prices: prices.requests, fixed: fixed[index], threshold: gap, effort: effort, mostLabels: mostLabels,
                mostDuties: most, cuts: cuts, excluded: excluded, pairs: pairs,
                distinctive: rivals[index]?.distinctive)
        }
        let outcomes =
            bases.isEmpty
            ? self.outcomes(tasks, prices, withTargets: withTargets, excluded, shouldStop)
            : outcomesWithChains(tasks, prices, CutCharges(cuts, of: problem), shouldStop)
        guard let outcomes else { return Found() }
        var found = Found()
        var least = Array(repeating: Double.infinity, count: instance.fleetCounts.count)
        func leastOfAll(_ index: Int) -> Double {
            min(outcomes[index].least, rivals[index].map { leastOfAll($0.group) } ?? .infinity)
        }
        for (index, outcome) in outcomes.enumerated() {
            found.mostLabels = max(found.mostLabels, outcome.labels)
            for number in groups[index].classes {
                let vehicle = instance.classes[number]
                let extra = Double(vehicle.prices.dutyFixed) - prices.fleets[vehicle.fleet] - fixed[index]
                least[vehicle.fleet] = min(least[vehicle.fleet], leastOfAll(index) + extra)
                for duty in outcome.duties where duty.reducedCost + extra < gap {
                    let cost = duty.cost + extra + prices.fleets[vehicle.fleet]
                    found.columns.append(
                        DutyColumn(cost: cost, requests: duty.requests, vehicleClass: number, duty: duty))
                }
            }
        }
        found.bound = bound(prices, least, mostDuties) - cuts.penalties.reduce(0, +)
        return found
    }

    private func outcomes(
        _ tasks: [Labelling.Task], _ prices: DualPrices, withTargets: Bool, _ excluded: RequestSet,
        _ shouldStop: @escaping @Sendable () -> Bool
    ) -> [Labelling.Outcome]? {
        let (labellings, completions, completionOf) = (labellings, completions, completionOf)
        _ = Parallel.map(completions.count, threads: threads) {
            completions[$0]?.fill(prices.requests, withTargets: withTargets, excluded: excluded)
        }
        return Parallel.map(groups.count, threads: threads) { index in
            var task = tasks[index]
            task.completion = completions[completionOf[index]]
            return labellings[index].run(task, shouldStop: shouldStop)
        }
    }

    /// - Returns: nil when stopped, or when one group has too many labels: then the others would tell nothing.
    private func outcomesWithChains(
        _ tasks: [Labelling.Task], _ prices: DualPrices, _ charges: CutCharges,
        _ shouldStop: @escaping @Sendable () -> Bool
    ) -> [Labelling.Outcome]? {
        var all = Array(repeating: 0.0, count: problem.instance.requestCount)
        for (local, request) in problem.requests.enumerated() { all[request] = prices.requests[local] }
        let (pupilPrices, labellings, chains) = (all, labellings, chains)
        nonisolated(unsafe) let bases = bases  // each is filled by one thread, and then only read
        let isLost = Atomic<Bool>(false)
        @Sendable func mustStop() -> Bool { shouldStop() || isLost.load(ordering: .relaxed) }
        var outcomes: [Int: Labelling.Outcome] = [:]
        // The hardest first: it tells soonest that a round is lost, and the others fill the time beside it. Not all bases at
        // once: together they would need too much memory.
        for begin in stride(from: 0, to: order.count, by: threads) where !mustStop() {
            let wave = Array(order[begin..<min(begin + threads, order.count)])
            let isFilled = Parallel.map(wave.count, threads: threads) { position in
                bases[wave[position]].fill(
                    pupilPrices: pupilPrices, fleetPrices: prices.fleets, charges: charges, shouldStop: mustStop)
            }
            if isFilled.contains(false) { isLost.store(true, ordering: .relaxed) }
            let groups = wave.flatMap { members[$0] }.sorted { (-labels[$0], $0) < (-labels[$1], $1) }
            let found = Parallel.map(groups.count, threads: threads) { position -> Labelling.Outcome? in
                guard !mustStop() else { return nil }
                let index = groups[position]
                var task = tasks[index]
                task.chains = chains[index]
                task.chains?.prepare(isDistinctive: task.distinctive != nil, mustStop: mustStop)
                let outcome = labellings[index].run(task, shouldStop: mustStop)
                chains[index]?.release()
                if outcome.least == -.infinity { isLost.store(true, ordering: .relaxed) }
                return outcome
            }
            for base in wave { bases[base].release() }
            for (index, outcome) in zip(groups, found) { outcomes[index] = outcome }
        }
        for (index, outcome) in outcomes { labels[index] = outcome.labels }
        let most = members.map { $0.map { labels[$0] }.max() ?? 0 }
        order.sort { (-most[$0], $0) < (-most[$1], $1) }
        guard !isLost.load(ordering: .relaxed), outcomes.count == groups.count else { return nil }
        return groups.indices.compactMap { outcomes[$0] }
    }

    /// Lagrange: the prices' sum and, for every duty that a plan may have, the least that one can fall short of them.
    private func bound(_ prices: DualPrices, _ least: [Double], _ mostDuties: Int) -> Double {
        let counts = problem.fleetCounts
        var value = prices.requests.reduce(0, +) + zip(counts, prices.fleets).map { Double($0) * $1 }.reduce(0, +)
        var left = min(mostDuties, problem.count)
        for fleet in counts.indices.sorted(by: { (least[$0], $0) < (least[$1], $1) }) where least[fleet] < 0 {
            let used = min(left, counts[fleet])
            value += Double(used) * least[fleet]
            left -= used
            if left == 0 { break }
        }
        // What sums of floating-point numbers may be off.
        return value - 1e-9 * abs(value) - 1e-3
    }
}

extension PricingGroup {
    /// Equal in all that `Completion` looks at but the place of the depot.
    fileprivate func isLikeButForDepot(_ other: PricingGroup) -> Bool {
        shiftLow == other.shiftLow && shiftHigh == other.shiftHigh && configurations == other.configurations
            && rates == other.rates && seatings == other.seatings
    }
}
