/// The cheapest plan that is known for the requests of a problem.
final class Incumbent {
    private let problem: PricingProblem
    private let factory: RouteFactory
    private(set) var plan: Assignment
    /// The plan is not the first one any more.
    private(set) var isBetter = false

    private var instance: Instance { problem.instance }

    /// - Parameter plan: duties that serve all requests.
    init(_ problem: PricingProblem, _ plan: [Route], _ factory: RouteFactory) {
        self.problem = problem
        self.factory = factory
        self.plan = Assignment(instance: problem.instance, requests: problem.requests.map { Int32($0) })
        for route in plan { self.plan.add(route, instance) }
    }

    var cost: Double { Double(plan.routesCost) }

    /// Makes the chosen duties the plan, if they are one and cost less.
    func take(_ chosen: [DutyColumn]) {
        var served = Array(repeating: 0, count: problem.count)
        for column in chosen { for request in column.requests { served[Int(request)] += 1 } }
        guard served.allSatisfy({ $0 == 1 }) else { return }
        let routes = chosen.compactMap { $0.route ?? route($0) }
        if routes.count == chosen.count { take(routes) }
    }

    /// - Parameter routes: a plan, or nothing.
    func take(_ routes: [Route]) {
        guard !routes.isEmpty, routes.map(\.cost).reduce(0, +) < plan.routesCost else { return }
        plan.exchange(for: routes, instance)
        isBetter = true
    }

    /// Puts cheaper duties in the place of some of the plan's.
    ///
    /// - Returns: false when the plan does not have all of these any more.
    func exchange(_ present: [Route], for better: [Route]) -> Bool {
        let slots = present.compactMap { route in plan.routes.firstIndex { $0.id == route.id } }
        guard slots.count == present.count else { return false }
        plan.exchange(slots, for: better, instance)
        isBetter = true
        return true
    }

    /// The duty as the evaluator sees it; nil when it breaks a rule that pricing does not know.
    func route(_ column: DutyColumn) -> Route? {
        guard let duty = column.duty, duty.events.count <= Scratch.mostEvents else { return nil }
        var best: Route?
        for order in duty.orders ?? [Array(duty.events.indices)] {
            for (index, event) in order.enumerated() {
                factory.scratch.event[index] = duty.events[event]
                factory.scratch.seating[index] = duty.seatings[event]
            }
            guard let route = factory.make(count: duty.events.count, in: column.vehicleClass),
                route.cost < best?.cost ?? .max, Companionship.holds(in: route, instance)
            else { continue }
            best = route
        }
        return best
    }
}
