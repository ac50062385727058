import Domain

/// Look-ups in a problem, by dictionary; unknown ids give nil, so that a damaged plan can be shown too.
struct HalfDayBook {
    let problem: HalfDayProblem
    private let matrix: TravelMatrix
    private let requests: [Pupil.ID: Request]
    private let placeIndex: [Place.ID: Int]
    private let sitesAt: [Place.ID: [HalfDayProblem.Site]]

    init(problem: HalfDayProblem, matrix: TravelMatrix) {
        self.problem = problem
        self.matrix = matrix
        requests = problem.requestsByPupil
        placeIndex = problem.placeIndex
        sitesAt = Dictionary(grouping: problem.sites, by: \.place)
    }

    func request(_ pupil: Pupil.ID) -> Request? { requests[pupil] }
    func knows(_ place: Place.ID) -> Bool { placeIndex[place] != nil }
    func sites(at place: Place.ID) -> [HalfDayProblem.Site] { sitesAt[place] ?? [] }

    /// nil for a point that is not on earth, so that no drawing has to think of one.
    func coordinate(_ place: Place.ID) -> Coordinate? {
        guard let point = placeIndex[place].flatMap({ problem.places[$0].coordinate }),
            abs(point.latitude) <= 90, abs(point.longitude) <= 180
        else { return nil }
        return point
    }

    func driving(from: Place.ID, to: Place.ID) -> Seconds? {
        guard let from = placeIndex[from], let to = placeIndex[to] else { return nil }
        return matrix.duration(from: from, to: to)
    }

    /// What a stop takes without any waiting.
    func service(_ stop: Stop) -> Seconds {
        let alighting = stop.alighting.compactMap(request).map(problem.alightingTime(of:)).reduce(.zero, +)
        let boarding = stop.boarding.compactMap { request($0.pupil) }.map(problem.boardingTime(of:)).reduce(.zero, +)
        return problem.fixedStopTime(at: stop.place) + alighting + boarding
    }
}
