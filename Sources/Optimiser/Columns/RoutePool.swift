/// Duties that the search has seen, as columns. Of duties with the same requests and fleet entry only the cheapest is
/// kept.
struct RoutePool {
    private struct Key: Hashable {
        let fingerprint: UInt64
        let fleet: Int
    }

    private let instance: Instance
    private var index: [Key: Int] = [:]
    private(set) var routes: [Route] = []
    private static let most = 60_000

    init(_ instance: Instance) { self.instance = instance }

    mutating func add(_ route: Route) {
        let key = Key(fingerprint: route.fingerprint, fleet: instance.classes[route.vehicleClass].fleet)
        if let known = index[key] {
            if route.cost < routes[known].cost { routes[known] = route }
        } else {
            if routes.count >= Self.most { forgetOlderHalf() }
            index[key] = routes.count
            routes.append(route)
        }
    }

    private mutating func forgetOlderHalf() {
        routes.removeFirst(routes.count / 2)
        index.removeAll(keepingCapacity: true)
        for (position, route) in routes.enumerated() {
            index[Key(fingerprint: route.fingerprint, fleet: instance.classes[route.vehicleClass].fleet)] = position
        }
    }
}
