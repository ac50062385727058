import Domain

/// A plan as the rules read it. Built once; the rules only look.
struct PlanView {
    let plan: HalfDayPlan
    let problem: HalfDayProblem
    let index: ProblemIndex
    let duties: [DutyView]
    /// All whole rides, in the order of the duties.
    let rides: [Ride]
    /// How often each known pupil boards, in all duties.
    let boardings: [Pupil.ID: Int]
    /// What the plan says of each pupil without a ride.
    let listings: [Pupil.ID: [Unplanned]]

    init(_ plan: HalfDayPlan, _ problem: HalfDayProblem, _ matrix: TravelMatrix) {
        self.plan = plan
        self.problem = problem
        let index = ProblemIndex(problem, matrix)
        self.index = index
        duties = plan.duties.map { DutyView($0, index) }
        rides = duties.flatMap(\.rides)
        let boarded = duties.flatMap { $0.stops.flatMap(\.boarding) }
        listings = Dictionary(grouping: plan.unplanned, by: \.pupil)
        boardings = Dictionary(boarded.map { ($0.pupil, 1) }, uniquingKeysWith: +)
    }

    var stops: [(duty: DutyView, stop: StopView)] { duties.flatMap { duty in duty.stops.map { (duty, $0) } } }

    /// A finding about a pupil whose address is only known roughly says so.
    func markingCoarseAddress(_ finding: Finding) -> Finding {
        guard let pupil = finding.subject.pupil, finding.code != .timetable,
            index.pupils[pupil]?.request.precision.isCoarse == true
        else { return finding }
        var marked = finding
        marked.cause += " (grof adres)"
        return marked
    }
}

extension NormBook.Resolved {
    /// Where the value comes from: `contract: bestek 2026, artikel 4`.
    var sourceText: String { "\(scope.text): \(reason)" }
}
