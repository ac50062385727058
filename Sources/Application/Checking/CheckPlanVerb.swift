import Checker
package import Domain
import RoadNetwork
import Store

/// `controleer plan`: judges a stored plan again.
package struct CheckPlanVerb: Sendable {
    private let workspace: String
    private let plan: StoredPlan.ID
    private let correction: String?

    /// - Parameter correction: a file with corrected travel times: the same routes are judged as they would be driven.
    package init(workspace: String, plan: StoredPlan.ID, correction: String? = nil) {
        self.workspace = workspace
        self.plan = plan
        self.correction = correction
    }

    package func run() throws(Fault) -> CheckOutcome {
        let stored = try Workspace.openToLook(at: workspace, .checked).knownPlan(plan)
        let half = try PlannedHalfDay(reading: stored)
        if let correction { return try judged(half, TravelCorrectionInput.read(correction)) }
        return CheckOutcome(
            subject: "\(stored.id), versie \(stored.version)",
            findings: Checker.check(stored.plan, for: stored.problem, matrix: half.matrix))
    }

    private func judged(_ half: PlannedHalfDay, _ correction: TravelCorrection) throws(Fault) -> CheckOutcome {
        let problem = try half.stored.problem.corrected(by: correction)
        let matrix = try problem.travelMatrix()
        return CheckOutcome(
            subject: "\(half.stored.id), versie \(half.stored.version); \(correction.note)",
            findings: Checker.check(half.stored.plan.driven(with: matrix, in: problem), for: problem, matrix: matrix))
    }
}
