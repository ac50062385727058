extension Completion {
    /// From an event to the next one, at any moment and with anyone aboard.
    struct Step {
        /// Request or stop.
        var next: Int
        var way: Int
        /// Of the next event's begin.
        var low: Int
        var high: Int
        var dwell: Int
        /// With someone aboard before it; without prices of requests.
        var cost: Double
    }

    struct Boarding {
        var step: Step
        /// With nobody aboard before it.
        var emptyCost: Double
    }

    /// Who just alighted does not board again.
    func boardings(after node: Int) -> [Boarding] {
        let rates = group.rates
        let place = place(of: node)
        let present = node < problem.count ? node : only[node - problem.count]
        let stop = node < problem.count ? problem.boardings[node].stop : -1
        return problem.boardings.indices.filter { group.seatings[$0] != 0 && $0 != present }.map { request in
            let event = problem.boardings[request]
            let original = problem.requests[request]
            let way = problem.driving(place, event.place)
            let metres = Double(problem.length(place, event.place))
            let dwell = event.stop == stop ? event.service : event.fixedTime + event.service
            let cost =
                metres * rates.length + Double(way) * rates.time + Double(dwell) * (rates.time + rates.loadedTime)
                + Double(problem.instance.pupils[original]) * rates.pupil
                + Double(problem.instance.wheelchairs[original]) * rates.wheelchair
            return Boarding(
                step: Step(
                    next: request, way: way, low: event.low, high: event.departHigh - dwell, dwell: dwell,
                    cost: cost + metres * rates.loadedLength + Double(way) * rates.loadedTime),
                emptyCost: cost + rates.runFixed - rates.runRounding)
        }
    }

    func alightings(after node: Int) -> [Step] {
        let rates = group.rates
        let place = place(of: node)
        return problem.stops.indices.filter { problem.count + $0 != node }.map { number in
            let stop = problem.stops[number]
            let way = problem.driving(place, stop.place)
            let dwell = stop.fixedTime + stop.leastService
            return Step(
                next: number, way: way, low: stop.low, high: stop.high, dwell: dwell,
                cost: Double(way + dwell) * (rates.time + rates.loadedTime)
                    + Double(problem.length(place, stop.place)) * (rates.length + rates.loadedLength))
        }
    }

    private func place(of node: Int) -> Int {
        node < problem.count ? problem.boardings[node].place : problem.stops[node - problem.count].place
    }
}
