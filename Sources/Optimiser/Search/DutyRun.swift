/// A piece of a duty from an empty vehicle to an empty vehicle, with all that matters for what may come before and after.
///
/// A run that starts at s ends at max(`earliestEnd`, s + `span`), for s up to `latestStart` (docs/besluiten/0005).
struct DutyRun {
    let route: Route
    /// Events of the route.
    let range: Range<Int>
    /// Where and when it begins and ends, in the class that drives it now.
    let firstPlace: Int
    let lastPlace: Int
    let earliestEnd: Int
    let span: Int
    let latestStart: Int

    /// The start from which on a later start makes a later end.
    var freeStart: Int { earliestEnd - span }
    var latestEnd: Int { latestStart + span }

    /// The runs of a duty, in order.
    static func cut(_ route: Route, _ factory: RouteFactory) -> [DutyRun] {
        let starts = (0..<route.count).filter { route.aboard[$0] == 0 } + [route.count]
        return zip(starts, starts.dropFirst()).compactMap { DutyRun(route, $0..<$1, factory) }
    }

    /// - Returns: nil when the run cannot be driven by itself.
    private init?(_ route: Route, _ range: Range<Int>, _ factory: RouteFactory) {
        let (scratch, instance) = (factory.scratch, factory.instance)
        let vehicle = instance.classes[route.vehicleClass]
        let count = range.count
        scratch.event.update(from: route.event + range.lowerBound, count: count)
        scratch.seating.update(from: route.seating + range.lowerBound, count: count)
        guard let alone = factory.evaluator.evaluate(count: count, in: vehicle) else { return nil }
        self.route = route
        self.range = range
        firstPlace = instance.place[Int(scratch.event[0])]
        lastPlace = instance.place[Int(scratch.event[count - 1])]
        let home = instance.driving(lastPlace, vehicle.depot)
        earliestEnd = alone.end - home
        span = earliestEnd - (alone.start + instance.driving(vehicle.depot, firstPlace))
        scratch.late.update(from: scratch.high, count: count)
        let latestLast = Int32(truncatingIfNeeded: vehicle.shiftHigh - home) &- scratch.dwell[count - 1]
        scratch.late[count - 1] = min(scratch.late[count - 1], latestLast)
        factory.evaluator.latest(count, limitsWaiting: true)
        latestStart = Int(scratch.late[0])
    }
}
