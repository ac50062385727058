package import Domain

extension Checker {
    /// The figures of a plan, whoever made it; what is not known (a place, a vehicle) counts for nothing.
    package static func figures(of stored: StoredPlan, matrix: TravelMatrix) -> PlanFigures {
        let view = PlanView(stored.plan, stored.problem, matrix)
        var figures = PlanFigures()
        figures.requests = stored.problem.requests.count
        figures.unplanned = stored.plan.unplanned.count
        figures.coarse = stored.problem.requests.count { $0.precision.isCoarse }
        figures.violations = stored.findings.count { $0.severity == .violation }
        figures.warnings = stored.findings.count { $0.severity == .warning }
        figures.bound = stored.record.bound
        figures.gap = stored.record.gap
        count(view, DutyMeter(stored.problem, matrix), &figures)
        time(view, &figures)
        return figures
    }

    private static func count(_ view: PlanView, _ meter: DutyMeter, _ figures: inout PlanFigures) {
        let measures = view.duties.map { meter.measure($0.duty) }
        figures.duties = view.duties.count
        figures.runs = measures.map(\.runs.count).reduce(0, +)
        figures.vehicles = view.problem.vehicleTypes.compactMap { type in
            let count = view.duties.count { $0.type?.id == type.id }
            return count == 0 ? nil : .init(name: type.name, duties: count)
        }
        figures.length = measures.map(\.length).reduce(.zero, +)
        figures.emptyLength = figures.length - measures.flatMap(\.runs).map(\.loadedLength).reduce(.zero, +)
        figures.dutyTime = measures.map(\.duration).reduce(.zero, +)
        figures.loadedTime = measures.flatMap(\.runs).map(\.loadedTime).reduce(.zero, +)
        figures.cost = view.duties.flatMap { meter.lines(for: $0.duty) }.map(\.amount).reduce(.zero, +)
    }

    private static func time(_ view: PlanView, _ figures: inout PlanFigures) {
        let rides = view.rides
        figures.rideTimes = PlanFigures.RideTimes(
            durations: rides.map(\.duration),
            detours: rides.compactMap { ride in ride.rider.facts.direct.map { ride.duration - $0 } },
            overOwnLimit: rides.count { ride in ride.rider.facts.limit.limit.map { ride.duration > $0 } ?? false })
        figures.longestRide = rides.max { ($0.duration, $1.pupil) < ($1.duration, $0.pupil) }
            .map { .init(pupil: $0.pupil, duration: $0.duration) }
        figures.outermost =
            view.problem.direction == .toSchool
            ? rides.map(\.boarding.stop.begin).min() : rides.map(\.alighting.stop.begin).max()
    }
}
