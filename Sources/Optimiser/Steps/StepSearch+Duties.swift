import Domain

/// Whole duties into others.
extension StepSearch {
    /// A planner can oversee pupils going to so many other duties.
    private static let mostReceivers = 3

    /// The duty goes; its pupils go to the other duties where they cost least.
    func dissolve(_ index: Int) {
        let slot = base.slots[index]
        var best: (cost: Int, changed: [Int: Route])?
        for order in [slot.requests, slot.requests.reversed()] {
            let limit = min(best?.cost ?? .max, slot.leastCost + (slot.route == nil ? Self.mendingBudget : 0))
            if let placed = placed(order, without: index, below: limit) { best = placed }
        }
        guard let best else { return }
        let others = best.changed.keys.sorted()
        offer(
            .mergeRoutes, slot.requests, from: [index], to: others,
            [(index, nil)] + others.map { ($0, best.changed[$0]) })
    }

    /// - Returns: nil when someone fits nowhere, or all together cost as much as `limit`.
    private func placed(
        _ requests: [Int], without index: Int, below limit: Int
    ) -> (cost: Int, changed: [Int: Route])? {
        var changed: [Int: Route] = [:]
        var cost = 0
        var done: Set<Int> = []
        for request in requests where !done.contains(request) {
            // Someone who must ride along may be in another duty already.
            let group = group(request).filter(requests.contains)
            done.formUnion(group)
            var best: (slot: Int, route: Route, cost: Int)?
            for (other, target) in base.slots.enumerated() where other != index {
                guard changed[other] != nil || changed.count < Self.mostReceivers,
                    let route = changed[other] ?? target.route,
                    let added = adding(group, to: route, below: best?.cost ?? limit - cost)
                else { continue }
                best = (other, added, added.cost - route.cost)
            }
            guard let best else { return nil }
            changed[best.slot] = best.route
            cost += best.cost
        }
        return cost < limit ? (cost, changed) : nil
    }

    /// Another duty is driven after this one, by this vehicle or by the other one.
    func join(_ index: Int) {
        guard let first = base.slots[index].route else { return }
        var best: (slot: Int, route: Route, saving: Int)?
        for (other, slot) in base.slots.enumerated() where other != index {
            guard let second = slot.route, first.count + second.count <= Scratch.mostEvents,
                first.start < second.end
            else { continue }
            for vehicleClass in classes(first.vehicleClass, second.vehicleClass) {
                guard canDrive(first, vehicleClass), canDrive(second, vehicleClass) else { continue }
                first.copy(to: factory.scratch)
                (factory.scratch.event + first.count).update(from: second.event, count: second.count)
                (factory.scratch.seating + first.count).update(from: second.seating, count: second.count)
                let count = first.count + second.count
                let least = base.slots[index].leastCost + slot.leastCost - (best?.saving ?? 0)
                guard
                    let outcome = factory.evaluator.evaluate(count: count, in: instance.classes[vehicleClass]),
                    outcome.cost < least, let route = factory.make(count: count, in: vehicleClass)
                else { continue }
                best = (other, route, base.slots[index].leastCost + slot.leastCost - route.cost)
            }
        }
        guard let best else { return }
        offer(
            .joinRuns, base.slots[best.slot].requests, from: [best.slot, index], to: [index],
            [(index, best.route), (best.slot, nil)])
    }

    private func canDrive(_ route: Route, _ vehicleClass: Int) -> Bool {
        (0..<route.count).allSatisfy {
            instance.seatings(Int(route.event[$0]) >> 1, vehicleClass) & (1 << route.seating[$0]) != 0
        }
    }

    /// Both vehicles, and each with the other's attendant.
    private func classes(_ first: Int, _ second: Int) -> [Int] {
        let fleets = [instance.classes[first].fleet, instance.classes[second].fleet]
        let hasAttendant = instance.classes[first].hasAttendant || instance.classes[second].hasAttendant
        return instance.classes.indices.filter {
            fleets.contains(instance.classes[$0].fleet) && (instance.classes[$0].hasAttendant || !hasAttendant)
        }
    }
}
