/// Lower bounds on what a way still costs from an event on, by a backward program over (event, weight aboard, time).
///
/// It forgets who was served and counts loads in one weighted sum. Of those aboard it remembers one stop at a time: a way
/// costs at least what it costs to visit the hardest of its pending stops. One for all groups that differ in their depots
/// only.
final class Completion: @unchecked Sendable {  // immutable after `fill`
    let problem: PricingProblem
    let group: PricingGroup
    private let depots: [Int]
    private let origin: Int
    private let slice: Int
    /// Weight per request, at most `capacity`; and per stop where all who alight weigh the same.
    private let weight: [Int]
    private let capacity: Int
    private let unit: Int
    private let stopWeight: [Int]
    private let isSingle: [Bool]
    /// Per stop: the one request that alights there; −1 where there are more.
    let only: [Int]
    /// Per node (requests, then stops): first slice, number of slices, and where its values start.
    private var first: [Int] = []
    private var slices: [Int] = []
    private var start: [Int] = []
    /// Of all nodes, times the weights that there may be aboard.
    private let rows: Int
    /// `((slice of node) * (capacity + 1) + weight aboard) * width + target`; target 0 for none, 1 + s for a stop that must
    /// still be visited.
    private let values = Store<Double>(capacity: 1)
    /// The same for stops, the least over all smaller weights aboard.
    private let leastBelow = Store<Double>(capacity: 1)
    /// 1 where no stops are remembered.
    private var width = 1
    /// Per node: what may come next.
    private var boardings: [[Boarding]] = []
    private var alightings: [[Step]] = []
    /// Per stop: slices in which someone can be aboard for it.
    private var active: [ClosedRange<Int>] = []
    private var targets: [Int] = []
    private var endCost: [Double] = []
    private static let mostSlices = 720
    private static let mostCapacity = 12

    /// - Returns: nil when some boarding takes no time.
    init?(_ problem: PricingProblem, _ group: PricingGroup, depots: [Int]) {
        self.problem = problem
        self.group = group
        self.depots = depots
        let requests = problem.boardings.indices
        let sharing = Dictionary(grouping: requests) { problem.boardings[$0].stop }
        let least =
            requests.map { request -> Int in
                let event = problem.boardings[request]
                return (sharing[event.stop]?.count ?? 1) > 1 ? event.service : event.fixedTime + event.service
            }.min() ?? 0
        let most = max(1, group.configurations.map(\.weight).max() ?? 1)
        unit = (most + Self.mostCapacity - 1) / Self.mostCapacity
        let unit = unit
        capacity = most / unit
        let weights = requests.map { request in
            let original = problem.requests[request]
            let seats = (0..<2).filter { group.seatings[request] & (1 << UInt8($0)) != 0 }
            return min(most, seats.map { problem.instance.loads[2 * original + $0].weight }.min() ?? 0) / unit
        }
        weight = weights
        // Every step that adds no weight must pass to a later slice of time.
        let isLight = requests.contains { group.seatings[$0] != 0 && weights[$0] == 0 }
        let leastVisit = problem.stops.map { $0.fixedTime + $0.leastService }.min() ?? 0
        let shortest = isLight ? min(least, leastVisit) : least
        guard shortest > 0 else { return nil }
        origin = group.shiftLow
        slice = max(1, min(shortest, (group.shiftHigh - group.shiftLow) / Self.mostSlices))
        var lightest = Array(repeating: Int.max, count: problem.stops.count)
        var members = Array(repeating: 0, count: problem.stops.count)
        for request in requests where group.seatings[request] != 0 {
            let stop = problem.alightings[request].stop
            lightest[stop] = min(lightest[stop], weight[request])
            members[stop] += 1
        }
        stopWeight = lightest.map { $0 == Int.max ? 0 : $0 }
        // Where a load that was added as one way of seating leaves as the other, weights are not exact.
        var only = Array(repeating: -1, count: problem.stops.count)
        for request in requests where group.seatings[request] != 0 {
            let stop = problem.alightings[request].stop
            only[stop] = members[stop] == 1 ? request : -1
        }
        self.only = only
        var varies = Set<Int>()
        for request in requests where group.seatings[request] == 3 { varies.insert(problem.alightings[request].stop) }
        isSingle = members.indices.map { unit == 1 && members[$0] == 1 && !varies.contains($0) }
        var total = 0
        for request in requests {
            let event = problem.boardings[request]
            let longest = (sharing[event.stop] ?? []).map { problem.boardings[$0].service }.reduce(0, +)
            total = Self.add(
                event.low + event.service, min(event.departHigh, event.high + event.fixedTime + longest), total,
                origin, slice, capacity, &first, &slices, &start)
        }
        for (number, stop) in problem.stops.enumerated() {
            let together = problem.alightings.filter { $0.stop == number }
            let longest = (together.map(\.fixedTime).max() ?? 0) + together.map(\.service).reduce(0, +)
            total = Self.add(
                stop.low + stop.fixedTime + stop.leastService, min(stop.departHigh, stop.high + longest), total, origin,
                slice, capacity,
                &first, &slices, &start)
        }
        rows = total
        var begin = Array(repeating: Int.max, count: problem.stops.count)
        for request in requests {
            let stop = problem.alightings[request].stop
            begin[stop] = min(begin[stop], problem.boardings[request].low)
        }
        for (number, stop) in problem.stops.enumerated() {
            let low = max(0, (begin[number] - origin) / slice)
            active.append(low...max(low, (stop.high - origin) / slice))
        }
        endCost = problem.stops.map { stop in
            depots.map { depot in
                Double(problem.length(stop.place, depot)) * group.rates.length
                    + Double(problem.driving(stop.place, depot)) * group.rates.time
            }.min() ?? 0
        }
        for node in 0..<problem.count + problem.stops.count {
            boardings.append(boardings(after: node))
            alightings.append(alightings(after: node))
        }
    }

    private static func add(
        _ low: Int, _ high: Int, _ total: Int, _ origin: Int, _ slice: Int, _ capacity: Int, _ first: inout [Int],
        _ slices: inout [Int], _ start: inout [Int]
    ) -> Int {
        let begin = max(0, (low - origin) / slice)
        let count = max(0, (high - origin) / slice - begin + 1)
        first.append(begin)
        slices.append(count)
        start.append(total)
        return total + count * (capacity + 1)
    }

    /// At least this much is added to the reduced cost of a way by what follows its last event, the time of the duty
    /// included; ∞ when nothing can follow.
    @inline(__always)
    func least(after label: Label, _ pendings: UnsafeMutablePointer<Pending>) -> Double {
        let node = label.isBoarding ? Int(label.event) >> 1 : problem.count + Int(label.event) >> 1
        let aboard = label.pendingCount == 0 ? 0 : min(capacity, label.load.weight / unit)
        let at = (Int(label.ready) - origin) / slice - first[node]
        guard at < slices[node] else { return .infinity }
        let base = values.base + (start[node] + max(0, at) * (capacity + 1) + aboard) * width
        var most = base[0]
        if hasTargets {
            for position in 0..<Int(label.pendingCount) { most = max(most, base[1 + Int(pendings[position].stop)]) }
        }
        return most
    }

    // MARK: Filling

    private var hasTargets: Bool { width > 1 }

    /// - Parameters:
    ///   - prices: per request.
    ///   - withTargets: also remember stops that must be visited, which takes longer and prunes more.
    ///   - excluded: requests that nobody serves.
    func fill(_ prices: [Double], withTargets: Bool, excluded: RequestSet = .none) {
        width = withTargets ? problem.stops.count + 1 : 1
        for store in [values, leastBelow] {
            store.clear()
            store.reserve(rows * width)
            store.base.update(repeating: .infinity, count: rows * width)
        }
        let requests = problem.boardings.indices.filter { group.seatings[$0] != 0 && !excluded.contains(Int32($0)) }
        let visited = Set(requests.map { problem.alightings[$0].stop })
        let stops = problem.stops.indices.filter(visited.contains)
        let nodes = (stops.map { problem.count + $0 } + requests).filter { slices[$0] > 0 }
        guard let last = nodes.map({ first[$0] + slices[$0] - 1 }).max() else { return }
        isOpen = Array(repeating: false, count: problem.count + problem.stops.count)
        for node in nodes { isOpen[node] = true }
        for at in stride(from: last, through: 0, by: -1) {
            targets = [0]
            if withTargets { for stop in stops where active[stop].contains(at) { targets.append(1 + stop) } }
            let present = nodes.filter { at >= first[$0] && at < first[$0] + slices[$0] }
            let near = present.map { advance($0, at, prices) }
            for aboard in 0...capacity {
                for (node, steps) in zip(present, near) {
                    for (step, next) in steps { alight(step, node, at, next, aboard...aboard) }
                    if node >= problem.count { collect(node, at, aboard) }
                }
            }
        }
    }

    /// Requests and stops that this filling knows.
    private var isOpen: [Bool] = []

    /// The begin of a node's values at a moment.
    @inline(__always)
    private func row(_ node: Int, _ at: Int) -> Int { start[node] + max(0, at - first[node]) * (capacity + 1) }

    /// All steps that end in a later slice of time.
    ///
    /// - Returns: those that do not, with the slice that they end in: they make what is aboard less.
    private func advance(_ node: Int, _ at: Int, _ prices: [Double]) -> [(step: Step, next: Int)] {
        if node >= problem.count {
            let best = values.base + row(node, at) * width
            best[0] = min(best[0], endCost[node - problem.count])
        }
        for boarding in boardings[node] where isOpen[boarding.step.next] {
            guard let next = end(of: boarding.step, at: boarding.step.next, from: at) else { continue }
            board(boarding, node, at, next, prices[boarding.step.next])
        }
        var near: [(step: Step, next: Int)] = []
        for step in alightings[node] where isOpen[problem.count + step.next] {
            guard let next = end(of: step, at: problem.count + step.next, from: at) else { continue }
            if next > at {
                alight(step, node, at, next, 0...capacity)
            } else {
                near.append((step, next))
            }
        }
        return near
    }

    /// The slice of time that a step to a node ends in; nil when that is too late.
    @inline(__always)
    private func end(of step: Step, at node: Int, from at: Int) -> Int? {
        let begin = max(step.low, origin + at * slice + step.way)
        guard begin <= step.high else { return nil }
        let next = (begin + step.dwell - origin) / slice
        return next < first[node] + slices[node] ? next : nil
    }

    @inline(__always)
    private func board(_ boarding: Boarding, _ node: Int, _ at: Int, _ next: Int, _ price: Double) {
        let step = boarding.step
        let added = weight[step.next]
        let least = node < problem.count ? weight[node] : 0
        guard least + added <= capacity else { return }
        let best = values.base + row(node, at) * width
        let rest = values.base + (row(step.next, next) + added) * width
        guard hasTargets else {
            for aboard in least...capacity - added {
                let cost = (aboard > 0 ? step.cost : boarding.emptyCost) - price
                best[aboard] = min(best[aboard], cost + rest[aboard])
            }
            return
        }
        // Its own stop must be visited as well. Who is aboard does not board again.
        let own = 1 + problem.alightings[step.next].stop
        let excluded = only[own - 1] >= 0 ? own : -1
        for aboard in least...capacity - added {
            let cost = (aboard > 0 ? step.cost : boarding.emptyCost) - price
            let (best, rest) = (best + aboard * width, rest + aboard * width)
            for target in targets where target != excluded {
                best[target] = min(best[target], cost + max(rest[own], rest[target]))
            }
        }
    }

    /// Lets those aboard for a stop alight there, for each of these weights aboard.
    @inline(__always)
    private func alight(_ step: Step, _ node: Int, _ at: Int, _ next: Int, _ weights: ClosedRange<Int>) {
        let stop = problem.count + step.next
        let isExact = isSingle[step.next] && stopWeight[step.next] > 0
        let removed = isExact ? stopWeight[step.next] : min(1, stopWeight[step.next])
        var least = isExact ? stopWeight[step.next] : 0
        if node < problem.count {
            // Who is not the only one aboard may go elsewhere first.
            let isOwn = problem.alightings[node].stop == step.next
            least = max(least, isOwn || weight[node] == 0 ? weight[node] : weight[node] + 1)
        } else {
            least = max(least, 1)
        }
        let best = values.base + row(node, at) * width
        let rest = (isExact ? values : leastBelow).base + row(stop, next) * width
        for aboard in max(least, weights.lowerBound)..<max(least, weights.upperBound + 1) {
            let (best, rest) = (best + aboard * width, rest + max(0, aboard - removed) * width)
            for target in targets {
                best[target] = min(best[target], step.cost + rest[target == 1 + step.next ? 0 : target])
            }
        }
    }

    /// The least of a stop over all weights up to this one.
    @inline(__always)
    private func collect(_ node: Int, _ at: Int, _ aboard: Int) {
        let index = (row(node, at) + aboard) * width
        let least = leastBelow.base + index
        for target in targets {
            let value = values.base[index + target]
            least[target] = aboard == 0 ? value : min(value, (least - width)[target])
        }
    }
}
