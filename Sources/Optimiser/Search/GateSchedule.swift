/// Times of vehicles at gates with a limited number of bays.
///
/// The search plans each duty by itself; here conflicts at gates are settled one by one: of the vehicles that stand there
/// together, the one for which it costs least comes later or leaves earlier, by the exact evaluation of its duty.
/// Where no shift is possible, the pupils of the emptiest visit move to vehicles that stop there anyway.
struct GateSchedule {
    /// A vehicle at a gate: events first…last of a route, standing there in [from, to).
    private struct Visit {
        var slot: Int
        var first: Int
        var last: Int
        var gate: Int
        var from: Int
        var to: Int
        /// Step into the first event, and dwell at the last.
        var step: Int
        var dwell: Int
        var arrivesLoaded: Bool
    }

    private static let mostShifts = 500

    private let instance: Instance
    private let factory: RouteFactory
    private(set) var assignment: Assignment
    /// By route number.
    private(set) var narrowings: [Int: [DutyEvaluator.Narrowing]] = [:]
    /// Requests that no longer fit at their gate.
    private(set) var ejected: [Int32] = []
    /// Of all duties with their new times.
    private(set) var cost: Int

    init(_ assignment: Assignment, _ instance: Instance, _ factory: RouteFactory) {
        self.assignment = assignment
        self.instance = instance
        self.factory = factory
        cost = assignment.routesCost
    }

    /// Settles all conflicts.
    mutating func settle() {
        guard !instance.bays.isEmpty else { return }
        var shifts = 0
        while let crowd = firstConflict(assignment.routes.indices.flatMap(visits(of:))) {
            shifts += 1
            if shifts > Self.mostShifts { eject(crowd) } else if !shift(crowd) { move(crowd) }
        }
        cost = assignment.routes.map { retimed($0, narrowings[$0.id] ?? [])?.cost ?? $0.cost }.reduce(0, +)
    }

    /// Takes another plan, if the gates let it cost less.
    ///
    /// - Returns: whether they do.
    mutating func exchange(for other: Assignment) -> Bool {
        var settled = GateSchedule(other, instance, factory)
        settled.settle()
        guard settled.cost < cost, settled.ejected.count <= ejected.count else { return false }
        self = settled
        return true
    }

    private func retimed(_ route: Route, _ narrowings: [DutyEvaluator.Narrowing]) -> DutyEvaluator.Outcome? {
        route.copy(to: factory.scratch)
        return factory.evaluator.evaluate(
            count: route.count, in: instance.classes[route.vehicleClass], timing: true, narrowings: narrowings)
    }

    private func visits(of slot: Int) -> [Visit] {
        let route = assignment.routes[slot]
        let scratch = factory.scratch
        guard retimed(route, narrowings[route.id] ?? []) != nil else { return [] }
        var visits: [Visit] = []
        for index in 0..<route.count {
            let gate = instance.gateOfPlace[instance.place[Int(route.event[index])]]
            guard gate >= 0 else { continue }
            let departure = Int(scratch.begin[index]) + Int(scratch.dwell[index])
            if let last = visits.last, last.last == index - 1, last.gate == gate {
                visits[visits.count - 1].last = index
                visits[visits.count - 1].to = departure
                visits[visits.count - 1].dwell = Int(scratch.dwell[index])
                continue
            }
            let loaded = scratch.aboard[index] > 0
            let arrival = index > 0 && loaded ? Int(scratch.begin[index - 1]) + Int(scratch.step[index]) : 0
            visits.append(
                Visit(
                    slot: slot, first: index, last: index, gate: gate,
                    from: loaded ? arrival : Int(scratch.begin[index]), to: departure, step: Int(scratch.step[index]),
                    dwell: Int(scratch.dwell[index]), arrivesLoaded: loaded))
        }
        return visits
    }

    /// The visits that stand together at the first moment at which there are too many.
    private func firstConflict(_ visits: [Visit]) -> [Visit]? {
        for gate in instance.bays.indices {
            let here = visits.filter { $0.gate == gate }.sorted { ($0.from, $0.slot) < ($1.from, $1.slot) }
            for visit in here {
                let crowd = here.filter { $0.from <= visit.from && visit.from < $0.to }
                if Set(crowd.map(\.slot)).count > instance.bays[gate] { return crowd }
            }
        }
        return nil
    }

    /// Lets one of the crowd come after or leave before another, at the least cost.
    ///
    /// - Returns: false when no shift is possible.
    private mutating func shift(_ crowd: [Visit]) -> Bool {
        var best: (cost: Int, delay: Int)?
        var choice: (route: Int, narrowings: [DutyEvaluator.Narrowing])?
        for visit in crowd {
            let route = assignment.routes[visit.slot]
            let present = narrowings[route.id] ?? []
            guard let before = retimed(route, present)?.cost else { continue }
            for other in crowd where other.slot != visit.slot {
                for option in [after(other, visit), ahead(of: other, visit)] {
                    guard let outcome = retimed(route, present + option) else { continue }
                    let price = (outcome.cost - before, abs(other.to - visit.from))
                    if best.map({ price < $0 }) ?? true {
                        best = price
                        choice = (route.id, present + option)
                    }
                }
            }
        }
        guard let choice else { return false }
        narrowings[choice.route] = choice.narrowings
        return true
    }

    private func after(_ other: Visit, _ visit: Visit) -> [DutyEvaluator.Narrowing] {
        var narrowings = [DutyEvaluator.Narrowing(index: visit.first, low: other.to)]
        if visit.first > 0, visit.arrivesLoaded {
            narrowings.append(.init(index: visit.first - 1, low: other.to - visit.step))
        }
        return narrowings
    }

    private func ahead(of other: Visit, _ visit: Visit) -> [DutyEvaluator.Narrowing] {
        [.init(index: visit.last, high: other.from - visit.dwell)]
    }

    // MARK: Moving pupils

    /// Takes one visit out of its duty and finds other duties for its pupils, so that no conflict is left; the smallest
    /// visits are tried first. Where that does not work out, the smallest visit's pupils lose their ride.
    private mutating func move(_ crowd: [Visit]) {
        for visit in smallestFirst(crowd) {
            var trial = self
            let groups = trial.takeOut(visit)
            if groups.allSatisfy({ trial.place($0) }) {
                self = trial
                return
            }
        }
        eject(crowd)
    }

    private mutating func eject(_ crowd: [Visit]) {
        ejected += takeOut(smallestFirst(crowd)[0]).flatMap { $0.map { Int32($0) } }
    }

    private func smallestFirst(_ crowd: [Visit]) -> [Visit] {
        crowd.sorted { ($0.last - $0.first, $0.slot) < ($1.last - $1.first, $1.slot) }
    }

    /// - Returns: the requests that lost their duty, companions together.
    private mutating func takeOut(_ visit: Visit) -> [[Int]] {
        let route = assignment.routes[visit.slot]
        var groups: [[Int]] = []
        for index in visit.first...visit.last {
            let request = Int(route.event[index]) >> 1
            guard !groups.contains(where: { $0.contains(request) }) else { continue }
            groups.append([request] + instance.companions.range(request).map { instance.companions[$0] })
        }
        let leaving = Set(groups.flatMap(\.self))
        narrowings[route.id] = nil
        if let rest = factory.removing(from: route, where: leaving.contains) {
            assignment.replace(visit.slot, with: rest, instance)
        } else {
            assignment.remove(visit.slot, instance)
        }
        return groups
    }

    /// The cheapest duty for a group after which all conflicts can be shifted away.
    private mutating func place(_ group: [Int]) -> Bool {
        for (slot, route) in candidates(for: group).prefix(Self.mostCandidates) {
            var trial = self
            if let slot {
                trial.narrowings[assignment.routes[slot].id] = nil
                trial.assignment.replace(slot, with: route, instance)
            } else {
                trial.assignment.add(route, instance)
            }
            if trial.shiftAll() {
                self = trial
                return true
            }
        }
        return false
    }

    private static let mostCandidates = 12

    /// Present duties with the group in it and new duties for it, cheapest first.
    private func candidates(for group: [Int]) -> [(slot: Int?, route: Route)] {
        var found: [(cost: Int, slot: Int?, route: Route)] = []
        let others = Array(group.dropFirst())
        for (slot, route) in assignment.routes.enumerated() {
            let insertion = factory.insertion.best(of: group[0], in: route)
            if let joined = factory.insertingGroup(group[0], insertion, others, into: route) {
                found.append((joined.cost - route.cost, slot, joined))
            }
        }
        for (index, vehicle) in instance.classes.enumerated()
        where assignment.used[vehicle.fleet] < instance.fleetCounts[vehicle.fleet] {
            if let route = factory.duty(for: group[0], others, in: index) { found.append((route.cost, nil, route)) }
        }
        return found.sorted { ($0.cost, $0.slot ?? Int.max) < ($1.cost, $1.slot ?? Int.max) }
            .map { ($0.slot, $0.route) }
    }

    /// - Returns: false when a conflict is left that no shift settles.
    private mutating func shiftAll() -> Bool {
        for _ in 0..<Self.mostShifts {
            guard let crowd = firstConflict(assignment.routes.indices.flatMap(visits(of:))) else { return true }
            if !shift(crowd) { return false }
        }
        return false
    }
}
