import Domain
import Foundation
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

/// Tiny worlds whose every plan can be listed.
struct BruteForceTests {
    @Test(arguments: 1...40)
    func neitherPlanNorBoundContradictsTheOptimum(_ seed: Int) throws {
        var problem = RandomWorld.problem(
            seed: UInt64(1000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        for index in problem.fleet.indices { problem.fleet[index].count = 4 }
        let matrix = try problem.travelMatrix()
        let instance = InstanceBuilder.build(problem, matrix)
        let optimum = Enumeration(instance).cheapestPlan()
        let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 400, comfortShare: 0))
        guard solve.solution.plan.unplanned.isEmpty else { return }
        let cheapest = try #require(optimum)
        #expect(solve.solution.record.cost.rawValue == cheapest)
        #expect(solve.solution.record.bound.rawValue <= cheapest)
    }
}
