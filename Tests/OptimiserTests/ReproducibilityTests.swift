import Domain
import Optimiser
import TestSupport
import Testing

struct ReproducibilityTests {
    @Test(arguments: Direction.allCases)
    func equalInputGivesEqualPlans(_ direction: Direction) throws {
        let problem = RandomWorld.problem(seed: 5, pupils: 40, direction)
        let plans = try [1, 2, 2].map { threads in
            try CheckedSolve(problem, SolveParameters(seed: 7, iterationLimit: 3000, threads: threads)).solution.plan
        }
        #expect(plans[0] == plans[1])
        #expect(plans[1] == plans[2])
    }

    @Test func largePlansDoNotDependOnTheThreadsEither() throws {
        let problem = RandomWorld.problem(seed: 6, pupils: 400, .toSchool)
        let plans = try [1, 2].map { threads in
            try CheckedSolve(problem, SolveParameters(seed: 7, iterationLimit: 2500, threads: threads)).solution.plan
        }
        #expect(plans[0] == plans[1])
    }

    @Test func anotherSeedGivesAnotherSearch() throws {
        let problem = RandomWorld.problem(seed: 5, pupils: 40, .toSchool)
        let plans = try [1, 2].map {
            try CheckedSolve(problem, SolveParameters(seed: $0, iterationLimit: 100)).solution.plan
        }
        #expect(plans[0] != plans[1])
    }
}
