/// Lower bounds on what a way of whole duties still costs, from chains that remember every school for which someone is
/// aboard, and of those who rode the ones that live near (ng-routes, Baldacci et al. 2011).
///
/// Such chains have far too many states to compute them all. Few matter: values are computed when a label asks for one,
/// only as far as they can lie below what the label asks for, and kept. Chains that remember nothing (`ChainPricing`)
/// tell which ways on can.
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
    }

    private struct Candidate {
        /// Lower bound on the value by way of this.
        var bound: Double
        var cost: Double
        var state: State
    }

    private struct Entry {
        var state: UInt64
        var pending: UInt64
        var value: Double
        var isExact: Bool
    }

    private let problem: PricingProblem
    private let base: ChainPricing
    private let chain: ChainProblem
    private let depot: Int
    private let homeCount: Int
    /// Per stop of the problem: the site of the chains.
    private let siteOfStop: [Int]
    /// Per request of the instance: its number in the problem, or −1.
    private let number: [Int]
    /// Added to a time of the problem.
    private let shift: Int
    private let near: NearHomes
    private var arrival: [Double] = []
    private var endCost: [Double] = []
    private var candidates = Store<Candidate>(capacity: 1 << 12)
    private var entries: UnsafeMutableBufferPointer<Entry>
    private var entryCount = 0
    /// States looked at since the prices changed, and how many may be.
    private var expansions = 0
    private let mostExpansions: Int
    private var mustStop: () -> Bool = { false }
    private static let firstEntries = 1 << 12
    private static let none = UInt64.max
    private static let mostWeight = 0xFF
    private static let mostSlices = 0xFFF

    /// - Parameters:
    ///   - base: remembers nothing, of vehicles like these at any depot.
    ///   - depot: where the vehicles end.
    ///   - mostExpansions: states to look at for the same prices; then the values of `base` must do.
    /// - Returns: nil when chains run in the other direction, or have more states than a key can tell apart.
    init?(
        _ problem: PricingProblem, _ base: ChainPricing, _ near: NearHomes, depot: Int, mostExpansions: Int = 300_000
    ) {
        guard problem.isReversed == base.chain.isReversed, base.capacity <= Self.mostWeight,
            base.slice(base.latest) <= Self.mostSlices
        else { return nil }
        self.mostExpansions = mostExpansions
        self.problem = problem
        self.base = base
        self.near = near
        self.depot = depot
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
        entries = Self.unknown(Self.firstEntries)
        endCost = base.chain.sites.map { base.leg($0.place, depot, loaded: false) }
    }

    deinit { entries.deallocate() }

    /// Begins anew.
    ///
    /// - Parameters:
    ///   - prices: per request of the problem; `base` has been filled with them.
    ///   - mustStop: from then on the values of `base` must do.
    func prepare(_ prices: [Double], mustStop: @escaping () -> Bool) {
        self.mustStop = mustStop
        arrival = chain.homes.indices.map { number[$0] < 0 ? .infinity : base.visitCost($0) - prices[number[$0]] }
        release()
    }

    /// Forgets all values: one completion after the other may need much memory, together they would need too much.
    func release() {
        entries.deallocate()
        entries = Self.unknown(Self.firstEntries)
        entryCount = 0
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
        let state: State?
        if label.isBoarding {
            let boarding = problem.boardings[event]
            state = home(
                problem.requests[event], weight: ChainProblem.weight(label.load), set,
                time: Int(label.ready) - boarding.fixedTime - boarding.service + shift)
        } else {
            state = site(own, set, time: Int(label.ready) - problem.stops[event].fixedTime + shift)
        }
        guard var state else { return .infinity }
        for (position, request) in near.of(Int(state.node)).enumerated() {
            let local = number[Int(request)]
            if local >= 0, visited[local >> 6] & (1 << UInt64(local & 63)) != 0 {
                state.memory |= 1 << UInt32(position)
            }
        }
        return rest + value(state, limit - rest)
    }

    @inline(__always)
    private static func bit(_ site: Int) -> UInt64 { site < 64 ? 1 << UInt64(site) : 0 }

    @inline(__always)
    private func home(_ request: Int, weight: Int, _ set: UInt64, time: Int) -> State? {
        let own = chain.homes[request]
        let slice = max(base.slice(max(own.low, earliest(set))), base.slice(time))
        guard slice <= base.slice(own.high), !own.isAlone || set == 0 else { return nil }
        let least = base.weight(boarding: request) + set.nonzeroBitCount
        return State(
            node: Int32(request), weight: Int32(min(base.capacity, max(least, weight))), slice: Int32(slice), memory: 0,
            pending: set)
    }

    @inline(__always)
    private func site(_ number: Int, _ set: UInt64, time: Int) -> State {
        let own = chain.sites[number]
        let begin = min(own.high, max(time, own.low, earliest(set)))
        return State(
            node: Int32(homeCount + number), weight: 0, slice: Int32(base.slice(begin)), memory: 0, pending: set)
    }

    /// Nobody is aboard for all of these before.
    private func earliest(_ set: UInt64) -> Int {
        var latest = base.origin
        var rest = set
        while rest != 0 {
            latest = max(latest, base.pendingFrom[rest.trailingZeroBitCount])
            rest &= rest - 1
        }
        return latest
    }

    // MARK: Values

    /// - Returns: the value of the state, exact when it is below the limit, and a lower bound on it otherwise.
    private func value(_ state: State, _ limit: Double) -> Double {
        let key =
            UInt64(state.node) << 32 | UInt64(state.slice) << 20 | UInt64(state.weight) << 12 | UInt64(state.memory)
        let found = find(key, state.pending)
        if entries[found].state == key, entries[found].isExact || entries[found].value >= limit {
            return entries[found].value
        }
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
            if candidate.bound >= best {
                least = min(least, candidate.bound)
                break
            }
            if expansions > mostExpansions {
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
        keep(key, state.pending, least, isExact: isExact)
        return least
    }

    private func leaveHome(_ state: State, _ limit: Double, _ least: inout Double) {
        let request = Int(state.node)
        let own = chain.homes[request]
        let time = max(base.origin + Int(state.slice) * base.step, own.low)
        let leaving = time + own.fixedTime + own.service
        let set = state.pending
        visit(own.site, set, from: own.place, leaving, state, request, limit, &least)
        var rest = set
        while rest != 0 {
            let next = rest.trailingZeroBitCount
            rest &= rest - 1
            visit(
                next, (set | Self.bit(own.site)) & ~Self.bit(next), from: own.place, leaving, state, request, limit,
                &least)
        }
        guard !own.isAlone else { return }
        let weight = Int(state.weight)
        let aboard = set | Self.bit(own.site)
        for following in base.requests where following != request {
            let next = chain.homes[following]
            guard !next.isAlone, weight + next.weight <= base.capacity else { continue }
            let sharesStop = next.stop == own.stop
            let ready = sharesStop ? time + own.service : leaving + base.drive(request, following)
            let reached = max(next.low, ready)
            guard reached <= next.high, !near.holds(state.memory, at: request, following) else { continue }
            let cost =
                base.loaded(request, following) + (sharesStop ? 0 : Double(next.fixedTime) * base.loadedSecond)
                + arrival[following]
            let after = aboard & ~Self.bit(next.site)
            let bound =
                cost
                + base.least(
                    home: following, weight: weight + next.weight, time: reached, after, without: Int32(request))
            guard bound < limit else {
                least = min(least, bound)
                continue
            }
            candidates.append(
                Candidate(
                    bound: bound, cost: cost,
                    state: State(
                        node: Int32(following), weight: Int32(weight + next.weight), slice: Int32(base.slice(reached)),
                        memory: near.moved(state.memory, from: request, boarded: request, to: following),
                        pending: after)))
        }
    }

    private func leaveSite(_ state: State, _ limit: Double, _ least: inout Double) {
        let number = Int(state.node) - homeCount
        let own = chain.sites[number]
        let leaving = max(base.origin + Int(state.slice) * base.step, own.low) + own.fixedTime
        let set = state.pending
        let size = set.nonzeroBitCount
        if size == 0 { least = min(least, endCost[number]) }
        var rest = set
        while rest != 0 {
            let next = rest.trailingZeroBitCount
            rest &= rest - 1
            visit(next, set & ~Self.bit(next), from: own.place, leaving, state, nil, limit, &least)
        }
        for following in base.requests {
            let next = chain.homes[following]
            let reached = max(next.low, leaving + chain.driving(own.place, next.place))
            guard reached <= next.high, let weight = base.weight(boarding: following, with: size),
                !near.holds(state.memory, at: Int(state.node), following)
            else { continue }
            let cost = base.onward(from: own.place, to: following, isLoaded: size > 0) + arrival[following]
            let after = set & ~Self.bit(next.site)
            let bound =
                cost
                + base.least(home: following, weight: weight, time: reached, after, without: ChainContinuation.nobody)
            guard bound < limit else {
                least = min(least, bound)
                continue
            }
            candidates.append(
                Candidate(
                    bound: bound, cost: cost,
                    state: State(
                        node: Int32(following), weight: Int32(weight), slice: Int32(base.slice(reached)),
                        memory: near.moved(state.memory, from: Int(state.node), boarded: nil, to: following),
                        pending: after)))
        }
    }

    /// From somewhere to a site with pupils aboard.
    ///
    /// - Parameter boarded: who boarded there.
    private func visit(
        _ number: Int, _ set: UInt64, from place: Int, _ leaving: Int, _ state: State, _ boarded: Int?, _ limit: Double,
        _ least: inout Double
    ) {
        let target = chain.sites[number]
        let reached = max(target.low, leaving + chain.driving(place, target.place))
        guard reached <= target.high else { return }
        let cost = base.leg(place, target.place, loaded: true) + Double(target.fixedTime) * base.loadedSecond
        let bound =
            cost
            + base.least(
                site: number, time: reached, set, without: boarded.map { Int32($0) } ?? ChainContinuation.nobody)
        guard bound < limit else {
            least = min(least, bound)
            return
        }
        let node = homeCount + number
        candidates.append(
            Candidate(
                bound: bound, cost: cost,
                state: State(
                    node: Int32(node), weight: 0, slice: Int32(base.slice(reached)),
                    memory: near.moved(state.memory, from: Int(state.node), boarded: boarded, to: node), pending: set)))
    }

    // MARK: What is known

    private static func unknown(_ count: Int) -> UnsafeMutableBufferPointer<Entry> {
        let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: count)
        entries.initialize(repeating: Entry(state: none, pending: 0, value: 0, isExact: false))
        return entries
    }

    /// Where a state is, or would be.
    @inline(__always)
    private func find(_ key: UInt64, _ pending: UInt64) -> Int {
        var hash = (key ^ (pending &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        var position = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[position].state != Self.none,
            entries[position].state != key || entries[position].pending != pending
        {
            position = (position + 1) & (entries.count - 1)
        }
        return position
    }

    private func keep(_ key: UInt64, _ pending: UInt64, _ value: Double, isExact: Bool) {
        if 2 * entryCount >= entries.count { grow() }
        let position = find(key, pending)
        if entries[position].state == Self.none { entryCount += 1 }
        entries[position] = Entry(state: key, pending: pending, value: value, isExact: isExact)
    }

    private func grow() {
        let old = entries
        entries = Self.unknown(2 * old.count)
        for entry in old where entry.state != Self.none { entries[find(entry.state, entry.pending)] = entry }
        old.deallocate()
    }
}
