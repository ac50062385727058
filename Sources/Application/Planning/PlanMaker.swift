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
        let made = judged(
            problem, matrix: matrix, effort: effort, run.control(title: problem.direction.rawValue))
        let stored = StoredPlan(
            id: name, problem: problem, plan: made.solution.plan, record: made.solution.record,
            findings: findings + made.findings, inputHash: inputHash(of: problem))
        return PlannedHalfDay(stored: stored, matrix: matrix)
    }

    /// A plan and what the checker says of it.
    static func judged(
        _ problem: HalfDayProblem, matrix: TravelMatrix, effort: Effort, _ control: SolveControl
    ) -> (solution: Solution, findings: [Finding]) {
        let parameters = SolveParameters(
            seed: effort.seed, secondsLimit: effort.secondsLimit, iterationLimit: effort.iterationLimit,
            threads: effort.threads)
        let solution = Optimiser.solve(problem, matrix: matrix, parameters: parameters, control: control)
        return (solution, Checker.check(solution.plan, for: problem, matrix: matrix))
    }

    /// By which a problem is recognised.
    static func inputHash(of problem: HalfDayProblem) -> String {
        ContentHash.sha256(ProblemDocument.encode(problem))
    }
}
