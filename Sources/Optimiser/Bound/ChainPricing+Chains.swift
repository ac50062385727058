/// The chains behind the values.
extension ChainPricing {
    /// At a home, or at a site when `number` is not negative.
    private struct Position {
        var request: Int
        var number = -1
        var time: Int
        var weight: Int
        var set = 0
        /// Must not be next.
        var forbidden = ChainContinuation.nobody
    }

    /// - Parameter most: chains, each from another first home.
    func collect(_ most: Int) -> Offer {
        var values: [Int: Double] = [:]
        for request in requests {
            let own = chain.homes[request]
            let rest = self.values.home(
                homeRow(request, own.low), weight(boarding: request), without: ChainContinuation.nobody)
            values[request] =
                startCost[request] + Double(own.fixedTime) * loadedSecond + arrival[request] + self.values.cents(rest)
        }
        let starts = values.filter { $0.value < -0.01 }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let chains = starts.prefix(most).map { trace($0.key) }
        return Offer(
            values: values,
            chains: chains.filter { $0.cost - prices(of: $0.visits) - fleetPrices[$0.fleet] < -0.01 })
    }

    private func prices(of visits: [Int]) -> Double { visits.map { visitCost($0) - arrival[$0] }.reduce(0, +) }

    /// Follows the best continuations from a first home.
    private func trace(_ first: Int) -> Chain {
        var at = Position(request: first, time: chain.homes[first].low, weight: weight(boarding: first))
        var visits = [first]
        let fleet = startFleet[first]
        var cost =
            startCost[first] + fleetPrices[fleet] + Double(chain.homes[first].fixedTime) * loadedSecond
            + visitCost(first)
        while let step = best(from: at) {
            cost += step.cost
            guard let next = step.next else { break }
            if next.number < 0 { visits.append(next.request) }
            at = next
        }
        return Chain(cost: cost, visits: visits, fleet: fleet)
    }

    /// The way on that a state's value rests on, and what it costs; without a next position it ends.
    private func best(from at: Position) -> (cost: Double, next: Position?)? {
        var best: (value: Double, cost: Double, next: Position?)?
        func offer(_ cost: Double, _ rest: Double, _ next: Position?) {
            if cost + rest < best?.value ?? .infinity { best = (cost + rest, cost, next) }
        }
        let isHome = at.number < 0
        let own = chain.homes[at.request]
        let begin = max(isHome ? own.low : chain.sites[at.number].low, origin + slice(at.time) * step)
        let leaving = begin + (isHome ? own.fixedTime + own.service : chain.sites[at.number].leastTime)
        let place = isHome ? own.place : chain.sites[at.number].place
        let left = isHome ? Int32(at.request) : ChainContinuation.nobody
        if !isHome, at.set == 0 { offer(endCost[at.number], 0, nil) }
        func visit(_ number: Int, _ set: Int) {
            let target = chain.sites[number]
            var next = at
            next.number = number
            next.time = max(target.low, leaving + chain.driving(place, target.place))
            next.set = set
            next.forbidden = left
            guard next.time <= target.high else { return }
            offer(
                self.visit(from: place, to: target),
                values.cents(values.site(siteRow(number, next.time) + next.set, without: left)), next)
        }
        /// May someone be aboard for it, behind a home?
        func isAwaited(_ number: Int) -> Bool {
            if number == own.site { return true }
            if pending.bit(number) != pending.bit(own.site) { return at.set & pending.bit(number) != 0 }
            return !own.isAlone && at.weight > own.weight + at.set.nonzeroBitCount
        }
        if isHome {
            for number in chain.sites.indices where isAwaited(number) {
                visit(number, pending.visiting(number, at.set, last: own.site))
            }
        } else {
            for number in chain.sites.indices where number != at.number && at.set & pending.bit(number) != 0 {
                visit(number, at.set & ~pending.bit(number))
            }
        }
        guard !isHome || !own.isAlone else { return best.map { ($0.cost, $0.next) } }
        for request in requests where !(isHome && request == at.request) && Int32(request) != at.forbidden {
            let home = chain.homes[request]
            let size = at.set.nonzeroBitCount
            let sharesStop = isHome && home.stop == own.stop
            var next = Position(
                request: request,
                time: max(home.low, sharesStop ? begin + own.service : leaving + chain.driving(place, home.place)),
                weight: at.weight + home.weight, forbidden: left)
            if isHome {
                guard !home.isAlone, next.weight <= capacity else { continue }
                next.set = pending.boarding(home.site, at.set, last: own.site)
            } else {
                guard let weight = weight(boarding: request, with: size) else { continue }
                next.weight = weight
                next.set = at.set & ~pending.bit(home.site)
            }
            guard next.time <= home.high else { continue }
            let way =
                isHome ? onward(from: at.request, to: request) : onward(from: place, to: request, isLoaded: size > 0)
            let rest = values.home(
                homeRow(request, next.time) + pending.without(pending.districtOf[home.site], next.set), next.weight,
                without: left)
            let visit = visitCost(request)
            offer(way + visit, arrival[request] - visit + values.cents(rest), next)
        }
        return best.map { ($0.cost, $0.next) }
    }
}
