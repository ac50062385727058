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

    /// What sets become when someone for another site boards after one for this: many become the same.
    private struct Departure {
        /// Per set: which of `afters` it becomes, unless the next site is part of that.
        var after: [Int] = []
        /// Distinct, ascending.
        var afters: [Int] = []
        /// Per next site: the sets of which it is remembered, and which of `afters` they become.
        var exceptions: [[(set: Int, after: Int)]] = []
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
    /// Per weight of the last pupil: ∞ where nobody aboard can be forgotten, 0 elsewhere.
    private let tooFew: [[Lanes]]
    /// Eights of weights.
    private let blocks: Int
    /// A distinctive home must still come.
    private var needs = false
    /// Sets with someone aboard for each site at this time.
    private var open: [Int] = []
    private var isOpenSet: [Bool]
    /// Per site: those of them without the site.
    private var elsewhere: [[Int]]
    /// Per site: which of its afters those become.
    private var openAfters: [[Int]]
    private let departures: [Departure]
    /// Per site: its homes.
    private let homesOf: [[Int]]
    private var arcs: [Arc] = []
    /// Per after and eight weights: the best ways to the homes of one site, and to those of all.
    private var bySite: [ChainValues.Best]
    private var byAll: [ChainValues.Best]

    init(_ pricing: ChainPricing) {
        self.pricing = pricing
        chain = pricing.chain
        pending = pricing.pending
        values = pricing.values
        let (chain, values, homes) = (pricing.chain, pricing.values, pricing.chain.homes)
        var onward = Array(repeating: Float.infinity, count: homes.count * homes.count)
        for from in pricing.requests where !homes[from].isAlone {
            for to in pricing.requests where from != to && !homes[to].isAlone {
                onward[from * homes.count + to] = values.number(
                    pricing.onward(from: from, to: to) + pricing.arrival[to])
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
        tooFew = barrier { $1 > $0 + pricing.pending.most }
        elsewhere = chain.sites.map { _ in [] }
        openAfters = chain.sites.map { _ in [] }
        isOpenSet = Array(repeating: false, count: pending.count)
        let departures = chain.sites.indices.map { Self.departure(from: $0, pricing.pending) }
        self.departures = departures
        homesOf = chain.sites.indices.map { site in pricing.requests.filter { homes[$0].site == site } }
        blocks = tooHeavy[0].count
        bySite = Array(repeating: ChainValues.Best(), count: (departures.map(\.afters.count).max() ?? 0) * blocks)
        byAll = bySite
    }

    private static func departure(from site: Int, _ pending: PendingSites) -> Departure {
        var departure = Departure()
        let becomes = pending.members.indices.map { pending.adding(site, to: $0) }
        departure.afters = Set(becomes).sorted()
        let index = Dictionary(uniqueKeysWithValues: departure.afters.enumerated().map { ($1, $0) })
        departure.after = becomes.map { index[$0] ?? 0 }
        departure.exceptions = (0..<pending.siteCount).map { next in
            pending.members.indices.filter {
                next != site && pending.removing(site, from: $0) == $0
                    && pending.removing(next, from: becomes[$0]) != becomes[$0]
            }.map { ($0, index[pending.moving(to: next, $0, last: site)] ?? 0) }
        }
        return departure
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
        for set in open {
            for number in chain.sites.indices
            where isOpen(chain.sites[number].low, chain.sites[number].high, time)
                && pending.removing(number, from: set) == set
            {
                leaveSite(number, set, time)
            }
        }
    }

    /// Does a moment of this slice lie within the limits?
    @inline(__always)
    private func isOpen(_ low: Int, _ high: Int, _ time: Int) -> Bool { time + pricing.step > low && time <= high }

    private mutating func fillOpen(_ time: Int) {
        let now = pending.members.indices.filter { set in
            pending.members[set].allSatisfy {
                pricing.pendingFrom[$0] < time + pricing.step && time <= chain.sites[$0].high
            }
        }
        guard now != open else { return }
        open = now
        for index in isOpenSet.indices { isOpenSet[index] = false }
        for set in open { isOpenSet[set] = true }
        for site in chain.sites.indices {
            elsewhere[site] = open.filter { pending.removing(site, from: $0) == $0 }
            openAfters[site] = Set(elsewhere[site].map { departures[site].after[$0] }).sorted()
        }
    }

    @inline(__always)
    private func size(_ set: Int) -> Int { pending.members[set].count }

    // MARK: Ways on

    /// Of a home that comes next.
    @inline(__always)
    private func homeRow(_ following: Int, _ time: Int) -> Int {
        pricing.homeRow(following, time, needs: pricing.stillNeeds(needs, boarding: following))
    }

    /// - Parameter set: for whom someone is still aboard, each of them at least one.
    private func leaveSite(_ number: Int, _ set: Int, _ time: Int) {
        let own = chain.sites[number]
        let size = size(set)
        var best = ChainContinuation()
        if size == 0, !needs { best.offer(ends[number], ChainContinuation.depot) }
        let leaving = max(time, own.low) + own.leastTime
        for next in pending.members[set] {
            best.offer(
                visit(
                    next, pending.removing(next, from: set), from: own.place, chain.homes.count + number, leaving,
                    without: ChainContinuation.nobody), ChainContinuation.visit(next))
        }
        let costs = size > 0 ? loaded : empty
        for request in pricing.requests {
            let next = chain.homes[request]
            let reached = max(next.low, leaving + chain.driving(own.place, next.place))
            guard reached <= next.high, let weight = pricing.weight(boarding: request, with: size) else { continue }
            let row = homeRow(request, reached) + pending.removing(next.site, from: set)
            best.offer(
                costs[number * chain.homes.count + request]
                    + values.home(row, weight, without: ChainContinuation.nobody),
                Int32(request))
        }
        values.keep(site: pricing.siteRow(number, time, needs: needs) + set, best)
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
        let firstWeight = pricing.weight(boarding: request)
        let firstRow = pricing.homeRow(request, time, needs: needs)
        let first = values.row(firstRow)
        let sets = elsewhere[own.site].filter {
            size($0) == 0 || !own.isAlone && own.weight + size($0) <= pricing.capacity
        }
        for set in sets {
            let row = first.advanced(by: set)
            func offer(_ number: Int) {
                let rest = pending.moving(to: number, set, last: own.site)
                let value = visit(number, rest, from: own.place, request, leaving, without: Int32(request))
                for (block, place) in values.places.enumerated() {
                    row[place].offer(tooHeavy[0][block] + value, Float(ChainContinuation.visit(number)))
                }
            }
            offer(own.site)
            for number in pending.members[set] { offer(number) }
        }
        if !own.isAlone {
            visitForgotten(request, own, leaving, first, sets)
            leaveHome(request, begin, leaving, first, sets)
        }
        for set in sets { values.note(home: firstRow + set, firstWeight + size(set)) }
    }

    /// To any site, where someone may be aboard for it who is forgotten: those who leave there make room for others. That
    /// takes more aboard than this one and one for each site of the largest sets.
    private mutating func visitForgotten(
        _ request: Int, _ own: ChainProblem.Home, _ leaving: Int, _ first: ChainValues.Row, _ sets: [Int]
    ) {
        for index in openAfters[own.site] {
            let after = departures[own.site].afters[index]
            var best = ChainContinuation()
            for number in chain.sites.indices
            where number != own.site && pending.removing(number, from: after) == after {
                best.offer(
                    visit(number, after, from: own.place, request, leaving, without: Int32(request)),
                    ChainContinuation.visit(number))
            }
            for block in 0..<blocks {
                byAll[index * blocks + block] = ChainValues.Best()
                byAll[index * blocks + block].offer(
                    tooHeavy[0][block] + tooFew[own.weight][block] + best.value, Float(best.next))
            }
        }
        for set in sets where size(set) == pending.most {
            for (block, place) in values.places.enumerated() {
                first.advanced(by: set)[place].merge(byAll[departures[own.site].after[set] * blocks + block])
            }
        }
    }

    /// On to another home.
    private mutating func leaveHome(
        _ request: Int, _ begin: Int, _ leaving: Int, _ first: ChainValues.Row, _ sets: [Int]
    ) {
        let site = chain.homes[request].site
        for index in openAfters[site] {
            for block in 0..<blocks { byAll[index * blocks + block] = ChainValues.Best() }
        }
        for next in chain.sites.indices {
            findArcs(request, to: homesOf[next], begin, leaving)
            if arcs.isEmpty { continue }
            for (block, place) in values.places.enumerated() {
                if next == site {
                    for set in sets {
                        first.advanced(by: set)[place].merge(best(after: set, from: request, block, place))
                    }
                    continue
                }
                for index in openAfters[site] {
                    let after = departures[site].afters[index]
                    guard pending.removing(next, from: after) == after else { continue }
                    let best = best(after: after, from: request, block, place)
                    bySite[index * blocks + block] = best
                    byAll[index * blocks + block].merge(best)
                }
                for (set, index) in departures[site].exceptions[next] where isOpenSet[set] {
                    first.advanced(by: set)[place].merge(bySite[index * blocks + block])
                }
            }
        }
        for set in sets {
            for (block, place) in values.places.enumerated() {
                first.advanced(by: set)[place].merge(byAll[departures[site].after[set] * blocks + block])
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
