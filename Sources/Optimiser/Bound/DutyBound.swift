import LinearProgramming

/// A lower bound by column generation over duties, and the proof that a plan is the best where the gap can be closed.
final class DutyBound {
    let problem: PricingProblem
    let instance: Instance
    let surroundings: Surroundings
    let mustStop: @Sendable () -> Bool
    let incumbent: Incumbent
    let crew: Crew
    let pricing: DutyPricing
    /// Of the rest of the crew.
    var helpers: [DutyPricing] = []
    let master: DutyMaster
    let scale: Double
    let mostDuties: Int
    private(set) var budget: Budget
    /// Prices known to be good, where chains gave the first.
    var center: Center?
    private(set) var known: DutyTable
    /// Those that are not worth a place in the linear program so far.
    private var waiting: [Int]
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
    /// The same where pricing with chains makes a round long.
    private static let cutsPerLongRound = 60
    static let quick = Labelling.Effort.quick(perStop: 30)
    /// How close the bound comes to the linear choice before cuts are looked for; and, where rounds are long and there are
    /// cuts, as a share of what is left unproven.
    private static let roughly = 1e-4
    private static let enough = 0.1
    /// Cuts that raise the linear choice by less than this share make room for looking for plans.
    private static let slowly = 2e-4
    private static let patience = 2
    /// The same after this part of the time limit.
    private static let cutsShare = 0.3

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
        /// Part of the time limit after which parts of the best plan are no longer made anew.
        var partsShare = 0.0
        /// Whether linear choices that lead to cuts and plans only are proven as well.
        var provesEveryChoice = true
        /// Whether what is possible is split where all else leaves a gap.
        var branches = false

        static let unlimited = Budget(
            pricings: Int.max, labels: 1_500_000, labelsWithChains: 600_000, chainStates: 4_000_000, seconds: 3,
            dives: 8, partsShare: 1, branches: true)
        /// For some duties of a plan.
        static let part = Budget(
            pricings: Int.max, labels: 300_000, labelsWithChains: 0, chainStates: 0, seconds: 1, dives: 2,
            branches: true)
        /// The same on every machine.
        ///
        /// - Parameter part: from 0 to 1.
        static func counted(part: Double) -> Budget {
            func labels(_ most: Double) -> Int { Int(most * part) }
            return Budget(
                pricings: 40, labels: labels(30_000), labelsWithChains: labels(2_000), chainStates: labels(2_000))
        }
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

    /// What goes on around it.
    struct Surroundings {
        var shouldStop: @Sendable () -> Bool
        /// Asked as long as there is no bound.
        var isHopeless: (@Sendable () -> Bool)?
        /// The cheapest plan for the same requests that was found elsewhere in the meantime, empty when there is none.
        var leader: () -> [Route] = { [] }
        /// Begins a share of the time limit, and tells when it is over; nil where nothing may depend on time.
        var turn: (@Sendable (_ share: Double) -> @Sendable () -> Bool)?
        var report: (_ bound: Int) -> Void = { _ in }
    }

    /// - Parameters:
    ///   - plan: duties that serve all requests.
    ///   - columns: more duties that are known.
    ///   - crew: makes plans; the rest is done by this thread.
    ///   - threads: for pricing of different groups of vehicles.
    init(
        _ problem: PricingProblem, plan: [Route], columns: [DutyColumn], crew: Crew, threads: Int,
        budget: Budget, _ surroundings: Surroundings
    ) {
        instance = problem.instance
        let cheapest = instance.classes.map(\.prices.dutyFixed).min() ?? 0
        self.problem = problem
        self.surroundings = surroundings
        mustStop = surroundings.shouldStop
        self.crew = crew
        incumbent = Incumbent(problem, plan, crew.factories[0])
        parts = PlanParts(requests: problem.count)
        self.budget = budget
        let cost = incumbent.plan.routesCost
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
        _ instance: Instance, serving requests: [Int], plan: [Route], pool: [Route], crew: Crew,
        threads: Int, budget: Budget, _ surroundings: Surroundings
    ) {
        let problem = PricingProblem(instance, serving: requests)
        self.init(
            problem, plan: plan, columns: pool.compactMap(problem.column), crew: crew, threads: threads,
            budget: budget, surroundings)
    }

    private var shouldStop: @Sendable () -> Bool {
        guard best == 0, let isHopeless = surroundings.isHopeless else { return mustStop }
        let mustStop = mustStop
        return { mustStop() || isHopeless() }
    }

    func run() -> Result {
        var tolerance = roughly
        var before = 0.0
        var slow = 0
        // With chains, plans come before cuts, which make pricing many times as long.
        var isLate = center == nil ? surroundings.turn?(Self.cutsShare) : { @Sendable in true }
        while !shouldStop(), let root = converge(to: tolerance) {
            last = root
            takeIfWhole(root, of: master)
            if isClosed { break }
            let cuts = violatedCuts(root, of: master)
            slow = root.value < (1 + Self.slowly) * before ? slow + 1 : 0
            before = root.value
            if cuts.isEmpty ? tolerance > 0 : slow == Self.patience || isLate?() == true {
                slow = 0
                makePlans(root)
                isLate = surroundings.turn?(Self.cutsShare)
                if isClosed { break }
            }
            if !cuts.isEmpty {
                master.add(cuts: cuts)
                tolerance = roughly
            } else if tolerance > 0 {
                tolerance = 0
            } else {
                close(root)
                if !isClosed, center == nil, budget.branches { branch() }
                break
            }
        }
        return Result(
            bound: Int(min(cost, max(0, best.rounded(.up)))), better: incumbent.isBetter ? incumbent.plan.routes : nil,
            suggestion: isClosed ? [] : suggestion(), isProven: isClosed)
    }

    /// Takes a bound that was found.
    ///
    /// - Returns: false when it is no better than the best so far.
    func raise(to bound: Double) -> Bool {
        guard bound > best else { return false }
        best = bound
        surroundings.report(Int(best))
        return true
    }

    func violatedCuts(_ solution: DutyMaster.Solution, of master: DutyMaster) -> [[Int32]] {
        let cuts = TripleCuts.violated(
            solution.shares.indices.filter { solution.shares[$0] > 1e-6 }.map {
                (master.columns[$0].requests, solution.shares[$0])
            }, requests: problem.count, known: solution.cuts.triples,
            most: center == nil ? Self.cutsPerRound : Self.cutsPerLongRound)
        return master.cuts.triples.count + cuts.count > TripleCuts.most ? [] : cuts
    }

    /// Costs are whole numbers; bounds are what sums of floating-point numbers may be off lower.
    var isClosed: Bool { isTooDear(best) }

    /// Tolerance until cuts are looked for.
    private var roughly: Double {
        guard center != nil, !master.cuts.triples.isEmpty else { return Self.roughly }
        return max(Self.roughly, Self.enough * (1 - best / cost))
    }

    /// Of the plan.
    var cost: Double { incumbent.cost }

    /// Plans that cost this are not cheaper than the plan.
    func isTooDear(_ cost: Double) -> Bool { cost > self.cost - 1 - 2e-8 * self.cost }

    /// Takes over what the search has found.
    func takeLeader() { incumbent.take(surroundings.leader()) }

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
        // A bound there is, and a better one comes later.
        let isRough = tolerance > 0 && best > 0 && !budget.provesEveryChoice
        var level = isRough ? Level.quick : .short
        while !shouldStop(), let solution = choose() {
            guard spend() else { return nil }
            rounds += 1
            takeLeader()
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
                case .quick:
                    if found.columns.isEmpty, isRough { return solution }
                    if found.columns.isEmpty { level = .short }
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
                from: &waiting, at: solution, most: Self.columnsPerChoice(problem))
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

    /// Duties that lie less than this above the prices of a linear choice, with what they lie above.
    func columns(near root: DutyMaster.Solution, below limit: Double) -> [(reduced: Double, column: DutyColumn)] {
        master.columns.compactMap { column in reducedCost(of: column, root, below: limit).map { ($0, column) } }
            + waiting.compactMap { number in
                known.reducedCost(of: number, at: root, below: limit).map { ($0, known.columns[number]) }
            }
    }

    func reducedCost(of column: DutyColumn, _ solution: DutyMaster.Solution, below limit: Double) -> Double? {
        let fleet = instance.classes[column.vehicleClass].fleet
        return solution.reducedCost(
            column.cost, fleet: fleet, column.requests, column.requests.indices, below: limit)
    }

    /// - Returns: false when the counted work is done.
    func spend() -> Bool {
        budget.pricings -= 1
        return budget.pricings >= 0
    }

    // MARK: Plans

    /// A choice without fractions is the best plan there is, if its duties keep all rules.
    ///
    /// - Returns: whether it has none.
    @discardableResult
    func takeIfWhole(_ solution: DutyMaster.Solution, of master: DutyMaster) -> Bool {
        guard solution.shares.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 }) else { return false }
        incumbent.take(solution.shares.indices.filter { solution.shares[$0] > 0.5 }.map { master.columns[$0] })
        return true
    }
}
