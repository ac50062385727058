@testable import Optimiser

extension Instance {
    /// The cheapest duty for each request that can be served alone: without any, column generation has nothing to begin with.
    var dutiesAlone: [Route] {
        let factory = RouteFactory(self, worker: 0)
        return (0..<requestCount).compactMap { request in
            classes.indices.compactMap { factory.single(request, in: $0) }.min { $0.cost < $1.cost }
        }
    }
}
