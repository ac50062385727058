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
        lazy var isMetric = TriangleInequality.holds(
            places: tables.placeCount, seconds: tables.seconds, metres: tables.metres,
            shouldStop: control.stopTest(clock, secondsLimit: parameters.secondsLimit))
        let parameters = parameters.divided(for: instance.requestCount, instance, isMetric: { isMetric })
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
        let certificate =
            search.bound.map { Certifier.Certificate(bound: $0, basis: .columns, isProven: search.isProven) }
            ?? certificate(
                outcome, coordinator, instance, factory, parameters, control, clock, isMetric: { isMetric },
                pricesDuties: !search.hasPriced)
        let routes = certificate?.better ?? outcome.best.routes
        return Result(
            routes: routes.map { planned($0, instance, factory) }, cost: routes.map(\.cost).reduce(0, +),
            unplanned: outcome.best.bank.map { Int($0) }, iterations: outcome.iterations,
            statistics: coordinator.statistics,
            bound: certificate?.bound, isProven: certificate?.isProven ?? false)
    }

    /// Nil when nobody asks for a bound: even the quickest one looks at all places.
    private static func certificate(
        _ outcome: Coordinator.Outcome, _ coordinator: Coordinator, _ instance: Instance, _ factory: RouteFactory,
        _ parameters: SolveParameters, _ control: SolveControl, _ clock: Clock, isMetric: @escaping () -> Bool,
        pricesDuties: Bool
    ) -> Certifier.Certificate? {
        guard parameters.boundShare > 0 else { return nil }
        return Certifier(
            instance, RequestShares(instance), isMetric: isMetric, parameters, control, clock
        ).certify(
            outcome.best, cost: outcome.best.routesCost, columns: coordinator.pool.routes, factory,
            iterations: outcome.iterations, pricesDuties: pricesDuties)
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
