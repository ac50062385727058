import Domain

/// One choice of shifts, really planned.
struct BellWorld {
    /// Index of the shift per destination.
    let choice: [Int]
    let halves: [BellHalf]

    /// Leaving someone behind outweighs any saving.
    var cost: Int { halves.map(\.plan.cost).reduce(0, +) }
    var routesCost: Int { halves.map(\.plan.routesCost).reduce(0, +) }
}

/// A half-day under one choice of shifts: its instance, its plan, and duties that the search has seen.
final class BellHalf {
    let instance: Instance
    let plan: Assignment
    /// Of the plan, then those of the search that came last.
    let routes: [Route]
    /// Index of each request's destination among those that may move; −1 for the others.
    let movable: [Int]
    private let factory: RouteFactory
    private static let mostSeen = 1500

    init(
        _ problem: HalfDayProblem, _ matrix: TravelMatrix, _ destinations: [Destination.ID],
        _ parameters: SolveParameters, _ control: SolveControl
    ) {
        instance = InstanceBuilder.build(problem, matrix)
        factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 1)
        movable = problem.requests.map { request in destinations.firstIndex(of: request.destination) ?? -1 }
        let singles = SingleDuties(instance, factory)
        let possible = (0..<instance.requestCount).filter(singles.isPossible).map { Int32($0) }
        let coordinator = Coordinator(
            instance, singles, requests: possible, parameters: parameters, control: control, bound: 0)
        plan = coordinator.run().best
        routes = plan.routes + coordinator.pool.routes.suffix(Self.mostSeen)
    }

    /// Cost of the same sequence under this half-day's times; nil when it cannot be driven then.
    func cost(of route: Route) -> Int? {
        route.copy(to: factory.scratch)
        return factory.evaluator.evaluate(count: route.count, in: instance.classes[route.vehicleClass])?.cost
    }
}
