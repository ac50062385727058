/// The cheapest chain of one group of vehicles at given prices of pupils: a backward dynamic program over (home, weight
/// aboard, time, pending sites), with two best continuations per state so that no pupil is visited, left and visited again
/// at once.
///
/// Values are lower bounds on the reduced cost of every duty of the group.
final class ChainPricing {
    struct Chain {
        /// Without the prices of pupils.
        var cost: Double
        var visits: [Int]
        var fleet: Int
    }

    /// What chains cost beyond the prices.
    struct Offer {
        /// By first home.
        var values: [Int: Double]
        /// Those that cost less than their prices.
        var chains: [Chain]
    }

    let chain: ChainProblem
    let group: ChainProblem.Group
    let pending: PendingSites
    let requests: [Int]
    /// Seconds per step of time; every move to a home takes at least one step.
    let step: Int
    let origin: Int
    let steps: Int
    let capacity: Int
    /// The end of the last slice of time.
    var latest: Int { origin + steps * step }
    /// Rounding of an invoice's lines: at most half a cent each.
    private static let roundingPerDuty = 8.0
    /// What is computed, while a program is solved.
    let values: ChainValues
    /// Of all homes, in one layer.
    private let slices: Int
    /// In one layer.
    private let siteRows: Int
    /// Per home: its first slice of time.
    private var firstSlice: [Int] = []
    /// Per home: where its slices begin among those of all homes; behind the last, their number.
    private var homeStart: [Int] = []
    /// Per site: from when someone can be aboard for it.
    private(set) var pendingFrom: [Int]
    /// `from * homes + to`: price and time of driving on with pupils aboard.
    private var loadedLeg: [Double] = []
    private var drive: [Int32] = []
    /// The highest cost of a way with pupils aboard.
    private var longestLeg = 0.0
    private(set) var fleetPrices: [Double] = []
    private(set) var startCost: [Double] = []
    private(set) var startFleet: [Int] = []
    private(set) var endCost: [Double] = []
    /// Per home: what a visit adds, less its price.
    private(set) var arrival: [Double] = []
    private(set) var charges = CutCharges.none
    /// Per layer, home and slice: what follows when all others aboard are forgotten, their places included.
    private var alone: [Double] = []

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
        var slices = 0
        for own in chain.homes {
            let first = max(0, (own.low - low) / step)
            homeStart.append(slices)
            firstSlice.append(first)
            slices += max(0, (own.high - low) / step - first + 1)
        }
        homeStart.append(slices)
        self.slices = slices
        siteRows = chain.sites.count * steps * pending.count
        values = ChainValues(
            homeRows: group.layers * slices * pending.countBesides, siteRows: group.layers * siteRows,
            capacity: capacity)
        pendingFrom = Array(repeating: Int.max, count: chain.sites.count)
        for request in requests {
            let own = chain.homes[request]
            pendingFrom[own.site] = min(pendingFrom[own.site], own.low)
        }
        guard values.count < Self.mostValues, siteRows * chain.sites.count < Self.mostVisits,
            chain.homes.count <= Self.mostHomes
        else { return nil }
        fillLegs()
    }

    private static let mostValues = 45_000_000
    /// From sites to sites.
    private static let mostVisits = 300_000_000
    /// Above this a round of pricing takes too long to be of use.
    static let mostHomes = 2_000

    /// Moves that a round of pricing looks at for each set of pending sites, about.
    static func work(_ chain: ChainProblem) -> Double {
        var sum = 0.0
        for group in chain.groups {
            let served = chain.homes.indices.filter { chain.serves(group, $0) }.map { chain.homes[$0] }
            let step = max(1, min(120, served.map(\.service).min() ?? 1))
            let slices = served.map { Double(max(0, $0.high - $0.low) / step + 1) }.reduce(0, +)
            sum += slices * Double(group.layers * ChainValues.lanes(group.capacity) * served.count)
        }
        return sum
    }

    private func fillLegs() {
        let count = chain.homes.count
        loadedLeg = Array(repeating: 0, count: count * count)
        drive = Array(repeating: 0, count: count * count)
        for from in requests {
            for to in requests {
                loadedLeg[from * count + to] = leg(chain.homes[from].place, chain.homes[to].place, loaded: true)
                drive[from * count + to] = Int32(chain.driving(chain.homes[from].place, chain.homes[to].place))
            }
        }
        for place in chain.homes.map(\.place) + chain.sites.map(\.place) {
            for site in chain.sites { longestLeg = max(longestLeg, visit(from: place, to: site)) }
        }
    }

    /// Whether a distinctive home must still come once one has boarded.
    @inline(__always)
    func stillNeeds(_ needs: Bool, boarding request: Int) -> Bool { needs && group.distinctive?[request] != true }

    /// Row of the empty set; the others follow, without the district that the home is for.
    ///
    /// - Parameter needs: a distinctive home must still come.
    @inline(__always)
    func homeRow(_ request: Int, _ time: Int, needs: Bool = false) -> Int {
        homeSlice(request, time, needs: needs) * pending.countBesides
    }

    @inline(__always)
    private func homeSlice(_ request: Int, _ time: Int, needs: Bool) -> Int {
        homeStart[request] + slice(time) - firstSlice[request] + (needs ? slices : 0)
    }

    /// The same for a site.
    @inline(__always)
    func siteRow(_ number: Int, _ time: Int, needs: Bool = false) -> Int {
        (number * steps + slice(time)) * pending.count + (needs ? siteRows : 0)
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
    ///   - most: chains to give back, each from another first home.
    /// - Returns: nil when stopped.
    func solve(
        pupilPrices: [Double], fleetPrices: [Double], most: Int, shouldStop: () -> Bool
    ) -> Offer? {
        defer { release() }
        guard fill(pupilPrices: pupilPrices, fleetPrices: fleetPrices, shouldStop: shouldStop) else { return nil }
        return collect(most)
    }

    /// Computes the values of all states; `release` must follow.
    ///
    /// - Returns: false when stopped.
    func fill(
        pupilPrices: [Double], fleetPrices: [Double], charges: CutCharges = .none, shouldStop: () -> Bool
    ) -> Bool {
        self.charges = charges
        self.fleetPrices = fleetPrices
        fillEnds()
        arrival = chain.homes.indices.map { visitCost($0) - pupilPrices[$0] }
        let largest = max(longestLeg, requests.map { abs(arrival[$0]) }.max() ?? 0, charges.largest)
        var coarser = 1.0
        while true {
            values.allocate(largest: largest, coarser: coarser)
            var program = ChainProgram(self)
            guard program.fill(shouldStop: shouldStop) else { return false }
            if values.areExact {
                fillAlone()
                return true
            }
            coarser *= 16
        }
    }

    private func fillAlone() {
        alone.removeAll(keepingCapacity: true)
        for layer in 0..<group.layers {
            for request in chain.homes.indices {
                let weight = weight(boarding: request)
                for number in homeStart[request]..<homeStart[request + 1] {
                    let row = (layer * slices + number) * pending.countBesides
                    alone.append(values.cents(values.home(row, weight, without: ChainContinuation.nobody)))
                }
            }
        }
    }

    /// Gives the memory of the states back.
    func release() { values.release() }

    /// The slice of time that a moment lies in.
    @inline(__always)
    func slice(_ time: Int) -> Int { (time - origin) / step }

    /// At least this follows a boarding that begins at `time`.
    ///
    /// - Parameter limit: what is at or above it need not be known exactly.
    @inline(__always)
    func least(
        home request: Int, weight: Int, time: Int, _ set: UInt64, needs: Bool = false,
        without left: Int32, limit: Double
    ) -> Double {
        // Often the least that can follow is enough, and it is at hand.
        let slice = homeSlice(request, time, needs: needs)
        let least = alone[slice]
        if least >= limit { return least }
        let row = slice * pending.countBesides
        let others = pending.without(pending.districtOf[chain.homes[request].site], districts(of: set))
        return values.cents(values.home(row + others, weight, without: left))
    }

    /// The same for a visit to a site.
    @inline(__always)
    func least(
        site number: Int, time: Int, _ set: UInt64, needs: Bool = false, without left: Int32
    ) -> Double {
        let row = siteRow(number, time, needs: needs)
        return values.cents(values.site(row + districts(of: set), without: left))
    }

    /// - Parameter set: bits of sites.
    @inline(__always)
    private func districts(of set: UInt64) -> Int {
        var districts = 0
        for site in SetBits(set) { districts |= pending.bit(site) }
        return districts
    }

    @inline(__always)
    func drive(_ from: Int, _ to: Int) -> Int { Int(drive[from * chain.homes.count + to]) }

    private func fillEnds() {
        startCost = Array(repeating: .infinity, count: chain.homes.count)
        startFleet = Array(repeating: -1, count: chain.homes.count)
        endCost = Array(repeating: .infinity, count: chain.sites.count)
        for vehicleClass in group.classes {
            let vehicle = chain.instance.classes[vehicleClass]
            let fixed = Double(chain.dutyFixed(vehicle) + group.prices.runFixed) - Self.roundingPerDuty
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

    /// From a home to the next.
    @inline(__always)
    func onward(from request: Int, to following: Int) -> Double {
        let (own, next) = (chain.homes[request], chain.homes[following])
        let way = loadedLeg[request * chain.homes.count + following]
        return way + (own.stop == next.stop ? 0 : Double(next.fixedTime) * loadedSecond)
    }

    /// From somewhere to a site with pupils aboard.
    @inline(__always)
    func visit(from place: Int, to site: ChainProblem.Site) -> Double {
        leg(place, site.place, loaded: true) + Double(site.fixedTime) * loadedSecond
    }

    /// From a site to a home. The lines of a next run are rounded by themselves.
    @inline(__always)
    func onward(from place: Int, to request: Int, isLoaded: Bool) -> Double {
        let next = chain.homes[request]
        return leg(place, next.place, loaded: isLoaded) + Double(next.fixedTime) * loadedSecond - (isLoaded ? 0 : 3)
    }
}
