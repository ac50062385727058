import Domain
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

struct ComfortTests {
    /// Sum over all pupils of how much longer they ride than directly.
    private func detours(_ solve: CheckedSolve) throws -> Int {
        let instance = InstanceBuilder.build(solve.problem, solve.matrix)
        var boarded: [Pupil.ID: Int] = [:]
        var sum = 0
        for duty in solve.solution.plan.duties {
            for stop in duty.stops {
                for pupil in stop.alighting {
                    let index = try #require(solve.problem.requests.firstIndex { $0.pupil == pupil })
                    let direct = instance.driving(
                        instance.place[Instance.boarding(index)], instance.place[Instance.alighting(index)])
                    sum += stop.begin.rawValue - (boarded[pupil] ?? 0) - direct
                }
                for boarding in stop.boarding { boarded[boarding.pupil] = stop.departure.rawValue }
            }
        }
        return sum
    }

    @Test func ridesBecomeShorterWithinTheBudget() throws {
        var (before, after) = (0, 0)
        for seed in 1...4 {
            let problem = RandomWorld.problem(seed: UInt64(seed), pupils: 40, seed % 2 == 0 ? .toSchool : .fromSchool)
            let plans = try [0, 0.01].map {
                try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 800, comfortShare: $0))
            }
            let costs = plans.map(\.solution.record.cost.rawValue)
            #expect(plans[1].violations.isEmpty)
            #expect(Double(costs[1]) <= 1.01 * Double(costs[0]))
            #expect(plans[1].solution.record.bound <= plans[1].solution.record.cost)
            before += try detours(plans[0])
            after += try detours(plans[1])
        }
        #expect(after < before)
    }

    @Test func theNoteSaysWhatShorterRidesCost() throws {
        let problem = RandomWorld.problem(seed: 2, pupils: 40, .fromSchool)
        let solves = try [0, 0.02].map {
            try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 800, comfortShare: $0)).solution.record
        }
        let extra = solves[1].cost - solves[0].cost
        let note = "Kortere ritten voor leerlingen kosten \(extra.euroText) van dit plan."
        #expect(solves[1].notes == (extra > .zero ? [note] : []))
    }
}
