package import Domain

extension Checker {
    /// Why this pupil's ride takes as long as it does.
    ///
    /// - Returns: nil when the pupil has no whole ride in the plan, or a place is not known.
    package static func account(
        of pupil: Pupil.ID, in plan: HalfDayPlan, for problem: HalfDayProblem, matrix: TravelMatrix
    ) -> RideAccount? {
        let view = PlanView(plan, problem, matrix)
        return view.rides.first { $0.pupil == pupil }.flatMap { account(of: $0, problem) }
    }

    private static func account(of ride: Ride, _ problem: HalfDayProblem) -> RideAccount? {
        let facts = ride.rider.facts
        let legs = ride.duty.stops[(ride.rider.boardedAt + 1)...ride.alightedAt]
        let between = legs.dropLast()
        let drives = legs.compactMap(\.travel)
        guard let direct = facts.direct, drives.count == legs.count else { return nil }
        let driving = drives.reduce(.zero, +)
        let stopping = between.map(\.service).reduce(.zero, +)
        return RideAccount(
            pupil: ride.pupil, direction: problem.direction, duty: ride.duty.id,
            vehicle: ride.duty.type?.name ?? "onbekend voertuig",
            destination: problem.site(ride.request.destination)?.name ?? ride.request.destination.text,
            boarding: end(ride.boarding), alighting: end(ride.alighting), ride: ride.duration, direct: direct,
            detour: driving - direct, stopping: stopping, waiting: ride.duration - driving - stopping,
            stopsBetween: between.count, boardingOthers: between.map(\.boarding.count).reduce(0, +),
            alightingOthers: between.map(\.alighting.count).reduce(0, +), ownBoarding: facts.boardingTime,
            ownAlighting: facts.alightingTime, walk: ride.request.walk, limit: facts.limit.limit,
            limitSource: RideTimeRule.source(facts), isCoarse: ride.request.precision.isCoarse)
    }

    private static func end(_ stop: StopView) -> RideAccount.End {
        RideAccount.End(
            stop: stop.index, place: stop.place, begin: stop.stop.begin, departure: stop.stop.departure)
    }
}
