/// The planned day of a scenario, looked up by pupil: what figures and comparisons are made from.
struct ScenarioDay {
    /// A duty with what it used.
    struct DrivenDuty {
        let direction: Direction
        let duty: Duty
        let type: VehicleType?
        let measures: DutyMeasures
    }

    struct Ride {
        let direction: Direction
        let ride: PupilRide
        /// From begin of alighting until the latest arrival allowed; nil on the way home.
        let arrivalSlack: Seconds?
    }

    /// Pupil and direction.
    struct Key: Hashable {
        let pupil: Pupil.ID
        let direction: Direction
    }

    let result: ScenarioResult
    let duties: [DrivenDuty]
    let rides: [Ride]
    let rideOf: [Key: Ride]
    /// Every request of the day.
    let requests: [Key: Request]
    /// Pupils who ask for a ride, by code.
    let pupils: [Pupil.ID]
    /// As the scenario's region has them, those who travel another way included.
    let people: [Pupil.ID: Pupil]
    let otherModes: [Pupil.ID: ScenarioRegion.OtherMode]
    let siteNames: [Destination.ID: String]

    init(_ result: ScenarioResult) {
        self.result = result
        var duties: [DrivenDuty] = []
        var rides: [Ride] = []
        var requests: [Key: Request] = [:]
        for part in result.parts {
            let problem = part.stored.problem
            let meter = DutyMeter(problem, part.matrix)
            for duty in part.stored.plan.duties {
                let type = problem.fleet(duty.fleet).flatMap { problem.vehicleType($0.type) }
                duties.append(
                    DrivenDuty(
                        direction: problem.direction, duty: duty, type: type, measures: meter.measure(duty)))
                rides += meter.rides(of: duty).map { ride in
                    Ride(
                        direction: problem.direction, ride: ride,
                        arrivalSlack: problem.direction == .toSchool
                            ? ride.request.map { problem.arrivalWindow(of: $0).latest - ride.alightingBegin } : nil)
                }
            }
            for request in problem.requests {
                requests[Key(pupil: request.pupil, direction: problem.direction)] = request
            }
        }
        self.duties = duties
        self.rides = rides
        self.requests = requests
        pupils = Set(requests.keys.map(\.pupil)).sorted()
        rideOf = Dictionary(
            rides.map { (Key(pupil: $0.ride.pupil, direction: $0.direction), $0) },
            uniquingKeysWith: { first, _ in first })
        let others = result.input.otherModes
        otherModes = Dictionary(others.map { ($0.pupil.id, $0) }, uniquingKeysWith: { first, _ in first })
        people = Dictionary(
            (result.input.region.pupils + others.map(\.pupil)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        siteNames = Dictionary(
            result.input.region.destinations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// Both, or the one that was planned, heen first.
    var directions: [Direction] {
        Direction.allCases.filter { direction in result.parts.contains { $0.stored.problem.direction == direction } }
    }

    /// Without a ride in at least one direction.
    static func leftBehind(_ result: ScenarioResult) -> Set<Pupil.ID> {
        Set(result.parts.flatMap { $0.stored.plan.unplanned.map(\.pupil) })
    }
}
