package import Domain
package import Interchange
import Optimiser
import Store

/// `vergelijk VERVOERDER@DATUM optimaal`: a carrier's routes beside the plan that Ritwijzer makes for the same pupils under
/// the same norms, and the single steps that bring most.
package struct CompareCarrierVerb: Sendable {
    private let workspace: String
    private let name: CarrierDayName
    private let effort: Effort
    private let steps: Int

    /// - Parameters:
    ///   - effort: for each half-day.
    ///   - steps: how many are told for each half-day; 0 is none.
    package init(workspace: String, name: CarrierDayName, effort: Effort, steps: Int = 10) {
        self.workspace = workspace
        self.name = name
        self.effort = effort
        self.steps = steps
    }

    package func run(_ run: LongRun) throws(Fault) -> CarrierComparison {
        let store = try Workspace.openToLook(at: workspace, .compared)
        let plans = try CarrierPlanMaker(region: try store.region(), store: store).plans(of: name)
        var halves: [CarrierComparison.Half] = []
        for plan in plans where halves.isEmpty || !run.isStopped {
            let problem = plan.half.stored.problem
            let optimal = try PlanMaker.make(
                problem, name: StoredPlan.ID("optimaal"), findings: [], effort: effort, run: run)
            let list = StepList(
                of: plan.half, count: steps, threads: effort.threads, control: run.control(title: "stappen zoeken"))
            halves.append(.init(carrier: plan.half, optimal: optimal, gaps: plan.gaps.count, steps: list))
        }
        return CarrierComparison(name: name, halves: halves, isInterrupted: run.isStopped)
    }
}

package struct CarrierComparison: Outcome {
    package struct Half: Sendable {
        package var carrier: PlannedHalfDay
        package var optimal: PlannedHalfDay
        /// Routes that could not be made a plan of, and are in neither figure.
        package var gaps: Int
        /// Cheaper by single steps, and better by single steps.
        package var saving: [PlanStep]
        package var mending: [PlanStep]

        init(carrier: PlannedHalfDay, optimal: PlannedHalfDay, gaps: Int, steps: StepList) {
            self.carrier = carrier
            self.optimal = optimal
            self.gaps = gaps
            saving = steps.saving
            mending = steps.mending
        }

        package var direction: Direction { carrier.stored.problem.direction }
        /// No plan for these pupils that keeps the norms costs less; nil when nothing was proven.
        package var mostSaving: Cents? {
            let bound = optimal.stored.record.bound
            guard bound > .zero, optimal.stored.plan.unplanned.isEmpty else { return nil }
            return carrier.figures.cost - bound
        }
        package var stepsSaving: Cents { saving.map(\.saving).reduce(.zero, +) }
    }

    package var name: CarrierDayName
    package var halves: [Half]
    package var isInterrupted: Bool

    /// What is compared is told; violations of the carrier's plan are a part of that.
    package var verdict: Verdict { isInterrupted ? .interrupted : .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "vergelijk", isFine: verdict == .fine,
            result: ["subject": .string(name.text), "halves": .array(halves.map(json))])
    }

    private func json(_ half: Half) -> JSONValue {
        .fields([
            "direction": .string(half.direction.rawValue), "carrier": half.carrier.figures.json,
            "optimal": half.optimal.figures.json,
            "difference": .integer((half.optimal.figures.cost - half.carrier.figures.cost).rawValue),
            "mostSaving": half.mostSaving.map { .integer($0.rawValue) }, "gaps": .integer(half.gaps),
            "saving": .array(half.saving.map(json)), "mending": .array(half.mending.map(json)),
        ])
    }

    private func json(_ step: PlanStep) -> JSONValue {
        [
            "kind": .string(step.kind.rawValue), "text": .string(step.text),
            "pupils": .array(step.pupils.map { .string($0.text) }), "from": .array(step.from.map { .string($0.text) }),
            "to": .array(step.to.map { .string($0.text) }), "saving": .integer(step.saving.rawValue),
            "violationsBefore": .integer(step.violationsBefore), "violationsAfter": .integer(step.violationsAfter),
            "touched": .array(
                step.touched.map { touched in
                    [
                        "pupil": .string(touched.pupil.text), "ride": .integer(touched.ride.rawValue),
                        "homeMoment": .integer(touched.homeMoment.rawValue), "otherRoute": .bool(touched.isOtherDuty),
                    ]
                }),
        ]
    }
}
