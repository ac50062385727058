/// One round of `ChainPricing`: the values of all states at given prices, from the last slice of time to the first.
struct ChainProgram {
    private typealias Lanes = ChainValues.Lanes

    /// A way from a home to the next.
    private struct Arc {
        var row: ChainValues.Row
        var cost: Float
        var following: Float
        var weight: Int
    }

    private let pricing: ChainPricing
    private let chain: ChainProblem
    private let pending: PendingSites
    private let values: ChainValues
    /// `from * homes + to`: what the way with pupils aboard and the visit cost; ∞ where someone rides alone.
    private let onward: [Float]
    /// `site * homes + to`: the same from a site with nobody aboard, and with pupils aboard.
    private let empty: [Float]
    private let loaded: [Float]
    /// `from * sites + to`: from a home or, behind the homes, a site.
    private let visits: [Float]
    private let ends: [Float]
    /// Per weight: ∞ for weights that it cannot be added to, 0 for others; in eights.
    private let tooHeavy: [[Lanes]]
    /// Per weight: ∞ where no more than that is aboard, 0 elsewhere.
    private let tooFew: [[Lanes]]
    /// A distinctive home must still come.
    private var needs = false
    /// Sets with someone aboard for each district at this time.
    private var open: [Int] = []
    private var isOpenSet: [Bool]
    /// Per district: those of them without the district.
    private var elsewhere: [[Int]]
    /// Per district: homes of those who are brought there.
    private let homesOf: [[Int]]
    private var arcs: [Arc] = []
    /// Per set: ways on from a site.
    private var fromSite: [ChainContinuation]

    init(_ pricing: ChainPricing) {
        self.pricing = pricing
        chain = pricing.chain
        let pending = pricing.pending
        self.pending = pending
        values = pricing.values
        let (chain, values, homes) = (pricing.chain, pricing.values, pricing.chain.homes)
        let charges = pricing.charges
        var onward = Array(repeating: Float.infinity, count: homes.count * homes.count)
        for from in pricing.requests where !homes[from].isAlone {
            for to in pricing.requests where from != to && !homes[to].isAlone {
                onward[from * homes.count + to] = values.number(
                    pricing.onward(from: from, to: to) + pricing.arrival[to]
                        + charges.half(charges.cuts(of: from) & charges.cuts(of: to)))
            }
        }
        self.onward = onward
        func leaving(_ isLoaded: Bool) -> [Float] {
            chain.sites.flatMap { site in
                homes.indices.map {
                    values.number(pricing.onward(from: site.place, to: $0, isLoaded: isLoaded) + pricing.arrival[$0])
                }
            }
        }
        empty = leaving(false)
        loaded = leaving(true)
        visits = (homes.map(\.place) + chain.sites.map(\.place)).flatMap { place in
            chain.sites.map { values.number(pricing.visit(from: place, to: $0)) }
        }
        ends = pricing.endCost.map(values.number)
        /// Per weight and eight weights aboard: ∞ where this does not hold.
        func barrier(_ isOpen: @escaping (_ weight: Int, _ aboard: Int) -> Bool) -> [[Lanes]] {
            (0...pricing.capacity).map { weight in
                values.places.map { place in
                    var lanes = Lanes(repeating: 0)
                    for lane in 0..<Lanes.scalarCount where !isOpen(weight, place + lane + 1) {
                        lanes[lane] = .infinity
                    }
                    return lanes
                }
            }
        }
        tooHeavy = barrier { $1 + $0 <= pricing.capacity }
        tooFew = barrier { $1 > $0 }
        elsewhere = pending.sites.map { _ in [] }
        isOpenSet = Array(repeating: false, count: pending.count)
        fromSite = Array(repeating: ChainContinuation(), count: pending.count)
        homesOf = pending.sites.map { sites in pricing.requests.filter { sites.contains(homes[$0].site) } }
    }

    /// - Returns: false when stopped.
    mutating func fill(shouldStop: () -> Bool) -> Bool {
        for slice in stride(from: pricing.steps - 1, through: 0, by: -1) {
            if shouldStop() { return false }
            let time = pricing.origin + slice * pricing.step
            fillOpen(time)
            for layer in 0..<pricing.group.layers {
                needs = layer > 0
                fill(time)
            }
        }
        return true
    }

    /// The states of one layer and slice of time.
    private mutating func fill(_ time: Int) {
        // A home's states rest on later slices only; a site's on its slice too, and on smaller sets.
        for request in pricing.requests
        where pricing.stillNeeds(needs, boarding: request) == needs
            && isOpen(chain.homes[request].low, chain.homes[request].high, time)
        {
            leaveHome(request, time)
        }
        let sites = chain.sites.indices.filter { isOpen(chain.sites[$0].low, chain.sites[$0].high, time) }
        for number in sites { boardAtSite(number, time) }
        for set in open {
            for number in sites where hasState(number, set) { visitFromSite(number, set, time) }
        }
    }

    /// Someone may still be aboard for another site of the district.
    @inline(__always)
    private func hasState(_ number: Int, _ set: Int) -> Bool {
        set & pending.bit(number) == 0 || pending.sites[pending.districtOf[number]].count > 1
    }

    /// Does a moment of this slice lie within the limits?
    @inline(__always)
    private func isOpen(_ low: Int, _ high: Int, _ time: Int) -> Bool { time + pricing.step > low && time <= high }

    private mutating func fillOpen(_ time: Int) {
        let districts = pending.sites.indices.filter { district in
            pending.sites[district].contains {
                pricing.pendingFrom[$0] < time + pricing.step && time <= chain.sites[$0].high
            }
        }.reduce(0) { $0 | 1 << $1 }
        let now = (0..<pending.count).filter { $0 & ~districts == 0 }
        guard now != open else { return }
        open = now
        for index in isOpenSet.indices { isOpenSet[index] = false }
        for set in open { isOpenSet[set] = true }
        for district in elsewhere.indices { elsewhere[district] = open.filter { $0 & (1 << district) == 0 } }
    }

    @inline(__always)
    private func size(_ set: Int) -> Int { set.nonzeroBitCount }

    // MARK: Ways on

    /// Of a home that comes next.
    @inline(__always)
    private func homeRow(_ following: Int, _ time: Int) -> Int {
        pricing.homeRow(following, time, needs: pricing.stillNeeds(needs, boarding: following))
    }

    /// From a site to a home, for all sets.
    private mutating func boardAtSite(_ number: Int, _ time: Int) {
        let own = chain.sites[number]
        let leaving = max(time, own.low) + own.leastTime
        for set in open { fromSite[set] = ChainContinuation() }
        if !needs { fromSite[0].offer(ends[number], ChainContinuation.depot) }
        for request in pricing.requests {
            let next = chain.homes[request]
            let reached = max(next.low, leaving + chain.driving(own.place, next.place))
            guard reached <= next.high else { continue }
            let (row, district) = (homeRow(request, reached), pending.districtOf[next.site])
            for set in open {
                let size = size(set)
                guard let weight = pricing.weight(boarding: request, with: size) else { continue }
                let cost = (size > 0 ? loaded : empty)[number * chain.homes.count + request]
                let rest = values.home(
                    row + pending.without(district, set), weight, without: ChainContinuation.nobody)
                fromSite[set].offer(cost + rest, Int32(request))
            }
        }
        let row = pricing.siteRow(number, time, needs: needs)
        for set in open where hasState(number, set) { values.keep(site: row + set, fromSite[set]) }
    }

    /// From a site to another one for which someone is still aboard.
    private func visitFromSite(_ number: Int, _ set: Int, _ time: Int) {
        if set == 0 { return }
        let own = chain.sites[number]
        let leaving = max(time, own.low) + own.leastTime
        let row = pricing.siteRow(number, time, needs: needs) + set
        var best = values.continuation(site: row)
        for district in pending.sites.indices where set & (1 << district) != 0 {
            for next in pending.sites[district] where next != number {
                let value = visit(
                    next, set & ~(1 << district), from: own.place, chain.homes.count + number, leaving,
                    without: ChainContinuation.nobody)
                best.offer(value, ChainContinuation.visit(next))
            }
        }
        values.keep(site: row, best)
    }

    /// From somewhere to a site with pupils aboard, and on.
    @inline(__always)
    private func visit(
        _ number: Int, _ rest: Int, from place: Int, _ node: Int, _ leaving: Int, without next: Int32
    ) -> Float {
        let target = chain.sites[number]
        let reached = max(target.low, leaving + chain.driving(place, target.place))
        guard reached <= target.high else { return .infinity }
        return visits[node * chain.sites.count + number]
            + values.site(pricing.siteRow(number, reached, needs: needs) + rest, without: next)
    }

    private mutating func leaveHome(_ request: Int, _ time: Int) {
        let own = chain.homes[request]
        let begin = max(time, own.low)
        let leaving = begin + own.fixedTime + own.service
        let district = pending.districtOf[own.site]
        let firstRow = pricing.homeRow(request, time, needs: needs)
        let sets = elsewhere[district].filter {
            size($0) == 0 || !own.isAlone && own.weight + size($0) <= pricing.capacity
        }
        visitFromHome(request, own, leaving, values.row(firstRow), sets)
        if !own.isAlone { board(request, begin, leaving, district, values.row(firstRow), sets) }
        let firstWeight = pricing.weight(boarding: request)
        for set in sets { values.note(home: firstRow + pending.without(district, set), firstWeight + size(set)) }
    }

    /// To the own site, to another one of its district when someone else is aboard, or to one of a pending district.
    ///
    /// - Parameter first: row of the empty set, the others follow.
    private func visitFromHome(
        _ request: Int, _ own: ChainProblem.Home, _ leaving: Int, _ first: ChainValues.Row, _ sets: [Int]
    ) {
        let district = pending.districtOf[own.site]
        for number in chain.sites.indices {
            let isOwnDistrict = pending.districtOf[number] == district
            let isOther = isOwnDistrict && number != own.site
            if isOther, own.isAlone { continue }
            for set in sets where isOwnDistrict || set & pending.bit(number) != 0 {
                let rest = pending.visiting(number, set, last: own.site)
                let value = visit(number, rest, from: own.place, request, leaving, without: Int32(request))
                let row = first.advanced(by: pending.without(district, set))
                let most = isOther ? min(pricing.capacity, own.weight + size(set)) : 0
                for (block, place) in values.places.enumerated() {
                    row[place].offer(tooFew[most][block] + value, Float(ChainContinuation.visit(number)))
                }
            }
        }
    }

    /// On to another home.
    private mutating func board(
        _ request: Int, _ begin: Int, _ leaving: Int, _ ownDistrict: Int, _ first: ChainValues.Row, _ sets: [Int]
    ) {
        let own = 1 << ownDistrict
        for district in homesOf.indices {
            findArcs(request, to: homesOf[district], begin, leaving)
            if arcs.isEmpty { continue }
            let bit = 1 << district
            for (block, place) in values.places.enumerated() {
                for set in sets where bit == own || set & bit == 0 {
                    let best = best(after: pending.without(district, set | own), from: request, block, place)
                    first.advanced(by: pending.without(ownDistrict, set))[place].merge(best)
                    if bit != own, isOpenSet[set | bit] {
                        first.advanced(by: pending.without(ownDistrict, set | bit))[place].merge(best)
                    }
                }
            }
        }
    }

    /// The best of the ways on for eight weights.
    @inline(__always)
    private func best(after: Int, from request: Int, _ block: Int, _ place: Int) -> ChainValues.Best {
        var best = ChainValues.Best()
        let label = Float(request)
        for arc in arcs {
            let value = arc.row.advanced(by: after).without(label, at: place + arc.weight)
            best.offer(value + (tooHeavy[arc.weight][block] + arc.cost), arc.following)
        }
        return best
    }

    private mutating func findArcs(_ request: Int, to homes: [Int], _ begin: Int, _ leaving: Int) {
        let own = chain.homes[request]
        arcs.removeAll(keepingCapacity: true)
        for following in homes where following != request {
            let next = chain.homes[following]
            guard !next.isAlone else { continue }
            let ready = next.stop == own.stop ? begin + own.service : leaving + pricing.drive(request, following)
            let reached = max(next.low, ready)
            guard reached <= next.high else { continue }
            arcs.append(
                Arc(
                    row: values.row(homeRow(following, reached)),
                    cost: onward[request * chain.homes.count + following], following: Float(following),
                    weight: next.weight))
        }
    }
}
