/// The cheapest place of a request in one duty.
struct Insertion {
    /// Cost of the duty with the request in it, minus without; `Instance.unlimited` when it does not fit.
    var delta: Int
    /// Board before event `board`, alight before event `alight` of the present sequence.
    var board: Int
    var alight: Int
    var seating: UInt8

    static let impossible = Insertion(delta: Int.max, board: 0, alight: 0, seating: 0)
    var isPossible: Bool { delta < Int.max }
}

/// Where companions leave room for a request: ranges of the two positions.
struct InsertionRange {
    var board: ClosedRange<Int>
    var alight: ClosedRange<Int>

    static func whole(_ count: Int) -> InsertionRange { InsertionRange(board: 0...count, alight: 0...count) }
}

/// Tests all positions of a request in a duty: capacity and time windows in constant time each, then a lower bound on
/// the cost, and the exact evaluation only for those that could still be the best.
struct InsertionSearch {
    let instance: Instance
    let scratch: Scratch
    let evaluator: DutyEvaluator

    init(_ instance: Instance, _ scratch: Scratch) {
        self.instance = instance
        self.scratch = scratch
        evaluator = DutyEvaluator(instance: instance, scratch: scratch)
    }

    /// Rounding of the lines may make the bound too high by half a cent each.
    private static let roundingSlack = 4

    func best(of request: Int, in route: Route, range: InsertionRange? = nil) -> Insertion {
        var best = Insertion.impossible
        let seatings = instance.seatings(request, route.vehicleClass)
        guard seatings != 0, route.count + 2 <= Scratch.mostEvents else { return best }
        let range = range ?? .whole(route.count)
        for seating in 0..<2 where seatings & (1 << UInt8(seating)) != 0 {
            searchBoarding(request, UInt8(seating), route, range, &best)
        }
        return best
    }

    /// The state of a partial walk through the duty with the request aboard.
    private struct Walk {
        /// Begin and departure at the last event, at the earliest.
        var begin: Int
        var departure: Int
        var place: Int
        /// Driving and service since the request's stop was left.
        var ridden: Int
    }

    private func searchBoarding(
        _ request: Int, _ seating: UInt8, _ route: Route, _ range: InsertionRange, _ best: inout Insertion
    ) {
        let instance = instance
        let vehicle = instance.classes[route.vehicleClass]
        let event = Instance.boarding(request)
        let key = instance.stopKey[event]
        let place = instance.place[event]
        let load = instance.loads[2 * request + Int(seating)]
        let pupils = instance.pupils[request]
        for index in range.board {
            let previous = index > 0 ? Int(route.event[index - 1]) : -1
            let next = index < route.count ? Int(route.event[index]) : -1
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
                walk = Walk(begin: begin, departure: departure, place: place, ridden: 0)
            } else {
                let ready = index > 0 ? Int(route.earliest[index - 1]) + Int(route.dwell[index - 1]) : vehicle.shiftLow
                let from = index > 0 ? instance.place[previous] : vehicle.depot
                let begin = max(instance.beginLow[event], ready + instance.driving(from, place))
                walk = Walk(
                    begin: begin, departure: begin + instance.fixedTime[event] + instance.service[event], place: place,
                    ridden: 0)
            }
            if walk.begin > instance.beginHigh[event] || walk.departure > instance.departHigh[event] { continue }
            searchAlighting(request, seating, index, walk, route, vehicle, range, &best)
        }
    }

    private func searchAlighting(
        _ request: Int, _ seating: UInt8, _ board: Int, _ start: Walk, _ route: Route, _ vehicle: VehicleClass,
        _ range: InsertionRange, _ best: inout Insertion
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
                    joins || walk.ridden + driving <= cap, reachesNext(departure, place, index, route, vehicle)
                {
                    test(request, seating, board, index, route, vehicle, &best)
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

    private func test(
        _ request: Int, _ seating: UInt8, _ board: Int, _ alight: Int, _ route: Route, _ vehicle: VehicleClass,
        _ best: inout Insertion
    ) {
        if best.isPossible, leastDelta(request, board, alight, route, vehicle) >= best.delta { return }
        sequence(request, seating, board, alight, route)
        guard let outcome = evaluator.evaluate(count: route.count + 2, in: vehicle) else { return }
        let delta = outcome.cost - route.cost
        if delta < best.delta { best = Insertion(delta: delta, board: board, alight: alight, seating: seating) }
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

    /// No timing of the new sequence can cost less than the present cost plus this.
    private func leastDelta(_ request: Int, _ board: Int, _ alight: Int, _ route: Route, _ vehicle: VehicleClass) -> Int
    {
        let boarding = Instance.boarding(request)
        let alighting = Instance.alighting(request)
        let from = board > 0 ? instance.place[Int(route.event[board - 1])] : vehicle.depot
        let pick = instance.place[boarding]
        let drop = instance.place[alighting]
        let next = board < route.count ? instance.place[Int(route.event[board])] : vehicle.depot
        var driving = instance.driving(from, pick)
        var metres = route.metres + instance.length(from, pick)
        if board == alight {
            driving += instance.driving(pick, drop) + instance.driving(drop, next) - instance.driving(from, next)
            metres += instance.length(pick, drop) + instance.length(drop, next) - instance.length(from, next)
        } else {
            let before = instance.place[Int(route.event[alight - 1])]
            let after = alight < route.count ? instance.place[Int(route.event[alight])] : vehicle.depot
            driving += instance.driving(pick, next) - instance.driving(from, next)
            metres += instance.length(pick, next) - instance.length(from, next)
            driving += instance.driving(before, drop) + instance.driving(drop, after) - instance.driving(before, after)
            metres += instance.length(before, drop) + instance.length(drop, after) - instance.length(before, after)
        }
        let service = instance.service[boarding] + instance.service[alighting]
        let duration = max(0, route.leastDuration + driving + service)
        let prices = vehicle.prices
        let duty = prices.duty(duration: duration, length: metres)
        let rides =
            route.ridesCost + prices.pupil.amount(instance.pupils[request])
            + prices.wheelchair.amount(instance.wheelchairs[request])
        let loaded = prices.loadedTime.rate == 0 ? 0 : leastLoadedTime(request, board, alight, route, vehicle)
        let runs = prices.runFixed + prices.loadedTime.amount(loaded)
        return duty + rides + runs - route.cost - Self.roundingSlack
    }

    /// Loaded time of the new sequence without waiting and without the last stops of runs.
    private func leastLoadedTime(_ request: Int, _ board: Int, _ alight: Int, _ route: Route, _ vehicle: VehicleClass)
        -> Int
    {
        let all = route.count > 0 ? Int(route.loadedTime[route.count - 1]) : 0
        let pick = instance.place[Instance.boarding(request)]
        let drop = instance.place[Instance.alighting(request)]
        let untilBoard = board > 0 ? Int(route.loadedTime[board - 1]) : 0
        let untilAlight = alight < route.count ? Int(route.loadedTime[alight]) : all
        var loaded = untilBoard + all - untilAlight
        if board < route.count, route.aboard[board] > 0 {
            loaded += instance.driving(instance.place[Int(route.event[board - 1])], pick)
        }
        if board == alight {
            loaded += instance.driving(pick, drop)
        } else {
            loaded += instance.driving(pick, instance.place[Int(route.event[board])])
            loaded += driven(route, board, alight)
            loaded += instance.driving(instance.place[Int(route.event[alight - 1])], drop)
        }
        if alight < route.count, route.aboard[alight] > 0 {
            loaded += instance.driving(drop, instance.place[Int(route.event[alight])])
        }
        return loaded
    }

    /// Loaded steps strictly between the events board…alight − 1.
    @inline(__always)
    private func driven(_ route: Route, _ board: Int, _ alight: Int) -> Int {
        Int(route.loadedTime[alight - 1]) - Int(route.loadedTime[board])
    }
}
