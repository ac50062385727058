import Domain
import TestSupport

@testable import Optimiser

/// Random sequences of events in random worlds, for tests of the exact evaluation.
enum RandomSequences {
    /// Up to `most` requests in a random order, each boarding before it alights.
    static func draw(_ instance: Instance, _ scratch: Scratch, most: Int = 4, _ random: inout RandomSource) -> Int {
        var events: [Int32] = []
        for _ in 0..<(1 + random.below(most)) {
            let request = Int32(random.below(instance.requestCount))
            if events.contains(2 * request) { continue }
            let board = random.below(events.count + 1)
            let alight = board + random.below(events.count - board + 1)
            events.insert(2 * request + 1, at: alight)
            events.insert(2 * request, at: board)
        }
        for (index, event) in events.enumerated() {
            scratch.event[index] = event
            scratch.seating[index] = 0
        }
        return events.count
    }

    /// A dial-a-ride problem by the literature's conventions: every event is a stop of its own, a ride starts when the own
    /// boarding ends, waiting is free.
    static func dialARide(requests: Int, _ random: inout RandomSource) -> Instance {
        var tables = InstanceTables()
        tables.requestCount = requests
        tables.placeCount = 2 * requests + 1
        let points = (0..<tables.placeCount).map { _ in (random.below(400), random.below(400)) }
        for from in points {
            for to in points { tables.seconds.append(Int32(abs(from.0 - to.0) + abs(from.1 - to.1))) }
        }
        tables.metres = tables.seconds
        tables.isStopwise = false
        for request in 0..<requests {
            let low = random.below(2_000)
            let isOutbound = random.below(2) == 0
            for side in 0...1 {
                let hasWindow = (side == 1) == isOutbound
                tables.place.append(1 + 2 * request + side)
                tables.stopKey.append(2 * request + side)
                tables.fixedTime.append(0)
                tables.service.append(20)
                tables.sequel.append(20)
                tables.beginLow.append(hasWindow ? low : 0)
                tables.beginHigh.append(hasWindow ? low + 300 : 4_000)
                tables.departHigh.append(Instance.unlimited)
                tables.isGate.append(0)
            }
            tables.rideCap.append(500 + random.below(700))
            tables.pupils.append(1)
            tables.wheelchairs.append(0)
            tables.mostAboard.append(Instance.unlimited)
            tables.waitOnRoad.append(Instance.unlimited)
            tables.waitAtGate.append(Instance.unlimited)
            tables.destination.append(request)
            tables.loads += [Load(repeating: 1), Load(repeating: 1)]
            tables.seatings.append(1)
        }
        tables.conflicts = Array(repeating: [], count: requests)
        tables.companions = tables.conflicts
        tables.fleetCounts = [requests]
        var prices = Prices()
        prices.length = Price(rate: 1, divisor: 1)
        tables.classes = [
            VehicleClass(
                fleet: 0, type: 0, depot: 0, shiftLow: 0, shiftHigh: 4_000, longestDuty: 2_500, reconfigurable: false,
                configurations: [Load(repeating: 8)], prices: prices)
        ]
        return Instance(tables)
    }
}
