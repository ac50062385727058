import Domain

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
    /// What a finding about this pupil at this stop is about.
    func subject(at stop: StopView) -> Finding.Subject {
        Finding.Subject(pupil: pupil, duty: duty.id, stop: stop.index)
    }
}
