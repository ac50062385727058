import Domain
import Store
import TestSupport
import Testing

@testable import Application

@Suite struct SeedChoiceTests {
    private func result(
        seed: UInt64, cost: Cents, bound: Cents, unplanned: [Pupil.ID] = [], violations: Int = 0
    ) -> KeptResult {
        KeptResult(
            key: ResultKey(problemHash: "", seed: seed, limits: "", programVersion: ""), date: nil,
            plan: HalfDayPlan(
                direction: .toSchool, duties: [], unplanned: unplanned.map { Unplanned(pupil: $0, reasons: []) }),
            record: SolveRecord(
                seed: seed, secondsLimit: nil, iterationLimit: 1, iterations: 1, ending: .iterationLimit, cost: cost,
                bound: bound, boundBasis: .columns, programVersion: ""),
            findings: Array(
                repeating: Finding(code: .rideTime, severity: .violation, subject: .init(), cause: ""),
                count: violations))
    }

    @Test func theCheapestPlanGetsTheBestBound() throws {
        let best = try #require(
            SeedChoice(results: [
                result(seed: 1, cost: 1000, bound: 900), result(seed: 2, cost: 950, bound: 800),
            ]).best)
        #expect(best.key.seed == 2)
        #expect(best.record.bound == 900)
    }

    /// A bound holds for the pupils who ride.
    @Test func aBoundForFewerPupilsDoesNotCount() throws {
        let best = try #require(
            SeedChoice(results: [
                result(seed: 1, cost: 1000, bound: 800), result(seed: 2, cost: 990, bound: 985, unplanned: ["L1"]),
            ]).best)
        #expect(best.key.seed == 1)
        #expect(best.record.bound == 800)
    }

    @Test func keepingTheRulesComesBeforeMoney() throws {
        let best = try #require(
            SeedChoice(results: [
                result(seed: 1, cost: 500, bound: 400, violations: 1), result(seed: 2, cost: 900, bound: 400),
                result(seed: 3, cost: 900, bound: 400),
            ]).best)
        #expect(best.key.seed == 2)
    }
}
