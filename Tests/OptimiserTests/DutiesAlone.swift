@testable import Optimiser

extension Instance {
    /// A duty for each request in the first class that can serve it: without any, column generation has nothing to begin
    /// with.
    var dutiesAlone: [Route] {
        let factory = RouteFactory(self, worker: 0)
        return (0..<requestCount).compactMap { request in
            classes.indices.compactMap { factory.single(request, in: $0) }.first
        }
    }
}
