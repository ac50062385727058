import Domain

/// Pupils to other duties.
extension StepSearch {
    private static let mostTogether = 3
    /// Other duties that are kept for each group.
    private static let mostTargets = 2
    /// Neighbours that a pupil may change places with.
    private static let mostPartners = 12

    /// One, two or three pupils who board one after the other, to another duty.
    func move(_ index: Int) {
        let slot = base.slots[index]
        var tried: Set<[Int]> = []
        for size in 1...Self.mostTogether where size < slot.requests.count {
            for first in 0...slot.requests.count - size {
                var moved: [Int] = []
                for request in slot.requests[first..<first + size] {
                    for member in group(request) where !moved.contains(member) { moved.append(member) }
                }
                guard moved.count < slot.requests.count, tried.insert(moved.sorted()).inserted,
                    moved.allSatisfy(slot.requests.contains), let rest = rest(of: index, without: moved)
                else { continue }
                move(moved, from: index, rest)
            }
        }
    }

    private func move(_ moved: [Int], from index: Int, _ rest: Rest) {
        let limit = limit(index, saving: base.slots[index].leastCost - rest.cost)
        var best: [(cost: Int, slot: Int, route: Route)] = []
        for (other, target) in base.slots.enumerated() where other != index {
            guard let route = target.route, let joined = joined(moved, to: route, below: limit) else { continue }
            best.append((joined.cost - route.cost, other, joined))
        }
        for target in best.sorted(by: { ($0.cost, $0.slot) < ($1.cost, $1.slot) }).prefix(Self.mostTargets) {
            offer(
                .movePupils, moved, from: [index], to: [target.slot],
                [(index, rest.route), (target.slot, target.route)])
        }
    }

    /// All of them one after the other, those who ride together as one.
    private func joined(_ moved: [Int], to route: Route, below limit: Int) -> Route? {
        var result = route
        var placed: Set<Int> = []
        for request in moved where !placed.contains(request) {
            let group = group(request)
            placed.formUnion(group)
            guard let next = adding(group, to: result, below: limit - (result.cost - route.cost)) else { return nil }
            result = next
        }
        return result
    }

    /// What a change may cost in the other duties.
    private func limit(_ index: Int, saving: Int) -> Int {
        base.slots[index].route == nil ? saving + StepSearch.mendingBudget : saving
    }

    /// Two pupils of different duties who live near change places.
    func swap(_ index: Int) {
        for request in base.slots[index].requests where instance.companions.isEmpty(request) {
            guard let mine = rest(of: index, without: [request])?.route else { continue }
            var partners = 0
            for position in instance.neighbours.range(request) where partners < Self.mostPartners {
                let other = instance.neighbours[position]
                guard let slot = base.slotOf[other], slot > index, instance.companions.isEmpty(other) else { continue }
                partners += 1
                swap(request, other, index, slot, mine)
            }
        }
    }

    private func swap(_ request: Int, _ other: Int, _ index: Int, _ slot: Int, _ mine: Route) {
        guard let theirs = rest(of: slot, without: [other])?.route else { return }
        let mends = base.slots[index].route == nil || base.slots[slot].route == nil
        let limit =
            base.slots[index].leastCost + base.slots[slot].leastCost + (mends ? StepSearch.mendingBudget : 0)
            - mine.cost - theirs.cost
        guard let first = adding([other], to: mine, below: limit),
            let second = adding([request], to: theirs, below: limit - (first.cost - mine.cost))
        else { return }
        offer(
            .swapPupils, [request, other], from: [index, slot], to: [slot, index], [(index, first), (slot, second)])
    }

    /// Someone without a ride, into the duty where it costs least.
    func take(_ request: Int) {
        guard instance.companions.isEmpty(request) else { return }
        var best: (slot: Int, route: Route, cost: Int)?
        for (index, slot) in base.slots.enumerated() {
            guard let route = slot.route, let joined = adding([request], to: route, below: best?.cost ?? .max) else {
                continue
            }
            best = (index, joined, joined.cost - route.cost)
        }
        guard let best else { return }
        take(request, best.slot, best.route)
    }
}
