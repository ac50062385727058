@testable import Optimiser

/// Tiny random instances with every rule that pricing knows or leaves out, some of them against the triangle inequality.
struct RandomTables {
    private var random: RandomSource
    private let requests: Int
    private let isStopwise: Bool
    private var tables = InstanceTables()

    /// - Parameter requests: two to four when it does not say.
    static func make(seed: Int, requests: Int? = nil) -> InstanceTables {
        var maker = RandomTables(seed, requests: requests ?? 2 + seed % 3)
        maker.fill()
        return maker.tables
    }

    private init(_ seed: Int, requests: Int) {
        random = RandomSource(seed: UInt64(seed), stream: 77)
        self.requests = requests
        isStopwise = seed % 2 == 0
    }

    private mutating func below(_ bound: Int) -> Int { random.below(max(1, bound)) }
    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private mutating func fill() {
        tables.requestCount = requests
        tables.isStopwise = isStopwise
        fillTravel(places: 2 + 2 * requests)
        for fleet in 0..<(1 + below(2)) { addClass(fleet) }
        tables.conflicts = Array(repeating: [], count: requests)
        tables.companions = tables.conflicts
        // Many to one, one to many, or each its own.
        let shape = below(3)
        let sites = 1 + below(2)
        for request in 0..<requests { add(request, shape, sites) }
        if chance(20) {
            tables.conflicts[0].append(1)
            tables.conflicts[1].append(0)
        }
        if chance(20) { tables.destinationsAboard = 1 }
        if chance(10) { tables.destinationsPerRun = 1 }
        let limits = chance(30)
        let limit = 300 + below(900)
        for _ in 0..<requests {
            tables.waitOnRoad.append(limits ? limit + below(2) * 60 : Instance.unlimited)
            tables.waitAtGate.append(limits ? limit : Instance.unlimited)
        }
    }

    private mutating func fillTravel(places: Int) {
        tables.placeCount = places
        let points = (0..<places).map { _ in (Double(below(4000)), Double(below(4000))) }
        let isWild = chance(20)
        for from in points {
            for to in points {
                let distance = ((from.0 - to.0) * (from.0 - to.0) + (from.1 - to.1) * (from.1 - to.1)).squareRoot()
                let metres = distance + (isWild ? Double(below(1500)) : 0)
                tables.metres.append(Int32(metres))
                tables.seconds.append(Int32(metres / 4))
            }
        }
    }

    private mutating func addClass(_ fleet: Int) {
        var prices = Prices()
        prices.dutyFixed = chance(50) ? below(5000) : 0
        prices.dutyTime = Price(rate: below(2) * below(4000), divisor: 3600)
        if chance(20) { prices.attendantTime = Price(rate: below(3000), divisor: 3600) }
        prices.length = Price(rate: below(80), divisor: 1000)
        if chance(30) { prices.runFixed = below(1000) }
        if chance(30) { prices.loadedTime = Price(rate: below(3000), divisor: 3600) }
        if chance(30) { prices.loadedLength = Price(rate: below(100), divisor: 1000) }
        if chance(20) { prices.pupil = Price(rate: below(300), divisor: 1) }
        if chance(20) { prices.wheelchair = Price(rate: below(300), divisor: 1) }
        if chance(20) { prices.runMinimum = below(2500) }
        let second = chance(50)
        tables.fleetCounts.append(requests)
        tables.classes.append(
            VehicleClass(
                fleet: fleet, type: fleet, depot: fleet, shiftLow: 0, shiftHigh: 6000 + below(4000),
                longestDuty: chance(30) ? 2500 + below(3000) : Instance.unlimited,
                range: chance(10) ? 20_000 : Instance.unlimited, reconfigurable: chance(50),
                configurations: second ? [load(3, 0), load(1, 1)] : [load(2 + below(2), 1)], prices: prices))
    }

    private func load(_ seats: Int, _ chairs: Int) -> Load {
        var load = Load.zero
        load[LoadDimension.seats] = Int16(seats)
        load[LoadDimension.wheelchairPlaces] = Int16(chairs)
        return load
    }

    private mutating func add(_ request: Int, _ shape: Int, _ sites: Int) {
        let classes = tables.classes.count
        let own = 2 + request
        let site = 2 + requests + (shape == 2 ? request : below(sites))
        let (from, to) = shape == 1 ? (site, own) : (own, site)
        let begin = 600 + below(2500)
        let direct = Int(tables.seconds[from * tables.placeCount + to])
        let cap = chance(70) ? direct + 200 + below(1500) : Instance.unlimited
        let isAtStart = shape == 1
        addEvent(from, low: isAtStart ? begin : 0, high: isAtStart ? begin + 900 + below(900) : 8000)
        addEvent(
            to, low: isAtStart ? 0 : begin + direct, high: isAtStart ? 9000 : begin + direct + 600 + below(1500))
        tables.rideCap.append(cap)
        tables.pupils.append(1)
        let hasChair = chance(25)
        tables.wheelchairs.append(hasChair ? 1 : 0)
        tables.mostAboard.append(chance(10) ? 1 + below(2) : Instance.unlimited)
        tables.destination.append(to)
        tables.loads += hasChair ? [load(0, 1), load(1, 0)] : [load(1, 0), load(1, 0)]
        for _ in 0..<classes { tables.seatings.append(hasChair ? UInt8(1 + below(3)) : 1) }
    }

    private mutating func addEvent(_ place: Int, low: Int, high: Int) {
        // Events of one place share a stop, and what a stop takes.
        let fixed = isStopwise ? 30 + 10 * (place % 4) : 0
        let service = 20 + below(60)
        tables.place.append(place)
        tables.stopKey.append(place)
        tables.fixedTime.append(fixed)
        tables.service.append(service)
        tables.sequel.append(isStopwise ? 0 : service)
        tables.beginLow.append(low)
        tables.beginHigh.append(high)
        tables.departHigh.append(chance(20) ? high + 200 : Instance.unlimited)
        tables.isGate.append(place % 2)
    }
}
