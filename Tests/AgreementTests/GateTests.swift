import Domain
import Optimiser
import TestSupport
import Testing

struct GateTests {
    /// Two bays are tight but enough for these worlds: settling the gates leaves nearly everyone a ride.
    @Test func crowdedGatesLeaveFewBehind() throws {
        var left = 0
        var planned = 0
        for seed in 1...30 {
            let problem = RandomWorld.problem(
                seed: UInt64(seed), pupils: 24, seed % 2 == 0 ? .toSchool : .fromSchool, bays: 2)
            let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 300))
            #expect(solve.violations == [])
            left += solve.solution.plan.unplanned.count { $0.reasons.contains { $0.rule == .gate } }
            planned += solve.solution.plan.duties.map(\.pupils.count).reduce(0, +)
        }
        #expect(left * 100 <= planned, "\(left) of \(planned)")
    }
}
