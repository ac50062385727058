/// The chains behind the values.
extension ChainPricing {
    func collect(_ arrival: [Double], _ most: Int) -> (least: Double, chains: [Chain]) {
        var starts: [(value: Double, position: Int)] = []
        for (position, request) in requests.enumerated() {
            let own = chain.homes[request]
            let rest = home[homeIndex(request, weight(boarding: request), own.low)].value
            let value = startCost[request] + Double(own.fixedTime) * loadedSecond + arrival[position] + rest
            if value < .infinity { starts.append((value, position)) }
        }
        starts.sort { ($0.value, $0.position) < ($1.value, $1.position) }
        let chains = starts.prefix(most).filter { $0.value < -0.01 }.map { trace($0.position, $0.value, arrival) }
        return (starts.first?.value ?? .infinity, chains)
    }

    /// Follows the best continuations from a first home.
    private func trace(_ position: Int, _ value: Double, _ arrival: [Double]) -> Chain {
        /// At a home, or at a site when `number` is not negative.
        struct Position {
            var request: Int
            var number = -1
            var time: Int
            var weight: Int
            var set = 0
            /// Must not be next.
            var forbidden = ChainContinuation.nobody
        }
        let first = requests[position]
        var at = Position(request: first, time: chain.homes[first].low, weight: weight(boarding: first))
        var visits = [first]
        let fleet = startFleet[first]
        while true {
            let state =
                at.number < 0
                ? home[homeIndex(at.request, at.weight, at.time) + at.set]
                : site[siteIndex(at.number, at.time) + at.set]
            let next = state.next == at.forbidden ? state.secondNext : state.next
            guard next != ChainContinuation.depot, next != ChainContinuation.nobody else { break }
            let slice = origin + (at.time - origin) / step * step
            let own = chain.homes[at.request]
            let begin = max(at.number < 0 ? own.low : chain.sites[at.number].low, slice)
            let leaving =
                begin + (at.number < 0 ? own.fixedTime + own.service : chain.sites[at.number].fixedTime)
            let place = at.number < 0 ? own.place : chain.sites[at.number].place
            if next >= 0 {
                let following = chain.homes[Int(next)]
                let sharesStop = at.number < 0 && following.stop == own.stop
                let ready =
                    sharesStop ? begin + own.service : leaving + chain.driving(place, following.place)
                if at.number < 0 {
                    at.weight += following.weight
                    at.set = Int(pending.boarding[pending.row(own.site, following.site) + at.set])
                    at.forbidden = Int32(at.request)
                } else {
                    at.weight = weight(boarding: Int(next), with: pending.members[at.set].count) ?? capacity
                    at.set = pending.removing(following.site, from: at.set)
                    at.forbidden = ChainContinuation.nobody
                }
                at.request = Int(next)
                at.number = -1
                at.time = max(following.low, ready)
                visits.append(at.request)
            } else {
                let number = ChainContinuation.site(next)
                at.forbidden = at.number < 0 ? Int32(at.request) : ChainContinuation.nobody
                at.set =
                    at.number < 0
                    ? pending.visiting(number, at.set, last: own.site) : pending.removing(number, from: at.set)
                at.number = number
                at.time = max(chain.sites[number].low, leaving + chain.driving(place, chain.sites[number].place))
            }
        }
        let prices = visits.map { visitCost($0) - arrival[requests.firstIndex(of: $0) ?? 0] }.reduce(0, +)
        return Chain(cost: value + prices + fleetPrices[fleet], visits: visits, fleet: fleet)
    }
}
