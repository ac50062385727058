/// The cheapest chain of one group of vehicles at given prices of pupils: a backward dynamic program over (home, weight
/// aboard, time), with two best continuations per state so that no pupil is visited, left and visited again at once.
///
/// Values are in cents, lower bounds on the reduced cost of every duty of the group.
final class ChainPricing {
    /// A continuation: its value, and the home that comes next (−1 the destination).
    private struct Best {
        var value = Double.infinity
        var next: Int32 = -2
        /// The best with another next home.
        var second = Double.infinity
        var secondNext: Int32 = -2

        mutating func offer(_ candidate: Double, _ home: Int32) {
            if home == next {
                value = min(value, candidate)
            } else if candidate < value {
                second = value
                secondNext = next
                value = candidate
                next = home
            } else if candidate < second {
                second = candidate
                secondNext = home
            }
        }

        /// The best that does not go on to `home`.
        @inline(__always)
        func without(_ home: Int32) -> Double { next == home ? second : value }
    }

    struct Chain {
        /// Without the prices of pupils.
        var cost: Double
        var visits: [Int]
        var fleet: Int
    }

    private let chain: ChainProblem
    private let group: ChainProblem.Group
    private let requests: [Int]
    /// Seconds per step of time; every move takes at least one step.
    private let step: Int
    private let origin: Int
    private let steps: Int
    private let capacity: Int
    /// Rounding of an invoice's lines: at most half a cent each.
    private static let roundingPerDuty = 8.0
    private var home: [Best]
    private var site: [Best]
    /// Per home: where its states begin, its first slice of time, and the number of its slices.
    private var homeStart: [Int] = []
    private var firstSlice: [Int] = []
    private var sliceCount: [Int] = []
    /// `from * homes + to`: price and time of driving on with pupils aboard.
    private var loadedLeg: [Double] = []
    private var drive: [Int32] = []
    private var fleetPrices: [Double] = []
    private var startCost: [Double] = []
    private var startFleet: [Int] = []
    private var endCost: [Double] = []

    /// - Returns: nil when time cannot be cut into steps that every move passes.
    init?(_ chain: ChainProblem, _ group: ChainProblem.Group) {
        self.chain = chain
        self.group = group
        requests = chain.homes.indices.filter { chain.serves(group, $0) && chain.homes[$0].low <= chain.homes[$0].high }
        guard let low = requests.map({ chain.homes[$0].low }).min() else { return nil }
        let high = max(
            chain.sites.map(\.high).max() ?? low, requests.map { chain.homes[$0].high }.max() ?? low)
        let shortest = min(requests.map { chain.homes[$0].service }.min() ?? 0, Self.shortestTurn(chain, requests))
        guard shortest > 0, high > low else { return nil }
        step = min(shortest, 120)
        origin = low
        steps = (high - low) / step + 1
        capacity = group.capacity
        var total = 0
        for own in chain.homes {
            let first = max(0, (own.low - low) / step)
            homeStart.append(total)
            firstSlice.append(first)
            sliceCount.append(max(0, (own.high - low) / step - first + 1))
            total += sliceCount[sliceCount.count - 1] * (capacity + 1)
        }
        guard total + chain.sites.count * steps < Self.mostStates, chain.homes.count <= Self.mostHomes else {
            return nil
        }
        home = Array(repeating: Best(), count: total)
        site = Array(repeating: Best(), count: chain.sites.count * steps)
        fillLegs()
    }

    /// From the arrival at a destination to that at a next home, at least.
    private static func shortestTurn(_ chain: ChainProblem, _ requests: [Int]) -> Int {
        chain.sites.map { site in
            site.fixedTime + (requests.map { chain.driving(site.place, chain.homes[$0].place) }.min() ?? 0)
        }.min() ?? 0
    }

    private static let mostStates = 4_000_000
    /// Above this a round of pricing takes too long to be of use.
    static let mostHomes = 400

    private func fillLegs() {
        let count = chain.homes.count
        loadedLeg = Array(repeating: 0, count: count * count)
        drive = Array(repeating: 0, count: count * count)
        for from in 0..<count {
            for to in 0..<count {
                loadedLeg[from * count + to] = leg(chain.homes[from].place, chain.homes[to].place, loaded: true)
                drive[from * count + to] = Int32(chain.driving(chain.homes[from].place, chain.homes[to].place))
            }
        }
    }

    @inline(__always)
    private func homeIndex(_ request: Int, _ weight: Int, _ time: Int) -> Int {
        homeStart[request] + weight * sliceCount[request] + (time - origin) / step - firstSlice[request]
    }

    @inline(__always)
    private func siteIndex(_ number: Int, _ time: Int) -> Int { number * steps + (time - origin) / step }

    private var loadedSecond: Double { unit(group.prices.loadedTime) + second }
    private var second: Double { unit(group.prices.dutyTime) + unit(group.prices.attendantTime) }
    private var metre: Double { unit(group.prices.length) }
    private func unit(_ price: Price) -> Double { Double(price.rate) / Double(price.divisor) }

    @inline(__always)
    private func leg(_ from: Int, _ to: Int, loaded: Bool) -> Double {
        let metres = Double(chain.length(from, to))
        let seconds = Double(chain.driving(from, to))
        return loaded
            ? metres * (metre + unit(group.prices.loadedLength)) + seconds * loadedSecond
            : metres * metre + seconds * second
    }

    /// Everything that a visit costs but the way there and, where it shares a stop, the fixed time.
    private func visitCost(_ request: Int) -> Double {
        let own = chain.homes[request]
        return Double(own.service + own.otherService) * loadedSecond + unit(group.prices.pupil)
            + Double(chain.instance.wheelchairs[request]) * unit(group.prices.wheelchair)
    }

    // MARK: Solving

    /// - Parameters:
    ///   - pupilPrices: non-negative value of serving each request.
    ///   - fleetPrices: non-positive value of using a vehicle of each fleet entry.
    /// - Returns: a lower bound on the reduced cost of every duty of the group, and some cheap chains.
    func solve(pupilPrices: [Double], fleetPrices: [Double], most: Int) -> (least: Double, chains: [Chain]) {
        self.fleetPrices = fleetPrices
        fillEnds()
        for index in home.indices { home[index] = Best() }
        for index in site.indices { site[index] = Best() }
        let arrival = requests.map { visitCost($0) - pupilPrices[$0] }
        for slice in stride(from: steps - 1, through: 0, by: -1) {
            let time = origin + slice * step
            for number in chain.sites.indices where isOpen(chain.sites[number].low, chain.sites[number].high, time) {
                leaveSite(number, time, arrival)
            }
            for request in requests where isOpen(chain.homes[request].low, chain.homes[request].high, time) {
                leaveHome(request, time, arrival)
            }
        }
        return collect(arrival, most)
    }

    /// Does a moment of this slice lie within the limits?
    @inline(__always)
    private func isOpen(_ low: Int, _ high: Int, _ time: Int) -> Bool { time + step > low && time <= high }

    private func fillEnds() {
        startCost = Array(repeating: .infinity, count: chain.homes.count)
        startFleet = Array(repeating: -1, count: chain.homes.count)
        endCost = Array(repeating: .infinity, count: chain.sites.count)
        let prices = group.prices
        let fixed = Double(prices.dutyFixed + prices.runFixed) - Self.roundingPerDuty
        for vehicleClass in group.classes {
            let vehicle = chain.instance.classes[vehicleClass]
            for request in requests where chain.instance.seatings(request, vehicleClass) != 0 {
                let cost =
                    fixed - fleetPrices[vehicle.fleet] + leg(vehicle.depot, chain.homes[request].place, loaded: false)
                if cost < startCost[request] {
                    startCost[request] = cost
                    startFleet[request] = vehicle.fleet
                }
            }
            for number in chain.sites.indices {
                endCost[number] = min(
                    endCost[number], leg(chain.sites[number].place, vehicle.depot, loaded: false))
            }
        }
    }

    private func leaveSite(_ number: Int, _ time: Int, _ arrival: [Double]) {
        let own = chain.sites[number]
        var best = Best()
        best.offer(endCost[number], -1)
        let leaving = max(time, own.low) + own.fixedTime
        for (position, request) in requests.enumerated() {
            let next = chain.homes[request]
            let reached = max(next.low, leaving + chain.driving(own.place, next.place))
            guard reached <= next.high else { continue }
            let weight = next.isAlone ? capacity : min(capacity, next.weight)
            let value = home[homeIndex(request, weight, reached)].value
            guard value < .infinity else { continue }
            // The next run's lines are rounded by themselves.
            let cost =
                leg(own.place, next.place, loaded: false) + Double(next.fixedTime) * loadedSecond + arrival[position]
                - 3
            best.offer(cost + value, Int32(request))
        }
        site[siteIndex(number, time)] = best
    }

    private func leaveHome(_ request: Int, _ time: Int, _ arrival: [Double]) {
        let own = chain.homes[request]
        let begin = max(time, own.low)
        let leaving = begin + own.fixedTime + own.service
        let ending = delivery(request, leaving)
        let firstWeight = own.isAlone ? capacity : min(capacity, own.weight)
        for weight in firstWeight...capacity {
            home[homeIndex(request, weight, time)].offer(ending, -1)
        }
        guard !own.isAlone else { return }
        let row = request * chain.homes.count
        let loadedTimePrice = loadedSecond
        for (position, following) in requests.enumerated() where following != request {
            let next = chain.homes[following]
            guard !next.isAlone else { continue }
            let sharesStop = next.stop == own.stop
            let ready = sharesStop ? begin + own.service : leaving + Int(drive[row + following])
            let reached = max(next.low, ready)
            guard reached <= next.high else { continue }
            let cost =
                loadedLeg[row + following] + (sharesStop ? 0 : Double(next.fixedTime) * loadedTimePrice)
                + arrival[position]
            var index = homeIndex(following, firstWeight + next.weight, reached)
            var target = homeIndex(request, firstWeight, time)
            var weight = firstWeight
            while weight + next.weight <= capacity {
                let value = home[index].without(Int32(request))
                if value < .infinity { home[target].offer(cost + value, Int32(following)) }
                index += sliceCount[following]
                target += sliceCount[request]
                weight += 1
            }
        }
    }

    /// From a home to its destination, and on without this pupil.
    private func delivery(_ request: Int, _ leaving: Int) -> Double {
        let own = chain.homes[request]
        let target = chain.sites[own.site]
        let reached = max(target.low, leaving + chain.driving(own.place, target.place))
        guard reached <= target.high else { return .infinity }
        return leg(own.place, target.place, loaded: true) + Double(target.fixedTime) * loadedSecond
            + site[siteIndex(own.site, reached)].without(Int32(request))
    }

    // MARK: Chains

    private func collect(_ arrival: [Double], _ most: Int) -> (least: Double, chains: [Chain]) {
        var starts: [(value: Double, position: Int)] = []
        for (position, request) in requests.enumerated() {
            let own = chain.homes[request]
            let weight = own.isAlone ? capacity : min(capacity, own.weight)
            let rest = home[homeIndex(request, weight, own.low)].value
            let value = startCost[request] + Double(own.fixedTime) * loadedSecond + arrival[position] + rest
            if value < .infinity { starts.append((value, position)) }
        }
        starts.sort { ($0.value, $0.position) < ($1.value, $1.position) }
        let chains = starts.prefix(most).filter { $0.value < -0.01 }.map { trace($0.position, $0.value, arrival) }
        return (starts.first?.value ?? .infinity, chains)
    }

    /// Follows the best continuations from a first home.
    private func trace(_ position: Int, _ value: Double, _ arrival: [Double]) -> Chain {
        var request = requests[position]
        var visits = [request]
        var own = chain.homes[request]
        var weight = own.isAlone ? capacity : min(capacity, own.weight)
        var time = own.low
        var forbidden: Int32 = -2
        let fleet = startFleet[request]
        while true {
            let state = home[homeIndex(request, weight, time)]
            let next = state.next == forbidden ? state.secondNext : state.next
            let leaving = max(own.low, origin + (time - origin) / step * step) + own.fixedTime + own.service
            if next >= 0 {
                let following = chain.homes[Int(next)]
                let sharesStop = following.stop == own.stop
                let begin = leaving - own.fixedTime - own.service
                time = max(
                    following.low,
                    sharesStop ? begin + own.service : leaving + chain.driving(own.place, following.place))
                weight += following.weight
                forbidden = Int32(request)
                request = Int(next)
            } else {
                let target = chain.sites[own.site]
                let slice = max(target.low, leaving + chain.driving(own.place, target.place))
                let after = site[siteIndex(own.site, slice)]
                let onward = after.next == Int32(request) ? after.secondNext : after.next
                guard onward >= 0 else { break }
                let start = max(target.low, origin + (slice - origin) / step * step) + target.fixedTime
                let following = chain.homes[Int(onward)]
                time = max(following.low, start + chain.driving(target.place, following.place))
                weight = following.isAlone ? capacity : min(capacity, following.weight)
                forbidden = -2
                request = Int(onward)
            }
            own = chain.homes[request]
            visits.append(request)
        }
        let prices = visits.map { visitCost($0) - arrival[requests.firstIndex(of: $0) ?? 0] }.reduce(0, +)
        return Chain(cost: value + prices + fleetPrices[fleet], visits: visits, fleet: fleet)
    }
}
