import Checker
import Domain
import TestSupport
import Testing

struct PlanFiguresTests {
    @Test func countsOneBus() {
        let figures = figures(TinyWorld.oneBus(.fromSchool))
        #expect((figures.requests, figures.unplanned, figures.duties, figures.runs) == (4, 0, 1, 1))
        #expect(figures.vehicles == [.init(name: "Rolstoelbus", duties: 1)])
        #expect((figures.length, figures.emptyLength) == (80_000, 45_000))
        #expect((figures.dutyTime, figures.loadedTime) == (.minutes(100), .minutes(55)))
        #expect((figures.cost, figures.bound, figures.gap) == (17_500, 14_000, 0.2))
        #expect(figures.longestRide == .init(pupil: "L1", duration: .minutes(50)))
        #expect(figures.outermost == .clock(15, 30))
    }

    /// L4 rides 15 minutes, L3 22, L2 43 and L1 50; the direct rides are 15, 20, 20 and 25.
    @Test func spreadsRideTimes() {
        let world = TinyWorld.oneBus(.fromSchool).with { $0.setNorm(.maximumRide, 42 * 60, scope: .pupil("L2")) }
        let times = figures(world).rideTimes
        #expect(times.mean == Seconds(130 * 60 / 4))
        #expect((times.median, times.ninetieth) == (.minutes(22), .minutes(50)))
        #expect((times.over45Minutes, times.over60Minutes, times.overOwnLimit) == (1, 0, 1))
        #expect(times.meanDetour == Seconds(50 * 60 / 4))
    }

    @Test func countsTwoRunsHeen() {
        let figures = figures(TinyWorld.twoRuns(.toSchool))
        #expect((figures.duties, figures.runs, figures.outermost) == (2, 3, .clock(7, 53)))
        #expect(figures.vehicles.map(\.name) == ["Minibus", "Rolstoelbus"])
    }

    @Test func anUnknownPlaceOrVehicleCountsForNothing() {
        let damaged = TinyWorld(.toSchool).with { world in
            world.editStop("D1", 0) { $0.place = "Q" }
            world.editDuty("D2") { $0.fleet = "F-x" }
        }
        let figures = figures(damaged)
        #expect((figures.duties, figures.vehicles.count) == (2, 1))
        #expect(figures.length == 75_000)
    }

    @Test func anEmptyPlanHasNoTimes() {
        let figures = figures(TinyWorld(.toSchool).with { $0.plan.duties = [] })
        #expect(figures.rideTimes == .init())
        #expect(figures.longestRide == nil && figures.outermost == nil)
    }

    private func figures(_ world: TinyWorld) -> PlanFigures {
        let record = SolveRecord(
            seed: 1, secondsLimit: nil, iterationLimit: 1, iterations: 1, ending: .iterationLimit, cost: 17_500,
            bound: 14_000, boundBasis: .requestShares, programVersion: "0")
        let stored = StoredPlan(
            id: "klein", problem: world.problem, plan: world.plan, record: record, findings: [], inputHash: "")
        return Checker.figures(of: stored, matrix: world.matrix)
    }
}
