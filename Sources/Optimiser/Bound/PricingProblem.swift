/// What pricing sees of an instance: the requests that must be served, in the direction in which it is easiest to think.
///
/// Half-days from school are turned around in time, so that many places to board come before few to alight. Legs are
/// closed under short cuts: leaving a stop out never makes the way longer. Whatever differs from the instance makes duties
/// easier or cheaper, so a bound for this problem is one for the instance.
final class PricingProblem: Sendable {
    /// An event of a request. Times count from the begin of its stop, as in `Instance`.
    struct Event: Equatable {
        var place: Int
        /// Number of the stop among those of its side.
        var stop: Int
        var low: Int
        var high: Int
        var departHigh: Int
        var fixedTime: Int
        var service: Int
        var sequel: Int
    }

    /// Where requests alight: all who are aboard for it leave in one visit.
    struct Stop {
        var place: Int
        var low: Int
        var high: Int
        var departHigh: Int
        var fixedTime: Int
        var leastService: Int
        var leastSequel: Int
        /// After a visit that begins no later than this one can leave and still come back for who stays aboard.
        var returnHigh: Int
    }

    let instance: Instance
    /// Vehicles per fleet entry that there are for these requests.
    let fleetCounts: [Int]
    let isReversed: Bool
    /// Of the instance, by the number used here.
    let requests: [Int]
    /// The other way round.
    private let number: [Int: Int32]
    let boardings: [Event]
    let alightings: [Event]
    let stops: [Stop]
    /// Of the instance, by the number used here.
    let places: [Int]
    /// `from * places.count + to`.
    let seconds: [Int32]
    let metres: [Int32]
    let depotPlace: [Int]
    /// Most waiting with pupils aboard.
    let slack: Int
    /// Some limit on waiting aboard holds.
    var limitsWaiting: Bool { slack < Instance.unlimited }
    /// Bits of requests that may not be aboard together with this one, among the first 64 that have such others.
    let conflictBit: [UInt64]
    let conflictMask: [UInt64]
    /// Conflict bits of all requests that alight at a stop.
    let conflictOfStop: [UInt64]
    /// For so many stops someone may be aboard at once.
    let mostPending: Int

    /// Turning around happens here, so that times stay positive.
    static let mirror = 1 << 29

    /// - Parameter fleetCounts: nil for all vehicles of the instance.
    init(_ instance: Instance, serving requests: [Int], fleetCounts: [Int]? = nil) {
        self.instance = instance
        self.fleetCounts = fleetCounts ?? instance.fleetCounts
        number = Dictionary(uniqueKeysWithValues: requests.enumerated().map { ($1, Int32($0)) })
        self.requests = requests
        isReversed = Self.isBetterReversed(instance, requests)
        let index = Self.placeIndex(instance, requests)
        places = index.places
        depotPlace = instance.classes.map { index.number[$0.depot] ?? 0 }
        seconds = Self.closed(index.places, isReversed, instance.driving)
        metres = Self.closed(index.places, isReversed, instance.length)
        let latest = instance.classes.map(\.shiftHigh).max() ?? 0
        var events: [[Event]] = []
        for side in isReversed ? [1, 0] : [0, 1] {
            events.append(
                Self.events(instance, requests, side, isReversed, latest: latest).map { event in
                    var event = event
                    event.place = index.number[event.place] ?? 0
                    return event
                })
        }
        boardings = events[0]
        alightings = events[1]
        stops = Self.stops(
            alightings, seconds, places.count, Set((boardings + alightings).map(\.place)),
            keepsNobody: !isReversed && !instance.mayPassOwnStop)
        let waits = requests.map { max(instance.waitOnRoad[$0], instance.waitAtGate[$0]) }
        slack = min(Instance.unlimited, waits.max() ?? Instance.unlimited)
        (conflictBit, conflictMask) = Self.conflicts(instance, requests)
        var ofStop = Array(repeating: UInt64(0), count: stops.count)
        for (request, event) in alightings.enumerated() { ofStop[event.stop] |= conflictBit[request] }
        conflictOfStop = ofStop
        mostPending = Self.mostPending(instance, requests, alightings)
    }

    var count: Int { requests.count }

    /// Nil when it serves others too.
    func column(_ route: Route) -> DutyColumn? {
        let requests = route.requests.compactMap { number[Int($0)] }
        guard requests.count == route.requests.count else { return nil }
        return DutyColumn(cost: Double(route.cost), requests: requests, vehicleClass: route.vehicleClass, route: route)
    }

    /// The same of a column of another problem of this instance.
    func column(_ column: DutyColumn, of other: PricingProblem) -> DutyColumn? {
        var own = column
        own.requests = column.requests.compactMap { number[other.requests[Int($0)]] }
        return own.requests.count == column.requests.count ? own : nil
    }

    @inline(__always)
    func driving(_ from: Int, _ to: Int) -> Int { Int(seconds[from * places.count + to]) }

    @inline(__always)
    func length(_ from: Int, _ to: Int) -> Int { Int(metres[from * places.count + to]) }

    func rideCap(_ request: Int) -> Int { instance.rideCap[requests[request]] }

    /// In the direction of this problem.
    func shift(_ vehicle: VehicleClass) -> (low: Int, high: Int) {
        isReversed
            ? (Self.mirror - vehicle.shiftHigh, Self.mirror - vehicle.shiftLow) : (vehicle.shiftLow, vehicle.shiftHigh)
    }

    // MARK: Building

    private static func isBetterReversed(_ instance: Instance, _ requests: [Int]) -> Bool {
        // One after the other, services are the same both ways only when nothing but they take time.
        let isSymmetric =
            instance.isStopwise
            || requests.allSatisfy { request in
                (0...1).allSatisfy { side in
                    let event = 2 * request + side
                    return instance.fixedTime[event] == 0 && instance.sequel[event] == instance.service[event]
                }
            }
        return isSymmetric && instance.stopCount(of: requests, side: 0) < instance.stopCount(of: requests, side: 1)
    }

    private static func placeIndex(_ instance: Instance, _ requests: [Int]) -> (places: [Int], number: [Int: Int]) {
        let used =
            instance.classes.map(\.depot) + requests.flatMap { [instance.place[2 * $0], instance.place[2 * $0 + 1]] }
        let places = Array(Set(used)).sorted()
        return (places, Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) }))
    }

    /// Shortest ways, all detours allowed.
    ///
    /// - Complexity: O(places³).
    private static func closed(_ places: [Int], _ isReversed: Bool, _ leg: (Int, Int) -> Int) -> [Int32] {
        let count = places.count
        var way = places.flatMap { from in places.map { to in Int32(isReversed ? leg(to, from) : leg(from, to)) } }
        for place in 0..<count { way[place * count + place] = 0 }
        way.withUnsafeMutableBufferPointer { way in
            for via in 0..<count {
                for from in 0..<count {
                    let first = way[from * count + via]
                    for to in 0..<count {
                        let detour = first &+ way[via * count + to]
                        if detour < way[from * count + to] { way[from * count + to] = detour }
                    }
                }
            }
        }
        return way
    }

    private static func events(
        _ instance: Instance, _ requests: [Int], _ side: Int, _ isReversed: Bool, latest: Int
    ) -> [Event] {
        var stops: [Int: Int] = [:]
        var together: [Int: Int] = [:]
        for request in requests {
            let event = 2 * request + side
            together[instance.stopKey[event], default: 0] += instance.service[event]
            if stops[instance.stopKey[event]] == nil { stops[instance.stopKey[event]] = stops.count }
        }
        return requests.map { request in
            let event = 2 * request + side
            let (fixed, service) = (instance.fixedTime[event], instance.service[event])
            var low = instance.beginLow[event]
            var high = min(instance.beginHigh[event], latest)
            var departHigh = min(instance.departHigh[event], latest)
            if isReversed {
                let longest = instance.isStopwise ? fixed + (together[instance.stopKey[event]] ?? 0) : fixed + service
                let end = mirror - low
                low = mirror - min(departHigh, high + longest)
                departHigh = end
                high = end - fixed - service
            }
            return Event(
                place: instance.place[event], stop: stops[instance.stopKey[event]] ?? 0, low: low, high: high,
                departHigh: departHigh, fixedTime: fixed, service: service, sequel: instance.sequel[event])
        }
    }

    /// - Parameter keepsNobody: who could have alighted where others do rides on to no other stop.
    private static func stops(
        _ events: [Event], _ seconds: [Int32], _ placeCount: Int, _ used: Set<Int>, keepsNobody: Bool
    ) -> [Stop] {
        var stops: [Stop?] = Array(repeating: nil, count: (events.map(\.stop).max() ?? -1) + 1)
        var opensAtOnce = stops.map { _ in true }
        for event in events {
            var stop =
                stops[event.stop]
                ?? Stop(
                    place: event.place, low: event.low, high: event.high, departHigh: event.departHigh,
                    fixedTime: event.fixedTime, leastService: event.service, leastSequel: event.sequel, returnHigh: 0)
            if stop.low != event.low { opensAtOnce[event.stop] = false }
            stop.low = min(stop.low, event.low)
            stop.high = max(stop.high, event.high)
            stop.departHigh = max(stop.departHigh, event.departHigh)
            stop.fixedTime = min(stop.fixedTime, event.fixedTime)
            stop.leastService = min(stop.leastService, event.service)
            stop.leastSequel = min(stop.leastSequel, event.sequel)
            stops[event.stop] = stop
        }
        return stops.compactMap(\.self).enumerated().map { number, stop in
            let away = used.filter { $0 != stop.place }.map {
                Int(seconds[stop.place * placeCount + $0]) + Int(seconds[$0 * placeCount + stop.place])
            }
            var stop = stop
            stop.returnHigh =
                keepsNobody && opensAtOnce[number]
                ? Int.min : stop.high - stop.fixedTime - stop.leastService - (away.min() ?? 0)
            return stop
        }
    }

    /// Destinations aboard are as many as stops where no two stops have one in common.
    private static func mostPending(_ instance: Instance, _ requests: [Int], _ alightings: [Event]) -> Int {
        var stops: [Int: Set<Int>] = [:]
        for (request, event) in zip(requests, alightings) {
            stops[instance.destination[request], default: []].insert(event.stop)
        }
        return stops.values.allSatisfy { $0.count == 1 } ? instance.destinationsAboard : Instance.unlimited
    }

    private static func conflicts(_ instance: Instance, _ requests: [Int]) -> (bits: [UInt64], masks: [UInt64]) {
        let number = Dictionary(uniqueKeysWithValues: requests.enumerated().map { ($1, $0) })
        var bits = Array(repeating: UInt64(0), count: requests.count)
        var used = 0
        for (local, request) in requests.enumerated() where !instance.conflicts.isEmpty(request) && used < 64 {
            bits[local] = 1 << UInt64(used)
            used += 1
        }
        let masks = requests.map { request in
            instance.conflicts.range(request).reduce(UInt64(0)) { mask, position in
                mask | (number[instance.conflicts[position]].map { bits[$0] } ?? 0)
            }
        }
        return (bits, masks)
    }
}
