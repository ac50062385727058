import Checker
import Domain
import Interchange
import Optimiser
import RoadNetwork
import Store

/// From problem to judged plan: the path that every verb that plans takes.
enum PlanMaker {
    /// - Parameter findings: what was found before the search; it stays with the plan.
    static func make(
        _ problem: HalfDayProblem, name: StoredPlan.ID, findings: [Finding] = [], effort: Effort, run: LongRun
    ) throws(Fault) -> PlannedHalfDay {
        let matrix = try problem.travelMatrix()
        let parameters = SolveParameters(
            seed: effort.seed, secondsLimit: effort.secondsLimit, iterationLimit: effort.iterationLimit,
            threads: effort.threads)
        let solution = Optimiser.solve(
            problem, matrix: matrix, parameters: parameters, control: run.control(title: problem.direction.rawValue))
        let judged = Checker.check(solution.plan, for: problem, matrix: matrix)
        let stored = StoredPlan(
            id: name, problem: problem, plan: solution.plan, record: solution.record, findings: findings + judged,
            inputHash: ContentHash.sha256(ProblemDocument.encode(problem)))
        return PlannedHalfDay(stored: stored, matrix: matrix)
    }
}
