extension ComplaintWish {
    /// Why a plan cannot be made under the wish at all.
    package enum Obstacle: Error, Hashable, Sendable {
        /// It is not about this half-day.
        case otherDirection
        /// A plan has no say in it.
        case notInPlan
        /// The other pupil does not ride in this half-day.
        case otherIsAbsent
    }

    /// The half-day with the wish as a rule.
    ///
    /// - Precondition: the pupil has a request in it.
    package func granted(to pupil: Pupil.ID, in problem: HalfDayProblem) throws(Obstacle) -> HalfDayProblem {
        var problem = problem
        guard let index = problem.requests.firstIndex(where: { $0.pupil == pupil }) else { throw .otherDirection }
        let request = problem.requests[index]
        switch self {
        case .fixedDriver: throw .notInPlan
        case .rideAtMost(let limit):
            // An agreement that is stricter stays.
            let known = problem.norms.resolve(.maximumRide, for: request).value ?? .max
            problem.norms.set(
                NormSetting(
                    key: .maximumRide, scope: .pupil(pupil), value: min(known, limit.rawValue),
                    reason: "wens bij een klacht"
                ))
        case .apartFrom(let other):
            guard problem.requests.contains(where: { $0.pupil == other }) else { throw .otherIsAbsent }
            let pair = HalfDayProblem.Pair(pupil, other)
            if !problem.apart.contains(pair) { problem.apart.append(pair) }
        case .notBefore(let moment):
            guard problem.direction == .toSchool else { throw .otherDirection }
            problem.requests[index].earliestPickup = max(moment, request.earliestPickup ?? moment)
        case .homeBy(let moment):
            guard problem.direction == .fromSchool else { throw .otherDirection }
            problem.requests[index].latestDropOff = min(moment, request.latestDropOff ?? moment)
        case .alone: problem.requests[index].needs.mostAboard = 1
        }
        return problem
    }

    /// A proof that no plan can grant the wish, from the direct ride alone; nil when that proves nothing.
    ///
    /// - Parameter direct: of the pupil, by the travel times of the half-day.
    package func impossibility(
        for request: Request, in problem: HalfDayProblem, direct: Seconds
    ) -> String? {
        switch self {
        case .rideAtMost(let limit):
            let least = direct + (request.walk?.duration ?? .zero)
            guard least > limit else { return nil }
            return "rechtstreeks duurt de rit al \(least.durationText); korter dan dat kan geen enkel plan"
        case .notBefore(let moment):
            let last = problem.arrivalWindow(of: request).latest
            let least = problem.fixedStopTime(at: request.place) + problem.boardingTime(of: request) + direct
            guard moment + least > last else { return nil }
            return
                "wie om \(moment.clockText) instapt, is op zijn vroegst om \((moment + least).clockText) op school; dat moet voor \(last.clockText)"
        case .homeBy(let moment):
            let first = problem.departureWindow(of: request).earliest
            let least = problem.boardingTime(of: request) + direct
            guard first + least > moment else { return nil }
            return "de bel gaat om \(first.clockText), en de rit naar huis duurt ten minste \(least.durationText)"
        case .apartFrom(let other):
            guard problem.together.contains(HalfDayProblem.Pair(request.pupil, other)) else { return nil }
            return "er is afgesproken dat deze twee leerlingen juist samen rijden"
        case .alone:
            guard problem.together.contains(where: { $0.first == request.pupil || $0.second == request.pupil }) else {
                return nil
            }
            return "er is afgesproken dat deze leerling met een ander samen rijdt"
        case .fixedDriver: return nil
        }
    }
}
