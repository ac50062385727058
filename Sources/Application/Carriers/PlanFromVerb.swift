import Checker
package import Domain
import Optimiser
import Store

/// `plan --start-van VERVOERDER@DATUM`: a plan that begins with a carrier's routes and moves no further away from them
/// than it may.
package struct PlanFromVerb: Sendable {
    private let workspace: String
    private let start: CarrierDayName
    private let freedom: Freedom
    private let name: StoredPlan.ID?
    private let effort: Effort

    package init(
        workspace: String, start: CarrierDayName, freedom: Freedom, name: StoredPlan.ID? = nil, effort: Effort
    ) {
        self.workspace = workspace
        self.start = start
        self.freedom = freedom
        self.name = name
        self.effort = effort
    }

    package func run(_ run: LongRun) throws(Fault) -> PlanOutcome {
        let store = try Workspace.open(at: workspace, mode: .write)
        let made = try CarrierPlanMaker(region: try store.region(), store: store).plans(of: start)
        guard let carrier = made.first, made.count == 1 else {
            throw Fault(
                code: "E-WELKE-RICHTING", message: "van \(start.text) zijn er ritten heen en terug",
                advice: "Kies er een: \(start.text)-heen of \(start.text)-terug.")
        }
        if let gap = carrier.gaps.first {
            throw Fault(
                code: "E-RITTEN-ONVOLLEDIG", message: "route \(gap.route): \(gap.text)",
                advice: "Zie alles wat ontbreekt met: ritwijzer controleer plan \(carrier.half.stored.id)")
        }
        let result = FreedomSearch(carrier.half, freedom, effort).run(run)
        let problem = carrier.half.stored.problem
        let direction = problem.direction
        var stored = StoredPlan(
            id: name ?? StoredPlan.ID("\(carrier.day.date)-\(direction.rawValue)"), problem: problem, plan: result.plan,
            record: record(result, carrier),
            findings: Checker.check(result.plan, for: problem, matrix: carrier.half.matrix),
            inputHash: carrier.half.stored.inputHash)
        stored.version = try store.save(stored)
        return PlanOutcome(half: PlannedHalfDay(stored: stored, matrix: carrier.half.matrix))
    }

    private func record(_ result: FreedomSearch.Result, _ carrier: CarrierPlan) -> SolveRecord {
        let before = carrier.half.figures
        let riders = carrier.half.stored.plan.duties.flatMap(\.pupils).count
        let shift = freedom.mostShift.map { " (hooguit \($0.durationText) mocht)" } ?? ""
        return SolveRecord(
            seed: 0, secondsLimit: effort.secondsLimit, iterationLimit: effort.iterationLimit, iterations: result.steps,
            ending: result.ending,
            cost: DutyMeter(carrier.half.stored.problem, carrier.half.matrix).cost(of: result.plan),
            bound: .zero, boundBasis: .requestShares, programVersion: Optimiser.version,
            notes: [
                "Begonnen bij de ritten \(carrier.half.stored.id): \(before.cost.euroText), "
                    + "\(before.violations.counted("overtreding", "overtredingen")).",
                "\(result.steps.counted("stap", "stappen")) gezet. "
                    + "\(result.pupils.counted("leerling rijdt", "leerlingen rijden")) op een andere route "
                    + "(hooguit \(freedom.mostPupils(of: riders)) mocht). "
                    + "Thuis schuift het bij niemand meer dan \(result.shift.durationText)\(shift).",
            ])
    }
}
