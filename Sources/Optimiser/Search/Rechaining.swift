/// Deals the runs of a plan's duties out again: which run follows which is an assignment problem.
///
/// Its costs are those of the legs and waits between two runs, or of ending a duty and beginning another. What it proposes
/// is driven by the exact evaluation; the duties whose runs were exchanged with each other are replaced when the new ones
/// cost less together.
struct Rechaining {
    private let instance: Instance
    private let factory: RouteFactory

    /// More at once take too long: the assignment problem grows with the third power of the runs.
    static let mostDuties = 150
    private static let mostRuns = 600

    init(_ factory: RouteFactory) {
        self.factory = factory
        instance = factory.instance
    }

    /// - Parameter available: most vehicles per fleet entry.
    /// - Returns: a cheaper plan for the same requests, or nil.
    func improve(_ assignment: Assignment, available: [Int]) -> Assignment? {
        let cuts = assignment.routes.map { DutyRun.cut($0, factory) }
        let runs = cuts.flatMap(\.self)
        guard cuts.allSatisfy({ !$0.isEmpty }), runs.count > 1, runs.count <= Self.mostRuns else { return nil }
        var owner: [Int] = []
        for (slot, runs) in cuts.enumerated() { owner += Array(repeating: slot, count: runs.count) }
        let groups = exchanged(chains(of: runs), owner, count: cuts.count)
        var improved = assignment
        var isBetter = false
        var gone: [Int] = []
        var made: [Route] = []
        for group in groups {
            let before = group.slots.map { assignment.routes[$0].cost }.reduce(0, +)
            var free = zip(available, improved.used).map { $0 - $1 }
            for slot in group.slots { free[instance.classes[assignment.routes[slot].vehicleClass].fleet] += 1 }
            guard let routes = duties(group.chains.map { $0.map { runs[$0] } }, &free),
                routes.map(\.cost).reduce(0, +) < before
            else { continue }
            isBetter = true
            gone += group.slots
            made += routes
        }
        guard isBetter else { return nil }
        for slot in gone.sorted(by: >) { improved.remove(slot, instance) }
        for route in made { improved.add(route, instance) }
        return improved
    }

    // MARK: Which run follows which

    /// Chains of run numbers at the least estimated cost.
    private func chains(of runs: [DutyRun]) -> [[Int]] {
        let count = runs.count
        let begins = runs.map(beginning)
        let ends = runs.map(ending)
        var cost = [Int](repeating: 0, count: count * count)
        var follows = [Bool](repeating: false, count: count * count)
        for from in 0..<count {
            for to in 0..<count {
                let apart = ends[from] + begins[to]
                let joined = from == to ? Int.max : following(runs[from], runs[to]) ?? Int.max
                cost[from * count + to] = min(apart, joined)
                follows[from * count + to] = joined < apart
            }
        }
        let successor = LeastCostMatching.columns(cost, count: count)
        return chains(successor.enumerated().map { follows[$0 * count + $1] ? $1 : nil })
    }

    private func chains(_ successor: [Int?]) -> [[Int]] {
        var isFollower = [Bool](repeating: false, count: successor.count)
        for next in successor { if let next { isFollower[next] = true } }
        var isPlaced = [Bool](repeating: false, count: successor.count)
        var chains: [[Int]] = []
        func walk(from first: Int) {
            var chain: [Int] = []
            var run: Int? = first
            while let present = run, !isPlaced[present] {
                isPlaced[present] = true
                chain.append(present)
                run = successor[present]
            }
            chains.append(chain)
        }
        for run in successor.indices where !isFollower[run] { walk(from: run) }
        // A circle, where windows are wide, is opened at its first run.
        for run in successor.indices where !isPlaced[run] { walk(from: run) }
        return chains
    }

    private func prices(_ run: DutyRun) -> Prices { instance.classes[run.route.vehicleClass].prices }

    private func beginning(_ run: DutyRun) -> Int {
        let depot = instance.classes[run.route.vehicleClass].depot
        return prices(run).duty(
            duration: instance.driving(depot, run.firstPlace), length: instance.length(depot, run.firstPlace))
    }

    private func ending(_ run: DutyRun) -> Int {
        let depot = instance.classes[run.route.vehicleClass].depot
        return prices(run).duty(
            duration: instance.driving(run.lastPlace, depot), length: instance.length(run.lastPlace, depot))
            - prices(run).dutyFixed
    }

    /// - Returns: nil when one vehicle cannot drive one run after the other.
    private func following(_ run: DutyRun, _ next: DutyRun) -> Int? {
        let driving = instance.driving(run.lastPlace, next.firstPlace)
        guard run.earliestEnd + driving <= next.latestStart else { return nil }
        for position in next.range {
            let request = Int(next.route.event[position]) >> 1
            if instance.seatings(request, run.route.vehicleClass) == 0 { return nil }
        }
        let wait = max(0, next.freeStart - driving - run.latestEnd)
        let prices = prices(run)
        return prices.duty(duration: driving + wait, length: instance.length(run.lastPlace, next.firstPlace))
            - prices.dutyFixed
    }

    // MARK: Duties

    /// Present duties and the chains that their runs are in now, in groups that have no run in common.
    private func exchanged(_ chains: [[Int]], _ owner: [Int], count: Int) -> [(slots: [Int], chains: [[Int]])] {
        var leader = Array(0..<count)
        func root(_ slot: Int) -> Int {
            var slot = slot
            while leader[slot] != slot { slot = leader[slot] }
            return slot
        }
        for chain in chains {
            for run in chain { leader[root(owner[run])] = root(owner[chain[0]]) }
        }
        var slots = [[Int]](repeating: [], count: count)
        var members = [[[Int]]](repeating: [], count: count)
        for slot in 0..<count { slots[root(slot)].append(slot) }
        for chain in chains { members[root(owner[chain[0]])].append(chain) }
        return (0..<count).compactMap { slots[$0].count > 1 || members[$0].count > 1 ? (slots[$0], members[$0]) : nil }
    }

    /// - Parameter free: vehicles per fleet entry.
    private func duties(_ chains: [[DutyRun]], _ free: inout [Int]) -> [Route]? {
        var routes: [Route] = []
        for chain in chains {
            guard let route = duty(chain, free) else { return nil }
            free[instance.classes[route.vehicleClass].fleet] -= 1
            routes.append(route)
        }
        return routes
    }

    /// The runs one after the other, in the cheapest free class.
    private func duty(_ chain: [DutyRun], _ free: [Int]) -> Route? {
        var best: Route?
        for (index, vehicle) in instance.classes.enumerated() where free[vehicle.fleet] > 0 {
            guard let route = factory.joining(chain, in: index), route.cost < best?.cost ?? Int.max else { continue }
            best = route
        }
        return best
    }
}

extension RouteFactory {
    /// A duty of runs one after the other; nil when they break a rule.
    func joining(_ runs: [DutyRun], in vehicleClass: Int) -> Route? {
        var count = 0
        for run in runs {
            guard count + run.range.count <= Scratch.mostEvents else { return nil }
            for position in run.range {
                let event = run.route.event[position]
                let seating = run.route.seating[position]
                guard instance.seatings(Int(event) >> 1, vehicleClass) & (1 << seating) != 0 else { return nil }
                scratch.event[count] = event
                scratch.seating[count] = seating
                count += 1
            }
        }
        return make(count: count, in: vehicleClass)
    }
}
