/// Lower bounds on what a way of whole duties still costs, from chains that remember every school for which someone is
/// aboard, and of those who rode the ones that live near (ng-routes, Baldacci et al. 2011).
///
/// Such chains have far too many states to compute them all. Few matter: values are computed when a label asks for one,
/// only as far as they can lie below what the label asks for, and kept. Chains that remember less, of which all values are
/// known (`ChainPricing`), tell which ways on can.
///
/// Used by one thread at a time.
final class ChainCompletion: @unchecked Sendable {  // handed from thread to thread, never shared
    /// A vehicle at a home or, from `homeCount` on, at a site.
    private struct State {
        var node: Int32
        var weight: Int32
        /// Of time.
        var slice: Int32
        /// Bits of the node's near homes whose pupils have been aboard.
        var memory: UInt32
        /// Bits of sites other than the node's own for which someone is aboard.
        var pending: UInt64
        /// A distinctive home must still come.
        var needs: Bool
    }

    private struct Candidate {
        /// Lower bound on the value by way of this.
        var bound: Double
        var cost: Double
        var state: State
    }

    private let problem: PricingProblem
    private let base: ChainPricing
    private let chain: ChainProblem
    private let homeCount: Int
    /// Per stop of the problem: the site of the chains.
    private let siteOfStop: [Int]
    /// Per request of the instance: its number in the problem, or −1.
    private let number: [Int]
    /// Added to a time of the problem.
    private let shift: Int
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
    private static let mostWeight = 0xFF
    private static let mostSlices = 0xFFF

    /// - Parameters:
    ///   - base: remembers less, of vehicles like these at any depot.
    ///   - depot: where the vehicles end.
    ///   - mostExpansions: states to look at for the same prices; then the values of `base` must do.
    /// - Returns: nil when chains run in the other direction, or have more states than a key can tell apart.
    init?(_ problem: PricingProblem, _ base: ChainPricing, _ near: NearHomes, depot: Int, mostExpansions: Int) {
        guard problem.isReversed == base.chain.isReversed,
            base.chain.sites.count <= UInt64.bitWidth, base.capacity <= Self.mostWeight,
            base.slice(base.latest) <= Self.mostSlices
        else { return nil }
        self.mostExpansions = mostExpansions
        self.problem = problem
        self.base = base
        self.near = near
        chain = base.chain
        homeCount = base.chain.homes.count
        var sites = Array(repeating: 0, count: problem.stops.count)
        var number = Array(repeating: -1, count: problem.instance.requestCount)
        for (local, request) in problem.requests.enumerated() {
            sites[problem.alightings[local].stop] = base.chain.homes[request].site
            number[request] = local
        }
        siteOfStop = sites
        self.number = number
        shift = problem.isReversed ? ChainProblem.mirror - PricingProblem.mirror : 0
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
        arrival = chain.homes.indices.map { number[$0] < 0 ? .infinity : base.arrival[$0] }
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
        let event = Int(label.event) >> 1
        let own = siteOfStop[label.isBoarding ? problem.alightings[event].stop : event]
        var service = 0
        var set: UInt64 = 0
        for position in 0..<Int(label.pendingCount) {
            service += Int(pendings[position].service)
            set |= Self.bit(siteOfStop[Int(pendings[position].stop)])
        }
        set &= ~Self.bit(own)
        let rest = Double(service) * base.loadedSecond
        let needs = isDistinctive && !label.isDistinctive
        let state: State?
        if label.isBoarding {
            let boarding = problem.boardings[event]
            state = home(
                problem.requests[event], weight: label.load.weight, set, needs,
                time: Int(label.ready) - boarding.fixedTime - boarding.service + shift)
        } else {
            state = site(own, set, needs, time: Int(label.ready) - chain.sites[own].leastTime + shift)
        }
        guard var state else { return .infinity }
        for (position, request) in near.of(Int(state.node)).enumerated() {
            let local = number[Int(request)]
            // Who cannot board any more and was not aboard would be charged for by those who are.
            if local >= 0, visited[local >> 6] & (1 << UInt64(local & 63)) != 0,
                charges.cuts(of: Int(request)) & ~label.touched == .zero
            {
                state.memory |= 1 << UInt32(position)
            }
        }
        // What the way has paid already is charged for the third that may follow.
        let paid = charges.half(known(state) & label.touched & ~label.odd)
        return rest - paid + value(state, limit - rest + paid)
    }

    @inline(__always)
    private static func bit(_ site: Int) -> UInt64 { 1 << UInt64(site) }

    @inline(__always)
    private func home(_ request: Int, weight: Int, _ set: UInt64, _ needs: Bool, time: Int) -> State? {
        let own = chain.homes[request]
        let slice = max(base.slice(max(own.low, earliest(set))), base.slice(time))
        guard slice <= base.slice(own.high), !own.isAlone || set == 0 else { return nil }
        let least = base.weight(boarding: request) + set.nonzeroBitCount
        return State(
            node: Int32(request), weight: Int32(min(base.capacity, max(least, weight))), slice: Int32(slice), memory: 0,
            pending: set, needs: needs)
    }

    @inline(__always)
    private func site(_ number: Int, _ set: UInt64, _ needs: Bool, time: Int) -> State {
        let own = chain.sites[number]
        let begin = min(own.high, max(time, own.low, earliest(set)))
        return State(
            node: Int32(homeCount + number), weight: 0, slice: Int32(base.slice(begin)), memory: 0, pending: set,
            needs: needs)
    }

    /// Nobody is aboard for all of these before.
    private func earliest(_ set: UInt64) -> Int {
        var latest = base.origin
        Self.each(set) { latest = max(latest, base.pendingFrom[$0]) }
        return latest
    }

    @inline(__always)
    private static func each(_ set: UInt64, _ body: (Int) -> Void) {
        var rest = set
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    // MARK: Values

    /// - Returns: the value of the state, exact when it is below the limit, and a lower bound on it otherwise.
    private func value(_ state: State, _ limit: Double) -> Double {
        let key = ChainMemory.Key(
            state: (state.needs ? 1 << 51 : 0) | UInt64(state.node) << 20 | UInt64(state.weight) << 12
                | UInt64(state.memory), pending: state.pending)
        if let known = memory.known(key, Int(state.slice), limit: limit) { return known }
        let begin = candidates.count
        var least = Double.infinity
        expansions += 1
        // One label's question can take seconds.
        if expansions & 1023 == 0, mustStop() { expansions = mostExpansions + 1 }
        if Int(state.node) < homeCount {
            leaveHome(state, limit, &least)
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
            let value = candidate.cost + self.value(candidate.state, best - candidate.cost)
            least = min(least, value)
            best = min(best, value)
        }
        candidates.take(begin - candidates.count)
        let isExact = (least < limit || least == .infinity) && expansions <= mostExpansions
        memory.keep(key, Int(state.slice), least, isExact: isExact)
        return least
    }

    private func leaveHome(_ state: State, _ limit: Double, _ least: inout Double) {
        let request = Int(state.node)
        let own = chain.homes[request]
        let time = max(base.origin + Int(state.slice) * base.step, own.low)
        let leaving = time + own.fixedTime + own.service
        let aboard = state.pending | Self.bit(own.site)
        visit(own.site, state.pending, from: own.place, leaving, state, boarded: request, limit, &least)
        Self.each(state.pending) {
            visit($0, aboard & ~Self.bit($0), from: own.place, leaving, state, boarded: request, limit, &least)
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
                following, weight + next.weight, reached, aboard,
                cost: base.onward(from: request, to: following), known,
                state, boarded: request, limit, &least)
        }
    }

    private func leaveSite(_ state: State, _ limit: Double, _ least: inout Double) {
        let number = Int(state.node) - homeCount
        let own = chain.sites[number]
        let leaving = max(base.origin + Int(state.slice) * base.step, own.low) + own.leastTime
        let size = state.pending.nonzeroBitCount
        if size == 0, !state.needs { least = min(least, endCost[number]) }
        Self.each(state.pending) {
            visit($0, state.pending & ~Self.bit($0), from: own.place, leaving, state, boarded: nil, limit, &least)
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
                cost: base.onward(from: own.place, to: following, isLoaded: size > 0), known, state, boarded: nil,
                limit, &least)
        }
    }

    /// The cuts of those who are remembered, and of who boards.
    @inline(__always)
    private func known(_ state: State) -> CutBits {
        guard !charges.isEmpty else { return .zero }
        let node = Int(state.node)
        var (known, rest) = (node < homeCount ? charges.cuts(of: node) : .zero, state.memory)
        let list = near.of(node)
        while rest != 0 {
            known |= charges.cuts(of: Int(list[rest.trailingZeroBitCount]))
            rest &= rest - 1
        }
        return known
    }

    /// On to a home.
    ///
    /// - Parameters:
    ///   - aboard: sites for which someone is.
    ///   - cost: of the way there.
    ///   - known: cuts of those who are remembered, and of who boarded.
    ///   - boarded: who boarded where the way begins.
    @inline(__always)
    private func board(
        _ following: Int, _ weight: Int, _ reached: Int, _ aboard: UInt64, cost: Double, _ known: CutBits,
        _ state: State, boarded: Int?, _ limit: Double, _ least: inout Double
    ) {
        let after = aboard & ~Self.bit(chain.homes[following].site)
        let cost = cost + arrival[following] + charges.half(known & charges.cuts(of: following))
        let needs = base.stillNeeds(state.needs, boarding: following)
        let rest = base.least(
            home: following, weight: weight, time: reached, after, needs: needs,
            without: boarded.map { Int32($0) } ?? ChainContinuation.nobody, limit: limit - cost)
        offer(
            cost, rest, limit, &least,
            State(
                node: Int32(following), weight: Int32(weight), slice: Int32(base.slice(reached)),
                memory: near.moved(state.memory, from: Int(state.node), boarded: boarded, to: following),
                pending: after, needs: needs))
    }

    /// From somewhere to a site with pupils aboard.
    private func visit(
        _ number: Int, _ set: UInt64, from place: Int, _ leaving: Int, _ state: State, boarded: Int?, _ limit: Double,
        _ least: inout Double
    ) {
        let target = chain.sites[number]
        let reached = max(target.low, leaving + chain.driving(place, target.place))
        guard reached <= target.high else { return }
        let node = homeCount + number
        let cost = base.visit(from: place, to: target)
        let rest = base.least(
            site: number, time: reached, set, needs: state.needs,
            without: boarded.map { Int32($0) } ?? ChainContinuation.nobody)
        offer(
            cost, rest, limit, &least,
            State(
                node: Int32(node), weight: 0, slice: Int32(base.slice(reached)),
                memory: near.moved(state.memory, from: Int(state.node), boarded: boarded, to: node), pending: set,
                needs: state.needs))
    }

    /// Takes a way on as a candidate where it can lie below the limit.
    @inline(__always)
    private func offer(
        _ cost: Double, _ rest: Double, _ limit: Double, _ least: inout Double, _ state: @autoclosure () -> State
    ) {
        if cost + rest < limit {
            candidates.append(Candidate(bound: cost + rest, cost: cost, state: state()))
        } else {
            least = min(least, cost + rest)
        }
    }
}
