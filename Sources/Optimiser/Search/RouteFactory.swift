/// Makes routes for one worker: numbers them, and evaluates sequences in that worker's scratch memory.
final class RouteFactory {
    let instance: Instance
    let scratch: Scratch
    let evaluator: DutyEvaluator
    let insertion: InsertionSearch
    private let fingerprints: [UInt64]
    private let worker: Int
    private var made = 0
    /// Notes the insertions that are asked for, in benchmarks only.
    var trace: InsertionTrace?

    /// Workers' numbers keep their routes apart.
    static let mostWorkers = 64
    /// Of these, numbers of those that help with parts of a plan.
    static let mostHelpers = 6

    /// - Parameter number: from 0.
    static func helper(_ instance: Instance, _ number: Int) -> RouteFactory {
        RouteFactory(instance, worker: mostWorkers - 3 - number)
    }

    init(_ instance: Instance, worker: Int) {
        self.instance = instance
        self.worker = worker
        scratch = Scratch(requestCount: instance.requestCount)
        evaluator = DutyEvaluator(instance: instance, scratch: scratch)
        insertion = InsertionSearch(instance, scratch)
        var random = RandomSource(seed: 0x5EED, stream: 0)
        fingerprints = (0..<instance.requestCount).map { _ in random.next() }
    }

    /// The first `count` events of the scratch sequence as a route; nil when they break a rule.
    func make(count: Int, in vehicleClass: Int) -> Route? {
        made += 1
        return Route(
            evaluator, count: count, vehicleClass: vehicleClass, id: made * Self.mostWorkers + worker,
            fingerprints: fingerprints)
    }

    /// A duty for one request, in the better of its ways of seating.
    func single(_ request: Int, in vehicleClass: Int) -> Route? {
        var best: Route?
        for seating in 0..<2 where instance.seatings(request, vehicleClass) & (1 << UInt8(seating)) != 0 {
            scratch.event[0] = Int32(Instance.boarding(request))
            scratch.event[1] = Int32(Instance.alighting(request))
            scratch.seating[0] = UInt8(seating)
            scratch.seating[1] = UInt8(seating)
            if let route = make(count: 2, in: vehicleClass), route.cost < best?.cost ?? Int.max { best = route }
        }
        return best
    }

    /// `route` with the request put in as the insertion says.
    func inserting(_ request: Int, _ insertion: Insertion, into route: Route) -> Route? {
        self.insertion.sequence(request, insertion.seating, insertion.board, insertion.alight, route)
        let result = make(count: route.count + 2, in: route.vehicleClass)
        #if DEBUG
            precondition(
                result.map { $0.cost == route.cost + insertion.delta } ?? true,
                "cost before + predicted change = cost after")
        #endif
        return result
    }

    /// `route` without the marked requests; nil when nothing is left or what is left breaks a rule.
    func removing(from route: Route, where isRemoved: (Int) -> Bool) -> Route? {
        var count = 0
        for index in 0..<route.count where !isRemoved(Int(route.event[index]) >> 1) {
            scratch.event[count] = route.event[index]
            scratch.seating[count] = route.seating[index]
            count += 1
        }
        return count == 0 ? nil : make(count: count, in: route.vehicleClass)
    }

    /// The same sequence driven by another class; nil also when it does not cost less than `limit`.
    func retyping(_ route: Route, to vehicleClass: Int, below limit: Int = .max) -> Route? {
        for index in 0..<route.count
        where instance.seatings(Int(route.event[index]) >> 1, vehicleClass) & (1 << route.seating[index]) == 0 {
            return nil
        }
        route.copy(to: scratch)
        // A route is dear to make; most classes are refused by their price.
        guard let outcome = evaluator.evaluate(count: route.count, in: instance.classes[vehicleClass]),
            outcome.cost < limit
        else { return nil }
        return make(count: route.count, in: vehicleClass)
    }
}
