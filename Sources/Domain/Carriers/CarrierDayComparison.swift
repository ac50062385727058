/// A carrier's routes of one day beside the plan of Ritwijzer for the same pupils under the same norms, with the single
/// steps that bring most.
package struct CarrierDayComparison: Hashable, Sendable {
    package struct Half: Hashable, Sendable {
        /// Of the carrier's routes; the other plan is of the same demand.
        package var problem: HalfDayProblem
        package var plan: StoredPlan.ID
        package var now: PlanFigures
        package var optimal: PlanFigures
        /// No plan for these pupils that keeps the norms costs less than today's minus this; nil when nothing was proven.
        package var mostSaving: Cents?
        /// Routes that could not be made a plan of, and are in neither figure.
        package var gaps: Int
        package var longest: [LongRide]
        /// Cheaper by single steps.
        package var saving: [PlanStep]
        /// Better by single steps.
        package var mending: [PlanStep]
        /// Of the carrier's routes, to tell which ones a step changes.
        package var routes: [Duty]

        package init(
            problem: HalfDayProblem, plan: StoredPlan.ID, now: PlanFigures, optimal: PlanFigures, mostSaving: Cents?,
            gaps: Int, longest: [LongRide], saving: [PlanStep], mending: [PlanStep], routes: [Duty]
        ) {
            self.problem = problem
            self.plan = plan
            self.now = now
            self.optimal = optimal
            self.mostSaving = mostSaving
            self.gaps = gaps
            self.longest = longest
            self.saving = saving
            self.mending = mending
            self.routes = routes
        }

        package var direction: Direction { problem.direction }

        package func steps(_ list: PlanStep.List) -> [PlanStep] { list == .saving ? saving : mending }

        /// No two steps of the list touch the same route, so that they add up.
        package var stepsSaving: Cents { saving.map(\.saving).reduce(.zero, +) }

        /// The routes as they become by a step, in the order of the plan.
        package func newRoutes(of step: PlanStep) -> [Duty] {
            let now = Dictionary(routes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            return step.plan.duties.filter { now[$0.id] != $0 }
        }

        /// Routes that are no longer there after a step.
        package func endedRoutes(of step: PlanStep) -> [Duty.ID] {
            let left = Set(step.plan.duties.map(\.id))
            return routes.map(\.id).filter { !left.contains($0) }
        }
    }

    /// Someone who is long on the way now, and how long with the other plan.
    package struct LongRide: Hashable, Sendable {
        package var pupil: Pupil.ID
        package var now: Seconds
        /// nil: has no ride in the other plan.
        package var optimal: Seconds?
        /// nil is not limited.
        package var limit: Seconds?

        package init(pupil: Pupil.ID, now: Seconds, optimal: Seconds?, limit: Seconds?) {
            self.pupil = pupil
            self.now = now
            self.optimal = optimal
            self.limit = limit
        }
    }

    package var name: CarrierDayName
    package var halves: [Half]

    package init(name: CarrierDayName, halves: [Half]) {
        self.name = name
        self.halves = halves
    }
}

extension CarrierDayComparison.LongRide {
    /// Enough to see who is worst off.
    private static let shown = 10

    /// The longest rides of today, longest first.
    package static func longest(now: [PupilRide], optimal: [PupilRide]) -> [Self] {
        let other = Dictionary(optimal.map { ($0.pupil, $0.travelTime) }, uniquingKeysWith: { first, _ in first })
        return now.sorted { ($1.travelTime, $0.pupil) < ($0.travelTime, $1.pupil) }.prefix(shown).map { ride in
            Self(pupil: ride.pupil, now: ride.travelTime, optimal: other[ride.pupil], limit: ride.travelLimit)
        }
    }
}

extension PlanStep {
    /// What steps were looked for.
    package enum List: String, Codable, Sendable, CaseIterable {
        case saving = "besparen"
        case mending = "herstellen"

        /// `De stappen die het meest besparen`.
        package var title: String {
            switch self {
            case .saving: "De stappen die het meest besparen"
            case .mending: "De stappen die de meeste overtredingen weghalen"
            }
        }
    }
}
