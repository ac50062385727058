package import Domain

/// The version of a plan that held, as far as a complaint asks for it. Made once for all complaints about it.
package struct JudgedPlan: Sendable {
    /// One pupil's ride as it was promised.
    package struct PlannedRide: Hashable, Sendable {
        package var duty: Duty.ID
        package var destination: Destination.ID
        /// The vehicle is there: where the pupil boards, and where the pupil alights.
        package var boarding: Seconds
        package var alighting: Seconds
        /// As the norm counts it, without boarding.
        package var ride: Seconds
        package var direct: Seconds?
        package var limit: Seconds?
        package var limitSource: String
        package var isPersonalLimit: Bool
        /// Allowed at the destination.
        package var window: TimeWindow
        package var detourGoal: Seconds?
        package var handover: TimeWindow?

        package init(
            duty: Duty.ID, destination: Destination.ID, boarding: Seconds, alighting: Seconds, ride: Seconds,
            direct: Seconds?, limit: Seconds?, limitSource: String, isPersonalLimit: Bool = false, window: TimeWindow,
            detourGoal: Seconds? = .minutes(15), handover: TimeWindow? = nil
        ) {
            self.duty = duty
            self.destination = destination
            self.boarding = boarding
            self.alighting = alighting
            self.ride = ride
            self.direct = direct
            self.limit = limit
            self.limitSource = limitSource
            self.isPersonalLimit = isPersonalLimit
            self.window = window
            self.detourGoal = detourGoal
            self.handover = handover
        }

        /// At home, or at the pick-up point.
        func homeMoment(_ direction: Direction) -> Seconds { direction == .toSchool ? boarding : alighting }
        func schoolMoment(_ direction: Direction) -> Seconds { direction == .toSchool ? alighting : boarding }
    }

    package var id: StoredPlan.ID
    package var version: Int
    package var direction: Direction
    package var storedAt: LocalMoment?
    /// Nothing was kept yet when the half-day began.
    package var wasStoredLater: Bool
    package var rides: [Pupil.ID: PlannedRide]
    /// Pupils who asked for a ride, and those of them without one.
    package var asked: Set<Pupil.ID>
    package var left: Set<Pupil.ID>
    package var findings: [Finding]
    /// The ride time from which someone belongs to the tenth with the longest rides; nil with fewer than ten rides.
    package private(set) var worstTenth: Seconds?

    package init(
        id: StoredPlan.ID, version: Int = 1, direction: Direction, storedAt: LocalMoment? = nil,
        wasStoredLater: Bool = false, rides: [Pupil.ID: PlannedRide], asked: Set<Pupil.ID>? = nil,
        left: Set<Pupil.ID> = [], findings: [Finding] = []
    ) {
        self.id = id
        self.version = version
        self.direction = direction
        self.storedAt = storedAt
        self.wasStoredLater = wasStoredLater
        self.rides = rides
        self.asked = asked ?? Set(rides.keys).union(left)
        self.left = left
        self.findings = findings
        let times = rides.values.map(\.ride).sorted(by: >)
        worstTenth = times.count < 10 ? nil : times[times.count / 10 - 1]
    }

    /// - Parameter matrix: in the order of the problem's places.
    /// - Complexity: as judging the plan.
    package init(
        _ stored: StoredPlan, matrix: TravelMatrix, storedAt: LocalMoment? = nil, wasStoredLater: Bool = false
    ) {
        let view = PlanView(stored.plan, stored.problem, matrix)
        var rides: [Pupil.ID: PlannedRide] = [:]
        for ride in view.rides { rides[ride.pupil] = JudgedPlan.planned(ride, stored.problem) }
        self.init(
            id: stored.id, version: stored.version, direction: stored.problem.direction, storedAt: storedAt,
            wasStoredLater: wasStoredLater, rides: rides, asked: Set(stored.problem.requests.map(\.pupil)),
            left: Set(stored.plan.unplanned.map(\.pupil)).subtracting(rides.keys), findings: stored.findings)
    }

    private static func planned(_ ride: Ride, _ problem: HalfDayProblem) -> PlannedRide {
        let facts = ride.rider.facts
        var isPersonal = false
        if case .pupil = facts.limit.norm.scope { isPersonal = true }
        return PlannedRide(
            duty: ride.duty.id, destination: ride.request.destination, boarding: ride.boarding.stop.begin,
            alighting: ride.alighting.stop.begin, ride: ride.duration, direct: facts.direct, limit: facts.limit.limit,
            limitSource: RideTimeRule.source(facts), isPersonalLimit: isPersonal,
            window: problem.direction == .toSchool
                ? problem.arrivalWindow(of: ride.request) : problem.departureWindow(of: ride.request),
            detourGoal: facts.detourGoal.value.map { Seconds($0) }, handover: ride.request.handover)
    }
}
