import Domain
import Foundation
import LinearProgramming
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

struct UnplannedTests {
    @Test func aWheelchairWithoutLiftIsLeftBehindWithReasonsAndRemedy() throws {
        var problem = TinyWorld(.toSchool).problem
        for index in problem.vehicleTypes.indices { problem.vehicleTypes[index].hasLift = false }
        let solve = try CheckedSolve(problem, SolveParameters(iterationLimit: 50))
        let unplanned = try #require(solve.solution.plan.unplanned.first)
        #expect(unplanned.pupil == "L3")
        #expect(unplanned.reasons.count == problem.vehicleTypes.count)
        #expect(unplanned.reasons.allSatisfy { $0.rule == .wheelchair })
        #expect(unplanned.remedy?.hasPrefix("Misschien") == true)
        #expect(solve.violations == [])
    }

    @Test func aPersonalCapShorterThanTheDirectRideIsNamed() throws {
        var problem = TinyWorld(.toSchool).problem
        problem.norms.set(
            NormSetting(key: .maximumRide, scope: .pupil("L1"), value: 600, reason: "maatwerk"))
        let solve = try CheckedSolve(problem, SolveParameters(iterationLimit: 50))
        let unplanned = try #require(solve.solution.plan.unplanned.first)
        #expect(unplanned.pupil == "L1")
        #expect(unplanned.reasons.contains { $0.rule == .rideTime && $0.text.contains("10 min") })
    }

    @Test func tooFewVehiclesIsSaid() throws {
        var problem = RandomWorld.problem(seed: 2, pupils: 30, .toSchool)
        problem.fleet = problem.fleet.filter { $0.type == "rolbus" }.map {
            var fleet = $0
            fleet.count = 1
            return fleet
        }
        let solve = try CheckedSolve(problem, SolveParameters(iterationLimit: 300))
        #expect(solve.violations == [])
        #expect(!solve.solution.plan.unplanned.isEmpty)
        #expect(solve.solution.plan.unplanned.contains { $0.reasons.contains { $0.rule == .duty } })
    }

    @Test func nothingToPlanIsAnEmptyPlan() throws {
        var problem = TinyWorld(.toSchool).problem
        problem.requests = []
        let solve = try CheckedSolve(problem, SolveParameters(secondsLimit: 1))
        #expect(solve.solution.plan.duties.isEmpty)
        #expect(solve.solution.record.cost == .zero)
    }
}
