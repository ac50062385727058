import Domain
import Optimiser
import TestSupport
import Testing

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

    @Test func whereNobodyCanRideTheSearchEndsAtOnce() throws {
        var problem = TinyWorld(.toSchool).problem
        for index in problem.requests.indices { problem.requests[index].earliestPickup = .clock(23, 0) }
        let solve = try CheckedSolve(problem, SolveParameters(secondsLimit: 600))
        #expect(solve.solution.plan.unplanned.count == problem.requests.count)
        #expect(solve.solution.record.ending == .completed)
        #expect(solve.solution.record.iterations == 0)
        #expect(solve.violations == [])
    }

    @Test func nothingToPlanIsAnEmptyPlan() throws {
        var problem = TinyWorld(.toSchool).problem
        problem.requests = []
        let solve = try CheckedSolve(problem, SolveParameters(secondsLimit: 1))
        #expect(solve.solution.plan.duties.isEmpty)
        #expect(solve.solution.record.cost == .zero)
    }
}
