/// Pricing of all groups of vehicles, and the bound that follows from it.
final class DutyPricing {
    let problem: PricingProblem
    private let groups: [PricingGroup]
    private let labellings: [Labelling]
    /// Per group: index into `completions`.
    private let completionOf: [Int]
    private let completions: [Completion?]
    private let threads: Int

    struct Found {
        var columns: [DutyColumn] = []
        /// No plan costs less; −∞ when pricing was not exact.
        var bound = -Double.infinity
        var labels = 0
    }

    init(_ problem: PricingProblem, threads: Int) {
        self.problem = problem
        self.threads = threads
        let groups = PricingGroup.all(of: problem)
        let sets = RequestSets(problem)
        self.groups = groups
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

    /// - Parameter gap: duties up to this reduced cost are wanted.
    func price(
        _ prices: DualPrices, _ effort: Labelling.Effort, gap: Double, most: Int, mostDuties: Int,
        cuts: TripleCuts, withTargets: Bool, mostLabels: Int,
        shouldStop: @escaping @Sendable () -> Bool
    ) -> Found {
        let instance = problem.instance
        let fixed = groups.map { group in
            group.classes.map {
                Double(instance.classes[$0].prices.dutyFixed) - prices.fleets[instance.classes[$0].fleet]
            }
            .min() ?? 0
        }
        let (groups, labellings, completions, completionOf) = (groups, labellings, completions, completionOf)
        _ = Parallel.map(completions.count, threads: threads) {
            completions[$0]?.fill(prices.requests, withTargets: withTargets)
        }
        let labelLimit = mostLabels / max(1, min(threads, groups.count))
        let outcomes = Parallel.map(groups.count, threads: threads) { index in
            labellings[index].run(
                Labelling.Task(
                    prices: prices.requests, fixed: fixed[index], threshold: gap, effort: effort,
                    mostLabels: labelLimit, mostDuties: most, completion: completions[completionOf[index]],
                    cuts: cuts),
                shouldStop: shouldStop)
        }
        var found = Found()
        var least = Array(repeating: Double.infinity, count: instance.fleetCounts.count)
        for (index, outcome) in outcomes.enumerated() {
            found.labels += outcome.labels
            for number in groups[index].classes {
                let vehicle = instance.classes[number]
                let extra = Double(vehicle.prices.dutyFixed) - prices.fleets[vehicle.fleet] - fixed[index]
                least[vehicle.fleet] = min(least[vehicle.fleet], outcome.least + extra)
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

    /// Lagrange: the prices' sum and, for every duty that a plan may have, the least that one can fall short of them.
    private func bound(_ prices: DualPrices, _ least: [Double], _ mostDuties: Int) -> Double {
        let counts = problem.instance.fleetCounts
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
