/// Lower bounds on what a way of whole duties still costs, from chains that remember every school for which someone is
/// aboard, and of those who rode the ones that live near (ng-routes, Baldacci et al. 2011).
///
/// Such chains have far too many states to compute them all. Few matter: values are computed when a label asks for one,
/// only as far as they can lie below what the label asks for, and kept. Chains that remember less, of which all values are
/// known (`ChainPricing`), tell which ways on can.
///
/// Used by one thread at a time.
final class ChainCompletion: @unchecked Sendable {  // handed from thread to thread, never shared
    private struct Candidate {
        /// Lower bound on the value by way of this.
        var bound: Double
        var cost: Double
        /// Without memory: few are looked at.
        var state: ChainState
    }

    private let base: ChainPricing
    private let chain: ChainProblem
    private let homeCount: Int
    private let labels: ChainLabels
    private let near: NearHomes
    private var arrival: [Double] = []
    private var charges = CutCharges.none
    private var endCost: [Double] = []
    private var candidates = Store<Candidate>(capacity: 1 << 12)
    private let memory = ChainMemory()
    /// States looked at since the prices changed, and how many may be.
    private var expansions = 0
    private let mostExpansions: Int
    private var mustStop: () -> Bool = { false }
    /// Duties without a distinctive home are left to other vehicles.
    private var isDistinctive = false

    /// - Parameters:
    ///   - base: remembers less, of vehicles like these at any depot.
    ///   - depot: where the vehicles end.
    ///   - mostExpansions: states to look at for the same prices; then the values of `base` must do.
    /// - Returns: nil when chains run in the other direction, or have more states than a key can tell apart.
    init?(_ problem: PricingProblem, _ base: ChainPricing, _ near: NearHomes, depot: Int, mostExpansions: Int) {
        guard problem.isReversed == base.chain.isReversed,
            base.chain.sites.count <= UInt64.bitWidth, base.capacity <= ChainState.mostWeight,
            base.slice(base.latest) <= ChainState.mostSlices
        else { return nil }
        self.mostExpansions = mostExpansions
        self.base = base
        self.near = near
        chain = base.chain
        homeCount = base.chain.homes.count
        labels = ChainLabels(problem, base, near)
        endCost = base.chain.sites.map { base.leg($0.place, depot, loaded: false) }
    }

    /// Begins anew, at the prices that `base` has been filled with.
    ///
    /// - Parameters:
    ///   - isDistinctive: duties without a distinctive home are left to other vehicles.
    ///   - mustStop: from then on the values of `base` must do.
    func prepare(isDistinctive: Bool, mustStop: @escaping () -> Bool) {
        self.isDistinctive = isDistinctive
        self.mustStop = mustStop
        arrival = chain.homes.indices.map { labels.serves($0) ? base.arrival[$0] : .infinity }
        charges = base.charges
        release()
    }

    /// Forgets all values: one completion after the other may need much memory, together they would need too much.
    func release() {
        memory.release()
        expansions = 0
    }

    // MARK: Labels

    /// At least this much is added to the reduced cost of a way by what follows its last event, the time of the duty
    /// included; ∞ when nothing can follow.
    ///
    /// - Parameters:
    ///   - limit: what is at or above it need not be known exactly.
    ///   - visited: requests that cannot board any more.
    func least(
        after label: Label, _ pendings: UnsafeMutablePointer<Pending>, visited: UnsafeMutablePointer<UInt64>,
        limit: Double
    ) -> Double {
        let needs = isDistinctive && !label.isDistinctive
        guard let state = labels.state(of: label, pendings, needs: needs, visited: visited, charges) else {
            return .infinity
        }
        var service = 0
        for position in 0..<Int(label.pendingCount) { service += Int(pendings[position].service) }
        let rest = Double(service) * base.loadedSecond
        // What the way has paid already is charged for the third that may follow.
        let paid = charges.half(known(state) & label.touched & ~label.odd)
        let left = limit - rest + paid
        let least = least(state, below: left)
        return rest - paid + (least >= left ? least : value(state, left))
    }

    /// What chains that remember less tell of a state: often enough.
    private func least(_ state: ChainState, below limit: Double) -> Double {
        let (node, time) = (Int(state.node), base.origin + Int(state.slice) * base.step)
        guard node < homeCount else {
            return base.least(
                site: node - homeCount, time: time, state.pending, needs: state.needs, without: ChainContinuation.nobody
            )
        }
        return base.least(
            home: node, weight: Int(state.weight), time: time, state.pending, needs: state.needs,
            without: ChainContinuation.nobody, limit: limit)
    }

    // MARK: Values

    /// - Returns: the value of the state, exact when it is below the limit, and a lower bound on it otherwise.
    private func value(_ state: ChainState, _ limit: Double) -> Double {
        let key = state.key
        if let known = memory.known(key, Int(state.slice), limit: limit) { return known }
        let begin = candidates.count
        var least = Double.infinity
        expansions += 1
        // One label's question can take seconds.
        if expansions & 1023 == 0, mustStop() { expansions = mostExpansions + 1 }
        let boarded = Int(state.node) < homeCount ? Int(state.node) : nil
        if let boarded {
            leaveHome(boarded, state, limit, &least)
        } else {
            leaveSite(state, limit, &least)
        }
        let end = candidates.count
        var best = limit
        // The most promising first; few are looked at.
        for position in begin..<end {
            var lowest = position
            for other in position + 1..<max(end, position + 1)
            where candidates[other].bound < candidates[lowest].bound { lowest = other }
            let candidate = candidates[lowest]
            if candidate.bound >= best || expansions > mostExpansions {
                least = min(least, candidate.bound)
                break
            }
            candidates[lowest] = candidates[position]
            var next = candidate.state
            next.memory = near.moved(state.memory, from: Int(state.node), boarded: boarded, to: Int(next.node))
            let value = candidate.cost + self.value(next, best - candidate.cost)
            least = min(least, value)
            best = min(best, value)
        }
        candidates.take(begin - candidates.count)
        let isExact = (least < limit || least == .infinity) && expansions <= mostExpansions
        memory.keep(key, Int(state.slice), least, isExact: isExact)
        return least
    }

    private func leaveHome(_ request: Int, _ state: ChainState, _ limit: Double, _ least: inout Double) {
        let own = chain.homes[request]
        let time = max(base.origin + Int(state.slice) * base.step, own.low)
        let leaving = time + own.fixedTime + own.service
        let aboard = state.pending | ChainState.bit(own.site)
        visit(
            own.site, state.pending, from: own.place, leaving, needs: state.needs, without: Int32(request), limit,
            &least)
        for site in SetBits(state.pending) {
            visit(
                site, aboard & ~ChainState.bit(site), from: own.place, leaving, needs: state.needs,
                without: Int32(request), limit, &least)
        }
        guard !own.isAlone else { return }
        let weight = Int(state.weight)
        let known = known(state)
        for following in base.requests where following != request {
            let next = chain.homes[following]
            guard !next.isAlone, weight + next.weight <= base.capacity else { continue }
            let sharesStop = next.stop == own.stop
            let reached = max(next.low, sharesStop ? time + own.service : leaving + base.drive(request, following))
            guard reached <= next.high, !near.holds(state.memory, at: request, following) else { continue }
            board(
                following, weight + next.weight, reached, aboard, cost: base.onward(from: request, to: following),
                known, needs: state.needs, without: Int32(request), limit, &least)
        }
    }

    private func leaveSite(_ state: ChainState, _ limit: Double, _ least: inout Double) {
        let number = Int(state.node) - homeCount
        let own = chain.sites[number]
        let leaving = max(base.origin + Int(state.slice) * base.step, own.low) + own.leastTime
        let size = state.pending.nonzeroBitCount
        if size == 0, !state.needs { least = min(least, endCost[number]) }
        for site in SetBits(state.pending) {
            visit(
                site, state.pending & ~ChainState.bit(site), from: own.place, leaving, needs: state.needs,
                without: ChainContinuation.nobody, limit, &least)
        }
        let known = known(state)
        for following in base.requests {
            let next = chain.homes[following]
            let reached = max(next.low, leaving + chain.driving(own.place, next.place))
            guard reached <= next.high, let weight = base.weight(boarding: following, with: size),
                !near.holds(state.memory, at: Int(state.node), following)
            else { continue }
            board(
                following, weight, reached, state.pending,
                cost: base.onward(from: own.place, to: following, isLoaded: size > 0), known, needs: state.needs,
                without: ChainContinuation.nobody, limit, &least)
        }
    }

    /// The cuts of those who are remembered, and of who boards.
    @inline(__always)
    private func known(_ state: ChainState) -> CutBits {
        guard !charges.isEmpty else { return .zero }
        let node = Int(state.node)
        var known = node < homeCount ? charges.cuts(of: node) : .zero
        let list = near.of(node)
        for position in SetBits(UInt64(state.memory)) { known |= charges.cuts(of: Int(list[position])) }
        return known
    }

    /// On to a home.
    ///
    /// - Parameters:
    ///   - aboard: sites for which someone is.
    ///   - cost: of the way there.
    ///   - known: cuts of those who are remembered, and of who boarded.
    ///   - left: who boarded where the way begins, or nobody.
    @inline(__always)
    private func board(
        _ following: Int, _ weight: Int, _ reached: Int, _ aboard: UInt64, cost: Double, _ known: CutBits,
        needs: Bool, without left: Int32, _ limit: Double, _ least: inout Double
    ) {
        let after = aboard & ~ChainState.bit(chain.homes[following].site)
        let cost = cost + arrival[following] + charges.half(known & charges.cuts(of: following))
        let needs = base.stillNeeds(needs, boarding: following)
        let rest = base.least(
            home: following, weight: weight, time: reached, after, needs: needs, without: left, limit: limit - cost)
        offer(
            cost, rest, limit, &least,
            ChainState(
                node: Int32(following), weight: Int32(weight), slice: Int32(base.slice(reached)), memory: 0,
                pending: after, needs: needs))
    }

    /// From somewhere to a site with pupils aboard.
    private func visit(
        _ number: Int, _ set: UInt64, from place: Int, _ leaving: Int, needs: Bool, without left: Int32,
        _ limit: Double, _ least: inout Double
    ) {
        let target = chain.sites[number]
        let reached = max(target.low, leaving + chain.driving(place, target.place))
        guard reached <= target.high else { return }
        let cost = base.visit(from: place, to: target)
        let rest = base.least(site: number, time: reached, set, needs: needs, without: left)
        offer(
            cost, rest, limit, &least,
            ChainState(
                node: Int32(homeCount + number), weight: 0, slice: Int32(base.slice(reached)), memory: 0, pending: set,
                needs: needs))
    }

    /// Takes a way on as a candidate where it can lie below the limit.
    @inline(__always)
    private func offer(
        _ cost: Double, _ rest: Double, _ limit: Double, _ least: inout Double, _ state: @autoclosure () -> ChainState
    ) {
        if cost + rest < limit {
            candidates.append(Candidate(bound: cost + rest, cost: cost, state: state()))
        } else {
            least = min(least, cost + rest)
        }
    }
}
