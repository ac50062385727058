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
