internal import Domain

extension Erasure {
    /// Times, seats and costs stay, so that the plan still adds up. The home's place keeps its name but loses its
    /// point, unless someone else is fetched there: the travel times can then no longer be computed again.
    func callAsFunction(_ stored: StoredPlan) throws -> StoredPlan {
        var result = stored
        result.id = .init(name(stored.id.text))
        result.problem = self(stored.problem, homes: homes(in: stored))
        result.plan = self(stored.plan, homes: homes(in: stored))
        result.record.notes = stored.record.notes.map { self($0) }
        result.findings = stored.findings.map { self($0) }
        return result
    }

    /// Where the pupil is fetched or brought and nobody else is. A carrier may also fetch who does not ride that day:
    /// then the plan alone tells the home.
    private func homes(in stored: StoredPlan) -> Set<Place.ID> {
        let problem = stored.problem
        var own = Set(problem.requests.filter { $0.pupil == pupil }.map(\.place))
        var others = Set(
            problem.requests.filter { $0.pupil != pupil }.map(\.place) + problem.sites.map(\.place)
                + problem.bases.map(\.place))
        for stop in stored.plan.duties.flatMap(\.stops) {
            let served = Set(stop.alighting + stop.boarding.map(\.pupil))
            if served.contains(pupil) { own.insert(stop.place) }
            if !served.subtracting([pupil]).isEmpty { others.insert(stop.place) }
        }
        return own.subtracting(others)
    }

    private func callAsFunction(_ problem: HalfDayProblem, homes: Set<Place.ID>) -> HalfDayProblem {
        var problem = problem
        problem.name = name(problem.name)
        for index in problem.places.indices where homes.contains(problem.places[index].id) {
            problem.places[index] = Place(id: place(problem.places[index].id))
        }
        for index in problem.requests.indices where problem.requests[index].pupil == pupil {
            problem.requests[index].pupil = pseudonym
            if homes.contains(problem.requests[index].place) {
                problem.requests[index].place = place(problem.requests[index].place)
            }
        }
        problem.apart = problem.apart.map { .init(self($0.first), self($0.second)) }
        problem.together = problem.together.map { .init(self($0.first), self($0.second)) }
        problem.norms = NormBook(problem.norms.settings.map { self($0) })
        return problem
    }

    private func callAsFunction(_ plan: HalfDayPlan, homes: Set<Place.ID>) -> HalfDayPlan {
        var plan = plan
        for duty in plan.duties.indices {
            plan.duties[duty].id = Duty.ID(name(plan.duties[duty].id.text))
            for index in plan.duties[duty].stops.indices {
                var stop = plan.duties[duty].stops[index]
                if homes.contains(stop.place) { stop.place = place(stop.place) }
                stop.alighting = stop.alighting.map { self($0) }
                stop.boarding = stop.boarding.map { .init(self($0.pupil), $0.seating) }
                plan.duties[duty].stops[index] = stop
            }
        }
        plan.unplanned = plan.unplanned.map { left in
            Unplanned(
                pupil: self(left.pupil),
                reasons: left.reasons.map {
                    .init(vehicleType: $0.vehicleType, rule: $0.rule, text: self($0.text))
                },
                remedy: left.remedy.map { self($0) })
        }
        return plan
    }

    /// The pupil gives way to the pseudonym, also where a route was called after the pupil.
    func callAsFunction(_ route: CarrierRoute) -> CarrierRoute {
        var route = route
        route.id = CarrierRoute.ID(name(route.id.text))
        for index in route.visits.indices { route.visits[index].pupil = self(route.visits[index].pupil) }
        return route
    }

    /// Places may be called after the pupil who lives there.
    private func place(_ id: Place.ID) -> Place.ID { Place.ID(self(id.text)) }
}
