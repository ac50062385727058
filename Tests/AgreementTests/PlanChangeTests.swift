import Checker
import Domain
import Optimiser
import RoadNetwork
import TestSupport
import Testing

/// Changes of somebody's plan: what they promise is what the checker and the meter find.
@Suite struct PlanChangeTests {
    @Test("two buses for what one can do", arguments: Direction.allCases)
    func oneBusIsFound(_ direction: Direction) throws {
        let world = TinyWorld(direction)
        let changes = Optimiser.changes(of: world.plan, for: world.problem, matrix: world.matrix, threads: 1)
        let best = try #require(changes.first)
        #expect(best.kind == .mergeRoutes && best.from == ["D1"] && best.to == ["D2"])
        #expect(best.gain == 12_500, "€ 132 and € 168 become € 175")
        let plan = best.applied(to: world.plan)
        #expect(plan.duties.count == 1)
        #expect(DutyMeter(world.problem, world.matrix).cost(of: plan) == 17_500)
        #expect(
            Checker.check(plan, for: world.problem, matrix: world.matrix).filter { $0.severity == .violation } == [])
    }

    @Test func betterTimesAlone() throws {
        let world = TinyWorld(.toSchool).with { world in
            // Leaves half an hour too early and waits on the way.
            world.editDuty("D1") { $0.start = $0.start - .minutes(30) }
        }
        let changes = Optimiser.changes(of: world.plan, for: world.problem, matrix: world.matrix, threads: 1)
        let retime = try #require(changes.first { $0.kind == .retime })
        #expect(retime.from == ["D1"] && retime.pupils.isEmpty && retime.gain == 3000)
    }

    @Test func aDutyThatBreaksARuleIsMended() throws {
        let world = TinyWorld(.toSchool).with { $0.editStop("D1", 1) { $0 = $0.moved(by: -.minutes(20)) } }
        let before = violations(world.plan, world.problem, world.matrix)
        #expect(before > 0)
        let fewest = Optimiser.changes(of: world.plan, for: world.problem, matrix: world.matrix, threads: 1)
            .map { violations($0.applied(to: world.plan), world.problem, world.matrix) }.min()
        #expect(fewest == 0)
    }

    @Test("someone without a ride gets one")
    func waiting() throws {
        let world = TinyWorld(.toSchool).with { world in
            world.editStop("D1", 1) { $0.boarding = [] }
            world.editStop("D1", 2) { $0.alighting = ["L1"] }
        }
        let changes = Optimiser.changes(of: world.plan, for: world.problem, matrix: world.matrix, threads: 1)
        let taken = try #require(changes.first { $0.from.isEmpty })
        #expect(taken.pupils == ["L2"])
        #expect(taken.applied(to: world.plan).duties.flatMap(\.pupils).contains("L2"))
    }

    @Test("who must ride together and does not, is never put in twice")
    func companionsApart() throws {
        let world = TinyWorld(.toSchool).with { $0.problem.together = [.init("L1", "L4"), .init("L2", "L3")] }
        for change in Optimiser.changes(of: world.plan, for: world.problem, matrix: world.matrix, threads: 1) {
            let aboard = change.applied(to: world.plan).duties.flatMap(\.pupils)
            #expect(aboard.sorted() == ["L1", "L2", "L3", "L4"], "\(change.kind)")
        }
    }

    /// A plan after a short search: much about it can be better.
    private func poorPlan(_ seed: Int) throws -> (HalfDayPlan, HalfDayProblem, TravelMatrix) {
        let problem = RandomWorld.problem(
            seed: UInt64(seed), pupils: 10 + seed % 12, seed % 2 == 0 ? .toSchool : .fromSchool)
        let solve = try CheckedSolve(problem, SolveParameters(seed: UInt64(seed), iterationLimit: 20))
        return (solve.solution.plan, problem, solve.matrix)
    }

    @Test("what a change promises is what the meter and the checker find", arguments: 1...20)
    func promises(_ seed: Int) throws {
        let (plan, problem, matrix) = try poorPlan(seed)
        let meter = DutyMeter(problem, matrix)
        let before = meter.cost(of: plan)
        for change in Optimiser.changes(of: plan, for: problem, matrix: matrix, threads: 1) {
            let changed = change.applied(to: plan)
            #expect(before - meter.cost(of: changed) >= Cents(change.gain), "\(change.kind)")
            // Rules about several duties at once (gates, numbers of vehicles) are for the whole plan to judge.
            let own = Checker.check(changed, for: problem, matrix: matrix).filter {
                $0.severity == .violation && $0.code != .gate && $0.code != .duty
            }
            #expect(own == [], "\(change.kind) \(change.pupils)")
            #expect(Set(changed.duties.flatMap(\.pupils)) == Set(plan.duties.flatMap(\.pupils)).union(change.pupils))
        }
    }

    @Test func threadsDoNotMatter() throws {
        let (plan, problem, matrix) = try poorPlan(3)
        let one = Optimiser.changes(of: plan, for: problem, matrix: matrix, threads: 1)
        let three = Optimiser.changes(of: plan, for: problem, matrix: matrix, threads: 3)
        #expect(one.map(\.replacements) == three.map(\.replacements))
    }

    private func violations(_ plan: HalfDayPlan, _ problem: HalfDayProblem, _ matrix: TravelMatrix) -> Int {
        Checker.check(plan, for: problem, matrix: matrix).count { $0.severity == .violation }
    }
}
