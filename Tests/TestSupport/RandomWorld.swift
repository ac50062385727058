package import Domain

/// A small half-day drawn at random, with every kind of need in it: for tests that solve many worlds and check each.
package struct RandomWorld {
    private var state: UInt64
    private let direction: Direction
    private let pupils: Int

    package static func problem(seed: UInt64, pupils: Int, _ direction: Direction, bays: Int? = nil) -> HalfDayProblem {
        var world = RandomWorld(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1, direction: direction, pupils: pupils)
        return world.build(bays: bays)
    }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private mutating func point() -> Coordinate {
        Coordinate(latitude: 52.5 + Double(below(2500)) / 10_000, longitude: 4.6 + Double(below(3500)) / 10_000)
    }

    private mutating func build(bays: Int?) -> HalfDayProblem {
        var places: [Place] = []
        var sites: [HalfDayProblem.Site] = []
        for index in 0..<4 {
            // The third school stands at the second one's gate.
            let shared = index == 2
            if !shared { places.append(Place(id: Place.ID("B\(index)"), coordinate: point())) }
            sites.append(
                .init(
                    id: Destination.ID("school\(index)"), name: "School \(index)",
                    place: Place.ID("B\(shared ? 1 : index)"), gate: Gate.ID("poort\(shared ? 1 : index)")))
        }
        var bases: [HalfDayProblem.Base] = []
        for index in 0..<2 {
            places.append(Place(id: Place.ID("S\(index)"), coordinate: point()))
            bases.append(.init(id: Depot.ID("depot\(index)"), name: "Depot \(index)", place: Place.ID("S\(index)")))
        }
        var requests: [Request] = []
        for index in 0..<pupils { requests.append(request(index, &places)) }
        var (apart, together) = ([HalfDayProblem.Pair](), [HalfDayProblem.Pair]())
        for _ in 0..<(pupils / 8) {
            let (first, second) = (below(pupils), below(pupils))
            if first != second { apart.append(.init(requests[first].pupil, requests[second].pupil)) }
        }
        for index in stride(from: 1, to: pupils, by: 9) {
            if chance(70) { requests[index].place = requests[index - 1].place }
            let pair = HalfDayProblem.Pair(requests[index].pupil, requests[index - 1].pupil)
            for member in [index - 1, index] {
                requests[member].needs.mostAboard = requests[member].needs.mostAboard.map { max(2, $0) }
                requests[member].needs.wheelchair = .none
            }
            if !apart.contains(pair) { together.append(pair) }
        }
        return HalfDayProblem(
            name: "willekeurig", direction: direction, places: places, travel: .estimate(.standard),
            gates: (0..<4).map { Gate(id: Gate.ID("poort\($0)"), bays: bays) }, sites: sites, bases: bases,
            vehicleTypes: Self.types, fleet: fleet(), requests: requests, apart: apart, together: together,
            norms: norms(requests), tariff: tariff())
    }

    private mutating func request(_ index: Int, _ places: inout [Place]) -> Request {
        places.append(Place(id: Place.ID("W\(index)"), coordinate: point()))
        var needs = Needs()
        if chance(15) { needs.wheelchair = chance(40) ? .canTransfer : .wheelchair }
        if chance(8) { needs.places = 2 }
        if chance(10) { needs.childSeat = chance(50) ? .booster : .childSeat }
        needs.frontSeat = needs.wheelchair == .none && chance(5) ? .required : chance(40) ? .allowed : .notAllowed
        if chance(8) { needs.mostAboard = 1 + below(4) }
        if chance(10) { needs.attendant = chance(50) ? .municipality : .parent }
        if chance(10) { needs.boardingTime = .minutes(2) }
        let school = below(4)
        let quarter = Seconds.minutes(15 * below(3))
        let toSchool = direction == .toSchool
        var request = Request(
            pupil: Pupil.ID("L\(index)"), place: Place.ID("W\(index)"), destination: Destination.ID("school\(school)"),
            municipality: index % 2 == 0 ? "Noord" : "Zuid",
            bell: (toSchool ? .clock(8, 30) : .clock(14, 30)) + quarter, needs: needs)
        if toSchool, chance(15) { request.earliestPickup = .clock(7, 20) }
        if !toSchool, chance(15) { request.latestDropOff = .clock(16, 15) }
        if !toSchool, chance(15) { request.handover = TimeWindow(.clock(15, 0), .clock(17, 0)) }
        if chance(10) { request.walk = Walk(duration: .minutes(6), distance: 500, permitted: 800) }
        if chance(10) { request.precision = .postcode4 }
        return request
    }

    private static let types = [
        VehicleType(
            id: "auto", name: "auto", configurations: [.init(seats: 4, wheelchairPlaces: 0)], frontSeats: 1,
            boosters: 2,
            childSeats: 1, chairLuggage: 1),
        VehicleType(
            id: "bus", name: "minibus", configurations: [.init(seats: 8, wheelchairPlaces: 0)], frontSeats: 2,
            boosters: 4, childSeats: 2, chairLuggage: 2, range: 180_000),
        VehicleType(
            id: "rolbus", name: "rolstoelbus",
            configurations: [
                .init(seats: 8, wheelchairPlaces: 0), .init(seats: 6, wheelchairPlaces: 1),
                .init(seats: 4, wheelchairPlaces: 2),
            ], frontSeats: 1, hasLift: true, boosters: 2, childSeats: 2, chairLuggage: 1),
    ]

    private mutating func fleet() -> [HalfDayProblem.Fleet] {
        let shift =
            direction == .toSchool
            ? TimeWindow(.clock(6, 15), .clock(10, 0)) : TimeWindow(.clock(13, 0), .clock(17, 30))
        return Self.types.flatMap { type in
            (0..<2).map { depot in
                HalfDayProblem.Fleet(
                    id: FleetEntry.ID("\(type.id)@\(depot)"), type: type.id, depot: Depot.ID("depot\(depot)"),
                    count: 1 + pupils / 8, shift: shift)
            }
        }
    }

    private mutating func norms(_ requests: [Request]) -> NormBook {
        var book = NormBook()
        func set(_ key: NormKey, _ scope: NormScope, _ value: Int?) {
            book.set(NormSetting(key: key, scope: scope, value: value, reason: "toets"))
        }
        if chance(50) { set(.maximumRide, .contract, 2700) }
        if chance(50) { set(.destinationsAboard, .contract, 2) }
        if chance(30) { set(.destinationsPerRun, .contract, 2) }
        if chance(30) { set(.dutyMaximum, .contract, 9000) }
        if chance(30) { set(.arrivalEarliest, .destination("school1"), 1200) }
        if chance(30) { set(.departureLatest, .municipality("Noord"), 1200) }
        if chance(50) { set(.waitingAboard, .pupil(requests[0].pupil), 60) }
        if chance(30) { set(.stopTimeGate, .contract, 120) }
        set(.maximumRide, .pupil(requests[requests.count - 1].pupil), 2100)
        return book
    }

    private mutating func tariff() -> Tariff {
        let components = TariffComponent.allCases
        var rates: [VehicleType.ID: Rates] = [:]
        for (index, type) in Self.types.enumerated() {
            var values: [TariffComponent: Rate] = [
                .dutyStart: .cents(2500 + 500 * index), .kilometre: Rate(3000 + 700 * index),
            ]
            for component in components where chance(50) {
                let base =
                    switch component {
                    case .dutyHour, .loadedHour, .attendantHour: 3000
                    case .kilometre, .loadedKilometre: 40
                    case .runMinimum: 1500
                    default: 700
                    }
                values[component] = Rate(base * 100 + below(base * 20) + 100 * index)
            }
            rates[type.id] = Rates(values)
        }
        return Tariff(rates: rates)
    }
}
