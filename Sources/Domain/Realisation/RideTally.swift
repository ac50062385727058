/// Driven rides of one group, counted.
package struct RideTally: Hashable, Sendable {
    package private(set) var rides = 0
    package private(set) var pupils = 0
    /// Vehicles on a day: rides that share their fate.
    package private(set) var vehicleDays = 0
    package private(set) var measures: [RideMeasure: ClusteredProportion] = [:]
    /// Seconds on the way, by the norm's way of counting.
    package private(set) var ride: MedianEstimate?
    package private(set) var plannedRide: MedianEstimate?
    /// Realised minus planned ride, of rides of which both are known.
    package private(set) var excess: MedianEstimate?
    /// Moment at school beyond the planned one, in seconds; negative is earlier.
    package private(set) var deviation: MedianEstimate?

    package subscript(_ measure: RideMeasure) -> ClusteredProportion { measures[measure] ?? ClusteredProportion() }

    /// - Complexity: O(n log n) in the number of rides.
    init(_ indices: [Int], of book: RideBook) {
        let kinds = RideMeasure.allCases
        var slots: [Int: Int] = [:]
        var counts: [(hits: Int, total: Int)] = []
        var seen: Set<Int> = []
        var times: [Int] = []
        var planned: [Int] = []
        var excesses: [Int] = []
        var deviations: [Int] = []
        rides = indices.count
        for index in indices {
            let record = book.records[index]
            seen.insert(book.pupils[index])
            let slot = slots[book.clusters[index]] ?? slots.count
            if slot == slots.count {
                slots[book.clusters[index]] = slot
                counts += Array(repeating: (0, 0), count: kinds.count)
            }
            for (offset, kind) in kinds.enumerated() {
                let value = kind == .wholeDayInTime ? book.wholeDays[index] : kind.value(record)
                guard let value else { continue }
                counts[slot * kinds.count + offset].total += 1
                if value { counts[slot * kinds.count + offset].hits += 1 }
            }
            if let time = record.ride?.rawValue {
                times.append(time)
                if let plan = record.plannedRide?.rawValue {
                    planned.append(plan)
                    excesses.append(time - plan)
                }
            }
            let promised = record.direction == .toSchool ? record.plannedAlighting : record.plannedBoarding
            if let moment = record.schoolMoment, let promised { deviations.append(moment.rawValue - promised.rawValue) }
        }
        pupils = seen.count
        vehicleDays = slots.count
        for (offset, kind) in kinds.enumerated() {
            var proportion = ClusteredProportion()
            for slot in 0..<slots.count {
                let count = counts[slot * kinds.count + offset]
                proportion.add(hits: count.hits, of: count.total)
            }
            measures[kind] = proportion
        }
        ride = MedianEstimate(sorted: times.sorted(), independent: slots.count)
        plannedRide = MedianEstimate(sorted: planned.sorted(), independent: slots.count)
        excess = MedianEstimate(sorted: excesses.sorted(), independent: slots.count)
        deviation = MedianEstimate(sorted: deviations.sorted(), independent: slots.count)
    }
}
