/// Lower bounds on what a way still costs from an event on, by a backward program over (event, weight aboard, time).
///
/// It forgets who was served and counts loads in one weighted sum. Of those aboard it remembers one stop at a time: a way
/// costs at least what it costs to visit the hardest of its pending stops. One for all groups that differ in their depots
/// only.
final class Completion: @unchecked Sendable {  // immutable after `fill`
    private let problem: PricingProblem
    private let group: PricingGroup
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
    private let only: [Int]
    /// Per node (requests, then stops): first slice, number of slices, and where its values start.
    private var first: [Int] = []
    private var slices: [Int] = []
    private var start: [Int] = []
    /// `((slice of node) * (capacity + 1) + weight aboard) * width + target`; target 0 for none, 1 + s for a stop that must
    /// still be visited.
    private let values: Store<Double>
    /// The same for stops, the least over all smaller weights aboard.
    private let leastBelow: Store<Double>
    private let width: Int
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
        width = problem.stops.count + 1
        values = Store(capacity: max(1, total * width))
        values.take(total * width)
        leastBelow = Store(capacity: max(1, total * width))
        leastBelow.take(total * width)
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

    private var hasTargets = false
    /// Where someone may alight.
    private var stops: [Int] = []

    /// - Parameters:
    ///   - prices: per request.
    ///   - withTargets: also remember stops that must be visited, which takes longer and prunes more.
    ///   - excluded: requests that nobody serves.
    func fill(_ prices: [Double], withTargets: Bool, excluded: RequestSet = .none) {
        hasTargets = withTargets
        for index in 0..<values.count {
            values.base[index] = .infinity
            leastBelow.base[index] = .infinity
        }
        let requests = problem.boardings.indices.filter { group.seatings[$0] != 0 && !excluded.contains(Int32($0)) }
        let visited = Set(requests.map { problem.alightings[$0].stop })
        stops = problem.stops.indices.filter(visited.contains)
        let nodes = (requests + stops.map { problem.count + $0 }).filter { slices[$0] > 0 }
        guard let last = nodes.map({ first[$0] + slices[$0] - 1 }).max() else { return }
        let rates = group.rates
        let boarding = problem.boardings.indices.map { request -> Double in
            let event = problem.boardings[request]
            let original = problem.requests[request]
            return Double(event.fixedTime + event.service) * (rates.time + rates.loadedTime) - prices[request]
                + Double(problem.instance.pupils[original]) * rates.pupil
                + Double(problem.instance.wheelchairs[original]) * rates.wheelchair
        }
        let stopNodes = nodes.filter { $0 >= problem.count }
        let requestNodes = nodes.filter { $0 < problem.count }
        for at in stride(from: last, through: 0, by: -1) {
            targets = [0]
            if withTargets { for stop in stops where active[stop].contains(at) { targets.append(1 + stop) } }
            for aboard in 0...capacity {
                for node in stopNodes where at >= first[node] && at < first[node] + slices[node] {
                    leave(node, aboard, at, requestNodes, boarding)
                }
                for node in requestNodes
                where at >= first[node] && at < first[node] + slices[node] && aboard >= weight[node] {
                    leave(node, aboard, at, requestNodes, boarding)
                }
            }
        }
    }

    private func leave(_ node: Int, _ aboard: Int, _ at: Int, _ requests: [Int], _ boarding: [Double]) {
        let isBoarding = node < problem.count
        let place = isBoarding ? problem.boardings[node].place : problem.stops[node - problem.count].place
        let time = origin + at * slice
        let index = start[node] + (at - first[node]) * (capacity + 1) + aboard
        let best = values.base + index * width
        // Who just alighted does not board again.
        let present = isBoarding ? node : only[node - problem.count]
        boardNext(best, present, isBoarding, place, aboard, time, requests, boarding)
        if isBoarding {
            let own = problem.alightings[node].stop
            alightNext(best, own, place, aboard, time)
            if aboard > weight[node] || weight[node] == 0 {
                for next in stops where next != own { alightNext(best, next, place, aboard, time) }
            }
        } else {
            let number = node - problem.count
            if aboard == 0 { best[0] = min(best[0], endCost[number]) }
            if aboard > 0 {
                for next in stops where next != number { alightNext(best, next, place, aboard, time) }
            }
            let least = leastBelow.base + index * width
            for target in targets {
                least[target] = aboard == 0 ? best[target] : min(best[target], (least - width)[target])
            }
        }
    }

    @inline(__always)
    private func boardNext(
        _ best: UnsafeMutablePointer<Double>, _ present: Int, _ isBoarding: Bool, _ place: Int, _ aboard: Int,
        _ time: Int,
        _ requests: [Int], _ boarding: [Double]
    ) {
        let rates = group.rates
        let stop = isBoarding ? problem.boardings[present].stop : -1
        for request in requests where request != present && aboard + weight[request] <= capacity {
            let event = problem.boardings[request]
            let sharesStop = event.stop == stop
            let way = problem.driving(place, event.place)
            let dwell = sharesStop ? event.service : event.fixedTime + event.service
            let ready = max(event.low + dwell, time + way + dwell)
            let at = (ready - origin) / slice - first[request]
            guard ready <= event.departHigh, at < slices[request] else { continue }
            let rest =
                values.base + (start[request] + max(0, at) * (capacity + 1) + aboard + weight[request]) * width
            guard rest[0] < .infinity else { continue }
            let metres = Double(problem.length(place, event.place))
            var cost = boarding[request] + metres * rates.length + Double(way) * rates.time
            if aboard > 0 {
                cost += metres * rates.loadedLength + Double(way) * rates.loadedTime
            } else {
                cost += rates.runFixed - rates.runRounding
            }
            if sharesStop { cost -= Double(event.fixedTime) * (rates.time + rates.loadedTime) }
            // Its own stop must be visited as well.
            let stopNode = problem.alightings[request].stop
            let own = hasTargets ? rest[1 + stopNode] : -Double.infinity
            // Who is aboard does not board again.
            let excluded = only[stopNode] >= 0 ? 1 + stopNode : -1
            let kept = excluded >= 0 ? best[excluded] : 0
            for target in targets { best[target] = min(best[target], cost + max(own, rest[target])) }
            if excluded >= 0 { best[excluded] = kept }
        }
    }

    @inline(__always)
    private func alightNext(
        _ best: UnsafeMutablePointer<Double>, _ number: Int, _ place: Int, _ aboard: Int, _ time: Int
    ) {
        let stop = problem.stops[number]
        let rates = group.rates
        let way = problem.driving(place, stop.place)
        let begin = max(stop.low, time + way)
        guard begin <= stop.high else { return }
        let dwell = stop.fixedTime + stop.leastService
        let node = problem.count + number
        let at = (begin + dwell - origin) / slice - first[node]
        guard at < slices[node] else { return }
        let row = start[node] + max(0, at) * (capacity + 1)
        let rest: UnsafeMutablePointer<Double>
        if isSingle[number], stopWeight[number] > 0 {
            guard stopWeight[number] <= aboard else { return }
            rest = values.base + (row + aboard - stopWeight[number]) * width
        } else {
            rest = leastBelow.base + (row + (stopWeight[number] == 0 ? aboard : max(0, aboard - 1))) * width
        }
        let cost =
            Double(way + dwell) * (rates.time + rates.loadedTime)
            + Double(problem.length(place, stop.place)) * (rates.length + rates.loadedLength)
        for target in targets {
            let after = target == 1 + number ? rest[0] : rest[target]
            best[target] = min(best[target], cost + after)
        }
    }
}
