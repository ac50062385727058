/// Tests all positions of a request in a duty: a lower bound on the cost, capacity, time windows and a bound on the ride,
/// in constant time each. Those that are left are evaluated exactly, the cheapest bound first, until no other can be
/// better.
final class InsertionSearch {
    let instance: Instance
    let scratch: Scratch
    let evaluator: DutyEvaluator

    init(_ instance: Instance, _ scratch: Scratch) {
        self.instance = instance
        self.scratch = scratch
        evaluator = DutyEvaluator(instance: instance, scratch: scratch)
    }

    /// The cheapest insertion that costs less than `limit`.
    func best(of request: Int, in route: Route, range: InsertionRange? = nil, below limit: Int = .max) -> Insertion {
        var best = Insertion.none(below: limit)
        let seatings = instance.seatings(request, route.vehicleClass)
        guard seatings != 0, route.count + 2 <= Scratch.mostEvents else { return .none(below: .max) }
        let bound = InsertionBound(request, route, instance, scratch.detours)
        for seating in 0..<2 where seatings & (1 << UInt8(seating)) != 0 {
            searchBoarding(request, UInt8(seating), route, bound, range ?? .whole(route.count), &best)
        }
        settle(request, route, &best)
        return best
    }

    /// Evaluates candidates exactly until none of those left can cost less than the best.
    private func settle(_ request: Int, _ route: Route, _ best: inout Insertion) {
        while let candidate = scratch.candidates.pop(below: best.delta) {
            let (board, alight) = (Int(candidate.board), Int(candidate.alight))
            sequence(request, candidate.seating, board, alight, route)
            let vehicle = instance.classes[route.vehicleClass]
            guard let outcome = evaluator.evaluate(count: route.count + 2, in: vehicle) else { continue }
            let delta = outcome.cost - route.cost
            if delta < best.delta {
                best = Insertion(delta: delta, board: board, alight: alight, seating: candidate.seating)
            }
        }
        scratch.candidates.removeAll()
    }

    /// The state of a partial walk through the duty with the request aboard.
    private struct Walk {
        /// Begin and departure at the last event, at the earliest.
        var begin: Int
        var departure: Int
        var place: Int
        /// Driving and service since the request's stop was left.
        var ridden: Int
        /// The request's ride starts no later than this.
        var latestStart: Int
    }

    private func searchBoarding(
        _ request: Int, _ seating: UInt8, _ route: Route, _ bound: InsertionBound, _ range: InsertionRange,
        _ best: inout Insertion
    ) {
        let instance = instance
        let vehicle = instance.classes[route.vehicleClass]
        let event = Instance.boarding(request)
        let key = instance.stopKey[event]
        let place = instance.place[event]
        let load = instance.loads[2 * request + Int(seating)]
        let pupils = instance.pupils[request]
        for index in range.board {
            if index > 0, Int(route.earliest[index - 1]) > instance.beginHigh[event] { return }
            if index < route.count, Int(route.latest[index]) < instance.beginLow[event] { continue }
            let previous = index > 0 ? Int(route.event[index - 1]) : -1
            let next = index < route.count ? Int(route.event[index]) : -1
            guard bound.least(board: index) < best.delta else { continue }
            let previousKey = previous >= 0 ? instance.stopKey[previous] : -1
            let nextKey = next >= 0 ? instance.stopKey[next] : -2
            // Join a stop at its end only, and do not split one.
            if nextKey == key || (previousKey == nextKey && previousKey != key) { continue }
            let loadBefore = index > 0 ? route.load[index - 1] : Load.zero
            guard fits(loadBefore &+ load, vehicle) else { continue }
            let aboardBefore = index < route.count ? Int(route.aboard[index]) : 0
            let toleratedBefore = index < route.count ? Int(route.tolerated[index]) : Instance.unlimited
            if aboardBefore + pupils > min(toleratedBefore, instance.mostAboard[request]) { continue }
            var walk: Walk
            if previousKey == key {
                let begin = Int(route.earliest[index - 1]) + instance.sequel[previous]
                let departure =
                    Int(route.earliest[index - 1]) + Int(route.dwell[index - 1]) + instance.service[event]
                walk = Walk(begin: begin, departure: departure, place: place, ridden: 0, latestStart: 0)
            } else {
                let ready = index > 0 ? Int(route.earliest[index - 1]) + Int(route.dwell[index - 1]) : vehicle.shiftLow
                let from = index > 0 ? instance.place[previous] : vehicle.depot
                let begin = max(instance.beginLow[event], ready + instance.driving(from, place))
                walk = Walk(
                    begin: begin, departure: begin + instance.fixedTime[event] + instance.service[event], place: place,
                    ridden: 0, latestStart: 0)
            }
            if walk.begin > instance.beginHigh[event] || walk.departure > instance.departHigh[event] { continue }
            walk.latestStart = min(
                instance.beginHigh[event] + walk.departure - walk.begin, instance.departHigh[event])
            if next >= 0 { walk.latestStart = min(walk.latestStart, Int(route.latest[index])) }
            searchAlighting(request, seating, index, walk, route, vehicle, bound, range, &best)
        }
    }

    private func searchAlighting(
        _ request: Int, _ seating: UInt8, _ board: Int, _ start: Walk, _ route: Route, _ vehicle: VehicleClass,
        _ bound: InsertionBound, _ range: InsertionRange, _ best: inout Insertion
    ) {
        let instance = instance
        let event = Instance.alighting(request)
        let key = instance.stopKey[event]
        let place = instance.place[event]
        let load = instance.loads[2 * request + Int(seating)]
        let pupils = instance.pupils[request]
        let cap = instance.rideCap[request]
        var walk = start
        var index = board
        while true {
            let previous = index > board ? Int(route.event[index - 1]) : -1
            let next = index < route.count ? Int(route.event[index]) : -1
            let previousKey = previous >= 0 ? instance.stopKey[previous] : -1
            let nextKey = next >= 0 ? instance.stopKey[next] : -2
            let joins = previousKey == key
            if range.alight.contains(index), nextKey != key, joins || previousKey != nextKey {
                let driving = joins ? 0 : instance.driving(walk.place, place)
                let begin = joins ? walk.begin : max(instance.beginLow[event], walk.departure + driving)
                let departure =
                    joins
                    ? walk.departure + instance.service[event]
                    : begin + instance.fixedTime[event] + instance.service[event]
                if begin <= instance.beginHigh[event], departure <= instance.departHigh[event],
                    joins || walk.ridden + driving <= cap, begin - walk.latestStart <= cap,
                    reachesNext(departure, place, index, route, vehicle)
                {
                    offer(request, seating, board, index, route, bound, &best)
                }
            }
            if index >= route.count || index >= range.alight.upperBound { return }
            guard advance(&walk, over: index, board, load, pupils, cap, request, route, vehicle) else { return }
            index += 1
        }
    }

    /// - Returns: false when the request cannot stay aboard past event `index`.
    @inline(__always)
    private func advance(
        _ walk: inout Walk, over index: Int, _ board: Int, _ load: Load, _ pupils: Int, _ cap: Int, _ request: Int,
        _ route: Route, _ vehicle: VehicleClass
    ) -> Bool {
        let event = Int(route.event[index])
        let sameStop =
            index > board && instance.stopKey[event] == instance.stopKey[Int(route.event[index - 1])]
        if sameStop {
            walk.begin = max(Int(route.earliest[index]), walk.begin + instance.sequel[Int(route.event[index - 1])])
            walk.ridden += Int(route.dwell[index]) - Int(route.dwell[index - 1])
        } else {
            let driving = instance.driving(walk.place, instance.place[event])
            walk.begin = max(Int(route.earliest[index]), walk.departure + driving)
            walk.ridden += driving + Int(route.dwell[index])
        }
        if walk.begin > Int(route.latest[index]) || walk.ridden > cap { return false }
        if index == board {
            let driving = instance.driving(walk.place, instance.place[event])
            walk.latestStart = min(walk.latestStart, Int(route.latest[index]) - driving)
        }
        if walk.begin - walk.latestStart > cap { return false }
        guard fits(route.load[index] &+ load, vehicle) else { return false }
        let aboardAfter = index + 1 < route.count ? Int(route.aboard[index + 1]) : 0
        let toleratedAfter = index + 1 < route.count ? Int(route.tolerated[index + 1]) : Instance.unlimited
        if aboardAfter + pupils > min(toleratedAfter, instance.mostAboard[request]) { return false }
        walk.departure = walk.begin + Int(route.dwell[index])
        walk.place = instance.place[event]
        return true
    }

    @inline(__always)
    private func reachesNext(_ departure: Int, _ place: Int, _ index: Int, _ route: Route, _ vehicle: VehicleClass)
        -> Bool
    {
        if index < route.count {
            departure + instance.driving(place, instance.place[Int(route.event[index])]) <= Int(route.latest[index])
        } else {
            departure + instance.driving(place, vehicle.depot) <= vehicle.shiftHigh
        }
    }

    @inline(__always)
    private func fits(_ load: Load, _ vehicle: VehicleClass) -> Bool {
        for capacity in vehicle.configurations where load.fits(in: capacity) { return true }
        return false
    }

    @inline(__always)
    private func offer(
        _ request: Int, _ seating: UInt8, _ board: Int, _ alight: Int, _ route: Route, _ bound: InsertionBound,
        _ best: inout Insertion
    ) {
        let least = bound.of(board: board, alight: alight)
        guard least < best.delta else { return }
        if scratch.candidates.isFull { settle(request, route, &best) }
        scratch.candidates.push(
            CandidateHeap.Candidate(
                bound: least, board: Int32(truncatingIfNeeded: board), alight: Int16(truncatingIfNeeded: alight),
                seating: seating))
    }

    /// Writes the duty with the request inserted into the scratch memory.
    func sequence(_ request: Int, _ seating: UInt8, _ board: Int, _ alight: Int, _ route: Route) {
        let scratch = scratch
        scratch.event.update(from: route.event, count: board)
        scratch.seating.update(from: route.seating, count: board)
        scratch.event[board] = Int32(truncatingIfNeeded: Instance.boarding(request))
        scratch.seating[board] = seating
        (scratch.event + board + 1).update(from: route.event + board, count: alight - board)
        (scratch.seating + board + 1).update(from: route.seating + board, count: alight - board)
        scratch.event[alight + 1] = Int32(truncatingIfNeeded: Instance.alighting(request))
        scratch.seating[alight + 1] = seating
        (scratch.event + alight + 2).update(from: route.event + alight, count: route.count - alight)
        (scratch.seating + alight + 2).update(from: route.seating + alight, count: route.count - alight)
    }
}
