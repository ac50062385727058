package import Domain

extension Stop {
    /// A stop without waiting where pupils only board.
    package static func board(
        _ place: Place.ID, _ arrival: Seconds, _ departure: Seconds, _ boarding: [Boarding]
    ) -> Stop {
        Stop(place: place, arrival: arrival, begin: arrival, departure: departure, boarding: boarding)
    }

    /// A stop without waiting where pupils only alight.
    package static func alight(_ place: Place.ID, _ arrival: Seconds, _ departure: Seconds, _ pupils: [Pupil.ID])
        -> Stop
    {
        Stop(place: place, arrival: arrival, begin: arrival, departure: departure, alighting: pupils)
    }

    /// The same stop, so much later (negative is earlier).
    package func moved(by delay: Seconds) -> Stop {
        var stop = self
        stop.arrival = arrival + delay
        stop.begin = begin + delay
        stop.departure = departure + delay
        return stop
    }
}

extension TinyWorld {
    /// A copy with one thing changed.
    package func with(_ change: (inout TinyWorld) -> Void) -> TinyWorld {
        var copy = self
        change(&copy)
        return copy
    }

    package mutating func editRequest(_ pupil: Pupil.ID, _ change: (inout Request) -> Void) {
        for index in problem.requests.indices where problem.requests[index].pupil == pupil {
            change(&problem.requests[index])
        }
    }

    package mutating func editType(_ id: VehicleType.ID, _ change: (inout VehicleType) -> Void) {
        for index in problem.vehicleTypes.indices where problem.vehicleTypes[index].id == id {
            change(&problem.vehicleTypes[index])
        }
    }

    package mutating func editFleet(_ id: FleetEntry.ID, _ change: (inout HalfDayProblem.Fleet) -> Void) {
        for index in problem.fleet.indices where problem.fleet[index].id == id { change(&problem.fleet[index]) }
    }

    package mutating func editDuty(_ id: Duty.ID, _ change: (inout Duty) -> Void) {
        for index in plan.duties.indices where plan.duties[index].id == id { change(&plan.duties[index]) }
    }

    package mutating func editStop(_ duty: Duty.ID, _ stop: Int, _ change: (inout Stop) -> Void) {
        editDuty(duty) { change(&$0.stops[stop]) }
    }

    package mutating func setNorm(
        _ key: NormKey, _ value: Int?, scope: NormScope = .contract, reason: String = "contract kleine wereld"
    ) {
        problem.norms.set(NormSetting(key: key, scope: scope, value: value, reason: reason))
    }

    /// Takes the stops from `first` on so much later, and the end of the duty with them.
    package mutating func delay(_ duty: Duty.ID, from first: Int = 0, by delay: Seconds) {
        editDuty(duty) { duty in
            if first == 0 { duty.start = duty.start + delay }
            for index in first..<duty.stops.count { duty.stops[index] = duty.stops[index].moved(by: delay) }
            duty.end = duty.end + delay
        }
    }
}
