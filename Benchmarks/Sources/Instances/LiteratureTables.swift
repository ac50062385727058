import Optimiser

/// Fills an instance of the literature's conventions: every event is a stop of its own, a ride starts when the own
/// boarding ends, waiting is free everywhere.
struct LiteratureTables {
    var tables: InstanceTables

    struct Visit {
        var place: Int
        /// Events with equal keys that follow each other share one stop.
        var stop: Int
        var fixedTime = 0
        var service: Int
        /// Time until the next event of the same stop may begin.
        var sequel: Int
        var low: Int
        var high: Int
    }

    init(requests: Int, places: Int) {
        tables = InstanceTables()
        tables.requestCount = requests
        tables.placeCount = places
        tables.seconds = Array(repeating: 0, count: places * places)
        tables.metres = tables.seconds
        tables.isStopwise = false
        tables.conflicts = Array(repeating: [], count: requests)
        tables.companions = tables.conflicts
    }

    mutating func setLeg(_ from: Int, _ to: Int, time: Int, length: Int) {
        tables.seconds[from * tables.placeCount + to] = Int32(time)
        tables.metres[from * tables.placeCount + to] = Int32(length)
    }

    /// Classes must have been added before.
    mutating func add(boarding: Visit, alighting: Visit, rideCap: Int, load: Load) {
        var (boarding, alighting) = (boarding, alighting)
        let driving = Int(tables.seconds[boarding.place * tables.placeCount + alighting.place])
        // The wide window follows from the narrow one and the ride limit.
        boarding.low = max(boarding.low, alighting.low - rideCap - boarding.service)
        boarding.high = min(boarding.high, alighting.high - driving - boarding.service)
        alighting.low = max(alighting.low, boarding.low + boarding.service + driving)
        alighting.high = min(alighting.high, boarding.high + boarding.service + rideCap)
        for visit in [boarding, alighting] {
            tables.place.append(visit.place)
            tables.stopKey.append(visit.stop)
            tables.fixedTime.append(visit.fixedTime)
            tables.service.append(visit.service)
            tables.sequel.append(visit.sequel)
            tables.beginLow.append(visit.low)
            tables.beginHigh.append(visit.high)
            tables.departHigh.append(Instance.unlimited)
            tables.isGate.append(0)
        }
        tables.rideCap.append(rideCap)
        tables.pupils.append(1)
        tables.wheelchairs.append(0)
        tables.mostAboard.append(Instance.unlimited)
        tables.waitOnRoad.append(Instance.unlimited)
        tables.waitAtGate.append(Instance.unlimited)
        tables.destination.append(alighting.place)
        tables.loads += [load, load]
        for vehicle in tables.classes {
            let fits = vehicle.configurations.contains { capacity in (0..<8).allSatisfy { load[$0] <= capacity[$0] } }
            tables.seatings.append(fits ? 1 : 0)
        }
    }
}
