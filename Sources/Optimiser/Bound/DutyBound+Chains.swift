extension DutyBound {
    /// Prices with the highest bound so far, and how far from them towards those of the linear choice is tried next.
    struct Center {
        fileprivate(set) var prices: DualPrices
        /// Per cut.
        fileprivate(set) var penalties: [Double] = []
        fileprivate(set) var share = 0.1
        /// The bound at the prices tried last was lower.
        fileprivate var isTooLow = false
        /// That a group may have in the next round.
        fileprivate var mostLabels = DutyBound.firstLabels
    }

    /// Below this share of the way nothing is to be found.
    private static let leastShare = 0.01
    /// Labels that a group may have in the first round, and how many times those of the last round that ended in the next:
    /// a round that is lost costs no more than what it was to bring.
    fileprivate static let firstLabels = 20_000
    private static let growth = 8
    /// After cuts, prices are this near to those of the new linear choice at most: with penalties chains tell less.
    private static let shareWithCuts = 0.5
    /// What sums of floating-point numbers may keep the bound below the linear choice.
    private static let leastTolerance = 1e-7

    /// Goes on from the prices of chains, which then bound what ways of whole duties still cost.
    ///
    /// - Parameters:
    ///   - prices: per request of the instance.
    ///   - bound: what they prove.
    ///   - chains: remember little; `ChainCompletion` remembers the rest.
    ///   - near: homes that chains remember, per home.
    ///   - mostExpansions: states of chains to look at per round and group of vehicles; nil for those of the budget.
    /// - Returns: false when they do not fit.
    func begin(
        at prices: DualPrices, bound: Double, _ chains: [ChainPricing], near: Int = 4,
        mostExpansions: Int? = nil
    ) -> Bool {
        guard pricing.use(chains, near: near, mostExpansions: mostExpansions ?? budget.chainStates) else {
            return false
        }
        center = Center(
            prices: DualPrices(requests: problem.requests.map { prices.requests[$0] }, fleets: prices.fleets))
        _ = raise(to: bound)
        return true
    }

    /// At prices between those with the best bound and those of the linear choice (Wentges 1997), as near to the latter as
    /// labelling ends: the higher the prices, the less the chains tell.
    ///
    /// - Returns: nil when it does not get there.
    func climb(to tolerance: Double) -> DutyMaster.Solution? {
        var before = Double.infinity
        while !mustStop(), var center {
            guard let solution = choose() else { return nil }
            if center.isTooLow {
                // What was cheap at the prices tried last is known: then it is the center that makes it cheap.
                center.share = min(1, center.share * (solution.value < (1 - Self.leastTolerance) * before ? 0.6 : 1.5))
                center.isTooLow = false
            }
            before = solution.value
            if (1 - max(tolerance, Self.leastTolerance)) * solution.value <= best { return solution }
            guard center.share > Self.leastShare, spend() else { return nil }
            let unknown = solution.cuts.penalties.count - center.penalties.count
            if unknown > 0 {
                center.penalties += Array(repeating: 0, count: unknown)
                center.share = min(center.share, Self.shareWithCuts)
            }
            let trial = center.mixed(with: solution)
            let found = pricing.price(
                trial.prices, .exact, gap: -1e-6 * scale, most: Self.columnsPerGroup, mostDuties: mostDuties,
                cuts: trial.cuts, withTargets: false, mostLabels: min(center.mostLabels, budget.labelsWithChains),
                shouldStop: mustStop)
            master.add(found.columns)
            let isExact = found.bound > -.infinity
            if isExact { center.mostLabels = max(Self.firstLabels, Self.growth * found.mostLabels) }
            if raise(to: found.bound) {
                center.prices = trial.prices
                center.penalties = trial.cuts.penalties
                center.share = min(1, 1.3 * center.share)
            } else if !isExact {
                center.share *= 0.4
            } else if found.columns.isEmpty {
                return solution
            } else {
                center.isTooLow = true
            }
            self.center = center
            if isClosed { return solution }
        }
        return nil
    }
}

extension DutyBound.Center {
    fileprivate func mixed(with solution: DutyMaster.Solution) -> (prices: DualPrices, cuts: TripleCuts) {
        var cuts = solution.cuts
        cuts.penalties = DualPrices.mix(penalties, cuts.penalties, share: share)
        return (prices.mixed(with: solution.prices, share: share), cuts)
    }
}
