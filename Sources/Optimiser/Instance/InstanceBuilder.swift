import Domain

/// Makes the dense instance of a half-day.
struct InstanceBuilder {
    private let problem: HalfDayProblem
    private let matrix: TravelMatrix
    private let placeIndex: [Place.ID: Int]
    private let sites: [Destination.ID: HalfDayProblem.Site]
    private var tables = InstanceTables()
    private var stopKeys: [StopKey: Int] = [:]

    /// What makes two consecutive events one stop: same place, same kind, same limits on time.
    private struct StopKey: Hashable {
        let place: Int
        let isBoarding: Bool
        let low: Int
        let high: Int
        let departHigh: Int
    }

    /// - Precondition: the problem's references resolve (the checker and the stateless door see to that).
    static func build(_ problem: HalfDayProblem, _ matrix: TravelMatrix) -> Instance {
        var builder = InstanceBuilder(problem, matrix)
        builder.addClasses()
        for request in problem.requests { builder.add(request) }
        builder.addCompanionships()
        builder.tightenWindows()
        builder.addGates()
        return Instance(builder.tables)
    }

    private init(_ problem: HalfDayProblem, _ matrix: TravelMatrix) {
        self.problem = problem
        self.matrix = matrix
        var index: [Place.ID: Int] = [:]
        for (position, place) in problem.places.enumerated() { index[place.id] = position }
        placeIndex = index
        sites = Dictionary(problem.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        tables.requestCount = problem.requests.count
        tables.placeCount = matrix.count
        tables.seconds = matrix.seconds
        tables.metres = matrix.metres
        tables.destinationsAboard = problem.norms.resolve(.destinationsAboard).value ?? Instance.unlimited
        tables.destinationsPerRun = problem.norms.resolve(.destinationsPerRun).value ?? Instance.unlimited
    }

    // MARK: Vehicles

    private mutating func addClasses() {
        let needsAttendant = problem.requests.contains { $0.needs.attendant == .municipality }
        // A duty longer than this would need a break (R-DIENST); duties of a half-day are kept within it.
        let longest = min(
            problem.norms.resolve(.dutyMaximum).value ?? Instance.unlimited,
            problem.norms.resolve(.workBeforeBreak).value ?? Instance.unlimited)
        tables.fleetCounts = problem.fleet.map(\.count)
        for (index, fleet) in problem.fleet.enumerated() {
            guard let typeIndex = problem.vehicleTypes.firstIndex(where: { $0.id == fleet.type }),
                let base = problem.base(fleet.depot), let depot = placeIndex[base.place]
            else { continue }
            let type = problem.vehicleTypes[typeIndex]
            for hasAttendant in needsAttendant ? [false, true] : [false] {
                tables.classes.append(
                    VehicleClass(
                        fleet: index, type: typeIndex, hasAttendant: hasAttendant, depot: depot,
                        shiftLow: fleet.shift.earliest.rawValue, shiftHigh: fleet.shift.latest.rawValue,
                        longestDuty: longest, range: type.range?.rawValue ?? Instance.unlimited,
                        reconfigurable: type.reconfigurableOnTheWay,
                        configurations: Self.capacities(of: type, hasAttendant: hasAttendant),
                        prices: Self.prices(problem.tariff.rates[type.id] ?? Rates(), hasAttendant: hasAttendant)))
            }
        }
    }

    private static func capacities(of type: VehicleType, hasAttendant: Bool) -> [Load] {
        type.configurations.compactMap { configuration in
            let seats = configuration.seats - (hasAttendant ? 1 : 0)
            guard seats >= 0 else { return nil }
            var load = Load.zero
            load[LoadDimension.seats] = Int16(clamping: seats)
            load[LoadDimension.rearSeats] = Int16(clamping: configuration.seats - type.frontSeats)
            load[LoadDimension.requiredFrontSeats] = Int16(clamping: type.frontSeats)
            load[LoadDimension.wheelchairPlaces] = Int16(clamping: configuration.wheelchairPlaces)
            load[LoadDimension.boosters] = Int16(clamping: type.boosters)
            load[LoadDimension.childSeats] = Int16(clamping: type.childSeats)
            load[LoadDimension.chairLuggage] = Int16(clamping: type.chairLuggage)
            return load
        }
    }

    private static func prices(_ rates: Rates, hasAttendant: Bool) -> Prices {
        func price(_ component: TariffComponent) -> Price {
            Price(rate: rates[component].rawValue, divisor: 100 * component.divisor)
        }
        var prices = Prices()
        prices.dutyFixed = price(.dutyStart).amount(1) + price(.vehicleDay).amount(1)
        prices.dutyTime = price(.dutyHour)
        prices.attendantTime = hasAttendant ? price(.attendantHour) : .free
        prices.length = price(.kilometre)
        prices.runFixed = price(.runStart).amount(1)
        prices.loadedTime = price(.loadedHour)
        prices.loadedLength = price(.loadedKilometre)
        prices.pupil = price(.pupilRide)
        prices.wheelchair = price(.wheelchairRide)
        prices.runMinimum = price(.runMinimum).amount(1)
        return prices
    }

    // MARK: Requests

    private mutating func add(_ request: Request) {
        let home = placeIndex[request.place] ?? 0
        let site = sites[request.destination].flatMap { placeIndex[$0.place] } ?? 0
        let toSchool = problem.direction == .toSchool
        let (from, to) = toSchool ? (home, site) : (site, home)
        let direct = matrix.duration(from: from, to: to)
        let ride = problem.rideLimit(of: request, direct: direct)
        let windows = toSchool ? windowsToSchool(request) : windowsFromSchool(request)
        addEvent(at: from, windows.boarding, problem.boardingTime(of: request), isBoarding: true)
        addEvent(at: to, windows.alighting, problem.alightingTime(of: request), isBoarding: false)
        tables.rideCap.append(ride.limit?.rawValue ?? Instance.unlimited)
        tables.pupils.append(1)
        tables.wheelchairs.append(request.needs.hasWheelchair ? 1 : 0)
        tables.mostAboard.append(problem.mostAboard(of: request).value ?? Instance.unlimited)
        tables.waitOnRoad.append(problem.norms.resolve(.waitingAboard, for: request).value ?? Instance.unlimited)
        tables.waitAtGate.append(problem.norms.resolve(.waitingAtGate, for: request).value ?? Instance.unlimited)
        tables.detourGoal.append(problem.norms.resolve(.detourGoal, for: request).value ?? Instance.unlimited)
        tables.destination.append(problem.sites.firstIndex { $0.id == request.destination } ?? 0)
        for transferred in [false, true] { tables.loads.append(Self.load(of: request.needs, transferred: transferred)) }
        for vehicleClass in tables.classes { tables.seatings.append(seatings(of: request, in: vehicleClass)) }
    }

    private struct EventWindow {
        var low = 0
        var high = Instance.unlimited
        var departHigh = Instance.unlimited
    }

    private func windowsToSchool(_ request: Request) -> (boarding: EventWindow, alighting: EventWindow) {
        let arrival = problem.arrivalWindow(of: request)
        return (
            EventWindow(low: request.earliestPickup?.rawValue ?? 0),
            EventWindow(low: arrival.earliest.rawValue, high: arrival.latest.rawValue)
        )
    }

    private func windowsFromSchool(_ request: Request) -> (boarding: EventWindow, alighting: EventWindow) {
        let departure = problem.departureWindow(of: request)
        var home = EventWindow(high: request.latestDropOff?.rawValue ?? Instance.unlimited)
        if let handover = request.handover {
            home.low = handover.earliest.rawValue
            home.departHigh = handover.latest.rawValue
        }
        return (EventWindow(low: departure.earliest.rawValue, departHigh: departure.latest.rawValue), home)
    }

    private mutating func addEvent(
        at place: Int, _ window: EventWindow, _ service: Seconds, isBoarding: Bool
    ) {
        let key = StopKey(
            place: place, isBoarding: isBoarding, low: window.low, high: window.high, departHigh: window.departHigh)
        tables.place.append(place)
        tables.stopKey.append(number(of: key))
        tables.fixedTime.append(problem.fixedStopTime(at: problem.places[place].id).rawValue)
        tables.service.append(service.rawValue)
        tables.sequel.append(0)
        tables.beginLow.append(max(0, window.low))
        tables.beginHigh.append(min(window.high, Seconds.latestMoment.rawValue))
        tables.departHigh.append(min(window.departHigh, Seconds.latestMoment.rawValue))
        tables.isGate.append(problem.sites.contains { placeIndex[$0.place] == place } ? 1 : 0)
    }

    private mutating func number(of key: StopKey) -> Int {
        let number = stopKeys[key] ?? stopKeys.count
        stopKeys[key] = number
        return number
    }

    private static func load(of needs: Needs, transferred: Bool) -> Load {
        var load = Load.zero
        let seats = needs.wheelchair == .none || transferred ? needs.places : 0
        let parent = needs.attendant == .parent ? 1 : 0
        load[LoadDimension.seats] = Int16(clamping: seats + parent)
        load[LoadDimension.rearSeats] = Int16(clamping: needs.frontSeat == .notAllowed ? seats : 0)
        load[LoadDimension.requiredFrontSeats] = needs.frontSeat == .required && seats > 0 ? 1 : 0
        load[LoadDimension.wheelchairPlaces] = Int16(clamping: seats > 0 ? 0 : needs.places)
        load[LoadDimension.boosters] = needs.childSeat == .booster ? 1 : 0
        load[LoadDimension.childSeats] = needs.childSeat == .childSeat ? 1 : 0
        load[LoadDimension.chairLuggage] = needs.wheelchair == .canTransfer && transferred ? 1 : 0
        return load
    }

    /// Bit 0: seated as the load without transfer; bit 1: transferred to a seat.
    private func seatings(of request: Request, in vehicleClass: VehicleClass) -> UInt8 {
        if request.needs.attendant == .municipality && !vehicleClass.hasAttendant { return 0 }
        let type = problem.vehicleTypes[vehicleClass.type]
        let untransferred = request.needs.wheelchair == .none || type.hasLift
        var bits: UInt8 = 0
        let own = tables.loads.count - 2
        if untransferred, vehicleClass.configurations.contains(where: { tables.loads[own].fits(in: $0) }) { bits |= 1 }
        if request.needs.wheelchair == .canTransfer,
            vehicleClass.configurations.contains(where: { tables.loads[own + 1].fits(in: $0) })
        {
            bits |= 2
        }
        return bits
    }

    private mutating func addGates() {
        let limited = problem.gates.filter { $0.bays != nil }
        guard !limited.isEmpty else { return }
        tables.bays = limited.compactMap(\.bays)
        tables.gateOfPlace = Array(repeating: -1, count: tables.placeCount)
        for site in problem.sites {
            guard let place = placeIndex[site.place], let gate = limited.firstIndex(where: { $0.id == site.gate })
            else { continue }
            tables.gateOfPlace[place] = gate
        }
    }

    /// A ride takes at least its direct driving: what that says about its two windows.
    private mutating func tightenWindows() {
        for request in 0..<tables.requestCount {
            let (board, alight) = (2 * request, 2 * request + 1)
            let driving = Int(tables.seconds[tables.place[board] * tables.placeCount + tables.place[alight]])
            let least = tables.fixedTime[board] + tables.service[board] + driving
            tables.beginHigh[board] = min(tables.beginHigh[board], tables.beginHigh[alight] - least)
            tables.beginLow[alight] = max(tables.beginLow[alight], tables.beginLow[board] + least)
        }
    }

    // MARK: Who rides with whom

    private mutating func addCompanionships() {
        let indices = Dictionary(
            problem.requests.enumerated().map { ($1.pupil, $0) }, uniquingKeysWith: { first, _ in first })
        tables.conflicts = Array(repeating: [], count: problem.requests.count)
        for pair in problem.apart {
            guard let first = indices[pair.first], let second = indices[pair.second] else { continue }
            tables.conflicts[first].append(second)
            tables.conflicts[second].append(first)
        }
        var group = Array(0..<problem.requests.count)
        for pair in problem.together {
            guard let first = indices[pair.first], let second = indices[pair.second] else { continue }
            let (from, to) = (group[second], group[first])
            for index in group.indices where group[index] == from { group[index] = to }
        }
        tables.companions = problem.requests.indices.map { index in
            group.indices.filter { $0 != index && group[$0] == group[index] }
        }
        alignStops()
    }

    /// Companions at one place share one stop there: the limits of all of them hold for it.
    private mutating func alignStops() {
        for request in problem.requests.indices {
            for other in tables.companions[request] where other > request {
                for side in 0...1 {
                    let (left, right) = (2 * request + side, 2 * other + side)
                    guard tables.place[left] == tables.place[right] else { continue }
                    let low = max(tables.beginLow[left], tables.beginLow[right])
                    let high = min(tables.beginHigh[left], tables.beginHigh[right])
                    let departHigh = min(tables.departHigh[left], tables.departHigh[right])
                    let number = number(
                        of: StopKey(
                            place: tables.place[left], isBoarding: side == 0, low: low, high: high,
                            departHigh: departHigh))
                    for event in [left, right] {
                        tables.beginLow[event] = low
                        tables.beginHigh[event] = high
                        tables.departHigh[event] = departHigh
                        tables.stopKey[event] = number
                    }
                }
            }
        }
    }
}
