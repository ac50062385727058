import Checker
package import Domain
package import Optimiser
import RoadNetwork

/// A plan that was solved and then judged: the only way in which tests solve.
package struct CheckedSolve {
    package let problem: HalfDayProblem
    package let matrix: TravelMatrix
    package let solution: Solution
    package let findings: [Finding]

    package init(
        _ problem: HalfDayProblem, _ parameters: SolveParameters, control: SolveControl = SolveControl()
    ) throws {
        self.problem = problem
        matrix = try problem.travelMatrix()
        solution = Optimiser.solve(problem, matrix: matrix, parameters: parameters, control: control)
        findings = Checker.check(solution.plan, for: problem, matrix: matrix)
    }

    /// Texts of the violations, and what its own record contradicts; empty for a valid plan.
    package var violations: [String] {
        let left = solution.plan.unplanned.count
        let contradiction = solution.record.leastUnplanned.flatMap { least in
            least > left ? "proved that \(least) must stay, and \(left) do" : nil
        }
        return findings.filter { $0.severity == .violation }.map(\.text) + [contradiction].compactMap(\.self)
    }
}
