import LinearProgramming

/// A lower bound by column generation over duties, and the proof that a plan is the best where the gap can be closed.
final class DutyBound {
    let problem: PricingProblem
    let instance: Instance
    let factory: RouteFactory
    let mustStop: @Sendable () -> Bool
    private let isHopeless: (@Sendable () -> Bool)?
    let leader: () -> [Route]
    private let report: (Int) -> Void
    let pricing: DutyPricing
    let master: DutyMaster
    let scale: Double
    let mostDuties: Int
    private(set) var budget: Budget
    /// Prices known to be good, where chains gave the first.
    var center: Center?
    private(set) var known: DutyTable
    /// Those that are not worth a place in the linear program so far.
    private var waiting: [Int]
    private(set) var plan: [Route]
    private(set) var cost: Double
    private var isBetter = false
    let partTest: (() -> @Sendable () -> Bool)?
    var parts: PlanParts
    private var rounds = 0
    /// The round of pricing before which the columns so far are tried as a plan.
    private var nextChoice = 32
    /// The newest linear choice.
    private(set) var last: DutyMaster.Solution?
    /// Nothing costs less, so far.
    private(set) var best = 0.0

    /// What labelling without the stronger completion bounds is worth trying with.
    private static let fewLabels = 60_000
    static let columnsPerGroup = 120
    private static let cutsPerRound = 30
    static let quick = Labelling.Effort.quick(perStop: 30)
    /// How close the bound comes to the linear choice before cuts are looked for.
    private static let roughly = 1e-4
    /// Cuts that raise the linear choice by less than this share make room for looking for plans.
    private static let slowly = 2e-4
    private static let patience = 2

    /// Above this many requests labelling takes too much time or memory to be of use.
    static let mostRequests = 160

    /// What limits the work besides the clock.
    struct Budget {
        var pricings: Int
        var labels: Int
        /// With chains, per group and round: labels, and states of chains.
        var labelsWithChains: Int
        var chainStates: Int
        /// Of branch and cut among known columns; nil where it must end the same on every machine.
        var seconds: Double?
        /// Plans to begin from one linear choice.
        var dives = 0
        /// Whether what is possible is split where all else leaves a gap.
        var branches = false

        static let unlimited = Budget(
            pricings: Int.max, labels: 1_500_000, labelsWithChains: 400_000, chainStates: 4_000_000, seconds: 3,
            dives: 8, branches: true)
        /// For some duties of a plan.
        static let part = Budget(
            pricings: Int.max, labels: 300_000, labelsWithChains: 0, chainStates: 0, seconds: 1, dives: 2,
            branches: true)
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
    ///   - columns: more duties that are known.
    ///   - leader: the cheapest plan for the same requests that was found elsewhere in the meantime, empty when there is
    ///     none.
    ///   - isHopeless: asked as long as there is no bound.
    ///   - partTest: begins the time of a part of the plan that is made anew, and tells when it is over; nil when no
    ///     parts are.
    init(
        _ problem: PricingProblem, plan: [Route], columns: [DutyColumn], factory: RouteFactory, threads: Int,
        budget: Budget, leader: @escaping () -> [Route] = { [] }, shouldStop: @escaping @Sendable () -> Bool,
        isHopeless: (@Sendable () -> Bool)? = nil, partTest: (() -> @Sendable () -> Bool)? = nil,
        report: @escaping (Int) -> Void
    ) {
        instance = problem.instance
        let cost = plan.map(\.cost).reduce(0, +)
        let cheapest = instance.classes.map(\.prices.dutyFixed).min() ?? 0
        self.problem = problem
        self.factory = factory
        mustStop = shouldStop
        self.isHopeless = isHopeless
        self.report = report
        self.leader = leader
        self.partTest = partTest
        parts = PlanParts(requests: problem.count)
        self.budget = budget
        self.plan = plan
        self.cost = Double(cost)
        mostDuties = cheapest > 0 ? cost / cheapest : problem.count
        scale = max(1, Double(cost) / Double(max(1, plan.count)) / 100)
        pricing = DutyPricing(problem, threads: threads)
        master = DutyMaster(problem, scale: scale)
        master.add(plan.compactMap(problem.column))
        known = DutyTable(fleetOfClass: instance.classes.map(\.fleet))
        waiting = Array(known.add(columns))
    }

    /// - Parameter pool: more duties that the search has seen.
    convenience init(
        _ instance: Instance, serving requests: [Int], plan: [Route], pool: [Route], factory: RouteFactory,
        threads: Int, budget: Budget, leader: @escaping () -> [Route] = { [] },
        shouldStop: @escaping @Sendable () -> Bool, isHopeless: (@Sendable () -> Bool)? = nil,
        partTest: (() -> @Sendable () -> Bool)? = nil, report: @escaping (Int) -> Void
    ) {
        let problem = PricingProblem(instance, serving: requests)
        self.init(
            problem, plan: plan, columns: pool.compactMap(problem.column), factory: factory, threads: threads,
            budget: budget, leader: leader, shouldStop: shouldStop, isHopeless: isHopeless, partTest: partTest,
            report: report)
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
            takeIfWhole(root, of: master)
            if isClosed { break }
            let cuts = violatedCuts(root, of: master)
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
                if !isClosed, center == nil, budget.branches { branch() }
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

    func violatedCuts(_ solution: DutyMaster.Solution, of master: DutyMaster) -> [[Int32]] {
        let cuts = TripleCuts.violated(
            solution.shares.indices.filter { solution.shares[$0] > 1e-6 }.map {
                (master.columns[$0].requests, solution.shares[$0])
            }, requests: problem.count, known: solution.cuts.triples, most: Self.cutsPerRound)
        return master.cuts.triples.count + cuts.count > TripleCuts.most ? [] : cuts
    }

    /// Costs are whole numbers; bounds are what sums of floating-point numbers may be off lower.
    var isClosed: Bool { isTooDear(best) }

    /// Plans that cost this are not cheaper than the plan.
    func isTooDear(_ cost: Double) -> Bool { cost > self.cost - 1 - 2e-8 * self.cost }

    /// Takes over what the search has found.
    func noteLowestCost() {
        let leader = leader()
        if !leader.isEmpty { cost = min(cost, Double(leader.map(\.cost).reduce(0, +))) }
    }

    func mostLabels(isThorough: Bool) -> Int {
        (isThorough ? budget.labels : min(Self.fewLabels, budget.labels)) / pricing.atOnce
    }

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
            noteLowestCost()
            if rounds == nextChoice {
                nextChoice *= 2
                chooseAmongKnown(solution)
                if isClosed { return solution }
            }
            let found = pricing.price(
                solution.prices, level == .quick ? Self.quick : .exact, gap: -1e-6 * scale,
                most: Self.columnsPerGroup, mostDuties: mostDuties, cuts: solution.cuts, withTargets: level == .full,
                mostLabels: mostLabels(isThorough: level == .full), shouldStop: shouldStop)
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
            let fresh = known.takeCheap(
                from: &waiting, at: solution.prices, solution.cuts, most: Self.columnsPerChoice(problem))
            if fresh.isEmpty { return solution }
            master.add(fresh.map { known.columns[$0] })
            if mustStop() { return nil }
        }
        return nil
    }

    /// Known duties that a linear program takes at once, at most.
    static func columnsPerChoice(_ problem: PricingProblem) -> Int { 2 * problem.count + 50 }

    /// Duties for later linear choices.
    func add(waiting columns: some Sequence<DutyColumn>) { waiting += known.add(Array(columns)) }

    /// Those of the waiting duties that lie less than this above the prices of a linear choice.
    func cheapest(_ root: DutyMaster.Solution, below limit: Double) -> [DutyColumn] {
        waiting.filter { known.reducedCost(of: $0, at: root.prices, root.cuts, below: limit) != nil }
            .map { known.columns[$0] }
    }

    /// - Returns: false when the counted work is done.
    func spend() -> Bool {
        budget.pricings -= 1
        return budget.pricings >= 0
    }

    func reducedCost(of column: DutyColumn, _ solution: DutyMaster.Solution) -> Double {
        let value = column.requests.reduce(0.0) { $0 + solution.prices.requests[Int($1)] }
        return column.cost - value - solution.prices.fleets[instance.classes[column.vehicleClass].fleet]
            + solution.cuts.penalty(of: column.requests)
    }

    // MARK: Plans

    /// A choice without fractions is the best plan there is, if its duties keep all rules.
    ///
    /// - Returns: whether it has none.
    @discardableResult
    func takeIfWhole(_ solution: DutyMaster.Solution, of master: DutyMaster) -> Bool {
        guard solution.shares.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 }) else { return false }
        take(solution.shares.indices.filter { solution.shares[$0] > 0.5 }.map { master.columns[$0] })
        return true
    }

    /// Makes the chosen duties the plan, if they are one and cost less.
    func take(_ chosen: [DutyColumn]) {
        var served = Array(repeating: 0, count: problem.count)
        for column in chosen { for request in column.requests { served[Int(request)] += 1 } }
        guard served.allSatisfy({ $0 == 1 }) else { return }
        let routes = chosen.compactMap { $0.route ?? route($0) }
        if routes.count == chosen.count { take(routes) }
    }

    /// - Parameter routes: a plan.
    func take(_ routes: [Route]) {
        let total = Double(routes.map(\.cost).reduce(0, +))
        guard total < cost else { return }
        plan = routes
        cost = total
        isBetter = true
    }

    /// The duty as the evaluator sees it; nil when it breaks a rule that pricing does not know.
    func route(_ column: DutyColumn) -> Route? {
        guard let duty = column.duty, duty.events.count <= Scratch.mostEvents else { return nil }
        var best: Route?
        for order in duty.orders ?? [Array(duty.events.indices)] {
            for (index, event) in order.enumerated() {
                factory.scratch.event[index] = duty.events[event]
                factory.scratch.seating[index] = duty.seatings[event]
            }
            guard let route = factory.make(count: duty.events.count, in: column.vehicleClass),
                route.cost < best?.cost ?? .max, Companionship.holds(in: route, instance)
            else { continue }
            best = route
        }
        return best
    }
}
