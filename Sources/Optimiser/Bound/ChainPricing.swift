/// The cheapest chain of one group of vehicles at given prices of pupils: a backward dynamic program over (home, weight
/// aboard, time, pending sites), with two best continuations per state so that no pupil is visited, left and visited again
/// at once.
///
/// Values are in cents, lower bounds on the reduced cost of every duty of the group.
final class ChainPricing {
    struct Chain {
        /// Without the prices of pupils.
        var cost: Double
        var visits: [Int]
        var fleet: Int
    }

    let chain: ChainProblem
    let group: ChainProblem.Group
    let pending: PendingSites
    let requests: [Int]
    /// Seconds per step of time; every move to a home takes at least one step.
    let step: Int
    let origin: Int
    private let steps: Int
    let capacity: Int
    /// The end of the last slice of time.
    var latest: Int { origin + steps * step }
    /// Rounding of an invoice's lines: at most half a cent each.
    private static let roundingPerDuty = 8.0
    /// States while a program is solved.
    private(set) var home = UnsafeMutableBufferPointer<ChainContinuation>(start: nil, count: 0)
    private(set) var site = UnsafeMutableBufferPointer<ChainContinuation>(start: nil, count: 0)
    private let homeStates: Int
    /// Per home: where its states begin, its first slice of time, and the number of its slices.
    private var homeStart: [Int] = []
    private var firstSlice: [Int] = []
    private var sliceCount: [Int] = []
    /// Per site: from when someone can be aboard for it.
    private(set) var pendingFrom: [Int]
    /// Sets with someone aboard for each site at this time, and their sizes.
    private var open: [(set: Int, size: Int)] = []
    /// `from * homes + to`: price and time of driving on with pupils aboard.
    private var loadedLeg: [Double] = []
    private var drive: [Int32] = []
    private(set) var fleetPrices: [Double] = []
    private(set) var startCost: [Double] = []
    private(set) var startFleet: [Int] = []
    private var endCost: [Double] = []

    /// - Returns: nil when time cannot be cut into steps that every move passes, or there are too many states.
    init?(_ chain: ChainProblem, _ group: ChainProblem.Group, _ pending: PendingSites) {
        self.chain = chain
        self.group = group
        self.pending = pending
        requests = chain.homes.indices.filter { chain.serves(group, $0) && chain.homes[$0].low <= chain.homes[$0].high }
        guard let low = requests.map({ chain.homes[$0].low }).min() else { return nil }
        let high = max(
            chain.sites.map(\.high).max() ?? low, requests.map { chain.homes[$0].high }.max() ?? low)
        let shortest = requests.map { chain.homes[$0].service }.min() ?? 0
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
            total += sliceCount[sliceCount.count - 1] * (capacity + 1) * pending.count
        }
        homeStates = total
        pendingFrom = Array(repeating: Int.max, count: chain.sites.count)
        for request in requests {
            let own = chain.homes[request]
            pendingFrom[own.site] = min(pendingFrom[own.site], own.low)
        }
        guard total + siteStates < Self.mostStates, chain.homes.count <= Self.mostHomes else { return nil }
        fillLegs()
    }

    private var siteStates: Int { chain.sites.count * steps * pending.count }

    private static let mostStates = 12_000_000
    /// Above this a round of pricing takes too long to be of use.
    static let mostHomes = 2_000

    /// Moves that a round of pricing looks at for each set of pending sites, about.
    static func work(_ chain: ChainProblem) -> Double {
        var sum = 0.0
        for group in chain.groups {
            let served = chain.homes.indices.filter { chain.serves(group, $0) }.map { chain.homes[$0] }
            let step = max(1, min(120, served.map(\.service).min() ?? 1))
            let slices = served.map { Double(max(0, $0.high - $0.low) / step + 1) }.reduce(0, +)
            sum += slices * Double(group.capacity * served.count)
        }
        return sum
    }

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

    /// Of the empty set; the others follow.
    @inline(__always)
    func homeIndex(_ request: Int, _ weight: Int, _ time: Int) -> Int {
        homeStart[request]
            + (weight * sliceCount[request] + (time - origin) / step - firstSlice[request]) * pending.count
    }

    @inline(__always)
    func siteIndex(_ number: Int, _ time: Int) -> Int {
        (number * steps + (time - origin) / step) * pending.count
    }

    var loadedSecond: Double { unit(group.prices.loadedTime) + second }
    private var second: Double { unit(group.prices.dutyTime) + unit(group.prices.attendantTime) }
    private var metre: Double { unit(group.prices.length) }
    private func unit(_ price: Price) -> Double { Double(price.rate) / Double(price.divisor) }

    @inline(__always)
    func leg(_ from: Int, _ to: Int, loaded: Bool) -> Double {
        let metres = Double(chain.length(from, to))
        let seconds = Double(chain.driving(from, to))
        return loaded
            ? metres * (metre + unit(group.prices.loadedLength)) + seconds * loadedSecond
            : metres * metre + seconds * second
    }

    /// Everything that a visit costs but the way there and, where it shares a stop, the fixed time.
    func visitCost(_ request: Int) -> Double {
        let own = chain.homes[request]
        return Double(own.service + own.otherService) * loadedSecond + unit(group.prices.pupil)
            + Double(chain.instance.wheelchairs[request]) * unit(group.prices.wheelchair)
    }

    // MARK: Solving

    /// - Parameters:
    ///   - pupilPrices: non-negative value of serving each request.
    ///   - fleetPrices: non-positive value of using a vehicle of each fleet entry.
    /// - Returns: a lower bound on the reduced cost of every duty of the group, and some cheap chains; nil when stopped.
    func solve(
        pupilPrices: [Double], fleetPrices: [Double], most: Int, shouldStop: () -> Bool
    ) -> (least: Double, chains: [Chain])? {
        defer { release() }
        guard fill(pupilPrices: pupilPrices, fleetPrices: fleetPrices, shouldStop: shouldStop) else { return nil }
        return collect(requests.map { visitCost($0) - pupilPrices[$0] }, most)
    }

    /// Computes the values of all states; `release` must follow.
    ///
    /// - Returns: false when stopped.
    func fill(pupilPrices: [Double], fleetPrices: [Double], shouldStop: () -> Bool) -> Bool {
        self.fleetPrices = fleetPrices
        fillEnds()
        home = .allocate(capacity: homeStates)
        site = .allocate(capacity: siteStates)
        home.initialize(repeating: ChainContinuation())
        site.initialize(repeating: ChainContinuation())
        let arrival = requests.map { visitCost($0) - pupilPrices[$0] }
        for slice in stride(from: steps - 1, through: 0, by: -1) {
            if shouldStop() { return false }
            let time = origin + slice * step
            fillOpen(time)
            // A home's states rest on later slices only; a site's on its slice too, and on smaller sets.
            for request in requests where isOpen(chain.homes[request].low, chain.homes[request].high, time) {
                leaveHome(request, time, arrival)
            }
            for (set, size) in open {
                for number in chain.sites.indices
                where isOpen(chain.sites[number].low, chain.sites[number].high, time)
                    && pending.removing(number, from: set) == set
                {
                    leaveSite(number, set, size, time, arrival)
                }
            }
        }
        return true
    }

    /// Gives the memory of the states back.
    func release() {
        home.deallocate()
        site.deallocate()
        home = .init(start: nil, count: 0)
        site = .init(start: nil, count: 0)
    }

    /// The slice of time that a moment lies in.
    @inline(__always)
    func slice(_ time: Int) -> Int { (time - origin) / step }

    /// What follows a boarding that begins at `time`: the highest value of what can be remembered of the set.
    @inline(__always)
    func least(home request: Int, weight: Int, time: Int, _ set: UInt64, without left: Int32) -> Double {
        highest(home, homeIndex(request, weight, time), set, left)
    }

    /// The same for a visit to a site.
    @inline(__always)
    func least(site number: Int, time: Int, _ set: UInt64, without left: Int32) -> Double {
        highest(site, siteIndex(number, time), set, left)
    }

    @inline(__always)
    private func highest(
        _ states: UnsafeMutableBufferPointer<ChainContinuation>, _ begin: Int, _ set: UInt64, _ left: Int32
    ) -> Double {
        if set == 0 || pending.most == 0 { return states[begin].without(left) }
        var highest = -Double.infinity
        var rest = set
        while rest != 0 {
            let first = rest.trailingZeroBitCount
            rest &= rest - 1
            if pending.most == 1 || set & (set - 1) == 0 {
                highest = max(highest, states[begin + 1 + first].without(left))
            } else {
                var others = rest
                while others != 0 {
                    let second = others.trailingZeroBitCount
                    others &= others - 1
                    highest = max(highest, states[begin + pending.pair(first, second)].without(left))
                }
            }
        }
        return highest
    }

    @inline(__always)
    func drive(_ from: Int, _ to: Int) -> Int { Int(drive[from * chain.homes.count + to]) }

    @inline(__always)
    func loaded(_ from: Int, _ to: Int) -> Double { loadedLeg[from * chain.homes.count + to] }

    /// Does a moment of this slice lie within the limits?
    @inline(__always)
    private func isOpen(_ low: Int, _ high: Int, _ time: Int) -> Bool { time + step > low && time <= high }

    private func fillOpen(_ time: Int) {
        open.removeAll(keepingCapacity: true)
        for (set, members) in pending.members.enumerated()
        where members.allSatisfy({ pendingFrom[$0] < time + step && time <= chain.sites[$0].high }) {
            open.append((set, members.count))
        }
    }

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

    /// - Parameter set: for whom someone is still aboard, each of them at least one.
    private func leaveSite(_ number: Int, _ set: Int, _ size: Int, _ time: Int, _ arrival: [Double]) {
        let own = chain.sites[number]
        var best = ChainContinuation()
        if size == 0 { best.offer(endCost[number], ChainContinuation.depot) }
        let leaving = max(time, own.low) + own.fixedTime
        for next in pending.members[set] {
            best.offer(
                visit(next, pending.removing(next, from: set), from: own.place, leaving), ChainContinuation.visit(next))
        }
        for (position, request) in requests.enumerated() {
            let next = chain.homes[request]
            let reached = max(next.low, leaving + chain.driving(own.place, next.place))
            guard reached <= next.high, let weight = weight(boarding: request, with: size) else { continue }
            let value = home[homeIndex(request, weight, reached) + pending.removing(next.site, from: set)].value
            guard value < .infinity else { continue }
            best.offer(
                onward(from: own.place, to: request, isLoaded: size > 0) + arrival[position] + value,
                Int32(request))
        }
        site[siteIndex(number, time) + set] = best
    }

    /// Aboard when this one boards first.
    @inline(__always)
    func weight(boarding request: Int) -> Int {
        let own = chain.homes[request]
        return own.isAlone ? capacity : min(capacity, own.weight)
    }

    /// Aboard when this one boards and `others` are there; nil when they do not fit.
    @inline(__always)
    func weight(boarding request: Int, with others: Int) -> Int? {
        let own = chain.homes[request]
        if others == 0 { return weight(boarding: request) }
        return own.isAlone || own.weight + others > capacity ? nil : own.weight + others
    }

    /// From a site to a home. The lines of a next run are rounded by themselves.
    @inline(__always)
    func onward(from place: Int, to request: Int, isLoaded: Bool) -> Double {
        let next = chain.homes[request]
        return leg(place, next.place, loaded: isLoaded) + Double(next.fixedTime) * loadedSecond - (isLoaded ? 0 : 3)
    }

    /// From somewhere to a site with pupils aboard, and on.
    @inline(__always)
    private func visit(
        _ number: Int, _ rest: Int, from place: Int, _ leaving: Int, without next: Int32 = ChainContinuation.nobody
    )
        -> Double
    {
        let target = chain.sites[number]
        let reached = max(target.low, leaving + chain.driving(place, target.place))
        guard reached <= target.high else { return .infinity }
        return leg(place, target.place, loaded: true) + Double(target.fixedTime) * loadedSecond
            + site[siteIndex(number, reached) + rest].without(next)
    }

    private func leaveHome(_ request: Int, _ time: Int, _ arrival: [Double]) {
        let own = chain.homes[request]
        let begin = max(time, own.low)
        let leaving = begin + own.fixedTime + own.service
        let firstWeight = weight(boarding: request)
        let stride = sliceCount[request] * pending.count
        let states = homeIndex(request, 0, time)
        let elsewhere = open.filter { pending.removing(own.site, from: $0.set) == $0.set }
        for (set, size) in elsewhere {
            guard size == 0 || !own.isAlone && own.weight + size <= capacity else { continue }
            func offer(_ number: Int) {
                let rest = pending.visiting(number, set, last: own.site)
                let value = visit(number, rest, from: own.place, leaving, without: Int32(request))
                guard value < .infinity else { return }
                for weight in firstWeight + size...max(firstWeight + size, capacity) {
                    home[states + weight * stride + set].offer(value, ChainContinuation.visit(number))
                }
            }
            offer(own.site)
            for number in pending.members[set] { offer(number) }
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
            let nextStride = sliceCount[following] * pending.count
            let nextStates = homeIndex(following, 0, reached)
            let boarding = pending.row(own.site, next.site)
            for (set, size) in elsewhere {
                let after = Int(pending.boarding[boarding + set])
                var weight = firstWeight + size
                while weight + next.weight <= capacity {
                    let value = home[nextStates + (weight + next.weight) * nextStride + after].without(Int32(request))
                    if value < .infinity {
                        home[states + weight * stride + set].offer(cost + value, Int32(following))
                    }
                    weight += 1
                }
            }
        }
    }
}
