/// Puts requests from the bank back into duties, one after the other, each where it costs least.
///
/// Now and then a place is overlooked on purpose ("blink"), so that equal situations do not always end alike
/// (Christiaens & Vanden Berghe, Slack Induction by String Removals, 2020).
final class Recreate {
    private let instance: Instance
    private let factory: RouteFactory
    private let cache: InsertionCache
    /// Duties of which the present request's insertion is not known.
    private var unknown: [Int] = []
    private let singles: SingleDuties
    private let growth: Growth
    private let blinkRate = 0.01

    init(_ instance: Instance, _ factory: RouteFactory, _ singles: SingleDuties) {
        self.instance = instance
        self.factory = factory
        self.singles = singles
        growth = Growth(instance, factory)
        cache = InsertionCache(requests: min(instance.requestCount, 2 * Division.partSize))
    }

    private enum Choice {
        case none
        case insert(slot: Int, Insertion)
        case grow(slot: Int, Route, Insertion)
        case open(vehicleClass: Int)
    }

    /// What a state may cost at most to be of use, and what a request without a duty costs in it.
    struct Ceiling {
        var cost: Double
        var perAbsence: Double

        static let none = Ceiling(cost: .infinity, perAbsence: 0)
    }

    /// More than anything costs, and leaves room to add to.
    private static let unlimited = Int.max / 2

    /// Inserts the requests in the given order; what fits nowhere, or not below the ceiling, stays in the bank.
    ///
    /// - Parameters:
    ///   - available: most vehicles per fleet entry.
    ///   - mostDuties: with so many duties, none is opened.
    /// - Returns: false when the ceiling was passed; what is left of the requests was not tried.
    @discardableResult
    func insert(
        _ order: [Int32], into assignment: inout Assignment, available: [Int], mostDuties: Int = .max,
        below ceiling: Ceiling = .none, _ random: inout RandomSource
    ) -> Bool {
        var absent = 0.0
        for request in order where assignment.slot[Int(request)] == Assignment.inBank {
            let request = Int(request)
            let room = ceiling.cost - Double(assignment.routesCost) - absent * ceiling.perAbsence
            guard room > 0 else { return false }
            if instance.companions.isEmpty(request) {
                // Where being left out is affordable, a dear place is still better than none.
                let limit = room < ceiling.perAbsence ? Int(room.rounded(.up)) : Self.unlimited
                insertAlone(request, &assignment, available, mostDuties, below: limit, &random)
            } else {
                insertTogether(request, &assignment, available, mostDuties)
            }
            if assignment.slot[request] == Assignment.inBank { absent += 1 }
        }
        return Double(assignment.routesCost) + absent * ceiling.perAbsence < ceiling.cost
    }

    private func insertAlone(
        _ request: Int, _ assignment: inout Assignment, _ available: [Int], _ mostDuties: Int, below limit: Int,
        _ random: inout RandomSource
    ) {
        var best = limit
        var choice = Choice.none
        func note(_ insertion: Insertion, _ slot: Int) {
            guard insertion.isPossible, insertion.delta < best else { return }
            best = insertion.delta
            choice = .insert(slot: slot, insertion)
        }
        // What is known already leaves less to look for elsewhere.
        unknown.removeAll(keepingCapacity: true)
        for (slot, route) in assignment.routes.enumerated() where instance.seatings(request, route.vehicleClass) != 0 {
            if random.unit() < blinkRate { continue }
            if let known = cache.find(request, route) {
                note(known, slot)
                if known.isPossible || known.delta >= best { continue }
            }
            unknown.append(slot)
        }
        for slot in unknown { note(bestInsertion(request, assignment.routes[slot], below: best), slot) }
        for (index, vehicle) in instance.classes.enumerated() where assignment.routes.count < mostDuties {
            let cost = singles.cost(request, index)
            if cost < best, assignment.used[vehicle.fleet] < available[vehicle.fleet] {
                best = cost
                choice = .open(vehicleClass: index)
            }
        }
        if growth.isPossible { grow(for: request, assignment, available, &best, &choice) }
        apply(choice, request, &assignment)
    }

    /// Duties in a larger class, where that and the insertion together cost less than the best so far.
    private func grow(
        for request: Int, _ assignment: Assignment, _ available: [Int], _ best: inout Int, _ choice: inout Choice
    ) {
        for (slot, route) in assignment.routes.enumerated() {
            guard let larger = growth.vehicleClass(for: request, of: route, assignment, available) else { continue }
            let prices = instance.classes[larger].prices
            if prices.dutyFixed - instance.classes[route.vehicleClass].prices.dutyFixed >= best { continue }
            guard let grown = growth.grown(route, to: larger), grown.cost - route.cost < best else { continue }
            let extra = grown.cost - route.cost
            let insertion = bestInsertion(request, grown, below: best - extra)
            guard insertion.isPossible, extra + insertion.delta < best else { continue }
            best = extra + insertion.delta
            choice = .grow(slot: slot, grown, insertion)
        }
    }

    private func bestInsertion(_ request: Int, _ route: Route, below limit: Int) -> Insertion {
        if let known = cache.find(request, route), known.isPossible || known.delta >= limit { return known }
        factory.trace?.note(request, route)
        let found = factory.insertion.best(of: request, in: route, below: limit)
        cache.store(found, request, route)
        return found
    }

    private func apply(_ choice: Choice, _ request: Int, _ assignment: inout Assignment) {
        switch choice {
        case .none: break
        case .insert(let slot, let insertion):
            if let route = factory.inserting(request, insertion, into: assignment.routes[slot]) {
                assignment.replace(slot, with: route, instance)
            }
        case .grow(let slot, let grown, let insertion):
            if let route = factory.inserting(request, insertion, into: grown) {
                assignment.replace(slot, with: route, instance)
            }
        case .open(let vehicleClass):
            if let route = factory.single(request, in: vehicleClass) { assignment.add(route, instance) }
        }
    }

    // MARK: Companions

    /// Puts a whole group of companions into one duty: the first where it fits, the others where the first leaves room.
    private func insertTogether(
        _ leader: Int, _ assignment: inout Assignment, _ available: [Int], _ mostDuties: Int
    ) {
        let others = instance.companions.range(leader).map { instance.companions[$0] }
        var best = Int.max
        var chosen: (slot: Int?, route: Route)?
        for (slot, route) in assignment.routes.enumerated() where instance.seatings(leader, route.vehicleClass) != 0 {
            let insertion = bestInsertion(leader, route, below: .max)
            guard let joined = factory.insertingGroup(leader, insertion, others, into: route),
                joined.cost - route.cost < best
            else { continue }
            best = joined.cost - route.cost
            chosen = (slot, joined)
        }
        for (index, vehicle) in instance.classes.enumerated()
        where assignment.routes.count < mostDuties && singles.cost(leader, index) < best
            && assignment.used[vehicle.fleet] < available[vehicle.fleet]
        {
            guard let joined = factory.duty(for: leader, others, in: index), joined.cost < best else { continue }
            best = joined.cost
            chosen = (nil, joined)
        }
        guard let chosen else { return }
        if let slot = chosen.slot {
            assignment.replace(slot, with: chosen.route, instance)
        } else {
            assignment.add(chosen.route, instance)
        }
    }
}
