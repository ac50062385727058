extension DutyBound {
    /// Share of the cost that the first list may lie above the bound.
    private static let firstGap = 0.0005
    /// Choices that are no plan, before it is given up.
    private static let mostCorrections = 60

    /// Lists all duties that a better plan can have, and chooses the best among them.
    func close(_ root: DutyMaster.Solution) {
        var gap = Self.firstGap * cost
        let base = best
        while !mustStop(), !isClosed {
            guard spend() else { return }
            let wanted = min(gap, cost - base)
            let found = list(root, gap: wanted, .all)
            guard found.bound > -.infinity else { return }
            // Costs are whole, and so must this be for what is above it to be out of the question.
            let limit = min(cost, (base + wanted).rounded(.down))
            guard choose(among: found.columns, root, base: base, limit: limit) else { return }
            gap *= 2
        }
    }

    private func list(
        _ root: DutyMaster.Solution, gap: Double, _ effort: Labelling.Effort, excluded: RequestSet = .none
    ) -> DutyPricing.Found {
        pricing.price(
            root.prices, effort, gap: gap, most: Int.max, mostDuties: mostDuties, cuts: root.cuts, withTargets: true,
            mostLabels: budget.labels / pricing.atOnce, excluded: excluded, shouldStop: mustStop)
    }

    /// The cheapest of the listed duties that are a plan.
    ///
    /// - Returns: whether none of them costs less than the limit; false also when that could not be found out.
    private func choose(
        among listed: [DutyColumn], _ root: DutyMaster.Solution, base: Double, limit: Double
    ) -> Bool {
        var kept = listed.filter(keepsTogether).cheapest(instance.classes.map(\.fleet))
        for _ in 0..<Self.mostCorrections {
            var choice = DutyChoice(problem, kept, cuts: root.cuts, scale: scale, shouldStop: mustStop)
            let answer = choice.solve(below: limit, bound: base, mostIntegers: 6000)
            _ = raise(to: min(limit, answer.bound))
            guard let chosen = answer.chosen else { return answer.bound >= limit - 1 }
            let wrong = chosen.filter { index in
                let route = kept[index].route ?? incumbent.route(kept[index])
                return Double(route?.cost ?? .max) > kept[index].cost
            }
            if wrong.isEmpty {
                incumbent.take(chosen.map { kept[$0] })
                return false
            }
            for index in wrong {
                guard let column = corrected(kept[index], root, gap: limit - base) else { return false }
                kept[index] = column
            }
            kept.removeAll { $0.cost == .infinity }
        }
        return false
    }

    /// Pricing does not know of companions: a duty without some of them is no part of a plan.
    private func keepsTogether(_ column: DutyColumn) -> Bool {
        let served = Set(column.requests.map { problem.requests[Int($0)] })
        return served.allSatisfy { request in
            instance.companions.range(request).allSatisfy { served.contains(instance.companions[$0]) }
        }
    }

    /// The duty with the price of the cheapest way to serve the same requests that keeps all rules; ∞ when none has a
    /// reduced cost below the gap.
    ///
    /// - Returns: nil when that could not be found out.
    private func corrected(_ column: DutyColumn, _ root: DutyMaster.Solution, gap: Double) -> DutyColumn? {
        var others = RequestSet.none
        others.insert((0..<Int32(problem.count)).filter { !column.requests.contains($0) }, of: problem.count)
        let found = list(root, gap: gap, .every, excluded: others)
        guard found.bound > -.infinity else { return nil }
        let fleet = instance.classes[column.vehicleClass].fleet
        let ways = found.columns.filter {
            instance.classes[$0.vehicleClass].fleet == fleet && $0.requests.count == column.requests.count
        }
        var cheapest = column
        cheapest.cost = .infinity
        for way in ways.sorted(by: { $0.cost < $1.cost }) where way.cost < cheapest.cost {
            let route = incumbent.route(way)
            let cost = Double(route?.cost ?? .max)
            if way.duty?.isPartial != false || way.duty?.orders == nil, cost > way.cost.rounded(.up) { return nil }
            if let route, cost < cheapest.cost {
                cheapest.cost = cost
                cheapest.route = route
            }
        }
        return cheapest
    }
}
