import Checker
import Domain
import TestSupport
import Testing

struct ValidVariantTests {
    @Test("every variant of the tiny world keeps every rule", arguments: TinyWorld.variants)
    func variantIsValid(variant: TinyWorld.Variant) {
        let world = variant.world
        let findings = Checker.check(world.plan, for: world.problem, matrix: world.matrix)
        #expect(findings.filter { $0.severity == .violation } == [])
    }

    @Test(arguments: [(Direction.toSchool, 30000), (.fromSchool, 30000)])
    func basicWorldCostsWhatItSays(direction: Direction, cents: Int) {
        let world = TinyWorld(direction)
        #expect(DutyMeter(world.problem, world.matrix).cost(of: world.plan) == Cents(cents))
    }

    @Test(arguments: Direction.allCases)
    func oneBusCostsWhatItSays(direction: Direction) {
        let world = TinyWorld.oneBus(direction)
        #expect(DutyMeter(world.problem, world.matrix).cost(of: world.plan) == Cents(17500))
    }
}
