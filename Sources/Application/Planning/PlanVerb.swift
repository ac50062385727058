package import Domain
package import Interchange
import Store

/// `plan`: one half-day of the workspace, planned, judged and stored.
package struct PlanVerb: Sendable {
    private let workspace: String
    private let date: PlanDate
    private let direction: Direction
    private let name: StoredPlan.ID?
    private let effort: Effort
    private let correction: String?

    /// - Parameter correction: a file with corrected travel times.
    package init(
        workspace: String, date: PlanDate, direction: Direction, name: StoredPlan.ID? = nil, effort: Effort,
        correction: String? = nil
    ) {
        self.workspace = workspace
        self.date = date
        self.direction = direction
        self.name = name
        self.effort = effort
        self.correction = correction
    }

    package func run(_ run: LongRun) throws(Fault) -> PlanOutcome {
        // Opened for writing before the search, so that a plan that cannot be stored is not made.
        let store = try Workspace.open(at: workspace, mode: .write)
        let correction: TravelCorrection? =
            if let correction { try TravelCorrectionInput.read(correction) } else { nil }
        var (problem, findings) = try store.region().halfDay(on: date, direction)
        guard !problem.requests.isEmpty else { throw .nobodyRides(on: date, direction) }
        if let correction { problem = try problem.corrected(by: correction) }
        let name = name ?? StoredPlan.ID("\(date)-\(direction.rawValue)")
        var half = try PlanMaker.make(problem, name: name, findings: findings, effort: effort, run: run)
        if let correction { half.stored.record.notes.append(correction.note) }
        half.stored.version = try store.save(half.stored)
        return PlanOutcome(half: half)
    }
}

package struct PlanOutcome: Outcome {
    package var half: PlannedHalfDay

    package var verdict: Verdict { half.verdict }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "plan", isFine: verdict == .fine, findings: half.stored.findings,
            result: [
                "name": .string(half.stored.id.text), "version": .integer(half.stored.version),
                "figures": half.figures.json, "plan": half.planValue,
            ])
    }
}
