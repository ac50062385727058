/// The insertions that a real search asked for, so that the inner loop can be timed by itself, here and in other
/// languages.
package final class InsertionTrace {
    struct Query {
        /// Index into `routes`.
        var route: Int
        var request: Int
    }

    let instance: Instance
    let factory: RouteFactory
    private(set) var routes: [Route] = []
    private(set) var queries: [Query] = []
    private var positions: [Int: Int] = [:]
    private let most: Int

    /// What timing the queries gives; the first two must be equal whoever does it.
    package struct Replay: Equatable {
        /// Of the cheapest insertions' costs.
        package var sum = 0
        package var possible = 0
        package var evaluations = 0
        package var seconds = 0.0
    }

    package var count: Int { queries.count }

    init(_ instance: Instance, _ factory: RouteFactory, most: Int) {
        self.instance = instance
        self.factory = factory
        self.most = most
    }

    var isFull: Bool { queries.count >= most }

    func note(_ request: Int, _ route: Route) {
        guard !isFull else { return }
        let position = positions[route.id] ?? routes.count
        if position == routes.count {
            positions[route.id] = position
            routes.append(route)
        }
        queries.append(Query(route: position, request: request))
    }

    /// Asks everything again.
    package func replay() -> Replay {
        let search = InsertionSearch(instance, factory.scratch)
        let before = factory.scratch.evaluations.pointee
        let clock = Clock(.processor(threads: 1))
        var replay = Replay()
        for query in queries {
            let insertion = search.best(of: query.request, in: routes[query.route])
            guard insertion.isPossible else { continue }
            replay.sum &+= insertion.delta
            replay.possible += 1
        }
        replay.seconds = clock.elapsed
        replay.evaluations = factory.scratch.evaluations.pointee - before
        return replay
    }
}
