import Domain

/// One pupil's ride in a plan.
struct RideFigure {
    let pupil: Pupil.ID
    let destination: String
    let municipality: String
    let duty: Int
    /// From departure where the pupil boards to begin of alighting.
    let duration: Seconds
    let direct: Seconds?
    let limit: RideLimit?
    let isCoarse: Bool

    init(_ ride: PupilRide, duty: Int, book: HalfDayBook) {
        pupil = ride.pupil
        self.duty = duty
        duration = ride.duration
        direct = ride.direct
        destination = ride.request.flatMap { book.problem.site($0.destination)?.name } ?? "onbekend"
        municipality = ride.request?.municipality.text ?? "onbekend"
        limit = ride.limit
        isCoarse = ride.request?.precision.isCoarse ?? false
    }

    var detour: Seconds? { direct.map { duration - $0 } }
    var isOverLimit: Bool { limit?.limit.map { duration > $0 } ?? false }

    /// `60 min`, and why it is not the usual limit.
    var limitText: String {
        guard let limit, let value = limit.limit else { return "geen" }
        if limit.exceedsByDistance { return "\(value.durationText) (verre rit)" }
        if case .pupil = limit.norm.scope { return "\(value.durationText) (persoonlijk)" }
        return value.durationText
    }
}
