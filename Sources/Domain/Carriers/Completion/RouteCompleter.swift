/// Makes a plan of a carrier's routes: fills in what the file leaves out, tells each thing that it filled in, and names
/// what it cannot fill in. Nothing that the file does say is changed: whether it is possible and allowed is for the
/// checker to judge.
package struct RouteCompleter: Sendable {
    /// Something that is missing and cannot be made up.
    package struct Gap: Hashable, Sendable {
        package var route: CarrierRoute.ID
        package var pupil: Pupil.ID?
        package var kind: CarrierRoute.Visit.Kind?
        /// Dutch, without a full stop.
        package var text: String
        package var advice: String?
    }

    package struct Result: Sendable {
        package var plan: HalfDayPlan
        package var completions: [RouteCompletion]
        package var gaps: [Gap]
    }

    let world: RouteWorld

    /// - Parameters:
    ///   - problem: as `HalfDayProblem.demand` makes it for the carrier.
    ///   - matrix: that of the problem's places.
    ///   - pupils: the region's.
    package init(_ problem: HalfDayProblem, _ matrix: TravelMatrix, pupils: [Pupil]) {
        world = RouteWorld(problem, matrix, pupils: pupils)
    }

    /// A route with a gap is not in the plan.
    package func complete(_ routes: [CarrierRoute]) -> Result {
        var result = Result(
            plan: HalfDayPlan(direction: world.problem.direction, duties: []), completions: [], gaps: [])
        var vehicles = RouteVehicles(world, routes: routes)
        for route in routes {
            var told: [RouteCompletion] = []
            do throws(Gap) {
                let stops = try RouteSequence(route, world).stops(&told)
                let vehicle = try vehicles.choose(for: route, stops, &told)
                result.plan.duties.append(try RouteTimes(route, world, vehicle).duty(stops, &told))
                result.completions += told
            } catch {
                result.gaps.append(error)
            }
        }
        return result
    }
}

extension RouteCompleter.Gap: Error {}

/// What a route's words refer to.
struct RouteWorld: Sendable {
    let problem: HalfDayProblem
    let requests: [Pupil.ID: Request]
    private let matrix: TravelMatrix
    private let index: [Place.ID: Int]
    private let homes: [Pupil.ID: Place.ID]
    private let schools: [Pupil.ID: Place.ID]
    private let service: [Place.ID: Seconds]

    init(_ problem: HalfDayProblem, _ matrix: TravelMatrix, pupils: [Pupil]) {
        self.problem = problem
        self.matrix = matrix
        requests = problem.requestsByPupil
        index = problem.placeIndex
        let sites = problem.placeOfSite
        let places = Dictionary(
            problem.places.compactMap { place in place.coordinate.map { ($0, place.id) } },
            uniquingKeysWith: { first, _ in first })
        var homes: [Pupil.ID: Place.ID] = [:]
        var schools: [Pupil.ID: Place.ID] = [:]
        for pupil in pupils {
            homes[pupil.id] = places[pupil.home.coordinate]
            schools[pupil.id] = sites[pupil.destination]
        }
        for request in problem.requests {
            homes[request.pupil] = request.place
            schools[request.pupil] = sites[request.destination]
        }
        self.homes = homes
        self.schools = schools
        service = Dictionary(
            problem.places.map { ($0.id, problem.fixedStopTime(at: $0.id)) }, uniquingKeysWith: { first, _ in first })
    }

    var toSchool: Bool { problem.direction == .toSchool }

    /// Where the pupil boards or alights in this direction; nil when that is not known.
    func place(_ pupil: Pupil.ID, _ kind: CarrierRoute.Visit.Kind) -> Place.ID? {
        (kind == .boards) == toSchool ? homes[pupil] : schools[pupil]
    }

    func driving(_ from: Place.ID, _ to: Place.ID) -> Seconds {
        guard from != to, let from = index[from], let to = index[to] else { return .zero }
        return matrix.duration(from: from, to: to)
    }

    /// What the stop needs: its fixed time, alighting, boarding.
    func service(of stop: RouteStop) -> Seconds {
        let alighting = stop.alighting.compactMap { requests[$0] }.map { problem.alightingTime(of: $0) }
        let boarding = stop.boarding.compactMap { requests[$0] }.map { problem.boardingTime(of: $0) }
        return (alighting + boarding).reduce(service[stop.place] ?? .zero, +)
    }
}

/// A stop of a route before it has all its times.
struct RouteStop: Hashable, Sendable {
    var place: Place.ID
    /// As given.
    var time: Seconds?
    var alighting: [Pupil.ID] = []
    var boarding: [Pupil.ID] = []
}
