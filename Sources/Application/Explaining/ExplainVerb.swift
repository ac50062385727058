import Checker
package import Domain
import Store

/// `leg-uit`: why a pupil's ride, a duty or the cost is what it is.
package struct ExplainVerb: Sendable {
    package enum Subject: Hashable, Sendable {
        case pupil(Pupil.ID)
        case duty(Duty.ID)
        case cost
    }

    private let workspace: String
    private let plan: StoredPlan.ID?
    private let subject: Subject

    /// - Parameter plan: nil explains in every plan of the latest date.
    package init(workspace: String, plan: StoredPlan.ID?, subject: Subject) {
        self.workspace = workspace
        self.plan = plan
        self.subject = subject
    }

    package func run() throws(Fault) -> ExplainOutcome {
        let plans = try Workspace.openToLook(at: workspace, .explained).chosenPlans(plan)
        var parts: [ExplainOutcome.Part] = []
        for stored in plans {
            if let part = try explain(PlannedHalfDay(reading: stored)) { parts.append(part) }
        }
        guard !parts.isEmpty else { throw unknown(plans) }
        return ExplainOutcome(command: command, parts: parts)
    }

    private func explain(_ half: PlannedHalfDay) throws(Fault) -> ExplainOutcome.Part? {
        let stored = half.stored
        switch subject {
        case .pupil(let pupil):
            if let left = stored.plan.unplanned.first(where: { $0.pupil == pupil }) {
                return .init(plan: stored, explanation: .unplanned(left, findings(of: pupil, stored)))
            }
            return Checker.account(of: pupil, in: stored.plan, for: stored.problem, matrix: half.matrix).map {
                .init(plan: stored, explanation: .ride($0, findings(of: pupil, stored)))
            }
        case .duty(let duty):
            return Checker.account(of: duty, in: stored.plan, for: stored.problem, matrix: half.matrix).map {
                .init(plan: stored, explanation: .duty($0))
            }
        case .cost: return .init(plan: stored, explanation: .cost(CostAccount(half)))
        }
    }

    private func findings(of pupil: Pupil.ID, _ stored: StoredPlan) -> [Finding] {
        stored.findings.filter { $0.subject.pupil == pupil }
    }

    private var command: String {
        switch subject {
        case .pupil: "leg-uit leerling"
        case .duty: "leg-uit dienst"
        case .cost: "leg-uit kosten"
        }
    }

    private func unknown(_ plans: [StoredPlan]) -> Fault {
        let names = plans.map(\.id.text).joined(separator: ", ")
        switch subject {
        case .pupil(let pupil):
            return Fault(
                code: "E-LEERLING-ONBEKEND", message: "leerling \(pupil) rijdt niet mee in \(names)",
                advice: "Misschien is de code anders geschreven, of rijdt deze leerling op een andere dag.")
        case .duty(let duty):
            return Fault(
                code: "E-DIENST-ONBEKEND", message: "dienst \(duty) staat niet in \(names)",
                advice: "De namen van de diensten staan in: ritwijzer exporteer ritten")
        case .cost: return Fault(code: "E-PLAN-ONBEKEND", message: "er is nog geen plan")
        }
    }
}
