import Domain

/// The vehicle and the order of the stops were those of the plan, so that those aboard were too.
enum VehicleMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        if let absence = ride.absence { return .missing(absence) }
        guard let record = ride.record else { return .silent }
        let changes = [
            (record.isOtherVehicle, "met een ander voertuig dan gepland"),
            (record.isOtherOrder, "in een andere volgorde dan gepland"),
        ].filter(\.0).map(\.1)
        if changes.isEmpty { return .kept([ride.named("met het geplande voertuig, in de geplande volgorde")]) }
        return .departed(changes.map { ride.named($0) })
    }
}
