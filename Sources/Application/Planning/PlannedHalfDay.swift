package import Domain
import Foundation
import Interchange

/// A plan with the travel times that it was made with.
package struct PlannedHalfDay: Sendable {
    package var stored: StoredPlan
    package var matrix: TravelMatrix

    package var figures: PlanFigures { PlanFigures(stored, matrix) }

    /// A broken rule outweighs an early end.
    package var verdict: Verdict {
        if !stored.isValid { return .violations }
        return stored.record.ending == .interrupted ? .interrupted : .fine
    }

    /// `ritwijzer-plan/1`.
    var planValue: JSONValue {
        PlanDocument.value(
            plan: stored.plan, record: stored.record, problem: stored.problem, matrix: matrix,
            findings: stored.findings)
    }

    var planDocument: Data { planValue.bytes }
}
