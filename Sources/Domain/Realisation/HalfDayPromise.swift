/// What was promised for one half-day: each pupil's moments by the plan in force, with what the norms ask.
package struct HalfDayPromise: Hashable, Sendable {
    /// What was promised to one pupil.
    package struct Ride: Hashable, Sendable {
        package var municipality: Municipality.ID
        package var destination: Destination.ID
        package var window: TimeWindow
        package var limit: Seconds?
        package var direct: Seconds
        package var boardingLasts: Seconds
        /// nil when there is no plan, or none for this pupil.
        package var planned: Planned?
    }

    package struct Planned: Hashable, Sendable {
        package var duty: Duty.ID
        package var fleet: FleetEntry.ID
        package var type: VehicleType.ID?
        package var boarding: Seconds
        package var alighting: Seconds
        /// Of the stop at home, within the duty.
        package var homeStop: Int
    }

    package var rides: [Pupil.ID: Ride]
    /// Codes by which a carrier may call a vehicle: fleet entries and types, each with its type.
    package var vehicleTypes: [String: VehicleType.ID]
    package var fleets: Set<String>
    /// nil when nothing was planned: only the norms count then.
    package var plan: StoredPlan.ID?
    /// Of each duty, where the plan names one.
    package var drivers: [Duty.ID: Driver.ID]

    /// - Parameter direct: the direct ride of a request; nil when a place is not known, and then nothing is promised.
    /// - Complexity: O(requests × norm settings + stops).
    package init(
        _ problem: HalfDayProblem, plan: HalfDayPlan? = nil, name: StoredPlan.ID? = nil,
        drivers: [Duty.ID: Driver.ID] = [:], direct: (Request) -> Seconds?
    ) {
        let planned = plan.map { HalfDayPromise.planned($0, problem) } ?? [:]
        var rides: [Pupil.ID: Ride] = [:]
        for request in problem.requests {
            guard let direct = direct(request) else { continue }
            let plan = planned[request.pupil]
            rides[request.pupil] = Ride(
                municipality: request.municipality, destination: request.destination,
                window: problem.direction == .toSchool
                    ? problem.arrivalWindow(of: request) : problem.departureWindow(of: request),
                limit: problem.rideLimit(of: request, direct: direct).limit, direct: direct,
                boardingLasts: plan?.boardingLasts ?? problem.boardingTime(of: request),
                planned: plan?.planned)
        }
        self.rides = rides
        self.plan = name
        self.drivers = drivers
        var types: [String: VehicleType.ID] = [:]
        for type in problem.vehicleTypes { types[type.id.text] = type.id }
        for fleet in problem.fleet { types[fleet.id.text] = fleet.type }
        vehicleTypes = types
        fleets = Set(problem.fleet.map(\.id.text))
    }

    private static func planned(
        _ plan: HalfDayPlan, _ problem: HalfDayProblem
    ) -> [Pupil.ID: (planned: Planned, boardingLasts: Seconds)] {
        let types = Dictionary(problem.fleet.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
        var result: [Pupil.ID: (planned: Planned, boardingLasts: Seconds)] = [:]
        for duty in plan.duties {
            var boarded: [Pupil.ID: Int] = [:]
            for (index, stop) in duty.stops.enumerated() {
                for pupil in stop.alighting {
                    guard let first = boarded[pupil] else { continue }
                    let start = duty.stops[first]
                    result[pupil] = (
                        Planned(
                            duty: duty.id, fleet: duty.fleet, type: types[duty.fleet], boarding: start.begin,
                            alighting: stop.begin, homeStop: problem.direction == .toSchool ? first : index),
                        start.departure - start.begin
                    )
                }
                for boarding in stop.boarding { boarded[boarding.pupil] = index }
            }
        }
        return result
    }
}
