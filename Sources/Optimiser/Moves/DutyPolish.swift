/// The best order of the events of one run, all other runs of its duty as they are.
///
/// Depth first over all orders; an order is given up when what is certain of its cost is not below the best so far. What is
/// certain is driving and service; the exact evaluation of the whole duty has the last word. Two events at one stop are
/// not tried both ways.
final class DutyPolish {
    private let instance: Instance
    private let factory: RouteFactory

    /// Longer runs have too many orders.
    private static let mostRequests = 6
    /// Partial orders looked at for one run.
    private static let mostSteps = 1000

    private var route: Route
    private var range = 0..<0
    private var requests: [Int] = []
    private var seatings: [UInt8] = []
    private var order: [Int32] = []
    private var bestOrder: [Int32] = []
    private var bestCost = 0
    private var steps = 0
    /// Least driving into each event of the run and out of the run; the same for the length.
    private var leastInto: [Int: Leg] = [:]
    private var leastHome = Leg()
    private var present = Leg()

    private struct Leg {
        var seconds = 0
        var metres = 0

        static func + (left: Leg, right: Leg) -> Leg {
            Leg(seconds: left.seconds + right.seconds, metres: left.metres + right.metres)
        }
        static func - (left: Leg, right: Leg) -> Leg {
            Leg(seconds: left.seconds - right.seconds, metres: left.metres - right.metres)
        }
    }

    /// A partial order.
    private struct Walk {
        var place: Int
        var key = -1
        /// Begin of the last event at the earliest, and departure from it.
        var departure: Int
        var path = Leg()
        /// What is still to come, at least.
        var rest: Leg
        var boarded = 0
        var alighted = 0
        var load = Load.zero
    }

    init(_ factory: RouteFactory, _ route: Route) {
        self.factory = factory
        self.route = route
        instance = factory.instance
    }

    /// - Returns: the duty with the best orders found, or nil when it was best already.
    func improved() -> Route? {
        let start = route
        var from = 0
        while from < route.count {
            let to = (from + 1..<route.count).first { route.aboard[$0] == 0 } ?? route.count
            if to - from > 2, to - from <= 2 * Self.mostRequests { polish(from..<to) }
            from = to
        }
        return route === start ? nil : route
    }

    private func polish(_ range: Range<Int>) {
        self.range = range
        let events = range.map { Int(route.event[$0]) }
        let boardings = range.filter { route.event[$0] & 1 == 0 }
        requests = boardings.map { Int(route.event[$0]) >> 1 }
        seatings = boardings.map { route.seating[$0] }
        let places = Set(events.map { instance.place[$0] })
        let before = place(at: range.lowerBound - 1)
        let after = place(at: range.upperBound)
        var all = Leg()
        for event in events {
            let sources = events.filter { $0 != event }.map { instance.place[$0] } + [before]
            leastInto[event] = least(sources.map { leg($0, instance.place[event]) })
            all = all + (leastInto[event] ?? Leg())
        }
        leastHome = least(places.map { leg($0, after) })
        present = pathOfPresentOrder(before, after)
        bestCost = route.cost
        bestOrder = []
        order = []
        steps = 0
        let previous = range.lowerBound - 1
        let departure =
            previous < 0
            ? instance.classes[route.vehicleClass].shiftLow
            : Int(route.earliest[previous]) + Int(route.dwell[previous])
        extend(Walk(place: before, departure: departure, rest: all))
        guard !bestOrder.isEmpty, let better = sequence(bestOrder) else { return }
        route = better
    }

    private func place(at index: Int) -> Int {
        index < 0 || index >= route.count
            ? instance.classes[route.vehicleClass].depot : instance.place[Int(route.event[index])]
    }

    private func leg(_ from: Int, _ to: Int) -> Leg {
        Leg(seconds: instance.driving(from, to), metres: instance.length(from, to))
    }

    private func least(_ legs: [Leg]) -> Leg {
        Leg(seconds: legs.map(\.seconds).min() ?? 0, metres: legs.map(\.metres).min() ?? 0)
    }

    /// Driving and set-ups of stops from the event before the run to the event behind it.
    private func pathOfPresentOrder(_ before: Int, _ after: Int) -> Leg {
        var path = Leg()
        var place = before
        var key = -1
        for index in range {
            let event = Int(route.event[index])
            if instance.stopKey[event] != key {
                path = path + leg(place, instance.place[event])
                path.seconds += instance.fixedTime[event]
            }
            key = instance.stopKey[event]
            place = instance.place[event]
        }
        return path + leg(place, after)
    }

    // MARK: Orders

    private func extend(_ walk: Walk) {
        steps += 1
        guard steps <= Self.mostSteps, isPromising(walk) else { return }
        if order.count == range.count { return judge() }
        var next: [(Int, Int)] = []
        for (index, request) in requests.enumerated() {
            let bit = 1 << index
            if walk.boarded & bit == 0 {
                next.append((instance.driving(walk.place, instance.place[2 * request]), 2 * index))
            } else if walk.alighted & bit == 0 {
                next.append((instance.driving(walk.place, instance.place[2 * request + 1]), 2 * index + 1))
            }
        }
        next.sort { $0 < $1 }
        for (_, choice) in next { step(walk, choice) }
    }

    /// - Parameter choice: 2 × position in `requests`, plus 1 for alighting.
    private func step(_ walk: Walk, _ choice: Int) {
        let event = 2 * requests[choice >> 1] + (choice & 1)
        var next = walk
        let joins = instance.stopKey[event] == walk.key
        if joins {
            // At one stop in the order of their numbers only.
            if let last = order.last, last & 1 == Int32(choice & 1), last > Int32(event) { return }
            next.departure += instance.service[event]
        } else {
            let leg = leg(walk.place, instance.place[event])
            next.path = walk.path + leg
            next.path.seconds += instance.fixedTime[event]
            let begin = max(instance.beginLow[event], walk.departure + leg.seconds)
            guard begin <= instance.beginHigh[event] else { return }
            next.departure = begin + instance.fixedTime[event] + instance.service[event]
        }
        let load = instance.loads[2 * requests[choice >> 1] + Int(seatings[choice >> 1])]
        if choice & 1 == 0 {
            next.boarded |= 1 << (choice >> 1)
            next.load &+= load
            let configurations = instance.classes[route.vehicleClass].configurations
            guard configurations.contains(where: { next.load.fits(in: $0) }) else { return }
        } else {
            next.alighted |= 1 << (choice >> 1)
            next.load &-= load
        }
        next.place = instance.place[event]
        next.key = instance.stopKey[event]
        next.rest = walk.rest - (leastInto[event] ?? Leg())
        order.append(Int32(event))
        extend(next)
        order.removeLast()
    }

    /// Whether the duty can still become cheaper than the best so far.
    private func isPromising(_ walk: Walk) -> Bool {
        let end = order.count == range.count ? leg(walk.place, place(at: range.upperBound)) : leastHome
        let change = walk.path + walk.rest + end - present
        let prices = instance.classes[route.vehicleClass].prices
        let duration = max(0, route.leastDuration + change.seconds)
        return prices.duty(duration: duration, length: max(0, route.metres + change.metres)) + route.ridesCost
            < bestCost
    }

    private func judge() {
        fill(order)
        guard
            let outcome = factory.evaluator.evaluate(
                count: route.count, in: instance.classes[route.vehicleClass]), outcome.cost < bestCost
        else { return }
        bestCost = outcome.cost
        bestOrder = order
    }

    private func sequence(_ order: [Int32]) -> Route? {
        fill(order)
        return factory.make(count: route.count, in: route.vehicleClass)
    }

    private func fill(_ order: [Int32]) {
        route.copy(to: factory.scratch)
        for (offset, event) in order.enumerated() {
            let index = requests.firstIndex(of: Int(event) >> 1) ?? 0
            factory.scratch.event[range.lowerBound + offset] = event
            factory.scratch.seating[range.lowerBound + offset] = seatings[index]
        }
    }
}
