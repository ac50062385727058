package import Domain

extension Checker {
    /// What this duty does and costs.
    ///
    /// - Returns: nil when the plan has no such duty, or one of its places or vehicles is not known.
    package static func account(
        of duty: Duty.ID, in plan: HalfDayPlan, for problem: HalfDayProblem, matrix: TravelMatrix
    ) -> DutyAccount? {
        let view = PlanView(plan, problem, matrix)
        guard let found = view.duties.first(where: { $0.id == duty }), found.base != nil,
            found.stops.allSatisfy({ view.index.isKnown($0.place) })
        else { return nil }
        let meter = DutyMeter(problem, matrix)
        return DutyAccount(
            duty: duty, vehicle: found.type?.name ?? "onbekend voertuig",
            depot: found.fleet.flatMap { problem.base($0.depot)?.name } ?? "onbekende standplaats",
            hasAttendant: found.duty.hasAttendant, start: found.duty.start, end: found.duty.end,
            stops: found.stops.map { stop($0, found, problem) }, measures: meter.measure(found.duty),
            lines: meter.lines(for: found.duty))
    }

    private static func stop(_ stop: StopView, _ duty: DutyView, _ problem: HalfDayProblem) -> DutyAccount.Stop {
        DutyAccount.Stop(
            place: stop.place, destinations: problem.sites.filter { $0.place == stop.place }.map(\.name),
            arrival: stop.stop.arrival, begin: stop.stop.begin, departure: stop.stop.departure,
            driving: stop.travel ?? .zero, waiting: stop.waitBefore + stop.waitAfter,
            alighting: stop.alighting.map(\.pupil), boarding: stop.boarding.map(\.pupil),
            aboard: stop.after.map(\.pupil), load: SeatsRule.load(duty, stop))
    }
}
