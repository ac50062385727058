import Domain

/// The pupil was collected at all, and at about the time that was agreed.
enum CollectedMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        if let absence = ride.absence { return .missing(absence) }
        guard ride.record?.boarding != nil || ride.record?.alighting != nil else {
            return .missing("of de leerling is opgehaald: er staat geen tijd bij")
        }
        return HomeMeasure.measure(ride)
    }
}
