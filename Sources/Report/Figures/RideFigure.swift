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

    init(_ pupil: Pupil.ID, duty: Int, duration: Seconds, book: HalfDayBook) {
        let request = book.request(pupil)
        let direct = request.flatMap(book.direct)
        self.pupil = pupil
        self.duty = duty
        self.duration = duration
        self.direct = direct
        destination = request.flatMap { book.problem.site($0.destination)?.name } ?? "onbekend"
        municipality = request?.municipality.text ?? "onbekend"
        limit = request.flatMap { request in direct.map { book.problem.rideLimit(of: request, direct: $0) } }
        isCoarse = request?.precision.isCoarse ?? false
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
