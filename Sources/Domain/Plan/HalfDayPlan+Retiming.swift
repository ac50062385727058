extension HalfDayPlan {
    /// The same stops in the same order, driven with other travel times: vehicles leave as planned, nobody boards before
    /// the planned moment, and what takes longer makes everything after it later.
    ///
    /// - Parameter matrix: in the order of the problem's places.
    package func driven(with matrix: TravelMatrix, in problem: HalfDayProblem) -> HalfDayPlan {
        let index = problem.placeIndex
        var bases: [FleetEntry.ID: Int] = [:]
        for fleet in problem.fleet {
            bases[fleet.id] = problem.base(fleet.depot).flatMap { index[$0.place] }
        }
        func time(_ from: Int?, _ to: Int?) -> Seconds {
            guard let from, let to, max(from, to) < matrix.count else { return .zero }
            return matrix.duration(from: from, to: to)
        }
        var result = self
        result.duties = duties.map { duty in
            var duty = duty
            var here = bases[duty.fleet]
            var clock = duty.start
            for number in duty.stops.indices {
                let planned = duty.stops[number]
                let place = index[planned.place]
                let arrival = clock + time(here, place)
                let begin = max(arrival, planned.begin)
                duty.stops[number].arrival = arrival
                duty.stops[number].begin = begin
                duty.stops[number].departure = begin + (planned.departure - planned.begin)
                clock = duty.stops[number].departure
                here = place
            }
            duty.end = max(duty.end, clock + time(here, bases[duty.fleet]))
            return duty
        }
        return result
    }
}
