package import Domain
package import Foundation

/// The plan of one half-day as a JSON document, `ritwijzer-plan/1`; described by `data/schema/plan-1.json`.
///
/// What a plan *is* are its direction, its duties with stops, and its pupils without a ride. The rest (types, lengths,
/// loads, costs, bound, findings) follows from those and the problem: it is written for readers and ignored on reading,
/// so that a plan made elsewhere needs no more than the first.
package enum PlanDocument {
    package static let format = "ritwijzer-plan/1"

    /// - Parameters:
    ///   - record: how the plan came to be; nil for a plan made elsewhere, which then has no bound.
    ///   - matrix: that of the problem's places.
    /// - Precondition: the problem's references resolve.
    package static func encode(
        plan: HalfDayPlan, record: SolveRecord?, problem: HalfDayProblem, matrix: TravelMatrix, findings: [Finding]
    ) -> Data {
        value(plan: plan, record: record, problem: problem, matrix: matrix, findings: findings).bytes
    }

    /// The document as a value, to stand inside another one.
    package static func value(
        plan: HalfDayPlan, record: SolveRecord?, problem: HalfDayProblem, matrix: TravelMatrix, findings: [Finding]
    ) -> JSONValue {
        PlanWriter(plan: plan, record: record, problem: problem, matrix: matrix, findings: findings).value
    }

    /// Reads a plan and everything that is wrong with its form. Times may be impossible and pupils unknown: judging is
    /// the checker's. The plan is nil when there is an error.
    ///
    /// - Parameter problem: when given, the plan must have its direction and name only its places, vehicles and types,
    ///   because a plan without them cannot be measured.
    /// - Complexity: O(bytes).
    package static func decode(_ bytes: Data, for problem: HalfDayProblem? = nil) -> (HalfDayPlan?, [ImportIssue]) {
        do {
            var reader = PlanReader(problem: problem)
            let plan = reader.read(try JSONParser.parse(bytes))
            return (reader.document.hasErrors ? nil : plan, reader.document.report)
        } catch {
            return (nil, [error.issue])
        }
    }
}
