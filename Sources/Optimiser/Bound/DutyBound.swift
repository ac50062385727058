import LinearProgramming

/// A lower bound by column generation over duties, and the proof that a plan is the best where the gap can be closed.
final class DutyBound {
    let problem: PricingProblem
    private let instance: Instance
    private let factory: RouteFactory
    let mustStop: @Sendable () -> Bool
    private let isHopeless: (@Sendable () -> Bool)?
    private let lowestCost: () -> Int
    private let report: (Int) -> Void
    let pricing: DutyPricing
    let master: DutyMaster
    let scale: Double
    let mostDuties: Int
    private(set) var budget: Budget
    /// Prices known to be good, where chains gave the first.
    var center: Center?
    private var waiting: [DutyColumn]
    private var plan: [Route]
    private var cost: Double
    private var isBetter = false
    private var rounds = 0
    /// The round of pricing before which the columns so far are tried as a plan.
    private var nextChoice = 32
    /// The newest linear choice.
    private var last: DutyMaster.Solution?
    /// Nothing costs less, so far.
    private(set) var best = 0.0

    /// What labelling without the stronger completion bounds is worth trying with.
    private static let fewLabels = 60_000
    static let columnsPerGroup = 120
    private static let cutsPerRound = 30
    private static let quick = Labelling.Effort.quick(perStop: 30)
    private static let firstGap = 0.0005
    /// How close the bound comes to the linear choice before cuts are looked for.
    private static let roughly = 1e-4
    /// Cuts that raise the linear choice by less than this share make room for looking for plans.
    private static let slowly = 2e-4
    private static let patience = 2
    /// Shares of the linear choice's value within which a plan among the known columns is looked for.
    private static let narrow = [0.001, 0.003]
    /// Columns among which a better plan is looked for: more than these are beyond branch and cut.
    private static let mostChosenFrom = 1000

    /// Above this many requests labelling takes too much time or memory to be of use.
    static let mostRequests = 160

    /// What limits the work besides the clock.
    struct Budget {
        var pricings: Int
        var labels: Int
        /// With chains, per group and round: labels, and states of chains.
        var labelsWithChains: Int
        var chainStates: Int
        /// Plans to begin from one linear choice.
        var dives = 0

        static let unlimited = Budget(
            pricings: Int.max, labels: 1_500_000, labelsWithChains: 50_000, chainStates: 2_000_000, dives: 8)
        /// The same on every machine.
        static let counted = Budget(
            pricings: 40, labels: 30_000, labelsWithChains: 2_000, chainStates: 2_000)
    }

    struct Result {
        /// No plan that serves the same requests costs less.
        var bound: Int
        /// A better plan, when one was found on the way.
        var better: [Route]?
        /// Duties that a cheap plan may be made of: a point to search from, which may leave requests out.
        var suggestion: [Route] = []
        /// Nothing is cheaper, but for what floating-point sums can be off.
        var isProven = false
    }

    /// - Parameters:
    ///   - plan: duties that serve all requests.
    ///   - pool: more duties that the search has seen.
    ///   - lowestCost: of plans for the same requests that were found elsewhere in the meantime.
    ///   - isHopeless: asked as long as there is no bound.
    init(
        _ instance: Instance, serving requests: [Int], plan: [Route], pool: [Route], factory: RouteFactory,
        threads: Int, budget: Budget, lowestCost: @escaping () -> Int = { Int.max },
        shouldStop: @escaping @Sendable () -> Bool,
        isHopeless: (@Sendable () -> Bool)? = nil, report: @escaping (Int) -> Void
    ) {
        let problem = PricingProblem(instance, serving: requests)
        let cost = plan.map(\.cost).reduce(0, +)
        let cheapest = instance.classes.map(\.prices.dutyFixed).min() ?? 0
        let number = Dictionary(uniqueKeysWithValues: problem.requests.enumerated().map { ($1, Int32($0)) })
        func column(_ route: Route) -> DutyColumn? {
            let requests = route.requests.compactMap { number[Int($0)] }
            guard requests.count == route.requests.count else { return nil }
            return DutyColumn(
                cost: Double(route.cost), requests: requests, vehicleClass: route.vehicleClass, route: route)
        }
        self.problem = problem
        self.instance = instance
        self.factory = factory
        mustStop = shouldStop
        self.isHopeless = isHopeless
        self.report = report
        self.lowestCost = lowestCost
        self.budget = budget
        self.plan = plan
        self.cost = Double(cost)
        mostDuties = cheapest > 0 ? cost / cheapest : problem.count
        scale = max(1, Double(cost) / Double(max(1, plan.count)) / 100)
        pricing = DutyPricing(problem, threads: threads)
        master = DutyMaster(problem, scale: scale)
        master.add(plan.compactMap(column))
        waiting = pool.compactMap(column)
    }

    private var shouldStop: @Sendable () -> Bool {
        guard best == 0, let isHopeless else { return mustStop }
        let mustStop = mustStop
        return { mustStop() || isHopeless() }
    }

    func run() -> Result {
        var tolerance = Self.roughly
        var before = 0.0
        var slow = 0
        while !shouldStop(), let root = converge(to: tolerance) {
            last = root
            if isClosed || takeIfWhole(root) { break }
            let cuts = violatedCuts(root)
            slow = root.value < (1 + Self.slowly) * before ? slow + 1 : 0
            before = root.value
            if cuts.isEmpty ? tolerance > 0 : slow == Self.patience {
                slow = 0
                makePlans(root)
                if isClosed { break }
            }
            if !cuts.isEmpty {
                master.add(cuts: cuts)
                tolerance = Self.roughly
            } else if tolerance > 0 {
                tolerance = 0
            } else {
                close(root)
                break
            }
        }
        return Result(
            bound: Int(min(cost, max(0, best.rounded(.up)))), better: isBetter ? plan : nil,
            suggestion: isClosed ? [] : suggestion(), isProven: isClosed)
    }

    /// Takes a bound that was found.
    ///
    /// - Returns: false when it is no better than the best so far.
    func raise(to bound: Double) -> Bool {
        guard bound > best else { return false }
        best = bound
        report(Int(best))
        return true
    }

    private func violatedCuts(_ root: DutyMaster.Solution) -> [[Int32]] {
        let cuts = TripleCuts.violated(
            root.shares.indices.filter { root.shares[$0] > 1e-6 }.map {
                (master.columns[$0].requests, root.shares[$0])
            }, requests: problem.count, known: root.cuts.triples, most: Self.cutsPerRound)
        return master.cuts.triples.count + cuts.count > TripleCuts.most ? [] : cuts
    }

    /// Costs are whole numbers; bounds are what sums of floating-point numbers may be off lower.
    var isClosed: Bool { best > cost - 1 - 2e-8 * cost }

    // MARK: Column generation

    private enum Level { case quick, short, full }

    /// Adds columns until no duty is cheaper than its prices.
    ///
    /// - Parameter tolerance: the bound may stay below the linear choice by this share of its value.
    /// - Returns: nil when stopped before.
    private func converge(to tolerance: Double) -> DutyMaster.Solution? {
        center == nil ? descend(to: tolerance) : climb(to: tolerance)
    }

    /// At the prices of the linear choice.
    private func descend(to tolerance: Double) -> DutyMaster.Solution? {
        var level = Level.short
        while !shouldStop(), let solution = choose() {
            guard spend() else { return nil }
            rounds += 1
            cost = min(cost, Double(lowestCost()))
            if rounds == nextChoice {
                nextChoice *= 2
                chooseAmongKnown(solution)
                if isClosed { return solution }
            }
            let found = pricing.price(
                solution.prices, level == .quick ? Self.quick : .exact, gap: -1e-6 * scale,
                most: Self.columnsPerGroup, mostDuties: mostDuties, cuts: solution.cuts, withTargets: level == .full,
                mostLabels: (level == .full ? budget.labels : min(Self.fewLabels, budget.labels)) / pricing.atOnce,
                shouldStop: shouldStop)
            _ = raise(to: found.bound)
            if isClosed { return solution }
            master.add(found.columns)
            let isExact = found.bound > -.infinity
            if isExact, found.columns.isEmpty || (1 - tolerance) * solution.value <= found.bound { return solution }
            if !isExact {
                switch level {
                case .quick: if found.columns.isEmpty { level = .short }
                case .short: level = found.columns.isEmpty ? .full : .quick
                case .full: return nil
                }
            } else if level == .full {
                level = .quick
            }
        }
        return nil
    }

    /// The linear choice among the columns and those duties of the search that its prices make cheap; nil when there is
    /// none.
    func choose() -> DutyMaster.Solution? {
        while let solution = master.solve() {
            last = solution
            let fresh = cheap(solution)
            if fresh.isEmpty { return solution }
            master.add(fresh)
            if mustStop() { return nil }
        }
        return nil
    }

    /// - Returns: false when the counted work is done.
    func spend() -> Bool {
        budget.pricings -= 1
        return budget.pricings >= 0
    }

    /// Takes duties of the search that these prices make cheap.
    private func cheap(_ solution: DutyMaster.Solution) -> [DutyColumn] {
        var priced: [(cost: Double, index: Int)] = []
        for (index, column) in waiting.enumerated() {
            let reduced = reducedCost(of: column, solution)
            if reduced < -1e-6 * column.cost { priced.append((reduced, index)) }
        }
        priced.sort { ($0.cost, $0.index) < ($1.cost, $1.index) }
        let taken = priced.prefix(2 * problem.count + 50).map(\.index)
        let fresh = taken.map { waiting[$0] }
        for index in taken.sorted(by: >) { waiting.remove(at: index) }
        return fresh
    }

    private func reducedCost(of column: DutyColumn, _ solution: DutyMaster.Solution) -> Double {
        let value = column.requests.reduce(0.0) { $0 + solution.prices.requests[Int($1)] }
        return column.cost - value - solution.prices.fleets[instance.classes[column.vehicleClass].fleet]
            + solution.cuts.penalty(of: column.requests)
    }

    // MARK: Plans

    /// A choice without fractions is the best plan there is, if its duties keep all rules.
    private func takeIfWhole(_ root: DutyMaster.Solution) -> Bool {
        guard root.shares.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 }) else { return false }
        take(root.shares.indices.filter { root.shares[$0] > 0.5 }.map { master.columns[$0] })
        return isClosed
    }

    /// Makes the chosen duties the plan, if they are one and cost less.
    private func take(_ chosen: [DutyColumn]) {
        var served = Array(repeating: 0, count: problem.count)
        for column in chosen { for request in column.requests { served[Int(request)] += 1 } }
        guard served.allSatisfy({ $0 == 1 }) else { return }
        let routes = chosen.compactMap { $0.route ?? route($0) }
        let total = routes.map(\.cost).reduce(0, +)
        guard routes.count == chosen.count, Double(total) < cost else { return }
        plan = routes
        cost = Double(total)
        isBetter = true
    }

    /// The duty as the evaluator sees it; nil when it breaks a rule that pricing does not know.
    private func route(_ column: DutyColumn) -> Route? {
        guard let duty = column.duty, duty.events.count <= Scratch.mostEvents else { return nil }
        // Whether they stay together is for the search to see to.
        for event in duty.events where !instance.companions.isEmpty(Int(event) >> 1) { return nil }
        for index in duty.events.indices {
            factory.scratch.event[index] = duty.events[index]
            factory.scratch.seating[index] = duty.seatings[index]
        }
        return factory.make(count: duty.events.count, in: column.vehicleClass)
    }

    /// Duties that fit together and have a large share in the newest linear choice.
    private func suggestion() -> [Route] {
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
    private func makePlans(_ root: DutyMaster.Solution) {
        if center == nil { dive(from: root) }
        if !isClosed { chooseAmongKnown(root) }
    }

    private func dive(from root: DutyMaster.Solution) {
        func isUseful(_ column: DutyColumn) -> Bool { root.value + reducedCost(of: column, root) < cost }
        var dive = DutyDive(
            problem, master.columns.filter(isUseful), cuts: root.cuts, scale: scale, pricing: quickly,
            shouldStop: { self.mustStop() })
        let known = dive.columns.count
        dive.run(most: budget.dives, below: cost) { chosen in
            take(chosen)
            cost = min(cost, Double(lowestCost()))
            return isClosed ? 0 : cost
        }
        waiting += dive.columns[known...].filter(isUseful)
    }

    /// Some duties that are cheap at these prices.
    private func quickly(_ prices: DualPrices, _ cuts: TripleCuts, _ excluded: RequestSet) -> [DutyColumn] {
        pricing.price(
            prices, Self.quick, gap: -1e-6 * scale, most: Self.columnsPerGroup / 2, mostDuties: mostDuties, cuts: cuts,
            withTargets: false, mostLabels: Self.fewLabels / pricing.atOnce, excluded: excluded, shouldStop: mustStop
        ).columns
    }

    /// The columns of lowest reduced cost.
    private func nearest(_ root: DutyMaster.Solution) -> [DutyColumn] {
        let reduced = master.columns.map { reducedCost(of: $0, root) }
        let nearest = reduced.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }.prefix(Self.mostChosenFrom)
        return nearest.sorted().map { master.columns[$0] }
    }

    /// A plan of the columns known so far that costs little more than the linear choice: the nearer to it, the fewer
    /// columns can be part of one.
    private func chooseAmongKnown(_ root: DutyMaster.Solution) {
        let columns = nearest(root)
        for share in Self.narrow where !mustStop() {
            var choice = DutyChoice(
                problem, columns, cuts: root.cuts, scale: scale, mostRounds: 2, callbacks: 300, shouldStop: mustStop)
            let limit = min(cost, (1 + share) * root.value)
            let answer = choice.solve(below: limit, bound: 0, mostIntegers: Self.mostChosenFrom)
            if let chosen = answer.chosen { take(chosen.map { columns[$0] }) }
            if answer.chosen != nil || limit == cost { return }
        }
    }

    /// Lists all duties that a better plan can have, and chooses the best among them.
    private func close(_ root: DutyMaster.Solution) {
        var gap = Self.firstGap * cost
        let base = best
        while !shouldStop(), !isClosed {
            guard spend() else { return }
            let wanted = min(gap, cost - base)
            let found = pricing.price(
                root.prices, .all, gap: wanted, most: Int.max, mostDuties: mostDuties, cuts: root.cuts,
                withTargets: true, mostLabels: budget.labels / pricing.atOnce, shouldStop: shouldStop)
            guard found.bound > -.infinity else { return }
            let kept = found.columns.cheapest(instance.classes.map(\.fleet))
            var choice = DutyChoice(problem, kept, cuts: root.cuts, scale: scale, shouldStop: shouldStop)
            // Costs are whole, and so must this be for what is above it to be out of the question.
            let limit = min(cost, (base + wanted).rounded(.down))
            let answer = choice.solve(below: limit, bound: base, mostIntegers: 6000)
            best = max(best, min(limit, answer.bound))
            if let chosen = answer.chosen {
                take(chosen.map { kept[$0] })
                return
            }
            if answer.bound < limit - 1 { return }
            gap *= 2
        }
    }
}
