import Domain

/// A request with everything that the rules ask of it, resolved once.
struct PupilFacts {
    let request: Request
    var pupil: Pupil.ID { request.pupil }
    /// Where the pupil boards and alights in this direction.
    let boardingPlace: Place.ID
    let alightingPlace: Place.ID?
    /// Driving time of the direct ride; nil when a place is not in the matrix.
    let direct: Seconds?
    let limit: RideLimit
    let boardingTime: Seconds
    let alightingTime: Seconds
    let waitingAboard: NormBook.Resolved
    let waitingAtGate: NormBook.Resolved
    let detourGoal: NormBook.Resolved
    let mostAboard: NormBook.Resolved

    init(_ request: Request, _ problem: HalfDayProblem, travel: (Place.ID, Place.ID) -> Seconds?) {
        self.request = request
        let site = problem.site(request.destination)?.place
        let toSchool = problem.direction == .toSchool
        boardingPlace = toSchool ? request.place : site ?? Place.ID("")
        alightingPlace = toSchool ? site : request.place
        direct = alightingPlace.flatMap { [boardingPlace] in travel(boardingPlace, $0) }
        limit = problem.rideLimit(of: request, direct: direct ?? .zero)
        boardingTime = problem.boardingTime(of: request)
        alightingTime = problem.alightingTime(of: request)
        waitingAboard = problem.norms.resolve(.waitingAboard, for: request)
        waitingAtGate = problem.norms.resolve(.waitingAtGate, for: request)
        detourGoal = problem.norms.resolve(.detourGoal, for: request)
        mostAboard = problem.mostAboard(of: request)
    }
}
