/// A relaxation of a half-day in which a duty is a chain: from a depot to a home, on to other homes or to the
/// destination of the last pupil, from there to the next home or back to a depot.
///
/// Half-days from school are turned around in time, so that homes always come before destinations. What the chain leaves
/// out can only make duties cheaper, so a bound on it is a bound on the half-day:
/// - of the destinations of those aboard only the last one's is known, and of the others the districts (`PendingSites`);
///   nobody rides twice in a row, but the same ones may ride again after others;
/// - a ride limit is a window at home, waiting is free, one stop's services follow each other;
/// - loads are counted in one weighted sum, and a vehicle may return to another depot of its type, unless `returningHome`.
struct ChainProblem {
    struct Home {
        var place: Int
        var stop: Int
        var low: Int
        var high: Int
        var fixedTime: Int
        var service: Int
        /// At the destination; paid, but only the least of one stop passes in the relaxation.
        var otherService: Int
        var site: Int
        var weight: Int
        var isAlone: Bool
    }

    struct Site {
        var place: Int
        var low: Int
        var high: Int
        /// From the begin of a visit to its end, whoever alights.
        var leastTime: Int
        var fixedTime: Int
    }

    /// Vehicles with equal prices and places, at one or at any of their depots; or those of several kinds (`merged`).
    struct Group {
        var classes: [Int]
        /// Groups of one type of vehicle, with or without an attendant, have the same number.
        var pool: Int
        var prices: Prices
        /// Most weight aboard.
        var capacity: Int
        /// Another group does for less what needs none of these homes (`Instance.distinctive`); nil where none does.
        var distinctive: [Bool]?
        /// Of values of states: in the second one, a distinctive home must still come.
        var layers: Int { distinctive == nil ? 1 : 2 }
    }

    let instance: Instance
    let isReversed: Bool
    /// Duties cost nothing; what a vehicle can do stays.
    let isFree: Bool
    private(set) var homes: [Home] = []
    private(set) var sites: [Site] = []
    private(set) var groups: [Group] = []

    /// Turning around happens at the end of the second day, so that times stay positive.
    static let mirror = 129_600 * 2

    init(_ instance: Instance, isFree: Bool = false) {
        self.instance = instance
        self.isFree = isFree
        let everyone = 0..<instance.requestCount
        isReversed = instance.stopCount(of: everyone, side: 0) < instance.stopCount(of: everyone, side: 1)
        addSites()
        groups = Self.groups(of: instance, returnHome: false)
        if isFree { for index in groups.indices { groups[index].prices = Prices() } }
    }

    /// The same with vehicles that end where they began. More groups, so more work.
    func returningHome() -> ChainProblem {
        var problem = self
        problem.groups = Self.groups(of: instance, returnHome: true)
        return problem
    }

    /// The same with two groups of vehicles, small and large ones, each with the most places and the least prices of all that
    /// belong to it: less work, and a lower bound. What a duty costs at its start is still that of the vehicle.
    func merged() -> ChainProblem {
        let sorted = groups.sorted { ($0.capacity, $0.classes[0]) < ($1.capacity, $1.classes[0]) }
        let half = sorted.count / 2
        var problem = self
        problem.groups = [sorted[..<half], sorted[half...]].compactMap { members in
            guard var all = members.first else { return nil }
            for group in members.dropFirst() {
                all.classes += group.classes
                all.prices = Prices.least(all.prices, group.prices)
                all.capacity = max(all.capacity, group.capacity)
            }
            all.distinctive = nil
            all.pool = 0
            return all
        }
        return problem
    }

    /// The same, knowing which homes a group of vehicles is for.
    func tellingApart() -> ChainProblem {
        var problem = self
        for index in groups.indices { problem.groups[index].distinctive = fewestDistinctive(groups[index].classes) }
        return problem
    }

    private func fewestDistinctive(_ classes: [Int]) -> [Bool]? {
        guard let own = classes.first else { return nil }
        return instance.classes.indices.compactMap { instance.distinctive(own, beside: $0) }
            .min { $0.count(where: \.self) < $1.count(where: \.self) }
    }

    /// From one place to the next, in the direction of the chain.
    @inline(__always)
    func driving(_ from: Int, _ to: Int) -> Int { isReversed ? instance.driving(to, from) : instance.driving(from, to) }

    @inline(__always)
    func length(_ from: Int, _ to: Int) -> Int { isReversed ? instance.length(to, from) : instance.length(from, to) }

    private mutating func addSites() {
        var index: [Int: Int] = [:]
        var companions: [Int: Int] = [:]
        let (homeSide, siteSide) = isReversed ? (1, 0) : (0, 1)
        for request in 0..<instance.requestCount {
            companions[instance.stopKey[2 * request + homeSide], default: 0] += instance.service[2 * request + homeSide]
        }
        for request in 0..<instance.requestCount {
            let event = 2 * request + siteSide
            let number = index[instance.stopKey[event]] ?? sites.count
            if number == sites.count {
                index[instance.stopKey[event]] = number
                sites.append(site(event))
            } else {
                // Windows of one stop differ by what riders add to them: the widest holds for all.
                let other = site(event)
                sites[number].low = min(sites[number].low, other.low)
                sites[number].high = max(sites[number].high, other.high)
                sites[number].leastTime = min(sites[number].leastTime, other.leastTime)
            }
            homes.append(home(request, number, together: companions[instance.stopKey[2 * request + homeSide]] ?? 0))
        }
    }

    private func site(_ event: Int) -> Site {
        let (low, high, depart) = (instance.beginLow[event], instance.beginHigh[event], instance.departHigh[event])
        let least = instance.fixedTime[event] + instance.service[event]
        return isReversed
            ? Site(
                place: instance.place[event], low: Self.mirror - min(depart, high + 86_400),
                high: Self.mirror - (low + least), leastTime: least, fixedTime: instance.fixedTime[event])
            : Site(
                place: instance.place[event], low: low, high: high, leastTime: least,
                fixedTime: instance.fixedTime[event])
    }

    /// - Parameter together: services of all who share this stop.
    private func home(_ request: Int, _ site: Int, together: Int) -> Home {
        let (own, other) = isReversed ? (2 * request + 1, 2 * request) : (2 * request, 2 * request + 1)
        let (fixed, service) = (instance.fixedTime[own], instance.service[own])
        let (longest, cap) = (fixed + together, instance.rideCap[request])
        let siblings = together - service
        var (low, high) = (instance.beginLow[own], instance.beginHigh[own])
        if isReversed {
            high = min(high, instance.departHigh[other] + cap, instance.departHigh[own] - fixed - service)
            (low, high) = (
                Self.mirror - min(instance.departHigh[own], high + longest), Self.mirror - (low + fixed + service)
            )
        } else {
            low = max(low, instance.beginLow[other] - cap - longest)
            high = min(high, instance.departHigh[own] - fixed - service)
        }
        let weights = (0..<2).filter { seating in
            (0..<instance.classes.count).contains { instance.seatings(request, $0) & (1 << UInt8(seating)) != 0 }
        }.map { instance.loads[2 * request + $0].weight }
        return Home(
            place: instance.place[own], stop: instance.stopKey[own], low: low, high: high + siblings, fixedTime: fixed,
            service: service, otherService: instance.service[other], site: site, weight: max(1, weights.min() ?? 1),
            isAlone: instance.mostAboard[request] == 1)
    }

    private static func groups(of instance: Instance, returnHome: Bool) -> [Group] {
        struct Pool: Hashable {
            var type: Int
            var depot: Int?
        }
        var pools: [Pool: Int] = [:]
        var groups: [Group] = []
        for (index, vehicle) in instance.classes.enumerated() where instance.fleetCounts[vehicle.fleet] > 0 {
            let key = Pool(type: vehicle.type, depot: returnHome ? vehicle.depot : nil)
            let pool = pools[key] ?? pools.count
            pools[key] = pool
            let known = groups.firstIndex {
                let other = instance.classes[$0.classes[0]]
                return $0.pool == pool && other.prices == vehicle.prices
                    && other.configurations == vehicle.configurations
            }
            if let known {
                groups[known].classes.append(index)
            } else {
                groups.append(
                    Group(
                        classes: [index], pool: pool, prices: vehicle.prices,
                        capacity: max(1, vehicle.configurations.map(\.weight).max() ?? 1)))
            }
        }
        return groups
    }

    /// What a duty of a vehicle costs at its start, which groups of several kinds do not have in common.
    func dutyFixed(_ vehicle: VehicleClass) -> Int { isFree ? 0 : vehicle.prices.dutyFixed }

    /// Whether a group can serve a request at all.
    func serves(_ group: Group, _ request: Int) -> Bool {
        group.classes.contains { instance.seatings(request, $0) != 0 }
    }
}
