/// The engine without the domain around it: for problems of the literature, which come as instances of their own. Pupils
/// are planned by the same code (`Optimiser.solve`).
package enum Engine {
    package struct PlannedRoute: Sendable {
        package var vehicleClass: Int
        /// Boarding 2r and alighting 2r + 1 of request r, in order, with the begin of each.
        package var events: [Int]
        package var begins: [Int]
        package var start: Int
        package var end: Int
        package var cost: Int
    }

    package struct Result: Sendable {
        package var routes: [PlannedRoute]
        package var cost: Int
        package var unplanned: [Int]
        package var iterations: Int
        package var statistics: Statistics
        /// No plan serving the same requests costs less; nil when nothing was proven. Found in the part of the time limit
        /// that `SolveParameters.boundShare` sets aside.
        package var bound: Int?

        package var isProven: Bool { bound == cost }
    }

    package static func run(_ tables: InstanceTables, _ parameters: SolveParameters, _ control: SolveControl) -> Result
    {
        let instance = Instance(tables)
        let factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 1)
        let coordinator = Coordinator(
            instance, SingleDuties(instance, factory), requests: Array(0..<Int32(instance.requestCount)),
            parameters: parameters, control: control,
            bound: 0)
        let outcome = coordinator.run()
        return Result(
            routes: outcome.best.routes.map { planned($0, instance, factory) }, cost: outcome.best.routesCost,
            unplanned: outcome.best.bank.map { Int($0) }, iterations: outcome.iterations,
            statistics: coordinator.statistics)
    }

    private static func planned(_ route: Route, _ instance: Instance, _ factory: RouteFactory) -> PlannedRoute {
        route.copy(to: factory.scratch)
        let outcome = factory.evaluator.evaluate(
            count: route.count, in: instance.classes[route.vehicleClass], timing: true)
        return PlannedRoute(
            vehicleClass: route.vehicleClass, events: (0..<route.count).map { Int(route.event[$0]) },
            begins: (0..<route.count).map { Int(factory.scratch.begin[$0]) }, start: outcome?.start ?? route.start,
            end: outcome?.end ?? route.end, cost: route.cost)
    }
}
