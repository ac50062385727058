import Checker
package import Domain
import Foundation
import Interchange
import RoadNetwork

/// A plan with the travel times that it was made with.
package struct PlannedHalfDay: Sendable {
    package var stored: StoredPlan
    package var matrix: TravelMatrix

    package init(stored: StoredPlan, matrix: TravelMatrix) {
        self.stored = stored
        self.matrix = matrix
    }

    /// A plan from the workspace, with its travel times made again.
    ///
    /// - Throws: E-PLAN-OPGESCHOOND when a pupil was erased from it: without the home nothing can be computed again.
    init(reading stored: StoredPlan) throws(Fault) {
        do {
            self.init(stored: stored, matrix: try stored.problem.travelMatrix())
        } catch {
            guard error.code == "E-GEEN-COORDINAAT" else { throw error }
            throw Fault(
                code: "E-PLAN-OPGESCHOOND",
                message: "in plan \(stored.id) is een leerling verwijderd; het kan niet opnieuw worden berekend",
                advice: "Maak het plan opnieuw met: ritwijzer plan")
        }
    }

    package var figures: PlanFigures { Checker.figures(of: stored, matrix: matrix) }

    /// Of the pupils, in no order that means something.
    var rides: [PupilRide] { stored.plan.duties.flatMap(DutyMeter(stored.problem, matrix).rides) }

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
