/// After the search: shorter rides for those who make the longest detours, at (almost) no cost.
///
/// Not a price in the search: what the search minimises, and what the bound is compared with, stays the contract's cost.
/// Requests are moved one at a time, within their duty or to a neighbouring one, when what that saves in detours is worth
/// what it costs and the plan as a whole stays within the budget.
struct Comfort {
    private let instance: Instance
    private let factory: RouteFactory

    /// Cents that a minute less of detour may cost, within the budget: the cheap ones first.
    private static let pricesPerMinute = [2, 5, 10, 20, 40]
    /// Seconds beyond the goal at which one more counts for three: the longest rides weigh most.
    private static let excessUnit = 300
    /// Duties that a request may move to.
    private static let mostDuties = 12

    init(_ factory: RouteFactory) {
        self.factory = factory
        instance = factory.instance
    }

    private struct Move {
        var slot: Int
        var route: Route
        /// What is left of the duty that the request leaves; nil when it stays in its duty.
        var rest: Route?
        var cost: Int
        var gain: Int

        /// Positive when the move is worth its cost, in 1/60 cent.
        func worth(_ pricePerMinute: Int) -> Int { gain * pricePerMinute - 60 * cost }
    }

    /// - Parameter budget: cents that the plan may cost more.
    func improve(_ assignment: Assignment, budget: Int, shouldStop: () -> Bool) -> Assignment {
        guard !instance.detourGoal.isEmpty else { return assignment }
        let most = assignment.routesCost + budget
        var best = assignment
        for price in Self.pricesPerMinute {
            for request in byDetour(best) {
                if shouldStop() { return best }
                guard let move = bestMove(of: request, in: best, price: price, budget: most - best.routesCost) else {
                    continue
                }
                let own = Int(best.slot[request])
                if let rest = move.rest { best.replace(own, with: rest, instance) }
                best.replace(move.slot, with: move.route, instance)
            }
        }
        return best
    }

    /// Requests that may move, the longest detours first.
    private func byDetour(_ assignment: Assignment) -> [Int] {
        var detours: [(Int, Int)] = []
        for route in assignment.routes {
            eachDetour(of: route) { request, detour in
                if detour > 60 && instance.companions.isEmpty(request) { detours.append((-detour, request)) }
            }
        }
        return detours.sorted { $0 < $1 }.map(\.1)
    }

    /// Seconds of detour of all who ride in the duty, those beyond the goal counted more.
    func discomfort(_ route: Route) -> Int {
        var sum = 0
        eachDetour(of: route) { request, detour in
            let excess = max(0, detour - instance.detourGoal[request])
            sum += detour + excess * excess / Self.excessUnit
        }
        return sum
    }

    private func eachDetour(of route: Route, _ body: (Int, Int) -> Void) {
        let scratch = factory.scratch
        route.copy(to: scratch)
        let vehicle = instance.classes[route.vehicleClass]
        guard factory.evaluator.evaluate(count: route.count, in: vehicle, timing: true) != nil else { return }
        for index in 0..<route.count where scratch.partner[index] >= 0 {
            let request = Int(scratch.event[index]) >> 1
            let boarding = Int(scratch.partner[index])
            let beforeRide = Int(scratch.reach[boarding]) - instance.rideCap[request]
            let ride = Int(scratch.begin[index]) - Int(scratch.begin[boarding]) - beforeRide
            let direct = instance.driving(
                instance.place[Instance.boarding(request)], instance.place[Instance.alighting(request)])
            body(request, max(0, ride - direct))
        }
    }

    // MARK: Moves

    private func bestMove(of request: Int, in assignment: Assignment, price: Int, budget: Int) -> Move? {
        let own = Int(assignment.slot[request])
        let route = assignment.routes[own]
        guard let rest = factory.removing(from: route, where: { $0 == request }) else { return nil }
        let before = (cost: route.cost, discomfort: discomfort(route))
        let restDiscomfort = discomfort(rest)
        var best: Move?
        func consider(_ made: Route, _ slot: Int, _ cost: Int, _ gain: Int, rest: Route?) {
            let move = Move(slot: slot, route: made, rest: rest, cost: cost, gain: gain)
            if cost <= budget, move.worth(price) > max(0, best?.worth(price) ?? 0) { best = move }
        }
        for made in insertions(of: request, into: rest) {
            consider(made, own, made.cost - before.cost, before.discomfort - discomfort(made), rest: nil)
        }
        for slot in neighbours(of: request, assignment) where slot != own {
            let other = assignment.routes[slot]
            let otherDiscomfort = discomfort(other)
            for made in insertions(of: request, into: other) {
                consider(
                    made, slot, made.cost + rest.cost - before.cost - other.cost,
                    before.discomfort + otherDiscomfort - restDiscomfort - discomfort(made), rest: rest)
            }
        }
        return best
    }

    /// For each place to board the cheapest place to alight, and the other way round.
    private func insertions(of request: Int, into route: Route) -> [Route] {
        guard instance.seatings(request, route.vehicleClass) != 0 else { return [] }
        var found: [Route] = []
        for position in 0...route.count {
            for range in [
                InsertionRange(board: position...position, alight: position...route.count),
                InsertionRange(board: 0...position, alight: position...position),
            ] {
                let insertion = factory.insertion.best(of: request, in: route, range: range)
                guard insertion.isPossible, let made = factory.inserting(request, insertion, into: route) else {
                    continue
                }
                found.append(made)
            }
        }
        return found
    }

    private func neighbours(of request: Int, _ assignment: Assignment) -> [Int] {
        var slots: [Int] = []
        for position in instance.neighbours.range(request) {
            if slots.count >= Self.mostDuties { break }
            let slot = Int(assignment.slot[instance.neighbours[position]])
            if slot >= 0 && !slots.contains(slot) { slots.append(slot) }
        }
        return slots
    }
}
