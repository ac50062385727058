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

    /// Where a stop at a school takes no time of its own, the way to the next home does.
    @Test(arguments: 1...20)
    func boundsHoldWhereSchoolsTakeNoTime(_ seed: Int) throws {
        var problem = RandomWorld.problem(
            seed: UInt64(3000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        problem.norms.set(NormSetting(key: .stopTimeGate, scope: .contract, value: 0, reason: "toets"))
        for index in problem.fleet.indices { problem.fleet[index].count = 4 }
        let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
        guard let cheapest = Enumeration(instance).cheapestPlan() else { return }
        let everyone = Array(0..<instance.requestCount)
        let shares = RequestShares(instance)
        let solver = try #require(ColumnBound(instance))
        let bound = solver.bound(
            serving: everyone, start: shares.prices(of: everyone), routes: [], threads: 1, rounds: 40,
            shouldStop: { false }, report: { _ in })
        #expect(bound <= cheapest)
        #expect(bound > shares.bound(serving: everyone))
    }

    /// One vehicle or two for pupils who cannot all ride together: no proof may leave out more than the best plan does,
    /// and a good part of it is proven.
    @Test func noProofOfWhoMustStayGoesTooFar() throws {
        var (left, proven) = (0, 0)
        for seed in 1...80 {
            var problem = RandomWorld.problem(
                seed: UInt64(2000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
            problem.together = []
            problem.fleet = Array(problem.fleet.prefix(1 + seed % 2))
            for index in problem.fleet.indices { problem.fleet[index].count = 1 }
            let matrix = try problem.travelMatrix()
            let least = Enumeration(InstanceBuilder.build(problem, matrix)).leastLeftOut()
            let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 300, comfortShare: 0))
            #expect(solve.solution.plan.unplanned.count == least, "seed \(seed)")
            let proof = solve.solution.record.leastUnplanned ?? 0
            #expect(proof <= least, "seed \(seed)")
            left += least
            proven += proof
        }
        #expect(left > 80)
        #expect(3 * proven > left, "\(proven) of \(left)")
    }
}
