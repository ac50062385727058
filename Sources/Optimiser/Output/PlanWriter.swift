import Domain

/// Turns an assignment into a plan in the domain's words, with the cheapest timing of each duty.
struct PlanWriter {
    private let problem: HalfDayProblem
    private let instance: Instance
    private let factory: RouteFactory
    private let narrowings: [Int: [DutyEvaluator.Narrowing]]

    /// - Parameter narrowings: by route number, from the gates' schedule.
    init(
        _ problem: HalfDayProblem, _ instance: Instance, _ factory: RouteFactory,
        narrowings: [Int: [DutyEvaluator.Narrowing]] = [:]
    ) {
        self.narrowings = narrowings
        self.problem = problem
        self.instance = instance
        self.factory = factory
    }

    /// Duties by fleet entry and start; numbered D1, D2, …
    func duties(of assignment: Assignment) -> [Duty] {
        let drafts = assignment.routes.map { (route: $0, duty: duty($0, id: "")) }
            .sorted {
                ($0.duty.fleet, $0.duty.start, $0.route.requests.first ?? 0)
                    < ($1.duty.fleet, $1.duty.start, $1.route.requests.first ?? 0)
            }
        return drafts.enumerated().map { index, draft in
            var duty = draft.duty
            duty.id = Duty.ID("D\(index + 1)")
            return duty
        }
    }

    func duty(_ route: Route, id: Duty.ID) -> Duty {
        let vehicle = instance.classes[route.vehicleClass]
        let scratch = factory.scratch
        route.copy(to: scratch)
        let outcome = factory.evaluator.evaluate(
            count: route.count, in: vehicle, timing: true, narrowings: narrowings[route.id] ?? [])
        return Duty(
            id: id, fleet: problem.fleet[vehicle.fleet].id, hasAttendant: vehicle.hasAttendant,
            start: Seconds(outcome?.start ?? route.start), end: Seconds(outcome?.end ?? route.end),
            stops: stops(route, leaving: outcome?.start ?? route.start, vehicle.depot))
    }

    /// - Precondition: the scratch memory holds the timing of this route.
    private func stops(_ route: Route, leaving start: Int, _ depot: Int) -> [Stop] {
        let scratch = factory.scratch
        var stops: [Stop] = []
        var position = depot
        var departure = start
        var index = 0
        while index < route.count {
            var end = index
            let key = instance.stopKey[Int(route.event[index])]
            while end + 1 < route.count, instance.stopKey[Int(route.event[end + 1])] == key { end += 1 }
            let place = instance.place[Int(route.event[index])]
            let begin = Int(scratch.begin[index])
            // An empty vehicle does its waiting on the way, not in a bay that others need.
            let arrival = scratch.aboard[index] == 0 ? begin : departure + instance.driving(position, place)
            var stop = Stop(
                place: problem.places[place].id, arrival: Seconds(arrival), begin: Seconds(begin),
                departure: Seconds(Int(scratch.begin[end]) + Int(scratch.dwell[end])))
            for event in index...end { add(Int(route.event[event]), route.seating[event], to: &stop) }
            stops.append(stop)
            departure = stop.departure.rawValue
            position = place
            index = end + 1
        }
        return stops
    }

    private func add(_ event: Int, _ seating: UInt8, to stop: inout Stop) {
        let request = problem.requests[event >> 1]
        if event & 1 == 1 {
            stop.alighting.append(request.pupil)
        } else {
            let onPlace = request.needs.wheelchair != .none && seating == 0
            stop.boarding.append(.init(request.pupil, onPlace ? .wheelchairPlace : .seat))
        }
    }
}
