/// A lower bound by column generation over chains (`ChainProblem`): on the cost of the plans that serve given requests,
/// or on the number of requests that every plan leaves out.
///
/// At any prices of pupils and vehicles, the sum of the prices plus what the cheapest chains fall short of them is a lower
/// bound (Lagrange), so the search for good prices can be stopped at any moment. Prices come from a linear program over
/// the duties that the search has seen and the chains found so far, smoothed towards the best prices yet (Wentges 1997);
/// where there are many requests, from steps along the slope of the bound (`PriceAscent`).
struct ColumnBound {
    private let instance: Instance
    private let chain: ChainProblem
    /// One per group of vehicles, of chains that remember ever more: what little tells is known soon.
    private let levels: [[ChainPricing]]
    /// Above so many requests, linear programs take too many rounds.
    private let mostInProgram: Int
    private static let leastChainsPerGroup = 60
    /// Weight of the best prices yet in the prices that are tried next: less after each round that helped, more after each
    /// that did not (in the spirit of Pessoa et al. 2018).
    private struct Smoothing {
        private(set) var share = 0.6

        mutating func note(helped: Bool) { share = helped ? max(0.2, 0.8 * share) : 1 - 0.7 * (1 - share) }
    }
    /// What chains tell apart at first, where there is time for more.
    private static let fewDistricts = 4
    private static let mostSeedColumns = 4_000

    /// What the time for a bound is enough for.
    struct Effort {
        /// Of pricing: moves that one round may look at.
        var movesPerRound: Double
        /// Of sites, that a chain tells apart, at most.
        var mostDistricts = 10
        /// Requests whose prices come from a linear program.
        var mostInProgram = Self.fewRequests

        /// The same on every machine.
        static let counted = counted(part: 1)

        /// - Parameter part: from 0 to 1.
        static func counted(part: Double) -> Effort { Effort(movesPerRound: 5e7 * part) }
        private static let movesPerSecond = 2e9
        private static let fewRequests = 500

        /// The prices of a bound need about so many rounds to become good.
        static func rounds(requests: Int) -> Double {
            requests > fewRequests ? 60 : roundsInProgram(requests: requests)
        }

        /// The same where they come from a linear program, however many there are.
        static func roundsInProgram(requests: Int) -> Double { 30 + Double(requests) / 8 }

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
        var levels = [pricing]
        if instance.requestCount > effort.mostInProgram {
            levels.insert(Self.programs(chain.merged(), districts: 1), at: 0)
        } else if pricing[0].pending.districtCount > Self.fewDistricts {
            levels.insert(Self.programs(chain, districts: Self.fewDistricts), at: 0)
        }
        levels.removeAll(where: \.isEmpty)
        self.init(instance, chain, levels, mostInProgram: effort.mostInProgram)
    }

    /// Chains for the completion of whole duties: vehicles may end at any depot, since `ChainCompletion` knows better.
    static func completions(_ instance: Instance, _ effort: Effort) -> [ChainPricing]? {
        let chain = ChainProblem(instance)
        // What a kind of vehicle is for takes twice the work, which is better spent on schools.
        return deepest([chain.tellingApart(), chain], effort)?.pricing
    }

    /// The programs that remember most within the effort.
    private static func deepest(
        _ choices: [ChainProblem], _ effort: Effort
    ) -> (chain: ChainProblem, pricing: [ChainPricing])? {
        guard let widest = choices.last else { return nil }
        let works = choices.map(ChainPricing.work)
        for districts in (1...max(1, min(effort.mostDistricts, widest.sites.count))).reversed() {
            let sets = Double(1 << districts) / 4
            guard districts == 1 || works.contains(where: { $0 * sets <= effort.movesPerRound }) else { continue }
            for (chain, work) in zip(choices, works) {
                let isLast = districts == 1 && chain.groups.count == widest.groups.count
                guard isLast || work * sets <= effort.movesPerRound else { continue }
                let programs = programs(chain, districts: districts)
                if !programs.isEmpty { return (chain, programs) }
            }
        }
        return nil
    }

    /// - Returns: one per group of vehicles; empty when one has too many states.
    private static func programs(_ chain: ChainProblem, districts: Int) -> [ChainPricing] {
        let pending = PendingSites(chain, districts: districts)
        let programs = chain.groups.compactMap { ChainPricing(chain, $0, pending) }
        return programs.count == chain.groups.count ? programs : []
    }

    private init(
        _ instance: Instance, _ chain: ChainProblem, _ levels: [[ChainPricing]], mostInProgram: Int
    ) {
        self.mostInProgram = mostInProgram
        self.instance = instance
        self.chain = chain
        self.levels = levels
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
        let plan = routes.suffix(Self.mostSeedColumns)
        for (number, level) in levels.enumerated() {
            let isLast = number == levels.count - 1
            let mustConverge = isLast && !goesOn
            let found: (bound: Double, prices: DualPrices)
            if served.count > mostInProgram {
                found = ascend(
                    level, from: prices, serving: served, sizes: start, threads: threads, rounds: rounds,
                    reach: number == 0 ? Self.firstReach : Self.nextReach,
                    least: isLast ? Self.roughly : Self.leastReach,
                    shouldStop: shouldStop, report: report)
            } else {
                let master = ChainMaster(instance, serving: served)
                master.add(plan)
                found = raise(
                    master, level, from: prices, highest: .infinity, threads: threads, rounds: rounds,
                    patience: mustConverge ? rounds : Self.patience, tolerance: mustConverge ? Self.roughly : Self.near,
                    shouldStop: shouldStop, report: report)
            }
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
        let start = DualPrices(
            requests: Array(repeating: 0, count: instance.requestCount), fleets: instance.fleetCounts.map { _ in 0 })
        let master = ChainMaster(instance, serving: requested)
        master.addLeavingOut(at: leftOut)
        let found = solver.raise(
            master, solver.levels[solver.levels.count - 1], from: start, highest: leftOut, threads: threads,
            rounds: rounds, patience: rounds, tolerance: Self.roughly, shouldStop: shouldStop, report: { _ in })
        return max(0, Int((found.bound / leftOut - 0.01).rounded(.up)))
    }

    // MARK: Column generation

    /// After so many rounds of which none brought much, chains that remember more come in.
    private static let patience = 8
    private static let much = 0.002
    /// Prices whose bound is so near to the best are as good; and as good to go on from.
    private static let roughly = 1e-5
    private static let near = 0.1
    /// Share of the bound that a step of an ascent should gain: the first of all, the last one before chains that remember
    /// more come in, and the first with these.
    private static let firstReach = 0.3
    private static let leastReach = 0.01
    private static let nextReach = 0.02

    /// - Parameters:
    ///   - pricing: one per group of vehicles.
    ///   - highest: no request's price is above it.
    ///   - patience: rounds that need not bring much.
    ///   - tolerance: share of the best bound that may be missing.
    /// - Returns: the highest Lagrangian bound that was found, and its prices.
    private func raise(
        _ master: ChainMaster, _ pricing: [ChainPricing], from start: DualPrices, highest: Double, threads: Int,
        rounds: Int, patience: Int, tolerance: Double, shouldStop: @escaping @Sendable () -> Bool, report: (Int) -> Void
    ) -> (bound: Double, prices: DualPrices) {
        var center = start
        let most = max(Self.leastChainsPerGroup, master.served.count)
        func price(_ prices: DualPrices) -> (bound: Double, chains: [ChainPricing.Chain])? {
            self.price(pricing, prices, master.served, most: most, threads, shouldStop)
        }
        guard let first = price(center) else { return (0, center) }
        var best = first.bound
        master.add(first.chains)
        var smoothing = Smoothing()
        var (mark, idle) = (best, 0)
        for _ in 0..<rounds {
            guard let solution = master.solve(highest: highest) else { break }
            let exact = solution.prices
            var isLast = true
            for trial in [exact.mixed(with: center, share: smoothing.share), exact] {
                guard let found = price(trial) else { return (best, center) }
                smoothing.note(helped: found.bound > best)
                if found.bound > best {
                    best = found.bound
                    center = trial
                }
                master.add(found.chains)
                if !found.chains.isEmpty {
                    isLast = false
                    break
                }
            }
            report(Int(best))
            idle += 1
            if best > (1 + Self.much) * mark { (mark, idle) = (best, 0) }
            if idle == patience { break }
            if isLast || solution.value - best < max(0.5, tolerance * best) { break }
        }
        return (best, center)
    }

    /// - Parameters:
    ///   - sizes: per request, how high prices are about.
    ///   - reach: share of the bound that the first step should gain.
    ///   - least: the same of the last.
    /// - Returns: the highest Lagrangian bound that was found, and its prices.
    private func ascend(
        _ pricing: [ChainPricing], from start: DualPrices, serving served: [Int], sizes: [Double], threads: Int,
        rounds: Int, reach: Double, least: Double, shouldStop: @escaping @Sendable () -> Bool, report: (Int) -> Void
    ) -> (bound: Double, prices: DualPrices) {
        var ascent = PriceAscent(start, serving: served, sizes: sizes, reach: reach)
        let vehicles = instance.fleetCounts.reduce(0, +)
        for _ in 0..<rounds {
            guard ascent.reach >= least,
                let found = price(pricing, ascent.trial, served, most: vehicles, threads, shouldStop)
            else { break }
            ascent.note(bound: found.bound, visits: visits(found.chains, at: ascent.trial, most: vehicles))
            report(Int(ascent.bound))
        }
        return (ascent.bound, ascent.best)
    }

    /// How often the duties that are chosen at these prices visit each request: the cheapest, each with another first home.
    ///
    /// - Parameter most: duties.
    private func visits(_ chains: [ChainPricing.Chain], at prices: DualPrices, most: Int) -> [Int] {
        var cheapest: [Int: (value: Double, visits: [Int])] = [:]
        for chain in chains {
            let value = chain.cost - chain.visits.map { prices.requests[$0] }.reduce(0, +) - prices.fleets[chain.fleet]
            if value < cheapest[chain.visits[0]]?.value ?? 0 { cheapest[chain.visits[0]] = (value, chain.visits) }
        }
        let chosen = cheapest.sorted { ($0.value.value, $0.key) < ($1.value.value, $1.key) }
        var counts = Array(repeating: 0, count: instance.requestCount)
        for (_, chain) in chosen.prefix(most) {
            for request in chain.visits { counts[request] += 1 }
        }
        return counts
    }

    /// The Lagrangian bound at these prices, and chains that are cheaper than them; nil when stopped.
    ///
    /// - Parameter most: chains of each group.
    private func price(
        _ pricing: [ChainPricing], _ prices: DualPrices, _ served: [Int], most: Int, _ threads: Int,
        _ shouldStop: @escaping @Sendable () -> Bool
    ) -> (bound: Double, chains: [ChainPricing.Chain])? {
        nonisolated(unsafe) let pricing = pricing  // each solver is used by one thread of this call
        let solved = Parallel.map(pricing.count, threads: threads) { index in
            pricing[index].solve(
                pupilPrices: prices.requests, fleetPrices: prices.fleets, most: most, shouldStop: shouldStop)
        }
        let found = solved.compactMap(\.self)
        guard found.count == solved.count else { return nil }
        var value = served.map { prices.requests[$0] }.reduce(0, +)
        value += zip(instance.fleetCounts, prices.fleets).map { Double($0) * $1 }.reduce(0, +)
        return (value + shortfall(pricing.map(\.group), found.map(\.values)), found.flatMap(\.chains))
    }

    /// What the duties of a plan can fall short of the prices: there are no more than vehicles, of each pool and in all, and
    /// each has another first home.
    ///
    /// - Parameter values: per group and first home.
    private func shortfall(_ groups: [ChainProblem.Group], _ values: [[Int: Double]]) -> Double {
        func lowest(_ most: Int, _ groups: [[Int: Double]]) -> Double {
            var least: [Int: Double] = [:]
            for group in groups { least.merge(group.filter { $0.value < 0 }, uniquingKeysWith: min) }
            return least.values.sorted().prefix(most).reduce(0, +)
        }
        func vehicles(_ groups: some Collection<ChainProblem.Group>) -> Int {
            Set(groups.flatMap(\.classes).map { instance.classes[$0].fleet }).map { instance.fleetCounts[$0] }
                .reduce(0, +)
        }
        let pools = Set(groups.map(\.pool)).sorted().map { pool in
            let members = groups.indices.filter { groups[$0].pool == pool }
            return lowest(vehicles(members.map { groups[$0] }), members.map { values[$0] })
        }
        return max(pools.reduce(0, +), lowest(vehicles(groups), values))
    }
}
