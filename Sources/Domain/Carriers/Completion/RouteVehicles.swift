/// Which vehicles drive a carrier's routes: as given by fleet entry or by type, or the smallest that fits.
struct RouteVehicles {
    struct Choice {
        var fleet: HalfDayProblem.Fleet
        var base: Place.ID
        var seating: [Pupil.ID: Seating]
        var hasAttendant: Bool
    }

    private let world: RouteWorld
    /// Vehicles of each entry that no route has yet.
    private var free: [FleetEntry.ID: Int]

    /// Vehicles that are named by entry are taken first, so that a route by type does not take them away.
    init(_ world: RouteWorld, routes: [CarrierRoute]) {
        self.world = world
        free = Dictionary(world.problem.fleet.map { ($0.id, $0.count) }, uniquingKeysWith: +)
        for route in routes {
            if let vehicle = route.vehicle, free[FleetEntry.ID(vehicle)] != nil { free[FleetEntry.ID(vehicle)]! -= 1 }
        }
    }

    mutating func choose(
        for route: CarrierRoute, _ stops: [RouteStop], _ told: inout [RouteCompletion]
    ) throws(RouteCompleter.Gap) -> Choice {
        let hasAttendant = attendant(route, stops, &told)
        let fleet = try entry(for: route, stops, hasAttendant, &told)
        guard let base = world.problem.base(fleet.depot)?.place else {
            throw .init(route: route.id, text: "van standplaats \(fleet.depot) is niet bekend waar die is")
        }
        return Choice(
            fleet: fleet, base: base, seating: seating(stops, in: world.problem.vehicleType(fleet.type)),
            hasAttendant: hasAttendant)
    }

    private func attendant(_ route: CarrierRoute, _ stops: [RouteStop], _ told: inout [RouteCompletion]) -> Bool {
        if let given = route.hasAttendant { return given }
        let needing = stops.flatMap(\.boarding).first { world.requests[$0]?.needs.attendant == .municipality }
        guard let needing else { return false }
        told.append(
            RouteCompletion(
                kind: .attendant, route: route.id, pupil: needing,
                text: "Route \(route.id): er rijdt een begeleider mee, omdat \(needing) die nodig heeft."))
        return true
    }

    // MARK: Vehicle

    private mutating func entry(
        for route: CarrierRoute, _ stops: [RouteStop], _ hasAttendant: Bool, _ told: inout [RouteCompletion]
    ) throws(RouteCompleter.Gap) -> HalfDayProblem.Fleet {
        let problem = world.problem
        if let vehicle = route.vehicle, let entry = problem.fleet(FleetEntry.ID(vehicle)) { return entry }
        let candidates: [HalfDayProblem.Fleet]
        if let vehicle = route.vehicle {
            candidates = problem.fleet.filter { $0.type == VehicleType.ID(vehicle) }
            guard !candidates.isEmpty else {
                throw .init(
                    route: route.id, text: "voertuig \(vehicle) rijdt dit dagdeel niet of is niet bekend",
                    advice: "Geef de code van een regel of van een type uit voertuigen.csv.")
            }
        } else {
            candidates = fitting(stops, hasAttendant)
            guard !candidates.isEmpty else {
                throw .init(
                    route: route.id, text: "geen enkel voertuig heeft genoeg plaats voor deze route",
                    advice: "Geef op welk voertuig deze route rijdt.")
            }
        }
        let chosen = nearest(candidates, to: stops)
        free[chosen.id, default: 0] -= 1
        let name = problem.vehicleType(chosen.type)?.name ?? chosen.type.text
        let depot = problem.base(chosen.depot)?.name ?? chosen.depot.text
        told.append(
            RouteCompletion(
                kind: .vehicle, route: route.id,
                text: "Route \(route.id): als voertuig is \(chosen.id) genomen (\(name), \(depot))."))
        return chosen
    }

    /// Entries with room for the fullest moment, the smallest first.
    private func fitting(_ stops: [RouteStop], _ hasAttendant: Bool) -> [HalfDayProblem.Fleet] {
        let types = world.problem.vehicleTypes.filter { fits(stops, hasAttendant, $0) }
        let least = types.filter { type in world.problem.fleet.contains { $0.type == type.id && (free[$0.id] ?? 0) > 0 }
        }
        .min { size($0) < size($1) }
        let chosen = least ?? types.min { size($0) < size($1) }
        return world.problem.fleet.filter { $0.type == chosen?.id }
    }

    private func size(_ type: VehicleType) -> Int {
        type.configurations.map { $0.seats + 2 * $0.wheelchairPlaces }.max() ?? 0
    }

    private func fits(_ stops: [RouteStop], _ hasAttendant: Bool, _ type: VehicleType) -> Bool {
        let seating = seating(stops, in: type)
        if stops.flatMap(\.boarding).contains(where: { seating[$0] == .wheelchairPlace }), !type.hasLift {
            return false
        }
        return type.configurations.contains { room in
            var load = SeatConfiguration(seats: hasAttendant ? 1 : 0, wheelchairPlaces: 0)
            for stop in stops {
                for pupil in stop.alighting { load.take(world.requests[pupil], seating[pupil], times: -1) }
                for pupil in stop.boarding { load.take(world.requests[pupil], seating[pupil], times: 1) }
                if load.seats > room.seats || load.wheelchairPlaces > room.wheelchairPlaces { return false }
            }
            return true
        }
    }

    /// Whose depot is closest to the first stop, of the entries with a vehicle left when there are any.
    private func nearest(_ entries: [HalfDayProblem.Fleet], to stops: [RouteStop]) -> HalfDayProblem.Fleet {
        let left = entries.filter { (free[$0.id] ?? 0) > 0 }
        func distance(_ entry: HalfDayProblem.Fleet) -> Seconds {
            guard let first = stops.first, let base = world.problem.base(entry.depot) else { return .zero }
            return world.driving(base.place, first.place)
        }
        return (left.isEmpty ? entries : left).min { (distance($0), $0.id) < (distance($1), $1.id) } ?? entries[0]
    }

    // MARK: Seats

    /// A wheelchair stays a seat for who sits in it; who can transfer takes a seat while the vehicle has room for the
    /// folded chair.
    private func seating(_ stops: [RouteStop], in type: VehicleType?) -> [Pupil.ID: Seating] {
        var folded = 0
        var result: [Pupil.ID: Seating] = [:]
        for stop in stops {
            for pupil in stop.alighting
            where result[pupil] == .seat && world.requests[pupil]?.needs.wheelchair == .canTransfer { folded -= 1 }
            for pupil in stop.boarding {
                switch world.requests[pupil]?.needs.wheelchair ?? .none {
                case .none: result[pupil] = .seat
                case .wheelchair: result[pupil] = .wheelchairPlace
                case .canTransfer:
                    let hasRoom = folded < type?.chairLuggage ?? 0
                    result[pupil] = hasRoom ? .seat : .wheelchairPlace
                    if hasRoom { folded += 1 }
                }
            }
        }
        return result
    }
}

extension SeatConfiguration {
    /// Adds what a pupil takes, a parent who rides along included.
    fileprivate mutating func take(_ request: Request?, _ seating: Seating?, times: Int) {
        let places = (request?.needs.places ?? 1) * times
        if seating == .wheelchairPlace { wheelchairPlaces += places } else { seats += places }
        if request?.needs.attendant == .parent { seats += times }
    }
}
