import Domain
import LinearProgramming
import Optimiser
import TestSupport
import Testing

struct FallbackTests {
    /// Whatever happens to integer programming, the heuristic's plan stands.
    @Test(arguments: [Injection.outOfTime, .noSolution, .fails])
    func aPlanStandsWithoutIntegerProgramming(_ injection: Injection) throws {
        let problem = RandomWorld.problem(seed: 3, pupils: 30, .toSchool)
        let solve = try CheckedSolve(
            problem, SolveParameters(seed: 1, iterationLimit: 2000, injection: injection))
        #expect(solve.violations == [])
        #expect(solve.solution.statistics.partitioningRounds > 0)
        #expect(solve.solution.statistics.partitioningImprovements == 0)
        #expect(solve.solution.record.notes.count == 1)
        #expect(solve.solution.plan.duties.count > 1)
    }

    @Test func withoutInjectionNothingIsNoted() throws {
        let problem = RandomWorld.problem(seed: 3, pupils: 30, .toSchool)
        let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 2000))
        #expect(solve.solution.record.notes == [])
    }

    @Test func aStoppedSolveReturnsItsBestPlan() throws {
        let problem = RandomWorld.problem(seed: 3, pupils: 30, .toSchool)
        let control = SolveControl()
        control.stop()
        let solve = try CheckedSolve(problem, SolveParameters(seed: 1, secondsLimit: 60), control: control)
        #expect(solve.solution.record.ending == .interrupted)
        #expect(solve.violations == [])
        #expect(solve.solution.plan.duties.count > 1)
    }
}
