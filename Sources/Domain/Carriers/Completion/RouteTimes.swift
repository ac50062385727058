/// The times of one route's duty. Given times stay; a time to the minute may be any moment of that minute.
struct RouteTimes {
    private let route: CarrierRoute
    private let world: RouteWorld
    private let vehicle: RouteVehicles.Choice

    init(_ route: CarrierRoute, _ world: RouteWorld, _ vehicle: RouteVehicles.Choice) {
        self.route = route
        self.world = world
        self.vehicle = vehicle
    }

    func duty(_ stops: [RouteStop], _ told: inout [RouteCompletion]) throws(RouteCompleter.Gap) -> Duty {
        guard let first = stops.first, let last = stops.last else {
            throw .init(route: route.id, text: "de route heeft geen haltes")
        }
        let timed = times(of: stops)
        tellTimes(stops, timed, &told)
        let start = timed[0].begin - world.driving(vehicle.base, first.place)
        let end = timed[timed.count - 1].departure + world.driving(last.place, vehicle.base)
        guard start >= .zero, end <= .latestMoment else {
            throw .init(
                route: route.id, text: "de route past niet in een dag: van \(start.clockText) tot \(end.clockText)",
                advice: "Misschien klopt een tijd niet.")
        }
        told.append(
            RouteCompletion(
                kind: .ends, route: route.id,
                text: "Route \(route.id): weg van de standplaats om \(start.clockText), terug om \(end.clockText)."))
        return Duty(
            id: Duty.ID(route.id.text), fleet: vehicle.fleet.id, hasAttendant: vehicle.hasAttendant, start: start,
            end: end,
            stops: zip(stops, timed).map { stop, time in
                Stop(
                    place: stop.place, arrival: time.arrival, begin: time.begin, departure: time.departure,
                    alighting: stop.alighting,
                    boarding: stop.boarding.map { .init($0, vehicle.seating[$0] ?? .seat) })
            })
    }

    private struct Timed {
        var arrival: Seconds
        var begin: Seconds
        var departure: Seconds
    }

    private func times(of stops: [RouteStop]) -> [Timed] {
        guard let anchor = stops.firstIndex(where: { $0.time != nil }), let time = stops[anchor].time else {
            let relative = forward(from: 0, at: .zero, stops, opens: false)
            return shifted(relative, by: shift(relative, stops))
        }
        return backward(from: anchor, at: time, stops) + forward(from: anchor, at: time, stops)
    }

    /// From a stop whose begin is known to the last one.
    ///
    /// - Parameter opens: stops at schools begin no earlier than the bell, terug.
    private func forward(from anchor: Int, at time: Seconds, _ stops: [RouteStop], opens: Bool = true) -> [Timed] {
        var result = [Timed(arrival: time, begin: time, departure: time + world.service(of: stops[anchor]))]
        var aboard = Set(stops[...anchor].flatMap(\.boarding)).subtracting(stops[...anchor].flatMap(\.alighting))
        for index in stops.indices where index > anchor {
            let stop = stops[index]
            let before = result[result.count - 1].departure
            let reached = before + world.driving(stops[index - 1].place, stop.place)
            let begin = begin(of: stop, reached: reached, opens: opens)
            // An empty vehicle waits on the way; and a time that cannot be met is left for the checker to tell.
            let arrival = aboard.isEmpty ? begin : min(reached, begin)
            result.append(Timed(arrival: arrival, begin: begin, departure: begin + world.service(of: stop)))
            aboard = aboard.subtracting(stop.alighting).union(stop.boarding)
        }
        return result
    }

    private func begin(of stop: RouteStop, reached: Seconds, opens: Bool) -> Seconds {
        guard let given = stop.time else { return opens ? max(reached, opening(of: stop)) : reached }
        if reached <= given { return given }
        let isToTheMinute = given.rawValue % 60 == 0
        return isToTheMinute && reached < given + .minutes(1) ? reached : given
    }

    /// Nobody may leave school before the bell.
    private func opening(of stop: RouteStop) -> Seconds {
        guard !world.toSchool else { return .zero }
        return stop.boarding.compactMap { world.requests[$0]?.bell }.max() ?? .zero
    }

    /// The stops before one whose begin is known, each left just in time.
    private func backward(from anchor: Int, at time: Seconds, _ stops: [RouteStop]) -> [Timed] {
        var result: [Timed] = []
        var next = time
        for index in stops[..<anchor].indices.reversed() {
            let departure = next - world.driving(stops[index].place, stops[index + 1].place)
            let begin = departure - world.service(of: stops[index])
            result.append(Timed(arrival: begin, begin: begin, departure: departure))
            next = begin
        }
        return result.reversed()
    }

    // MARK: Without any time

    /// Heen: as late as every arrival window allows. Terug: as early as the bells allow.
    private func shift(_ times: [Timed], _ stops: [RouteStop]) -> Seconds {
        var shifts: [Seconds] = []
        for (stop, time) in zip(stops, times) {
            for request in (world.toSchool ? stop.alighting : stop.boarding).compactMap({ world.requests[$0] }) {
                shifts.append(
                    world.toSchool
                        ? world.problem.arrivalWindow(of: request).latest - time.begin : request.bell - time.begin)
            }
        }
        let standard = Seconds.clock(world.toSchool ? 7 : 15, 30)
        return (world.toSchool ? shifts.min() : shifts.max()) ?? standard
    }

    private func shifted(_ times: [Timed], by shift: Seconds) -> [Timed] {
        times.map { Timed(arrival: $0.arrival + shift, begin: $0.begin + shift, departure: $0.departure + shift) }
    }

    private func tellTimes(_ stops: [RouteStop], _ times: [Timed], _ told: inout [RouteCompletion]) {
        let filled = zip(stops, times).filter { $0.0.time == nil }
        guard !filled.isEmpty else { return }
        let list = filled.map { stop, time in
            "\(time.begin.clockText) \(stop.alighting.isEmpty ? "in" : "uit"): "
                + (stop.alighting + stop.boarding).map(\.text).joined(separator: ", ")
        }
        told.append(
            RouteCompletion(
                kind: .times, route: route.id,
                text: "Route \(route.id): tijden uit de volgorde en de reistijden: \(list.joined(separator: "; "))."))
    }
}
