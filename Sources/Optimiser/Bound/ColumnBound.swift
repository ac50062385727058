import LinearProgramming

/// A lower bound by column generation over chains (`ChainProblem`): on the cost of the plans that serve given requests,
/// or on the number of requests that every plan leaves out.
///
/// At any prices of pupils and vehicles, the sum of the prices plus what the cheapest chains fall short of them is a lower
/// bound (Lagrange), so the search for good prices can be stopped at any moment. Prices come from a linear program over
/// the duties that the search has seen and the chains found so far, smoothed towards the best prices yet (Wentges 1997).
struct ColumnBound {
    private let instance: Instance
    private let chain: ChainProblem
    /// One per group of vehicles, of chains that remember ever more: what little tells is known soon.
    private let levels: [[ChainPricing]]
    /// Vehicles per pool.
    private let vehicles: [Int: Int]
    private static let leastChainsPerGroup = 60
    /// Weight of the best prices yet in the prices that are tried next: less after each round that helped, more after each
    /// that did not (in the spirit of Pessoa et al. 2018).
    private struct Smoothing {
        private(set) var share = 0.6

        mutating func note(helped: Bool) { share = helped ? max(0.2, 0.8 * share) : 1 - 0.7 * (1 - share) }
    }
    private static let mostSeedColumns = 4_000

    /// What the time for a bound is enough for.
    struct Effort {
        /// Of pricing: moves that one round may look at.
        var movesPerRound: Double
        /// Sites that a chain remembers besides the last pupil's, at most.
        var mostPending = 3

        /// The same on every machine.
        static let counted = Effort(movesPerRound: 5e7)
        private static let movesPerSecond = 2e9
        /// Prices need so many rounds to become good.
        static let rounds = 30.0

        static func clock(seconds: Double, threads: Int, rounds: Double) -> Effort {
            Effort(movesPerRound: max(0, seconds) * Double(threads) * movesPerSecond / rounds)
        }
    }

    /// - Parameter isFree: duties cost nothing; only who must stay matters.
    /// - Returns: nil when the instance is of a kind or size that chains do not fit.
    init?(_ instance: Instance, _ effort: Effort, isFree: Bool = false) {
        let atAnyDepot = ChainProblem(instance, isFree: isFree)
        let choices = (isFree ? [] : [atAnyDepot.returningHome()]) + [atAnyDepot]
        guard let (chain, pricing) = Self.deepest(choices, effort) else { return nil }
        let first = (pricing.first?.pending.most ?? 0) > 1 ? Self.programs(chain, mostPending: 1) : []
        let levels = first.isEmpty ? [pricing] : [first, pricing]
        self.init(instance, chain, levels)
    }

    /// Chains for the completion of whole duties: vehicles may end at any depot, since `ChainCompletion` knows better.
    static func completions(_ instance: Instance, _ effort: Effort) -> [ChainPricing]? {
        var effort = effort
        effort.mostPending = min(PendingSites.pairs, effort.mostPending)
        return deepest([ChainProblem(instance)], effort)?.pricing
    }

    /// The programs that remember most within the effort.
    private static func deepest(
        _ choices: [ChainProblem], _ effort: Effort
    ) -> (chain: ChainProblem, pricing: [ChainPricing])? {
        guard let widest = choices.last else { return nil }
        let works = choices.map(ChainPricing.work)
        for most in (0...effort.mostPending).reversed() {
            let sets = Double(PendingSites.count(sites: widest.sites.count, most: most))
            guard most == 0 || works.contains(where: { $0 * sets <= effort.movesPerRound }) else { continue }
            for (chain, work) in zip(choices, works) {
                let isLast = most == 0 && chain.groups.count == widest.groups.count
                guard isLast || work * sets <= effort.movesPerRound else { continue }
                let programs = programs(chain, mostPending: most)
                if !programs.isEmpty { return (chain, programs) }
            }
        }
        return nil
    }

    /// - Returns: one per group of vehicles; empty when one has too many states.
    private static func programs(_ chain: ChainProblem, mostPending most: Int) -> [ChainPricing] {
        let pending = PendingSites(chain, most: most)
        let programs = chain.groups.compactMap { ChainPricing(chain, $0, pending) }
        return programs.count == chain.groups.count ? programs : []
    }

    private init(_ instance: Instance, _ chain: ChainProblem, _ levels: [[ChainPricing]]) {
        self.instance = instance
        self.chain = chain
        self.levels = levels
        var fleets: [Int: Set<Int>] = [:]
        for group in chain.groups {
            fleets[group.pool, default: []].formUnion(group.classes.map { instance.classes[$0].fleet })
        }
        vehicles = fleets.mapValues { $0.map { instance.fleetCounts[$0] }.reduce(0, +) }
    }

    /// - Parameters:
    ///   - served: the requests that a plan must serve.
    ///   - start: a first price per request.
    ///   - routes: duties that serve them, the plan's own among them.
    ///   - goesOn: the time that is left serves a better bound, so prices need not be the best.
    /// - Returns: cents that no plan serving these requests can go below, and the prices that prove it.
    func bound(
        serving served: [Int], start: [Double], routes: [Route], threads: Int, rounds: Int, goesOn: Bool = false,
        shouldStop: @escaping @Sendable () -> Bool, report: (Int) -> Void
    ) -> (bound: Int, prices: DualPrices) {
        var best = 0.0
        var prices = DualPrices(requests: start, fleets: instance.fleetCounts.map { _ in 0 })
        for (number, level) in levels.enumerated() {
            let isPatient = number == levels.count - 1 && !goesOn
            let master = master(served)
            add(routes.suffix(Self.mostSeedColumns), rows(served), to: master)
            let found = raise(
                master, served, level, from: prices, highest: .infinity, threads: threads, rounds: rounds,
                patience: isPatient ? rounds : Self.patience, shouldStop: shouldStop, report: report)
            if found.bound > best { (best, prices) = found }
        }
        return (max(0, Int((best - 0.001).rounded(.up))), prices)
    }

    // MARK: Leaving out

    /// The price of leaving a request out, in a world where duties cost nothing: so high that what chains leave off for
    /// the rounding of invoices is not a hundredth of it.
    private static let leftOut = 100_000.0

    /// - Parameter requested: each can be served by some vehicle alone.
    /// - Returns: at least so many of them stay without a ride in every plan.
    static func leastLeftOut(
        _ instance: Instance, of requested: [Int], _ effort: Effort, threads: Int, rounds: Int,
        shouldStop: @escaping @Sendable () -> Bool
    ) -> Int {
        guard !requested.isEmpty, let solver = ColumnBound(instance, effort, isFree: true) else { return 0 }
        let master = solver.master(requested)
        master.add(
            requested.map { _ in .init(cost: leftOut) },
            entries: requested.indices.map { .init(row: $0, column: $0, value: 1) })
        let start = DualPrices(
            requests: Array(repeating: 0, count: instance.requestCount), fleets: instance.fleetCounts.map { _ in 0 })
        let (best, _) = solver.raise(
            master, requested, solver.levels[solver.levels.count - 1], from: start, highest: leftOut, threads: threads,
            rounds: rounds, patience: rounds, shouldStop: shouldStop, report: { _ in })
        return max(0, Int((best / leftOut - 0.01).rounded(.up)))
    }

    // MARK: Column generation

    private func rows(_ served: [Int]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: served.enumerated().map { ($1, $0) })
    }

    private func master(_ served: [Int]) -> Master {
        Master(rows: served.map { _ in .atLeast(1) } + instance.fleetCounts.map { .atMost(Double($0)) })
    }

    /// After so many rounds of which none brought much, chains that remember more come in.
    private static let patience = 8
    private static let much = 0.002
    /// Prices that are so near to the best are as good.
    private static let roughly = 1e-5

    /// - Parameters:
    ///   - pricing: one per group of vehicles.
    ///   - highest: no request's price is above it.
    ///   - patience: rounds that need not bring much.
    /// - Returns: the highest Lagrangian bound that was found, and its prices.
    private func raise(
        _ master: Master, _ served: [Int], _ pricing: [ChainPricing], from start: DualPrices, highest: Double,
        threads: Int, rounds: Int, patience: Int, shouldStop: @escaping @Sendable () -> Bool, report: (Int) -> Void
    ) -> (bound: Double, prices: DualPrices) {
        let rows = rows(served)
        var center = start
        func price(_ prices: DualPrices) -> (bound: Double, chains: [ChainPricing.Chain])? {
            self.price(pricing, prices, served, threads, shouldStop)
        }
        guard let first = price(center) else { return (0, center) }
        var best = first.bound
        add(first.chains, rows, to: master)
        var smoothing = Smoothing()
        var (mark, idle) = (best, 0)
        for _ in 0..<rounds {
            let solution = master.solve()
            guard solution.status == .optimal else { break }
            let exact = prices(of: solution, served, highest)
            var isLast = true
            for trial in [exact.mixed(with: center, share: smoothing.share), exact] {
                guard let found = price(trial) else { return (best, center) }
                smoothing.note(helped: found.bound > best)
                if found.bound > best {
                    best = found.bound
                    center = trial
                }
                add(found.chains, rows, to: master)
                if !found.chains.isEmpty {
                    isLast = false
                    break
                }
            }
            report(Int(best))
            idle += 1
            if best > (1 + Self.much) * mark { (mark, idle) = (best, 0) }
            if idle == patience { break }
            if isLast || solution.objective - best < max(0.5, Self.roughly * best) { break }
        }
        return (best, center)
    }

    private func prices(of solution: LinearSolution, _ served: [Int], _ highest: Double) -> DualPrices {
        var requests = Array(repeating: 0.0, count: instance.requestCount)
        for (row, request) in served.enumerated() { requests[request] = min(highest, max(0, solution.rowDuals[row])) }
        let fleets = instance.fleetCounts.indices.map { min(0, solution.rowDuals[served.count + $0]) }
        return DualPrices(requests: requests, fleets: fleets)
    }

    /// The Lagrangian bound at these prices, and chains that are cheaper than them; nil when stopped.
    private func price(
        _ pricing: [ChainPricing], _ prices: DualPrices, _ served: [Int], _ threads: Int,
        _ shouldStop: @escaping @Sendable () -> Bool
    ) -> (bound: Double, chains: [ChainPricing.Chain])? {
        nonisolated(unsafe) let pricing = pricing  // each solver is used by one thread of this call
        let solved = Parallel.map(pricing.count, threads: threads) { index in
            pricing[index].solve(
                pupilPrices: prices.requests, fleetPrices: prices.fleets,
                most: max(Self.leastChainsPerGroup, served.count),
                shouldStop: shouldStop)
        }
        let found = solved.compactMap(\.self)
        guard found.count == solved.count else { return nil }
        var least: [Int: Double] = [:]
        for (group, result) in zip(chain.groups, found) {
            least[group.pool] = min(least[group.pool] ?? 0, result.least)
        }
        var value = served.map { prices.requests[$0] }.reduce(0, +)
        value += zip(instance.fleetCounts, prices.fleets).map { Double($0) * $1 }.reduce(0, +)
        for pool in vehicles.keys.sorted() { value += Double(vehicles[pool] ?? 0) * (least[pool] ?? 0) }
        return (value, found.flatMap(\.chains))
    }

    private func add(_ routes: some Collection<Route>, _ rows: [Int: Int], to master: Master) {
        var columns: [LinearProgram.Column] = []
        var entries: [LinearProgram.Entry] = []
        for route in routes {
            for request in route.requests {
                guard let row = rows[Int(request)] else { continue }
                entries.append(.init(row: row, column: columns.count, value: 1))
            }
            let fleet = instance.classes[route.vehicleClass].fleet
            entries.append(.init(row: rows.count + fleet, column: columns.count, value: 1))
            columns.append(.init(cost: Double(route.cost)))
        }
        if !columns.isEmpty { master.add(columns, entries: entries) }
    }

    private func add(_ chains: [ChainPricing.Chain], _ rows: [Int: Int], to master: Master) {
        var columns: [LinearProgram.Column] = []
        var entries: [LinearProgram.Entry] = []
        for chain in chains {
            var visits: [Int: Int] = [:]
            for request in chain.visits { visits[request, default: 0] += 1 }
            for (request, count) in visits.sorted(by: { $0.key < $1.key }) {
                guard let row = rows[request] else { continue }
                entries.append(.init(row: row, column: columns.count, value: Double(count)))
            }
            entries.append(.init(row: rows.count + chain.fleet, column: columns.count, value: 1))
            columns.append(.init(cost: max(0, chain.cost)))
        }
        if !columns.isEmpty { master.add(columns, entries: entries) }
    }
}
