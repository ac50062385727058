import Domain

extension Duty {
    /// All moments brought to the nearest one within 0…129,600, so that no sum can overflow.
    var withinHalfDay: Duty {
        var duty = self
        duty.start = start.withinHalfDay
        duty.end = end.withinHalfDay
        for index in stops.indices {
            duty.stops[index].arrival = stops[index].arrival.withinHalfDay
            duty.stops[index].begin = stops[index].begin.withinHalfDay
            duty.stops[index].departure = stops[index].departure.withinHalfDay
        }
        return duty
    }
}

extension Seconds {
    var withinHalfDay: Seconds { min(max(self, .zero), .latestMoment) }
}
