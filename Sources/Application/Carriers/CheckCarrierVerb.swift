package import Domain
package import Interchange
import Store

/// `controleer plan VERVOERDER@DATUM`: every rule on routes that someone else made, in the region as it is now. Nothing is
/// repaired; what is filled in and what cannot be planned is told.
package struct CheckCarrierVerb: Sendable {
    private let workspace: String
    private let name: CarrierDayName

    package init(workspace: String, name: CarrierDayName) {
        self.workspace = workspace
        self.name = name
    }

    package func run() throws(Fault) -> CarrierCheckOutcome {
        let store = try Workspace.openToLook(at: workspace, .checked)
        let plans = try CarrierPlanMaker(region: try store.region(), store: store).plans(of: name)
        return CarrierCheckOutcome(name: name, halves: plans.map(CarrierCheckOutcome.Half.init))
    }
}

package struct CarrierCheckOutcome: Outcome {
    package struct Half: Sendable {
        package var half: PlannedHalfDay
        package var routes: Int
        package var completions: [RouteCompletion]
        /// Dutch: routes that could not be made a plan of, and why.
        package var gaps: [String]

        init(_ plan: CarrierPlan) {
            half = plan.half
            routes = plan.day.routes.count
            completions = plan.completions
            gaps = plan.gaps.map { gap in
                let who = gap.pupil.map { "leerling \($0) " } ?? ""
                return "route \(gap.route): \(who)\(gap.text)" + (gap.advice.map { "\n  \($0)" } ?? "")
            }
        }

        package var violations: [Finding] { half.stored.findings.filter { $0.severity == .violation } }
        /// Routes and pupils with a violation.
        package var routesInViolation: Int { Set(violations.compactMap(\.subject.duty)).count }
        package var pupilsInViolation: Int { Set(violations.compactMap(\.subject.pupil)).count }

        /// Violations per rule, in the order of the rules.
        package var violationsPerRule: [(rule: RuleCode, count: Int)] {
            RuleCode.allCases.map { rule in (rule, violations.count { $0.code == rule }) }.filter { $0.count > 0 }
        }
    }

    package var name: CarrierDayName
    package var halves: [Half]

    package var verdict: Verdict {
        halves.contains { !$0.violations.isEmpty || !$0.gaps.isEmpty } ? .violations : .fine
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "controleer", isFine: verdict == .fine, findings: halves.flatMap(\.half.stored.findings),
            result: ["subject": .string(name.text), "halves": .array(halves.map(json))])
    }

    private func json(_ half: Half) -> JSONValue {
        [
            "plan": .string(half.half.stored.id.text),
            "direction": .string(half.half.stored.problem.direction.rawValue), "routes": .integer(half.routes),
            "routesInViolation": .integer(half.routesInViolation),
            "pupilsInViolation": .integer(half.pupilsInViolation),
            "findings": .array(half.half.stored.findings.map(\.json)), "gaps": .array(half.gaps.map { .string($0) }),
            "completions": .array(half.completions.map(\.json)), "figures": half.half.figures.json,
        ]
    }
}
