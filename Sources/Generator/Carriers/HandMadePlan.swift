import Domain

/// How a planner with a map and a list makes routes: school by school, the farthest child first, then who lives near.
/// Plausible, dearer than need be, and with agreements forgotten here and there.
struct HandMadePlan {
    static let carrier = Carrier.ID("VOORBEELD")
    /// Nobody plans a larger region by hand.
    static let mostPupils = 1000
    /// A planner does not fetch someone this far from the last one with the same vehicle.
    private static let farthestApart = 11.0
    private static let seats = 7

    let routes: [HandMadeRoute]

    init(_ region: Region) {
        var free = Dictionary(region.fleet.map { ($0.type, $0.count) }, uniquingKeysWith: +)
        var routes: [HandMadeRoute] = []
        for destination in region.destinations {
            var left = region.pupils.filter { $0.destination == destination.id }
            while let group = HandMadePlan.group(&left, around: destination) {
                let vehicle = HandMadePlan.vehicle(for: group, &free)
                routes.append(
                    HandMadeRoute(
                        number: routes.count + 1, destination: destination, pupils: group, vehicle: vehicle))
            }
        }
        self.routes = routes
    }

    /// The farthest pupil who is left, and who lives near on the way.
    private static func group(_ left: inout [Pupil], around destination: Destination) -> [Pupil]? {
        let school = destination.address.coordinate
        func distance(_ pupil: Pupil) -> Double { HandMadeRoute.kilometres(pupil.home.coordinate, school) }
        guard let first = left.indices.max(by: { distance(left[$0]) < distance(left[$1]) }) else { return nil }
        var group = [left.remove(at: first)]
        while let last = group.last, !group[0].needs.isIndividual {
            func detour(_ index: Int) -> Double {
                HandMadeRoute.kilometres(left[index].home.coordinate, last.home.coordinate)
            }
            let near = left.indices.filter { !left[$0].needs.isIndividual && fits(left[$0], group) }
            guard let next = near.min(by: { detour($0) < detour($1) }), detour(next) <= farthestApart else { break }
            group.append(left.remove(at: next))
        }
        return group.sorted { distance($0) > distance($1) }
    }

    /// Two chairs and four seats, or a bus without chairs.
    private static func fits(_ pupil: Pupil, _ group: [Pupil]) -> Bool {
        let all = group + [pupil]
        let chairs = all.filter(\.needs.hasWheelchair).map(\.needs.places).reduce(0, +)
        let seats = all.filter { !$0.needs.hasWheelchair }.map(\.needs.places).reduce(0, +)
        return chairs <= 2 && seats <= (chairs > 0 ? 4 : Self.seats)
    }

    private static func vehicle(for group: [Pupil], _ free: inout [VehicleType.ID: Int]) -> VehicleType.ID {
        let seats = group.map(\.needs.places).reduce(0, +)
        let wanted: [VehicleType.ID] =
            group.contains(where: \.needs.hasWheelchair)
            ? ["ROLBUS"] : seats <= 4 ? ["AUTO", "BUS8", "EBUS8", "ROLBUS"] : ["BUS8", "EBUS8", "ROLBUS"]
        let vehicle = wanted.first { (free[$0] ?? 0) > 0 } ?? wanted[0]
        free[vehicle, default: 0] -= 1
        return vehicle
    }
}
