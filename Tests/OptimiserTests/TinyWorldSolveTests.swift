import Domain
import Optimiser
import TestSupport
import Testing

struct TinyWorldSolveTests {
    @Test(arguments: Direction.allCases)
    func findsTheCheapestPlan(_ direction: Direction) {
        let world = TinyWorld(direction)
        let solution = Optimiser.solve(
            world.problem, matrix: world.matrix, parameters: SolveParameters(seed: 1, iterationLimit: 200))
        #expect(solution.record.cost.euroText == "€ 175,00")
        #expect(solution.plan.duties.count == 1)
        #expect(solution.plan.unplanned.isEmpty)
        #expect(solution.record.bound <= solution.record.cost)
        #expect(DutyMeter(world.problem, world.matrix).cost(of: solution.plan) == solution.record.cost)
    }

    /// Two at a time cannot all go in one run.
    @Test(arguments: Direction.allCases)
    func theNormOfPupilsAboardHolds(_ direction: Direction) throws {
        let world = TinyWorld(direction).with { $0.setNorm(.pupilsAboard, 2) }
        let solve = try CheckedSolve(world.problem, SolveParameters(seed: 1, iterationLimit: 200))
        #expect(solve.violations.isEmpty)
        #expect(solve.solution.record.cost.euroText != "€ 175,00")
        #expect(solve.solution.record.bound <= solve.solution.record.cost)
    }
}
