import Domain

/// Gives pupils and homes a number of this export only, in the order in which the plan meets them: the numbers say
/// nothing about the codes, and differ from plan to plan.
struct Pseudonyms {
    private var pupils: [Pupil.ID: Pupil.ID] = [:]
    private var places: [Place.ID: Place.ID] = [:]
    private let known: Set<Place.ID>

    init(plan: HalfDayPlan, problem: HalfDayProblem) {
        known = Set(problem.sites.map(\.place) + problem.bases.map(\.place))
        for stop in plan.duties.flatMap(\.stops) {
            for pupil in stop.boarding.map(\.pupil) + stop.alighting { add(pupil) }
            add(stop.place)
        }
        for pupil in plan.unplanned.map(\.pupil) { add(pupil) }
        for request in problem.requests {
            add(request.pupil)
            add(request.place)
        }
        for place in problem.places { add(place.id) }
    }

    private mutating func add(_ pupil: Pupil.ID) {
        if pupils[pupil] == nil { pupils[pupil] = Pupil.ID("leerling-\(pupils.count + 1)") }
    }

    private mutating func add(_ place: Place.ID) {
        guard places[place] == nil, !known.contains(place) else { return }
        places[place] = Place.ID("woning-\(places.count + 1)")
    }

    private func name(_ pupil: Pupil.ID) -> Pupil.ID { pupils[pupil] ?? "leerling" }
    private func name(_ place: Place.ID) -> Place.ID { places[place] ?? place }

    /// The same plan under the new names. Texts for a person are left out, because they may name someone.
    func plan(_ plan: HalfDayPlan) -> HalfDayPlan {
        var result = plan
        result.duties = plan.duties.map { duty in
            var duty = duty
            duty.stops = duty.stops.map(stop)
            return duty
        }
        result.unplanned = plan.unplanned.map { unplanned in
            let reasons = unplanned.reasons.map { reason in
                Unplanned.Reason(vehicleType: reason.vehicleType, rule: reason.rule, text: "")
            }
            return Unplanned(pupil: name(unplanned.pupil), reasons: reasons)
        }
        return result
    }

    private func stop(_ stop: Stop) -> Stop {
        var stop = stop
        stop.place = name(stop.place)
        stop.alighting = stop.alighting.map(name)
        stop.boarding = stop.boarding.map { Stop.Boarding(name($0.pupil), $0.seating) }
        return stop
    }

    /// The same problem under the new names, as far as measuring a plan asks for it.
    func problem(_ problem: HalfDayProblem) -> HalfDayProblem {
        var result = problem
        result.places = problem.places.map { Place(id: name($0.id), coordinate: $0.coordinate) }
        result.requests = problem.requests.map { request in
            var request = request
            request.pupil = name(request.pupil)
            request.place = name(request.place)
            return request
        }
        result.apart = []
        result.together = []
        result.norms = NormBook()
        return result
    }
}
