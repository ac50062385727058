import Domain

/// A pupil of the problem who is aboard.
struct Rider {
    let facts: PupilFacts
    let seating: Seating
    /// Index of the stop where the pupil boarded.
    let boardedAt: Int

    var pupil: Pupil.ID { facts.pupil }
    var needs: Needs { facts.request.needs }
    /// Seats that this pupil and a parent who rides along take.
    var seats: Int { (seating == .seat ? needs.places : 0) + (needs.attendant == .parent ? 1 : 0) }
    var wheelchairPlaces: Int { seating == .wheelchairPlace ? needs.places : 0 }
}

/// A whole ride of a pupil: boarded and later alighted, in one duty.
struct Ride {
    let rider: Rider
    let duty: DutyView
    let alightedAt: Int

    var pupil: Pupil.ID { rider.pupil }
    var request: Request { rider.facts.request }
    var boarding: StopView { duty.stops[rider.boardedAt] }
    var alighting: StopView { duty.stops[alightedAt] }
    /// From departure at the boarding stop to begin at the alighting stop.
    var duration: Seconds { alighting.stop.begin - boarding.stop.departure }
    /// The pupil's own side of the ride: boarding stop to school, alighting stop from school.
    func subject(at stop: StopView) -> Finding.Subject {
        Finding.Subject(pupil: pupil, duty: duty.id, stop: stop.index)
    }
}
