import Domain

/// Looks for single changes of somebody's plan. One search per thread.
final class StepSearch: @unchecked Sendable {  // used by one thread at a time
    let base: StepBase
    let instance: Instance
    let factory: RouteFactory
    private let shouldStop: @Sendable () -> Bool
    private(set) var found: [StepDraft] = []

    /// Cents that a change may cost when it mends a duty that breaks a rule.
    static let mendingBudget = 7_500

    init(_ base: StepBase, worker: Int, shouldStop: @escaping @Sendable () -> Bool) {
        self.base = base
        instance = base.instance
        factory = RouteFactory(base.instance, worker: worker)
        self.shouldStop = shouldStop
    }

    /// The changes that begin at every `count`-th duty.
    func run(part: Int, of count: Int) -> [StepDraft] {
        found = []
        for slot in stride(from: part, to: base.slots.count, by: count) where base.slots[slot].isUsable {
            if shouldStop() { break }
            change(slot)
            move(slot)
            swap(slot)
            dissolve(slot)
            join(slot)
        }
        for (position, request) in base.waiting.enumerated() where position % count == part { take(request) }
        return found
    }

    /// Notes a change if it is worth it.
    ///
    /// - Parameter alone: better times or order for one duty, which is its own gain.
    func offer(
        _ kind: PlanStep.Kind, _ requests: [Int], from: [Int], to: [Int], _ routes: [(slot: Int, route: Route?)],
        alone: Bool = false
    ) {
        let slots = routes.map { base.slots[$0.slot] }
        let before = slots.map { alone ? $0.cost : $0.leastCost }.reduce(0, +)
        let gain = before - routes.compactMap { $0.route?.cost }.reduce(0, +)
        let mends = slots.contains { $0.route == nil }
        guard gain > 0 || (mends && gain > -Self.mendingBudget) else { return }
        found.append(
            StepDraft(kind: kind, requests: requests, from: from, to: to, routes: routes, gain: gain, mends: mends))
    }

    /// Notes that someone without a ride gets one: always worth it.
    func take(_ request: Int, _ slot: Int, _ route: Route) {
        found.append(
            StepDraft(
                kind: .movePupils, requests: [request], from: [], to: [slot], routes: [(slot, route)],
                gain: base.slots[slot].leastCost - route.cost, mends: true))
    }

    // MARK: One duty

    /// Better times, a better order, another vehicle.
    private func change(_ index: Int) {
        let slot = base.slots[index]
        if let route = slot.route {
            if route.cost < slot.cost {
                offer(.retime, [], from: [index], to: [index], [(index, route)], alone: true)
            }
            if let better = DutyPolish(factory, route).improved() {
                offer(.reorder, [], from: [index], to: [index], [(index, better)])
            }
            retype(index, route)
        } else if let rebuilt = rebuilt(slot.requests, in: slot.vehicleClass) {
            offer(.reorder, [], from: [index], to: [index], [(index, rebuilt)])
        }
    }

    private func retype(_ index: Int, _ route: Route) {
        let own = instance.classes[route.vehicleClass].fleet
        var best = route
        for (other, vehicle) in instance.classes.enumerated() where other != route.vehicleClass {
            guard vehicle.fleet == own || base.used[vehicle.fleet] < instance.fleetCounts[vehicle.fleet],
                let retyped = factory.retyping(route, to: other, below: best.cost)
            else { continue }
            best = retyped
        }
        if best !== route { offer(.otherVehicle, [], from: [index], to: [index], [(index, best)]) }
    }

    // MARK: What is left

    enum Rest {
        case empty
        case route(Route)

        var cost: Int {
            switch self {
            case .empty: 0
            case .route(let route): route.cost
            }
        }

        var route: Route? {
            guard case .route(let route) = self else { return nil }
            return route
        }
    }

    /// The duty without some requests; nil when the others cannot be served by it.
    func rest(of index: Int, without group: [Int]) -> Rest? {
        let slot = base.slots[index]
        let left = slot.requests.filter { !group.contains($0) }
        guard !left.isEmpty else { return .empty }
        if let route = slot.route, let rest = factory.removing(from: route, where: group.contains) {
            return .route(rest)
        }
        return rebuilt(left, in: slot.vehicleClass).map { .route($0) }
    }

    /// A duty for the requests, inserted one after the other in a few orders; nil when none serves them all.
    func rebuilt(_ requests: [Int], in vehicleClass: Int) -> Route? {
        var best: Route?
        for order in [requests, requests.reversed(), byDistance(requests)] {
            var route: Route?
            var placed: Set<Int> = []
            for request in order where !placed.contains(request) {
                let group = self.group(request).filter(requests.contains)
                placed.formUnion(group)
                route =
                    route.map { adding(group, to: $0) }
                    ?? factory.duty(
                        for: request, Array(group.dropFirst()), in: vehicleClass)
                if route == nil { break }
            }
            if let route, route.requests.count == requests.count, route.cost < best?.cost ?? .max { best = route }
        }
        return best
    }

    private func byDistance(_ requests: [Int]) -> [Int] {
        func direct(_ request: Int) -> Int {
            instance.driving(instance.place[2 * request], instance.place[2 * request + 1])
        }
        return requests.sorted { (-direct($0), $0) < (-direct($1), $1) }
    }

    /// The request and all who must ride together with it.
    func group(_ request: Int) -> [Int] {
        [request] + instance.companions.range(request).map { instance.companions[$0] }
    }

    /// nil when they do not fit, or cost as much as `limit`.
    func adding(_ group: [Int], to route: Route, below limit: Int = .max) -> Route? {
        guard let leader = group.first, instance.seatings(leader, route.vehicleClass) != 0 else { return nil }
        let insertion = factory.insertion.best(of: leader, in: route, below: limit)
        guard insertion.isPossible,
            let added = factory.insertingGroup(leader, insertion, Array(group.dropFirst()), into: route)
        else { return nil }
        return added.cost - route.cost < limit ? added : nil
    }
}
