import Domain
import Optimiser
import TestSupport
import Testing

/// The optimiser plans, the checker judges; they share no code but the Domain's values.
struct RandomWorldTests {
    @Test(arguments: 1...60)
    func plansOfRandomWorldsAreValid(_ seed: Int) throws {
        let direction: Direction = seed % 2 == 0 ? .toSchool : .fromSchool
        let problem = RandomWorld.problem(
            seed: UInt64(seed), pupils: 6 + seed % 30, direction, bays: seed % 3 == 0 ? 2 : nil)
        let solve = try CheckedSolve(problem, SolveParameters(seed: UInt64(seed), iterationLimit: 400))
        #expect(solve.violations == [])
        #expect(DutyMeter(problem, solve.matrix).cost(of: solve.solution.plan) == solve.solution.record.cost)
        #expect(solve.solution.record.bound <= solve.solution.record.cost)
        #expect(solve.solution.plan.unplanned.allSatisfy { !$0.reasons.isEmpty })
    }
}
