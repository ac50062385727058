package import Domain

/// What a planner wants to see of one plan at a glance.
package struct PlanFigures: Hashable, Codable, Sendable {
    package struct Vehicles: Hashable, Codable, Sendable {
        package var name: String
        package var duties: Int
    }

    package struct Ride: Hashable, Codable, Sendable {
        package var pupil: Pupil.ID
        package var duration: Seconds
    }

    package var requests: Int
    package var unplanned: Int
    package var duties: Int
    package var runs: Int
    package var vehicles: [Vehicles]
    package var length: Metres
    package var emptyLength: Metres
    package var meanRide: Seconds
    /// Of equally long rides the first by code; nil without rides.
    package var longestRide: Ride?
    package var cost: Cents
    package var bound: Cents
    package var gap: Double
    /// Pupils whose address is only known by the centre of a postcode.
    package var coarse: Int
    package var violations: Int
    package var warnings: Int

    package init(_ stored: StoredPlan, _ matrix: TravelMatrix) {
        let problem = stored.problem
        let meter = DutyMeter(problem, matrix)
        let measures = stored.plan.duties.map(meter.measure)
        let rides = PlanFigures.rides(stored.plan)
        requests = problem.requests.count
        unplanned = stored.plan.unplanned.count
        duties = stored.plan.duties.count
        runs = measures.map(\.runs.count).reduce(0, +)
        vehicles = problem.vehicleTypes.compactMap { type in
            let count = stored.plan.duties.count { problem.fleet($0.fleet)?.type == type.id }
            return count == 0 ? nil : Vehicles(name: type.name, duties: count)
        }
        length = measures.map(\.length).reduce(.zero, +)
        emptyLength = length - measures.flatMap(\.runs).map(\.loadedLength).reduce(.zero, +)
        meanRide = rides.isEmpty ? .zero : Seconds(rides.map(\.duration.rawValue).reduce(0, +) / rides.count)
        longestRide = rides.max { ($0.duration, $1.pupil) < ($1.duration, $0.pupil) }
        cost = meter.cost(of: stored.plan)
        bound = stored.record.bound
        gap = stored.record.gap
        coarse = problem.requests.count { $0.precision.isCoarse }
        violations = stored.findings.count { $0.severity == .violation }
        warnings = stored.findings.count { $0.severity == .warning }
    }

    /// From departure at the boarding stop to begin at the alighting stop.
    private static func rides(_ plan: HalfDayPlan) -> [Ride] {
        plan.duties.flatMap { duty in
            var departures: [Pupil.ID: Seconds] = [:]
            var rides: [Ride] = []
            for stop in duty.stops {
                for pupil in stop.alighting {
                    if let departure = departures[pupil] {
                        rides.append(Ride(pupil: pupil, duration: stop.begin - departure))
                    }
                }
                for boarding in stop.boarding { departures[boarding.pupil] = stop.departure }
            }
            return rides
        }
    }
}
