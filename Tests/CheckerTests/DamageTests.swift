import Checker
import Domain
import TestSupport
import Testing

struct DamageTests {
    @Test("a damaged plan is never valid", arguments: Damage.allCases)
    func damageIsFound(damage: Damage) {
        for (number, variant) in TinyWorld.variants.enumerated() {
            for seed in 0..<12 {
                var dice = Dice(seed: UInt64(number * 1000 + seed))
                let world = variant.world.with { damage.apply(to: &$0.plan, dice: &dice) }
                let isFound = world.findings.contains { $0.severity == .violation }
                #expect(isFound, "\(damage) in \(variant), seed \(seed)")
            }
        }
    }

    @Test("several damages are judged without a crash, and explained where that can be", arguments: TinyWorld.variants)
    func manyDamages(variant: TinyWorld.Variant) {
        for seed in 0..<25 {
            var dice = Dice(seed: UInt64(seed))
            let world = variant.world.with { world in
                for _ in 0..<4 where world.plan.duties.allSatisfy({ $0.hasPeople }) && !world.plan.duties.isEmpty {
                    dice.pick(Damage.allCases).apply(to: &world.plan, dice: &dice)
                }
            }
            let findings = world.findings
            #expect(findings == world.findings)
            #expect(findings == findings.sorted { $0.severity > $1.severity }, "the worst come first")
            for request in world.problem.requests {
                let account = Checker.account(
                    of: request.pupil, in: world.plan, for: world.problem, matrix: world.matrix)
                #expect(account.map { $0.direct + $0.detour + $0.stopping + $0.waiting } == account?.ride)
            }
            for duty in world.plan.duties {
                _ = Checker.account(of: duty.id, in: world.plan, for: world.problem, matrix: world.matrix)?.text
            }
        }
    }

    @Test func anEmptyPlanForgetsEveryone() {
        var world = TinyWorld(.toSchool)
        world.plan.duties = []
        #expect(world.findings.map(\.subject.pupil) == ["L1", "L2", "L3", "L4"])
    }

    @Test func aMatrixThatIsTooSmallIsNoReasonToCrash() {
        let world = TinyWorld(.toSchool)
        let small = TravelMatrix(count: 2, seconds: [0, 600, 600, 0], metres: [0, 10000, 10000, 0])
        let findings = Checker.check(world.plan, for: world.problem, matrix: small)
        #expect(findings.contains { $0.code == .timetable && $0.severity == .violation })
    }
}

extension Duty {
    /// Damage needs someone to hurt.
    fileprivate var hasPeople: Bool {
        stops.contains { !$0.boarding.isEmpty } && stops.contains { !$0.alighting.isEmpty }
    }
}
