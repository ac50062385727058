import Domain

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

        /// Nothing is cheaper, but for what floating-point sums can be off.
        package var isProven: Bool
    }

    package static func run(_ tables: InstanceTables, _ parameters: SolveParameters, _ control: SolveControl) -> Result
    {
        let clock = Clock(parameters.clockKind)
        let instance = Instance(tables)
        let factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 1)
        var searchParameters = parameters
        searchParameters.secondsLimit = parameters.secondsLimit.map { $0 * (1 - parameters.boundShare) }
        let coordinator = Coordinator(
            instance, SingleDuties(instance, factory), requests: Array(0..<Int32(instance.requestCount)),
            parameters: searchParameters, control: control,
            bound: 0)
        let search = SearchWithColumns(
            instance: instance, factory: factory, coordinator: coordinator, parameters: parameters, control: control,
            clock: clock
        ).run(requests: instance.requestCount)
        let outcome = search.outcome
        let bound =
            search.bound.map { DutyBound.Result(bound: $0, isProven: search.isProven) }
            ?? bound(of: outcome.best, coordinator.pool, instance, factory, parameters, control, clock)
        let routes = bound?.better ?? outcome.best.routes
        return Result(
            routes: routes.map { planned($0, instance, factory) }, cost: routes.map(\.cost).reduce(0, +),
            unplanned: outcome.best.bank.map { Int($0) }, iterations: outcome.iterations,
            statistics: coordinator.statistics,
            bound: bound?.bound, isProven: bound?.isProven ?? false)
    }

    private static func bound(
        of best: Assignment, _ pool: RoutePool, _ instance: Instance, _ factory: RouteFactory,
        _ parameters: SolveParameters, _ control: SolveControl, _ clock: Clock
    ) -> DutyBound.Result? {
        let served = best.slot.indices.filter { best.slot[$0] >= 0 }
        guard parameters.boundShare > 0, !served.isEmpty, served.count <= DutyBound.mostRequests else { return nil }
        let result = DutyBound(
            instance, serving: served, plan: best.routes, pool: pool.routes, factory: factory,
            threads: parameters.threads, budget: parameters.secondsLimit == nil ? .counted : .unlimited,
            shouldStop: control.stopTest(clock, secondsLimit: parameters.secondsLimit),
            report: { bound in
                control.report(
                    SolveProgress(
                        phase: "bewijzen", cost: Cents(best.routesCost), bound: Cents(bound),
                        unplanned: best.bankCount, iterations: 0, elapsed: clock.elapsed))
            }
        ).run()
        return result.bound > 0 ? result : nil
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
