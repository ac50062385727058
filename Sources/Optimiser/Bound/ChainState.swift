/// A vehicle in a chain that remembers whom it drove and where they go, at a home or, from the number of homes on, at a
/// site.
struct ChainState {
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

    static let mostWeight = 0xFF
    static let mostSlices = 0xFFF

    /// All but the time.
    var key: ChainMemory.Key {
        ChainMemory.Key(
            state: (needs ? 1 << 51 : 0) | UInt64(node) << 20 | UInt64(weight) << 12 | UInt64(memory), pending: pending)
    }

    @inline(__always)
    static func bit(_ site: Int) -> UInt64 { 1 << UInt64(site) }
}

/// What states of chains labels are.
struct ChainLabels {
    private let problem: PricingProblem
    private let base: ChainPricing
    private let near: NearHomes
    /// Per stop of the problem: the site of the chains.
    private let siteOfStop: [Int]
    /// Per request of the instance: its number in the problem, or −1.
    private let number: [Int]
    /// Added to a time of the problem.
    private let shift: Int

    init(_ problem: PricingProblem, _ base: ChainPricing, _ near: NearHomes) {
        self.problem = problem
        self.base = base
        self.near = near
        var sites = Array(repeating: 0, count: problem.stops.count)
        var number = Array(repeating: -1, count: problem.instance.requestCount)
        for (local, request) in problem.requests.enumerated() {
            sites[problem.alightings[local].stop] = base.chain.homes[request].site
            number[request] = local
        }
        siteOfStop = sites
        self.number = number
        shift = problem.isReversed ? ChainProblem.mirror - PricingProblem.mirror : 0
    }

    /// - Parameter request: of the instance.
    func serves(_ request: Int) -> Bool { number[request] >= 0 }

    /// - Parameters:
    ///   - needs: a distinctive home must still come.
    ///   - visited: requests that cannot board any more.
    /// - Returns: nil when no chain is there that late.
    func state(
        of label: Label, _ pendings: UnsafeMutablePointer<Pending>, needs: Bool,
        visited: UnsafeMutablePointer<UInt64>, _ charges: CutCharges
    ) -> ChainState? {
        let event = Int(label.event) >> 1
        let own = siteOfStop[label.isBoarding ? problem.alightings[event].stop : event]
        var set: UInt64 = 0
        for position in 0..<Int(label.pendingCount) {
            set |= ChainState.bit(siteOfStop[Int(pendings[position].stop)])
        }
        set &= ~ChainState.bit(own)
        let state =
            label.isBoarding
            ? home(label, problem.requests[event], problem.boardings[event], set, needs)
            : site(label, own, set, needs)
        guard var state else { return nil }
        for (position, request) in near.of(Int(state.node)).enumerated() {
            let local = number[Int(request)]
            // Who cannot board any more and was not aboard would be charged for by those who are.
            if local >= 0, visited[local >> 6] & (1 << UInt64(local & 63)) != 0,
                charges.cuts(of: Int(request)) & ~label.touched == .zero
            {
                state.memory |= 1 << UInt32(position)
            }
        }
        return state
    }

    @inline(__always)
    private func home(
        _ label: Label, _ request: Int, _ boarding: PricingProblem.Event, _ set: UInt64, _ needs: Bool
    ) -> ChainState? {
        let own = base.chain.homes[request]
        let time = Int(label.ready) - boarding.fixedTime - boarding.service + shift
        let slice = max(base.slice(max(own.low, earliest(set))), base.slice(time))
        guard slice <= base.slice(own.high), !own.isAlone || set == 0 else { return nil }
        let least = base.weight(boarding: request) + set.nonzeroBitCount
        let weight = min(base.capacity, max(least, label.load.weight))
        return ChainState(
            node: Int32(request), weight: Int32(weight), slice: Int32(slice), memory: 0, pending: set, needs: needs)
    }

    @inline(__always)
    private func site(_ label: Label, _ number: Int, _ set: UInt64, _ needs: Bool) -> ChainState {
        let own = base.chain.sites[number]
        let time = Int(label.ready) - own.leastTime + shift
        let begin = min(own.high, max(time, own.low, earliest(set)))
        let node = base.chain.homes.count + number
        return ChainState(
            node: Int32(node), weight: 0, slice: Int32(base.slice(begin)), memory: 0, pending: set, needs: needs)
    }

    /// Nobody is aboard for all of these before.
    private func earliest(_ set: UInt64) -> Int {
        var latest = base.origin
        for site in SetBits(set) { latest = max(latest, base.pendingFrom[site]) }
        return latest
    }
}
