import Checker
package import Domain
import Store

/// `controleer plan`: judges a stored plan again.
package struct CheckPlanVerb: Sendable {
    private let workspace: String
    private let plan: StoredPlan.ID

    package init(workspace: String, plan: StoredPlan.ID) {
        self.workspace = workspace
        self.plan = plan
    }

    package func run() throws(Fault) -> CheckOutcome {
        let stored = try Workspace.openToLook(at: workspace, .checked).knownPlan(plan)
        let half = try PlannedHalfDay(reading: stored)
        return CheckOutcome(
            subject: "\(stored.id), versie \(stored.version)",
            findings: Checker.check(stored.plan, for: stored.problem, matrix: half.matrix))
    }
}
